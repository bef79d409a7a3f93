"""The page of an overview: the frame of the four steps, with the first step of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vios_desktop.ui.export.frame import StepFrame
from vios_desktop.ui.overviews.model import Busy
from vios_desktop.ui.overviews.parts import ForWhomStep, OverviewMakeStep, OverviewReadStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.summary_formats import SummaryFormat
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.export.model import ExportStep
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.overviews.model import Receipt, Sharing
    from vios_desktop.ui.overviews.parts import OverviewWords
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme


class Content(QWidget):
    """The first step: what the overview is made of. `missing` says what has to be chosen before the next."""

    chosen = Signal(object)

    def show_offer(self, offer: object, chosen: object | None) -> None:
        raise NotImplementedError

    def missing(self) -> str:
        raise NotImplementedError

    def focus(self) -> None:
        """On what is chosen, or on what there is to choose."""
        raise NotImplementedError


class OverviewPage(StepFrame):
    """Implements `OverviewView`; asks with signals."""

    def __init__(
        self,
        theme: Theme,
        words: OverviewWords,
        content: Content,
        recipient: ForWhomStep,
        read: OverviewReadStep,
        make: OverviewMakeStep,
    ) -> None:
        super().__init__(theme)
        self.content, self.recipient, self.read, self.make = content, recipient, read, make
        steps = (self.content, self.recipient, self.read, self.make)
        self.set_pages(steps, [step.focus for step in steps])
        self.forward.reason_requested.connect(self._lead_to_reason)
        self._ways_instead = words.instead

    def show_offer(self, offer: object, chosen: object | None) -> None:
        self.content.show_offer(offer, chosen)

    def show_sharing(self, sharing: Sharing) -> None:
        self.recipient.show_values(sharing)

    def show_ready(self, *, ready: bool) -> None:
        self.forward.set_unavailable(None if ready else self.content.missing())

    def show_step(self, step: ExportStep, *, made: bool = False) -> None:
        self.show_frame(step, self.recipient.values().recipient.strip(), made=made)

    def show_form(self, form: SummaryFormat) -> None:
        self.make.forms.show_form(form)

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        self.read.paper.show_pages(pages)

    def show_receipt(self, receipt: Receipt | None, *, may_look: bool) -> None:
        self.make.show_receipt(receipt, may_look=may_look)

    def show_field_problem(self, field: str, text: str) -> None:
        self.recipient.set_error(field, text)

    def show_stopped(self) -> None:
        self.make.show_stopped()
        self.forward.setFocus()

    def show_refused(self, text: ErrorText, code: str) -> None:
        codes, words = self._ways_instead
        self.show_problem(text, words if code in codes else "")

    def show_busy(self, busy: Busy, percent: int | None = None) -> None:
        words = {
            Busy.NOTHING: "",
            Busy.READING: self.tr("One moment…"),
            Busy.DRAWING: self.tr("The pages are being made…"),
            Busy.MAKING: self.tr("The file is being made…"),
            Busy.STOPPING: self.tr("One moment…"),
        }
        checking = {
            Busy.DRAWING: self.tr("VIOS checks what could be worked out: %1 %"),
            Busy.MAKING: self.tr("VIOS checks it and makes the file: %1 %"),
        }
        if percent is None or busy not in checking:
            self.say_busy(words[busy], may_stop=busy is Busy.DRAWING)
        else:
            self.say_busy(checking[busy].replace("%1", str(percent), 1), may_stop=True)
        if self.stack.currentWidget() is not self.content:  # there it says what is still to be chosen
            self.forward.set_unavailable(words[busy] or None)

    def _lead_to_reason(self) -> None:
        """To what is missing in the first step; later there is only waiting."""
        if self.stack.currentWidget() is self.content:
            self.content.focus()


def make_page(
    theme: Theme,
    texts: Texts,
    content: Content,
    words: OverviewWords,
    first: Sharing,
    box: QWidget | None = None,
) -> Steps[OverviewPage]:
    """The page around this first step. `box` answers for whom it is; None: a line to type in."""
    recipient = ForWhomStep(theme, texts, words, box, first)
    yield
    read = OverviewReadStep(theme, words)
    yield
    make = OverviewMakeStep(theme, words)
    yield
    return OverviewPage(theme, words, content, recipient, read, make)
