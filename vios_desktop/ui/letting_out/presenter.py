"""Leads through the four steps. Nothing is on disk, and nothing is in the register, before the last. No Qt."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.read_through import MarkChoice, MarkRef, handled, left_to_handle, own_refs
from vios_desktop.domain.rights import Action
from vios_desktop.ui.letting_out.model import (
    DEFAULT_WORD,
    LettingStep,
    Order,
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

    from vios_desktop.domain.identifiers.marks import Mark
    from vios_desktop.domain.minutes import Recipient
    from vios_desktop.domain.vocabulary import LegalBasis
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.record_paper import PaperFile
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.letting_out.model import FilePorts, Offer, Source
    from vios_desktop.ui.navigation import Navigator

CODE_LENGTH = 8
_SHARING = ("recipient", "basis", "purpose")


class LettingView(Protocol):
    def show_step(self, step: LettingStep) -> None: ...
    def show_ready(self, *, ready: bool) -> None:
        """Whether there is anything to share."""
        ...

    def show_start(self, start: Start) -> None: ...
    def show_sharing(self, start: Start) -> None: ...
    def show_reading(self, now: Reading) -> None: ...
    def show_word_problem(self, ref: MarkRef, text: str) -> None: ...
    def show_taken_out(self, times: int) -> None: ...
    def show_views(self, views: tuple[str, ...]) -> None: ...
    def show_preview(self, preview: Preview) -> None: ...
    def show_receipt(self, receipt: Receipt, *, may_look: bool) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_field_problem(self, field: str, text: str) -> None: ...
    def show_busy(self, busy: bool) -> None: ...
    def ask_where(self, file_name: str, folder: Path | None) -> None: ...


def _overlap(one: MarkRef, other: MarkRef) -> bool:
    return one.passage == other.passage and one.start < other.end and other.start < one.end


class LettingPresenter:
    def __init__(
        self,
        view: LettingView,
        source: Source,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        files: FilePorts,
    ) -> None:
        self._view, self._source, self._desk, self._texts = view, source, desk, texts
        self._runner = RunnerScope(runner)
        self._navigator, self._files = navigator, files
        self._orders: dict[str, Order] = {}
        self._subject = ""
        self._step = LettingStep.CONTENT
        self._shown = ""
        self._drawing = self._draw_again = False
        self._paths: list[Path] = []

    @property
    def step(self) -> LettingStep:
        return self._step

    def start(self, subject: str) -> None:
        """Begin at the first step of this subject, with what was chosen for it before."""
        self._subject, self._shown, self._paths = subject, "", []
        self._view.show_ready(ready=False)
        self._go(LettingStep.CONTENT)
        self._view.show_busy(True)
        self._runner.submit(
            lambda: self._source.offer(subject), lambda offer: self._show_offer(subject, offer), self._failed
        )

    def choose_parts(self, parts: frozenset[str]) -> None:
        """Other parts propose other reasons, as long as nobody typed any."""
        order = self._order()
        if order is None:
            return
        order.parts, order.made = parts, ()
        if not order.typed:
            order.basis, order.purpose = order.offer.reasons(order.wanted())
            self._view.show_sharing(self._start_of(order))

    def set_sharing(self, recipients: tuple[Recipient, ...], basis: LegalBasis | None, purpose: str) -> None:
        order = self._order()
        if order is not None:
            order.typed = order.typed or (basis, purpose) != (order.basis, order.purpose)
            order.recipients, order.basis, order.purpose, order.made = recipients, basis, purpose, ()

    def answer(self, part: str, known: bool) -> None:
        """Whether somebody of the school would know who this part is about."""
        order = self._order()
        if order is not None and order.answers.get(part) is not known:
            order.answers[part], order.made = known, ()
            self._show_reading(order)

    def forward(self) -> None:
        """To the next step, or what is missing before it."""
        order = self._order()
        if order is None:
            return
        if self._step is LettingStep.CONTENT and self._complete(order, (self._source.parts_field,)):
            self._go(LettingStep.RECIPIENTS)
        elif self._step is LettingStep.RECIPIENTS and self._complete(order, _SHARING):
            self._read_through(order)
        elif self._step is LettingStep.READ:
            self._ask_first(order)

    def backward(self) -> None:
        """To the step before; out of the screen from the first and from the receipt."""
        if self._step in (LettingStep.CONTENT, LettingStep.MAKE):
            self._navigator.back()
        else:
            self._go(LettingStep(self._step - 1))

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
        if order is None or self._step is not LettingStep.READ:
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

    def look_at(self, view: str) -> None:
        self._shown = view
        self._draw()

    def save_to(self, path: Path | None) -> None:
        """The answer to `ask_where`; after the last one the files are made and written. None gives up."""
        order = self._order()
        if order is None or path is None:
            self._paths = []
            return
        if path not in self._paths:  # two files on one path would be one
            self._paths.append(path)
        if len(self._paths) < len(order.offer.file_names(order.wanted())):
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

    def _order(self) -> Order | None:
        return self._orders.get(self._subject)

    def _show_offer(self, subject: str, offer: Offer) -> None:
        self._view.show_busy(False)
        if subject != self._subject:
            return
        order = self._order()
        if order is None:
            parts = offer.first_parts()
            wanted = tuple(part for part in offer.parts if part in parts)
            order = Order(offer, parts, offer.first_recipients(), *offer.reasons(wanted))
            self._orders[subject] = order
        else:
            order.renew(offer)
        self._view.show_start(self._start_of(order))
        self._view.show_ready(ready=True)
        self._go(LettingStep.CONTENT)

    def _start_of(self, order: Order) -> Start:
        chosen = frozenset(order.recipients)
        return Start(order.offer, frozenset(order.wanted()), chosen, order.basis, order.purpose)

    def _complete(self, order: Order, fields: tuple[str, ...]) -> bool:
        values = {
            self._source.parts_field: bool(order.wanted()),
            "recipient": bool(order.recipients),
            "basis": order.basis is not None,
            "purpose": bool(order.purpose.strip()),
        }
        for name in reversed(fields):  # the first that is missing gets the focus last
            self._view.show_field_problem(name, "" if values[name] else self._texts.problem(f"{name}_missing"))
        return all(values[name] for name in fields)

    def _read_through(self, order: Order) -> None:
        views = order.offer.views(order.wanted())
        if self._shown not in views:
            self._shown = views[0]
        self._view.show_views(views)
        self._show_reading(order)
        self._go(LettingStep.READ)
        self._draw()

    def _show_reading(self, order: Order) -> None:
        asked = tuple((part, order.answers.get(part)) for part in order.wanted()) if self._source.asks else ()
        self._view.show_reading(reading(order.passages(), order.choices, asked))

    def _decide(self, ref: MarkRef, choice: MarkChoice, *, everywhere: bool) -> None:
        order = self._order()
        if order is None or self._step is not LettingStep.READ:
            return
        found = {
            other: choice
            for other, mark in left_to_handle(order.passages(), order.choices)
            if handled(mark, choice) and (other == ref or (everywhere and same_word(other.written, ref.written)))
        }
        if found:
            self._choose(order, found)

    def _choose(self, order: Order, found: dict[MarkRef, MarkChoice]) -> None:
        order.steps.append(dict(order.choices))
        order.choices.update(found)
        order.made = ()
        self._show_reading(order)
        self._draw()

    def _draw(self) -> None:
        """The pages with the choices of now. One drawing at a time, and after it the newest state."""
        order, shown = self._order(), self._shown
        if order is None or not shown:
            return
        if self._drawing:
            self._draw_again = True
            return
        self._drawing = True
        subject, chosen = self._subject, order.chosen()
        on_page = order.offer.passages_of(order.offer.parts_on(shown, chosen.parts))
        marked = [ref.written for ref, _mark in left_to_handle(on_page, chosen.choices)]

        def draw() -> tuple[Mapping[str, bytes], Preview]:
            read, pages = self._source.preview(subject, chosen, shown)
            return read, Preview(shown, tuple(self._files.pictures(pages, marked)))

        self._runner.submit(draw, self._drawn, self._not_drawn)

    def _drawn(self, found: tuple[Mapping[str, bytes], Preview]) -> None:
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

    def _ask_first(self, order: Order) -> None:
        if left_to_handle(order.passages(), order.choices) or self._drawing:
            return
        if self._source.asks and order.unanswered():
            return
        self._paths = []
        self._view.show_problem(None)
        self._ask_next(order)

    def _ask_next(self, order: Order) -> None:
        name = order.offer.file_names(order.wanted())[len(self._paths)]
        folder = self._paths[-1].parent if self._paths else None
        self._view.ask_where(name, folder)

    def _make(self, order: Order, paths: tuple[Path, ...]) -> None:
        subject, chosen, read = self._subject, order.chosen(), dict(order.read)
        known = order.made

        def make() -> tuple[PaperFile, ...]:
            """In the register first: an entry too many is better than a file that nobody knows of."""
            return known or self._source.make(subject, chosen, read)

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

    def _written(self, order: Order, paths: tuple[Path, ...]) -> None:
        self._view.show_busy(False)
        codes = [hashlib.sha256(file.content).hexdigest()[:CODE_LENGTH].upper() for file in order.made]
        names = tuple((path.name, code) for path, code in zip(paths, codes, strict=True))
        receipt = Receipt(names, tuple(one.organisation for one in order.recipients))
        self._view.show_receipt(receipt, may_look=self._desk.session.may(Action.VIEW_DISCLOSURES))
        self._go(LettingStep.MAKE)

    def _failed(self, error: ViosError) -> None:
        self._view.show_busy(False)
        fields = (self._source.parts_field, *_SHARING)
        if isinstance(error, ValidationError) and all(p.field in fields for p in error.problems):
            for problem in error.problems:
                self._view.show_field_problem(problem.field, self._texts.problem(problem.code))
            missing = any(problem.field == self._source.parts_field for problem in error.problems)
            self._go(LettingStep.CONTENT if missing else LettingStep.RECIPIENTS)
            return
        self._view.show_problem(self._texts.error(error.code, **error.params))
        if error.code == "reading_changed":
            self._read_again()

    def _read_again(self) -> None:
        """Other texts by now: the hits of those, with the choices that still fit, and the pages anew."""
        subject = self._subject

        def fresh(offer: Offer) -> None:
            order = self._orders.get(subject)
            if order is None or subject != self._subject:
                return
            order.renew(offer)
            if not order.wanted():
                self._view.show_start(self._start_of(order))
                self._go(LettingStep.CONTENT)
                return
            self._show_reading(order)
            self._draw()

        self._runner.submit(lambda: self._source.offer(subject), fresh, self._failed)

    def _go(self, step: LettingStep) -> None:
        self._step = step
        self._view.show_problem(None)
        self._view.show_step(step)
