"""Leads through the four steps of an overview. Nothing is on disk or in the register before the last. No Qt."""

from __future__ import annotations

import hashlib
from threading import Event
from typing import TYPE_CHECKING, Generic, Protocol

from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.summary_gate import Watch
from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.overviews.draft import FORM, chosen_of, sharing_of, to_json
from vios_desktop.ui.overviews.model import Busy, Offered, Receipt, Sharing, Subject
from vios_desktop.ui.page_draft import PageDraft
from vios_desktop.ui.runner import Control, Job, Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.draft import Draft
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.overviews import DrawnOverview, MadeOverview
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.overviews.model import Source
    from vios_desktop.ui.page_picture import PagePicture

CODE_LENGTH = 8
_FIELDS = ("recipient", "purpose", "basis")


class OverviewView(Protocol):
    def show_offer(self, offer: object, chosen: object | None) -> None:
        """What can be chosen in the first step, and what is."""
        ...

    def show_sharing(self, sharing: Sharing) -> None:
        """What was typed some time ago."""
        ...

    def show_ready(self, *, ready: bool) -> None:
        """Whether something is chosen that an overview can be made of."""
        ...

    def show_step(self, step: ExportStep, *, made: bool = False) -> None: ...
    def show_form(self, form: SummaryFormat) -> None: ...
    def show_pages(self, pages: Sequence[PagePicture]) -> None: ...
    def show_receipt(self, receipt: Receipt | None, *, may_look: bool) -> None: ...
    def show_stopped(self) -> None:
        """The making was stopped in time: there is no file, and nothing of it is in the register."""
        ...

    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_refused(self, text: ErrorText, code: str) -> None:
        """It is not made, and why; where there is another way, that too."""
        ...

    def show_field_problem(self, field: str, text: str) -> None: ...
    def show_busy(self, busy: Busy, percent: int | None = None) -> None:
        """What is being waited for, and how far it is where that is known."""
        ...

    def ask_where(self, file_name: str) -> None: ...


