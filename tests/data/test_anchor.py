"""The anchor: an older or shortened log shows at the opening, and a broken one can only be looked at."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.data.backup.school import School, code_of, empty_index, nothing, spoil_page_of
from tests.data.db.samples import person
from tests.data.vault_looks import actions
from tests.real_store import PASSPHRASE
from vios_desktop.data import open_vault
from vios_desktop.data.anchor import (
    PLACE_BYTES,
    RECORD_BYTES,
    Anchor,
    AnchorFinding,
    FilePlaces,
    RegistryPlaces,
    Witness,
    decode_witness,
)
from vios_desktop.data.audit_chain import AuditChain
from vios_desktop.data.database import connect
from vios_desktop.data.integrity import fits_together
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError

KEY = bytes(range(32))
AT = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)


@pytest.fixture
def school(tmp_path: Path) -> School:
    school = School.opened(tmp_path)
    school.record(1)
    return school


def elsewhere(school: School) -> Path:
    return school.computer.paths.settings / "anchors" / f"{school.info.vault_id}.bin"


def database(school: School) -> Path:
    return school.info.folder / "data.db"


def without_newest_lines(school: School, lines: int, then: str = "") -> None:
    """As somebody with the key could, the triggers set aside; `then` is done to the `newest` left."""
    connection = connect(database(school), school.key)
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    newest = connection.execute("SELECT max(sequence) FROM audit_entry").fetchone()[0]
    connection.execute("DELETE FROM audit_entry WHERE sequence > ?", (newest - lines,))
    connection.execute(then.format(newest=newest - lines) or "SELECT 1")
    connection.close()


def test_a_witness_comes_back_as_it_was_and_only_with_its_key() -> None:
    witness = Witness(3, 7, 1284, "7f" * 32, AT)
    raw = witness.encoded(KEY)
    assert len(raw) == RECORD_BYTES
    assert decode_witness(raw, KEY) == witness
    assert decode_witness(raw, bytes(32)) is None
    for place in range(RECORD_BYTES):
        broken = bytearray(raw)
        broken[place] ^= 1
        assert decode_witness(bytes(broken), KEY) is None
    assert decode_witness(raw[:-1], KEY) is None


def test_both_places_are_written_in_turn_and_the_disk_may_tear_one(school: School) -> None:
    own = school.info.folder / "anchor.bin"
    assert own.stat().st_size == PLACE_BYTES + RECORD_BYTES
    for torn in (0, PLACE_BYTES):
        raw = bytearray(own.read_bytes())
        raw[torn : torn + 20] = os.urandom(20)
        school.close()
        own.write_bytes(raw)
        school.reopen()
    assert AuditAction.OLDER_ACCEPTED not in actions(school.session)
    school.close()


def test_an_older_database_is_asked_about_and_going_on_is_recorded(school: School) -> None:
    school.close()
    older = database(school).read_bytes()
    school.reopen()
    school.record(2)
    school.computer.clock.advance(hours=3)
    school.close()
    database(school).write_bytes(older)
    computer = school.computer.restarted()
    with pytest.raises(ViosError) as caught:
        computer.unlock(school.info)
    assert caught.value.code == "vault_behind"
    assert set(caught.value.params) == {"saved", "here"}
    assert database(school).read_bytes() == older, "asking changes nothing"
    assert code_of(lambda: computer.unlock(school.info)) == "vault_behind"

    computer.service.accept_older(school.info)
    session, _keys = computer.unlock(school.info)
    assert actions(session)[-2:] == [AuditAction.OLDER_ACCEPTED, AuditAction.UNLOCKED]
    session.vault.close()
    computer.restarted().unlock(school.info)[0].vault.close()


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE audit_entry SET at = 'geen tijd' WHERE sequence = {newest}",
        "UPDATE audit_entry SET action = 'not_a_word' WHERE sequence = {newest}",
    ],
)
def test_an_older_log_with_a_line_that_cannot_be_read_is_asked_about_and_then_only_read(
    school: School, spoilt: str
) -> None:
    """As a disk may leave it that did not keep what it said it wrote."""
    school.close()
    without_newest_lines(school, 2, spoilt)
    with pytest.raises(ViosError) as caught:
        school.computer.unlock(school.info)
    assert (caught.value.code, caught.value.params["here"]) == ("vault_behind", "-")
    school.computer.service.accept_older(school.info)
    session, _keys = school.computer.unlock(school.info)
    assert session.vault.read_only
    with session.begin() as work:
        assert work.persons.get("person-1") is not None
        with pytest.raises(ViosError, match="audit_chain_broken"):
            work.audit.entries(1)
    session.vault.close()


def test_the_newest_lines_cut_off_show(school: School) -> None:
    school.close()
    without_newest_lines(school, 1)
    assert code_of(lambda: school.computer.unlock(school.info)) == "vault_behind"


def test_a_whole_older_folder_shows_by_the_copy_elsewhere(school: School, tmp_path: Path) -> None:
    school.close()
    shutil.copytree(school.info.folder, tmp_path / "older")
    school.reopen()
    school.record(2)
    school.close()
    shutil.rmtree(school.info.folder)
    shutil.copytree(tmp_path / "older", school.info.folder)
    assert code_of(lambda: school.computer.unlock(school.info)) == "vault_behind"


def test_another_log_of_the_same_length_shows(school: School, tmp_path: Path) -> None:
    school.close()
    shutil.copytree(school.info.folder, tmp_path / "other")
    school.reopen()
    school.record(2, files=0)
    school.close()
    other = school.computer.store.describe(tmp_path / "other")
    shutil.move(elsewhere(school), tmp_path / "kept.bin")
    session, _keys = school.computer.unlock(other)
    with session.begin() as work:
        work.persons.add(person("person-9", "Ander", "Mens", ""))
        work.commit()
    session.vault.close()
    for _ in range(3):
        school.computer.unlock(other)[0].vault.close()
    shutil.move(tmp_path / "kept.bin", elsewhere(school))
    shutil.copy(tmp_path / "other" / "data.db", database(school))
    assert code_of(lambda: school.computer.unlock(school.info)) == "vault_differs"


def test_killed_between_commit_and_witness_is_accepted_without_a_word(school: School) -> None:
    before = (school.info.folder / "anchor.bin").read_bytes(), elsewhere(school).read_bytes()
    with school.session.begin() as work:
        work.audit.record(AuditAction.SEARCHED)
        work.commit()
    school.session.vault.close()
    (school.info.folder / "anchor.bin").write_bytes(before[0])
    elsewhere(school).write_bytes(before[1])
    school.reopen()
    assert actions(school.session)[-2:] == [AuditAction.SEARCHED, AuditAction.UNLOCKED]
    school.close()


@pytest.mark.parametrize("gone", ["own", "elsewhere", "damaged"])
def test_a_witness_that_is_missing_is_written_down(school: School, gone: str) -> None:
    before = actions(school.session).count(AuditAction.WITNESS_MISSING)
    school.close()
    own = school.info.folder / "anchor.bin"
    if gone == "elsewhere":
        elsewhere(school).unlink()
    elif gone == "damaged":
        own.write_bytes(b"x" * own.stat().st_size)
        elsewhere(school).write_bytes(b"")
    else:
        own.unlink()
    school.reopen()
    noted = actions(school.session).count(AuditAction.WITNESS_MISSING) - before
    assert noted == (0 if gone == "own" else 1), "with the copy elsewhere there still is a witness"
    school.close()


def test_a_broken_log_can_be_looked_at_and_nothing_is_written(school: School) -> None:
    school.close()
    connection = connect(database(school), school.key)
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE audit_entry SET detail = 'anders' WHERE sequence = 2")
    connection.close()
    before = database(school).read_bytes()
    school.reopen()
    assert school.session.vault.read_only
    with school.session.begin() as work:
        assert work.persons.get("person-1") is not None
        work.audit.record(AuditAction.PERSON_VIEWED)
        work.commit()

    def change() -> None:
        with school.session.begin() as work:
            work.persons.add(person("person-2", "Nieuw", "Mens", ""))
            work.commit()

    assert code_of(change) == "log_broken_read_only"
    assert code_of(school.backups.make_now) == "audit_chain_broken"
    with school.session.begin() as work:
        assert work.persons.get("person-2") is None
    school.close()
    assert database(school).read_bytes() == before


@pytest.mark.parametrize("large", [True, False])
def test_an_index_that_does_not_fit_its_table_is_noticed_at_the_opening(
    school: School, monkeypatch: pytest.MonkeyPatch, *, large: bool
) -> None:
    school.close()
    empty_index(school, "ix_audit_entry_action_sequence")
    if large:  # then only looking through the whole file finds it
        monkeypatch.setattr(open_vault, "_LOOKED_THROUGH_UP_TO", 0)
    school.reopen()
    assert school.session.vault.read_only is not large
    with school.session.begin() as work:
        assert work.persons.get("person-1") is not None
    school.close()


def test_a_page_that_is_spoilt_makes_the_file_one_that_is_only_read(school: School) -> None:
    """Said at the opening: what is written into a spoilt file is lost with it."""
    school.close()
    spoil_page_of(school, "ix_agreement_by_incident")
    school.reopen()
    assert school.session.vault.read_only
    with school.session.begin() as work:
        assert work.persons.get("person-1") is not None

    def record() -> None:
        with school.session.begin() as work:
            work.persons.add(person("person-2"))
            work.commit()

    assert code_of(record) == "log_broken_read_only"
    school.close()


def test_a_page_that_could_not_be_read_once_spoils_nothing(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    school.close()
    failing = iter([False])
    monkeypatch.setattr(
        open_vault, "fits_together", lambda raw: next(failing, None) is None and fits_together(raw)
    )
    school.reopen()
    assert not school.session.vault.read_only
    school.close()


@pytest.mark.parametrize("times", [1, 2])
def test_a_log_that_could_not_be_read_once_is_read_again_before_it_is_called_broken(
    school: School, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    school.close()
    failing, whole = iter(range(times)), AuditChain.verify_newest

    def once_damaged(chain: AuditChain, lines: int) -> None:
        if next(failing, None) is not None:
            raise ViosError("database_damaged")
        whole(chain, lines)

    monkeypatch.setattr(AuditChain, "verify_newest", once_damaged)
    school.reopen()
    assert school.session.vault.read_only is (times == 2)
    school.close()


def test_a_disk_that_cannot_be_read_is_no_broken_log(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    school.close()

    def unreachable(_chain: AuditChain, _lines: int) -> None:
        raise ViosError("database_unreachable")

    monkeypatch.setattr(AuditChain, "verify_newest", unreachable)
    assert code_of(school.reopen) == "database_unreachable"
    monkeypatch.undo()
    school.reopen()
    school.close()


def test_a_restored_vault_in_use_is_what_the_witnesses_stand_for(school: School) -> None:
    _contents, file = school.back_up()
    school.record(2)
    school.close()
    reader = school.computer.store.backup_reader()
    outside = reader.look(file.path)
    backup = reader.unlock(outside, outside.accounts[0].id, PASSPHRASE)
    folder = backup.put_in_use(backup.restore(None, nothing))
    session, _keys = school.computer.unlock(school.computer.store.describe(folder))
    assert AuditAction.OLDER_ACCEPTED not in actions(session)
    session.vault.close()
    old = school.computer.store.describe(school.info.folder)
    school.computer.unlock(old)[0].vault.close()
    session, _keys = school.computer.unlock(school.computer.store.describe(folder))
    session.vault.close()


def test_a_disk_that_refuses_the_witness_undoes_nothing(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(FilePlaces, "write", refuse)
    school.record(2, files=2)
    monkeypatch.undo()
    school.close()
    school.reopen()
    with school.session.begin() as work:
        assert work.persons.get("person-2") is not None
    assert actions(school.session).count(AuditAction.WITNESS_MISSING) == 2, (
        "more than one line ahead is written down"
    )
    school.close()


def test_the_registry_keeps_the_same_two_places(school: School) -> None:
    values: dict[str, bytes] = {}
    places = RegistryPlaces(values.get, values.__setitem__, "vault")
    keys = school.locked.held.current
    first = Anchor(places, places, lambda: keys, lambda: AT)
    assert first.compare(0, lambda _line: None) is AnchorFinding.FIRST
    first.note(5, "ab" * 32)
    assert set(values) == {"vault-0"}
    again = Anchor(places, places, lambda: keys, lambda: AT)
    assert again.compare(5, lambda _line: "ab" * 32) is AnchorFinding.MATCHES
    assert again.compare(4, lambda _line: None) is AnchorFinding.BEHIND
    assert again.compare(5, lambda _line: "cd" * 32) is AnchorFinding.DIFFERS
    assert again.compare(8, lambda _line: "ab" * 32) is AnchorFinding.AHEAD
    assert again.last == replace(again.last, line=5) if again.last else False
    school.close()


def test_a_witness_of_before_a_cut_says_nothing_and_one_of_after_it_still_does(school: School) -> None:
    """A computer where the vault was not opened since: what its witness knows went with the cut."""
    own: dict[str, bytes] = {}
    far: dict[str, bytes] = {}
    here, there = (RegistryPlaces(kept.get, kept.__setitem__, "vault") for kept in (own, far))
    keys = school.locked.held.current
    Anchor(there, there, lambda: keys, lambda: AT).note(5, "ab" * 32)
    Anchor(here, here, lambda: keys, lambda: AT).note(40, "cd" * 32)
    hashes = {20: "ee" * 32, 40: "cd" * 32}

    def seen(start: int, known: dict[int, str]) -> AnchorFinding:
        return Anchor(here, there, lambda: keys, lambda: AT).compare(40, known.get, start)

    assert seen(0, hashes) is AnchorFinding.DIFFERS
    assert seen(20, hashes) is AnchorFinding.FIRST_HERE
    assert seen(20, {**hashes, 40: "ff" * 32}) is AnchorFinding.DIFFERS
    assert seen(5, {**hashes, 5: "ab" * 32}) is AnchorFinding.MATCHES
    assert seen(5, {**hashes, 5: "bb" * 32}) is AnchorFinding.DIFFERS
    school.close()


def test_a_shortened_log_opens_and_its_end_is_witnessed_as_before(school: School) -> None:
    with school.session.begin() as work:
        work.audit.shorten(work.audit.stretch(AT.replace(year=2036)), "reviewed=no")
        work.commit()
    school.close()
    school.reopen()
    assert not school.locked.read_only
    with school.session.begin() as work:
        assert work.audit.last_of(AuditAction.WITNESS_MISSING) is None
    _contents, file = school.back_up()
    assert file.path.exists()
    school.close()
    without_newest_lines(school, 1)
    assert code_of(lambda: school.computer.unlock(school.info)) == "vault_behind"
