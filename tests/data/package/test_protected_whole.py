"""Nothing of a protected record is lost by a package, and nothing is in it of one that stays behind."""

# ruff: noqa: S311 not for secrets

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.data.backup.school import PICTURE, School, code_of, nothing
from tests.data.db import samples
from tests.data.db.test_limited_rows import ELSE, MARK, fill
from tests.data.package.test_package import NEW_PASSPHRASE, Dump, comparable, dump, take_in
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.package.writing import SnapshotToPack
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.strict_json import canonical
from vios_desktop.domain.vocabulary import ContactChannel, ContactWith, RecordKind
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.packages import PackagePurpose, ProtectedChoice
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.ports.packages import PackageContents

WHY = "Er is een medewerker bij betrokken."


@pytest.fixture
def school(tmp_path: Path) -> School:
    return School.opened(tmp_path)


def sealed_for_real(school: School) -> None:
    """The file of the samples gets a content: it is sealed with its record."""
    with school.session.begin() as work:
        (file,) = work.files.of(RecordKind.INCIDENT, "incident-1", trashed=True)
    seal = school.session.vault.blobs.put(PICTURE, "incident-1")
    values = (seal.blob_id, seal.wrapped_key, seal.size_bytes, seal.sha256, file.id)
    columns = "blob_id = ?, wrapped_key = ?, size_bytes = ?, sha256 = ?"
    school.locked.inner.fill(lambda raw: raw.execute(f"UPDATE dossier_file SET {columns} WHERE id = ?", values))  # noqa: S608


def filled(school: School, seed: int) -> None:
    with school.session.begin() as work:
        fill(work, Random(seed))
        work.signals.add(samples.signal("signal-5", MARK))
        work.commit()
    sealed_for_real(school)


def export(school: School, target: Path, *, protected: bool) -> PackageContents:
    making = school.packages.begin(target, PackagePurpose.MOVE, protected=protected)
    return making.write(nothing, lambda: False)


def back(school: School, tmp_path: Path, *ids: str) -> Dump:
    """The new vault with these limits taken back, as it stands in its file."""
    info = take_in(school.computer, tmp_path / "pakket", tmp_path / "nieuw")
    session, keys = school.computer.unlock(info, NEW_PASSPHRASE)
    assert isinstance(keys, FolderAccountKeys)
    key = keys.held.current.database_key()
    for record_id in ids:
        LimitedService(session, keys.record_seals).take_back(record_id)
    session.vault.close()
    return dump(info.folder, key)


def values_in(package: Path) -> Iterator[str]:
    """Every value of every table, bytes as the text that is in them, and the other files whole."""
    kinds = {
        table["name"]: {column["name"]: column["kind"] for column in table["columns"]}
        for table in json.loads((package / "manifest.json").read_bytes())["tables"]
    }
    for path in package.rglob("*"):
        if path.suffix != ".jsonl":
            yield from [path.read_bytes().decode(errors="replace")] if path.is_file() else ()
            continue
        for line in path.read_text("ascii").splitlines():
            row: dict[str, Any] = json.loads(line)
            for name, value in row.items():
                coded = kinds[path.stem][name] == "base64" and value is not None
                yield base64.b64decode(value).decode(errors="replace") if coded else str(value)


@pytest.mark.parametrize("seed", range(6))
def test_all_that_hangs_on_what_went_along_is_there_again(school: School, tmp_path: Path, seed: int) -> None:
    filled(school, seed)
    limits = ("incident-1", RecordKind.INCIDENT), ("signal-5", RecordKind.SIGNAL)
    for record_id, kind in limits:
        school.limited.limit(record_id, (), WHY, kind)
    contents = export(school, tmp_path / "pakket", protected=True)
    assert len(contents.protected) == 2
    assert not contents.protected_left_out
    for record_id, _kind in limits:
        school.limited.take_back(record_id)
    school.close()
    before = dump(school.info.folder, school.key)
    assert sum(MARK in repr(row) for rows in before.values() for row in rows) > 5
    after = back(school, tmp_path, "incident-1", "signal-5")
    own = next(row["id"] for row in after["account"] if row["active"])
    lines = contents.log_number
    assert comparable(after, lines, own) == comparable(before, lines)


@pytest.mark.parametrize("seed", range(3))
def test_nothing_of_what_stays_behind_is_in_the_package(school: School, tmp_path: Path, seed: int) -> None:
    filled(school, seed)
    school.limited.limit("incident-1", (), f"{MARK} is een medewerker.")
    school.limited.limit("signal-5", (), MARK, RecordKind.SIGNAL)
    contents = export(school, tmp_path / "pakket", protected=False)
    school.close()
    assert contents.protected_left_out
    values = list(values_in(tmp_path / "pakket"))
    assert any(ELSE in value for value in values)
    assert not any(MARK in value for value in values)
    assert PICTURE not in [path.read_bytes() for path in (tmp_path / "pakket" / "files").iterdir()]
    after = back(school, tmp_path)
    assert not any(MARK in repr(row) for rows in after.values() for row in rows)


