"""Looking through the whole vault: what nobody opened is found too, and nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.data.backup.school import School, code_of, empty_index, nothing, past_the_log, spoil_page_of
from tests.data.db.samples import signal
from vios_desktop.data import open_vault
from vios_desktop.data.all_as_logged import READERS
from vios_desktop.data.as_logged import CHANGES
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.signals import SignalService
from vios_desktop.services.trash import TrashService
from vios_desktop.services.vault_check import VaultCheckService


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    school = School.opened(tmp_path)
    yield school
    school.close()


def filled(school: School) -> None:
    person = PersonService(school.session).add(kind=PersonKind.PUPIL, first_name="Proef", last_name="Persoon")
    SignalService(school.session).record(signal(person_id=person.id).facts)
    facts = IncidentFacts("theft", school.session.clock.today(), "yard", "Er is iets weg.")
    for _ in range(2):
        IncidentService(school.session).record(facts)
    thrown_away = IncidentService(school.session).record(facts)
    TrashService(school.session).put(RecordKind.INCIDENT, thrown_away.id, "dubbel")


def test_every_kind_that_the_log_is_asked_about_is_looked_at() -> None:
    assert READERS.keys() == CHANGES.keys()


def test_a_whole_vault_is_whole_and_stays_as_it_is(school: School) -> None:
    filled(school)
    school.record(files=2)
    before = (school.info.folder / "data.db").read_bytes()
    seen: list[tuple[int, int]] = []
    found = VaultCheckService(school.session).begin().run(lambda *step: seen.append(step), lambda: False)
    assert found.ok
    assert found.records == {RecordKind.INCIDENT: 3, RecordKind.SIGNAL: 1, RecordKind.PERSON: 2}
    assert (found.files, found.missing_files, found.damaged_files) == (2, 0, 0)
    assert seen == [(done, 8) for done in range(1, 9)]
    assert (school.info.folder / "data.db").read_bytes() == before
    assert not list(school.info.folder.glob(".backup-*"))


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE incident SET facts = 'anders' WHERE number LIKE '%2'", RecordKind.INCIDENT),
        (
            "UPDATE incident SET facts = 'anders' WHERE id IN (SELECT record_id FROM trash_entry)",
            RecordKind.INCIDENT,
        ),
        ("UPDATE signal SET facts = 'anders'", RecordKind.SIGNAL),
        ("UPDATE person SET class_name = '9Z'", RecordKind.PERSON),
    ],
)
def test_a_record_that_nobody_opened_is_found(school: School, statement: str, kind: RecordKind) -> None:
    filled(school)
    past_the_log(school, statement)
    found = VaultCheckService(school.session).now()
    assert not found.ok
    assert found.unlike_log == {kind: 1}
    assert found.log_whole
    assert found.records[RecordKind.INCIDENT] == 3, "the words of the search are out of step, and all is looked at"


@pytest.mark.parametrize("large", [True, False])
def test_a_spoilt_page_of_an_index_is_found_also_where_a_copy_of_the_rows_would_be_whole(
    school: School, monkeypatch: pytest.MonkeyPatch, *, large: bool
) -> None:
    filled(school)
    school.close()
    spoil_page_of(school, "ix_agreement_by_incident")
    if large:  # then the opening does not look through it
        monkeypatch.setattr(open_vault, "_LOOKED_THROUGH_UP_TO", 0)
    school.reopen()
    found = VaultCheckService(school.session).begin().run(nothing, lambda: False)
    assert (found.ok, found.database_whole) == (False, False)
    assert not list(school.info.folder.glob(".backup-*"))


def test_an_index_that_knows_nothing_of_its_rows_is_found(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(school)
    school.close()
    empty_index(school, "ix_audit_entry_action_sequence")
    monkeypatch.setattr(open_vault, "_LOOKED_THROUGH_UP_TO", 0)
    school.reopen()
    found = VaultCheckService(school.session).begin().run(nothing, lambda: False)
    assert (found.ok, found.database_whole) == (False, False)


def test_a_line_of_the_log_that_was_changed_is_found(school: School) -> None:
    filled(school)
    past_the_log(school, "DROP TRIGGER audit_entry_no_update")
    past_the_log(school, "UPDATE audit_entry SET detail = 'anders' WHERE sequence = 3")
    found = VaultCheckService(school.session).now()
    assert (found.ok, found.log_whole, found.unlike_log) == (False, False, {})


def test_files_that_are_gone_or_broken_are_counted(school: School) -> None:
    school.record(files=3)
    gone, broken, _whole = sorted(school.info.folder.rglob("*.blob"))
    gone.unlink()
    broken.write_bytes(broken.read_bytes()[:-1] + b"x")
    found = VaultCheckService(school.session).now()
    assert (found.ok, found.files, found.missing_files, found.damaged_files) == (False, 2, 1, 1)


def test_it_can_be_stopped_and_leaves_nothing(school: School) -> None:
    filled(school)
    checking = VaultCheckService(school.session).begin()
    with pytest.raises(ViosError) as stopped:
        checking.run(nothing, lambda: True)
    assert stopped.value.code == "check_cancelled"
    VaultCheckService(school.session).begin().discard()
    assert not list(school.info.folder.glob(".backup-*"))
    assert code_of(lambda: VaultCheckService(school.session).now()) == ""
