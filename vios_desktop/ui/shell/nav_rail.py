"""The rail at the left: the mark, the places, 112 always at the foot, and help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vios_desktop.ui.shell.rail_button import RailButton
from vios_desktop.ui.tokens import RAIL_NARROW_WIDTH, RAIL_WIDTH
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.shell.places import Place
    from vios_desktop.ui.theme.theme import Theme

_GAP = 3
_LEAST_AREA, _PLACES_IN_SIGHT = 60, 140


class NavRail(QFrame):
    """Places at the top, extra entries (settings, help) at the foot. `place_requested` gives the id of either."""

    place_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._narrow = self._low = False
        self.setProperty("part", "rail")
        self.setAccessibleName(self.tr("Places"))
        self._group = QButtonGroup(self)
        self._brand = _Brand(theme)
        self._danger = DangerBox(theme)
        self._places, self._extras = QVBoxLayout(), QVBoxLayout()
        for layout in (self._places, self._extras):
            layout.setSpacing(_GAP)
        self._foot = QWidget()
        self._foot.setLayout(self._extras)
        self._extras.setContentsMargins(0, 0, 0, 0)
        scrolled = QWidget()
        self._inside = QVBoxLayout(scrolled)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(_GAP)
        self._inside.addLayout(self._places)
        self._inside.addStretch(1)
        self._area = _RailArea(scrolled)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(10, 15, 10, 10)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._brand)
        self._outer.addSpacing(13)
        self._outer.addWidget(self._area, 1)
        self._outer.addSpacing(6)
        self._outer.addWidget(self._danger)
        self._outer.addSpacing(7)
        self._outer.addWidget(self._foot)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def buttons(self) -> tuple[RailButton, ...]:
        return tuple(button for button in self._group.buttons() if isinstance(button, RailButton))

    @property
    def narrow(self) -> bool:
        return self._narrow

    def set_places(self, places: Sequence[Place], extras: Sequence[Place] = ()) -> None:
        for button in self.buttons:
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for layout, entries in ((self._places, places), (self._extras, extras)):
            for place in entries:
                button = RailButton(self._theme, place)
                button.set_narrow(narrow=self._narrow)
                button.clicked.connect(lambda _checked=False, id_=place.id: self._press(id_))
                button.stepped.connect(partial(self._step, button))
                self._group.addButton(button)
                layout.addWidget(button)

    def set_current(self, place_id: str) -> None:
        """Show which place is open; an id that is not in the rail marks none."""
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(button.place_id == place_id)
        self._group.setExclusive(True)

    def set_count(self, place_id: str, count: int | None) -> None:
        for button in self.buttons:
            if button.place_id == place_id:
                button.set_count(count)

    def set_school(self, name: str, *, practice: bool = False) -> None:
        self._brand.set_school(name, practice=practice)

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Whatever the number of places: they scroll, and in a low window what stands at the foot does too."""
        hint = super().minimumSizeHint()
        foot = 0 if self._low else self._foot.minimumSizeHint().height()
        return QSize(hint.width(), hint.height() - foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """Low, the entries at the foot scroll along with the places; 112 stays where it is."""
        places = self._theme.px(_PLACES_IN_SIGHT)
        low = self.height() < self.minimumSizeHint().height() + self._foot.sizeHint().height() + places
        if low == self._low:
            return
        self._low = low
        focused = self.focusWidget() if self.isAncestorOf(QApplication.focusWidget() or self) else None
        layout = self._inside if low else self._outer
        layout.addWidget(self._foot)
        self._foot.show()
        if focused is not None:
            focused.setFocus()

    def _step(self, button: RailButton, by: int) -> None:
        """Tab comes to the place that is open alone; arrows go from there to all others, the foot included."""
        buttons = self.buttons
        place = buttons.index(button) + by
        if 0 <= place < len(buttons):
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, place_id: str) -> None:
        """The window says what is shown; until then the mark stays where it was."""
        current = next((button.place_id for button in self.buttons if button.isChecked()), "")
        self.place_requested.emit(place_id)
        if current == place_id:
            return

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(RAIL_NARROW_WIDTH if self._narrow else RAIL_WIDTH))
        side = 2 if self._narrow else 10
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, 15, side, 10)
        self._brand.set_narrow(narrow=self._narrow)
        self._danger.set_narrow(narrow=self._narrow)
        for button in self.buttons:
            button.set_narrow(narrow=self._narrow)


class _RailArea(QScrollArea):
    """Scrolls the places, and shows the one that has the focus."""

    def __init__(self, scrolled: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(scrolled)
        scrolled.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _LEAST_AREA)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        scrolled = self.widget()
        if now is not None and scrolled is not None and scrolled.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _GAP)


class _Brand(QWidget):
    """The mark, the name of the program, the name of the school."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(Label("VIOS", "card"))
        self._school = Label("", "meta", "text2", wrap=True)
        words.addWidget(self._school)
        self._practice = Label(self.tr("Practice school"), "meta", "warn", wrap=True)
        self._practice.hide()
        words.addWidget(self._practice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(10)
        self._mark = IconLabel(theme, "vios-mark", 28, "accent")
        layout.addWidget(self._mark)
        layout.addWidget(self._words, 1)

    def set_school(self, name: str, *, practice: bool = False) -> None:
        self._school.setText(name)
        self._school.setVisible(bool(name))
        self._practice.setVisible(practice)

    def set_narrow(self, *, narrow: bool) -> None:
        self._words.setVisible(not narrow)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0 if narrow else 8, 0, 0, 0)
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
            layout.setAlignment(self._mark, middle if narrow else Qt.AlignmentFlag.AlignVCenter)


class DangerBox(QFrame):
    """ "Danger now? Call 112": words only, because VIOS cannot call and must not seem to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "danger-box")
        self._wide, self._slim = QWidget(), QWidget()
        first = QHBoxLayout()
        first.setSpacing(9)
        first.addWidget(IconLabel(theme, "phone", 15, "bad"))
        first.addWidget(Label(self.tr("Danger now? Call 112"), "label", "bad", wrap=True), 1)
        wide = QVBoxLayout(self._wide)
        wide.setContentsMargins(10, 7, 8, 8)
        wide.setSpacing(1)
        wide.addLayout(first)
        wide.addWidget(Label(self.tr("Call first, then VIOS"), "meta", "text2", wrap=True))
        slim = QVBoxLayout(self._slim)
        slim.setContentsMargins(2, 7, 2, 7)
        slim.setSpacing(3)
        slim.addWidget(IconLabel(theme, "phone", 17, "bad"), 0, Qt.AlignmentFlag.AlignHCenter)
        call = Label(self.tr("Call 112"), "secondary_strong", "bad")
        slim.addWidget(call, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._wide)
        layout.addWidget(self._slim)
        self.setAccessibleName(self.tr("Danger now? Call 112") + ". " + self.tr("Call first, then VIOS"))
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        self._wide.setVisible(not narrow)
        self._slim.setVisible(narrow)
