"""Asks who may read a protected incident and why, with what it means said before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.account import Account
    from vios_desktop.services.limited_plan import LimitPlan
    from vios_desktop.ui.theme.theme import Theme


class NamesForm(QFrame):
    """`given(ids of accounts, reason)`; Esc or Cancel puts it away, and then `closed` tells; `edited` at changes.

    What is typed before something is protected is not kept; on the page of what is, as `SealedDraftService` does.
    """

    given = Signal(object, str)
    closed = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, *, of_signal: bool = False) -> None:
        super().__init__()
        self.setProperty("part", "note")
        self._theme, self._of_signal = theme, of_signal
        self.heading = Label("", "card", wrap=True)
        self._points = QVBoxLayout()
        self._points.setSpacing(4)
        self.names = ChipSet(theme, ())
        self._alone = Label("", "secondary", "text2", wrap=True)
        self.reason = TextField(theme)
        self.names_field = Field(
            theme,
            self.tr("Who may read it, besides you?"),
            self.names,
            self.tr("You can always read it yourself."),
        )
        self.reason_field = Field(
            theme,
            self.tr("Why?"),
            self.reason,
            self.tr("This stays inside what is protected. The log does not have it."),
        )
        self.save_button = PrimaryButton(theme, "", "lock", size="compact")
        self.cancel_button = QuietButton(theme, self.tr("Cancel"), size="compact")
        self.save_button.clicked.connect(self._give)
        self.cancel_button.clicked.connect(self.shut)
        self.reason.confirmed.connect(lambda _text: self._give())
        self.reason.text_changed.connect(self.edited)
        self._lay_out()
        self.hide()

    def open_new(self, others: Sequence[Account], plan: LimitPlan, *, counts: bool = False) -> None:
        """To protect an incident or signal; `others` are those that can be named.

        `counts`: protected incidents count in the figures of this school year.
        """
        signal = self._of_signal
        self.heading.setText(self.tr("Protect this signal") if signal else self.tr("Protect this incident"))
        points = [
            self.tr(
                "Only you and those whom you choose can read it from now on. For all others it is in no list, "
                "count, search, print or file."
            ),
            self.tr(
                "Kind, place and the four weeks of it count in the summaries of this school year, and can be read "
                "in the file of the school until then. It is not in a request of somebody to see what is held: "
                "think of that yourself."
            )
            if counts
            else self.tr(
                "It does not count in the figures, and it is not in a request of somebody to see what is held. "
                "Think of that yourself."
            ),
            self.tr(
                "It cannot be changed as long as it is protected, and it does not come together with other "
                "signals. On its last day you stop protecting it; then it goes. You can write notes in it."
            )
            if signal
            else self.tr("It cannot be changed as long as it is protected. You can write notes in it."),
            *self._along(plan),
            self.tr(
                "Whoever gets a new password loses it, until somebody who is named gives it back. So name at "
                "least one other person."
            ),
            self.tr(
                "What others read before, backups of before today, and what was told or given about somebody "
                "before, stay as they are."
            ),
        ]
        self._open(points, others, (), self.tr("Protect"), self._staying(plan))

    def _along(self, plan: LimitPlan) -> Iterator[str]:
        """What goes along, where anything does."""
        if plan.fixed:
            yield self.tr(
                "Decisions, letters and the closing go along, and the lines of those letters in the register. All "
                "of it comes back as it is when you stop protecting."
            )
        if plan.agreements:
            words = self.tr(
                "Open agreements that go along: %1. Nobody finds them under Agreements any more. On the day "
                "itself Today tells those who are named."
            )
            yield words.replace("%1", str(plan.agreements))

    def _staying(self, plan: LimitPlan) -> Iterator[str]:
        """What is not of this record alone."""
        for text in plan.apart:
            stays = self.tr("Others can still read this agreement, as it is not about this alone: %1")
            yield stays.replace("%1", text)
        if plan.cases:
            words = self.tr("Others can still read what stands in cases of the core team about this. Cases: %1.")
            yield words.replace("%1", str(plan.cases))
        if plan.reviews:
            words = self.tr(
                "Others can still read what was decided about this together with other signals, and why. "
                "Decisions: %1."
            )
            yield words.replace("%1", str(plan.reviews))

    def open_change(self, others: Sequence[Account], named: Collection[str]) -> None:
        """Other names for one that is protected."""
        self.heading.setText(self.tr("Who may read this?"))
        points = [
            self.tr("Whom you add can read it from now on."),
            self.tr(
                "Whom you take away cannot open it any more. What somebody read already, they know; older backups "
                "stay as they are."
            ),
        ]
        self._open(points, others, named, self.tr("Change the names"))

    @property
    def typed(self) -> str:
        """The reason while it is open."""
        return "" if self.isHidden() else self.reason.text()

    def fill(self, account_ids: Collection[str], reason: str) -> None:
        """What was half-typed, of those who can still be named."""
        self.names.set_text(",".join(account_ids))
        self.reason.set_text(reason)

    def set_error(self, text: str) -> None:
        self.reason_field.set_error(text)
        self.reason_field.focus()

    def shut(self) -> None:
        """Empty and out of sight."""
        was_open = not self.isHidden()
        if was_open and self.isAncestorOf(self.focusWidget()):
            self.setFocus()
        self.hide()
        self.reason.set_text("")
        self.reason_field.set_error("")
        if was_open:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _open(
        self,
        points: Sequence[str],
        others: Sequence[Account],
        named: Collection[str],
        save: str,
        staying: Iterable[str] = (),
    ) -> None:
        while (item := self._points.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for point in points:
            self._points.addWidget(self._point(point))
        for point in staying:
            self._points.addWidget(self._point(point, "eye", "warn"))
        self.names.set_options([Option(one.id, one.display_name) for one in others])
        self.names.set_text(",".join(named))
        self.names_field.setVisible(bool(others))
        self._alone.setVisible(not others)
        self.save_button.setText(save)
        self.reason_field.set_error("")
        self.show()
        (self.names_field if others else self.reason_field).focus()

    def _point(self, text: str, icon: str = "info", tone: str = "text3") -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(IconLabel(self._theme, icon, 14, tone), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Label(text, "secondary", "text2", wrap=True), 1)
        return row

    def _lay_out(self) -> None:
        self._alone.setText(
            self.tr(
                "There is no other account that can be named. Without your password the recovery key alone opens "
                "it."
            )
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addLayout(self._points)
        layout.addWidget(self.names_field)
        layout.addWidget(self._alone)
        layout.addWidget(self.reason_field)
        layout.addLayout(buttons)

    def _give(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.given.emit(self.names.codes(), reason)
        else:
            self.set_error(self.tr("Write why, in a few words."))
