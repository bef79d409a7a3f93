"""The page on which two entries lie beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.person_picker import PersonPicker
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.person import Person
    from vios_desktop.domain.person_merge import PersonMerge
    from vios_desktop.services.person_merge import Comparison, MergeLine, MergeView
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.ui.person_merge.words import PersonMergeWords
    from vios_desktop.ui.theme.theme import Theme

_WIDEST = 760


class PersonMergePage(QWidget):
    """Implements `PersonMergeView`. Esc goes back."""

    back_requested = Signal()
    compare_requested = Signal(str)
    merge_requested = Signal(object)
    separate_requested = Signal(object)

    def __init__(self, theme: Theme, words: PersonMergeWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.header = FocusHeader(theme, self.tr("Back"), self.tr("The same person"))
        self.header.back_requested.connect(self.back_requested)
        self.title = Label("", "page", wrap=True)
        self.notice = Banner(theme, "bad", "")
        self.notice.hide()
        self.merged = Section(theme)
        self.merged.set_words(self.tr("Merged before"), self.tr("Nothing was merged with this person."))
        self.picker = PersonPicker(theme, allow_new=False)
        self.picker.person_chosen.connect(lambda row: self.compare_requested.emit(row.id))
        self.alike = Section(theme)
        self.alike.set_words(self.tr("With a name like it"))
        self.card: Card | None = None
        self.takes: dict[str, QCheckBox] = {}
        self.merge_button = PrimaryButton(theme, self.tr("Merge"), "users")
        self.merge_button.clicked.connect(self._merge)
        self.merge_button.hide()
        self._skeleton = Skeleton(theme, rows=5)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self.page = PageScroll(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.page, 1)

    def panes(self) -> Sequence[QWidget]:
        """For F6: header, page."""
        return (self.header, self.page)

    def show_loading(self) -> None:
        self._clear_comparison()
        self._body.hide()
        self._skeleton.show()

    def show_person(self, view: MergeView) -> None:
        self._skeleton.hide()
        self._body.show()
        self.notice.hide()
        self._clear_comparison()
        self.picker.clear()
        self.title.setText(self._words.name(view.person))
        self.merged.box.show_rows([(line.merge.id, line) for line in view.lines], self._merged_row)
        self.merged.say_nothing(when=not view.lines)
        self.alike.box.show_rows([(person.id, person) for person in view.alike], self._alike_row)
        self.alike.setVisible(bool(view.alike))
        self.picker.edit.setFocus()

    def show_comparison(self, comparison: Comparison) -> None:
        self.notice.hide()
        self._clear_comparison()
        self.card = self._compared(comparison)
        self._column.insertWidget(self._column.indexOf(self.merge_button), self.card)
        self.merge_button.show()
        self.merge_button.setFocus()

    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None:
        self.picker.show_results(query, tuple(self._words.person_row(hit) for hit in hits))

    def show_error(self, error: ViosError) -> None:
        self._skeleton.hide()
        self._body.show()
        words = self._words.texts.error(error.code, **error.params)
        self.notice.set_message("bad", words.what, words.safe, words.now)
        self.notice.show()
        self.page.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _merge(self) -> None:
        self.merge_requested.emit(tuple(name for name, box in self.takes.items() if box.isChecked()))

    def _merged_row(self, line: MergeLine) -> QWidget:
        button = SecondaryButton(self._theme, self.tr("Take apart"), size="compact")
        button.setAccessibleName(self.tr("Take apart: %1").replace("%1", line.merged.display_name))
        button.clicked.connect(self._separator(line.merge))
        return SideRow(self._theme, None, self._words.name(line.merged), self._words.merged_on(line), (button,))

    def _alike_row(self, person: Person) -> QWidget:
        button = SecondaryButton(self._theme, self.tr("Compare"), size="compact")
        button.setAccessibleName(self.tr("Compare with %1").replace("%1", person.display_name))
        button.clicked.connect(self._comparer(person.id))
        return SideRow(self._theme, None, self._words.name(person), "", (button,))

    def _separator(self, merge: PersonMerge) -> Callable[[], None]:
        return lambda: self.separate_requested.emit(merge)

    def _comparer(self, person_id: str) -> Callable[[], None]:
        return lambda: self.compare_requested.emit(person_id)

    def _compared(self, comparison: Comparison) -> Card:
        words, kept, other = self._words, comparison.kept, comparison.other
        card = Card(self.tr("Is this one person?"))
        if comparison.doubts:
            said = " ".join(words.doubt(code) for code in comparison.doubts)
            card.body.addWidget(Banner(self._theme, "warn", self.tr("Look twice."), said))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(Label(kept.person.display_name, "label", wrap=True), 0, 1)
        grid.addWidget(Label(other.person.display_name, "label", wrap=True), 0, 2)
        rows = [name for name in FIELDS if _known(kept.person, name) or _known(other.person, name)]
        for row, name in enumerate(rows, start=1):
            grid.addWidget(Label(words.field(name), "secondary", "text2"), row, 0)
            grid.addWidget(Label(words.value(kept.person, name), "body", wrap=True), row, 1)
            if name in comparison.differing:
                box = TickBox(self._theme, words.value(other.person, name))
                box.setAccessibleName(
                    self.tr("Take over %1: %2")
                    .replace("%1", words.field(name).lower())
                    .replace("%2", words.value(other.person, name))
                )
                box.setChecked(not _known(kept.person, name))
                self.takes[name] = box
                grid.addWidget(box, row, 2)
            else:
                grid.addWidget(Label(words.value(other.person, name), "body", wrap=True), row, 2)
        last = len(rows) + 1
        grid.addWidget(Label(self.tr("Kept here"), "secondary", "text2"), last, 0)
        grid.addWidget(Label(words.holds(kept), "body", wrap=True), last, 1)
        grid.addWidget(Label(words.holds(other), "body", wrap=True), last, 2)
        card.body.addWidget(table)
        tick = self.tr(
            "Tick what is right in the other entry: it is taken over. You can always take them apart again."
        )
        for text in (words.question(comparison), tick):
            card.body.addWidget(Label(text, "secondary", "text2", wrap=True))
        return card

    def _clear_comparison(self) -> None:
        self.takes = {}
        self.merge_button.hide()
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _content(self) -> QWidget:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        about = self.tr(
            "Is somebody in the list twice? Merge the two. Nothing is lost, and you can take them apart."
        )
        self._column.addWidget(self.title)
        self._column.addWidget(Label(about, "secondary", "text2", wrap=True))
        self._column.addWidget(self.notice)
        self._column.addWidget(self.merged)
        self._column.addWidget(Field(self._theme, self.tr("Is the same person as…"), self.picker))
        self._column.addWidget(self.alike)
        self._column.addWidget(self.merge_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        limited = QWidget()
        limited.setMaximumWidth(self._theme.px(_WIDEST))
        inside = QVBoxLayout(limited)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._skeleton)
        inside.addWidget(self._body)
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(26, 18, 24, 20)
        across.addStretch(1)
        across.addWidget(limited, 100)
        across.addStretch(1)
        return content


FIELDS = (
    *("first_name", "prefix", "last_name", "nickname", "birth_date", "birth_year", "class_name", "function"),
    *("mentor", "left_on"),
)


def _known(person: Person, name: str) -> bool:
    return bool(getattr(person, name))
