"""What is half-typed about requests and breaches is kept, comes back to who typed it alone, and leaves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import pytest

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.breaches_desk import lost
from tests.unit.services.requests_desk import about, asked, incident_with
from tests.unit.services.world import make_world
from vios_desktop.domain.person_request import RequestKind
from vios_desktop.domain.vocabulary import PersonKind, Role
from vios_desktop.services.persons import PersonService
from vios_desktop.texts import Texts
from vios_desktop.ui.breaches import screen as breaches
from vios_desktop.ui.person_requests import screen as requests
from vios_desktop.ui.privacy_register.model import NEW, entry_of_draft
from vios_desktop.ui.privacy_register.screen import RegisterScreen
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.buttons import Button
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.services.session import Session
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.theme.theme import Theme


S = TypeVar("S", bound=RegisterScreen)


class Office:
    """One vault; each screen that is opened stands for a fresh program."""

    def __init__(self, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
        self.world, self.theme, self.later = make_world(Role.COORDINATOR), theme, ManualLater()
        for module in (breaches, requests):
            monkeypatch.setattr(module, "QtLater", lambda _parent: self.later)
        people = PersonService(self.world.session)
        self.sem = people.add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld").id

    def as_account(self, account_id: str, role: Role = Role.COORDINATOR) -> Session:
        return session_for(role, vault=self.world.vault, account_id=account_id)

    def breaches(self, session: Session | None = None, at: str = "") -> breaches.BreachesScreen:
        return self._entered(at_once(breaches.make)(*self._parts(session)), at)

    def requests(self, session: Session | None = None, at: str = "") -> requests.RequestsScreen:
        return self._entered(at_once(requests.make)(*self._parts(session)), at)

    @property
    def drafts(self) -> list[Draft]:
        found = self.world.vault.state.drafts.values()
        return [draft for draft in found if draft.form in ("breach", "request")]

    def _parts(self, session: Session | None):  # type: ignore[no-untyped-def]
        navigator = cast("Navigator", NotedNavigator())
        return desk_of(session or self.world.session), ImmediateRunner(), Texts(), navigator, self.theme

    @staticmethod
    def _entered(screen: S, at: str) -> S:
        screen.visit(at)
        screen.entered()
        return screen


def crash(screen: RegisterScreen) -> None:
    """Nothing is said to it any more: what is kept by now is all there is."""
    screen.close_session()


@pytest.fixture
def office(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Office:
    return Office(theme, monkeypatch)


def test_a_new_breach_is_kept_two_seconds_after_the_last_key_and_comes_back(office: Office) -> None:
    first = office.breaches()
    first.list.new_button.click()
    office.later.pass_ms(10_000)
    assert not office.drafts, "nothing was typed"
    first.list.form.what.set_text("Een stick bleef in de trein")
    first.list.form.whose.chips["pupils"].click()
    office.later.pass_ms(1_900)
    assert not office.drafts
    office.later.pass_ms(200)
    assert [(draft.form, draft.subject_id) for draft in office.drafts] == [("breach", None)]
    crash(first)
    assert first.list.form.what.text() == ""

    again = office.breaches()
    form = again.list.form
    assert (form.is_open, form.what.text(), form.whose.codes()) == (
        True,
        "Een stick bleef in de trein",
        ("pupils",),
    )
    assert form.draft_status
    form.save_button.click()
    assert not office.drafts
    assert len(office.world.vault.state.breaches) == 1
    office.later.pass_ms(10_000)
    assert not office.drafts


def test_while_somebody_types_on_it_is_kept_within_five_seconds(office: Office) -> None:
    screen = office.requests()
    screen.list.new_button.click()
    for count in range(5):
        screen.list.form.what.set_text("Alles" + "!" * count)
        office.later.pass_ms(999)
    assert office.drafts


def test_cancelling_throws_the_draft_away(office: Office) -> None:
    first = office.requests()
    first.list.new_button.click()
    first.list.form.what.set_text("Alles over de vapes")
    first.leave(lambda: None)
    again = office.requests()
    assert again.list.form.is_open
    again.list.form.cancel_button.click()
    again.leave(lambda: None)
    assert not office.drafts
    assert not office.requests().list.form.is_open


def test_nobody_else_gets_it_back(office: Office) -> None:
    request_id = asked(office.world.session, about(office.sem, RequestKind.ERASE)).id
    first = office.requests(at=request_id)
    first.page.identity_button.click()
    first.page.identity_form.note.set_text("Belde terug")
    first.leave(lambda: None)
    assert len(office.drafts) == 1

    other = office.requests(office.as_account("sanne"), at=request_id)
    assert not other.page.identity_form.is_open
    assert not desk_of(office.as_account("sanne")).drafts.all()
    other.page.identity_button.click()
    assert other.page.identity_form.note.text() == ""
    mine = office.requests(at=request_id)
    assert mine.page.identity_form.note.text() == "Belde terug"


@pytest.mark.parametrize("name", ["change", "identity", "longer", "answer"])
def test_each_form_of_a_request_comes_back_at_its_request(office: Office, name: str) -> None:
    request_id = asked(office.world.session, about(office.sem, RequestKind.ERASE)).id
    other_id = asked(office.world.session, about(office.sem, RequestKind.ACCESS)).id
    first = office.requests(at=request_id)
    page = first.page
    form, button, field = {
        "change": (page.form, page.edit_button, "what"),
        "identity": (page.identity_form, page.identity_button, "identity_note"),
        "longer": (page.longer_form, page.longer_button, "extended_reason"),
        "answer": (page.answer_form, page.answer_button, "reason"),
    }[name]
    button.click()
    box = form.fields[field].box
    assert isinstance(box, TextArea | TextField)
    box.set_text("Half getypt")
    first.presenter.to_list()
    first.leave(lambda: None)
    (draft,) = office.drafts
    assert (draft.subject_id, entry_of_draft(draft)) == (request_id, request_id)

    again = office.requests(at=other_id)
    assert all(shut.isHidden() for shut in again._forms.values())
    again.presenter.open(request_id)
    opened = [form for form in again._forms.values() if not form.isHidden()]
    assert [form.texts()[field] for form in opened] == ["Half getypt"]


def test_the_reason_of_a_step_comes_back_under_its_record_and_goes_with_it(office: Office) -> None:
    incident_id = incident_with(office.world.session, office.sem).id
    request_id = asked(office.world.session, about(office.sem, RequestKind.ERASE)).id
    first = office.requests(at=request_id)
    _press(first, "kept")
    assert first.page.records.open_form is not None
    first.page.records.open_form.reason.set_text("Loopt nog een aangifte")
    first.presenter.to_list()
    first.leave(lambda: None)
    (draft,) = office.drafts
    assert incident_id in (draft.subject_id or ""), "a limit on the incident has to find it"

    again = office.requests(at=request_id)
    form = again.page.records.open_form
    assert form is not None
    assert form.reason.text() == "Loopt nog een aangifte"
    form.saved.emit()
    assert not office.drafts
    again.leave(lambda: None)
    assert not office.drafts


def test_an_answered_request_leaves_no_draft_of_anybody(office: Office) -> None:
    made = asked(office.world.session, about(office.sem, RequestKind.ERASE))
    incident_with(office.world.session, office.sem)
    for session in (office.world.session, office.as_account("sanne")):
        screen = office.requests(session, at=made.id)
        screen.page.identity_button.click()
        screen.page.identity_form.note.set_text("Half")
        screen.leave(lambda: None)
        _press(screen, "kept")
        assert screen.page.records.open_form is not None
        screen.page.records.open_form.reason.set_text("Half")
        screen.leave(lambda: None)
    assert len(office.drafts) == 4
    screen = office.requests(at=made.id)
    screen.page.identity_button.click()
    screen.page.identity_form.note.set_text("Kent de mentor")
    screen.page.identity_form.saved.emit()
    screen.page.answer_button.click()
    screen.page.answer_form.outcome.chips["refused"].click()
    screen.page.answer_form.reason.set_text("Er loopt een zaak")
    screen.page.answer_form.saved.emit()
    assert not office.drafts
    screen.leave(lambda: None)
    assert not office.drafts


def test_saving_one_form_leaves_what_waits_in_another(office: Office) -> None:
    first_id, second_id = lost(office.world.session).id, lost(office.world.session).id
    screen = office.breaches(at=first_id)
    screen.page.persons_button.click()
    screen.page.persons_form.reason.set_text("Wacht nog")
    screen.presenter.open(second_id)
    screen.page.persons_button.click()
    assert screen.page.persons_form.reason.text() == ""
    screen.page.persons_form.choice.chips["not_informed"].click()
    screen.page.persons_form.reason.set_text("Geen risico")
    screen.page.persons_form.saved.emit()
    screen.leave(lambda: None)
    assert [draft.subject_id for draft in office.drafts] == [first_id]
    screen.presenter.open(first_id)
    assert (screen.page.persons_form.isHidden(), screen.page.persons_form.reason.text()) == (False, "Wacht nog")


def test_a_draft_thrown_away_on_vandaag_shuts_its_form(office: Office) -> None:
    breach_id = lost(office.world.session).id
    screen = office.breaches(at=breach_id)
    screen.page.authority_button.click()
    screen.page.authority_form.choice.chips["not_reported"].click()
    screen.page.authority_form.reason.set_text("Versleuteld")
    screen.leave(lambda: None)
    desk_of(office.world.session).drafts.discard(office.drafts[0].id)
    screen.refresh()
    assert screen.page.authority_form.isHidden()
    assert not screen.page.authority_button.isHidden()
    screen.leave(lambda: None)
    assert not office.drafts


def test_the_privacy_officer_who_notes_a_breach_loses_nothing_either(office: Office) -> None:
    officer = office.as_account("tess", Role.PRIVACY_OFFICER)
    screen = office.breaches(officer, at=NEW)
    assert screen.list.form.is_open
    screen.list.form.what.set_text("Een map lag open")
    screen.leave(lambda: None)
    assert office.breaches(officer).list.form.what.text() == "Een map lag open"
    assert not office.breaches().list.form.is_open


def _press(screen: requests.RequestsScreen, name: str) -> None:
    next(button for button in screen.page.records.box.findChildren(Button) if button.objectName() == name).click()
