"""What is limited to named accounts goes along in a package when that is chosen, and comes back limited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.data.backup.school import PICTURE, School, code_of, nothing
from tests.data.db.samples import signal
from tests.data.package.test_package import NEW_ACCOUNT, NEW_PASSPHRASE, take_in
from tests.real_store import made_vault
from vios_desktop.data.package.filling import FolderPackages
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.limited_record import Deed, LimitedRecord
from vios_desktop.services.packages import PackageImport, PackagePurpose
from vios_desktop.services.ports.packages import PackageContents
from vios_desktop.services.queries import LogQuery
from vios_desktop.services.signals import SignalService
from vios_desktop.services.vault_check import VaultCheckService

WHY = "Er is een medewerker bij betrokken."
OWN, HIDDEN = "Proefzilvervos", "Proefsneeuwuil"


@dataclass
class Protected:
    """Three limited records: an incident with a file, a signal, and one that this account cannot open."""

    school: School
    incident_id: str
    signal_id: str
    hidden_id: str

    def export(self, target: Path, *, protected: bool) -> PackageContents:
        making = self.school.packages.begin(target, PackagePurpose.MOVE, protected=protected)
        return making.write(nothing, lambda: False)

    def read(self) -> tuple[LimitedRecord, LimitedRecord]:
        return self.school.limited.read(self.incident_id), self.school.limited.read(self.signal_id)


@pytest.fixture
def held(tmp_path: Path) -> Protected:
    school = School.opened(tmp_path)
    school.record(1, files=1)
    facts = IncidentFacts("theft", school.session.clock.today(), "yard", f"Weg: {OWN}.")
    incident = IncidentService(school.session).record(facts)
    FileService(school.session).add(FileOwner(RecordKind.INCIDENT, incident.id), NewFile("foto.png", PICTURE))
    seen = SignalService(school.session).record(signal(mark=OWN).facts)
    hidden = IncidentService(school.session).record(replace(facts, facts=f"Weg: {HIDDEN}."))
    for record_id in (incident.id, hidden.id):
        school.limited.limit(record_id, (), WHY)
    school.limited.note(incident.id, f"Gebeld over {OWN}.")
    school.limited.limit(seen.id, (), WHY, RecordKind.SIGNAL)
    own = school.session.account.id
    taken = f"DELETE FROM limited_copy WHERE record_id = '{hidden.id}' AND holder_id = '{own}'"  # noqa: S608 our own ids
    school.locked.inner.fill(lambda raw: raw.execute(taken))
    assert code_of(lambda: school.limited.read(hidden.id)) == "limited_not_named"
    return Protected(school, incident.id, seen.id, hidden.id)


def in_any_file(folder: Path, word: str) -> bool:
    return any(word.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_is_not_chosen_stays_behind_and_the_package_says_so(held: Protected, tmp_path: Path) -> None:
    assert held.school.packages.protected().can_go == 2
    assert held.school.packages.protected().more
    contents = held.export(tmp_path / "pakket", protected=False)
    assert (contents.protected, contents.protected_left_out) == ((), True)
    assert not in_any_file(tmp_path / "pakket", OWN)
    assert not in_any_file(tmp_path / "pakket", HIDDEN)
    with held.school.session.begin() as work:
        assert work.audit.last_of(AuditAction.LIMITED_VIEWED) is None
    held.school.close()
    take_in(held.school.computer, tmp_path / "pakket", tmp_path / "nieuw")


def test_what_is_chosen_goes_along_is_logged_and_comes_back_protected(held: Protected, tmp_path: Path) -> None:
    incident, seen = held.read()
    contents = held.export(tmp_path / "pakket", protected=True)
    assert {record.id for record in contents.protected} == {held.incident_id, held.signal_id}
    assert contents.protected_left_out
    assert in_any_file(tmp_path / "pakket", OWN)
    assert not in_any_file(tmp_path / "pakket", HIDDEN)
    assert code_of(lambda: held.school.limited.read(held.incident_id)) == "", "it is limited here as before"
    with held.school.session.begin() as work:
        assert work.incidents.get(held.incident_id) is None
        views = LogQuery(actions=frozenset({AuditAction.LIMITED_VIEWED}))
        lines = [entry for entry in work.audit.numbered(work.audit.numbers(views)) if entry.detail]
    assert {line.object_id for line in lines} == {held.incident_id, held.signal_id}
    assert {line.detail for line in lines} == {"purpose=package"}
    assert all(line.sequence <= contents.log_number for line in lines), "the package holds these lines itself"
    held.school.close()

    info = take_in(held.school.computer, tmp_path / "pakket", tmp_path / "nieuw")
    session, keys = held.school.computer.unlock(info, NEW_PASSPHRASE)
    assert session.account.display_name == NEW_ACCOUNT
    limited = LimitedService(session, keys.record_seals)
    again, seen_again = limited.read(held.incident_id), limited.read(held.signal_id)
    assert again.detail == incident.detail
    assert seen_again.signal is not None
    assert seen.signal is not None
    assert replace(seen_again.signal, names=seen.signal.names) == seen.signal
    assert again.history == incident.history
    assert [file.sha256 for file in again.files] == [file.sha256 for file in incident.files]
    assert limited.file(held.incident_id, again.files[0].id).content == PICTURE
    assert again.events[:-1] == incident.events, "who did what, and why, is not lost"
    assert (again.events[-1].deed, again.events[-1].by) == (Deed.LIMITED, session.account.id)
    assert again.named == (session.account.id,)
    with session.begin() as work:
        assert work.incidents.get(held.incident_id) is None
    assert VaultCheckService(session).now().ok
    limited.lift(held.incident_id, "Het mag weer.")
    assert OWN in IncidentService(session).view(held.incident_id).incident.facts.facts
    session.vault.close()


def test_a_vault_with_nothing_limited_has_nothing_to_choose(tmp_path: Path) -> None:
    school = School.opened(tmp_path)
    choice = school.packages.protected()
    contents = school.packages.begin(tmp_path / "pakket", PackagePurpose.MOVE).write(nothing, lambda: False)
    school.close()
    assert (choice.can_go, choice.more, contents.protected_left_out) == (0, False, False)


def test_the_recovery_key_of_the_new_vault_opens_what_came_back_and_that_of_before_does_not(
    held: Protected, tmp_path: Path
) -> None:
    held.export(tmp_path / "pakket", protected=True)
    held.school.close()
    computer, key = held.school.computer, held.school.computer.store.new_recovery_key()
    taking = PackageImport(FolderPackages(), computer.store, computer.clock)
    info = taking.take_in(tmp_path / "pakket", tmp_path / "nieuw", NEW_ACCOUNT, NEW_PASSPHRASE, key, nothing)
    session, keys = computer.unlock(info, NEW_PASSPHRASE)
    with session.begin() as work:
        (incident,) = [record for record in work.limited.all() if record.id == held.incident_id]
        assert {record.id for record in work.limited.all()} == {held.incident_id, held.signal_id}
    assert OWN.encode() in keys.record_seals.open_with_recovery(incident, key.text)["record"]
    with pytest.raises(ViosError):
        keys.record_seals.open_with_recovery(incident, made_vault().recovery_key)
    session.vault.close()