class OverviewPresenter(Generic[Offered, Subject]):
    """`sharing` is what the page proposes; what was typed stays, as a draft also over a lock, until it is made."""

    def __init__(
        self,
        view: OverviewView,
        source: Source[Offered, Subject],
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        files: FilePorts,
        sharing: Sharing,
        later: Later,
    ) -> None:
        self._view, self._source, self._texts = view, source, texts
        self._session = desk.session
        self._runner = RunnerScope(runner)
        self._navigator, self._files = navigator, files
        self._sharing = self._proposed = sharing
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        keeps = (desk.drafts, self._runner, later, FORM, self._typed, self._failed)
        self.draft = PageDraft(*keeps, may_keep=may_keep)
        self._subject: Subject | None = None
        self._offered_first = ""
        self._step = ExportStep.CONTENT
        self._form = SummaryFormat.PDF
        self._read: DrawnOverview | None = None
        self._made: MadeOverview | None = None
        self._written = False
        self._busy = Busy.NOTHING
        self._job: Job | None = None
        self._making: Event | None = None  # set when it is to stop

    @property
    def step(self) -> ExportStep:
        return self._step

    @property
    def subject(self) -> Subject | None:
        return self._subject

    def start(self) -> None:
        """Begin at the first step; what was chosen and typed before is still there."""
        self._forget()
        self._view.show_ready(ready=False)
        self._go(ExportStep.CONTENT)
        self._wait(Busy.READING)
        source, fresh = self._source, not self.draft.begun
        self._runner.submit(
            lambda: (source.offer(), self.draft.find(source.kind) if fresh else None),
            lambda read: self._show_offer(*read),
            self._failed,
        )

    def choose(self, subject: Subject | None) -> None:
        """What the overview is made of; None where there is nothing to make it of."""
        self._subject = subject
        self.draft.typed()
        self._forget()
        self._view.show_ready(ready=subject is not None)

    def set_sharing(self, sharing: Sharing) -> None:
        if sharing != self._sharing:
            self._sharing = sharing
            self.draft.typed()
            self._forget()

    def choose_form(self, form: SummaryFormat) -> None:
        """In which form the next file is made; each is an entry of its own."""
        if form is self._form:
            return
        self._form, self._made, self._written = form, None, False
        if self._step is ExportStep.MAKE:
            self._view.show_step(self._step)

    def forward(self) -> None:
        """To the next step, or what is missing before it."""
        if self._busy is not Busy.NOTHING or self._subject is None:
            return
        if self._step is ExportStep.CONTENT:
            self._go(ExportStep.RECIPIENT)
        elif self._step is ExportStep.RECIPIENT and self._complete():
            self._prepare(self._subject)
        elif self._step is ExportStep.READ:
            self.choose_form(SummaryFormat.PDF)
            self._view.show_form(self._form)
            self._view.show_receipt(None, may_look=False)
            self._go(ExportStep.MAKE)
        elif self._step is ExportStep.MAKE and self._written:
            self._navigator.back()
        elif self._step is ExportStep.MAKE:
            self.ask_again()

    def ask_again(self) -> None:
        """Ask where the file goes; after the receipt a further copy of the same file."""
        if self._read is not None and self._subject is not None and self._busy is Busy.NOTHING:
            self._view.show_problem(None)
            self._view.ask_where(self._source.file_name(self._subject, self._form))

    def backward(self) -> None:
        """To the step before; out of the screen from the first and from the receipt."""
        self.stop()
        if self._step is ExportStep.CONTENT or self._written:
            self._navigator.back()
        elif self._busy is Busy.NOTHING:
            self._go(ExportStep(self._step - 1))

    def stop(self) -> None:
        """Stop drawing or making; everything filled in stays. What was published by then is made whole."""
        if self._busy is Busy.MAKING and self._making is not None:
            self._making.set()
            self._wait(Busy.STOPPING)
        if self._busy is Busy.DRAWING:
            if self._job is not None:
                self._job.cancel()
            self._wait(Busy.NOTHING)

    def save_to(self, path: Path | None) -> None:
        """Put it in the register and write it; None means that no file was chosen, and then nothing happens."""
        if path is None or self._read is None or self._subject is None or self._busy is not Busy.NOTHING:
            return
        subject, sharing, form, expected = self._subject, self._sharing, self._form, self._read.content_hash
        known, making = self._made, Event()

        def make(control: Control) -> MadeOverview:
            """In the register first: an entry too many is better than a file that nobody knows of."""
            watch = Watch(control.report, lambda: making.is_set() or control.cancelled.is_set())
            return known or self._source.deliver(subject, sharing, form, expected, watch)

        def made(overview: MadeOverview) -> None:
            self._made = overview
            self._navigator.changed()
            self._runner.submit(
                lambda: self._files.write(path, overview.file), lambda _nothing: self._saved(path), self._failed
            )

        def progress(done: int, of: int) -> None:
            if self._making is making and self._busy is Busy.MAKING:
                self._view.show_busy(Busy.MAKING, 100 * done // of)

        self._making = making
        self._wait(Busy.MAKING)
        self._runner.submit_long(make, made, self._not_made, progress)

    def leave(self, done: Callable[[], None]) -> None:
        """Stop, keep what was chosen and typed, then call `done`."""
        self.stop()
        self.draft.flush(done)

    def close(self) -> None:
        """Nothing of what was read stays in memory."""
        self.draft.stop()
        self._forget()
        self._subject = None
        self._runner.close()

    def _forget(self) -> None:
        """The pages that were read, and what was made of them."""
        self.stop()
        self._read = self._made = None
        self._written = False

    def _show_offer(self, offer: Offered, draft: Draft | None) -> None:
        """The first time with what a draft says was chosen and typed."""
        self._wait(Busy.NOTHING)
        self._subject = self._source.first(offer, self._subject)
        if not self.draft.begun:
            self._offered_first = self._source.code(self._subject) if self._subject is not None else ""
            if draft is not None:
                self._subject = self._source.found(offer, chosen_of(draft.values)) or self._subject
                self._sharing = sharing_of(draft.values)
                self._view.show_sharing(self._sharing)
            self.draft.begin(self._source.kind, draft)
        self._view.show_offer(offer, self._subject)
        self._view.show_ready(ready=self._subject is not None)
        self._view.show_step(self._step)

    def _typed(self) -> dict[str, object] | None:
        """Nothing is worth keeping where it is what was proposed."""
        code = self._source.code(self._subject) if self._subject is not None else ""
        if self._sharing == self._proposed and code in ("", self._offered_first):
            return None
        return to_json(self._sharing, code)

    def _complete(self) -> bool:
        sharing = self._sharing
        values = {
            "recipient": bool(sharing.recipient.strip()),
            "purpose": bool(sharing.purpose.strip()),
            "basis": sharing.basis is not None or not self._source.basis_needed,
        }
        for name in reversed(_FIELDS):  # the first that is missing gets the focus last
            self._view.show_field_problem(name, "" if values[name] else self._texts.problem(f"{name}_missing"))
        return all(values.values())

    def _prepare(self, subject: Subject, after: ErrorText | None = None) -> None:
        sharing = self._sharing

        def read(control: Control) -> tuple[DrawnOverview, Sequence[PagePicture]]:
            watch = Watch(control.report, control.cancelled.is_set)
            drawn = self._source.prepare(subject, sharing, watch)
            return drawn, self._files.pictures(drawn.pages)

        def progress(done: int, of: int) -> None:
            self._view.show_busy(Busy.DRAWING, 100 * done // of)

        def show(found: tuple[DrawnOverview, Sequence[PagePicture]]) -> None:
            self._show_pages(*found, after)

        self._job = None
        self._wait(Busy.DRAWING)
        job = self._runner.submit_long(read, show, self._failed, progress)
        if self._busy is Busy.DRAWING:
            self._job = job

    def _show_pages(self, drawn: DrawnOverview, pages: Sequence[PagePicture], after: ErrorText | None) -> None:
        self._wait(Busy.NOTHING)
        self._read, self._made, self._written = drawn, None, False
        self._view.show_pages(pages)
        self._go(ExportStep.READ)
        if after is not None:
            self._view.show_problem(after)

    def _saved(self, path: Path) -> None:
        self._wait(Busy.NOTHING)
        if self._made is None:
            return
        self._written = True
        self.draft.end()
        code = hashlib.sha256(self._made.file).hexdigest()[:CODE_LENGTH].upper()
        receipt = Receipt(path.name, code, self._sharing.recipient.strip())
        self._view.show_receipt(receipt, may_look=self._session.may(Action.VIEW_DISCLOSURES))
        self._go(ExportStep.MAKE)

    def _not_made(self, error: ViosError) -> None:
        if error.code == "attack_cancelled":
            self._wait(Busy.NOTHING)
            self._view.show_stopped()
        else:
            self._failed(error)

    def _failed(self, error: ViosError) -> None:
        self._wait(Busy.NOTHING)
        if isinstance(error, ValidationError) and all(p.field in _FIELDS for p in error.problems):
            self._go(ExportStep.RECIPIENT)
            for problem in reversed(error.problems):
                self._view.show_field_problem(problem.field, self._texts.problem(problem.code))
            return
        text = self._texts.error(error.code, **error.params)
        if error.code == "summary_changed" and self._subject is not None:
            self._read = None
            self._prepare(self._subject, text)
            return
        self._view.show_refused(text, error.code)

    def _wait(self, busy: Busy) -> None:
        self._busy = busy
        self._view.show_busy(busy)

    def _go(self, step: ExportStep) -> None:
        self._step = step
        self._view.show_problem(None)
        self._view.show_step(step, made=self._written)
