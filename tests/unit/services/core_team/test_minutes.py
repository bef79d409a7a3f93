"""Minutes of a finished meeting: read through, then out with an entry for each organisation and document."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, time

import pytest

from tests.unit.services.core_team.minutes_desk import (
    DOCUMENTS,
    NOTES,
    POLICE_SAID,
    REASON,
    by_name,
    finished,
    followed,
    handle_all,
    minutes_of,
    sharing_of,
)
from tests.unit.services.core_team.table import a_pupil, coordinator, running
from tests.unit.services.register_desk import register_of
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.core_team import Meeting
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.minutes import MinutesDocument, recipients_of
from vios_desktop.domain.vocabulary import DisclosureKind, SharingLevel
from vios_desktop.services.core_team.letting_out import Sharing
from vios_desktop.services.core_team.meetings import MeetingPlan, MeetingService
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.services.session import Session

MINUTES, AGREEMENTS, CALENDAR = DOCUMENTS


def page(session: Session, meeting: Meeting, document: MinutesDocument) -> str:
    return minutes_of(session).preview(meeting.id, [document], {})[document].content.decode()


def entries(session: Session, *kinds: DisclosureKind) -> list[DisclosureEntry]:
    found = register_of(session).find(DisclosureQuery(kinds=kinds or (DisclosureKind.MINUTES,)))
    return [line.entry for line in found.lines]


def test_only_a_finished_meeting_has_minutes() -> None:
    session = coordinator()
    meeting = running(session)
    with pytest.raises(ViosError, match="meeting_not_finished"):
        minutes_of(session).draft(meeting.id)
    with pytest.raises(ViosError, match="meeting_not_finished"):
        minutes_of(session).make(meeting.id, DOCUMENTS, {}, sharing_of(meeting))


def test_every_text_is_a_passage_in_the_order_of_the_agenda() -> None:
    session = coordinator()
    meeting = finished(session)
    case_id = meeting.cases[0].case_id
    assert [passage.key for passage in minutes_of(session).draft(meeting.id).passages] == [
        "place", "chair", "agenda.opening", "news.n-1", "agenda.signals",
        *(f"case.{case_id}.{part}" for part in ("facts", "pattern", "strengths", "question", "notes", "outcome")),
        "agreement.a-1.text", "agreement.a-1.owner", "agreement.a-1.feedback",
        "agreement.a-2.text", "agreement.a-2.owner", "gap.g-1",
        "agenda.prevention", "agenda.cooperation",
    ]  # fmt: skip


def test_the_minutes_tell_all_but_what_the_police_told() -> None:
    session = coordinator()
    meeting = finished(session)
    words = page(session, meeting, MINUTES)
    for text in (*NOTES.values(), "Meer jongeren bij het station.", "Casus A", "Wij praten eerst.", "S. Fantasie"):
        assert text in words
    assert "Zonder namen, niet anoniem" in words
    assert "Politie Voorbeeldstad" in words, "absent, and said so"
    assert POLICE_SAID not in words
    assert minutes_of(session).draft(meeting.id).left_out == 1


def test_a_case_told_by_name_stands_without_it() -> None:
    session = coordinator()
    meeting, person = by_name(session)
    words = page(session, meeting, MINUTES)
    assert person.first_name not in words
    assert "Aan tafel op naam" in words


def test_a_small_first_name_of_the_case_is_found_in_every_text() -> None:
    session = coordinator()
    person = a_pupil(session)
    finished(session, person=person)
    first = MeetingService(session).overview().past[0]
    told = replace(first.cases[0], notes="Het gaat beter met sem.")
    with session.begin() as work:
        work.meetings.replace(replace(first, cases=(told,), version=first.version + 1), first.version)
        work.commit()
    passages = {passage.key: passage for passage in minutes_of(session).draft(first.id).passages}
    assert [mark.written for mark in passages[f"case.{told.case_id}.notes"].marks] == ["sem"]


def test_nothing_is_made_until_every_hit_is_handled() -> None:
    session = coordinator()
    meeting = finished(session, person=a_pupil(session), next_on=None)
    noted = replace(meeting.agenda[0], notes="Wij zagen Sem om 12:00 op 3 december.")
    meeting = rewritten(session, replace(meeting, agenda=(noted, *meeting.agenda[1:])))
    before = len(entries(session, *DisclosureKind))
    service, sharing = minutes_of(session), sharing_of(meeting)
    with pytest.raises(ViosError, match="marks_not_handled"):
        service.make(meeting.id, [MINUTES], {}, sharing)
    with pytest.raises(ViosError, match="marks_not_handled"):
        service.make(meeting.id, [MINUTES], handle_all(session, meeting, keep=True), sharing)
    assert len(entries(session, *DisclosureKind)) == before
    (file,) = service.make(meeting.id, [MINUTES], handle_all(session, meeting), sharing)
    assert "Wij zagen […] om 12:00 op […]." in file.content.decode()
    service.make(meeting.id, [AGREEMENTS], {}, sharing)  # the list holds none of it


def test_a_word_that_stays_for_a_reason_is_in_the_history() -> None:
    session = coordinator()
    meeting = finished(session)
    noted = replace(meeting.agenda[0], notes="De les is op 3 december.")
    meeting = rewritten(session, replace(meeting, agenda=(noted, *meeting.agenda[1:])))
    choices = handle_all(session, meeting, keep=True, reason=REASON)
    (file,) = minutes_of(session).make(meeting.id, [MINUTES], choices, sharing_of(meeting))
    assert "De les is op 3 december." in file.content.decode()
    with session.begin() as work:
        (change,) = work.history.of("meeting", meeting.id)
    assert (change.old, change.new) == ("3 december", REASON)


def test_no_name_stands_in_the_place_of_a_name() -> None:
    session = coordinator()
    meeting = finished(session, person=a_pupil(session))
    noted = replace(meeting.agenda[0], notes="Wij zagen Sem.")
    meeting = rewritten(session, replace(meeting, agenda=(noted, *meeting.agenda[1:])))
    choices = handle_all(session, meeting, word="Sem")
    with pytest.raises(ValidationError) as caught:
        minutes_of(session).make(meeting.id, [MINUTES], choices, sharing_of(meeting))
    assert [problem.code for problem in caught.value.problems] == ["text_identifies"]


def test_each_organisation_and_document_has_its_entry_with_the_exact_file() -> None:
    session = coordinator()
    meeting, person = by_name(session)
    sharing = sharing_of(meeting, with_absent=True)
    files = minutes_of(session).make(meeting.id, DOCUMENTS, handle_all(session, meeting), sharing)
    assert [file.file_name for file in files] == [
        "verslag-kernteam-2026-11-24.pdf",
        "afspraken-kernteam-2026-11-24.pdf",
        "afspraken-kernteam-2026-11-24.ics",
    ]
    register = register_of(session)
    made = entries(session, DisclosureKind.MINUTES, DisclosureKind.AGREEMENT_LIST)
    assert len(made) == len(files) * len(recipients_of(meeting.attendees))
    sent = [register.sent_file(entry.id) for entry in made]
    assert {file.content for file in sent} == {file.content for file in files}
    assert {file.file_name[-4:] for file in sent} == {".pdf", ".ics"}
    for entry, file in zip(made, sent, strict=True):
        assert entry.content_hash == hashlib.sha256(file.content).hexdigest()
        assert (entry.object_id, entry.person_ids) == (meeting.id, (person.id,))
        heard = entry.recipient == "Jongerenwerk Voorbeeld"
        assert entry.level is (SharingLevel.NAMED_REASONED if heard else SharingLevel.DEIDENTIFIED)
        assert bool(entry.necessity) is heard
    with session.begin() as work:
        logged = [line for line in work.audit.entries(50) if line.object_kind == "meeting"]
    (line,) = [line for line in logged if line.action == AuditAction.DISCLOSED]
    assert line.detail.startswith("documents=minutes,agreements,calendar recipients=2")


def test_a_list_about_nobody_is_about_nobody() -> None:
    session = coordinator()
    meeting = finished(session)
    minutes_of(session).make(meeting.id, [AGREEMENTS], handle_all(session, meeting), sharing_of(meeting))
    (entry,) = entries(session, DisclosureKind.AGREEMENT_LIST)
    assert (entry.level, entry.person_ids) == (SharingLevel.DEIDENTIFIED, ())


@pytest.mark.parametrize(
    ("documents", "changes", "field"),
    [
        ((), {}, "documents"),
        (DOCUMENTS, {"recipients": ()}, "recipient"),
        (DOCUMENTS, {"basis": None}, "basis"),
        (DOCUMENTS, {"purpose": " "}, "purpose"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    documents: tuple[MinutesDocument, ...], changes: dict[str, object], field: str
) -> None:
    session = coordinator()
    meeting = finished(session)
    sharing: Sharing = replace(sharing_of(meeting), **changes)  # type: ignore[arg-type]
    with pytest.raises(ValidationError) as caught:
        minutes_of(session).make(meeting.id, documents, handle_all(session, meeting), sharing)
    assert [problem.field for problem in caught.value.problems] == [field]
    assert entries(session) == []


def test_a_stranger_is_no_recipient() -> None:
    session = coordinator()
    meeting = finished(session)
    (youth,) = sharing_of(meeting).recipients
    sharing = replace(sharing_of(meeting), recipients=(replace(youth, organisation="Een krant"),))
    with pytest.raises(ValidationError):
        minutes_of(session).make(meeting.id, DOCUMENTS, handle_all(session, meeting), sharing)


def test_the_file_that_goes_out_is_the_one_that_was_read() -> None:
    session = coordinator()
    meeting = finished(session)
    service, choices = minutes_of(session), handle_all(session, meeting)
    files = service.preview(meeting.id, DOCUMENTS, choices)
    seen = {document: file.content for document, file in files.items()}
    with pytest.raises(ViosError, match="reading_changed"):
        service.make(meeting.id, DOCUMENTS, choices, sharing_of(meeting), {**seen, MINUTES: b"another"})
    assert entries(session) == []
    made = service.make(meeting.id, DOCUMENTS, choices, sharing_of(meeting), seen)
    assert [file.content for file in made] == list(seen.values())


def test_what_became_of_earlier_agreements() -> None:
    session = coordinator()
    _first, second = followed(session)
    words = page(session, second, MINUTES)
    for text in (
        "School praat met de leerling",
        "('Nagekomen', 'Ja')",
        "Het gesprek was goed.",
        "12 januari 2027",
    ):
        assert text in words
    listed = page(session, second, AGREEMENTS)
    assert "Eerdere afspraken met een nieuwe datum" in listed
    assert "12 januari 2027" in listed
    assert "School praat met de leerling" not in listed


def test_an_agreement_that_moves_is_the_same_event_on_another_day() -> None:
    session = coordinator()
    first, second = followed(session)
    before, after = page(session, first, CALENDAR), page(session, second, CALENDAR)

    def uid(words: str, text: str) -> str:
        return words[: words.index(text)].rsplit("uid='", 1)[1].split("'", maxsplit=1)[0]

    text = "Kernteam: Jongerenwerk loopt langs het plein"
    assert uid(before, text) == uid(after, text)
    assert "sequence=0" not in after


def test_the_next_meeting_has_the_time_of_the_one_that_is_planned() -> None:
    session = coordinator()
    meeting = finished(session)
    assert "starts_at=None, sequence" in page(session, meeting, CALENDAR).rsplit("Overleg van het kernteam", 1)[1]
    MeetingService(session).make(MeetingPlan(date(2026, 12, 21), time(10, 30), "Bij de gemeente"))
    assert "21 december 2026, 10:30 uur, Bij de gemeente." in page(session, meeting, MINUTES)
    event = page(session, meeting, CALENDAR).rsplit("Overleg van het kernteam", 1)[1]
    assert "place='Bij de gemeente'" in event
    assert "datetime.datetime(2026, 12, 21" in event


def test_the_agenda_for_the_table_names_nobody_and_is_logged_as_a_print() -> None:
    session = coordinator()
    finished(session, person=a_pupil(session))
    meeting = MeetingService(session).make(MeetingPlan(date(2026, 12, 21), place="Kamer van de directie"))
    before = len(entries(session, *DisclosureKind))
    file = minutes_of(session).agenda_page(meeting.id)
    words = file.content.decode()
    assert file.file_name == "agenda-kernteam-2026-12-21.pdf"
    for text in ("10. Hoe werken we samen?", "Casus A", "Jongerenwerk loopt langs het plein", "10:00 uur"):
        assert text in words
    for text in ("Sem", "Er zijn tekenen van druk", "Er is zorg"):
        assert text not in words
    assert len(entries(session, *DisclosureKind)) == before
    with pytest.raises(ViosError, match="meeting_finished"):
        minutes_of(session).agenda_page(finished_id(session))


def finished_id(session: Session) -> str:
    return MeetingService(session).overview().past[0].id


def rewritten(session: Session, meeting: Meeting) -> Meeting:
    """A finished meeting with other texts: as if they had been typed at the table."""
    new = replace(meeting, version=meeting.version + 1)
    with session.begin() as work:
        work.meetings.replace(new, meeting.version)
        work.commit()
    return new
