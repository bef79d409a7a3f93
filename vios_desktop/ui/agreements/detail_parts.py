"""The parts of the page of one agreement: its facts, the moves of its deadline, and the contact log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import AgreementState, ContactChannel, RecordKind
from vios_desktop.ui.agreements.model import changes
from vios_desktop.ui.agreements.ownership import is_mine
from vios_desktop.ui.agreements.words import raised
from vios_desktop.ui.incidents.flush_button import FlushButton
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vios_desktop.domain.contact import Contact
    from vios_desktop.services.agreement_detail import AgreementLink
    from vios_desktop.ui.agreements.model import Change, Shown
    from vios_desktop.ui.agreements.words import AgreementWords
    from vios_desktop.ui.theme.theme import Theme

_LABEL_WIDTH = 98
_CHANNEL_ICONS = {
    ContactChannel.PHONE: "phone",
    ContactChannel.EMAIL: "mail",
    ContactChannel.LETTER: "file-text",
}


class FactsGrid(QWidget):
    """Who, by when, and where it comes from; with the ways to the incident and the decision."""

    incident_requested = Signal()
    decision_requested = Signal()
    link_requested = Signal(object)

    def __init__(self, theme: Theme, words: AgreementWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_agreement(self, shown: Shown) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._grid.setColumnMinimumWidth(0, self._theme.px(_LABEL_WIDTH))
        for row, (label, value) in enumerate(self._facts(shown)):
            words = isinstance(value, Label | StatusLabel)
            side = Qt.AlignmentFlag.AlignTop if words else Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(Label(label, "secondary", "text2"), row, 0, side)
            self._grid.addWidget(value, row, 1)

    def _facts(self, shown: Shown) -> Iterator[tuple[str, QWidget]]:
        agreement, words = shown.detail.line.agreement, self._words
        facts = agreement.facts
        mine = is_mine(agreement, words.account_id)
        owner = self.tr("You yourself") if mine else raised(words.owner(agreement, shown.school))
        yield self.tr("Who"), self._text(owner)
        if facts.due_on is not None:
            due = words.weekday(facts.due_on, shown.today)
            yield self.tr("By when"), self._text(raised(due))
        if facts.without_delay:
            pressing = self.tr("Without delay: as soon as it can be done")
            yield self.tr("Urgency"), StatusLabel(self._theme, Status(StatusKind.WARNING, pressing), wrap=True)
        if agreement.outcome:
            cancelled = agreement.state is AgreementState.CANCELLED
            yield self.tr("Reason") if cancelled else self.tr("Outcome"), self._text(agreement.outcome)
        yield from self._evaluation(shown)
        if agreement.asleep(shown.today) and agreement.sleeps_until is not None:
            yield self.tr("Asleep until"), self._text(raised(words.weekday(agreement.sleeps_until, shown.today)))
        if facts.remind_on is not None:
            yield self.tr("Reminder"), self._text(raised(words.weekday(facts.remind_on, shown.today)))
        if facts.feedback_to:
            yield self.tr("Hears back"), self._text(facts.feedback_to)
        if agreement.closed_on is not None:
            yield self.tr("Closed"), self._text(words.day(agreement.closed_on, shown.today))
        yield self.tr("Made"), self._text(self._made(shown))
        if facts.note:
            yield self.tr("Note"), self._text(facts.note)
        yield from self._links(shown)

    def _evaluation(self, shown: Shown) -> Iterator[tuple[str, QWidget]]:
        agreement, texts = shown.detail.line.agreement, self._words.texts
        if agreement.kept is not None:
            yield self.tr("Kept?"), self._text(texts.term(agreement.kept))
        if agreement.helped is not None:
            yield self.tr("Helped?"), self._text(texts.term(agreement.helped))
        if agreement.evaluation:
            yield self.tr("Evaluation"), self._text(agreement.evaluation)
        if agreement.evaluated_on is not None:
            day = self._words.day(agreement.evaluated_on, shown.today)
            name = shown.detail.names.get(agreement.evaluated_by, "")
            said = self.tr("%1, by %2").replace("%1", day).replace("%2", name) if name else day
            yield self.tr("Evaluated"), self._text(said)

    def _links(self, shown: Shown) -> Iterator[tuple[str, QWidget]]:
        line = shown.detail.line
        if line.incident_number:
            source = self._words.source(line, shown.school, shown.today)
            if shown.may_open_incident:
                yield self.tr("About"), self._link(source, self.incident_requested)
            else:
                yield self.tr("About"), self._text(source)
        for link in shown.detail.links:
            label, said = self._link_words(link, shown)
            yield label, self._link(said, self._asker(link))
        if shown.may_open_decision:
            yield self.tr("From"), self._link(self.tr("The decision on this incident"), self.decision_requested)

    def _link_words(self, link: AgreementLink, shown: Shown) -> tuple[str, str]:
        """The label and the words of one link."""
        day = self._words.day(link.day, shown.today) if link.day is not None else ""
        return {
            RecordKind.PERSON: (self.tr("Pupil"), link.name),
            RecordKind.REVIEW: (self.tr("Review"), self.tr("Discussion of signals on %1").replace("%1", day)),
            RecordKind.CASE: (self.tr("Case"), link.name or self.tr("Case without a name")),
            RecordKind.MEETING: (self.tr("Meeting"), self.tr("Core team of %1").replace("%1", day)),
        }[link.kind]

    def _asker(self, link: AgreementLink) -> Callable[[], None]:
        """Takes no argument, so that Qt does not hand it whether the button is checked."""
        return lambda: self.link_requested.emit(link)

    def _made(self, shown: Shown) -> str:
        agreement = shown.detail.line.agreement
        name = shown.detail.names.get(agreement.created_by, "")
        day = self._words.day(agreement.facts.agreed_on or agreement.created_at.date(), shown.today)
        made = self.tr("%1, by %2").replace("%1", day).replace("%2", name) if name else day
        return made + (". " + self.tr("In the core team") if agreement.facts.core_team else "")

    def _text(self, text: str) -> Label:
        return Label(text, "body", wrap=True)

    def _link(self, text: str, pressed: SignalInstance | Callable[[], None]) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        button = FlushButton(self._theme, text, size="compact")
        button.set_tone("accent")
        button.clicked.connect(pressed)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return holder


class MovesSection(QWidget):
    """Every change of deadline, sleep, state, text and owner, with who did it and why; nothing where none was."""

    def __init__(self, theme: Theme, words: AgreementWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._card = RowCard()
        _headed(self, self.tr("What changed"), self._card)

    def show_agreement(self, shown: Shown) -> None:
        found = changes(shown.detail.history)
        self._card.clear()
        for move in found:
            self._card.add_row(self._row(move, shown))
        self.setVisible(bool(found))

    def _row(self, move: Change, shown: Shown) -> SideRow:
        words, today = self._words, shown.today
        title = words.change(move, shown.school, today)
        name = shown.detail.names.get(move.by, "")
        day = words.day(move.moved_on, today)
        meta = self.tr("%1, by %2").replace("%1", day).replace("%2", name) if name else day
        row = SideRow(
            self._theme,
            IconLabel(self._theme, "calendar" if move.dated else "pencil", 16, "text2"),
            title,
            meta,
            (),
        )
        if move.reason:
            row.add_line(Label(move.reason, "secondary", "text2", wrap=True))
        return row


class ContactsSection(QWidget):
    """Who was spoken to about this agreement, the newest on top; nothing at all where nobody was."""

    def __init__(self, theme: Theme, words: AgreementWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._card = RowCard()
        _headed(self, self.tr("Contact"), self._card)

    def show_agreement(self, shown: Shown) -> None:
        contacts = sorted(shown.detail.contacts, key=lambda contact: contact.contacted_at, reverse=True)
        self._card.clear()
        for contact in contacts:
            self._card.add_row(self._row(contact, shown))
        self.setVisible(bool(contacts))

    def _row(self, contact: Contact, shown: Shown) -> SideRow:
        words = self._words
        whom = contact.organisation or words.texts.term(contact.with_whom)
        who = ", ".join(part for part in (whom, contact.name) if part)
        how = [words.moment(contact.contacted_at, shown.today), words.texts.term(contact.channel)]
        if contact.outcome is not None:
            how.append(words.texts.term(contact.outcome))
        if contact.reference:
            how.append(self.tr("number %1").replace("%1", contact.reference))
        icon = _CHANNEL_ICONS.get(contact.channel, "message-square")
        row = SideRow(self._theme, IconLabel(self._theme, icon, 16, "text2"), who, ". ".join(how), ())
        if contact.summary:
            row.add_line(Label(contact.summary, "secondary", "text2", wrap=True))
        return row


def _headed(section: QWidget, title: str, card: RowCard) -> None:
    layout = QVBoxLayout(section)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    layout.addWidget(Label(title, "label"))
    layout.addWidget(card)
    section.setAccessibleName(title)
    section.hide()
