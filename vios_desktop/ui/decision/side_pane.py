"""The left side: the map of the walk, and what is always true of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.model import ALSO_PREFIX
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.card import Note
from vios_desktop.ui.widgets.following_area import FollowingArea
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.low_bars import LowBars, is_low
from vios_desktop.ui.widgets.path_map import PathMap
from vios_desktop.ui.widgets.row_data import PathStep, StepState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.decision.model import MapStep, PathModel
    from vios_desktop.ui.theme.theme import Theme

_WIDE, _NARROW = 300, 250
_ADVICE_WIDE, _ADVICE_NARROW = 268, 250
_FULL_FROM = 1180
_NOTE_FROM = 640
_MOST_OF_WINDOW = 0.36
SIDE_LEAST = 160


class SidePane(QFrame):
    """`change_requested(step id)` asks to look at an earlier answer again, `also_requested` for a further kind."""

    change_requested = Signal(str)
    also_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self._on_advice = False
        self._last: tuple[MapStep, ...] = ()
        self._now = 0
        self._changeable = True
        self.setProperty("part", "sidepane")
        self._count = Label("", "secondary", "text2", tabular=True)
        self._map = PathMap(theme)
        self._map.change_requested.connect(self.change_requested)
        self._area = FollowingArea()
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._map)
        inside.addStretch(1)
        self._area.setWidget(holder)
        holder.setAutoFillBackground(False)
        holder.installEventFilter(self)
        self._rules = Label("", "meta", "text3", wrap=True)
        self._note = self._make_note()
        self.also_button = QuietButton(theme, self.tr("Anything else too?"), "plus", size="compact")
        self.also_button.setToolTip(self.tr("Add a second kind of incident: one advice about both"))
        self.also_button.clicked.connect(self.also_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 4, 16)
        layout.setSpacing(2)
        layout.addWidget(Label(self.tr("Your path to the advice"), "card", wrap=True))
        layout.addWidget(self._count)
        layout.addSpacing(8)
        layout.addWidget(self._area, 1)
        layout.addSpacing(8)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, 16, 0)
        foot.setSpacing(6)
        foot.addWidget(self.also_button, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self._note)
        foot.addWidget(self._rules)
        layout.addLayout(foot)
        self._bars = LowBars(theme, self, layout, air=10)
        theme.changed.connect(self.fit)

    def show_path(self, model: PathModel, *, on_advice: bool) -> None:
        """Draw the map and bring the step of now into sight."""
        self._count.setText(self._words.count(model.count))
        self._count.setVisible(bool(self._count.text()))
        self._rules.setText(f"{self._words.no_ruling()} {self._words.rules(model.checked_on, model.version)}.")
        self._on_advice = on_advice
        self.also_button.setVisible(model.may_add)
        self.show_steps(model.steps)
        self.fit()

    def show_steps(self, steps: Sequence[MapStep]) -> None:
        if tuple(steps) == self._last:
            return
        self._last = tuple(steps)
        self._map.show_path([self._path_step(step) for step in steps])
        now = next((place for place, step in enumerate(steps) if step.state is StepState.NOW), 0)
        self._now = 0 if self._on_advice else now
        QTimer.singleShot(0, self, self._bring_into_sight)

    def show_record(self, steps: Sequence[MapStep], rules: str) -> None:
        """The map of a fixed decision, which cannot be changed."""
        self._count.hide()
        self.also_button.hide()
        self._changeable = False
        self._rules.setText(rules)
        self._on_advice = True
        self.show_steps(steps)
        self.fit()

    def fit(self) -> None:
        """As wide as the page beside it allows; note and rules give way to the map in a low window.

        The head of an advice says the same of its rules, and scrolls along.
        """
        high = self.window().height() / self._theme.zoom
        self._note.setVisible(self._changeable and not self._on_advice and high >= _NOTE_FROM)
        said_in_head = self._on_advice and self._changeable
        self._rules.setVisible(not said_in_head or not is_low(self._theme, self))
        self._bars.fit()
        window = self.window().width() / self._theme.zoom
        if self._on_advice:
            width = _ADVICE_WIDE if window >= _FULL_FROM else _ADVICE_NARROW
        else:
            width = _WIDE if window >= _FULL_FROM else _NARROW
        room = round(self.window().width() * _MOST_OF_WINDOW)
        self.setFixedWidth(min(self._theme.px(width), max(room, SIDE_LEAST)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The step of now stays in sight when the map gets its size."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._bring_into_sight)
        return super().eventFilter(watched, event)

    def _bring_into_sight(self) -> None:
        layout = self._map.layout()
        item = layout.itemAt(self._now) if layout is not None else None
        if item is not None and (row := item.widget()) is not None:
            self._area.ensureWidgetVisible(row, 0, 48)
            self._area.horizontalScrollBar().setValue(0)  # a long word must not push the marks out of sight

    def _path_step(self, step: MapStep) -> PathStep:
        if step.id.startswith(ALSO_PREFIX):
            return self._heading(step)
        answer = step.answer
        if step.known and answer:
            answer = self.tr("%1, from incident").replace("%1", answer)
        title = self._words.step_title(step)
        if step.id == "advice" and step.state is StepState.NOW:
            answer = self.tr("You choose per card")
        return PathStep(step.id, title, step.state, answer, step.changeable, step.needs_check)

    def _heading(self, step: MapStep) -> PathStep:
        """Where a further kind begins, and by which answer it came in."""
        title = self.tr("Also: %1").replace("%1", step.title)
        answer = self.tr("Because of your answer to: %1").replace("%1", step.answer) if step.answer else ""
        verb = self.tr("Take away") if step.changeable else ""
        return PathStep(step.id, title, step.state, answer, step.changeable, verb=verb, heads=True)

    def _make_note(self) -> Note:
        note = Note(margin=12)
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(IconLabel(self._theme, "info", 14, "text2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(self.tr("You can always go back. Your answers stay."), "meta", "text2", wrap=True), 1)
        note.body.addLayout(row)
        return note
