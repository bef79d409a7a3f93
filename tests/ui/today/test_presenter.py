"""Vandaag without Qt: what is read, and what every deed writes and takes back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import HeldRunner
from tests.ui.today.desk import TODAY, agree, fill, make_desk, record, state_of
from tests.ui.today.noted_page import open_page
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import AgreementState, ContactChannel, ContactWith
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.core_team.meetings import MeetingPlan
from vios_desktop.ui.agreements.drafts import Deed, DeedDraft
from vios_desktop.ui.today.model import DraftForm

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def test_every_agreement_stands_where_it_belongs(desk: Desk) -> None:
    made = fill(desk)

    data = open_page(desk).data

    assert [line.agreement.id for line in data.overview.late] == [made["partner"].id, made["call"].id]
    assert [line.agreement.id for line in data.overview.this_week] == [made["knife"].id, made["talk"].id]
    assert [line.agreement.id for line in data.overview.waiting_on_others] == [made["police"].id]
    assert data.due_today == 1
    assert data.next_due == TODAY
    assert not data.first_day


def test_nothing_leaves_late_without_an_outcome(desk: Desk) -> None:
    made = fill(desk)
    page = open_page(desk)
    before = state_of(desk, made["call"].id)

    page.do(made["call"], DeedDraft(Deed.DONE, "  "))
    page.do(made["call"], DeedDraft(Deed.CANCEL, ""))
    page.do(made["call"], DeedDraft(Deed.MOVE))
    page.do(made["call"], DeedDraft(Deed.MOVE, due_on=date(2026, 11, 23), date_typed=True, reason="Ziek"))
    page.do(made["call"], DeedDraft(Deed.MOVE, due_on=date(2026, 11, 27), date_typed=True))

    assert page.view.wrong == [
        ("words", "outcome_missing"),
        ("words", "reason_missing"),
        ("due_on", "deadline_missing"),
        ("due_on", "deadline_in_past"),
        ("reason", "reason_missing"),
    ]
    assert state_of(desk, made["call"].id) == before
    assert len(page.data.overview.late) == 2


def test_done_is_kept_and_can_be_taken_back(desk: Desk) -> None:
    made = fill(desk)
    page = open_page(desk)

    page.do(made["call"], DeedDraft(Deed.DONE, "Moeder belt terug."))

    kept = state_of(desk, made["call"].id)
    assert (kept.state, kept.outcome) == (AgreementState.DONE, "Moeder belt terug.")
    assert page.view.kept == [made["call"].id]
    assert [line.agreement.id for line in page.data.overview.late] == [made["partner"].id]
    assert page.navigator.asked[-1] == ("toast", "completed")
    assert page.navigator.changes == 1

    page.undo()

    assert state_of(desk, made["call"].id).state is AgreementState.OPEN
    assert len(page.data.overview.late) == 2


def test_taking_back_gives_a_running_agreement_back_as_running(desk: Desk) -> None:
    made = fill(desk)["talk"]
    desk.agreements.start(made.id, made.version)
    page = open_page(desk)

    page.do(made, DeedDraft(Deed.CANCEL, "Niet meer nodig"))
    assert state_of(desk, made.id).state is AgreementState.CANCELLED
    page.undo()

    assert state_of(desk, made.id).state is AgreementState.IN_PROGRESS


def test_a_new_date_keeps_its_reason(desk: Desk) -> None:
    made = fill(desk)["call"]
    page = open_page(desk)

    page.do(made, DeedDraft(Deed.MOVE, due_on=date(2026, 11, 27), date_typed=True, reason="De mentor was ziek."))

    assert state_of(desk, made.id).facts.due_on == date(2026, 11, 27)
    with desk.session.begin() as work:
        written = [(change.field, change.new) for change in work.history.of("agreement", made.id)]
    assert ("reason", "De mentor was ziek.") in written
    page.undo()
    assert state_of(desk, made.id).facts.due_on == made.facts.due_on


def test_a_reminder_is_a_contact_and_may_move_the_date(desk: Desk) -> None:
    made = fill(desk)["partner"]
    page = open_page(desk)

    page.do(made, DeedDraft(Deed.REMIND, "Gevraagd hoe het staat.", channel=ContactChannel.EMAIL))
    assert page.navigator.undo is None, "a contact is never changed"
    draft = DeedDraft(Deed.REMIND, "Nog eens gevraagd.", date(2026, 12, 1), True, "De gezinswerker was ziek.")
    page.do(made, draft)

    with desk.session.begin() as work:
        contacts = list(work.contacts.of_agreement(made.id))
    assert [(c.with_whom, c.channel, c.name) for c in contacts] == [
        (ContactWith.PARTNER, ContactChannel.EMAIL, "L. Verzinsel"),
        (ContactWith.PARTNER, ContactChannel.PHONE, "L. Verzinsel"),
    ]
    assert state_of(desk, made.id).facts.due_on == date(2026, 12, 1)


def test_a_reminder_with_half_a_date_writes_nothing(desk: Desk) -> None:
    made = fill(desk)["partner"]
    page = open_page(desk)

    page.do(made, DeedDraft(Deed.REMIND, "", None, date_typed=True))

    assert page.view.wrong == [("words", "summary_missing"), ("due_on", "deadline_missing")]
    with desk.session.begin() as work:
        assert not work.contacts.of_agreement(made.id)


def test_a_second_press_before_the_first_is_kept_does_nothing(desk: Desk) -> None:
    made = fill(desk)["call"]
    runner = HeldRunner()
    page = open_page(desk, runner)
    runner.release_all()

    page.do(made, DeedDraft(Deed.DONE, "Gebeld"))
    page.do(made, DeedDraft(Deed.DONE, "Gebeld"))
    runner.release_all()

    assert page.view.problems == []
    assert page.view.kept == [made.id]


def test_what_somebody_else_changed_is_said_and_not_overwritten(desk: Desk) -> None:
    made = fill(desk)["call"]
    page = open_page(desk)
    desk.agreements.start(made.id, made.version)

    page.do(made, DeedDraft(Deed.DONE, "Gebeld"))

    assert page.view.problems == ["changed_meanwhile"]
    assert state_of(desk, made.id).state is AgreementState.IN_PROGRESS


def test_a_first_day_says_what_to_begin_with() -> None:
    page = open_page(make_desk())

    assert page.data.first_day
    page.presenter.record()
    page.presenter.ask_advice()
    assert page.navigator.asked == [("record", None), ("advice", None)]


def test_a_day_without_work_is_no_first_day(desk: Desk) -> None:
    record(desk)

    data = open_page(desk).data

    assert data.nothing_to_do
    assert not data.first_day


def test_a_closed_agreement_is_enough_not_to_be_the_first_day(desk: Desk) -> None:
    made = agree(desk, "Gebeld", 0)
    desk.agreements.complete(made.id, "Gebeld", made.version)

    assert not open_page(desk).data.first_day


def test_drafts_lead_back_to_where_they_were_typed(desk: Desk) -> None:
    incident = record(desk)
    desk.drafts.save("new", "incident", {"texts": {"place": "yard"}})
    desk.drafts.save("change", "incident", {"texts": {}}, subject_id=incident.id)
    desk.drafts.save("walk", "decision", {"answers": {}}, subject_id=incident.id)
    desk.drafts.save("page", "incident_page", {"form": "contact", "texts": {}}, subject_id=incident.id)
    desk.drafts.save("letter", "letter", {"texts": {"body": "Beste"}}, subject_id=incident.id)
    desk.drafts.save("other", "a form of a later version", {})
    page = open_page(desk)

    lines = {line.draft.id: line for line in page.data.drafts}
    for draft_id in ("new", "change", "walk", "page", "letter"):
        page.presenter.go_on(draft_id)

    assert set(lines) == {"new", "change", "walk", "page", "letter"}
    assert (lines["new"].place, lines["new"].form) == ("yard", DraftForm.INCIDENT)
    assert lines["walk"].number == incident.number
    assert page.navigator.asked == [
        ("record", "new"),
        ("change", incident.id),
        ("advice", incident.id),
        ("incidents", incident.id),
        ("letter", "letter"),
    ]


def test_a_draft_that_was_thrown_away_can_come_back(desk: Desk) -> None:
    values: dict[str, object] = {"texts": {"place": "yard", "facts": "Een groep stond"}}
    desk.drafts.save("draft", "incident", values)
    page = open_page(desk)

    page.presenter.discard("draft")
    assert not page.data.drafts
    page.undo()

    assert [line.draft.values for line in page.data.drafts] == [values]


def test_the_card_of_the_kernteam_counts_its_agreements_and_leads_to_the_summary(desk: Desk) -> None:
    fill(desk)
    page = open_page(desk)
    state = page.data.core_team
    assert state is not None
    assert state.running is not None
    assert state.ended is not None

    page.presenter.make_summary()

    assert (state.open_agreements, state.late_agreements, state.summary_waits) == (1, 1, True)
    assert page.navigator.asked == [("export", state.ended.starts_on)]


def test_the_next_meeting_stands_on_the_card_and_leads_to_its_page(desk: Desk) -> None:
    fill(desk)
    before = open_page(desk).data.core_team
    assert before is not None
    assert before.meeting is None
    planned = desk.meetings.make(MeetingPlan(TODAY))
    page = open_page(desk)
    page.presenter.show_meeting()
    assert page.data.core_team is not None
    assert page.data.core_team.meeting == planned
    assert page.navigator.asked == [("meeting", planned.id)]


def test_a_summary_that_was_made_waits_no_more(desk: Desk) -> None:
    fill(desk)
    state = open_page(desk).data.core_team
    assert state is not None
    assert state.ended is not None
    desk.summaries.deliver(state.ended.starts_on, "kernteam", "overleg")

    made = open_page(desk).data.core_team

    assert made is not None
    assert not made.summary_waits
    assert made.published_on == TODAY


def test_the_row_leads_to_its_incident(desk: Desk) -> None:
    made = fill(desk)
    page = open_page(desk)

    page.presenter.open(made["call"].id)
    page.presenter.open(made["talk"].id)

    assert page.navigator.asked == [("incidents", made["call"].facts.incident_id)]


def test_an_answer_to_an_older_question_is_dropped(desk: Desk) -> None:
    runner = HeldRunner()
    page = open_page(desk, runner)
    page.presenter.refresh()

    runner.release_all()

    assert len(page.view.pages) == 1


def test_after_closing_nothing_is_shown_any_more(desk: Desk) -> None:
    runner = HeldRunner()
    page = open_page(desk, runner)

    page.presenter.close()
    for job in runner.held:
        job.run()

    assert page.view.pages == []
    assert page.view.loading == 1


def test_a_list_that_cannot_be_read_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_service: AgreementService) -> None:
        raise ViosError("database_damaged")

    monkeypatch.setattr(AgreementService, "overview", broken)

    assert open_page(desk).view.errors == ["database_damaged"]
