"""The page of the summary: the frame of the four steps, filled with its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.ui.export.frame import StepFrame
from vios_desktop.ui.export.make_step import MakeStep
from vios_desktop.ui.export.model import ExportStep, PeriodChoice, Preview, Receipt
from vios_desktop.ui.export.sketching import SketchKind, SketchOffer
from vios_desktop.ui.export.steps import RecipientStep, SummaryContentStep, SummaryReadStep, content_step
from vios_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from vios_desktop.ui.making import Steps


class ExportPage(StepFrame):
    """Shows what the presenter says; asks with signals."""

    def __init__(
        self,
        theme: Theme,
        content: SummaryContentStep,
        recipient: RecipientStep,
        read: SummaryReadStep,
        make: MakeStep,
    ) -> None:
        super().__init__(theme)
        self.content, self.recipient, self.read, self.make = content, recipient, read, make
        steps = (self.content, self.recipient, self.read, self.make)
        self.set_pages(steps, [step.focus for step in steps])

    def show_step(self, step: ExportStep, *, made: bool = False) -> None:
        self.show_frame(step, self.recipient.values()[0], made=made)

    def show_form(self, form: SummaryFormat) -> None:
        self.make.show_form(form)

    def show_periods(self, choices: Sequence[PeriodChoice], chosen: date | None) -> None:
        self.content.show_periods(choices, chosen)
        self.forward.set_unavailable(None if chosen else self.tr("No period has ended yet"))
        self.content.focus()

    def show_recipient(self, recipient: str, purpose: str) -> None:
        self.recipient.show_values(recipient, purpose)

    def show_sketch_offers(self, kinds: Sequence[SketchKind] | None) -> None:
        self.content.sketches.show_offers(kinds)

    def show_sketches(self, chosen: Sequence[SketchOffer], *, full: bool) -> None:
        self.content.sketches.show_chosen(chosen, full=full)

    def show_sketches_gone(self, gone: bool) -> None:
        self.content.sketches.show_gone(gone)

    def show_unanswered(self, number: int) -> None:
        self.read.show_unanswered(number)

    def show_preview(self, preview: Preview) -> None:
        self.read.show_preview(preview)

    def show_receipt(self, receipt: Receipt | None) -> None:
        if receipt is None:
            self.make.clear()
        else:
            self.make.show_receipt(receipt)

    def show_stopped(self) -> None:
        self.make.show_stopped()
        self.forward.setFocus()

    def show_field_problem(self, field: str, text: str) -> None:
        self.recipient.set_error(field, text)

    def show_busy(self, busy: bool) -> None:
        self.say_busy(self.tr("One moment…") if busy else "")
        self._set_waiting(None)

    def show_checking(self, percent: int) -> None:
        words = self.tr("VIOS checks what somebody could work out from this page: %1 %")
        self.say_busy(words.replace("%1", str(percent), 1), may_stop=True)

    def show_making(self, percent: int) -> None:
        """The way on waits for the file; the way to stop is under the hand."""
        words = self.tr("VIOS checks it and makes the file: %1 %")
        self.say_busy(words.replace("%1", str(percent), 1), may_stop=True)
        self._set_waiting(self.tr("The file is being made."))

    def _set_waiting(self, reason: str | None) -> None:
        if self.stack.currentWidget() is self.make:
            self.forward.set_unavailable(reason)


def make_page(theme: Theme) -> Steps[ExportPage]:
    """The page with its four steps."""
    content = yield from content_step(theme)
    yield
    recipient = RecipientStep(theme)
    yield
    read = SummaryReadStep(theme)
    yield
    make = MakeStep(theme)
    yield
    return ExportPage(theme, content, recipient, read, make)
