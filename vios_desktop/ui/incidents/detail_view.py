"""The right side: one incident with all its parts, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.files.section import FilesSection
from vios_desktop.ui.incidents.agreements_section import AgreementsSection
from vios_desktop.ui.incidents.closed_note import ClosedNote
from vios_desktop.ui.incidents.closing_section import ClosingSection
from vios_desktop.ui.incidents.contacts_section import ContactsSection
from vios_desktop.ui.incidents.decision_section import DecisionSection
from vios_desktop.ui.incidents.detail_header import DetailHeader
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.incidents.facts_words import FactsWords
from vios_desktop.ui.incidents.history_section import HistorySection
from vios_desktop.ui.incidents.items_section import ItemsSection
from vios_desktop.ui.incidents.lessons_section import LessonsSection
from vios_desktop.ui.incidents.letters_section import LettersSection
from vios_desktop.ui.incidents.open_forms import OpenForms
from vios_desktop.ui.incidents.own_section import OwnSection
from vios_desktop.ui.incidents.persons_section import PersonsSection
from vios_desktop.ui.incidents.share_form import ShareForm
from vios_desktop.ui.limited.names_form import NamesForm
from vios_desktop.ui.trash.reason_box import ReasonBox
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.incidents import IncidentHistory
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import TypedForm

_WIDEST = 880


class DetailParts(NamedTuple):
    """What stands under each other on the page of an incident."""

    header: DetailHeader
    reason: ReasonBox
    names: NamesForm
    sharing: ShareForm
    facts: FactsSection
    own: OwnSection
    persons: PersonsSection
    items: ItemsSection
    decisions: DecisionSection
    agreements: AgreementsSection
    letters: LettersSection
    contacts: ContactsSection
    files: FilesSection
    history: HistorySection
    closing: ClosingSection
    lessons: LessonsSection


def detail_parts(theme: Theme, words: Words, clock: Callable[[], datetime], own_name: str) -> Steps[DetailParts]:
    """They are made in steps: together they would hold the window too long while other work is read."""
    top = DetailHeader(theme, words), ReasonBox(theme), NamesForm(theme), ShareForm(theme)
    facts = FactsSection(theme), OwnSection(theme), PersonsSection(theme, words)
    yield
    items = ItemsSection(theme, words, clock, own_name), DecisionSection(theme, words)
    agreed = AgreementsSection(theme, words, clock), LettersSection(theme, words)
    yield
    contacts = ContactsSection(theme, words, clock)
    files = FilesSection(theme, lambda day: words.day(day, clock().date()))
    history = HistorySection(theme, words)
    closing = ClosingSection(theme, words), LessonsSection(theme, words)
    return DetailParts(*top, *facts, *items, *agreed, contacts, files, history, *closing)


class DetailPane(QFrame):
    """Shows what it is given; its parts tell what was pressed with signals of their own."""

    retry_requested = Signal()
    incident_shown = Signal(str)
    list_requested = Signal()
    limited_requested = Signal()

    def __init__(self, theme: Theme, words: Words, parts: DetailParts) -> None:
        super().__init__()
        self.setProperty("part", "canvas")
        self._theme, self._words = theme, words
        self._facts_words = FactsWords(words, self)
        self._shown: Shown | None = None
        self._notice: Banner | None = None
        self.header, self.reason, self.names, self.sharing = parts[:4]
        self.facts, self.own, self.persons = parts.facts, parts.own, parts.persons
        self.items, self.decisions, self.agreements = parts.items, parts.decisions, parts.agreements
        self.letters, self.contacts, self.files = parts.letters, parts.contacts, parts.files
        self.history, self.closing, self.lessons = parts.history, parts.closing, parts.lessons
        self.closed_note = ClosedNote(theme, words)
        self.closed_note.reopen_requested.connect(self.closing.open_reopening)
        self.forms = OpenForms(self.items, self.agreements, self.contacts, self.closing)
        self.back_button = QuietButton(theme, self.tr("To the list"), "arrow-left", size="compact", tone="text2")
        self.back_button.clicked.connect(self.list_requested)
        self.back_button.hide()
        self._stack = QStackedWidget()
        self.page = PageScroll(self._content(), late=True)
        self._other: QWidget | None = None
        self.show_nothing_chosen()
        self._stack.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.files.take_drops_on(self)
        self.header.agreement_requested.connect(self.agreements.open_new)
        self.header.contact_requested.connect(self.contacts.open_form)
        self.header.close_requested.connect(self.closing.open_form)
        self.header.trash_requested.connect(self._ask_reason)
        self.contacts.trash_requested.connect(lambda contact_id: self.ask_reason(RecordKind.CONTACT, contact_id))
        theme.changed.connect(self._limit)
        self._limit()

    @property
    def state(self) -> QWidget | None:
        """The page with the incident, or what stands in its place."""
        return self._stack.currentWidget()

    @property
    def shown(self) -> Shown | None:
        return self._shown

    def set_single(self, *, single: bool) -> None:
        """Alone on the screen: then there is a way back to the list."""
        self.back_button.setVisible(single)

    def show_nothing_chosen(self) -> None:
        text = self.tr("Choose an incident in the list to read it. Every opening is kept in the log.")
        self._instead(EmptyState(self._theme, "file-text", self.tr("No incident open"), text, part="canvas"))

    def show_loading(self) -> None:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addWidget(Skeleton(self._theme, rows=5))
        layout.addStretch(1)
        self._instead(holder)

    def show_closed(self) -> None:
        text = self.tr("Your account may not read it. Ask the coordinator to share it with you.")
        self._instead(EmptyState(self._theme, "lock", self.tr("This incident is closed"), text, part="canvas"))

    def show_error(self, error: ViosError) -> None:
        if error.code == "incident_limited":
            text = self.tr("Who is named can read it, and nobody else.")
            title, step = self.tr("This incident is closed"), self.tr("To what is protected")
            state = EmptyState(self._theme, "lock", title, text, step=step, part="canvas")
            state.step_pressed.connect(self.limited_requested)
            self._instead(state)
            return
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addWidget(self._banner(error, self.tr("Try again")))
        layout.addStretch(1)
        self._instead(holder)

    def show_problem(self, error: ViosError) -> None:
        """Above the incident, which stays with all that was typed."""
        self._clear_notice()
        again = self.tr("Show the new version") if error.code == "changed_meanwhile" else self.tr("Read again")
        self._notice = self._banner(error, again)
        self._notices.addWidget(self._notice)
        self.page.to_top()

    def show_detail(self, shown: Shown) -> None:
        """Show the incident; of the one that is there already only what changed is made anew."""
        same = self._shown is not None and self._shown.detail.incident.id == shown.detail.incident.id
        self._clear_notice()
        if not same:
            self.forms.shut()
            self.names.shut()
            self.sharing.shut()
            self.history.hide()
            self.files.hide()
        self._shown = shown
        self.header.show_incident(shown)
        self.facts.show_facts(shown.detail.incident.facts.facts, self._facts_words.pairs(shown))
        self.own.show_answers(self._facts_words.own(shown))
        self.persons.show_persons(shown)
        self.items.show_items(shown)
        self.decisions.show_decisions(shown)
        self.agreements.show_agreements(shown)
        self.letters.show_letters(shown)
        self.contacts.show_contacts(shown)
        self.closing.show_closings(shown)
        self.lessons.show_lessons(shown)
        self.closed_note.show_state(shown)
        self.incident_shown.emit(shown.detail.incident.id)
        self._stack.setCurrentWidget(self.page)
        self._drop_other()
        self.reason.stand_on(shown.detail.incident.id)
        if not same:
            self.page.to_top()

    def show_history(self, history: IncidentHistory) -> None:
        if self._shown is not None:
            self.history.show_changes(history, self._shown)
            self.history.hide_button.setFocus()
            QTimer.singleShot(0, self, self._to_history)

    def focus_form(self) -> bool:
        """Go on in the form that is open under the incident, if there is one."""
        return self.state is self.page and self.forms.focus()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """What was typed some time ago, as it was left; the incident is still read from its top."""
        self.forms.reopen(form, saved_at)
        QTimer.singleShot(0, self, self._to_top_unless_typing)

    def _content(self) -> QWidget:
        column = QWidget()
        self._column = column
        self._notices = QVBoxLayout()
        body = QVBoxLayout(column)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addLayout(self._notices)
        for part in (
            self.header,
            self.closed_note,
            self.reason,
            self.names,
            self.sharing,
            self.facts,
            self.own,
            self.lessons,
            self.persons,
            self.items,
            self.decisions,
            self.agreements,
            self.letters,
            self.contacts,
            self.files,
            self.closing,
            self.history,
        ):
            body.addWidget(part)
        body.addStretch(1)
        content = QWidget()
        outer = QHBoxLayout(content)
        outer.setContentsMargins(26, 18, 24, 24)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        return content

    def ask_reason(self, kind: RecordKind, record_id: str) -> None:
        """Why this goes into the trash, above everything else of the incident."""
        self.reason.ask(kind, record_id)
        self.page.to_top()

    def _ask_reason(self) -> None:
        if self._shown is not None:
            self.ask_reason(RecordKind.INCIDENT, self._shown.detail.incident.id)

    def _limit(self) -> None:
        """Lines no wider than reads well, also on a large screen."""
        self._column.setMaximumWidth(self._theme.px(_WIDEST))

    def _banner(self, error: ViosError, again: str) -> Banner:
        words = self._words.texts.error(error.code, **error.params)
        button = SecondaryButton(self._theme, again, size="compact")
        button.clicked.connect(self.retry_requested)
        return Banner(self._theme, "bad", words.what, words.safe, words.now, buttons=(button,))

    def _instead(self, widget: QWidget) -> None:
        before, self._other, self._shown = self._other, widget, None
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)  # first, or the page would show for a moment
        if before is not None:
            self._drop(before)

    def _drop_other(self) -> None:
        if self._other is not None:
            self._drop(self._other)
            self._other = None

    def _drop(self, widget: QWidget) -> None:
        self._stack.removeWidget(widget)
        widget.deleteLater()

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notices.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _to_top_unless_typing(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self.page.isAncestorOf(focus):
            self.page.to_top()

    def _to_history(self) -> None:
        self.page.area.ensureWidgetVisible(self.history, 24, 40)
