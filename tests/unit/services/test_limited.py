"""What the screens are told about limited records: on the vault in memory. The keys are tried in `tests/data`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.data.db import samples
from tests.fakes import FakeAccountKeys, FakeVault, founded_vault, letters_of, session_for
from tests.fakes.limited import RECOVERY_KEY, FakeRecordSeals
from tests.unit.services.world import A_SIGNAL, CALL, FACTS, World, a_file, decisions_of, make_world
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.limited_record import Deed
from vios_desktop.services.queries import AgreementQuery, SignalQuery
from vios_desktop.services.register import DisclosureQuery, RegisterService
from vios_desktop.services.signal_expiry import SignalExpiryService
from vios_desktop.services.signals import SignalService
from vios_desktop.texts import Texts

WHY = "Er is een medewerker bij betrokken."


class School:
    """Marit, Joris and Sanne are coordinators; marit recorded an incident with a file."""

    def __init__(self) -> None:
        self.vault: FakeVault = founded_vault()
        self.sessions = {
            name: session_for(Role.COORDINATOR, vault=self.vault, account_id=name)
            for name in ("marit", "joris", "sanne")
        }
        self.incident = IncidentService(self.sessions["marit"]).record(FACTS)
        self.file = a_file(self.sessions["marit"], self.incident.id)

    def of(self, name: str) -> LimitedService:
        return LimitedService(self.sessions[name], self.seals(name))

    def seals(self, name: str) -> FakeRecordSeals:
        return FakeRecordSeals(self.vault.with_account(name))

    def later(self) -> None:
        self.vault.clock.advance(minutes=1)


@pytest.fixture
def school() -> School:
    return School()


def test_the_list_says_what_and_who_and_to_others_that_there_is_something(school: School) -> None:
    school.of("marit").limit(school.incident.id, ("joris",), WHY)
    (line,) = school.of("joris").listing().lines
    assert line.head is not None
    assert (line.kind, line.head.number, line.head.kind) == (
        *(RecordKind.INCIDENT, school.incident.number, FACTS.kind),
    )
    assert (line.head.place, line.head.day, line.head.last_day) == (FACTS.place, FACTS.occurred_on, None)
    assert (set(line.named), line.lost, line.glass) == ({"marit", "joris"}, (), None)
    other = school.of("sanne").listing()
    assert (other.lines, other.more, other.orphans, other.names) == ((), True, 0, {})


def test_a_file_is_looked_at_and_comes_back_with_the_rest(school: School) -> None:
    school.of("marit").limit(school.incident.id, (), WHY)
    assert not school.vault.blobs.kept
    assert school.of("marit").file(school.incident.id, school.file.id).content == b"proef"
    school.of("marit").lift(school.incident.id, WHY)
    assert FileService(school.sessions["marit"]).open(school.file.id).content == b"proef"


def test_a_breaking_of_the_glass_is_told_until_the_record_was_looked_at(school: School) -> None:
    school.of("marit").limit(school.incident.id, (), WHY)
    school.later()
    school.of("sanne").break_glass(school.incident.number, RECOVERY_KEY, "Spoed")
    (line,) = school.of("marit").listing().lines
    assert line.glass is not None
    assert (line.glass.by, line.glass.reason) == ("sanne", "Spoed")
    assert school.of("sanne").listing().lines[0].glass is None, "nobody is warned of what they did themselves"
    school.later()
    assert list(school.of("marit").everything()) == [school.incident.id]
    assert school.of("marit").listing().lines[0].glass is not None, "in a package it went along, and nobody looked"
    school.of("marit").read(school.incident.id)
    assert school.of("marit").listing().lines[0].glass is None


def test_a_wrong_recovery_key_opens_nothing(school: School) -> None:
    school.of("marit").limit(school.incident.id, (), WHY)
    for key, number, code in (
        ("WRONG", school.incident.number, "recovery_key_wrong"),
        (RECOVERY_KEY, "2001-001", "limited_number_unknown"),
    ):
        with pytest.raises(ViosError) as refused:
            school.of("sanne").break_glass(number, key, WHY)
        assert refused.value.code == code
    with pytest.raises(ValidationError):
        school.of("sanne").break_glass(" ", RECOVERY_KEY, WHY)
    assert school.of("sanne").listing().ids == ()


def test_what_nobody_opens_any_more_is_counted_and_rescued_with_the_recovery_key(school: School) -> None:
    other = IncidentService(school.sessions["joris"]).record(FACTS)
    school.of("marit").limit(school.incident.id, (), WHY)
    school.of("joris").limit(other.id, (), WHY)
    assert school.of("sanne").listing().orphans == 0
    school.seals("marit").renew("marit")
    assert school.of("sanne").listing().orphans == 1
    assert school.of("sanne").rescue(RECOVERY_KEY, "Marit is haar wachtwoord kwijt") == (school.incident.id,)
    assert school.of("sanne").listing().ids == (school.incident.id,)
    assert school.of("sanne").listing().orphans == 0
    assert school.of("joris").listing().ids == (other.id,), "nothing that somebody can open is touched"


def test_a_note_stays_inside_and_changes_nobody_s_access(school: School) -> None:
    school.of("marit").limit(school.incident.id, ("joris", "sanne"), WHY)
    school.seals("marit").renew("sanne")
    with pytest.raises(ValidationError):
        school.of("joris").note(school.incident.id, " ")
    school.of("joris").note(school.incident.id, "Gesproken met de vertrouwensinspecteur.")
    record = school.of("marit").read(school.incident.id)
    assert [(e.deed, e.by) for e in record.events] == [(Deed.LIMITED, "marit"), (Deed.NOTED, "joris")]
    assert (set(record.named), record.lost) == ({"marit", "joris", "sanne"}, ("sanne",)), "she is not forgotten"
    with pytest.raises(ViosError):
        school.of("sanne").note(school.incident.id, "Hoort er niet bij.")


def test_notes_and_the_reason_of_lifting_are_in_the_history_afterwards(school: School) -> None:
    school.of("marit").limit(school.incident.id, (), WHY)
    school.of("marit").note(school.incident.id, "Gesproken met de ouders.")
    school.of("marit").lift(school.incident.id, "Het onderzoek is klaar.")
    changes = IncidentService(school.sessions["joris"]).history(school.incident.id).changes
    told = [(change.field, change.new) for change in changes]
    assert told == [("limited_note", "Gesproken met de ouders."), ("limit_lifted", "Het onderzoek is klaar.")]
    assert WHY not in repr(changes)


def test_one_with_a_new_key_pair_is_said_to_be_lost_and_is_given_it_back(school: School) -> None:
    school.of("marit").limit(school.incident.id, ("joris",), WHY)
    school.seals("marit").renew("joris")
    assert school.of("marit").listing().lines[0].lost == ("joris",)
    assert school.of("joris").listing().ids == ()
    school.of("marit").name(school.incident.id, ("joris",), "Nieuw wachtwoord")
    assert school.of("joris").listing().ids == (school.incident.id,)
    assert school.of("marit").read(school.incident.id).lost == ()


def test_the_list_of_accounts_says_who_would_lose_what_with_a_new_password(school: School) -> None:
    keys = FakeAccountKeys()
    keys.passphrases = dict.fromkeys(school.sessions, "een lange zin van iemand")
    keys.record_seals = school.seals("marit")
    other = IncidentService(school.sessions["joris"]).record(FACTS)
    school.of("marit").limit(school.incident.id, ("joris",), WHY)
    school.of("joris").limit(other.id, (), WHY)
    lines = AccountService(school.sessions["marit"], keys).lines()
    found = {line.account.id: (line.limited, line.alone) for line in lines}
    assert found == {"marit": (1, 0), "joris": (2, 1), "sanne": (0, 0)}


def a_signal(school: School) -> Signal:
    return SignalService(school.sessions["marit"]).record(A_SIGNAL)


def test_a_signal_is_limited_read_and_back_with_all_that_is_its_own(school: School) -> None:
    signal, signals = a_signal(school), SignalService(school.sessions["marit"])
    school.of("marit").limit(signal.id, ("joris",), WHY, RecordKind.SIGNAL)
    assert signals.find(SignalQuery()).lines == ()
    with pytest.raises(ViosError) as refused:
        signals.view(signal.id)
    assert refused.value.code == "signal_limited"
    (line,) = school.of("joris").listing().lines
    assert line.head is not None
    assert (line.kind, line.head.kind, line.head.day) == (
        *(RecordKind.SIGNAL, A_SIGNAL.theme.value, A_SIGNAL.observed_on),
    )
    record = school.of("joris").read(signal.id)
    assert record.incident is None
    assert record.signal is not None
    assert record.signal.signal == signal
    school.of("joris").note(signal.id, "Besproken.")
    school.of("marit").lift(signal.id, "Het is geen geheim meer.")
    back = signals.view(signal.id)
    assert back.signal == signal
    assert [(one.field, one.new) for one in back.history] == [
        ("limited_note", "Besproken."),
        ("limit_lifted", "Het is geen geheim meer."),
    ]


def test_a_signal_past_its_date_is_told_and_goes_once_it_is_lifted(school: School) -> None:
    signal = a_signal(school)
    school.of("marit").limit(signal.id, (), WHY, RecordKind.SIGNAL)
    (line,) = school.of("marit").listing().lines
    assert not line.past(school.vault.clock.today())
    school.vault.clock.advance(days=400)
    assert line.past(school.vault.clock.today())
    school.of("marit").lift(signal.id, "De datum is voorbij.")
    assert SignalExpiryService(school.sessions["marit"]).run()[0] == 1


def test_a_signal_that_was_reviewed_is_limited_and_what_looked_at_others_stays(school: School) -> None:
    signal, marit = a_signal(school), school.sessions["marit"]
    about = replace(samples.review(), person_id=None)
    with marit.begin() as work:
        work.reviews.add(replace(about, id="alone", signal_ids=(signal.id,)))
        work.reviews.add(replace(about, id="more", signal_ids=(signal.id, "another")))
        work.commit()
    assert school.of("marit").plan(signal.id, RecordKind.SIGNAL).reviews == 1
    school.of("marit").limit(signal.id, (), WHY, RecordKind.SIGNAL)
    with marit.begin() as work:
        assert [one.id for one in work.reviews.all()] == ["more"]
    assert [one.id for one in school.of("marit").read(signal.id).reviews] == ["alone"]
    school.of("marit").take_back(signal.id)
    with marit.begin() as work:
        assert {one.id for one in work.reviews.all()} == {"alone", "more"}


def decided(world: World) -> LimitedService:
    """The incident of marit with a decision, a letter and agreements, before it is limited."""
    return LimitedService(world.marit(), FakeRecordSeals(world.vault.with_account("marit")))


def test_a_decision_and_a_letter_are_read_as_they_were_and_are_nowhere_else() -> None:
    world = make_world(Role.COORDINATOR)
    letter, decision, marit = world.other_letter, world.decision.record, world.marit()
    service, register = decided(world), RegisterService(marit, lambda _paper: b"", Texts)
    given = [line.entry for line in register.find(DisclosureQuery()).lines]
    service.limit(world.other.id, (), WHY)
    for ask in (lambda: letters_of(marit).view(letter.id), lambda: decisions_of(marit).view(decision.id)):
        with pytest.raises(NotFoundError):
            ask()
    assert letter.id in [entry.object_id for entry in given]
    assert letter.id not in [line.entry.object_id for line in register.find(DisclosureQuery()).lines]
    detail = service.read(world.other.id).detail
    assert ([one.id for one in detail.letters], detail.decisions) == ([letter.id], (decision,))
    assert service.letter(world.other.id, letter.id).content == letter.file
    view, beside = service.decision(world.other.id, decision.id)
    assert (view.record, beside.incident.id) == (decision, world.other.id)
    with pytest.raises(NotFoundError):
        service.letter(world.other.id, world.own_letter.id)
    service.take_back(world.other.id)
    assert letters_of(marit).view(letter.id).letter == letter
    assert {line.entry for line in register.find(DisclosureQuery()).lines} == set(given)


def test_the_plan_says_what_goes_along_and_what_others_still_read() -> None:
    world = make_world(Role.COORDINATOR)
    service, agreements = decided(world), AgreementService(world.marit())
    stays = agreements.make(replace(CALL, text="Met de wijkagent", incident_id=world.other.id, core_team=True))
    plan = service.plan(world.other.id)
    own = agreements.find(AgreementQuery(incident_id=world.other.id, core_team=False))
    assert (plan.fixed, plan.letters, plan.agreements) == (2, 1, len(own))
    assert (plan.apart, plan.cases, plan.reviews) == (("Met de wijkagent",), 0, 0)
    service.limit(world.other.id, (), WHY)
    assert [one.agreement.id for one in agreements.find(AgreementQuery(core_team=True))] == [stays.id]
    assert agreements.find(AgreementQuery(incident_id=world.other.id)) == ()


def test_the_first_day_of_an_open_agreement_is_told_to_who_is_named() -> None:
    world = make_world(Role.COORDINATOR)
    service, today = decided(world), world.vault.clock.today()
    opened = AgreementService(world.marit()).find(AgreementQuery(incident_id=world.other.id))
    days = [one.agreement.facts.due_on for one in opened]
    first = min(day for day in days if day is not None)
    service.limit(world.other.id, (), WHY)
    (line,) = service.listing().lines
    assert line.head is not None
    assert line.head.due == first
    assert not line.asks(first - timedelta(days=1))
    assert line.asks(first)
    assert today <= first


def test_the_glass_over_a_signal_is_broken_by_its_day(school: School) -> None:
    signal = a_signal(school)
    school.of("marit").limit(signal.id, (), WHY, RecordKind.SIGNAL)
    day = A_SIGNAL.observed_on
    meant = f"{day.day}-{day.month}-{day.year}"
    assert school.of("sanne").break_glass(meant, RECOVERY_KEY, "Spoed") == (signal.id,)
    assert school.of("sanne").read(signal.id).signal is not None


def test_what_is_typed_about_it_meanwhile_is_kept_in_no_draft(school: School) -> None:
    drafts, about = DraftService(school.sessions["marit"]), school.incident.id
    drafts.save("page", "incident_page", {"texts": "x"}, subject_id=about)
    drafts.save("call", "call", {"texts": "x"}, subject_id=f"{about}|police")
    drafts.save("chosen", "report", {"texts": {"incident_id": about, "facts": "x"}}, subject_id="report-1")
    drafts.save("other", "incident", {"texts": "x"})
    school.of("marit").limit(about, (), WHY)
    assert [draft.id for draft in drafts.all()] == ["other"]
    for draft_id, subject in (("page", about), ("call", f"{about}|police")):
        with pytest.raises(ViosError) as refused:
            drafts.save(draft_id, "call", {"texts": "y"}, subject_id=subject)
        assert refused.value.code == "draft_of_limited"
    with pytest.raises(ViosError):
        drafts.save("new", "agreement", {"incident": about})
    with pytest.raises(ViosError):
        drafts.save("old", "agreement", {"text": "x"}, subject_id="an agreement that went along")
    with pytest.raises(ViosError) as refused:
        drafts.save("chosen", "report", {"texts": {"incident_id": about}}, subject_id="report-1")
    assert refused.value.code == "draft_of_limited"
    school.of("marit").take_back(about)
    assert {draft.id for draft in drafts.all()} == {"page", "call", "chosen", "other"}


def test_who_has_no_access_any_more_does_not_count_as_somebody_who_can_read_it(school: School) -> None:
    school.of("marit").limit(school.incident.id, (), WHY)
    with school.sessions["joris"].begin() as work:
        marit = work.accounts.get("marit")
        assert marit is not None
        work.accounts.put(replace(marit, ends_on=school.vault.clock.today()))
        work.commit()
    assert school.of("sanne").listing().orphans == 0
    school.vault.clock.advance(days=1)
    assert school.of("sanne").listing().orphans == 1
    assert school.of("sanne").rescue(RECOVERY_KEY, "Marit is weg.") == (school.incident.id,)
