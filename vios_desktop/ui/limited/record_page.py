"""One protected incident: all of it, who may read it, and what was done with the protection."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.services.files import FileListing
from vios_desktop.services.incidents import IncidentHistory
from vios_desktop.services.limited_record import Deed
from vios_desktop.ui.files.section import FilesSection
from vios_desktop.ui.incidents.contacts_section import ContactsSection
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.incidents.facts_words import FactsWords
from vios_desktop.ui.incidents.history_section import HistorySection
from vios_desktop.ui.incidents.items_section import ItemsSection
from vios_desktop.ui.incidents.model import Shown
from vios_desktop.ui.incidents.own_section import OwnSection
from vios_desktop.ui.incidents.persons_section import PersonsSection
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.limited.fixed_part import FixedPart
from vios_desktop.ui.limited.half_typed import Half, HalfTyped
from vios_desktop.ui.limited.names_form import NamesForm
from vios_desktop.ui.limited.reason_form import LiftForm, NoteForm
from vios_desktop.ui.limited.signal_part import SignalPart
from vios_desktop.ui.signals.model import Shown as SignalShown
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from vios_desktop.services.limited_record import LimitedRecord, LimitEvent
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.limited.words import LimitedWords
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.theme.theme import Theme

_WIDEST = 880


class RecordForms(NamedTuple):
    """What can be written at the protection of a record."""

    names: NamesForm
    note: NoteForm
    lift: LiftForm


class RecordParts(NamedTuple):
    """What stands under each other on the page of a record."""

    facts: FactsSection
    own: OwnSection
    persons: PersonsSection
    items: ItemsSection
    contacts: ContactsSection
    fixed: FixedPart
    files: FilesSection
    history: HistorySection
    signal: SignalPart


def record_forms(theme: Theme) -> RecordForms:
    return RecordForms(NamesForm(theme), NoteForm(theme), LiftForm(theme))


def record_parts(theme: Theme, words: LimitedWords, clock: Callable[[], datetime]) -> Steps[RecordParts]:
    """They are made in steps: together they would hold the window too long."""
    incidents = words.incidents
    facts, own, persons = FactsSection(theme), OwnSection(theme), PersonsSection(theme, incidents)
    items = ItemsSection(theme, incidents, clock, "")
    contacts = ContactsSection(theme, incidents, clock)
    yield
    fixed = FixedPart(theme, incidents, clock)
    files = FilesSection(theme, lambda day: incidents.day(day, clock().date()))
    yield
    history, signal = HistorySection(theme, incidents), SignalPart(theme, words.signals)
    return RecordParts(facts, own, persons, items, contacts, fixed, files, history, signal)


class LimitedRecordPage(QWidget):
    """Nothing of the incident is changed but that an agreement is closed; `names_asked` asks to name others."""

    back_requested = Signal()
    names_asked = Signal()
    give_back_requested = Signal()
    pupil_opened = Signal(str)
    file_opened = Signal(str)
    decision_opened = Signal(str)
    letter_opened = Signal(str)
    print_requested = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, words: LimitedWords, forms: RecordForms, parts: RecordParts) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._facts_words = FactsWords(words.incidents, self)
        self._notice: Banner | None = None
        self.back_button = QuietButton(
            theme, self.tr("To what is protected"), "arrow-left", size="compact", tone="text2"
        )
        self.back_button.clicked.connect(self.back_requested)
        self.title, self.number = Label("", "page", wrap=True), Label("", "secondary", "text3", wrap=True)
        self.names_button = SecondaryButton(theme, self.tr("Who may read it"), "users")
        self.note_button = SecondaryButton(theme, self.tr("Note"), "pencil")
        self.print_button = QuietButton(theme, self.tr("Print"), "printer", tone="text2")
        self.lift_button = QuietButton(theme, self.tr("Stop protecting"), "x", tone="text2")
        self.back_giving = SecondaryButton(theme, self.tr("Give it back"), size="compact")
        self.back_giving.clicked.connect(self.give_back_requested)
        self.who = Banner(theme, "info", "", icon="lock")
        self.lost = Banner(theme, "warn", "", buttons=(self.back_giving,))
        self.names, self.note, self.lift = forms
        self.facts, self.own, self.persons = parts.facts, parts.own, parts.persons
        self.items, self.contacts, self.fixed = parts.items, parts.contacts, parts.fixed
        self.files, self.history, self.signal = parts.files, parts.history, parts.signal
        self.notes, self.events = Section(theme), Section(theme)
        self.notes.set_words(self.tr("Notes"))
        self.events.set_words(self.tr("What was done with the protection"))
        self.history.hide_button.hide()
        self._skeleton = Skeleton(theme, rows=5)
        self._whole = QWidget()

    def arrange(self) -> None:
        """Everything in its place, once: a step of its own in making the page."""
        self.page_scroll = PageScroll(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        self.files.take_drops_on(self)
        self._connect()

    def show_loading(self) -> None:
        self._drop_notice()
        self.forget()
        self._whole.hide()
        self._skeleton.show()
        self.page_scroll.to_top()

    def show_record(self, record: LimitedRecord, shown: Shown | SignalShown, *, may_name: bool) -> None:
        self._drop_notice()
        self._skeleton.hide()
        self._whole.show()
        for part in (self.facts, self.own, self.persons, self.items, self.fixed, self.contacts, self.history):
            part.setVisible(isinstance(shown, Shown))
        for signal_part in (self.signal, self.signal.history):
            signal_part.setVisible(isinstance(shown, SignalShown))
        self.print_button.setVisible(isinstance(shown, Shown) and shown.rights.print)
        if isinstance(shown, Shown):
            self._show_incident(record, shown)
        else:
            self._show_signal(record, shown)
        self.who.set_message("info", self._words.readers(record.named, record.lost, record.names), icon="lock")
        self.lost.set_message("warn", self._words.lost(record.lost, record.names))
        self.lost.setVisible(bool(record.lost))
        for button in (self.names_button, self.lift_button, self.back_giving):
            button.setVisible(may_name)
        self.files.show_files(FileListing(record.files, dict(record.names), may_add=False))
        notes = [event for event in record.events if event.deed is Deed.NOTED]
        self.notes.setVisible(bool(notes))
        for section, events in (
            (self.notes, notes),
            (self.events, [event for event in record.events if event not in notes]),
        ):
            rows = [(str(place), (event, record.names, shown.today)) for place, event in enumerate(events)]
            section.box.show_rows(list(reversed(rows)), lambda data: self._event(*data))

    def _show_incident(self, record: LimitedRecord, shown: Shown) -> None:
        incident, words = shown.detail.incident, self._words.incidents
        self.title.setText(words.title(shown.school, incident.facts.kind, incident.facts.subkind))
        self._number(self.tr("Incident %1").replace("%1", incident.number), shown.detail.created_by_name)
        self.facts.show_facts(incident.facts.facts, self._facts_words.pairs(shown, shared=False))
        self.own.show_answers(self._facts_words.own(shown))
        self.persons.show_persons(shown)
        self.items.show_items(shown)
        self.fixed.show_fixed(shown)
        self.contacts.show_contacts(shown)
        self.contacts.setVisible(bool(shown.detail.contacts))
        self.history.show_changes(IncidentHistory(record.history, record.names), shown)
        self.history.setVisible(bool(record.history))

    def _show_signal(self, record: LimitedRecord, shown: SignalShown) -> None:
        signal = shown.detail.signal
        self.title.setText(self._words.signals.subject(signal.facts, shown.detail.person, shown.school))
        self._number(self.tr("Signal"), record.names.get(signal.created_by, ""))
        self.signal.show_signal(shown)
        self.signal.show_reviews(record.reviews, shown)

    def _number(self, what: str, recorded_by: str) -> None:
        by = self.tr("recorded by %1").replace("%1", recorded_by) if recorded_by else ""
        self.number.setText(", ".join(part for part in (what, by) if part))

    def show_problem(self, text: ErrorText) -> None:
        self._drop_notice()
        self._skeleton.hide()
        self._notice = Banner(self._theme, "bad", text.what, text.safe, text.now)
        self._notices.addWidget(self._notice)
        self.page_scroll.to_top()

    def forget(self) -> None:
        """Nothing half-typed stays."""
        for form in (self.names, self.note, self.lift):
            form.shut()
        self.fixed.shut()

    def half_typed(self) -> HalfTyped | None:
        """What stands in the form that is open."""
        for form, typed in ((Half.NOTE, self.note.typed), (Half.LIFT, self.lift.typed)):
            if typed.strip():
                return HalfTyped(form, typed)
        reason = self.names.typed
        return HalfTyped(Half.NAMES, reason, tuple(self.names.names.codes())) if reason.strip() else None

    def reopen(self, typed: HalfTyped) -> None:
        """The form of a note or of lifting, with what was half-typed in it."""
        form = self.note if typed.form is Half.NOTE else self.lift
        self._open(lambda: form.open_with(typed.text))

    def _open(self, show: Callable[[], None]) -> None:
        self.forget()
        show()
        self.page_scroll.to_top()

    def open_names(self, show: Callable[[], None]) -> None:
        self._open(show)

    def _connect(self) -> None:
        self.names_button.clicked.connect(self.names_asked)
        self.print_button.clicked.connect(self.print_requested)
        self.note_button.clicked.connect(lambda: self._open(self.note.open))
        self.lift_button.clicked.connect(lambda: self._open(self.lift.open))
        self.names.closed.connect(self.names_button.setFocus)
        self.note.closed.connect(self.note_button.setFocus)
        self.lift.closed.connect(self.lift_button.setFocus)
        for form in (self.names, self.note, self.lift):
            form.edited.connect(self.edited)
        self.persons.pupil_opened.connect(self.pupil_opened)
        self.files.opened.connect(self.file_opened)
        self.fixed.decisions.opened.connect(self.decision_opened)
        self.fixed.letters.opened.connect(self.letter_opened)
        self._theme.changed.connect(self._limit)

    def _content(self) -> QWidget:
        self._column = QWidget()
        body = QVBoxLayout(self._column)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        self._notices = QVBoxLayout()
        body.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addLayout(self._notices)
        body.addWidget(self._skeleton)
        body.addWidget(self._whole)
        body.addStretch(1)
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        named = QVBoxLayout()
        named.setSpacing(2)
        named.addWidget(self.title)
        named.addWidget(self.number)
        whole.addLayout(named)
        deeds = QWidget()
        flow = FlowLayout(deeds, gap=8)
        for button in (self.names_button, self.note_button, self.print_button, self.lift_button):
            flow.addWidget(button)
        parts = (
            self.who,
            self.lost,
            deeds,
            self.names,
            self.note,
            self.lift,
            self.facts,
            self.own,
            self.signal,
            self.notes,
        )
        rest = (self.persons, self.items, self.fixed, self.contacts, self.files, self.events, self.history)
        for part in (*parts, *rest, self.signal.history):
            whole.addWidget(part)
        content = QWidget()
        outer = QHBoxLayout(content)
        outer.setContentsMargins(26, 16, 24, 24)
        outer.addWidget(self._column, 1000)
        outer.addStretch(1)
        self._limit()
        return content

    def _event(self, event: LimitEvent, names: Mapping[str, str], today: date) -> QWidget:
        meta = f"{self._words.moment(event, today)}, {self._words.person(event.by, names)}"
        if event.deed is Deed.NOTED:
            return SideRow(self._theme, None, event.reason, meta, ())
        row = SideRow(self._theme, None, self._words.deed(event), meta, ())
        row.add_line(Label(event.reason, "secondary", "text2", wrap=True))
        return row

    def _limit(self) -> None:
        self._column.setMaximumWidth(self._theme.px(_WIDEST))

    def _drop_notice(self) -> None:
        if self._notice is not None:
            self._notices.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
