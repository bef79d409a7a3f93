"""Sealed reports are taken in once, all of one or nothing, and only when the coordinator says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from tests.fakes import FakeVault, coordinator_of, founded_vault
from tests.fakes.report_box import FakeReportBox
from tests.fakes.sealed import PHOTO, REPORT
from tests.unit.services.world import A_SIGNAL, FACTS
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.incident import MAX_FACTS_CHARACTERS
from vios_desktop.domain.invitation import IssuedInvitation
from vios_desktop.domain.report_import import ReportOutcome
from vios_desktop.domain.sealed_report import ReportFile
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.inbox import InboxService, refusal
from vios_desktop.services.incidents import IncidentService

NAME, COPY = "a.sealed", "b.sealed"
NOTE = ReportFile("briefje.txt", b"Dit lag op de grond.")
PROGRAM = ReportFile("spel.exe", b"MZ\x90\x00" + bytes(100))


@dataclass(frozen=True)
class Scene:
    vault: FakeVault
    box: FakeReportBox
    service: InboxService


@pytest.fixture
def scene() -> Scene:
    vault = founded_vault()
    box = FakeReportBox({NAME: replace(REPORT, files=(PHOTO, NOTE)), COPY: REPORT})
    service = InboxService(coordinator_of(vault), box, box.opens)
    with service._session.begin() as work:
        work.invitations.add_key(vault.clock.now())
        work.commit()
    return Scene(vault, box, service)


def test_looking_keeps_nothing_but_the_line_in_the_log(scene: Scene) -> None:
    before = scene.vault.state.copy()
    opened = scene.service.look(NAME)
    assert (opened.report.what, opened.invited, opened.before) == (REPORT.what, False, None)
    assert scene.vault.state.audit[-1].action is AuditAction.REPORT_VIEWED
    assert REPORT.what not in str(scene.vault.state.audit)
    assert replace_audit(scene.vault) == before.audit
    assert scene.box.waiting() == [NAME, COPY]


def replace_audit(vault: FakeVault) -> list[object]:
    return [*vault.state.audit[:-1]]


def test_it_becomes_an_incident_with_its_files_and_a_copy_is_known(scene: Scene) -> None:
    incident = scene.service.to_incident(scene.service.look(NAME), FACTS)
    state = scene.vault.state
    assert state.incidents[incident.id].facts == FACTS
    files = {(file.record_kind, file.record_id, file.name) for file in state.files.values()}
    assert files == {(RecordKind.INCIDENT, incident.id, name) for name in ("foto.jpg", "briefje.txt")}
    (noted,) = scene.service.taken_in()
    assert (noted.outcome, noted.record_id, noted.receipt) == (ReportOutcome.INCIDENT, incident.id, REPORT.receipt)
    assert scene.box.done == [NAME]
    copy = scene.service.look(COPY)
    assert copy.before == noted
    with pytest.raises(ViosError, match="report_already_imported"):
        scene.service.to_nothing(copy, "Dubbel")
    with pytest.raises(ViosError, match="report_already_imported"):
        scene.service.to_incident(copy, FACTS)
    assert len(scene.vault.state.incidents) == 1
    scene.service.put_away(copy)
    assert scene.service.waiting() == ()


def test_it_becomes_a_signal(scene: Scene) -> None:
    signal = scene.service.to_signal(scene.service.look(COPY), A_SIGNAL)
    (noted,) = scene.service.taken_in()
    assert (noted.outcome, noted.record_id) == (ReportOutcome.SIGNAL, signal.id)
    assert scene.vault.state.signals[signal.id].facts == A_SIGNAL


def test_it_becomes_nothing_for_a_reason_alone(scene: Scene) -> None:
    opened = scene.service.look(NAME)
    with pytest.raises(ValidationError):
        scene.service.to_nothing(opened, "  ")
    assert scene.box.done == []
    assert (
        scene.service.to_nothing(opened, " Ging over een andere school ").reason == "Ging over een andere school"
    )
    assert not scene.vault.state.files
    assert scene.box.done == [NAME]


def test_a_file_that_is_not_taken_stops_all_of_it(scene: Scene) -> None:
    scene.box.reports[NAME] = replace(REPORT, files=(NOTE, PROGRAM))
    opened = scene.service.look(NAME)
    before = scene.vault.state.copy()
    with pytest.raises(ViosError):
        scene.service.to_incident(opened, FACTS)
    assert scene.vault.state == before
    assert scene.box.done == []


def test_a_file_that_cannot_be_moved_shows_again_as_taken_in(scene: Scene) -> None:
    scene.box.stuck = True
    scene.service.to_nothing(scene.service.look(NAME), "Dubbel")
    again = scene.service.look(NAME)
    assert again.before is not None
    with pytest.raises(ViosError, match="write_failed"):
        scene.service.put_away(again)


def test_the_token_shows_that_an_invitation_stands(scene: Scene) -> None:
    vault = scene.vault
    now, day = vault.clock.now(), vault.clock.today()
    with scene.service._session.begin() as work:
        key = work.invitations.inbox_keys()[0].id
        work.invitations.add(
            IssuedInvitation("i", key, bytes(32), REPORT.token, day + timedelta(days=9), now, "marit")
        )
        work.commit()
    assert scene.service.look(NAME).invited
    with scene.service._session.begin() as work:
        work.invitations.withdraw("i", now)
        work.commit()
    assert not scene.service.look(NAME).invited


def test_without_a_key_every_report_is_foreign() -> None:
    vault = founded_vault()
    box = FakeReportBox({NAME: REPORT})
    with pytest.raises(ViosError, match="sealed_foreign"):
        InboxService(coordinator_of(vault), box, box.opens).look(NAME)


def test_the_file_that_is_not_taken_can_be_left_out(scene: Scene) -> None:
    scene.box.reports[NAME] = replace(REPORT, files=(PROGRAM, NOTE))
    opened = scene.service.look(NAME)
    assert [problem.code if (problem := refusal(file)) else "" for file in opened.report.files] == [
        "file_program",
        "",
    ]
    scene.service.to_incident(opened, FACTS, frozenset({0}))
    assert [file.name for file in scene.vault.state.files.values()] == ["briefje.txt"]
    assert scene.vault.state.audit[-1].detail == "outcome=incident left_out=1"
    assert scene.box.done == [NAME]


def test_it_is_added_below_the_facts_of_a_known_incident_which_keeps_what_stood_there(scene: Scene) -> None:
    known = IncidentService(scene.service._session).record(FACTS)
    changed = scene.service.to_known_incident(scene.service.look(NAME), known.id, " Ook gezien door een docent. ")
    assert changed.facts.facts == f"{FACTS.facts}\n\nOok gezien door een docent."
    (change,) = [change for change in scene.vault.state.history if change.record_id == known.id]
    assert (change.field, change.old) == ("facts", FACTS.facts)
    (noted,) = scene.service.taken_in()
    assert (noted.outcome, noted.record_id) == (ReportOutcome.INCIDENT, known.id)
    assert {file.record_id for file in scene.vault.state.files.values()} == {known.id}
    with pytest.raises(ViosError, match="report_already_imported"):
        scene.service.to_known_incident(scene.service.look(COPY), known.id, "Nog eens")
    assert scene.vault.state.incidents[known.id] == changed


def test_an_addition_that_does_not_fit_changes_nothing(scene: Scene) -> None:
    known = IncidentService(scene.service._session).record(FACTS)
    opened = scene.service.look(NAME)
    before = scene.vault.state.copy()
    for text in (" ", "x" * MAX_FACTS_CHARACTERS):
        with pytest.raises(ValidationError):
            scene.service.to_known_incident(opened, known.id, text)
    with pytest.raises(NotFoundError):
        scene.service.to_known_incident(opened, "gone", "Iets")
    assert scene.vault.state == before
    assert scene.box.done == []


def test_a_list_says_what_is_known_without_a_line_in_the_log(scene: Scene) -> None:
    before = len(scene.vault.state.audit)
    report = scene.service.opening(NAME)()
    assert scene.service.known(NAME, report).before is None
    assert len(scene.vault.state.audit) == before
