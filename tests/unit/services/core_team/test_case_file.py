"""Cases without a name as a file: read through, judged, then out with an entry for each organisation."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from tests.unit.services.core_team.case_file_desk import (
    PURPOSE,
    a_case,
    case_files_of,
    handle_hits,
    judged,
    sharing_with,
)
from tests.unit.services.core_team.minutes_desk import by_name
from tests.unit.services.core_team.table import REASONS, SKETCH, a_pupil, coordinator
from tests.unit.services.register_desk import page_in_words, register_of
from vios_desktop.app.content import name_lexicon
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import DisclosureKind, LegalBasis, PersonKind, SharingLevel
from vios_desktop.services.core_team.case_file import CaseFileService
from vios_desktop.services.core_team.cases import CaseService
from vios_desktop.services.core_team.letting_out import Sharing
from vios_desktop.services.persons import PersonService
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.services.session import Session
from vios_desktop.texts import Texts

REASON = "De snackbar ligt in een andere stad"


def entries(session: Session) -> list[DisclosureEntry]:
    found = register_of(session).find(DisclosureQuery(kinds=(DisclosureKind.CASE,)))
    return [line.entry for line in found.lines]


def page(session: Session, *case_ids: str) -> str:
    recipients = sharing_with(session).recipients
    return case_files_of(session).preview(case_ids, recipients, {}).content.decode()


def test_what_is_offered_says_what_may_not_be_told() -> None:
    session = coordinator()
    told = a_case(session, title="Druk van buiten")
    trend = CaseService(session).open(replace(SKETCH, title="Nog niet", group_label="plein"))
    shut = a_case(session, title="Gesloten")
    CaseService(session).close(shut.id, "Klaar", shut.version)
    draft = case_files_of(session).draft()
    assert {case.title: case.allowed for case in draft.cases} == {"Druk van buiten": True, "Nog niet": False}
    assert {part for passage in draft.passages for part in passage.parts} == {told.id}
    assert draft.ordered([told.id, trend.id]) == (told.id,)
    assert "youth_work" in {one.kind for one in draft.recipients}
    assert "school" not in {one.kind for one in draft.recipients}
    assert not any(one.present for one in draft.recipients)


def test_the_file_says_what_it_is_and_tells_each_case_under_its_letter() -> None:
    session = coordinator()
    first, second = a_case(session), a_case(session, facts="Een groep wacht bij het hek.")
    words = page(session, first.id, second.id)
    for text in ("Zonder namen, niet anoniem", "Casus A", "Casus B", "Er zijn tekenen van druk", "bij het hek"):
        assert text in words
    assert SKETCH.title not in words, "a word of the school alone"
    alone = page(session, first.id)
    assert "Casus A" in alone
    assert "bij het hek" not in alone
    places = {passage.place for passage in case_files_of(session).draft().passages_of([first.id])}
    assert "Casus A, gezien" in places


def test_a_case_told_by_name_stands_without_it() -> None:
    session = coordinator()
    person = a_pupil(session)
    case = a_case(session, person, named=True)
    words = page(session, case.id)
    assert person.first_name not in words


def test_a_name_that_came_into_the_vault_later_is_out_as_well() -> None:
    session = coordinator()
    case = a_case(session, facts="Wij zagen Olivier bij het hek. olivier kwam later.")
    assert "Olivier" in page(session, case.id)
    PersonService(session).add(kind=PersonKind.PUPIL, first_name="Olivier", last_name="Fictief")
    assert "Olivier" not in page(session, case.id)


def test_nothing_is_made_until_every_hit_is_handled() -> None:
    session = coordinator()
    case = a_case(session, facts="Een leerling haalt spullen bij de Snackbar.")
    service, sharing, answers = case_files_of(session), sharing_with(session), judged([case.id])
    with pytest.raises(ViosError, match="marks_not_handled"):
        service.make([case.id], {}, answers, sharing)
    assert entries(session) == []
    file = service.make([case.id], handle_hits(session, [case.id], word="een zaak"), answers, sharing)
    assert "Een leerling haalt spullen bij de een zaak." in file.content.decode()


def test_with_the_lists_somebody_whom_the_vault_does_not_know_holds_the_file_up() -> None:
    session = coordinator()
    a_case(session, facts="Vaak gezien met quvanchy en Anneke, bij de Ketting in oirschot.")
    rules, lists = case_files_of(session), CaseFileService(session, page_in_words, Texts, name_lexicon)

    def blocking(service: CaseFileService) -> set[str]:
        return {m.written for passage in service.draft().passages for m in passage.marks if m.blocks}

    assert blocking(rules) == set()
    assert blocking(lists) == {"quvanchy", "Anneke", "Ketting", "oirschot"}


def test_a_word_that_stays_for_a_reason_is_in_the_history_of_its_case() -> None:
    session = coordinator()
    case, other = a_case(session, facts="Vaak bij de Snackbar."), a_case(session)
    ids = [case.id, other.id]
    choices = handle_hits(session, ids, keep=True, reason=REASON)
    case_files_of(session).make(ids, choices, judged(ids), sharing_with(session))
    with session.begin() as work:
        kept = [one for one in work.history.of("case", case.id) if one.field == "case_word_kept"]
        assert not [one for one in work.history.of("case", other.id) if one.field == "case_word_kept"]
    assert [(one.old, one.new) for one in kept] == [("Snackbar", REASON)]


def test_no_name_stands_in_the_place_of_a_word() -> None:
    session = coordinator()
    a_pupil(session)
    case = a_case(session, facts="Vaak bij de Snackbar.")
    choices = handle_hits(session, [case.id], word="Sem")
    with pytest.raises(ValidationError) as caught:
        case_files_of(session).make([case.id], choices, judged([case.id]), sharing_with(session))
    assert [problem.code for problem in caught.value.problems] == ["text_identifies"]


def test_each_organisation_has_its_entry_with_the_exact_file() -> None:
    session = coordinator()
    meeting, person = by_name(session)
    case_id = meeting.cases[0].case_id
    sharing = sharing_with(session, "youth_work", "police")
    file = case_files_of(session).make([case_id], {}, judged([case_id]), sharing)
    assert file.file_name == "casussen-zonder-namen-2026-11-24.pdf"
    made = {entry.recipient: entry for entry in entries(session)}
    assert set(made) == {"Jongerenwerk Voorbeeld", "Politie Voorbeeldstad"}
    for entry in made.values():
        sent = register_of(session).sent_file(entry.id)
        assert sent.content == file.content
        assert entry.content_hash == hashlib.sha256(file.content).hexdigest()
        assert (entry.basis, entry.purpose) == (LegalBasis.PUBLIC_TASK, PURPOSE)
        assert (entry.object_id, entry.person_ids) == (case_id, (person.id,))
        assert entry.informed is REASONS.informed
    heard, not_there = made["Jongerenwerk Voorbeeld"], made["Politie Voorbeeldstad"]
    assert (heard.level, bool(heard.necessity)) == (SharingLevel.NAMED_REASONED, True)
    assert (not_there.level, not_there.necessity) == (SharingLevel.DEIDENTIFIED, "")
    with session.begin() as work:
        logged = [line for line in work.audit.entries(50) if line.object_kind == "case"]
    (line,) = [line for line in logged if line.action == AuditAction.DISCLOSED]
    assert line.object_id == case_id
    assert line.detail == "file cases=1 recipients=2 recognisable=no replaced=0 kept=0"


def test_basis_and_purpose_come_from_the_cases() -> None:
    session = coordinator()
    one, two = a_case(session), a_case(session)
    other = replace(REASONS, basis=LegalBasis.CONSENT, purpose="Rustig praten.")
    CaseService(session).set_level(two.id, SharingLevel.DEIDENTIFIED, other, two.version)
    draft = case_files_of(session).draft()
    assert draft.reasons([one.id]) == (LegalBasis.PUBLIC_TASK, "Veilig naar school kunnen")
    basis, purpose = draft.reasons([one.id, two.id])
    assert basis is None
    assert set(purpose.split("; ")) == {"Veilig naar school kunnen", "Rustig praten"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"recipients": ()}, "recipient"), ({"basis": None}, "basis"), ({"purpose": " "}, "purpose")],
)
def test_what_is_missing_is_said_and_nothing_is_written(changes: dict[str, object], field: str) -> None:
    session = coordinator()
    case = a_case(session)
    sharing: Sharing = replace(sharing_with(session), **changes)  # type: ignore[arg-type]
    with pytest.raises(ValidationError) as caught:
        case_files_of(session).make([case.id], {}, judged([case.id]), sharing)
    assert [problem.field for problem in caught.value.problems] == [field]
    assert entries(session) == []


@pytest.mark.parametrize(
    ("answer", "code"), [(None, "recognisable_missing"), (True, "case_recognisable"), (False, "")]
)
def test_only_a_case_that_no_teacher_would_know_goes_out(answer: bool | None, code: str) -> None:
    session = coordinator()
    case, other = a_case(session), a_case(session)
    answers = judged([other.id]) | ({} if answer is None else {case.id: answer})
    service, sharing = case_files_of(session), sharing_with(session)
    if not code:
        service.make([case.id, other.id], {}, answers, sharing)
        assert [entry.what for entry in entries(session)] == ["2 casussen zonder namen"]
        return
    with pytest.raises(ValidationError) as caught:
        service.make([case.id, other.id], {}, answers, sharing)
    assert [(problem.field, problem.code) for problem in caught.value.problems] == [("recognisable", code)]
    assert entries(session) == []


def test_no_case_no_file() -> None:
    session = coordinator()
    with pytest.raises(ValidationError) as caught:
        case_files_of(session).make([], {}, {}, sharing_with(session))
    assert [problem.code for problem in caught.value.problems] == ["cases_missing"]
    with pytest.raises(NotFoundError):
        case_files_of(session).make(["nobody"], {}, {}, sharing_with(session))


def test_a_stranger_is_no_recipient() -> None:
    session = coordinator()
    case = a_case(session)
    (known,) = sharing_with(session).recipients
    sharing = replace(sharing_with(session), recipients=(replace(known, organisation="Een krant"),))
    with pytest.raises(ValidationError):
        case_files_of(session).make([case.id], {}, judged([case.id]), sharing)


def test_a_case_that_may_no_longer_be_told_stays_inside() -> None:
    session = coordinator()
    case = a_case(session)
    service, sharing = case_files_of(session), sharing_with(session)
    CaseService(session).set_level(case.id, SharingLevel.TREND, REASONS, case.version)
    with pytest.raises(ViosError, match="reading_changed"):
        service.make([case.id], {}, judged([case.id]), sharing)
    with pytest.raises(ViosError, match="reading_changed"):
        service.preview([case.id], (), {})


def test_the_file_that_goes_out_is_the_one_that_was_read() -> None:
    session = coordinator()
    case = a_case(session)
    service, sharing, answers = case_files_of(session), sharing_with(session), judged([case.id])
    seen = service.preview([case.id], sharing.recipients, {}).content
    with pytest.raises(ViosError, match="reading_changed"):
        service.make([case.id], {}, answers, sharing, b"another")
    assert entries(session) == []
    assert service.make([case.id], {}, answers, sharing, seen).content == seen


def test_two_files_of_one_case_are_two_entries_about_that_pupil() -> None:
    session = coordinator()
    person: Person = a_pupil(session)
    case = a_case(session, person)
    for kind in ("youth_work", "police"):
        case_files_of(session).make([case.id], {}, judged([case.id]), sharing_with(session, kind))
    about = register_of(session).find(DisclosureQuery(person_id=person.id))
    assert len(about.lines) == 2
