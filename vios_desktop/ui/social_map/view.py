"""Both sides of Wie kan wat: the partners, and what was agreed with the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.social_map.drafts import Part
from vios_desktop.ui.social_map.forms import ContactForm, PartnerForm, RoleForm
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_frame import ListFrame
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.two_sides import TwoSides

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.domain.social_map import PartnerContact
    from vios_desktop.services.social_map import PartnerCard, SocialMap
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.social_map.words import SocialMapWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm


class SocialMapPage(QWidget):
    """Implements `SocialMapView`. `active_changed(contact, bool)`: somebody left or came back.

    `first_chosen(contact)`: to be called before the others there.
    """

    active_changed = Signal(object, bool)
    first_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: SocialMapWords,
        settings: UiSettings,
        forms: tuple[PartnerForm, RoleForm, ContactForm],
        *,
        may_change: bool,
    ) -> None:
        super().__init__()
        self._theme, self._words, self._may_change = theme, words, may_change
        self._card: PartnerCard | None = None
        self._notice: Banner | None = None
        self.list_pane = ListFrame(theme, self.tr("Who can do what"))
        self.new_button = SecondaryButton(theme, self.tr("New partner"), "plus", size="compact")
        self.new_button.clicked.connect(self.open_new)
        self.list_pane.title_row.addWidget(self.new_button)
        self.new_button.setVisible(may_change)
        self.list_pane.step_pressed.connect(self.open_new)
        self.title = Label("", "page", wrap=True)
        self.subtitle = Label("", "secondary", "text2", wrap=True)
        self.role_button = SecondaryButton(theme, self.tr("Edit what was agreed"), "pencil")
        self.contact_button = SecondaryButton(theme, self.tr("New contact"), "plus")
        self.partner_button = QuietButton(theme, self.tr("Edit organisation"), tone="text2")
        self.away_button = QuietButton(theme, self.tr("No longer works with us"), tone="text2")
        self.again_button = SecondaryButton(theme, self.tr("Works with us again"), "undo-2")
        text = self.tr("Choose a partner in the list to see what they can do and whom to call.")
        self._nothing = EmptyState(theme, "users", self.tr("No partner chosen"), text, part="canvas")
        self._deeds = QWidget()
        self._forms = self.partner_form, self.role_form, self.contact_form = forms
        self._body = QVBoxLayout()
        self._column = QVBoxLayout()
        self._parts: list[Card] = []
        self.sides = TwoSides(theme, settings, "social_map", self.list_pane, self._right(), with_way_back=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)
        self._connect()
        self.show_nothing_chosen()

    def panes(self) -> Sequence[QWidget]:
        return self.sides.panes()

    def show_loading(self) -> None:
        self.list_pane.show_loading()

    def show_map(self, social_map: SocialMap, today: date) -> None:
        cards = social_map.cards
        if cards:
            count = self.tr("%n partner(s)", "", len(cards))
            self.list_pane.show_rows(
                [card.partner.id for card in cards],
                lambda place: self._words.row(cards[place], social_map.school, today),
                count,
            )
            return
        text = self.tr(
            "Here you find what each partner can do, when to call, and whom. The coordinator fills it in."
        )
        step = self.tr("New partner") if self._may_change else ""
        self.list_pane.show_empty("users", self.tr("No partners yet"), text, step)

    def show_list_error(self, error: ViosError) -> None:
        self.list_pane.show_error(self._words.texts.error(error.code, **error.params), self.tr("Try again"))

    def choose(self, partner_id: str) -> None:
        self.list_pane.choose(partner_id)

    def show_nothing_chosen(self) -> None:
        self._card = None
        self._clear_body()
        self._show_head(chosen=any(not form.isHidden() for form in self._forms))
        self.subtitle.setText("")
        self._deeds.hide()
        self.sides.read(reading=False)

    def show_card(self, card: PartnerCard, social_map: SocialMap, today: date) -> None:
        if self._card is None or self._card.partner.id != card.partner.id:
            self._hide_forms()
        self._card = card
        self._clear_notice()
        self._clear_body()
        self._show_head(chosen=True)
        self.title.setText(card.partner.name)
        kind = self._words.kind(card.partner.kind, social_map.school)
        said = (kind, self._words.left(card.partner), self._words.agreed(card.role, today))
        self.subtitle.setText(". ".join(part.rstrip(".") for part in said if part) + ".")
        self.away_button.setVisible(card.partner.left_on is None)
        self.again_button.setVisible(card.partner.left_on is not None)
        self._show_contacts(card)
        self._show_role(card)
        self._deeds.setVisible(self._may_change and all(form.isHidden() for form in self._forms))
        self.sides.read(reading=True)

    def show_problem(self, error: ViosError) -> None:
        self._clear_notice()
        words = self._words.texts.error(error.code, **error.params)
        self._notice = Banner(self._theme, "bad", words.what, words.safe, words.now)
        self._column.insertWidget(0, self._notice)

    def form_kept(self) -> None:
        self.list_pane.focus_list()
        for form in self._forms:
            if not form.isHidden() and form.place is not None:
                form.forget(form.place)
        self._hide_forms()

    def form_wrong(self, problems: tuple[FieldProblem, ...]) -> None:
        form = next((form for form in self._forms if not form.isHidden()), None)
        if form is not None:
            form.show_problems(problems, self._words.texts)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return tuple(typed for form in self._forms for typed in form.typed())

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """What was typed waits until its form is opened again."""
        known = self._form_at(form.place)
        known.remember(form)
        known.show_kept(form.place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        known = self._form_at(place)
        if known.place == place and not known.isHidden():
            self._give_up()
        known.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self._form_at(place).show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self._form_at(place).show_not_kept(place)

    def _form_at(self, place: FormPlace) -> InlineForm:
        known: dict[Part, InlineForm] = {
            Part.PARTNER: self.partner_form,
            Part.ROLE: self.role_form,
            Part.CONTACT: self.contact_form,
        }
        return known[Part(place.form)]

    def open_new(self) -> None:
        """The form of a new organisation."""
        self._hide_forms()
        self.show_nothing_chosen()
        self._show_head(chosen=True)
        self.title.setText(self.tr("New partner"))
        self.partner_form.open_for(None)
        self._open(self.partner_form)

    def open_contact(self, contact: PartnerContact | None) -> None:
        if self._card is not None:
            self.contact_form.open_for(contact, self._card.partner.id)
            self._open(self.contact_form)

    def _edit_role(self) -> None:
        if self._card is not None:
            self.role_form.open_for(self._card.role)
            self._open(self.role_form)

    def _edit_partner(self) -> None:
        if self._card is not None:
            self.partner_form.open_for(self._card.partner)
            self._open(self.partner_form)

    def _open(self, form: PartnerForm | RoleForm | ContactForm) -> None:
        for other in self._forms:
            if other is not form:
                other.hide()
        self._deeds.hide()
        self.sides.read(reading=True)
        form.show()
        form.focus_first()

    def _give_up(self) -> None:
        """Focus leaves the form before it goes."""
        self.list_pane.focus_list()
        for form in self._forms:
            form.give_up()
        self._hide_forms()
        if self._card is None:
            self.show_nothing_chosen()

    def _show_head(self, *, chosen: bool) -> None:
        """Above a partner or a form; without either what to do is said in the middle."""
        self._nothing.setVisible(not chosen)
        for part in (self.title, self.subtitle):
            part.setVisible(chosen)

    def _hide_forms(self) -> None:
        for form in self._forms:
            form.hide()
        self._deeds.setVisible(self._may_change and self._card is not None)

    def _show_contacts(self, card: PartnerCard) -> None:
        self._heading(self.tr("Whom to call"))
        if not card.current:
            self._add(Label(self.tr("No contact is known here."), "body", "text2", wrap=True))
        for place, contact in enumerate(card.current):
            self._add(self._contact_row(contact, left=False, first=not place))
        if card.left:
            self._heading(self.tr("No longer there"))
            for contact in card.left:
                self._add(self._contact_row(contact, left=True, first=True))

    def _contact_row(self, contact: PartnerContact, *, left: bool, first: bool) -> QWidget:
        """`first`: there is nobody before them to be put behind."""
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        said = QVBoxLayout()
        said.setSpacing(2)
        who = ", ".join(part for part in (contact.name, contact.function) if part)
        said.addWidget(Label(who or contact.phone, "label", wrap=True))
        how = ". ".join(part for part in (contact.phone, contact.email, contact.reachable) if part)
        said.addWidget(Label(how, "body", wrap=True))
        across.addLayout(said, 1)
        if self._may_change:
            edit = QuietButton(self._theme, self.tr("Edit"), size="compact")
            edit.setAccessibleName(self.tr("Edit %1").replace("%1", contact.name))
            edit.clicked.connect(lambda: self.open_contact(contact))
            away = QuietButton(self._theme, self.tr("Is back") if left else self.tr("Has left"), size="compact")
            away.clicked.connect(lambda: self.active_changed.emit(contact, left))
            if not first:
                lead = QuietButton(self._theme, self.tr("Call first"), size="compact")
                lead.setAccessibleName(self.tr("Call first: %1").replace("%1", contact.name))
                lead.clicked.connect(lambda: self.first_chosen.emit(contact))
                across.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
            across.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
            across.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _show_role(self, card: PartnerCard) -> None:
        role = card.role
        for heading, text in (
            (self.tr("Can do"), role.can_do),
            (self.tr("Cannot do"), role.cannot_do),
            (self.tr("When do we call?"), role.call_when),
            (self.tr("Asks of us"), role.asks_of_us),
            (self.tr("Responsible for"), role.responsible_for),
        ):
            if text:
                self._heading(heading)
                self._add(Label(text, "body", wrap=True))
        if card.partner.note:
            self._heading(self.tr("Note"))
            self._add(Label(card.partner.note, "body", "text2", wrap=True))

    def _heading(self, text: str) -> None:
        """A new card; what is added stands in it."""
        card = Card(text, gap=6)
        self._parts.append(card)
        self._body.addWidget(card)

    def _add(self, widget: QWidget) -> None:
        self._parts[-1].body.addWidget(widget)

    def _clear_body(self) -> None:
        for part in self._parts:
            self._body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts.clear()

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._column.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _right(self) -> QWidget:
        flow = FlowLayout(self._deeds, gap=8)
        buttons = (self.role_button, self.contact_button, self.partner_button, self.away_button, self.again_button)
        for button in buttons:
            flow.addWidget(button)
        self._column.setContentsMargins(26, 16, 24, 20)
        self._column.setSpacing(10)
        for part in (self.title, self.subtitle, self._deeds, *self._forms):
            self._column.addWidget(part)
        self._body.setSpacing(12)
        self._column.addLayout(self._body)
        self._column.addWidget(self._nothing, 1_000)
        self._column.addStretch(1)
        content = QWidget()
        content.setLayout(self._column)
        right = QFrame()
        right.setProperty("part", "canvas")
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(content))
        return right

    def _connect(self) -> None:
        self.role_button.clicked.connect(self._edit_role)
        self.contact_button.clicked.connect(lambda: self.open_contact(None))
        self.partner_button.clicked.connect(self._edit_partner)
        for form in self._forms:
            form.cancelled.connect(self._give_up)
        self.sides.list_shown.connect(self.list_pane.focus_list)
