"""What anybody may read without unlocking: shown before it is released, and what was released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.decision.school_rules import day_of
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QLayout

    from vios_desktop.services.school_rules import SchoolRules
    from vios_desktop.ui.theme.theme import Theme


class ReleasePanel(Card):
    """`release_requested(with names)` and `withdraw_requested`."""

    release_requested = Signal(bool)
    withdraw_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rules: SchoolRules | None = None
        self._shown: tuple[str, ...] = ()
        self._state, self._lines = QVBoxLayout(), QVBoxLayout()
        self._lines.setSpacing(4)
        self._heading = Label("", "label", wrap=True)
        self.names = ChoiceChip(theme, self.tr("Also the names beside the numbers"))
        self.names.toggled.connect(lambda _on: self._show())
        self.release_button = PrimaryButton(theme, self.tr("Release"))
        self.release_button.clicked.connect(lambda: self.release_requested.emit(self.names.isChecked()))
        self.withdraw_button = SecondaryButton(theme, self.tr("Withdraw"))
        self.withdraw_button.clicked.connect(self.withdraw_requested)
        self._lay_out()

    @property
    def readable(self) -> tuple[str, ...]:
        """The lines that anybody would be able to read."""
        return self._shown

    def show_rules(self, rules: SchoolRules) -> None:
        """What would be released now; the tick follows what was released the first time."""
        if self._rules is None and rules.release.released is not None:
            self.names.setChecked(bool(rules.release.released.names))
        self._rules = rules
        self._show()

    def _show(self) -> None:
        rules = self._rules
        if rules is None:
            return
        _empty(self._lines)
        shown = self._shown = tuple(self._readable(rules))
        for text in shown:
            self._lines.addWidget(Label(text, "secondary", wrap=True))
        if not shown:
            self._lines.addWidget(Label(self.tr("Nothing is filled in yet."), "secondary", "text2", wrap=True))
        self.names.setEnabled(bool(set(rules.names) & set(rules.would_release.values)))
        self._show_state(rules, anything=bool(shown))

    def _readable(self, rules: SchoolRules) -> list[str]:
        """The whole content of the file, line by line."""
        found = []
        for name, value in rules.would_release.values.items():
            setting = rules.line(name).setting
            day = day_of(value)
            words = self._day(day) if day is not None else rules.setting_words.get(value, value)
            person = rules.names.get(name, "") if self.names.isChecked() else ""
            found.append(f"{setting.text} {words}{f', {person}' if person else ''}")
        return found

    def _show_state(self, rules: SchoolRules, *, anything: bool) -> None:
        _empty(self._state)
        release, released = rules.release, rules.release.released
        same = released is not None and not release.changed and bool(released.names) == self._with_names(rules)
        self.withdraw_button.setVisible(released is not None or release.damaged)
        self.release_button.setVisible(anything and not same)
        self.release_button.setText(self.tr("Release again") if released is not None else self.tr("Release"))
        now, then = (
            self.tr("Everybody at this computer can read:"),
            self.tr("Everybody at this computer can then read:"),
        )
        self._heading.setText(now if same else then)
        if release.damaged:
            what = self.tr("The released file cannot be read. Quick advice does not use it.")
            self._state.addWidget(Banner(self._theme, "warn", what, now=self.tr("Release the rules again.")))
        elif released is None:
            self._state.addWidget(
                StatusLabel(self._theme, Status(StatusKind.OPEN, self.tr("Not released.")), wrap=True)
            )
        else:
            self._show_released(released.released_on, same=same)

    def _show_released(self, day: date, *, same: bool) -> None:
        text = self.tr("Released on %1.").replace("%1", self._day(day))
        self._state.addWidget(StatusLabel(self._theme, Status(StatusKind.DONE, text), wrap=True))
        if not same:
            changed = self.tr("Something changed since. Quick advice still uses what was released.")
            self._state.addWidget(Label(changed, "secondary", "warn", wrap=True))

    def _with_names(self, rules: SchoolRules) -> bool:
        return self.names.isChecked() and bool(set(rules.names) & set(rules.would_release.values))

    def _day(self, day: date) -> str:
        return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(Label(self.tr("Release for quick advice"), "card", wrap=True))
        why = self.tr(
            "Quick advice works without a password. It knows your rules and numbers only if you release them here."
        )
        body.addWidget(Label(why, "secondary", "text2", wrap=True))
        body.addLayout(self._state)
        body.addWidget(Rule())
        body.addWidget(self._heading)
        body.addLayout(self._lines)
        chips = QWidget()
        FlowLayout(chips).addWidget(self.names)
        body.addWidget(chips)
        never = self.tr("Never in it: pupils, incidents, agreements and free text.")
        body.addWidget(Label(never, "meta", "text3", wrap=True))
        holder = QWidget()
        buttons = FlowLayout(holder)
        buttons.addWidget(self.release_button)
        buttons.addWidget(self.withdraw_button)
        body.addWidget(holder)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
