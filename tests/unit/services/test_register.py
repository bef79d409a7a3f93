"""The register: every way out is in it, it says enough, and one pupil is one query."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.services.register_desk import A_DEMAND, TOLD, demands_of, register_of
from tests.unit.services.world import IN_PERIOD, World, make_world, summaries_of
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.demand_rules import DemandData, DemandWarning
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.police_marked import from_police, that_may_go_out
from vios_desktop.domain.vocabulary import (
    DemandOutcome,
    DisclosureKind,
    Informed,
    LegalBasis,
    Role,
    SharingLevel,
    SignalSource,
)
from vios_desktop.services.demands import ANSWER_TEXT, PAPER_TEXT, Answer
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.register import DisclosureQuery, letter_disclosure


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


def test_every_letter_that_was_sent_is_in_the_register_with_its_exact_page(world: World) -> None:
    register = register_of(world.session)
    about = register.find(DisclosureQuery(person_id=world.pupil.id))
    (line,) = [line for line in about.lines if line.entry.object_id == world.own_letter.id]
    entry = line.entry
    assert (entry.kind, entry.informed) == (DisclosureKind.LETTER, Informed.YES)
    assert entry.person_ids == (world.pupil.id,)
    assert line.has_file
    assert register.sent_file(entry.id).content == world.own_letter.file
    assert entry.content_hash == world.own_letter.file_hash


def test_who_got_a_letter_is_its_first_line_without_the_to(world: World) -> None:
    """The page said "Aan Aan Daan Proefman"."""
    letter = world.own_letter
    text = replace(letter.text, addressee="Aan Daan Proefman en de ouder(s)\nStraat 1")
    entry = letter_disclosure(replace(letter, text=text, sending=replace(letter.sending, name="")), "Brief")
    assert entry is not None
    assert entry.recipient == "Daan Proefman en de ouder(s)"


def test_a_summary_that_was_delivered_is_in_the_register_about_nobody(world: World) -> None:
    made = summaries_of(world.session).deliver(IN_PERIOD, "Kernteam Voorbeeldstad", "overleg")
    register = register_of(world.session)
    (line,) = register.find(DisclosureQuery(kinds=(DisclosureKind.SUMMARY,))).lines
    assert (line.entry.level, line.entry.person_ids) == (SharingLevel.TREND, ())
    assert register.sent_file(line.entry.id).content == made.file


def test_what_was_told_by_mouth(world: World) -> None:
    register = register_of(world.session)
    entry = register.note_spoken(replace(TOLD, person_ids=(world.pupil.id,)))
    (line,) = register.find(DisclosureQuery(kinds=(DisclosureKind.SPOKEN,))).lines
    assert line.entry == entry
    assert line.person_names == (world.pupil.display_name,)
    assert not line.has_file
    with pytest.raises(ViosError, match="disclosure_without_file"):
        register.sent_file(entry.id)
    assert AuditAction.DISCLOSED in {found.action for found in world.vault.state.audit}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"recipient": " "}, "recipient"),
        ({"what": ""}, "what"),
        ({"purpose": ""}, "purpose"),
        ({"basis": None}, "basis"),
        ({"person_ids": ()}, "person_ids"),
        ({"necessity": " "}, "necessity"),
        ({"informed": Informed.NO}, "informed_note"),
        ({"informed": Informed.LATER}, "informed_note"),
    ],
)
def test_an_entry_says_enough(world: World, changes: dict[str, object], field: str) -> None:
    whole = replace(TOLD, person_ids=(world.pupil.id,))
    before = list(world.vault.state.disclosures)
    told = replace(whole, **changes)  # type: ignore[arg-type]  # names and types checked at run time
    with pytest.raises(ValidationError) as caught:
        register_of(world.session).note_spoken(told)
    assert [problem.field for problem in caught.value.problems] == [field]
    assert world.vault.state.disclosures == before


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        (DisclosureQuery(text="jongerenwerk plan"), True),
        (DisclosureQuery(text="politie"), False),
        (DisclosureQuery(recipient_kinds=("youth_work",)), True),
        (DisclosureQuery(recipient_kinds=("police",)), False),
        (DisclosureQuery(made_from=date(2026, 11, 24), made_to=date(2026, 11, 24)), True),
        (DisclosureQuery(made_to=date(2026, 11, 23)), False),
        (DisclosureQuery(made_from=date(2026, 11, 25)), False),
    ],
)
def test_filters(world: World, query: DisclosureQuery, fits: bool) -> None:
    register = register_of(world.session)
    entry = register.note_spoken(replace(TOLD, person_ids=(world.pupil.id,)))
    found = register.find(replace(query, kinds=(DisclosureKind.SPOKEN,)))
    assert [line.entry for line in found.lines] == ([entry] if fits else [])
    assert found.total == len(world.vault.state.disclosures)


def test_the_page_about_one_pupil_names_every_entry(world: World) -> None:
    register = register_of(world.session)
    register.note_spoken(replace(TOLD, person_ids=(world.pupil.id,)))
    page = register.page_about(world.pupil.id)
    words = page.content.decode()
    assert "Jongerenwerk Voorbeeldstad" in words
    assert world.pupil.display_name in words
    assert world.pupil.first_name.lower() not in page.file_name
    with pytest.raises(NotFoundError):
        register.page_about("nobody")


def test_the_terms_of_an_oral_demand_become_agreements(world: World) -> None:
    demands = demands_of(world.session)
    made = demands.record(replace(A_DEMAND, in_writing=False, outcome=DemandOutcome.GIVEN))
    assert made.outcome is DemandOutcome.OPEN
    assert made.paper_due_on == A_DEMAND.received_on + timedelta(days=3)
    with world.session.begin() as work:
        agreed = {a.facts.text: a.facts.due_on for a in work.agreements.find(AgreementQuery())}
    assert agreed[ANSWER_TEXT] == A_DEMAND.term_on
    assert agreed[PAPER_TEXT] == made.paper_due_on
    assert [w.kind for w in demands.view(made.id).warnings] == [DemandWarning.ORAL]


def test_what_is_given_on_a_demand_goes_into_the_register_once(world: World) -> None:
    demands, register = demands_of(world.session), register_of(world.session)
    made = demands.record(replace(A_DEMAND, person_id=world.pupil.id))
    waiting = demands.answer(made.id, Answer(DemandOutcome.ADVICE_ASKED, "De FG kijkt mee"), made.version)
    answer = Answer(DemandOutcome.GIVEN, "", (DemandData.NAME,), Informed.NO, "Het onderzoek loopt")
    done = demands.answer(made.id, answer, waiting.version)
    (line,) = register.find(DisclosureQuery(kinds=(DisclosureKind.DEMAND,))).lines
    assert done.disclosure_id == line.entry.id
    assert (line.entry.basis, line.entry.what) == (LegalBasis.DEMAND, "Naam")
    assert line.entry.person_ids == (world.pupil.id,)
    with pytest.raises(ViosError, match="demand_answered"):
        demands.answer(made.id, answer, done.version)
    with pytest.raises(ViosError, match="demand_answered"):
        demands.change(done, done.version)


def test_a_refusal_writes_no_entry(world: World) -> None:
    demands = demands_of(world.session)
    made = demands.record(A_DEMAND)
    before = list(world.vault.state.disclosures)
    demands.answer(made.id, Answer(DemandOutcome.REFUSED, "Onvolledig"), made.version)
    assert world.vault.state.disclosures == before


def test_what_came_from_the_police_is_told_by_its_mark_or_its_source(world: World) -> None:
    plain = world.own_signal
    marked = replace(plain, facts=replace(plain.facts, from_police=True))
    sourced = replace(plain, facts=replace(plain.facts, source=SignalSource.POLICE))
    file = replace(world.own_file, from_police=True)
    assert not from_police(plain)
    assert all(from_police(record) for record in (marked, sourced, file))
    assert that_may_go_out([marked, plain, file, world.own_file, sourced]) == (plain, world.own_file)


def test_the_rule_about_the_police_also_holds_for_stored_rows() -> None:
    assert from_police({"from_police": True})
    assert from_police({"from_police": False, "source": SignalSource.POLICE})
    assert not from_police({"from_police": False, "source": SignalSource.SEEN, "facts": "De politie kwam langs"})
    assert not from_police({})
