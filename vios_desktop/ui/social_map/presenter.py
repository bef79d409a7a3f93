"""The screen Wie kan wat: one partner is open, its role and contacts are read and changed. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.social_map.drafts import FORMS, contact_place, partner_place, role_place

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.catalogue import PartnerOrganisation
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.social_map import PartnerContact, PartnerRole
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.social_map import PartnerCard, SocialMap
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace


class SocialMapView(FormsView, Protocol):
    def show_loading(self) -> None: ...
    def show_map(self, social_map: SocialMap, today: date) -> None: ...
    def show_list_error(self, error: ViosError) -> None: ...
    def choose(self, partner_id: str) -> None: ...
    def show_nothing_chosen(self) -> None: ...
    def show_card(self, card: PartnerCard, social_map: SocialMap, today: date) -> None: ...
    def show_problem(self, error: ViosError) -> None: ...
    def form_kept(self) -> None: ...
    def form_wrong(self, problems: tuple[FieldProblem, ...]) -> None: ...


class SocialMapWording(Protocol):
    def kept(self) -> str: ...


class SocialMapPresenter:
    def __init__(
        self,
        view: SocialMapView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: SocialMapWording,
        later: Later,
    ) -> None:
        self._view, self._desk, self._navigator, self._words = view, desk, navigator, words
        self._runner = RunnerScope(runner)
        may_keep = self.may_change and desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._map: SocialMap | None = None
        self._chosen, self._busy = "", False

    @property
    def may_change(self) -> bool:
        return self._desk.session.may(Action.MANAGE_SOCIAL_MAP)

    @property
    def card(self) -> PartnerCard | None:
        """The partner that is open."""
        return self._map.card(self._chosen) if self._map is not None else None

    def entered(self) -> None:
        if self._map is None:
            self._view.show_loading()
            self._view.show_nothing_chosen()
        self.refresh()

    def refresh(self) -> None:
        today = self._desk.session.clock.today()

        def found(social_map: SocialMap) -> None:
            self._map = social_map
            self._view.show_map(social_map, today)
            self._show_card()

        self._runner.submit(self._desk.social_map.view, found, self._view.show_list_error)
        safe = self.forms.safe_ids
        self._runner.submit(
            self.forms.find, lambda drafts: self.forms.compare(drafts, safe), self._view.show_problem
        )

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()

    def back(self) -> None:
        self._navigator.back()

    def open(self, partner_id: str) -> None:
        self._chosen = partner_id
        self._show_card()

    def show(self, partner_id: str) -> None:
        """Open this partner because another screen leads to it."""
        self._view.choose(partner_id)
        self.open(partner_id)

    def keep_partner(self, partner: PartnerOrganisation) -> None:
        """A new organisation (with an empty id), or another name, kind or note of one."""
        service, before = self._desk.social_map, self.card
        known = before.partner if before is not None and before.partner.id == partner.id else None
        if known is not None:
            partner = replace(known, kind=partner.kind, name=partner.name, note=partner.note)
        place = partner_place(partner.id)
        draft_id = self.forms.draft_id(place)

        def work() -> str:
            return service.put_partner(partner, draft_id=draft_id).id

        def back() -> str:
            return service.put_partner(known).id if known is not None else partner.id

        self._keep(place, work, back if known is not None else None)

    def keep_role(self, role: PartnerRole) -> None:
        """What was agreed; taken back the old words stand again."""
        card, service = self.card, self._desk.social_map
        if card is None:
            return
        before, place = card.role, role_place(card.role.partner_id)
        draft_id = self.forms.draft_id(place)

        def work() -> str:
            new = replace(role, partner_id=before.partner_id)
            return service.put_role(new, before.version, draft_id=draft_id).partner_id

        def back() -> str:
            return service.put_role(before, before.version + 1).partner_id

        self._keep(place, work, back)

    def keep_contact(self, contact: PartnerContact) -> None:
        """A new contact (with an empty id), or what the form says of one who is known."""
        card, service = self.card, self._desk.social_map
        if card is None:
            return
        partner_id = card.partner.id
        before = next((one for one in card.contacts if one.id == contact.id), None)
        if before is not None:
            contact = replace(contact, active=before.active, position=before.position)
        made: list[PartnerContact] = []
        place = contact_place(replace(contact, partner_id=partner_id))
        draft_id = self.forms.draft_id(place)

        def work() -> str:
            made.append(service.put_contact(replace(contact, partner_id=partner_id), draft_id=draft_id))
            return partner_id

        def back() -> str:
            service.put_contact(before if before is not None else replace(made[-1], active=False))
            return partner_id

        self._keep(place, work, back)

    def set_active(self, contact: PartnerContact, *, active: bool) -> None:
        """Somebody left, or came back. What is half-typed about them or others stays."""
        service = self._desk.social_map
        self._deed(
            lambda: service.put_contact(replace(contact, active=active)).partner_id,
            lambda: service.put_contact(contact).partner_id,
        )

    def set_working(self, *, working: bool) -> None:
        """The school works with the open partner no longer, or again."""
        if (card := self.card) is not None:
            partner_id, service = card.partner.id, self._desk.social_map
            self._deed(
                lambda: service.set_left(partner_id, left=not working).id,
                lambda: service.set_left(partner_id, left=working).id,
            )

    def call_first(self, contact: PartnerContact) -> None:
        """This contact before the others of the open partner: what advice gives and a call begins with."""
        if (card := self.card) is None:
            return
        partner_id, service = card.partner.id, self._desk.social_map
        order: list[tuple[str, ...]] = []

        def work() -> str:
            order.append(service.call_first(partner_id, contact.id))
            return partner_id

        def back() -> str:
            service.order_contacts(partner_id, order[-1])
            return partner_id

        self._deed(work, back)

    def _deed(self, work: Callable[[], str], back: Callable[[], str]) -> None:
        """Without a form."""

        def done(partner_id: str) -> None:
            self._after(partner_id)
            self._navigator.toast(self._words.kept(), lambda: self._take_back(back))

        self._runner.submit(work, done, self._view.show_problem)

    def _keep(self, place: FormPlace, work: Callable[[], str], back: Callable[[], str] | None) -> None:
        if self._busy:
            return
        self._busy = True
        release = self.forms.hold(place)

        def kept(partner_id: str) -> None:
            self._busy = False
            release(True)
            self._view.form_kept()
            self._after(partner_id)
            undo = None if back is None else lambda: self._take_back(back)
            self._navigator.toast(self._words.kept(), undo)

        def failed(error: ViosError) -> None:
            self._busy = False
            release(False)
            if isinstance(error, ValidationError):
                self._view.form_wrong(error.problems)
            else:
                self._view.show_problem(error)

        self._runner.submit(work, kept, failed)

    def _take_back(self, back: Callable[[], str]) -> None:
        self._runner.submit(back, self._after, self._view.show_problem)

    def _after(self, partner_id: str) -> None:
        self._chosen = partner_id
        self._view.choose(partner_id)
        self._navigator.changed()
        self.refresh()

    def _show_card(self) -> None:
        card = self.card
        if card is not None and self._map is not None:
            self._view.show_card(card, self._map, self._desk.session.clock.today())
