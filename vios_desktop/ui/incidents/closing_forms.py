"""The forms at the end of an incident: what was learned, and why it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class ClosingForm(InlineForm):
    """`given(ClosingFacts)`: what helped, what did not, what to do differently, who watches what still runs."""

    given = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", late=self._make_fields)
        self._something_runs = True
        self.saved.connect(lambda: self.given.emit(self.facts()))

    def ask_who_watches(self, *, when: bool) -> None:
        """Whether anything still runs that somebody has to keep watch over."""
        self._something_runs = when
        if self.is_made:
            self.fields["open_ends"].setVisible(when)

    def _make_fields(self) -> None:
        theme = self.theme
        self.save_button.setText(self.tr("Close incident"))
        self.helped, self.did_not_help = TextArea(theme, least=1, most=6), TextArea(theme, least=1, most=6)
        self.differently, self.open_ends = TextArea(theme, least=1, most=6), TextArea(theme, least=1, most=6)
        hint = self.tr("One answer is enough. Write no names: others read this at a similar incident.")
        self.add_row(("helped", self.tr("What helped?"), self.helped), hint=hint)
        self.add_row(("did_not_help", self.tr("What did not help?"), self.did_not_help))
        self.add_row(("differently", self.tr("What would you do differently?"), self.differently))
        self.add_row(("open_ends", self.tr("Who keeps watch over what still runs?"), self.open_ends))
        self.ask_who_watches(when=self._something_runs)

    def facts(self) -> ClosingFacts:
        boxes = (self.helped, self.did_not_help, self.differently, self.open_ends)
        return ClosingFacts(*(box.text() for box in boxes))


class ReopeningForm(InlineForm):
    """`given(reason)`."""

    given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", late=self._make_fields)
        self.saved.connect(lambda: self.given.emit(self.reason.text()))

    def _make_fields(self) -> None:
        self.save_button.setText(self.tr("Reopen"))
        self.reason = TextArea(self.theme, least=1, most=6)
        self.add_row(("reason", self.tr("Why do you open it again?"), self.reason))
