"""When VIOS locks itself and who may take pictures of its windows, chosen in one small dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from vios_desktop.domain.school_policy import SchoolPolicy
from vios_desktop.ui.help_place import set_help_place
from vios_desktop.ui.idle_minutes import DEFAULT_MINUTES, MOST_MINUTES
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.fixed_by_school import FixedBySchool
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme

_WIDTH = 580
_MINUTES = (1, 2, 5, 10, 15, 30)


class WatchChoice(NamedTuple):
    """Minutes without a touch until the lock, 1 to 30; whether pictures of the screen leave VIOS out."""

    minutes: int
    shielded: bool


class WatchDialog(QDialog):
    """`chosen` once, with what was kept; nothing where the dialog was left otherwise."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        now: WatchChoice,
        *,
        can_shield: bool,
        policy: SchoolPolicy = SchoolPolicy(),  # noqa: B008 - it is frozen
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._policy = policy
        self.setWindowTitle("VIOS")
        self.setProperty("part", "question")
        set_help_place(self, "lock_and_screen")
        self.setMinimumWidth(theme.px(_WIDTH))
        title = self.tr("Lock and screen")
        self.setAccessibleName(title)
        self.minutes = ChipChoice(
            theme, [Option(str(n), self.tr("%n minute(s)", "", n)) for n in _minutes(now, policy.idle_most)]
        )
        self.minutes.setAccessibleName(self.tr("Lock when nobody touches keyboard or mouse for"))
        self.minutes.set_text(str(now.minutes))
        self.shield = TickBox(theme, self.tr("Leave VIOS out of screenshots and shared screens"))
        self.shield.setChecked(now.shielded and can_shield)
        self.shield.setEnabled(can_shield and not policy.shield_always)
        most = self.tr("at most %n minute(s)", "", policy.idle_most)
        self.minutes_fixed = FixedBySchool(theme, most)
        self.shield_fixed = FixedBySchool(theme)
        self.save_button = PrimaryButton(theme, self.tr("Keep"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._keep)
        self.back_button = SecondaryButton(theme, self.tr("Back"))
        self.back_button.clicked.connect(self.reject)
        self.usual_button = QuietButton(theme, self.tr("Defaults"), "undo-2")
        self.usual_button.clicked.connect(self._choose_usual)
        self._lay_out(title, can_shield=can_shield)

    def _lay_out(self, title: str, *, can_shield: bool) -> None:
        shield_words = (
            self.tr(
                "Switched off, names can get into screenshots and shared screens. Do that only to show VIOS on a"
                " big screen on purpose. The choice is logged."
            )
            if can_shield
            else self.tr("This system has no way to do that. Look who can see or share your screen.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(21, 18, 21, 17)
        layout.setSpacing(8)
        layout.addWidget(Label(title, "card"))
        layout.addWidget(Label(self.minutes.accessibleName(), "label", wrap=True))
        layout.addWidget(self.minutes)
        layout.addWidget(self.minutes_fixed)
        self.minutes_fixed.setVisible(self._policy.idle_most < MOST_MINUTES)
        words = self.tr("The longer, the greater the chance that somebody else looks on. The choice is logged.")
        layout.addWidget(Label(words, "secondary", "text2", wrap=True))
        also = self.tr("VIOS also locks when the computer sleeps, when its screen locks, and with Ctrl+L or F9.")
        layout.addWidget(Label(also, "secondary", "text2", wrap=True))
        layout.addSpacing(6)
        layout.addWidget(self.shield)
        layout.addWidget(self.shield_fixed)
        self.shield_fixed.setVisible(can_shield and self._policy.shield_always)
        cost = Label(shield_words, "secondary", "text2", wrap=True)
        layout.addWidget(cost)
        cost.setVisible(not (can_shield and self._policy.shield_always))
        layout.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.usual_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.save_button)
        layout.addLayout(row)

    def _choose_usual(self) -> None:
        """What holds on a fresh computer; kept only with the button for it."""
        usual = self._policy.idle_usual or DEFAULT_MINUTES
        self.minutes.set_text(str(min(usual, self._policy.idle_most)))
        self.shield.setChecked(self.shield.isEnabled() or self.shield.isChecked())

    def _keep(self) -> None:
        self.accept()
        self.chosen.emit(WatchChoice(int(self.minutes.text()), self.shield.isChecked()))


def _minutes(now: WatchChoice, most: int) -> tuple[int, ...]:
    """The usual choices as far as they are allowed, the longest that is, and what is set now."""
    return tuple(sorted({minutes for minutes in (*_MINUTES, now.minutes, most) if minutes <= most}))
