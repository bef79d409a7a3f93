"""Who was spoken to about the incident, and writing down one more."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.vocabulary import ContactChannel, ContactWith, TimePrecision
from vios_desktop.ui.incidents.drafts import ContactDraft
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.incidents.model import Form
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment, absolute
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label, Tag
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.contact import Contact
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme

_ICONS = {
    ContactChannel.PHONE: "phone",
    ContactChannel.CONVERSATION: "message-square",
    ContactChannel.EMAIL: "mail",
    ContactChannel.LETTER: "file-text",
    ContactChannel.OTHER: "message-square",
}


class ContactsSection(Section):
    """`logged(ContactDraft)`. A contact is never changed afterwards. `call_requested` asks for a call card."""

    logged = Signal(object)
    call_requested = Signal()
    trash_requested = Signal(str)

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime]) -> None:
        super().__init__(theme)
        self._words, self._clock = words, clock
        self.set_words(self.tr("Contact"), self.tr("No contact recorded yet."), link=self.tr("Record contact"))
        self.call_button = QuietButton(theme, self.tr("Call"), "phone", size="compact")
        self.call_button.setAccessibleDescription(self.tr("What to say and what not, and keeping the call"))
        self.call_button.clicked.connect(self.call_requested)
        self.head.insertWidget(1, self.call_button)
        self.form = InlineForm(theme, self.tr("Record"), late=self._make_fields)
        self.form.edited.connect(self._show_police)
        self.form.saved.connect(lambda: self.logged.emit(self.draft()))
        self.form.cancelled.connect(self.close_form)
        self.body.addWidget(self.form)
        self.link_pressed.connect(self.open_form)

    def show_contacts(self, shown: Shown) -> None:
        """The newest on top."""
        may_add = shown.rights.log_contact and shown.takes_new
        self.link.setVisible(may_add)
        self.call_button.setVisible(may_add)
        contacts = sorted(shown.detail.contacts, key=lambda contact: contact.contacted_at, reverse=True)
        self.say_nothing(when=not contacts and self.form.isHidden())
        promised = {agreement.id: agreement.facts.text for agreement in shown.detail.agreements}
        rows = [
            (c.id, (c, shown.today, promised.get(c.promise_id or "", ""), shown.detail.may_change))
            for c in contacts
        ]
        self.box.show_rows(rows, lambda data: self._row(*data))

    def open_form(self) -> None:
        self.open_at(FormPlace(Form.CONTACT))
        self.form.focus_first()

    def open_at(self, place: FormPlace) -> None:
        """A form in which nothing was typed yet says the usual: the parent, by phone, now."""
        self.say_nothing(when=False)
        now = self._clock()
        clock = now.time().replace(second=0, microsecond=0)
        moment = absolute(Moment(now.date(), clock, TimePrecision.EXACT))
        parent, phone = ContactWith.PARENT.value, ContactChannel.PHONE.value
        self.form.open_at(place, {"with_whom": parent, "channel": phone, "contacted_at": moment})
        self._show_police()
        self.form.show()

    def close_form(self) -> None:
        self.form.give_up()
        self.say_nothing(when=not self.box.rows)
        self.link.setFocus()

    def form_kept(self, place: FormPlace) -> None:
        self.form.forget(place)
        self.close_form()

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.form.show_problems(problems, self._words.texts)

    def draft(self) -> ContactDraft:
        with_whom, channel = self.with_whom.code(), self.channel.code()
        return ContactDraft(
            with_whom=ContactWith(with_whom) if with_whom else None,
            name=self.name.text(),
            channel=ContactChannel(channel) if channel else None,
            moment=self.moment.moment(),
            summary=self.summary.text(),
            from_police=self.from_police.isChecked() and with_whom == ContactWith.POLICE.value,
        )

    def _make_fields(self) -> None:
        theme, form, term = self.theme, self.form, self._words.texts.term
        self.with_whom = ComboField(theme, [Option(with_whom.value, term(with_whom)) for with_whom in ContactWith])
        self.channel = ComboField(theme, [Option(c.value, term(c), _ICONS[c]) for c in ContactChannel])
        self.name = TextField(theme)
        self.moment = DateTimeField(theme, clock=self._clock)
        self.summary = TextArea(theme, least=2, most=8)
        self.from_police = TickBox(theme, self.tr("This comes from the police (never goes out)"))
        self.from_police.setProperty("role", "body")
        form.add_row(
            ("with_whom", self.tr("With whom?"), self.with_whom), ("name", self.tr("Name (optional)"), self.name)
        )
        form.add_row(("channel", self.tr("How?"), self.channel), ("contacted_at", self.tr("When?"), self.moment))
        form.add_row(("summary", self.tr("What was said?"), self.summary))
        form.add_check("from_police", self.from_police)
        self.from_police.hide()
        self.with_whom.chosen.connect(lambda code: self.from_police.setChecked(code == ContactWith.POLICE.value))

    def _show_police(self) -> None:
        """Asked at a contact with the police alone, and ticked there: what they say stays inside."""
        if not self.form.is_made:
            return
        self.from_police.setVisible(self.with_whom.code() == ContactWith.POLICE.value)

    def _away_button(self, contact: Contact, title: str) -> QWidget:
        away = QuietButton(self.theme, self.tr("Take away"), "trash-2", size="compact")
        away.setObjectName("take_away")
        away.setAccessibleName(f"{away.text()}: {title}")
        away.clicked.connect(lambda: self.trash_requested.emit(contact.id))
        return away

    def _row(self, contact: Contact, today: date, promised: str, may_take: bool) -> QWidget:
        term = self._words.texts.term
        who = [contact.organisation or term(contact.with_whom), contact.name]
        how = [self._words.moment(contact.contacted_at, today), term(contact.channel)]
        if contact.outcome is not None:
            how.append(term(contact.outcome))
        if contact.reference:
            how.append(self.tr("number %1").replace("%1", contact.reference))
        icon = IconLabel(self.theme, _ICONS[contact.channel], 16, "text2")
        title = ", ".join(part for part in who if part)
        marked = (Tag(self.tr("From the police")),) if contact.from_police else ()
        side: tuple[QWidget, ...] = (*marked, *((self._away_button(contact, title),) if may_take else ()))
        row = SideRow(self.theme, icon, title, ". ".join(how), side)
        if contact.summary:
            row.add_line(Label(contact.summary, "secondary", "text2", wrap=True))
        if promised:
            text = self.tr("Agreed: %1").replace("%1", promised)
            row.add_line(Label(text, "secondary", "text2", wrap=True))
        return row