def spoken_elsewhere(work: UnitOfWork) -> None:
    """An agreement of the one incident, that is spoken about in a contact of the other."""
    samples.fill(work, ELSE)
    work.incidents.add(samples.incident("incident-0", "2026-000"))
    work.agreements.add(samples.agreement("deal", text=MARK, incident_id="incident-0"))
    call = Contact(
        *("call", ContactWith.PARENT, samples.NOON, ContactChannel.PHONE, MARK),
        incident_id="incident-1",
        agreement_id="deal",
    )
    work.contacts.add(call)


@pytest.mark.parametrize("order", [("incident-0", "incident-1"), ("incident-1", "incident-0")])
def test_what_ties_two_of_them_is_protected_and_tied_as_before(
    school: School, tmp_path: Path, order: tuple[str, str]
) -> None:
    with school.session.begin() as work:
        spoken_elsewhere(work)
        work.commit()
    sealed_for_real(school)
    for record_id in order:
        school.limited.limit(record_id, (), WHY)
        school.computer.clock.advance(minutes=1)
    with school.session.begin() as work:
        open_before = work.agreements.get("deal")
    contents = export(school, tmp_path / "pakket", protected=True)
    school.close()
    info = take_in(school.computer, tmp_path / "pakket", tmp_path / "nieuw")
    session, keys = school.computer.unlock(info, NEW_PASSPHRASE)
    with session.begin() as work:
        open_after = work.agreements.get("deal")
    assert (open_after is None) == (open_before is None), "an agreement that was protected is so again"
    limited = LimitedService(session, keys.record_seals)
    for record_id in reversed(order):
        limited.take_back(record_id)
    with session.begin() as work:
        call = work.contacts.get("call")
        assert call is not None
        assert call.agreement_id == "deal"
    session.vault.close()
    assert len(contents.protected) == 2
    assert not contents.protected_left_out


def test_what_goes_along_is_never_written_into_the_copy(school: School, tmp_path: Path) -> None:
    """A copy that a killed program leaves opens with the key of the vault, which every account has."""
    filled(school, 1)
    school.limited.limit("incident-1", (), WHY)
    making = school.packages.begin(tmp_path / "pakket", PackagePurpose.MOVE, protected=True)
    assert isinstance(making, SnapshotToPack)
    copy = making.snapshot.database
    before, seen = copy.read_bytes(), []

    def report(_done: int, _all: int) -> None:
        seen.append(copy.read_bytes() == before)

    making.write(report, lambda: False)
    assert len(seen) > len(making.going.contents)
    assert all(seen)
    school.close()


def test_what_is_damaged_stays_behind_and_the_others_go(school: School, tmp_path: Path) -> None:
    filled(school, 1)
    school.limited.limit("incident-1", (), WHY)
    school.limited.limit("signal-5", (), WHY, RecordKind.SIGNAL)
    broken = "UPDATE limited_part SET body = zeroblob(64) WHERE record_id = 'signal-5'"
    school.locked.inner.fill(lambda raw: raw.execute(broken))
    assert school.packages.protected() == ProtectedChoice(can_go=1, damaged=1, more=False)
    contents = export(school, tmp_path / "pakket", protected=True)
    school.close()
    assert [record.id for record in contents.protected] == ["incident-1"]
    assert contents.protected_left_out


@pytest.mark.parametrize(
    "told",
    [
        [{"id": "not-there", "kind": "incident", "events": []}],
        [{"id": "person-1", "kind": "person", "events": []}],
        [{"id": "incident-1", "kind": "incident", "events": []}] * 2,
        [
            {
                "id": "incident-1",
                "kind": "incident",
                "events": [{"deed": "noted", "at": "x", "by": "", "reason": ""}],
            }
        ],
    ],
)
def test_a_list_that_names_what_cannot_be_protected_is_damaged(
    school: School, tmp_path: Path, told: list[dict[str, object]]
) -> None:
    filled(school, 1)
    export(school, tmp_path / "pakket", protected=False)
    school.close()
    package = tmp_path / "pakket"
    manifest = json.loads((package / "manifest.json").read_bytes())
    before = hashlib.sha256((package / "manifest.json").read_bytes()).hexdigest()
    (package / "manifest.json").write_bytes(canonical({**manifest, "protected": told}))
    after = hashlib.sha256((package / "manifest.json").read_bytes()).hexdigest()
    sums = (package / "SHA256SUMS").read_text("ascii")
    (package / "SHA256SUMS").write_text(sums.replace(before, after), "ascii")
    assert code_of(lambda: take_in(school.computer, package, tmp_path / "nieuw")) == "package_damaged"
    assert not (tmp_path / "nieuw").exists()
