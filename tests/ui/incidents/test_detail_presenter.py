"""Opening an incident and everything that is written on its page; without Qt."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from tests.ui.incidents.desk import TODAY, HeldRunner, full_incident, make_desk, record
from tests.ui.incidents.fake_view import NotedView, PlainWords
from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.vocabulary import (
    AgreementState,
    ContactChannel,
    ContactWith,
    IncidentStatus,
    ParentsTold,
    Role,
)
from vios_desktop.services.desk import Desk
from vios_desktop.ui.incidents.drafts import AgreementDraft, ClosingDraft, ContactDraft, HandoverDraft
from vios_desktop.ui.incidents.model import Form, person_lines
from vios_desktop.ui.incidents.presenter import IncidentsPresenter
from vios_desktop.ui.runner import ImmediateRunner, Runner
from vios_desktop.ui.widgets.date_words import Moment


class Bench:
    """A presenter with one full incident open."""

    def __init__(self, desk: Desk, runner: Runner | None = None) -> None:
        self.desk, self.view, self.navigator = desk, NotedView(), NotedNavigator()
        self.later = ManualLater()
        self.incident_id = full_incident(desk)
        self.presenter = IncidentsPresenter(
            self.view, desk, runner or ImmediateRunner(), self.navigator, PlainWords(), self.later
        )
        self.presenter.open(self.incident_id)

    @property
    def stored(self):  # type: ignore[no-untyped-def]  # read in every assertion
        return self.desk.incidents.view(self.incident_id)

    def undo(self) -> None:
        assert self.navigator.undo is not None
        self.navigator.undo()

    @property
    def said(self) -> list[object]:
        return [what for name, what in self.navigator.asked if name == "toast"]


@pytest.fixture
def bench(desk: Desk) -> Bench:
    return Bench(desk)


def test_shows_everything_about_the_incident(bench: Bench) -> None:
    shown = bench.view.now

    assert shown.detail.incident.number == "2026-001"
    assert [line.name for line in person_lines(shown)] == ["Sem Voorbeeld", "Noor Voorbeeld", "J. Testhuis"]
    assert [line.may_tell for line in person_lines(shown)] == [True, False, False]
    assert shown.rights.advise
    assert shown.today == TODAY


def test_opening_the_open_one_again_logs_no_second_view(bench: Bench) -> None:
    before = _views(bench.desk)

    bench.presenter.open(bench.incident_id)

    assert _views(bench.desk) == before


def test_a_late_answer_for_another_incident_is_dropped(desk: Desk) -> None:
    first, second = record(desk, 2)
    runner = HeldRunner()
    view = NotedView()
    presenter = IncidentsPresenter(view, desk, runner, NotedNavigator(), PlainWords(), ManualLater())
    presenter.open(first)
    presenter.open(second)

    runner.release(1)
    runner.release(0, even_cancelled=True)

    assert view.now.detail.incident.id == second


def test_status_changes_at_once_and_can_be_taken_back(bench: Bench) -> None:
    bench.presenter.actions.set_status(IncidentStatus.HANDLED)

    assert bench.view.now.detail.incident.status is IncidentStatus.HANDLED
    assert bench.view.rows[-1].status is IncidentStatus.HANDLED
    assert bench.said == ["status_changed"]
    assert bench.navigator.changes == 1

    bench.undo()
    assert bench.stored.incident.status is IncidentStatus.OPEN
    assert bench.view.now.detail == bench.stored


def test_the_same_status_writes_nothing(bench: Bench) -> None:
    bench.presenter.actions.set_status(IncidentStatus.OPEN)

    assert bench.said == []


def test_called_records_today_and_by_whom_and_can_be_taken_back(bench: Bench) -> None:
    bench.presenter.actions.parents_told("entry-1")

    entry = bench.stored.incident.facts.persons[0]
    assert (entry.parents_told, entry.parents_told_on) == (ParentsTold.TOLD, TODAY)
    assert entry.parents_told_by == "Marit Fictief"
    assert bench.stored.incident.facts.persons[1].parents_told is ParentsTold.NOT_YET

    bench.undo()
    assert bench.stored.incident.facts.persons[0].parents_told is ParentsTold.NOT_YET
    assert bench.stored.incident.facts.persons[0].parents_told_by == ""


def test_somebody_else_was_first_leaves_everything_as_it_was(bench: Bench) -> None:
    incident = bench.stored.incident
    bench.desk.incidents.set_status(incident.id, IncidentStatus.IN_PROGRESS, incident.version)

    bench.presenter.actions.parents_told("entry-1")
    assert bench.view.errors == ["changed_meanwhile"]
    assert bench.said == []

    bench.presenter.detail.reload()
    bench.presenter.actions.parents_told("entry-1")
    assert bench.stored.incident.facts.persons[0].parents_told is ParentsTold.TOLD


def test_a_new_agreement_belongs_to_the_incident(bench: Bench) -> None:
    draft = AgreementDraft(" Wijkagent bellen ", "police", "M. Fictief", TODAY + timedelta(days=3))
    bench.presenter.actions.make_agreement(draft)

    made = next(a for a in bench.stored.agreements if a.facts.text == "Wijkagent bellen")
    assert made.facts.owner_kind == "police"
    assert made in bench.view.now.detail.agreements
    assert bench.view.saved == [Form.AGREEMENT]

    bench.undo()
    undone = next(a for a in bench.stored.agreements if a.id == made.id)
    assert (undone.state, undone.outcome) == (AgreementState.CANCELLED, "taken back")


def test_an_agreement_that_is_not_complete_says_what_is_missing(bench: Bench) -> None:
    bench.presenter.actions.make_agreement(AgreementDraft("  ", "school", "", None))

    assert bench.view.wrong == [
        (Form.AGREEMENT, ("text: agreement_text_missing", "due_on: deadline_missing")),
    ]
    assert bench.view.saved == []


@pytest.mark.parametrize(
    ("cancelled", "state", "code"),
    [
        (False, AgreementState.DONE, "outcome: outcome_missing"),
        (True, AgreementState.CANCELLED, "outcome: reason_missing"),
    ],
)
def test_nothing_is_closed_without_words_and_undo_opens_it_again(
    bench: Bench, cancelled: bool, state: AgreementState, code: str
) -> None:
    agreement = bench.stored.agreements[0]

    bench.presenter.actions.close_agreement(ClosingDraft(agreement.id, cancelled, " "))
    assert bench.view.wrong == [(Form.CANCELLING if cancelled else Form.CLOSING, (code,))]

    bench.presenter.actions.close_agreement(ClosingDraft(agreement.id, cancelled, "Beide ouders komen."))
    assert _agreement(bench, agreement.id).state is state
    assert bench.view.rows[-1].late_agreements == 0

    bench.undo()
    assert _agreement(bench, agreement.id).state is AgreementState.OPEN
    assert bench.view.rows[-1].late_agreements == 1


def test_undo_of_a_running_agreement_lets_it_run_again(desk: Desk) -> None:
    bench = Bench(desk)
    agreement = bench.stored.agreements[0]
    desk.agreements.start(agreement.id, agreement.version)
    bench.presenter.detail.reload()

    bench.presenter.actions.close_agreement(ClosingDraft(agreement.id, False, "Gelukt."))
    bench.undo()

    assert _agreement(bench, agreement.id).state is AgreementState.IN_PROGRESS


def test_pressing_save_twice_makes_one_agreement(desk: Desk) -> None:
    runner = HeldRunner()
    bench = Bench(desk, runner)
    runner.release_all()
    draft = AgreementDraft("Bellen", "school", "", TODAY)

    bench.presenter.actions.make_agreement(draft)
    bench.presenter.actions.make_agreement(draft)
    runner.release_all()

    assert [a.facts.text for a in bench.stored.agreements].count("Bellen") == 1


def test_a_contact_without_a_time_today_is_now_and_cannot_be_undone(bench: Bench) -> None:
    draft = ContactDraft(ContactWith.PARENT, " mw. Voorbeeld ", ContactChannel.PHONE, Moment(TODAY), " Zij komt. ")
    bench.presenter.actions.log_contact(draft)

    (contact,) = bench.stored.contacts
    assert contact.contacted_at == bench.desk.session.clock.now()
    assert (contact.name, contact.summary) == ("mw. Voorbeeld", "Zij komt.")
    assert bench.navigator.undo is None
    assert bench.view.saved == [Form.CONTACT]


def test_a_contact_of_yesterday_keeps_its_time(bench: Bench) -> None:
    moment = Moment(TODAY - timedelta(days=1), time(9, 5))
    bench.presenter.actions.log_contact(
        ContactDraft(ContactWith.POLICE, "", ContactChannel.EMAIL, moment, "Advies gevraagd.")
    )

    local = bench.stored.contacts[0].contacted_at.astimezone()
    assert (local.date(), local.time()) == (moment.day, moment.clock)


def test_a_contact_that_is_not_complete_says_everything_at_once(bench: Bench) -> None:
    bench.presenter.actions.log_contact(ContactDraft(None, "", None, None, " "))

    assert bench.view.wrong == [
        (
            Form.CONTACT,
            (
                "with_whom: contact_with_missing",
                "channel: contact_channel_missing",
                "contacted_at: day_missing",
                "summary: summary_missing",
            ),
        )
    ]
    assert bench.stored.contacts == ()


def test_a_contact_tomorrow_is_refused(bench: Bench) -> None:
    moment = Moment(TODAY + timedelta(days=1))
    bench.presenter.actions.log_contact(
        ContactDraft(ContactWith.PARENT, "", ContactChannel.PHONE, moment, "Gesproken.")
    )

    assert bench.view.wrong == [(Form.CONTACT, ("contacted_at: day_in_future",))]


def test_handing_over_adds_a_link_to_the_chain(bench: Bench) -> None:
    for receiver in ("conciërge Testhuis", "politie"):
        bench.presenter.actions.hand_over(HandoverDraft("item-1", receiver, "M. Fictief", TODAY, "", ""))

    chain = bench.stored.incident.facts.items[0].handovers
    assert [link.handed_to for link in chain] == ["conciërge Testhuis", "politie"]
    assert bench.view.now.detail.incident.facts.items[0].handovers == chain


def test_a_hand_over_needs_hands_and_a_day_that_was(bench: Bench) -> None:
    tomorrow = TODAY + timedelta(days=1)
    bench.presenter.actions.hand_over(HandoverDraft("item-1", "", "", None, "", ""))
    bench.presenter.actions.hand_over(HandoverDraft("item-1", "politie", "M. Fictief", tomorrow, "", ""))

    assert bench.view.wrong == [
        (Form.HANDOVER, ("handed_to: receiver_missing", "handed_by: giver_missing", "handed_on: day_missing")),
        (Form.HANDOVER, ("handed_on: day_in_future",)),
    ]


def test_history_is_read_when_asked_for(bench: Bench) -> None:
    bench.presenter.actions.set_status(IncidentStatus.HANDLED)
    bench.presenter.detail.read_history()

    history = bench.view.history
    assert history is not None
    assert [(c.field, c.old, c.new) for c in history.changes] == [("status", "open", "handled")]


def test_the_buttons_lead_on(bench: Bench) -> None:
    bench.presenter.ask_advice()
    bench.presenter.edit()
    bench.presenter.show_decision("decision-1")
    bench.presenter.record()
    bench.presenter.back()

    assert bench.navigator.asked == [
        ("advice", bench.incident_id),
        ("change", bench.incident_id),
        ("decision", "decision-1"),
        ("record", None),
        ("back", None),
    ]


def test_a_closed_incident_says_so(bench: Bench) -> None:
    other = make_desk(Role.COLLEAGUE, vault=bench.desk.session.vault, account_id="joris")  # type: ignore[arg-type]  # the fake
    view = NotedView()
    presenter = IncidentsPresenter(view, other, ImmediateRunner(), NotedNavigator(), PlainWords(), ManualLater())

    presenter.show(bench.incident_id)

    assert view.states[-1] == "detail closed"
    assert view.shown is None


def test_a_shared_incident_can_be_read_but_not_changed(bench: Bench) -> None:
    bench.desk.incidents.share(bench.incident_id, ["joris"], bench.stored.incident.version)
    own = AgreementFacts("Zelf bellen", TODAY, owner_account="joris", incident_id=bench.incident_id)
    bench.desk.agreements.make(own)
    other = make_desk(Role.COLLEAGUE, vault=bench.desk.session.vault, account_id="joris")  # type: ignore[arg-type]  # the fake
    view, navigator = NotedView(), NotedNavigator()
    presenter = IncidentsPresenter(view, other, ImmediateRunner(), navigator, PlainWords(), ManualLater())
    presenter.show(bench.incident_id)

    presenter.edit()

    assert not view.now.detail.may_change
    assert navigator.asked == []
    assert not any(line.may_tell for line in person_lines(view.now))
    closable = [a.facts.text for a in view.now.detail.agreements if view.now.may_close(a)]
    assert closable == ["Zelf bellen"]


def test_after_closing_no_answer_arrives(desk: Desk) -> None:
    runner = HeldRunner()
    bench = Bench(desk, runner)
    bench.presenter.close()

    while runner.held:
        runner.release(even_cancelled=True)

    assert bench.view.shown is None


def _agreement(bench: Bench, agreement_id: str):  # type: ignore[no-untyped-def]  # a record of the store
    return next(a for a in bench.stored.agreements if a.id == agreement_id)


def _views(desk: Desk) -> int:
    with desk.session.begin() as work:
        return sum(entry.action.value == "incident_viewed" for entry in work.audit.entries(100))


def test_ages_are_those_of_the_day_it_happened(bench: Bench) -> None:
    ages = [line.age for line in person_lines(bench.view.now)]

    assert ages[0] is not None
    assert ages[0].exact
    assert ages[0].lowest == 15
    assert date(2011, 3, 2).replace(year=2026) < TODAY
