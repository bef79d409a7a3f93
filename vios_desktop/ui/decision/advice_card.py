"""One card of the advice: its answer, why, from where, and what is chosen on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vios_desktop.domain.decision_record import Choice
from vios_desktop.ui.decision.call_row import CallRow
from vios_desktop.ui.decision.card_lines import icon_line, source_line
from vios_desktop.ui.decision.column import clear
from vios_desktop.ui.decision.reason_box import ReasonBox
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.tokens import RADIUS_CARD
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel, Tile
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.painting import focus_ring, rounded_box, shows_focus
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from vios_desktop.ui.decision.model import CardModel, RuleLine
    from vios_desktop.ui.theme.theme import Theme

AXIS_ICONS = {
    "criminal": "scale",
    "police": "phone",
    "parents": "house",
    "take_in": "hand",
    "partners": "kernteam",
    "school": "file-text",
    "consequences": "user",
}
_WEIGHED = 1
"""More outweighed answers than this make a card hard to read."""
_ONE_LINE_FROM = 312
"""Narrower cards, in logical pixels, have no room for a long deadline beside the question."""


class AdviceCard(QFrame):
    """O accepts, W deviates; arrows are for the grid. `more_requested` opens all of it below."""

    spoken_role = "ListItem"

    accepted = Signal(str)
    deviated = Signal(str, str)
    reason_typed = Signal(str, str)
    reopened = Signal(str)
    more_requested = Signal(str)
    call_requested = Signal(object)
    relaid = Signal()

    def __init__(self, theme: Theme, model: CardModel, *, may_choose: bool, dated: bool = False) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self._may_choose, self._dated = may_choose and not model.read_only, dated
        self._opened = False
        self._writing: ReasonBox | None = None
        self._deadline: _Deadline | None = None
        self.model = model
        self.setProperty("part", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(15, 13, 13, 9)
        self._layout.setSpacing(6)
        self._build()

    def show_card(self, model: CardModel, *, may_choose: bool) -> None:
        """Show what changed; the focus stays on this card."""
        may_choose = may_choose and not model.read_only
        if model == self.model and may_choose == self._may_choose:
            return
        typed_only = self._writing is not None and _same_but_reason(self.model, model)
        self.model, self._may_choose = model, may_choose
        if typed_only:
            return
        inside = self.holds_focus
        self._build()
        if inside:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.relaid.emit()

    @property
    def holds_focus(self) -> bool:
        """Whether the focus is on this card or on something in it."""
        now = QApplication.focusWidget()
        return now is self or (now is not None and self.isAncestorOf(now))

    def set_opened(self, *, opened: bool) -> None:
        """Whether all of this card stands below it."""
        if opened != self._opened:
            self._opened = opened
            self._more.setText(self._more_text())
            self.update()

    def accept(self) -> None:
        if self._may_choose and not self.model.chosen:
            self.accepted.emit(self.model.axis)

    def deviate(self) -> None:
        """Open the box for the reason."""
        if self._may_choose and not self.model.chosen:
            self._open_reason(self.model.choice.reason if self.model.choice else "")

    def show_reason_missing(self) -> None:
        if self._writing is None:
            self.deviate()
        if self._writing is not None:
            self._writing.show_missing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if event.key() == Qt.Key.Key_O:
                self.accept()
                return
            if event.key() == Qt.Key.Key_W:
                self.deviate()
                return
            if self.hasFocus() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
                self.more_requested.emit(self.model.axis)
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_deadline()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = self._theme.tokens
        if self.hasFocus() and shows_focus(self):
            focus_ring(QPainter(self), self.rect(), RADIUS_CARD, tokens.focus)
        elif self._opened:
            painter = QPainter(self)
            rounded_box(painter, self.rect(), RADIUS_CARD, fill=None, edge=tokens.accent, width=2)

    def _build(self) -> None:
        clear(self._layout)
        self._writing = None
        model = self.model
        self.setAccessibleName(f"{model.question} {model.headline}. {model.because}")
        self._layout.addLayout(self._head())
        self._layout.addWidget(Label(model.headline, "card", wrap=True))
        self._layout.addWidget(Label(model.because, "secondary", "text2", wrap=True))
        for line in model.persons:
            text = self.tr("%1: %2").replace("%1", line.person).replace("%2", line.headline)
            self._layout.addWidget(icon_line(self._theme, "user", text, tone="text"))
        for rule in model.rules:
            self._layout.addWidget(self._rule_line(rule))
        self._add_weighed(model)
        if model.chosen and model.choice is not None and model.choice.choice is Choice.DEVIATED:
            self._layout.addWidget(_ReasonShown(self.tr("Your reason"), model.choice.reason))
        self._layout.addStretch(1)
        for call in model.calls:
            row = CallRow(self._theme, call)
            row.pressed.connect(self.call_requested)
            self._layout.addWidget(row)
        if not model.verified:
            self._layout.addWidget(icon_line(self._theme, "shield-alert", model.weakest, role="meta"))
        self._layout.addWidget(source_line(self._theme, self._words.source(model.cites, model.checked_on)))
        self._layout.addWidget(Rule())
        self._foot = QVBoxLayout()
        self._layout.addLayout(self._foot)
        self._fill_foot()

    def _rule_line(self, rule: RuleLine) -> QWidget:
        """On which rule of the school it rests, or what to look up first."""
        if rule.look_up:
            text = self.tr("Not filled in yet: %1 %2").replace("%1", rule.text).replace("%2", rule.look_up)
            return icon_line(self._theme, "search", text, tone="warn")
        text = self.tr("School rule: %1 %2").replace("%1", rule.text).replace("%2", rule.value)
        return icon_line(self._theme, "building", text)

    def _add_weighed(self, model: CardModel) -> None:
        """The other answers that were weighed, and why this one goes first; with many the rest is under More."""
        for reason in model.outweighed[:_WEIGHED]:
            self._layout.addWidget(icon_line(self._theme, "scale", self._words.weighed(reason)))
        if len(model.outweighed) > _WEIGHED:
            more = self.tr("%n more was weighed: see More.", "", len(model.outweighed) - _WEIGHED)
            self._layout.addWidget(icon_line(self._theme, "scale", more))
        if model.outweighed and (why := self._words.why_first(model.axis, model.value)):
            self._layout.addWidget(icon_line(self._theme, "arrow-right", why))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(Tile(self._theme, AXIS_ICONS.get(self.model.axis, "file"), 32, 16, "accent"))
        row.addWidget(Label(self.model.question, "secondary", "text2", wrap=True), 1)
        self._deadline = None
        if self.model.deadline:
            self._deadline = _Deadline(self._theme, self.model.deadline, soon=self.model.soon)
            self._fit_deadline()
            row.addWidget(self._deadline)
        return row

    def _fit_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.label.setWordWrap(self.width() < self._theme.px(_ONE_LINE_FROM))

    def _fill_foot(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        model, choice = self.model, self.model.choice
        self._more = QuietButton(self._theme, self._more_text(), size="compact")
        self._more.setAccessibleName(f"{self._more_text()}: {model.question}")
        self._more.clicked.connect(lambda: self.more_requested.emit(model.axis))
        if model.chosen and choice is not None and not model.read_only:
            self._add_chosen(row, choice.choice)
        elif self._may_choose and choice is not None and choice.reason:
            self._open_reason(choice.reason, focus=False)
            return
        elif self._may_choose:
            self._add_choices(row)
        elif model.read_only:
            row.addWidget(Label(self.tr("To read. You choose nothing here."), "meta", "text3", wrap=True), 1)
        else:
            row.addStretch(1)
        row.addWidget(self._more)
        self._foot.addLayout(row)

    def _add_choices(self, row: QHBoxLayout) -> None:
        accept = PrimaryButton(self._theme, self.tr("Accept"), "check", size="compact")
        accept.setAccessibleName(self.tr("Accept: %1").replace("%1", self.model.headline))
        accept.setToolTip(self.tr("Key O"))
        accept.clicked.connect(self.accept)
        deviate = SecondaryButton(self._theme, self.tr("Deviate"), "split", size="compact")
        deviate.setAccessibleName(self.tr("Deviate from: %1").replace("%1", self.model.headline))
        deviate.setToolTip(self.tr("Key W"))
        deviate.clicked.connect(self.deviate)
        row.addWidget(accept)
        row.addWidget(deviate)
        row.addStretch(1)

    def _add_chosen(self, row: QHBoxLayout, choice: Choice) -> None:
        at = self.model.choice.at if self.model.choice else None
        clock = self._words.clock(at) if at and not self._dated else ""
        if choice is Choice.ACCEPTED:
            text = self.tr("Accepted %1").replace("%1", clock).strip()
            done = StatusLabel(self._theme, Status(StatusKind.DONE, text), role="body", wrap=True)
            row.addWidget(done, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            text = self.tr("Deviated %1").replace("%1", clock).strip()
            row.addWidget(_Deviated(self._theme, text), 1)
        if self._may_choose:
            change = QuietButton(self._theme, self.tr("Change"), size="compact")
            change.setAccessibleName(self.tr("Choose again: %1").replace("%1", self.model.question))
            change.clicked.connect(lambda: self.reopened.emit(self.model.axis))
            row.addWidget(change)

    def _open_reason(self, reason: str, *, focus: bool = True) -> None:
        clear(self._foot)
        self._writing = ReasonBox(self._theme, reason, self.model.short)
        self._writing.given.connect(lambda text: self.deviated.emit(self.model.axis, text))
        self._writing.typed.connect(lambda text: self.reason_typed.emit(self.model.axis, text))
        self._writing.given_up.connect(self._close_reason)
        self._foot.addWidget(self._writing)
        if focus:
            self._writing.take_focus()
            self.relaid.emit()

    def _close_reason(self) -> None:
        self.reason_typed.emit(self.model.axis, "")
        self._writing = None
        clear(self._foot)
        self._fill_foot()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.relaid.emit()

    def _more_text(self) -> str:
        return self.tr("Less") if self._opened else self.tr("More")


class _Deadline(QWidget):
    """By when: a warning tone for today, a quiet one for later."""

    def __init__(self, theme: Theme, text: str, *, soon: bool) -> None:
        super().__init__()
        tone = "warn" if soon else "text2"
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(IconLabel(theme, "clock", 14, tone))
        self.label = Label(text, "secondary_strong" if soon else "secondary", tone)
        layout.addWidget(self.label)


class _Deviated(QWidget):
    """That this card was not followed, as quiet as that it was."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(IconLabel(theme, "split", 14, "info"))
        layout.addWidget(Label(text, "body", "info", wrap=True), 1)


class _ReasonShown(QFrame):
    """The reason of a deviation, as it was given."""

    def __init__(self, title: str, reason: str) -> None:
        super().__init__()
        self.setProperty("part", "banner")
        self.setProperty("tone", "info")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 6)
        layout.setSpacing(0)
        layout.addWidget(Label(title, "meta", "info"))
        layout.addWidget(Label(reason, "secondary", "text2", wrap=True))


def _same_but_reason(before: CardModel, after: CardModel) -> bool:
    from dataclasses import replace

    return replace(before, choice=None) == replace(after, choice=None) and not after.chosen
