"""What is typed in the forms under an incident is kept as drafts: when, of what, and until when; without Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.ui.incidents.desk import (
    HeldRunner,
    colleague_desk,
    full_incident,
    make_desk,
    record,
    same_desk_later,
    vault_of,
)
from tests.ui.incidents.fake_view import NotedView, PlainWords
from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.desk import Desk
from vios_desktop.services.drafts import DraftService
from vios_desktop.ui.form_keeper import from_json, to_json
from vios_desktop.ui.incidents.drafts import AgreementDraft, ClosingDraft
from vios_desktop.ui.incidents.model import Form
from vios_desktop.ui.incidents.presenter import FORMS, IncidentsPresenter
from vios_desktop.ui.runner import ImmediateRunner, Runner
from vios_desktop.ui.typed_form import FormPlace, TypedForm

CONTACT, AGREEMENT = FormPlace(Form.CONTACT), FormPlace(Form.AGREEMENT)


class Page:
    """The screen without Qt: a view whose forms are a dictionary, and a clock that the test winds."""

    def __init__(self, desk: Desk, incident_id: str = "", runner: Runner | None = None) -> None:
        self.desk, self.view, self.later = desk, NotedView(), ManualLater()
        self.incident_id = incident_id or full_incident(desk)
        self.presenter = IncidentsPresenter(
            self.view, desk, runner or ImmediateRunner(), NotedNavigator(), PlainWords(), self.later
        )
        self.presenter.open(self.incident_id)

    def type(self, place: FormPlace, **texts: str) -> None:
        self.view.forms[place] = texts
        self.presenter.forms.typed()

    def give_up(self, place: FormPlace) -> None:
        del self.view.forms[place]
        self.presenter.forms.typed()

    def leave(self) -> int:
        """How often it said that it is done."""
        calls: list[None] = []
        self.presenter.leave(lambda: calls.append(None))
        return len(calls)

    @property
    def drafts(self) -> dict[FormPlace, dict[str, str]]:
        found = [from_json(draft.values, Form) for draft in self.desk.drafts.all() if draft.form == FORMS.name]
        return {form.place: dict(form.texts) for form in found if form is not None}


@pytest.fixture
def page(desk: Desk) -> Page:
    return Page(desk)


class FullDiskDrafts(DraftService):
    """A disk that is full until it is not."""

    full = True

    def save(self, draft_id: str, form: str, values: dict[str, object], *, subject_id: str | None = None) -> Draft:
        if self.full:
            raise ViosError("disk_full")
        return super().save(draft_id, form, values, subject_id=subject_id)


def test_a_form_is_kept_two_seconds_after_the_last_key(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.later.pass_ms(1_999)
    assert page.drafts == {}

    page.later.pass_ms(1)

    assert page.drafts == {CONTACT: {"summary": "Moeder"}}
    (draft,) = page.desk.drafts.all()
    assert (draft.form, draft.subject_id) == ("incident_page", page.incident_id)
    assert page.view.kept == {CONTACT: draft.saved_at}


def test_who_types_on_loses_at_most_five_seconds(page: Page) -> None:
    seen: list[int] = []
    for tenth in range(300):
        page.type(CONTACT, summary=str(tenth))
        page.later.pass_ms(100)
        seen.append(tenth - int(page.drafts.get(CONTACT, {"summary": "0"})["summary"]))

    assert 10 < max(seen) < 50


def test_leaving_keeps_at_once_and_says_so_once(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.type(AGREEMENT, text="Bellen")

    assert page.leave() == 1
    assert page.drafts == {CONTACT: {"summary": "Moeder"}, AGREEMENT: {"text": "Bellen"}}


def test_leaving_waits_until_all_is_in_the_vault(desk: Desk) -> None:
    runner = HeldRunner()
    page = Page(desk, runner=runner)
    runner.release_all()
    page.type(CONTACT, summary="Moeder")
    page.type(AGREEMENT, text="Bellen")

    calls: list[None] = []
    page.presenter.leave(lambda: calls.append(None))
    runner.release()
    assert calls == []
    runner.release()
    assert calls == [None]


def test_nothing_typed_leaves_no_draft_and_is_done_at_once(page: Page) -> None:
    assert page.leave() == 1
    assert page.desk.drafts.all() == ()


def test_nothing_is_written_again_while_nothing_changed(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.leave()
    (before,) = page.desk.drafts.all()
    vault_of(page.desk).clock.advance(minutes=5)

    page.presenter.forms.typed()
    page.later.pass_ms(10_000)

    assert page.desk.drafts.all() == (before,)


def test_what_was_typed_comes_back_after_the_program_ended(page: Page) -> None:
    closing = FormPlace(Form.CANCELLING, page.view.now.detail.agreements[0].id)
    page.type(closing, outcome="Want de")
    page.type(CONTACT, summary="Moeder")
    page.leave()

    again = Page(same_desk_later(page.desk), page.incident_id)

    assert again.view.forms == {closing: {"outcome": "Want de"}, CONTACT: {"summary": "Moeder"}}
    assert set(again.view.kept) == {closing, CONTACT}
    assert again.view.focused == 0
    again.type(CONTACT, summary="Moeder komt")
    again.leave()
    assert len(again.desk.drafts.all()) == 2


def test_who_is_led_there_goes_on_typing(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.leave()
    again = Page(same_desk_later(page.desk), record(page.desk)[0])

    again.presenter.show(page.incident_id)

    assert again.view.focused == 1
    again.presenter.refresh()
    assert again.view.focused == 1


def test_each_incident_has_its_own_forms(page: Page) -> None:
    (other,) = record(page.desk)
    page.type(CONTACT, summary="Over Sem")

    page.presenter.open(other)
    assert page.view.forms == {}
    assert page.drafts == {CONTACT: {"summary": "Over Sem"}}
    page.type(CONTACT, summary="Over een ander")
    page.presenter.open(page.incident_id)

    assert page.view.forms == {CONTACT: {"summary": "Over Sem"}}
    assert {draft.subject_id for draft in page.desk.drafts.all()} == {other, page.incident_id}


def test_a_colleague_does_not_see_what_is_being_typed(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.leave()

    hers = Page(colleague_desk(page.desk), page.incident_id)

    assert hers.view.forms == {}


def test_what_is_given_up_is_gone(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.leave()

    page.give_up(CONTACT)
    page.later.pass_ms(2_000)

    assert page.desk.drafts.all() == ()
    assert page.view.kept == {CONTACT: None}


def test_what_is_kept_in_the_incident_is_no_draft_any_more(page: Page) -> None:
    page.type(AGREEMENT, text="Bellen")
    page.type(CONTACT, summary="Moeder")
    page.leave()
    day = page.desk.session.clock.today() + timedelta(days=3)

    page.presenter.actions.make_agreement(AgreementDraft("Bellen", "school", "", day))
    page.later.pass_ms(10_000)

    assert page.drafts == {CONTACT: {"summary": "Moeder"}}


def test_agreement_and_end_of_its_draft_are_one_unit_of_work(desk: Desk) -> None:
    runner = HeldRunner()
    page = Page(desk, runner=runner)
    runner.release_all()
    page.type(AGREEMENT, text="Bellen")
    page.leave()
    runner.release_all()
    day = desk.session.clock.today() + timedelta(days=3)

    page.presenter.actions.make_agreement(AgreementDraft("Bellen", "school", "", day))

    assert page.drafts == {}, "killed before the answer came, the form may not come back"
    page.presenter.forms.typed()
    page.later.pass_ms(2_000)
    assert page.drafts == {}, "while it is being written it is no draft"


def test_what_could_not_be_written_stays_a_draft(page: Page) -> None:
    place = FormPlace(Form.CLOSING, page.view.now.detail.agreements[0].id)
    page.type(place, outcome=" ")

    page.presenter.actions.close_agreement(ClosingDraft(place.row, cancelled=False, words=" "))
    page.later.pass_ms(2_000)

    assert page.view.wrong
    assert page.drafts == {place: {"outcome": " "}}


def test_an_answer_that_comes_after_one_has_gone_on_shuts_no_form(desk: Desk) -> None:
    runner = HeldRunner()
    page = Page(desk, runner=runner)
    runner.release_all()
    (other,) = record(desk)
    page.type(AGREEMENT, text="Bellen")
    day = desk.session.clock.today() + timedelta(days=3)
    page.presenter.actions.make_agreement(AgreementDraft("Bellen", "school", "", day))
    page.presenter.open(other)
    runner.release(1)
    page.type(AGREEMENT, text="Iets anders")

    runner.release_all()

    assert page.view.saved == []
    assert page.leave() == 0
    runner.release_all()
    assert page.drafts == {AGREEMENT: {"text": "Iets anders"}}


def test_a_draft_thrown_away_elsewhere_shuts_its_form_and_comes_back_with_it(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.leave()
    (draft,) = page.desk.drafts.all()

    page.desk.drafts.discard(draft.id)
    page.presenter.entered()
    assert page.view.forms == {}

    page.desk.drafts.save(draft.id, draft.form, draft.values, subject_id=draft.subject_id)
    page.presenter.entered()
    assert page.view.forms == {CONTACT: {"summary": "Moeder"}}


def test_who_typed_on_after_it_was_thrown_away_keeps_what_is_new(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.leave()
    page.desk.drafts.discard(page.desk.drafts.all()[0].id)
    page.type(CONTACT, summary="Moeder komt")

    page.presenter.entered()
    page.leave()

    assert page.drafts == {CONTACT: {"summary": "Moeder komt"}}


def test_a_page_that_cannot_be_read_again_loses_nothing(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    incidents = vault_of(page.desk).state.incidents
    taken = incidents.pop(page.incident_id)
    page.presenter.refresh()
    assert page.view.states[-1] == "detail error"

    incidents[page.incident_id] = taken
    page.presenter.refresh()

    assert page.view.forms == {CONTACT: {"summary": "Moeder"}}


def test_a_full_disk_is_said_and_tried_again_with_the_next_key(desk: Desk) -> None:
    drafts = FullDiskDrafts(desk.session)
    page = Page(replace(desk, drafts=drafts))
    page.type(CONTACT, summary="Moeder")

    assert page.leave() == 1, "nothing may keep the program from locking"
    assert page.view.states[-1] == "not kept"

    drafts.full = False
    page.type(CONTACT, summary="Moeder k")
    page.later.pass_ms(2_000)
    assert page.drafts == {CONTACT: {"summary": "Moeder k"}}


def test_without_the_right_to_keep_drafts_nothing_is_written(desk: Desk) -> None:
    page = Page(make_desk(Role.ADMINISTRATOR, vault=vault_of(desk)), record(desk)[0])
    page.type(CONTACT, summary="Moeder")

    assert page.leave() == 1
    assert not vault_of(desk).state.drafts


def test_after_the_end_nothing_is_written(page: Page) -> None:
    page.type(CONTACT, summary="Moeder")
    page.presenter.close()
    page.later.pass_ms(60_000)

    assert page.desk.drafts.all() == ()


def test_only_forms_of_this_version_are_read() -> None:
    form = TypedForm(FormPlace(Form.HANDOVER, "item-1"), {"handed_to": "Politie"})

    assert from_json(to_json(form), Form) == form
    assert from_json({**to_json(form), "form": "later"}, Form) is None
    assert from_json({"form": "contact"}, Form) is None
