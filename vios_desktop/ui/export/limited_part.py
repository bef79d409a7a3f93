"""Whether protected incidents count on published pages: what holds now, and the choice for the next year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.option_card import OptionCard

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.limited_counting import LimitedCountState
    from vios_desktop.ui.theme.theme import Theme


class LimitedPart(QWidget):
    """Hidden until `show_state`. `chosen(whether they count)`, from the next school year on."""

    chosen = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._holds = Label("", "secondary", "text2", wrap=True)
        self.open_button = QuietButton(theme, "", "settings-2", size="compact")
        self.open_button.clicked.connect(self._open)
        self._from = Label("", "label", wrap=True)
        self.no = OptionCard(
            theme,
            self.tr("They do not count"),
            self.tr("Nothing of them lies outside what is protected. Pages can be lower than what happened."),
        )
        self.yes = OptionCard(
            theme,
            self.tr("They count, without anything about a pupil"),
            self.tr("All protected incidents together count as one at most in each line. The page says so."),
        )
        self._options, self._group = QWidget(), QButtonGroup(self)
        for card, counts in ((self.no, False), (self.yes, True)):
            self._group.addButton(card)
            card.clicked.connect(lambda _on, counts=counts: self.chosen.emit(counts))
        self._arrange(theme)
        self.hide()

    def show_state(self, state: LimitedCountState) -> None:
        """What holds, with the choice open or shut as it was."""
        day = _long(state.next_from)
        now = self.tr("They do not count in this school year.")
        if state.now:
            now = self.tr("They count in this school year.")
        if state.next is not state.now:
            then = self.tr("From %1 on they count.") if state.next else self.tr("From %1 on they do not.")
            now = f"{now} {then.replace('%1', day)}"
        self._holds.setText(now)
        self.open_button.setText(self.tr("Choose for the next school year"))
        self._from.setText(self.tr("What do you choose from %1 on?").replace("%1", day))
        (self.yes if state.next else self.no).setChecked(True)
        self.show()

    def _open(self) -> None:
        self._panel.show()
        self.open_button.hide()
        (self.yes if self.yes.isChecked() else self.no).setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, theme: Theme) -> None:
        inside = QVBoxLayout(self._options)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.no)
        inside.addWidget(self.yes)
        self._panel = QWidget()
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(0, 0, 0, 0)
        panel.setSpacing(8)
        panel.addWidget(self._from)
        panel.addWidget(self._options)
        for words in self._costs():
            panel.addWidget(Label(words, "secondary", "text2", wrap=True))
        self._panel.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("Protected incidents"), "card"))
        layout.addWidget(self._holds)
        layout.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._panel)

    def _costs(self) -> tuple[str, ...]:
        return (
            self.tr(
                "What counting costs: kind, place and the four weeks of each can be read in the file of the "
                "school by everybody with an account, until the page is made. No name, no day and no text."
            ),
            self.tr(
                "Somebody who sees all other incidents can sometimes work out from a page that something is "
                "protected, of which kind and where. Do you protect incidents from a coordinator? Then let them "
                "not count."
            ),
            self.tr(
                "Trends and the overview inside the school never count them. A table of such a school year cannot "
                "be made."
            ),
            self.tr(
                "This school year stays as it is: pages of one year must count the same. The choice is in the log."
            ),
        )


def _long(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
