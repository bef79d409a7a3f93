"""The practice school: as large as promised, always the same, plausible, and invented through and through."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time
from functools import cache

import pytest

from tests.fakes import FakeVault, FixedClock, founded_vault, resource_text, session_for
from tests.fakes.state import State
from vios_desktop.domain.agreement import check_evaluation
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import NotAllowedError, ViosError
from vios_desktop.domain.incident import check_incident
from vios_desktop.domain.person import check_person
from vios_desktop.domain.school import is_school_day
from vios_desktop.domain.vocabulary import (
    AgreementState,
    Helped,
    IncidentStatus,
    Kept,
    PersonKind,
    PersonRole,
    Role,
)
from vios_desktop.services.agreements import AgreementOverview, AgreementService
from vios_desktop.services.practice.accounts import practice_accounts
from vios_desktop.services.practice.build import INCIDENTS, PracticeCounts, build
from vios_desktop.services.practice.evaluations import STILL_WAIT
from vios_desktop.services.practice.names import all_name_words
from vios_desktop.services.session import Session
from vios_desktop.services.word_check import WordCheck

ANCHOR = date(2026, 11, 24)
ANCHORS = (ANCHOR, date(2026, 8, 1), date(2027, 1, 1), date(2028, 2, 29), date(2026, 7, 31), date(2026, 12, 26))


def practice_session(anchor: date, vault: FakeVault | None = None) -> tuple[FakeVault, Session]:
    clock = FixedClock(datetime.combine(anchor, time(13), UTC))
    vault = vault or FakeVault(clock=clock)
    session_for(Role.COLLEAGUE, vault=vault, account_id="joris")
    return vault, session_for(Role.COORDINATOR, Role.ADMINISTRATOR, vault=vault)


def fill(session: Session, anchor: date, seed: int = 2026) -> PracticeCounts:
    return build(session, anchor, colleague_id="joris", read_text=resource_text, seed=seed)


def practice(anchor: date = ANCHOR) -> FakeVault:
    """Built once per anchor; tests only read it."""
    return _built(anchor)


@cache
def _built(anchor: date) -> FakeVault:
    vault, session = practice_session(anchor)
    fill(session, anchor)
    return vault


@cache
def counts() -> PracticeCounts:
    return fill(practice_session(ANCHOR)[1], ANCHOR)


def all_hashes(state: State) -> list[str]:
    records = (
        *state.incidents.values(), *state.persons.values(), *state.agreements.values(), *state.contacts.values(),
        *state.drafts.values(), *state.years.values(), *state.holidays.values(), *state.classes.values(),
        *state.schools.values(), *state.partners.values(), *state.catalogue.values(), *state.history, *state.audit,
    )  # fmt: skip
    return [canonical_hash(record) for record in records]


def test_the_counts_are_as_promised() -> None:
    state = practice().state
    kinds = Counter(person.kind for person in state.persons.values())

    assert kinds[PersonKind.PUPIL] == counts().pupils == 900
    assert kinds[PersonKind.STAFF] == counts().staff == 70
    assert 0 < kinds[PersonKind.PARENT] < 50
    assert len(state.incidents) == counts().incidents == INCIDENTS == 400
    assert len(state.agreements) == counts().agreements > 300
    assert len(state.contacts) == counts().contacts > 300
    assert len(state.years) == 3
    assert len(state.drafts) == 2
    assert len(state.schools) == 1
    assert len(next(iter(state.schools.values())).locations) == 2


def test_the_same_seed_and_day_give_the_same_records() -> None:
    again, session = practice_session(ANCHOR)
    fill(session, ANCHOR)

    assert all_hashes(again.state) == all_hashes(practice().state)


def test_another_seed_gives_other_records() -> None:
    other, session = practice_session(ANCHOR)
    fill(session, ANCHOR, seed=1)

    assert not set(other.state.persons) & set(practice().state.persons)


def test_a_vault_that_was_founded_keeps_its_school_and_year() -> None:
    vault, session = practice_session(ANCHOR, founded_vault(FixedClock()))
    school, years = dict(vault.state.schools), dict(vault.state.years)

    fill(session, ANCHOR)

    assert vault.state.schools == school
    assert years.items() <= vault.state.years.items()
    assert len({year.starts_on for year in vault.state.years.values()}) == len(vault.state.years) == 3


def test_it_is_written_in_one_commit_into_a_vault_without_persons() -> None:
    vault, session = practice_session(ANCHOR)
    committed = vault.committed
    fill(session, ANCHOR)
    before = vault.state.copy()

    assert vault.committed == committed + 1
    with pytest.raises(ViosError, match="practice_not_empty"):
        fill(session, ANCHOR)
    assert vault.state == before


def test_a_colleague_may_not_build_it() -> None:
    vault, _ = practice_session(ANCHOR)

    with pytest.raises(NotAllowedError):
        fill(session_for(Role.COLLEAGUE, vault=vault, account_id="joris"), ANCHOR)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_every_record_can_be_kept_and_lies_before_the_anchor(anchor: date) -> None:
    state = practice(anchor).state
    midnight = datetime.combine(anchor, time(0), UTC)

    for incident in state.incidents.values():
        check_incident(incident.facts, anchor)
        assert incident.facts.occurred_on <= incident.created_at.date()
        assert incident.created_at <= incident.updated_at < midnight
    for person in state.persons.values():
        check_person(person, anchor)
    for agreement in state.agreements.values():
        assert agreement.created_at <= agreement.updated_at < midnight
        assert agreement.closed == (agreement.closed_on is not None) == bool(agreement.outcome)
    assert all(contact.contacted_at < midnight for contact in state.contacts.values())
    assert all(draft.saved_at < midnight for draft in state.drafts.values())


@pytest.mark.parametrize("anchor", ANCHORS)
def test_it_happens_and_is_recorded_on_school_days(anchor: date) -> None:
    state = practice(anchor).state
    holidays = tuple(state.holidays.values())

    for incident in state.incidents.values():
        assert is_school_day(incident.facts.occurred_on, holidays)
        assert is_school_day(incident.created_at.date(), holidays)
        assert 6 <= incident.created_at.hour <= 17


def test_every_code_is_in_the_lists_and_nearly_every_kind_occurs() -> None:
    state = practice().state
    codes = {name: {code for catalogue, code in state.catalogue if catalogue is name} for name in CatalogueName}
    kinds = {incident.facts.kind for incident in state.incidents.values()}

    assert codes[CatalogueName.KIND] - kinds == {"sexual_abuse_by_staff"}
    for incident in state.incidents.values():
        assert incident.facts.place in codes[CatalogueName.PLACE]
        assert not incident.facts.subkind or incident.facts.subkind in codes[CatalogueName.SUBKIND]
        assert {measure.kind for measure in incident.facts.measures} <= codes[CatalogueName.MEASURE]
    owners = {agreement.facts.owner_kind for agreement in state.agreements.values()}
    assert owners <= codes[CatalogueName.PARTNER]
    assert len(owners) > 6


def test_every_person_in_an_incident_is_there_and_was_at_the_school_then() -> None:
    state = practice().state

    for incident in state.incidents.values():
        for entry in incident.facts.persons:
            if entry.person_id is None:
                continue
            person = state.persons[entry.person_id]
            assert person.kind is entry.person_kind
            assert person.left_on is None or person.left_on >= incident.facts.occurred_on
            if person.kind is PersonKind.PUPIL:
                age = person.age_on(incident.facts.occurred_on)
                assert age is not None
                assert 10 <= age.highest <= 20


def test_things_taken_in_went_through_hands_and_measures_are_about_somebody_involved() -> None:
    incidents = practice().state.incidents.values()

    assert sum(bool(item.handovers) for i in incidents for item in i.facts.items) > 50
    for incident in incidents:
        involved = {entry.person_id for entry in incident.facts.persons}
        assert {m.person_id for m in incident.facts.measures if m.person_id} <= involved


def test_old_incidents_are_closed_and_nobody_is_left_without_status() -> None:
    statuses = Counter(incident.status for incident in practice().state.incidents.values())

    assert set(statuses) == set(IncidentStatus)
    assert statuses[IncidentStatus.HANDLED] > 200


def test_what_was_written_left_the_traces_of_real_work() -> None:
    vault = practice()
    actions = Counter(entry.action for entry in vault.state.audit)

    assert actions[AuditAction.INCIDENT_RECORDED] == 400
    assert actions[AuditAction.PERSON_ADDED] == len(vault.state.persons)
    assert actions[AuditAction.AGREEMENT_MADE] == len(vault.state.agreements)
    assert actions[AuditAction.CONTACT_LOGGED] == len(vault.state.contacts)
    moments = [entry.at for entry in vault.state.audit]
    assert moments == sorted(moments)
    assert {entry.account_id for entry in vault.state.audit} == {"marit", "joris"}
    versions = {
        change.record_id: change.version for change in vault.state.history if change.record_kind == "incident"
    }
    assert {vault.state.incidents[i].version for i in versions} == {2}
    with vault.begin() as work:
        assert work.audit.verify() == len(moments)


def overview(anchor: date) -> AgreementOverview:
    vault = practice(anchor)
    return AgreementService(session_for(Role.COORDINATOR, vault=vault.copy())).overview()


def test_the_page_of_today_looks_like_the_picture() -> None:
    found = overview(ANCHOR)

    assert [(line.agreement.facts.text, line.days_late) for line in found.late] == [
        ("Wijkteam koppelt terug over hulp thuis", 4),
        ("Ouders van Noor Verzonnen bellen", 1),
    ]
    assert [line.agreement.facts.text for line in found.this_week] == [
        "Schorsing Daan Proefman melden bij de inspectie",
        "Ingenomen mes overdragen aan de politie",
        "Gesprek met Yara Testma en haar mentor",
        "Overleg met de wijkagent over de leverancier",
        "Filmpje laten verwijderen en nagaan wie het heeft",
    ]
    assert len(found.waiting_on_others) == 4
    assert found.later


@pytest.mark.parametrize("anchor", ANCHORS)
def test_on_every_day_something_is_late_due_and_waited_for(anchor: date) -> None:
    found = overview(anchor)

    assert len(found.late) == 2
    assert found.this_week
    assert found.waiting_on_others


def test_the_newest_incidents_are_those_of_the_picture() -> None:
    incidents = sorted(practice().state.incidents.values(), key=lambda i: i.number, reverse=True)
    newest = [i for i in incidents if i.facts.occurred_on.year == 2026][:5]

    assert [(i.facts.kind, i.facts.occurred_on.day) for i in newest] == [
        ("vape_trade", 23),
        ("knife", 23),
        ("threat", 20),
        ("theft", 20),
        ("vandalism", 19),
    ]


def test_the_case_of_the_interview_waits_for_its_advice() -> None:
    state = practice().state
    vape = max(state.incidents.values(), key=lambda i: i.number)
    entry = next(p for p in vape.facts.persons if p.role is PersonRole.ALLEGED_CAUSER)
    sem = state.persons[entry.person_id or ""]

    assert (vape.facts.kind, vape.facts.place, vape.status) == ("vape_trade", "yard", IncidentStatus.IN_PROGRESS)
    assert vape.facts.items[0].count == 5
    assert vape.facts.means_note == "5 vapes en 35 euro"
    assert (sem.display_name, sem.class_name) == ("Sem Voorbeeld", "3 havo B")
    assert str(sem.age_on(vape.facts.occurred_on)) == "AgeRange(lowest=15, highest=15)"
    assert not state.decisions


@pytest.mark.parametrize("anchor", ANCHORS)
def test_the_pupils_of_the_story_have_the_age_of_the_story(anchor: date) -> None:
    sem = next(p for p in practice(anchor).state.persons.values() if p.display_name == "Sem Voorbeeld")
    age = sem.age_on(anchor)

    assert age is not None
    assert (age.lowest, age.exact) == (15, True)


def test_every_part_of_every_name_is_known() -> None:
    words = all_name_words(resource_text)
    state = practice().state

    for person in state.persons.values():
        assert {person.first_name, person.last_name} <= words
    assert {contact.name.split()[-1] for contact in state.partner_contacts.values()} <= words
    assert {name.split()[-1] for name in ("Marit Fictief", "Joris Testhuis")} <= words
    assert not {"van", "de", "der", ""} & words


def test_pupils_look_varied_and_namesakes_sit_in_different_classes() -> None:
    pupils = [p for p in practice().state.persons.values() if p.kind is PersonKind.PUPIL]
    classes: dict[str, list[str]] = {}
    for pupil in pupils:
        classes.setdefault(pupil.display_name, []).append(pupil.class_name)

    assert len(classes) > 850
    namesakes = [found for found in classes.values() if len(found) > 1]
    assert len(namesakes) >= 10
    assert sum(len(set(found)) == len(found) for found in namesakes) >= 10
    assert sum(bool(p.prefix) for p in pupils) > 50
    assert sum(p.birth_date is None for p in pupils) > 50
    assert any(not p.display_name.isascii() for p in pupils)


def test_no_text_is_left_unfilled_or_makes_the_word_check_ask() -> None:
    word_check = WordCheck(resource_text("policy/loaded_words.json"))
    for incident in practice().state.incidents.values():
        text = incident.facts.facts
        assert "{" not in text
        assert text[0].isupper()
        assert text.rstrip('"').endswith(".")
        assert [hint.written for hint in word_check.hints(text)] == []


def test_the_two_accounts_have_passphrases_long_enough() -> None:
    first, second = practice_accounts(resource_text)

    assert first.display_name == "Marit Fictief"
    assert first.roles == {Role.COORDINATOR, Role.ADMINISTRATOR}
    assert second.display_name == "Joris Testhuis"
    assert second.roles == {Role.COLLEAGUE}
    assert all(len(account.passphrase) >= 12 for account in (first, second))
    assert first.passphrase != second.passphrase


@pytest.mark.parametrize("anchor", ANCHORS)
def test_some_agreements_sleep_a_few_wait_to_be_evaluated_and_the_rest_has_answers(anchor: date) -> None:
    agreements = practice(anchor).state.agreements.values()
    asleep = [one for one in agreements if one.asleep(anchor)]
    assert {one.waits_on_others() for one in asleep} == {True, False}
    assert 0 < sum(one.asks_evaluation() for one in agreements) <= STILL_WAIT
    answered = [one for one in agreements if one.state is AgreementState.EVALUATED]
    assert len(answered) > 50
    assert {one.kept for one in answered} == set(Kept)
    assert {one.helped for one in answered} == set(Helped)
    for one in answered:
        assert check_evaluation(one.kept, one.helped, one.evaluation)
        assert one.evaluated_on is not None
        assert one.closed_on is not None
        assert one.closed_on <= one.evaluated_on < anchor
