"""Everything goes out as an open package and comes back in a new vault, or nothing does."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.data.backup.school import PICTURE, School, code_of, nothing
from tests.fakes.sessions import resource_text
from tests.real_store import OTHER_PASSPHRASE, PASSPHRASE, Computer
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.database import connect
from vios_desktop.data.package.filling import FolderPackages
from vios_desktop.data.package.layout import LEFT_OUT, LEFT_OUT_COLUMNS, packed_columns, packed_tables
from vios_desktop.data.tables.schema import metadata
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.errors import NotAllowedError, ViosError
from vios_desktop.domain.incident import Incident, IncidentFacts
from vios_desktop.domain.own_field import FieldSort, OwnAnswer, in_order
from vios_desktop.practice_school import make_practice_school
from vios_desktop.services.backups import BackupService
from vios_desktop.services.catalogues import CatalogueService
from vios_desktop.services.files import FileService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.own_fields import About, OwnFieldService
from vios_desktop.services.packages import PackageImport, PackagePurpose, PackageService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session
from vios_desktop.services.vault_check import VaultCheckService
from vios_desktop.services.vaults import VaultInfo

NEW_ACCOUNT, NEW_PASSPHRASE = "Nieuwe Beheerder", "een derde zin van zes woorden"
_COLUMNS = "SELECT name FROM pragma_table_info(?)"
Dump = dict[str, list[dict[str, Any]]]


def dump(folder: Path, key: bytes) -> Dump:
    """Every row of every table, by the file itself, not by what the package knows of it."""
    connection = connect(folder / "data.db", key)
    try:
        found: Dump = {}
        for name in metadata.tables:
            cursor = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 our own names
            columns = [column[0] for column in cursor.description]
            found[name] = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
        return found
    finally:
        connection.close()


def comparable(found: Dump, lines: int, own_account: str = "") -> Dump:
    """Without keys, and without what a new vault says of itself: each with the reason in `layout`.

    Of the log: the hashes, which hold the id of the vault, and lines after `lines`. Of accounts: who has access.
    """
    kept: Dump = {}
    for name, every in found.items():
        rows = every
        if name in LEFT_OUT and name != "search_document":
            continue
        left = {"audit_entry": {"previous_hash", "entry_hash"}, "account": {"active"}}.get(name, set())
        if name == "dossier_file":
            left = {"wrapped_key", "blob_id"}
        if name == "audit_entry":
            rows = [row for row in rows if row["sequence"] <= lines]
        if name in ("account", "account_role"):
            rows = [row for row in rows if own_account not in (row.get("id"), row.get("account_id"))]
        if name == "search_document":
            left = {"row_no"}
        stripped = [{c: v for c, v in row.items() if c not in left} for row in rows]
        kept[name] = sorted(stripped, key=repr)
    return kept


def export(school: School, target: Path) -> None:
    school.packages.begin(target, PackagePurpose.MOVE).write(nothing, lambda: False)


def take_in(computer: Computer, package: Path, folder: Path) -> VaultInfo:
    key = computer.store.new_recovery_key()
    taking = PackageImport(FolderPackages(), computer.store, computer.clock)
    return taking.take_in(package, folder, NEW_ACCOUNT, NEW_PASSPHRASE, key, nothing)


def record_with_own_fields(session: Session) -> Incident:
    """One answer of every sort, a choice that was renamed, and a field that is not offered any more."""
    fields = OwnFieldService(session, lambda: resource_text("policy/special_words.json"))
    lists = CatalogueService(session, tuple)
    made = {sort: fields.add_field(Words(f"Veld {sort.value}"), sort, About("Uitleg")).item for sort in FieldSort}
    choice = fields.add_choice(made[FieldSort.CHOICE].code, Words("Balie")).item
    values = (
        ("text", "zoals getypt"),
        ("choice", choice.code),
        ("yes_no", "no"),
        ("day", "2026-11-02"),
        ("number", "-3"),
    )
    own = in_order(OwnAnswer(made[FieldSort(sort)].code, FieldSort(sort), value) for sort, value in values)
    recorded = IncidentService(session).record(
        IncidentFacts("theft", session.clock.today(), "yard", "Weg.", own=own)
    )
    lists.rename(choice, Words("Receptie"), keep_old=True)
    lists.retire(made[FieldSort.TEXT])
    return recorded


@pytest.fixture
def school(tmp_path: Path) -> School:
    return School.opened(tmp_path)


@pytest.fixture
def package(school: School, tmp_path: Path) -> Path:
    school.record(1, files=2)
    export(school, tmp_path / "pakket")
    school.close()
    return tmp_path / "pakket"


def test_every_table_and_column_is_in_the_package_or_left_out_with_a_reason(school: School) -> None:
    school.close()
    connection = connect(school.info.folder / "data.db", school.key)
    listed = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    there = {name for (name,) in listed if not name.startswith("sqlite_")} - {"alembic_version"}
    packed = {table.name for table in packed_tables()}
    assert packed | set(LEFT_OUT) == there
    for table in packed_tables():
        columns = {name for (name,) in connection.execute(_COLUMNS, (table.name,))}
        left = {column for name, column in LEFT_OUT_COLUMNS if name == table.name}
        assert {column.name for column in packed_columns(table)} | left == columns
    connection.close()
    assert all(LEFT_OUT.values())
    assert all(LEFT_OUT_COLUMNS.values())


def test_a_practice_school_comes_back_without_loss(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "home")
    info = make_practice_school(computer.service, computer.clock, tmp_path / "school", PASSPHRASE)
    session, keys = computer.unlock(info)
    assert isinstance(keys, FolderAccountKeys)
    key = keys.held.current.database_key()
    school = School(computer, info, session, key, keys)
    added = school.record(1, files=2)
    asked = record_with_own_fields(session)
    export(school, tmp_path / "pakket")
    with session.begin() as work:
        lines = len(work.audit.entries(100_000))
    session.vault.close()
    before = dump(info.folder, key)
    assert sum(map(len, before.values())) > 2_000

    taken = take_in(computer, tmp_path / "pakket", tmp_path / "nieuw")
    again, new_keys = computer.unlock(taken, NEW_PASSPHRASE)
    assert isinstance(new_keys, FolderAccountKeys)
    new_key = new_keys.held.current.database_key()
    assert IncidentService(again).view(asked.id).incident.facts == asked.facts
    assert not again.vault.read_only  # the log is whole under the id of the new vault
    assert [FileService(again).open(file).content for file in added] == [
        PICTURE + bytes([1, index]) for index in range(2)
    ]
    again.vault.close()
    after = dump(taken.folder, new_key)
    assert comparable(after, lines, again.account.id) == comparable(before, lines)
    assert taken.vault_id != info.vault_id
    assert new_key != key
    newest = [row["action"] for row in after["audit_entry"] if row["sequence"] > lines]
    assert newest[0] == AuditAction.PACKAGE_IMPORTED
    assert [row["display_name"] for row in after["account"] if row["active"]] == [NEW_ACCOUNT]


def test_the_sums_are_those_of_the_files_and_nothing_is_sealed(package: Path) -> None:
    lines = [line.split("  ") for line in (package / "SHA256SUMS").read_text("ascii").splitlines()]
    there = {path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file()}
    assert {name for _sum, name in lines} == there - {"SHA256SUMS"}
    assert all(hashlib.sha256((package / name).read_bytes()).hexdigest() == digest for digest, name in lines)
    manifest = json.loads((package / "manifest.json").read_bytes())
    contents = {(package / "files" / file["sha256"]).read_bytes() for file in manifest["files"]}
    assert contents == {PICTURE + bytes([1, index]) for index in range(2)}
    assert "NIET VERSLEUTELD" in (package / "LEESMIJ.txt").read_text("utf-8")


def _flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def _manifest(path: Path, **changes: object) -> None:
    path.write_text(json.dumps({**json.loads(path.read_bytes()), **changes}, sort_keys=True))


@pytest.mark.parametrize("name", ["tables/person.jsonl", "tables/audit_entry.jsonl", "SHA256SUMS", "LEESMIJ.txt"])
def test_a_flipped_byte_a_cut_and_a_file_that_is_gone_are_damage(package: Path, name: str) -> None:
    whole = (package / name).read_bytes()
    for spoil in (_flip, lambda path: path.write_bytes(whole[:-3]), lambda path: path.unlink()):
        spoil(package / name)
        assert code_of(lambda: FolderPackages().check(package, nothing)) == "package_damaged"
        (package / name).write_bytes(whole)
    FolderPackages().check(package, nothing)
    (package / "tables" / "extra.jsonl").write_bytes(b"")
    assert code_of(lambda: FolderPackages().check(package, nothing)) == "package_damaged"


def test_foreign_newer_and_older_are_told_apart(package: Path, tmp_path: Path) -> None:
    packages, manifest = FolderPackages(), package / "manifest.json"
    whole = manifest.read_bytes()
    assert code_of(lambda: packages.look(tmp_path)) == "package_foreign"
    assert code_of(lambda: packages.look(tmp_path / "nowhere")) == "package_foreign"
    for changes, code in (
        ({"format": "another"}, "package_foreign"),
        ({"version": 2}, "package_newer"),
        ({"schema": 1_000}, "package_newer"),
        ({"schema": 1}, "package_older"),
        ({"tables": []}, "package_damaged"),
        ({"at": "yesterday"}, "package_damaged"),
    ):
        manifest.write_bytes(whole)
        _manifest(manifest, **changes)
        assert code_of(lambda: packages.look(package)) == code
    manifest.write_bytes(b"[]")
    assert code_of(lambda: packages.look(package)) == "package_foreign"


def _reseal(package: Path, name: str, raw: bytes) -> None:
    """Change a table and make every sum fit it, as somebody who wants to change what stands there would."""
    (package / name).write_bytes(raw)
    digest = hashlib.sha256(raw).hexdigest()
    manifest = json.loads((package / "manifest.json").read_bytes())
    for table in manifest["tables"]:
        if f"tables/{table['name']}.jsonl" == name:
            table.update(size=len(raw), sha256=digest)
    (package / "manifest.json").write_text(json.dumps(manifest, sort_keys=True, separators=(",", ":")))
    sums = {line.split("  ")[1]: line.split("  ")[0] for line in (package / "SHA256SUMS").read_text().splitlines()}
    sums[name] = digest
    sums["manifest.json"] = hashlib.sha256((package / "manifest.json").read_bytes()).hexdigest()
    (package / "SHA256SUMS").write_text("".join(f"{sums[key]}  {key}\n" for key in sorted(sums)))


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("tables/audit_entry.jsonl", b'"vault_created"', b'"vault_changed"', "audit_chain_broken"),
        ("tables/person.jsonl", b'"id":"person-1"', b'"id":7', "package_damaged"),
        ("tables/person.jsonl", b'"id":"person-1"', b'"id":null', "package_damaged"),
        ("tables/person.jsonl", b'{"row_no":1', b'{"row_no":1,"row_no":1', "package_damaged"),
        ("tables/person.jsonl", b'"id":', b'"di":', "package_damaged"),
        ("tables/dossier_file.jsonl", b'"record_kind":"person"', b'"record_kind":"nothing"', "package_damaged"),
    ],
)
def test_what_was_changed_with_its_sums_makes_no_vault(
    school: School, package: Path, tmp_path: Path, name: str, old: bytes, new: bytes, code: str
) -> None:
    raw = (package / name).read_bytes()
    assert old in raw
    _reseal(package, name, raw.replace(old, new))
    FolderPackages().check(package, nothing)
    assert code_of(lambda: take_in(school.computer, package, tmp_path / "nieuw")) == code
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "pakket", "school"]


def test_a_file_the_vault_had_lost_stays_lost_and_is_counted(school: School, tmp_path: Path) -> None:
    first, second = school.record(1, files=2)
    with school.session.begin() as work:
        lost = work.files.get(first)
    assert lost is not None
    sealed = school.info.folder / "blobs" / lost.blob_id[:2] / f"{lost.blob_id}.blob"
    sealed.unlink()
    export(school, tmp_path / "pakket")
    assert FolderPackages().look(tmp_path / "pakket").missing_files == 1
    school.close()
    taken = take_in(school.computer, tmp_path / "pakket", tmp_path / "nieuw")
    session, _keys = school.computer.unlock(taken, NEW_PASSPHRASE)
    files = FileService(session)
    assert code_of(lambda: files.open(first)) == "file_missing"
    assert files.open(second).content == PICTURE + bytes([1, 1])
    session.vault.close()


def test_stopped_or_full_nothing_half_is_left(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    making = school.packages.begin(tmp_path / "pakket", PackagePurpose.MOVE)
    assert code_of(lambda: making.write(nothing, lambda: True)) == "package_cancelled"

    def full(_descriptor: int) -> None:
        raise OSError(28, "full")

    making = school.packages.begin(tmp_path / "pakket", PackagePurpose.MOVE)
    with monkeypatch.context() as patched:
        patched.setattr("vios_desktop.data.package.writing.sync_to_disk", full)
        assert code_of(lambda: making.write(nothing, lambda: False)) == "package_disk_full"
    school.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "school"]
    assert not list(school.info.folder.glob(".backup-*"))


def test_not_in_the_vault_not_on_a_network_and_never_over_anything(school: School, tmp_path: Path) -> None:
    service = school.packages
    inside, remote, filled = school.info.folder / "pakket", tmp_path / "remote" / "pakket", tmp_path / "filled"
    filled.mkdir()
    remote.parent.mkdir()
    (filled / "brief.txt").write_text("van iemand anders")
    school.computer.disk.remote.add(remote.parent)
    for folder, code in ((inside, "package_inside_vault"), (remote, "place_network"), (filled, "place_not_empty")):
        with pytest.raises(ViosError) as refused:
            service.begin(folder, PackagePurpose.MOVE)
        assert refused.value.code == code
    school.close()
    assert [path.name for path in filled.iterdir()] == ["brief.txt"]


def test_a_colleague_takes_nothing_out(school: School, tmp_path: Path) -> None:
    school.close()
    session, keys = school.computer.unlock(school.info, OTHER_PASSPHRASE, account=1)
    service = PackageService(session, LimitedService(session, keys.record_seals))
    assert not service.allowed()
    with pytest.raises(NotAllowedError):
        service.begin(tmp_path / "pakket", PackagePurpose.MOVE)
    session.vault.close()


def test_the_log_says_that_all_went_out_and_why(school: School, tmp_path: Path) -> None:
    export(school, tmp_path / "pakket")
    with school.session.begin() as work:
        line = work.audit.last_of(AuditAction.PACKAGE_EXPORTED)
    school.close()
    assert line is not None
    assert line.detail == "purpose=move"


def test_the_new_vault_finds_its_words_and_can_be_backed_up(school: School, tmp_path: Path) -> None:
    facts = IncidentFacts("theft", school.session.clock.today(), "yard", "De kwikstaart is weg.")
    recorded = IncidentService(school.session).record(facts)
    export(school, tmp_path / "pakket")
    school.close()
    info = take_in(school.computer, tmp_path / "pakket", tmp_path / "nieuw")
    session, _keys = school.computer.unlock(info, NEW_PASSPHRASE)
    with session.begin() as work:
        assert list(work.incidents.ids(IncidentQuery(text="kwikstaart"))) == [recorded.id]
    assert VaultCheckService(session).now().ok
    BackupService(session).make_now()
    session.vault.close()


def test_a_shortened_log_is_whole_in_the_new_vault_too(school: School, tmp_path: Path) -> None:
    with school.session.begin() as work:
        work.audit.shorten(work.audit.stretch(school.session.clock.now() + timedelta(days=1)), "reviewed=yes")
        work.commit()
    export(school, tmp_path / "pakket")
    with school.session.begin() as work:
        (cut,) = [one for one in work.audit.entries(50) if one.action is AuditAction.LOG_SHORTENED]
    school.close()
    taken = take_in(school.computer, tmp_path / "pakket", tmp_path / "nieuw")
    session, _keys = school.computer.unlock(taken, NEW_PASSPHRASE)
    assert not session.vault.read_only
    with session.begin() as work:
        assert work.audit.verify() > 1
        (again,) = [one for one in work.audit.entries(50) if one.action is AuditAction.LOG_SHORTENED]
        assert (again.sequence, again.object_id, again.object_hash) == (
            cut.sequence,
            cut.object_id,
            cut.object_hash,
        )
    session.vault.close()
