"""The page on which a handover is made: left everything that may go, right to whom, why, and to which key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import Informed, LegalBasis
from vios_desktop.ui.entrance.wizard_part import shown_path
from vios_desktop.ui.handover.giving_presenter import Typed
from vios_desktop.ui.handover.item_card import ToldRow, title_of
from vios_desktop.ui.handover.words import ORDER, PROPOSED, HandoverWords
from vios_desktop.ui.incidents.form_texts import watch
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.chip import FilterChip
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.pupil_field import PARTED, PupilField
from vios_desktop.ui.widgets.row_data import Option, PersonRow
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.person import Person
    from vios_desktop.services.handover.making import MadeHandover, PreparedHandover, ReceiverKey
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.theme.theme import Theme

_BASES = tuple(basis for basis in LegalBasis if basis is not LegalBasis.DEMAND)


class GivingPage(QWidget):
    """Implements `GivingView`."""

    make_requested = Signal(object)
    key_requested = Signal()
    back_requested = Signal()
    edited = Signal()
    added = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._texts, self._words = theme, texts, HandoverWords(self)
        self.ticks: dict[str, TickBox] = {}
        self._proposed: dict[str, bool] = {}
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", size="compact", tone="text2")
        self.title = Label(self.tr("Hand over"), "page", wrap=True)
        self.problem, self.done = Banner(theme, "bad", ""), Banner(theme, "ok", "")
        self.pupil = PupilField(theme)
        self._names, self._chips = QWidget(), list[FilterChip]()
        self._names_flow = FlowLayout(self._names, gap=6, row_gap=6)
        self._items = QVBoxLayout()
        self._items.setSpacing(10)
        self.make_button = PrimaryButton(theme, self.tr("Make the handover…"), "lock")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)

    def furnish(self) -> Steps[None]:
        """The form, and then everything in its place: once, in three steps."""
        self._make_boxes()
        yield
        self._make_fields()
        yield
        self._stack = OnePage()
        self._stack.addWidget(self._grey())
        self._scroll = PageScroll(self._content())
        self._stack.addWidget(self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()
        for widget in (self.problem, self.done, self._bar):
            widget.hide()
        self.show_key(None)

    def start(self) -> None:
        """Another pupil: nothing of the one before stays."""
        self.ticks, self._proposed = {}, {}
        for part in self._texts_by_name.values():
            part.set_text("")
        for combo in (self.kind, self.basis):
            combo.set_code("")
        self.done.hide()
        self.show_problem(None)
        self.show_field_problems({})
        self._show_note()

    def show_loading(self) -> None:
        self._stack.setCurrentIndex(0)

    def show_prepared(self, prepared: PreparedHandover, school: SchoolView) -> None:
        first = self._stack.currentIndex() == 0
        self._show_pupils(prepared.gathered.pupils)
        items = school.offered(CatalogueName.PARTNER)
        code = self.kind.code()
        self.kind.set_options([Option(item.code, item.label(self._texts.language)) for item in items])
        self.kind.set_code(code)
        self._show_items(prepared)
        self._stack.setCurrentIndex(1)
        if first:
            self.recipient.edit.setFocus()

    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None:
        rows = [
            PersonRow(h.person.id, h.person.display_name, h.person.class_name, h.person.initials) for h in hits
        ]
        self.pupil.show_results(query, rows)

    def show_key(self, key: ReceiverKey | None) -> None:
        self._key_of.setVisible(key is not None)
        self.compared.setVisible(key is not None)
        self.compared.setChecked(False)
        self.key_words.setVisible(key is not None)
        if key is not None:
            self._key_of.setText(self.tr("Key of %1").replace("%1", key.invitation.school_name))
            self.key_words.setText(" · ".join(key.words))
            self.compared.setFocus()
        text = self.tr("Choose another key file…") if key is not None else self.tr("Choose the key file…")
        self.key_button.setText(text)

    def show_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        for button in (self.make_button, self.key_button, self.back_button):
            button.setEnabled(not busy)

    def show_made(self, made: MadeHandover, path: Path) -> None:
        what = self.tr("The handover is made. It stands in the register.")
        where = f"{shown_path(path)}."
        now = self.tr("Only the receiver can open it. Tell these six words by telephone: %1")
        self.done.set_message("ok", what, where, now.replace("%1", " · ".join(made.words)))
        self.done.show()
        self._scroll.to_top()

    def show_problem(self, text: ErrorText | None) -> None:
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)
            self.done.hide()
            self._stack.setCurrentIndex(1)
            self._scroll.to_top()
        self.problem.setVisible(text is not None)

    def show_field_problems(self, problems: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in problems), None)
        if first is not None:
            first.focus()

    def key_title(self) -> str:
        return self.tr("Choose the key file of the receiver")

    def save_title(self) -> str:
        return self.tr("Where does the handover go?")

    def typed(self) -> Typed:
        return Typed(
            frozenset(one for one, tick in self.ticks.items() if tick.isChecked()),
            self.recipient.text(),
            self.kind.code(),
            self.basis.code(),
            self.purpose.text(),
            self.necessity.text(),
            self.informed.text(),
            self.informed_note.text(),
            self.compared.isChecked(),
        )

    def changed_ticks(self) -> dict[str, bool]:
        now = {one: tick.isChecked() for one, tick in self.ticks.items()}
        return {one: ticked for one, ticked in now.items() if ticked != self._proposed[one]}

    def show_typed(self, texts: Mapping[str, str], ticks: Mapping[str, bool]) -> None:
        for name, box in self._texts_by_name.items():
            box.set_text(texts[name])
        for name, combo in (("recipient_kind", self.kind), ("basis", self.basis)):
            combo.set_code(texts[name])
        for one, ticked in ticks.items():
            if one in self.ticks:
                self.ticks[one].setChecked(ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _show_pupils(self, pupils: Sequence[Person]) -> None:
        for chip in self._chips:
            self._names_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        names = [person.display_name for person in pupils]
        self.title.setText(self.tr("Hand over: %1").replace("%1", ", ".join(names)))
        for person in pupils if len(pupils) > 1 else ():
            chip = FilterChip(self._theme, person.display_name)
            chip.removed.connect(lambda one=person.id: self.removed.emit(one))
            self._names_flow.addWidget(chip)
            self._chips.append(chip)

    def _show_items(self, prepared: PreparedHandover) -> None:
        before = {one: tick.isChecked() for one, tick in self.ticks.items()}
        self.ticks = {}
        empty(self._items)
        for kind in ORDER:
            told = [item for item in prepared.told if item.kind is kind]
            if not told:
                continue
            self._items.addWidget(Label(f"{self._words.many(kind)} ({len(told)})", "label"))
            if self._words.beside(kind):
                self._items.addWidget(Label(self._words.beside(kind), "secondary", "text2", wrap=True))
            card = RowCard()
            for item in told:
                row, tick = ToldRow(item), TickBox(self._theme, title_of(item))
                self._proposed[item.id] = kind in PROPOSED
                tick.setChecked(before.get(item.id, kind in PROPOSED))
                tick.toggled.connect(lambda _on: self.edited.emit())
                row.choice.addWidget(tick)
                self.ticks[item.id] = tick
                card.add_row(row)
            self._items.addWidget(card)
        if not prepared.told:
            nothing = self.tr("Nothing is recorded about this pupil that may go. Only name and class go then.")
            self._items.addWidget(Label(nothing, "body", "text2", wrap=True))
        left = self._words.left_out(prepared.gathered.left_out)
        if left:
            note = Card(self.tr("What stays behind"), part="note")
            for line in left:
                note.body.addWidget(Label(line, "secondary", "text2", wrap=True))
            self._items.addWidget(note)

    def _make_boxes(self) -> None:
        theme, texts = self._theme, self._texts
        self.recipient, self.kind = TextField(theme), ComboField(theme)
        self.basis = ComboField(theme, [Option(one.value, texts.term(one)) for one in _BASES])
        self.purpose, self.necessity = TextField(theme), TextArea(theme, least=1, most=5)
        self.informed = ChipChoice(theme, [Option(one.value, texts.term(one)) for one in Informed])
        self.informed_note = TextField(theme)
        self.key_button = SecondaryButton(theme, "", "key-round")
        self._key_of, self.key_words = Label("", "body", wrap=True), Label("", "strong", wrap=True)
        self.compared = TickBox(theme, self.tr("I compared these six words with the receiver"))
        self._texts_by_name: dict[str, TextField | TextArea | ChipChoice] = {
            "recipient": self.recipient,
            "purpose": self.purpose,
            "necessity": self.necessity,
            "informed": self.informed,
            "informed_note": self.informed_note,
        }

    def _make_fields(self) -> None:
        theme = self._theme
        self.fields = {
            "recipient": Field(theme, self.tr("To whom? Name, function and school"), self.recipient),
            "recipient_kind": Field(theme, self.tr("Of which partner?"), self.kind),
            "basis": Field(theme, self.tr("On which basis?"), self.basis),
            "purpose": Field(theme, self.tr("What for?"), self.purpose),
            "necessity": Field(theme, self.tr("Why is it needed?"), self.necessity),
            "informed": Field(theme, self.tr("Do the pupil or the parents know?"), self.informed),
            "informed_note": Field(theme, self.tr("Why not (yet)?"), self.informed_note),
            "key": Field(theme, self.tr("Which key?"), self.key_button),
        }

    def _content(self) -> QWidget:
        columns = TwoColumns(self._theme, shares=(58, 42))
        masked = self.tr(
            "Names of other pupils and parents are replaced. Read it through: a text may tell of others without a "
            "name. What you do not tick stays here."
        )
        columns.left.addWidget(Label(masked, "secondary", "text2", wrap=True))
        columns.left.addLayout(self._items)
        columns.left.addStretch(1)
        about, why = Card(self.tr("About whom")), Card(self.tr("To whom and why"))
        about.body.addWidget(self._names)
        about.body.addWidget(Field(self._theme, self.tr("Another pupil as well?"), self.pupil))
        for name, field in self.fields.items():
            if name != "key":
                why.body.addWidget(field)
        for card in (why, self._key_card(), about):
            columns.right.addWidget(card)
        columns.right.addWidget(self.make_button)
        columns.right.addWidget(self._bar)
        columns.right.addStretch(1)
        return page_of(self.back_button, (self.title, self.problem, self.done, columns))

    def _key_card(self) -> Card:
        card = Card(self.tr("Encrypted to the receiver"))
        how = self.tr(
            "The receiver gives you the file of its invitation (.meld). It holds no secret and may come by mail. "
            "Call, and compare the six words: then you know that it is theirs."
        )
        card.body.addWidget(Label(how, "secondary", "text2", wrap=True))
        for widget in (self.fields["key"], self._key_of, self.key_words, self.compared):
            card.body.addWidget(widget)
        return card

    def _grey(self) -> QWidget:
        grey = QWidget()
        layout = QVBoxLayout(grey)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.addWidget(Skeleton(self._theme, rows=8))
        layout.addStretch(1)
        return grey

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.key_button.clicked.connect(self.key_requested)
        self.make_button.clicked.connect(self._make)
        self.informed.text_changed.connect(lambda _code: self._show_note())
        for box in (*self._texts_by_name.values(), self.kind, self.basis):
            watch(box, self.edited.emit)
        self.pupil.text_changed.connect(self._add)
        add_actions(self, {"save": self._make})
        self._show_note()

    def _show_note(self) -> None:
        untold = self.informed.text() in (Informed.LATER.value, Informed.NO.value)
        self.fields["informed_note"].setVisible(untold)

    def _add(self, text: str) -> None:
        person_id = text.partition(PARTED)[0]
        if person_id:
            self.added.emit(person_id)
            self.pupil.set_text("")

    def _make(self) -> None:
        self.make_requested.emit(self.typed())


def empty(layout: QVBoxLayout) -> None:
    """Take all widgets out; they are deleted when the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def page_of(back: QWidget, widgets: Sequence[Any]) -> QWidget:
    """The column of a page with its way back above."""
    way_back = QHBoxLayout()
    way_back.addWidget(back)
    way_back.addStretch(1)
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(24, 12, 24, 24)
    column.setSpacing(10)
    column.addLayout(way_back)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return content
