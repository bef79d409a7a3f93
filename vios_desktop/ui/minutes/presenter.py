"""Leads through the four steps. Nothing is on disk, and nothing is in the register, before the last. No Qt."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.minutes import MinutesDocument
from vios_desktop.domain.read_through import MarkChoice, MarkRef, handled, left_to_handle, needing, own_refs
from vios_desktop.domain.rights import Action
from vios_desktop.services.core_team.letting_out import Sharing
from vios_desktop.services.core_team.minutes import MinutesDraft, file_name
from vios_desktop.ui.minutes.model import (
    DEFAULT_WORD,
    MinutesStep,
    Preview,
    Reading,
    Receipt,
    Start,
    reading,
    same_word,
)
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from vios_desktop.domain.identifying import Mark
    from vios_desktop.domain.minutes import Recipient
    from vios_desktop.domain.read_through import Passage
    from vios_desktop.domain.vocabulary import LegalBasis
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.record_paper import PaperFile
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.minutes.model import FilePorts
    from vios_desktop.ui.navigation import Navigator

CODE_LENGTH = 8
_FIELDS = ("documents", "recipient", "basis", "purpose")


class MinutesView(Protocol):
    def show_step(self, step: MinutesStep) -> None: ...
    def show_ready(self, *, ready: bool) -> None:
        """Whether there is a meeting to share anything of."""
        ...

    def show_start(self, start: Start) -> None: ...
    def show_reading(self, now: Reading) -> None: ...
    def show_word_problem(self, ref: MarkRef, text: str) -> None: ...
    def show_taken_out(self, times: int) -> None: ...
    def show_documents(self, documents: tuple[MinutesDocument, ...]) -> None: ...
    def show_preview(self, preview: Preview) -> None: ...
    def show_receipt(self, receipt: Receipt, *, may_look: bool) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_field_problem(self, field: str, text: str) -> None: ...
    def show_busy(self, busy: bool) -> None: ...
    def ask_where(self, file_name: str, folder: Path | None) -> None: ...


@dataclass
class _Order:
    """What was chosen for one meeting. It stays while the session lasts, so that nobody chooses twice."""

    draft: MinutesDraft
    documents: frozenset[MinutesDocument]
    recipients: tuple[Recipient, ...]
    basis: LegalBasis | None
    purpose: str
    choices: dict[MarkRef, MarkChoice] = field(default_factory=dict)
    steps: list[dict[MarkRef, MarkChoice]] = field(default_factory=list)
    read: Mapping[MinutesDocument, bytes] = field(default_factory=dict)
    made: tuple[PaperFile, ...] = ()

    def wanted(self) -> tuple[MinutesDocument, ...]:
        return tuple(document for document in MinutesDocument if document in self.documents)

    def passages(self) -> tuple[Passage, ...]:
        return needing(self.draft.passages, self.documents)


def _overlap(one: MarkRef, other: MarkRef) -> bool:
    return one.passage == other.passage and one.start < other.end and other.start < one.end


class MinutesPresenter:
    def __init__(
        self, view: MinutesView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, files: FilePorts
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._runner = RunnerScope(runner)
        self._navigator, self._files = navigator, files
        self._orders: dict[str, _Order] = {}
        self._meeting_id = ""
        self._step = MinutesStep.CONTENT
        self._shown: MinutesDocument | None = None
        self._drawing = self._draw_again = False
        self._paths: list[Path] = []

    @property
    def step(self) -> MinutesStep:
        return self._step

    def start(self, meeting_id: str) -> None:
        """Begin at the first step of this meeting, with what was chosen for it before."""
        self._meeting_id, self._shown, self._paths = meeting_id, None, []
        self._view.show_ready(ready=False)
        self._go(MinutesStep.CONTENT)
        self._view.show_busy(True)
        self._runner.submit(lambda: self._desk.minutes.draft(meeting_id), self._show_draft, self._failed)

    def choose_documents(self, documents: frozenset[MinutesDocument]) -> None:
        order = self._order()
        if order is not None:
            order.documents, order.made = documents, ()

    def set_sharing(self, recipients: tuple[Recipient, ...], basis: LegalBasis | None, purpose: str) -> None:
        order = self._order()
        if order is not None:
            order.recipients, order.basis, order.purpose, order.made = recipients, basis, purpose, ()

    def forward(self) -> None:
        """To the next step, or what is missing before it."""
        order = self._order()
        if order is None:
            return
        if self._step is MinutesStep.CONTENT and self._complete(order, ("documents",)):
            self._go(MinutesStep.RECIPIENTS)
        elif self._step is MinutesStep.RECIPIENTS and self._complete(order, _FIELDS[1:]):
            self._read_through(order)
        elif self._step is MinutesStep.READ:
            self._ask_first(order)

    def backward(self) -> None:
        """To the step before; out of the screen from the first and from the receipt."""
        if self._step in (MinutesStep.CONTENT, MinutesStep.MAKE):
            self._navigator.back()
        else:
            self._go(MinutesStep(self._step - 1))

    def replace(self, ref: MarkRef, word: str) -> None:
        """Another word for this hit, and for the same word wherever it is left. It may not be a name itself."""
        word = word.strip() or DEFAULT_WORD
        choice = MarkChoice(word=word)
        if word == DEFAULT_WORD:
            self._decide(ref, choice, everywhere=True)
            return

        def checked(marks: tuple[Mark, ...]) -> None:
            if any(mark.blocks for mark in marks):
                self._view.show_word_problem(ref, self._texts.problem("text_identifies"))
            else:
                self._decide(ref, choice, everywhere=True)

        self._runner.submit(lambda: self._desk.cases.check(word), checked, self._failed)

    def take_out(self, words: str) -> None:
        """What the reader found and VIOS did not: these words go wherever they stand."""
        order = self._order()
        if order is None or self._step is not MinutesStep.READ:
            return
        refs = own_refs(order.passages(), words)
        self._view.show_taken_out(len(refs))
        if refs:
            marks = [ref for passage in order.passages() for ref, _mark in passage.refs()]
            under = [m for m in marks if any(_overlap(m, ref) for ref in refs)]
            self._choose(order, dict.fromkeys((*refs, *under), MarkChoice()))

    def keep(self, ref: MarkRef, reason: str = "") -> None:
        """It may stay: with a reason here alone, a word that is only a capital wherever it is left."""
        self._decide(ref, MarkChoice(keep=True, reason=reason.strip()), everywhere=not reason.strip())

    def undo(self) -> None:
        """Take the last choice back."""
        order = self._order()
        if order is not None and order.steps:
            order.choices, order.made = order.steps.pop(), ()
            self._show_reading(order)
            self._draw()

    def look_at(self, document: MinutesDocument) -> None:
        self._shown = document
        self._draw()

    def save_to(self, path: Path | None) -> None:
        """The answer to `ask_where`; after the last one the files are made and written. None gives up."""
        order = self._order()
        if order is None or path is None:
            self._paths = []
            return
        if path not in self._paths:  # two files on one path would be one
            self._paths.append(path)
        if len(self._paths) < len(order.wanted()):
            self._ask_next(order)
        else:
            self._make(order, tuple(self._paths))

    def save_again(self) -> None:
        """The same files once more; the register has them already."""
        order = self._order()
        if order is not None and order.made:
            self._ask_first(order)

    def show_register(self) -> None:
        self._navigator.show_register()

    def close(self) -> None:
        """Nothing of what was read stays in memory."""
        self._orders.clear()
        self._runner.close()

    def _order(self) -> _Order | None:
        return self._orders.get(self._meeting_id)

    def _show_draft(self, draft: MinutesDraft) -> None:
        self._view.show_busy(False)
        if draft.meeting.id != self._meeting_id:
            return
        order = self._orders.get(self._meeting_id)
        if order is None:
            present = tuple(one for one in draft.recipients if one.present)
            documents = frozenset(MinutesDocument)
            order = _Order(draft, documents, present, draft.basis, draft.purpose)
            self._orders[self._meeting_id] = order
        else:
            order.draft, order.made = draft, ()
        self._view.show_start(
            Start(
                order.documents,
                draft.recipients,
                frozenset(order.recipients),
                order.basis,
                order.purpose,
                draft.left_out,
            )
        )
        self._view.show_ready(ready=True)
        self._go(MinutesStep.CONTENT)

    def _complete(self, order: _Order, fields: tuple[str, ...]) -> bool:
        values = {
            "documents": bool(order.documents),
            "recipient": bool(order.recipients),
            "basis": order.basis is not None,
            "purpose": bool(order.purpose.strip()),
        }
        for name in reversed(fields):  # the first that is missing gets the focus last
            self._view.show_field_problem(name, "" if values[name] else self._texts.problem(f"{name}_missing"))
        return all(values[name] for name in fields)

    def _read_through(self, order: _Order) -> None:
        wanted = order.wanted()
        if self._shown not in wanted:
            self._shown = wanted[0]
        self._view.show_documents(wanted)
        self._show_reading(order)
        self._go(MinutesStep.READ)
        self._draw()

    def _show_reading(self, order: _Order) -> None:
        self._view.show_reading(reading(order.passages(), order.choices))

    def _decide(self, ref: MarkRef, choice: MarkChoice, *, everywhere: bool) -> None:
        order = self._order()
        if order is None or self._step is not MinutesStep.READ:
            return
        found = {
            other: choice
            for other, mark in left_to_handle(order.passages(), order.choices)
            if handled(mark, choice) and (other == ref or (everywhere and same_word(other.written, ref.written)))
        }
        if found:
            self._choose(order, found)

    def _choose(self, order: _Order, found: dict[MarkRef, MarkChoice]) -> None:
        order.steps.append(dict(order.choices))
        order.choices.update(found)
        order.made = ()
        self._show_reading(order)
        self._draw()

    def _draw(self) -> None:
        """The pages with the choices of now. One drawing at a time, and after it the newest state."""
        order, shown = self._order(), self._shown
        if order is None or shown is None:
            return
        if self._drawing:
            self._draw_again = True
            return
        self._drawing = True
        meeting_id, wanted, choices = self._meeting_id, order.wanted(), dict(order.choices)
        seen = MinutesDocument.AGREEMENTS if shown is MinutesDocument.CALENDAR else shown
        marked = [ref.written for ref, _mark in left_to_handle(needing(order.draft.passages, [seen]), choices)]
        minutes = self._desk.minutes

        def draw() -> tuple[dict[MinutesDocument, bytes], Preview]:
            files = minutes.preview(meeting_id, {*wanted, seen}, choices)
            read = {document: files[document].content for document in wanted}
            page = files[seen].content
            return read, Preview(shown, tuple(self._files.pictures(page, marked)))

        self._runner.submit(draw, self._drawn, self._not_drawn)

    def _drawn(self, found: tuple[dict[MinutesDocument, bytes], Preview]) -> None:
        self._drawing = False
        order = self._order()
        if self._draw_again:
            self._draw_again = False
            self._draw()
        elif order is not None:
            order.read, preview = found
            self._view.show_preview(preview)

    def _not_drawn(self, error: ViosError) -> None:
        self._drawing = self._draw_again = False
        self._failed(error)

    def _ask_first(self, order: _Order) -> None:
        if left_to_handle(order.passages(), order.choices) or self._drawing:
            return
        self._paths = []
        self._view.show_problem(None)
        self._ask_next(order)

    def _ask_next(self, order: _Order) -> None:
        document = order.wanted()[len(self._paths)]
        folder = self._paths[-1].parent if self._paths else None
        self._view.ask_where(file_name(order.draft.meeting, document), folder)

    def _make(self, order: _Order, paths: tuple[Path, ...]) -> None:
        meeting_id, wanted, choices, read = self._meeting_id, order.wanted(), dict(order.choices), dict(order.read)
        sharing = Sharing(order.recipients, order.basis, order.purpose)
        known = order.made

        def make() -> tuple[PaperFile, ...]:
            """In the register first: an entry too many is better than a file that nobody knows of."""
            return known or self._desk.minutes.make(meeting_id, wanted, choices, sharing, read)

        def made(files: tuple[PaperFile, ...]) -> None:
            order.made = files
            self._navigator.changed()
            self._runner.submit(write, lambda _nothing: self._written(order, paths), self._failed)

        def write() -> None:
            for path, file in zip(paths, order.made, strict=True):
                self._files.write(path, file.content)

        self._paths = []
        self._view.show_busy(True)
        self._runner.submit(make, made, self._failed)

    def _written(self, order: _Order, paths: tuple[Path, ...]) -> None:
        self._view.show_busy(False)
        codes = [hashlib.sha256(file.content).hexdigest()[:CODE_LENGTH].upper() for file in order.made]
        names = tuple((path.name, code) for path, code in zip(paths, codes, strict=True))
        receipt = Receipt(names, tuple(one.organisation for one in order.recipients))
        self._view.show_receipt(receipt, may_look=self._desk.session.may(Action.VIEW_DISCLOSURES))
        self._go(MinutesStep.MAKE)

    def _failed(self, error: ViosError) -> None:
        self._view.show_busy(False)
        if isinstance(error, ValidationError) and all(p.field in _FIELDS for p in error.problems):
            for problem in error.problems:
                self._view.show_field_problem(problem.field, self._texts.problem(problem.code))
            missing = any(problem.field == "documents" for problem in error.problems)
            self._go(MinutesStep.CONTENT if missing else MinutesStep.RECIPIENTS)
            return
        self._view.show_problem(self._texts.error(error.code, **error.params))
        if error.code == "reading_changed":
            self._read_again()

    def _read_again(self) -> None:
        """Other texts by now: the hits of those, with the choices that still fit, and the pages anew."""
        meeting_id = self._meeting_id

        def fresh(draft: MinutesDraft) -> None:
            order = self._orders.get(meeting_id)
            if order is not None and meeting_id == self._meeting_id:
                order.draft = draft
                self._show_reading(order)
                self._draw()

        self._runner.submit(lambda: self._desk.minutes.draft(meeting_id), fresh, self._failed)

    def _go(self, step: MinutesStep) -> None:
        self._step = step
        self._view.show_problem(None)
        self._view.show_step(step)
