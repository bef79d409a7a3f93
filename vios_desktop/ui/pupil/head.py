"""Above the page of a pupil: who it is, and what can be done; and the chips that narrow the chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vios_desktop.domain.chronology import ChronicleKind
from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.widgets.avatar import Avatar
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from vios_desktop.ui.widgets.chip import ChoiceChip, MenuChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.person import Person
    from vios_desktop.texts import Texts
    from vios_desktop.ui.pupil.model import Shown
    from vios_desktop.ui.theme.theme import Theme

_AVATAR = 46


class PupilHead(QWidget):
    """What this account may not do is not there."""

    back_requested = Signal()
    print_requested = Signal()
    signal_requested = Signal()
    shared_requested = Signal()
    handover_requested = Signal()
    merge_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Shown | None = None
        self._avatar: Avatar | None = None
        self.back_button = IconButton(theme, "arrow-left", self.tr("Back"), size="normal")
        self.name, self.meta = Label("", "page", wrap=True), Label("", "secondary", "text2", wrap=True)
        self.print_button = SecondaryButton(theme, self.tr("Print"), "printer")
        self.print_button.setToolTip(key_text("print"))
        self.signal_button = SecondaryButton(theme, self.tr("Add a signal"), "plus")
        self.more = IconButton(theme, "ellipsis", self.tr("More"), kind="secondary", size="normal")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.meta)
        self._line = QHBoxLayout()
        self._line.setSpacing(10)
        self._line.addWidget(self.back_button)
        self._line.addLayout(words, 1)
        buttons = (self.print_button, self.signal_button, self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(BesideOrBelow(theme, self._line, *buttons))
        self.back_button.clicked.connect(self.back_requested)
        self.print_button.clicked.connect(self.print_requested)
        self.signal_button.clicked.connect(self.signal_requested)
        self.more.clicked.connect(self._open_more)

    def show_dossier(self, shown: Shown) -> None:
        person = shown.dossier.person
        if self._shown is None or self._shown.dossier.person != person:
            self._show_avatar(person)
        self._shown = shown
        self.name.setText(person.display_name)
        self.meta.setText(self._meta(person, shown.today))
        self.signal_button.setVisible(shown.rights.signal)
        self.more.setVisible(bool(self.menu_entries()))

    def menu_entries(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What stands behind "More", in order."""
        if self._shown is None:
            return ()
        found: list[tuple[str, Callable[[], None]]] = []
        if self._shown.rights.shared:
            found.append((self.tr("See what was shared"), self.shared_requested.emit))
        if self._shown.rights.hand_over:
            found.append((self.tr("Hand over to another school"), self.handover_requested.emit))
        if self._shown.rights.merge:
            found.append((self.tr("The same person stands here twice"), self.merge_requested.emit))
        return tuple(found)

    def _show_avatar(self, person: Person) -> None:
        if self._avatar is not None:
            self._line.removeWidget(self._avatar)
            self._avatar.hide()
            self._avatar.deleteLater()
        self._avatar = Avatar(self._theme, person.initials, _AVATAR)
        self._line.insertWidget(1, self._avatar)

    def _meta(self, person: Person, today: date) -> str:
        born = ""
        if person.birth_date is not None:
            age = person.age_on(today)
            born = self.tr("%n year(s) old", "", age.lowest) if age is not None else ""
        elif person.birth_year is not None:
            born = self.tr("born in %1").replace("%1", str(person.birth_year))
        mentor = self.tr("mentor %1").replace("%1", person.mentor) if person.mentor else ""
        left = self.tr("left the school") if person.left_on is not None else ""
        return ", ".join(part for part in (person.class_name, born, mentor, left) if part)

    def _open_more(self) -> None:
        menu = QMenu(self.more)
        for text, slot in self.menu_entries():
            menu.addAction(text, slot)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


class KindBar(QWidget):
    """One chip per kind that is there; none chosen is all of them. Right of them the school year."""

    kinds_chosen = Signal(object)
    period_chosen = Signal(object, object)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self.every = ChoiceChip(theme, self.tr("Everything"))
        self.every.clicked.connect(lambda: self.kinds_chosen.emit(()))
        self.period = MenuChip(theme, "")
        self.period.setAccessibleName(self.tr("Period"))
        self.period.clicked.connect(self._open_periods)
        self.kinds = {kind: ChoiceChip(theme, texts.label("chronicle_many", kind.value)) for kind in ChronicleKind}
        flow = FlowLayout(self, gap=6)
        flow.addWidget(self.every)
        for chip in self.kinds.values():
            chip.clicked.connect(self._send_kinds)
            chip.hide()
            flow.addWidget(chip)
        flow.addWidget(self.period)

    def show_dossier(self, shown: Shown) -> None:
        self._shown = shown
        for kind, chip in self.kinds.items():
            chip.setVisible(kind in shown.kinds)
            chip.setChecked(kind in shown.chosen.kinds)
        self.every.setChecked(not shown.chosen.kinds)
        first, last = shown.chosen.starts_on, shown.chosen.ends_on
        known = [text for text, *days in self.periods() if days == [first, last]]
        self.period.setText(known[0] if known else self.tr("All school years"))
        self.period.setAccessibleName(self.tr("Period: %1").replace("%1", self.period.text()))

    def periods(self) -> tuple[tuple[str, date | None, date | None], ...]:
        """This school year and on, every earlier one alone, and all of them."""
        if self._shown is None:
            return ()
        today = self._shown.today
        begun = sorted((y for y in self._shown.school.years if y.starts_on <= today), key=lambda y: y.starts_on)
        found: list[tuple[str, date | None, date | None]] = [(self.tr("All school years"), None, None)]
        if begun:
            found.insert(0, (self.tr("This school year"), begun[-1].starts_on, None))
        word = self.tr("School year %1")
        found += [(word.replace("%1", y.label), y.starts_on, y.ends_on) for y in reversed(begun[:-1])]
        return tuple(found)

    def _send_kinds(self) -> None:
        self.kinds_chosen.emit(tuple(kind for kind, chip in self.kinds.items() if chip.isChecked()))

    def _open_periods(self) -> None:
        menu = QMenu(self.period)
        for text, first, last in self.periods():
            menu.addAction(text, self._setter(first, last))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.period.mapToGlobal(self.period.rect().bottomLeft()))

    def _setter(self, first: date | None, last: date | None) -> Callable[[], None]:
        return lambda: self.period_chosen.emit(first, last)
