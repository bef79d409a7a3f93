"""Handing over with real vaults: what goes, what never goes, and that nothing here changes by what comes in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.data.backup.school import code_of
from tests.data.handover.two_schools import NOTE, OTHER, PUPIL, Giving, Receiving
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.person import Person
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.files import FileService
from vios_desktop.services.handover.review import ItemState
from vios_desktop.services.incidents import IncidentService


@pytest.fixture
def giving(tmp_path: Path) -> Giving:
    return Giving.opened(tmp_path / "van")


@pytest.fixture
def receiving(tmp_path: Path) -> Receiving:
    return Receiving.opened(tmp_path / "naar")


def test_what_is_of_others_or_of_the_police_does_not_go(giving: Giving, receiving: Receiving) -> None:
    prepared = giving.service.prepare([PUPIL.id])
    told = repr(prepared.gathered)
    for word in ("Noor", "Bedacht", "pupil-2", "Van de agent", "Halt"):
        assert word not in told
    assert "Karin Leraar" in told  # who works here may be asked
    assert prepared.gathered.left_out["police"] == 2
    made = giving.make(receiving.key, giving.everything | {giving.police_id})
    review = receiving.service.look(made.content)
    assert [signal.id for signal in review.handover.signals] == [giving.signal_id]
    assert "Van de agent" not in repr(review.handover)


def test_who_works_here_is_named_whole_also_with_the_last_name_of_a_pupil(giving: Giving) -> None:
    session = giving.school.session
    with session.begin() as work:
        work.persons.add(Person("staff-2", PersonKind.STAFF, "Joris", "Bedacht"))
        work.commit()
    facts = AgreementFacts("J. Bedacht belt met N. Bedacht", session.clock.today(), incident_id=giving.incident.id)
    made = AgreementService(session).make(facts)
    (told,) = (one for one in giving.service.prepare([PUPIL.id]).gathered.agreements if one.id == made.id)
    assert told.facts.text == "J. Bedacht belt met [iemand anders]"


def test_every_text_that_goes_can_be_read_first(giving: Giving) -> None:
    prepared = giving.service.prepare([PUPIL.id])
    shown = {item.id: " ".join((item.title, *(words for _label, words in item.lines))) for item in prepared.told}
    (incident,) = prepared.gathered.incidents
    (signal,) = prepared.gathered.signals
    for facts, seen in ((incident.facts, shown[incident.id]), (signal.facts, shown[signal.id])):
        for name in ("facts", "reported_by", "observer_name", "other_explanation"):
            assert getattr(facts, name, "") in seen
    assert "Gesprek" in shown[incident.id]
    assert "Sem zegt dat [iemand anders] begon" in shown[incident.id]
    assert incident.facts.police_note == ""


def test_a_long_text_is_not_cut_off_by_the_masks(giving: Giving, receiving: Receiving) -> None:
    told = ("Noor " * 3_990).strip()
    incident = giving.incident
    changed = replace(incident.facts, facts=f"{told} einde")
    IncidentService(giving.school.session).change(incident.id, changed, incident.version)
    review = receiving.service.look(giving.make(receiving.key).content)
    assert review.handover.incidents[0].facts.facts.endswith("einde")
    assert "Noor" not in review.handover.incidents[0].facts.facts
    assert review.items[0].state is ItemState.NEW


def test_nothing_of_it_stands_in_the_clear_and_only_the_receiver_opens_it(
    giving: Giving, receiving: Receiving, tmp_path: Path
) -> None:
    made = giving.make(receiving.key)
    assert b"Verzonnen" not in made.content
    assert NOTE not in made.content
    assert "erzonnen" not in made.file_name
    other = Receiving.opened(tmp_path / "derde")
    assert code_of(lambda: other.service.look(made.content)) == "handover_foreign"
    assert receiving.service.look(made.content).file_words == made.words
    spoilt = bytearray(made.content)
    spoilt[-40] ^= 1
    assert code_of(lambda: receiving.service.look(bytes(spoilt))) == "handover_damaged"


def test_all_of_it_comes_in_once_and_can_be_taken_back(giving: Giving, receiving: Receiving) -> None:
    made = giving.make(receiving.key)
    service, session = receiving.service, receiving.school.session
    review = service.look(made.content)
    assert {item.state for item in review.items} == {ItemState.NEW}
    taken = service.take_in(review, {})
    assert [kind for kind, _id in taken.records] == [
        RecordKind.INCIDENT, RecordKind.SIGNAL, RecordKind.AGREEMENT, RecordKind.FILE
    ]  # fmt: skip
    with session.begin() as work:
        incident = work.incidents.get(giving.incident.id)
        assert incident is not None
        assert incident.created_by == session.account.id
        assert [person.person_id for person in incident.facts.persons] == [PUPIL.id, None]
        assert work.persons.get(PUPIL.id) == replace(PUPIL, version=1)
        assert work.persons.get(OTHER.id) is None
        agreement = work.agreements.get(giving.agreement_id)
        assert agreement is not None
        assert agreement.facts.incident_id == incident.id
        (told,) = [c for c in work.history.of("incident", incident.id) if c.field == "reason"]
        (photo,) = work.files.of(RecordKind.INCIDENT, incident.id)
    assert "Overgenomen van" in told.new
    assert FileService(session).open(photo.id).content == NOTE
    again = service.look(made.content)
    assert again.taken_before
    assert {item.state for item in again.items} == {ItemState.SAME}
    assert code_of(lambda: service.take_in(again, {})) == "handover_taken_before"
    service.take_back(taken)
    with session.begin() as work:
        assert work.incidents.get(giving.incident.id) is None
        assert work.agreements.get(giving.agreement_id) is None
    review = service.look(made.content)
    assert not review.taken_before
    more = service.take_in(review, {})
    assert more.count(RecordKind.INCIDENT) == 1
    assert more.records != taken.records


def test_both_sides_say_to_whom_on_what_basis_and_what_for(giving: Giving, receiving: Receiving) -> None:
    made = giving.make(receiving.key)
    receiving.service.take_in(receiving.service.look(made.content), {})
    for school, recipient in ((giving.school, "Zorgcoördinator van de Nieuwe School"), (receiving.school, "")):
        with school.session.begin() as work:
            (entry,) = work.disclosures.of_persons([PUPIL.id])
            entry = work.disclosures.get(entry.id)
        assert entry.purpose == "Begeleiding gaat daar verder"
        assert entry.basis is not None
        assert recipient in entry.recipient
        assert "1 incident" in entry.what
        if recipient:  # what went stays readable there; what came is where it was taken in, and nowhere else
            assert json.loads(entry.file)["handover"]["pupils"][0]["last_name"] == "Verzonnen"
        else:
            assert entry.file == b""
            assert len(entry.content_hash) == 64
    with giving.school.session.begin() as work:
        line = work.audit.last_of(AuditAction.HANDOVER_MADE)
    assert line is not None
    assert line.detail == "pupils=1 records=3 files=1"


def test_nothing_here_is_written_over(giving: Giving, receiving: Receiving) -> None:
    service, session = receiving.service, receiving.school.session
    first = service.take_in(service.look(giving.make(receiving.key).content), {})
    with session.begin() as work:
        mine = work.incidents.get(giving.incident.id)
        assert mine is not None
    changed = replace(mine.facts, facts="Hier is het verder uitgezocht.")
    IncidentService(session).change(mine.id, changed, mine.version)
    assert code_of(lambda: service.take_back(first)) == "handover_changed_since"
    second = service.look(giving.make(receiving.key).content)
    states = {item.kind: item.state for item in second.items}
    assert states[RecordKind.INCIDENT] is ItemState.DIFFERS
    assert states[RecordKind.SIGNAL] is ItemState.SAME
    assert code_of(lambda: service.take_in(second, {})) == "handover_undecided"
    assert service.take_in(second, {giving.incident.id: False}).records == ()
    third = service.look(giving.make(receiving.key).content)
    apart = service.take_in(third, {giving.incident.id: True})
    (new_id,) = [record for kind, record in apart.records if kind is RecordKind.INCIDENT]
    with session.begin() as work:
        kept, added = work.incidents.get(giving.incident.id), work.incidents.get(new_id)
    assert kept is not None
    assert added is not None
    assert kept.facts.facts == "Hier is het verder uitgezocht."
    assert added.facts.facts.startswith("[iemand anders]")


def test_a_namesake_is_asked_about_and_one_with_the_birth_date_is_proposed(
    giving: Giving, receiving: Receiving
) -> None:
    service, session = receiving.service, receiving.school.session
    namesake = Person("here-1", PersonKind.PUPIL, "Sem", "Verzonnen", "van", class_name="1A")
    same = replace(PUPIL, id="here-2", class_name="4B")
    with session.begin() as work:
        work.persons.add(namesake)
        work.commit()
    content = giving.make(receiving.key).content
    review = service.look(content)
    assert review.people[0].proposed == ""
    assert [one.id for one in review.people[0].candidates] == ["here-1"]
    with session.begin() as work:
        work.persons.add(same)
        work.commit()
    review = service.look(content)
    assert review.people[0].proposed == "here-2"
    chosen = service.with_pupils(review, {PUPIL.id: "here-1"})
    taken = service.take_in(chosen, {})
    assert taken.persons == ()
    with session.begin() as work:
        assert work.persons.get(PUPIL.id) is None
        assert giving.incident.id in work.incidents.of_person("here-1")
        assert work.persons.get("here-2") == same


def test_an_id_that_was_destroyed_here_is_not_used_again(giving: Giving, receiving: Receiving) -> None:
    service, session = receiving.service, receiving.school.session
    gone = DestroyedRecord(giving.incident.id, RecordKind.INCIDENT, session.clock.now(), session.account.id)
    with session.begin() as work:
        work.retention.note_destroyed(gone)
        work.commit()
    taken = service.take_in(service.look(giving.make(receiving.key).content), {})
    (new_id,) = [record for kind, record in taken.records if kind is RecordKind.INCIDENT]
    assert new_id != giving.incident.id  # the next restore would destroy it
    with session.begin() as work:
        agreement = work.agreements.get(giving.agreement_id)
        assert agreement is not None
        assert agreement.facts.incident_id == new_id
        assert len(work.files.of(RecordKind.INCIDENT, new_id)) == 1


def test_a_full_disk_halfway_leaves_nothing(
    giving: Giving, receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, session = receiving.service, receiving.school.session
    review = service.look(giving.make(receiving.key).content)

    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr("vios_desktop.services.files.FileService.take_in", full)
        with pytest.raises(OSError, match="full"):
            service.take_in(review, {})
    with session.begin() as work:
        assert work.incidents.get(giving.incident.id) is None
        assert work.persons.get(PUPIL.id) is None
    assert service.take_in(review, {}).count(RecordKind.INCIDENT) == 1


def test_something_written_meanwhile_stops_both_sides(giving: Giving, receiving: Receiving) -> None:
    prepared = giving.service.prepare([PUPIL.id])
    key = giving.service.read_key(receiving.key)
    with giving.school.session.begin() as work:
        work.persons.replace(replace(PUPIL, class_name="4A", version=2), 1)
        work.commit()
    changed = code_of(lambda: giving.service.make(giving.order(), key, prepared.content_hash))
    assert changed == "handover_changed"
    review = receiving.service.look(giving.make(receiving.key).content)
    receiving.service.take_in(receiving.service.look(giving.make(receiving.key).content), {})
    assert code_of(lambda: receiving.service.take_in(review, {})) == "handover_changed_here"


def test_without_basis_purpose_or_necessity_nothing_goes(giving: Giving, receiving: Receiving) -> None:
    prepared, key = giving.service.prepare([PUPIL.id]), giving.service.read_key(receiving.key)
    empty = replace(giving.order(), basis=None, purpose=" ", necessity="", recipient="", informed=None)
    with pytest.raises(ValidationError) as refused:
        giving.service.make(empty, key, prepared.content_hash)
    fields = [problem.field for problem in refused.value.problems]
    assert fields == ["recipient", "purpose", "necessity", "basis", "informed"]
    with giving.school.session.begin() as work:
        assert work.audit.last_of(AuditAction.HANDOVER_MADE) is None
