"""Leads through the four steps. Nothing is on disk, and nothing is published, before the last. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from vios_desktop.disclosure.ladder import omitted
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.desk import Desk
from vios_desktop.services.summaries import FORM, DeliveredSummary, PeriodState, PreparedSummary
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.summary_gate import Watch
from vios_desktop.texts import Texts
from vios_desktop.ui.dialog_port import Dialogs
from vios_desktop.ui.export.model import ExportStep, FilePorts, PeriodChoice, Preview, Receipt
from vios_desktop.ui.export.sketching import SketchAnswer, Sketching, SketchKind, SketchOffer, offered
from vios_desktop.ui.export.summary_draft import DAY, cases_of, recipient_of, to_json
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.page_draft import PageDraft
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.runner import Control, Job, Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.draft import Draft
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.export.ports import ExportView

CODE_LENGTH = 8


class _Working:
    """Work that has been handed in and not come back."""

    def cancel(self) -> None:
        """There is nothing to hold yet."""


_AT_ONCE = _Working()


@dataclass(frozen=True, slots=True)
class _Read:
    """The draft that was read through, with its pictures."""

    prepared: PreparedSummary
    pages: tuple[PagePicture, ...]


class ExportPresenter:
    def __init__(
        self,
        view: ExportView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        files: FilePorts,
        proposed: tuple[str, str],
        later: Later,
    ) -> None:
        """`proposed` is for whom and what for as the page says by itself: that is no draft."""
        self._view, self._desk, self._texts = view, desk, texts
        self._runner = RunnerScope(runner)
        self._navigator, self._dialogs, self._files = navigator, dialogs, files
        self._periods: tuple[PeriodState, ...] = ()
        self._day: date | None = None
        self._proposed = proposed
        self._recipient, self._purpose = proposed
        self._read: _Read | None = None
        self._step = ExportStep.CONTENT
        self._form, self._made_last = SummaryFormat.PDF, False
        self._checking: Job | None = None
        self._making: Event | None = None  # set when it is to stop
        self._sketching = Sketching()
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        keeps = (desk.drafts, self._runner, later, FORM, self._typed, self._not_kept)
        self.draft = PageDraft(*keeps, may_keep=may_keep, row_name=DAY)

    @property
    def step(self) -> ExportStep:
        return self._step

    def start(self, day: date | None = None) -> None:
        """Begin at the first step, with the period that holds this day or the last one that ended."""
        self.stop()
        self._day, self._read, self._made_last, self._making = day, None, False, None
        self._go(ExportStep.CONTENT)
        self._view.show_busy(True)
        self._runner.submit(self._desk.summaries.periods, self._show_choices, self._failed)

    def choose(self, day: date) -> None:
        self._day, self._read = day, None
        self._read_sketches()

    def add_sketch(self, offer: SketchOffer) -> None:
        self._sketching.add(offer)
        self._sketches_changed()

    def remove_sketch(self, number: int) -> None:
        self._sketching.remove(number)
        self._sketches_changed()

    def answer_sketch(self, number: int, answer: SketchAnswer) -> None:
        """No: it stays. Yes: it goes, and the page is made anew. Not sure: back, to choose a more general one."""
        if answer is SketchAnswer.NO:
            self._sketching.answer(number, answer)
            return
        self.remove_sketch(number)
        if answer is SketchAnswer.YES:
            self._prepare()
        else:
            self._go(ExportStep.CONTENT)

    def choose_form(self, form: SummaryFormat) -> None:
        """In which form the next file is made; the one that is being made stays as it is."""
        if self._making is not None:
            self._view.show_form(self._form)
            return
        self._form = form
        if self._step is ExportStep.MAKE:
            self._made_last = False
            self._show_step()

    def set_recipient(self, recipient: str, purpose: str) -> None:
        if (recipient, purpose) != (self._recipient, self._purpose):
            self._recipient, self._purpose = recipient, purpose
            self.draft.typed()

    def forward(self) -> None:
        """To the next step, or what is missing before it."""
        if self._making is not None:
            return
        if self._step is ExportStep.CONTENT and self._day is not None:
            self._go(ExportStep.RECIPIENT)
        elif self._step is ExportStep.RECIPIENT and self._recipient_complete():
            self._prepare()
        elif self._step is ExportStep.READ and not self._sketching.may_go:
            self._view.show_unanswered(self._sketching.first_unanswered)
        elif self._step is ExportStep.READ:
            self._form, self._made_last = SummaryFormat.PDF, False
            self._view.show_form(self._form)
            self._view.show_receipt(None)
            self._go(ExportStep.MAKE)
        elif self._step is ExportStep.MAKE and self._made_last:
            self._navigator.back()
        elif self._step is ExportStep.MAKE:
            self.ask_again()

    def ask_again(self) -> None:
        """Ask where the file goes; after the receipt a further copy of the same file."""
        if self._read is not None:
            first_day = self._read.prepared.period.starts_on.isoformat()
            self._view.ask_where(f"samenvatting-kernteam-{first_day}{self._form.suffix}")

    def backward(self) -> None:
        """To the step before; out of the screen from the first and from the receipt."""
        if self._making is not None:
            self.stop()
        elif self._step is ExportStep.CONTENT or self._made_last:
            self._navigator.back()
        else:
            self._go(ExportStep(self._step - 1))

    def save_to(self, path: Path | None) -> None:
        """Publish and write; None means that no file was chosen, and then nothing happens."""
        if path is None or self._read is None or self._day is None or self._making is not None:
            return
        day, expected = self._day, self._read.prepared.content_hash
        recipient, purpose, form = self._recipient, self._purpose, self._form
        sketches, draft_id = self._sketching.cases, self.draft.draft_id or None
        making = self._making = Event()

        def make(control: Control) -> DeliveredSummary:
            watch = Watch(control.report, lambda: making.is_set() or control.cancelled.is_set())
            delivered = self._desk.summaries.deliver(
                day,
                recipient,
                purpose,
                expected_hash=expected,
                form=form,
                watch=watch,
                sketches=sketches,
                draft_id=draft_id,
            )
            self._files.write(path, delivered.file)
            return delivered

        def progress(done: int, of: int) -> None:
            if self._making is making and not making.is_set():
                self._view.show_making(100 * done // of)

        def made(delivered: DeliveredSummary) -> None:
            self._navigator.changed()
            if self._making is making:
                self._made(path, delivered)

        def failed(error: ViosError) -> None:
            if self._making is making:
                self._not_made(error)

        self._view.show_making(0)
        self._runner.submit_long(make, made, failed, progress)

    def stop(self) -> None:
        """Stop the check or the making; everything filled in stays.

        A file of which the period is published in this very moment is made whole: its receipt follows.
        """
        if self._making is not None:
            self._making.set()
            self._view.show_busy(True)
        if self._checking is not None:
            self._checking.cancel()
            self._checking = None
            self._view.show_busy(False)

    def leave(self, done: Callable[[], None]) -> None:
        """Stop what takes long, and call `done` once what was chosen and typed is kept."""
        self.stop()
        self.draft.flush(done)

    def close(self) -> None:
        self._runner.close()

    def _show_choices(self, periods: tuple[PeriodState, ...]) -> None:
        self._view.show_busy(False)
        self._periods = periods
        ended = [state for state in periods if state.ended]
        asked = next((s for s in ended if self._day and s.period.contains(self._day)), None)
        chosen = asked or next((s for s in ended if s.published_on is None), None) or (ended[0] if ended else None)
        self._day = chosen.period.starts_on if chosen else None
        choices = [PeriodChoice(s.period.starts_on, s.period.ends_on, s.ended, s.published_on) for s in periods]
        self._view.show_periods(choices, self._day)
        self._read_sketches()

    def _read_sketches(self) -> None:
        """What can be told of the chosen period, and what was chosen and typed for it before, read aside."""
        self.draft.flush()
        goes_along = "" if self._sketching.cases else self.draft.draft_id
        self.draft.stop()
        self._sketching.clear()
        self._view.show_sketch_offers(None)
        day = self._day
        state = next((s for s in self._periods if day is not None and s.period.contains(day)), None)
        if day is None or state is None:
            return
        first, made = state.period.starts_on, state.published_on is not None
        summaries, draft = self._desk.summaries, self.draft

        def read() -> tuple[tuple[SketchKind, ...] | None, Draft | None]:
            return None if made else offered(summaries.sketch_book(day)), draft.find(first.isoformat())

        def show(found: tuple[tuple[SketchKind, ...] | None, Draft | None]) -> None:
            kinds, known = found
            if day != self._day:
                return
            draft.begin(first.isoformat(), known)
            self._show_typed(known, goes_along)
            if kinds is None:
                draft.flush()
                return
            before = cases_of(known.values) if known is not None else ()
            self._view.show_sketch_offers(kinds)
            self._view.show_sketches_gone(self._sketching.restore(kinds, before) > 0)
            self._sketches_changed()

        self._runner.submit(read, show, self._failed)

    def _show_typed(self, known: Draft | None, goes_along: str) -> None:
        """For whom and what for, as the draft of this period has it; without one what is typed goes along to it.

        `goes_along` is the draft of the period before, where that holds nothing else.
        """
        found = recipient_of(known.values) if known is not None else None
        if found is not None:
            self._recipient, self._purpose = found
            self._view.show_recipient(*found)
        elif known is None and goes_along:
            self.draft.drop(goes_along)

    def _typed(self) -> dict[str, object] | None:
        """As the draft holds it; None where nothing was chosen, and for whom it is was not changed."""
        cases, sharing = self._sketching.cases, (self._recipient, self._purpose)
        return to_json(cases, *sharing) if cases or sharing != self._proposed else None

    def _sketches_changed(self) -> None:
        self.draft.flush()
        self._show_sketches()

    def _not_kept(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

    def _show_sketches(self) -> None:
        self._view.show_sketches(self._sketching.chosen, full=self._sketching.is_full)

    def _recipient_complete(self) -> bool:
        missing = ""
        for field, value in (("recipient", self._recipient), ("purpose", self._purpose)):
            empty = not value.strip()
            self._view.show_field_problem(field, self._texts.problem(f"{field}_missing") if empty else "")
            missing = missing or (field if empty else "")
        return not missing

    def _prepare(self) -> None:
        day = self._day
        if day is None or self._checking is not None:
            return

        sketches = self._sketching.cases

        def read(control: Control) -> _Read:
            watch = Watch(control.report, control.cancelled.is_set)
            prepared = self._desk.summaries.prepare(day, watch, sketches=sketches)
            return _Read(prepared, self._files.pictures(prepared.file))

        def progress(done: int, of: int) -> None:
            self._view.show_checking(100 * done // of)

        self._checking = _AT_ONCE
        self._view.show_checking(0)
        job = self._runner.submit_long(read, self._show_preview, self._failed, progress)
        if self._checking is not None:
            self._checking = job

    def _show_preview(self, read: _Read) -> None:
        self._checking = None
        self._view.show_busy(False)
        self._read = read
        period = read.prepared.period
        missing = omitted(read.prepared.summary)
        published_on, left_out = read.prepared.published_on, read.prepared.sketches_left_out
        self._sketching.keep_printed(len(self._sketching.chosen) - left_out)
        self.draft.flush()
        asked = () if published_on else tuple(offer.text for offer in self._sketching.chosen)
        preview = Preview(
            *(read.pages, period.starts_on, period.ends_on, published_on, missing, asked, left_out),
            limited_count=read.prepared.summary.limited_count,
        )
        self._view.show_preview(preview)
        self._go(ExportStep.READ)

    def _made(self, path: Path, delivered: DeliveredSummary) -> None:
        self._making = None
        self._proposed = (self._recipient, self._purpose)  # used, so no draft of what is still to be made
        self.draft.end()
        self._view.show_busy(False)
        code = delivered.content_hash[:CODE_LENGTH].upper()
        self._view.show_receipt(Receipt(path.name, code, self._recipient, delivered.first_time))
        self._made_last = True
        self._go(ExportStep.MAKE)

    def _not_made(self, error: ViosError) -> None:
        self._making = None
        if error.code == "attack_cancelled":
            self._view.show_busy(False)
            self._view.show_stopped()
        else:
            self._failed(error)

    def _failed(self, error: ViosError) -> None:
        self._checking = None
        self._view.show_busy(False)
        if isinstance(error, ValidationError):
            for problem in error.problems:
                self._view.show_field_problem(problem.field, self._texts.problem(problem.code))
            self._go(ExportStep.RECIPIENT)
            return
        self._view.show_problem(self._texts.error(error.code, **error.params))

    def _go(self, step: ExportStep) -> None:
        self._step = step
        self._view.show_problem(None)
        self._show_step()

    def _show_step(self) -> None:
        self._view.show_step(self._step, made=self._made_last)
