"""A form that opens between the rows: fields, what is wrong beside them, one filled button, and a good memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from vios_desktop.ui.incidents import form_texts
from vios_desktop.ui.incidents.two_versions import TwoVersions
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.typed_form import Merged, TypedForm, merged
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.tab_focus import by_tab

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.texts import Texts
    from vios_desktop.ui.incidents.form_texts import Box
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace

_STACK_BELOW = 430


class InlineForm(QFrame):
    """`saved` on its button, Ctrl+S and Ctrl+Enter; `cancelled` on Esc; `edited` at every change.

    `open_at` says where it stands. What was typed there stays until it is kept: opened somewhere else the form
    sets it aside, and has it again when it comes back. Fields are added in rows under the name the service uses
    for them; under 430 logical pixels a row stands one under the other.

    Of a page with many forms hardly one is opened. What a form of its own class adds in `furnish`, or `late` does,
    is made at the first opening, or when something of it is asked for: fields and buttons are not there before.
    """

    saved = Signal()
    cancelled = Signal()
    edited = Signal()

    save_button: PrimaryButton
    cancel_button: QuietButton

    def __init__(
        self, theme: Theme, save: str, cancel: str = "", *, late: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self.setProperty("part", "note")
        self.theme = theme
        self._save, self._cancel, self._late = save, cancel, late
        if late is None and type(self).furnish is not InlineForm.furnish:
            self._late = self.furnish
        self.fields: dict[str, Field] = {}
        self._boxes: dict[str, Box] = {}
        self._lines: list[QBoxLayout] = []
        self._place: FormPlace | None = None
        self._open, self._filling = False, False
        self._fresh: dict[str, str] = {}
        self._over: Mapping[str, str] = {}
        self._aside: dict[FormPlace, TypedForm] = {}
        self._meanwhile: dict[str, TwoVersions] = {}
        self._statuses: dict[FormPlace, Status] = {}
        self._status: StatusLabel | None = None
        if self._late is None:
            self.make()
        self.hide()

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """A part that is not there yet: the form is made, and has it."""
            if name.startswith("__") or self.__dict__.get("_late") is None or self.__dict__.get("_status"):
                raise AttributeError(name)
            self.make()
            return getattr(self, name)

    def furnish(self) -> None:
        """Make the rows of the form, with their boxes. A class that does so here is a late form."""

    @property
    def place(self) -> FormPlace | None:
        """Where it stands, or stood last."""
        return self._place

    @property
    def is_open(self) -> bool:
        """False before it is opened and after it was given up or kept."""
        return self._open

    @property
    def draft_status(self) -> str:
        """What it says about its draft, if anything."""
        status = self._statuses.get(self._place) if self._place is not None else None
        return status.text if status is not None else ""

    @property
    def is_made(self) -> bool:
        return self._status is not None

    def make(self) -> None:
        """Make what is in it, if that was not done yet."""
        if self._status is not None:
            return
        self._status = StatusLabel(
            self.theme, Status(StatusKind.DONE, ""), role="secondary", text_tone="text2", wrap=True
        )
        self.save_button = PrimaryButton(self.theme, self._save, size="compact")
        self.save_button.clicked.connect(self.saved)
        self.cancel_button = QuietButton(self.theme, self._cancel or self.tr("Cancel"), size="compact")
        self.cancel_button.clicked.connect(self.cancelled)
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addSpacing(4)
        buttons.addWidget(self._status, 1, Qt.AlignmentFlag.AlignVCenter)
        buttons.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 14)
        outer.setSpacing(12)
        outer.addLayout(self._body)
        outer.addLayout(buttons)
        add_actions(self, {"save": self.saved.emit})
        if self._late is not None:
            self._late()

    def open_at(self, place: FormPlace, fresh: Mapping[str, str], *, entry: bool = False) -> None:
        """Stand here, with what was typed here before, else with the texts of a `fresh` form.

        `entry` says that those are of an entry which is changed here. Somebody may have changed it since
        something was typed: then what was not typed in is as it is now, and where both changed a field it says so.
        """
        self.make()
        if place != self._place or not self._changed() or (entry and self._over):
            self._set_aside(also_given_up=place == self._place)
            self._place = place
            self._fill(fresh, self._aside.pop(place, None), entry=entry)
            self.clear_problems()
        self._open = True
        self._show_status()
        if self._changed():
            self.edited.emit()

    def give_up(self) -> None:
        """Put away without keeping. Opened again at the same place what was typed is still there."""
        self._open = False
        self.hide()
        self.edited.emit()

    def put_aside(self) -> None:
        """Leave this place; what is typed is there again when the form is opened at it."""
        self._set_aside()
        self._place, self._open = None, False
        self._fill({}, None)
        self.clear_problems()
        self.hide()

    def forget(self, place: FormPlace) -> None:
        """What was typed here is kept by now, or thrown away."""
        self._aside.pop(place, None)
        self._statuses.pop(place, None)
        if place == self._place:
            self._place, self._open = None, False
            self._fill({}, None)
            self.clear_problems()

    def forget_all(self) -> None:
        for place in [*self._aside, *self._statuses, *((self._place,) if self._place else ())]:
            self.forget(place)

    def remember(self, typed: TypedForm) -> None:
        """What was typed at a place some time ago, for when the form is opened there."""
        self._aside[typed.place] = typed

    def waiting_texts(self, place: FormPlace) -> Mapping[str, str]:
        """What was typed there and set aside."""
        aside = self._aside.get(place)
        return aside.texts if aside is not None else {}

    def typed(self) -> tuple[TypedForm, ...]:
        """Everything typed and neither kept nor given up, here and set aside."""
        found = list(self._aside.values())
        if self._open and self._place is not None and self._changed():
            found.append(TypedForm(self._place, self._typed_texts(), self._over))
        return tuple(found)

    def texts(self) -> dict[str, str]:
        """The raw texts of all fields."""
        found: dict[str, str] = {}
        for name, box in self._boxes.items():
            found |= form_texts.read(name, box)
        return found

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        """Say quietly that the draft is safe since then; None: say nothing."""
        if at is None:
            self._statuses.pop(place, None)
        else:
            text = self.tr("Draft kept %1").replace("%1", f"{at.astimezone():%H:%M}")
            self._statuses[place] = Status(StatusKind.DONE, text)
        self._show_status()

    def show_not_kept(self, place: FormPlace) -> None:
        self._statuses[place] = Status(StatusKind.WARNING, self.tr("Draft not kept"))
        self._show_status()

    def add_row(self, *fields: tuple[str, str, Box], hint: str = "") -> None:
        """One row of (name, label, box); `hint` belongs to the last."""
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(12)
        for place, (name, label, box) in enumerate(fields):
            field = Field(self.theme, label, box, hint if place == len(fields) - 1 else "")
            box.installEventFilter(self)
            if (target := box.focusProxy()) is not None:
                target.installEventFilter(self)
            self.fields[name], self._boxes[name] = field, box
            form_texts.watch(box, self._edited)
            if len(fields) > 1:
                field.stand_in_row()
            line.addWidget(field, 1)
        self._lines.append(line)
        self._body.addLayout(line)

    def add_check(self, name: str, box: QCheckBox) -> None:
        """A box to tick, which is its own label."""
        self._boxes[name] = box
        form_texts.watch(box, self._edited)
        self._body.addWidget(box)

    def show_problems(self, problems: Sequence[FieldProblem], texts: Texts) -> None:
        """What is wrong beside its field; the first one gets the cursor."""
        found = {problem.field: texts.problem(problem.code) for problem in reversed(problems)}
        for name, field in self.fields.items():
            field.set_error(found.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in found), None)
        if first is not None:
            first.focus()
        QTimer.singleShot(0, self, lambda: self._into_sight(first))

    def clear_problems(self) -> None:
        for field in self.fields.values():
            field.set_error("")

    def focus_first(self) -> None:
        next(iter(self.fields.values())).focus()

    def focus_typed(self) -> None:
        """Go on where one was: the last field in which something was typed."""
        texts = self.texts()
        typed = [name for name in self.fields if texts[name] != self._fresh.get(name, "")]
        self.fields[typed[-1]].focus() if typed else self.focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_made:
            self._buttons_last()
        QTimer.singleShot(0, self, self._into_sight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.theme.px(_STACK_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for line in self._lines:
            if line.direction() != direction:
                line.setDirection(direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif not self._saves(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter also from a field of several lines, which would take Enter for itself."""
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._saves(event)

    def _buttons_last(self) -> None:
        """Tab goes from the last field to the buttons, which were made before the fields."""
        last, widget = None, self.cancel_button.nextInFocusChain()
        while widget is not None and self.isAncestorOf(widget) and widget is not self.save_button:
            last = widget if by_tab(widget) else last
            widget = widget.nextInFocusChain()
        if last is not None:
            self.setTabOrder(last, self.save_button)
            self.setTabOrder(self.save_button, self.cancel_button)

    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _changed(self) -> bool:
        return self._typed_texts() != self._fresh

    def _typed_texts(self) -> dict[str, str]:
        """The texts with what one typed oneself, also where the other version is looked at."""
        texts = self.texts()
        for versions in self._meanwhile.values():
            texts |= versions.typed()
        return texts

    def _set_aside(self, *, also_given_up: bool = False) -> None:
        if (self._open or also_given_up) and self._place is not None and self._changed():
            self._aside[self._place] = TypedForm(self._place, self._typed_texts(), self._over)

    def _fill(self, fresh: Mapping[str, str], typed: TypedForm | None, *, entry: bool = False) -> None:
        self._filling = True
        for versions in self._meanwhile.values():
            versions.take_away()
        self._meanwhile = {}
        for name, box in self._boxes.items():
            form_texts.write(name, box, fresh)
        self._fresh = self.texts()
        self._over = dict(self._fresh) if entry else {}
        if typed is not None:
            both = merged(typed, self._fresh, self._boxes) if entry and typed.over else Merged(typed.texts)
            for name, box in self._boxes.items():
                form_texts.write(name, box, {**self._fresh, **both.texts})
            for name, texts in both.meanwhile.items():
                self._tell_meanwhile(name, texts)
            self._over = {**self._over, **both.before}
        self._filling = False

    def _tell_meanwhile(self, name: str, now: Mapping[str, str]) -> None:
        """Both changed this field: what was typed stands in its box, and the other is one press away."""
        field, box = self.fields.get(name), self._boxes[name]
        about = field.label.text() if field is not None else box.accessibleName()
        versions = TwoVersions(
            self.theme,
            about,
            lambda: form_texts.read(name, box),
            lambda texts: form_texts.write(name, box, texts),
            now,
            self._edited,
        )
        self._meanwhile[name] = versions
        if field is not None:
            field.add_note(versions.note)
        else:
            self._body.insertWidget(self._body.indexOf(box) + 1, versions.note)

    def _show_status(self) -> None:
        if self._status is None:
            return
        status = self._statuses.get(self._place) if self._place is not None else None
        self._status.set_status(status or Status(StatusKind.DONE, ""))
        self._status.setVisible(status is not None)

    def _into_sight(self, field: Field | None = None) -> None:
        """Scroll so that all of the form is seen, or of one higher than the page this field."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if isinstance(area, QScrollArea) else None
        if not (isinstance(area, QScrollArea) and page is not None and self.isVisible()):
            return
        if field is not None and self.height() > area.viewport().height():
            area.ensureWidgetVisible(field, 0, 24)
        else:
            area.ensureVisible(0, self.mapTo(page, QPoint(0, self.height())).y(), 0, 24)
            area.ensureVisible(0, self.mapTo(page, QPoint(0, 0)).y(), 0, 56)

    def _saves(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saved.emit()
            return True
        return False
