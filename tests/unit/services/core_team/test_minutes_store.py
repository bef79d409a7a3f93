"""Minutes through the real store and the real pages: what comes back out of the register is what went out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.real_store import Computer, made_vault
from tests.unit.reports.pdf_reading import metadata, text_of
from tests.unit.services.core_team.minutes_desk import DOCUMENTS, REASON, finished, sharing_of
from tests.unit.services.core_team.table import a_pupil
from tests.unit.services.register_desk import register_of
from vios_desktop.app.desk import minutes_service
from vios_desktop.domain.read_through import MarkChoice
from vios_desktop.domain.vocabulary import DisclosureKind
from vios_desktop.services.core_team.meetings import MeetingPlan, MeetingService
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.services.session import Session

KINDS = (DisclosureKind.MINUTES, DisclosureKind.AGREEMENT_LIST)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    computer = Computer(tmp_path / "home")
    folder = made_vault().copied_to(tmp_path / "school")
    opened, _keys = computer.unlock(computer.store.describe(folder))
    yield opened
    opened.vault.close()


def test_what_went_out_comes_back_out_of_the_register(session: Session) -> None:
    meeting = finished(session, person=a_pupil(session))
    told = replace(meeting.cases[0], notes="Het gaat beter met sem. De les is op 3 december.")
    with session.begin() as work:
        work.meetings.replace(replace(meeting, cases=(told,), version=meeting.version + 1), meeting.version)
        work.commit()
    service = minutes_service(session)
    hits = [ref for passage in service.draft(meeting.id).passages for ref, _mark in passage.refs()]
    choices = {
        ref: MarkChoice(keep=True, reason=REASON) if ref.written == "3 december" else MarkChoice() for ref in hits
    }
    seen = {document: file.content for document, file in service.preview(meeting.id, DOCUMENTS, choices).items()}
    files = service.make(meeting.id, DOCUMENTS, choices, sharing_of(meeting, with_absent=True), seen)
    words = text_of(files[0].content)
    assert "Het gaat beter met […]. De les is op 3 december." in words
    assert "Zonder namen, niet anoniem" in words
    assert "Sem" not in words
    assert "Voorbeeld" not in " ".join(metadata(files[0].content).values())
    register = register_of(session)
    lines = register.find(DisclosureQuery(kinds=KINDS)).lines
    assert len(lines) == len(files) * 2
    assert {register.sent_file(line.entry.id).content for line in lines} == {file.content for file in files}
    with session.begin() as work:
        kept = [change for change in work.history.of("meeting", meeting.id) if change.new == REASON]
    assert [change.old for change in kept] == ["3 december"]


def test_the_agenda_for_the_table_is_a_page(session: Session) -> None:
    finished(session, person=a_pupil(session))
    planned = MeetingService(session).make(MeetingPlan(MeetingService(session).overview().proposed_on))
    words = text_of(minutes_service(session).agenda_page(planned.id).content)
    assert "Jongerenwerk loopt langs het plein" in words
    assert "Casus A" in words
    assert "Sem" not in words
