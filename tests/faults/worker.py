"""The program under a power cut: works on a vault through the services and says what is durable.

`python -m tests.faults.worker create|work|careless|rotate HOME VAULT ACKS`: "work" records, keeps files, makes
backups and changes passphrases; "careless" does the same with synchronous=OFF, as the control that the test can
fail; "rotate" withdraws an account, which replaces the vault key, between two records.

An acknowledgement is a line "record ID", "file ID", "backup NAME", "passphrase NUMBER" or "made".
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from tests.real_store import JORIS, PASSPHRASE, Computer
from vios_desktop.data import database
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.backups import BackupService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import VaultInfo

RECORDS = 40
PASSPHRASES = [PASSPHRASE, *(f"de zin met nummer {number} is nieuw" for number in range(1, 5))]


CONTENT = b"De inhoud van een bestand dat bij een melding hoort. " * 200
_FILE_EVERY, _PASSPHRASE_EVERY, _BACKUPS_AFTER = 8, 10, (14, 33)


def main(mode: str, home: Path, vault: Path, acks: Path) -> None:
    computer = Computer(home)
    said = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def say(line: str) -> None:
        os.write(said, f"{line}\n".encode())

    if mode == "create":
        computer.service.create(computer.plan(vault))[1].vault.close()
        say("made")
        return
    if mode == "careless":
        careless = tuple(name.replace("synchronous=FULL", "synchronous=OFF") for name in database._PRAGMAS)
        setattr(database, "_PRAGMAS", careless)  # noqa: B010 - the control: what the program never does
        setattr(database, "_check_settings", lambda _connection: None)  # noqa: B010
    info = computer.store.describe(vault)
    session, keys = computer.unlock(info)
    if mode == "rotate":
        _rotate(session, keys, info, say)
    else:
        _work(session, keys, info, say)
    session.vault.close()


def _work(session: Session, keys: AccountKeys, info: VaultInfo, say: Callable[[str], None]) -> None:
    for number in range(RECORDS):
        _record(session, number, say, with_file=number % _FILE_EVERY == 0)
        if number % _PASSPHRASE_EVERY == _PASSPHRASE_EVERY - 1:
            change = number // _PASSPHRASE_EVERY
            keys.change_passphrase(info.accounts[0].id, PASSPHRASES[change], PASSPHRASES[change + 1])
            say(f"passphrase {change + 1}")
        if number in _BACKUPS_AFTER:
            backups = BackupService(session)
            backups.begin().write(lambda _done, _all: None, lambda: False)
            newest = backups.newest()
            say(f"backup {newest.path.name if newest else ''}")


def _rotate(session: Session, keys: AccountKeys, info: VaultInfo, say: Callable[[str], None]) -> None:
    _record(session, 0, say, with_file=True)
    joris = next(account.id for account in info.accounts if account.display_name == JORIS)
    AccountService(session, keys).withdraw(joris, lambda _step, _of: None)
    say("withdrawn")
    _record(session, 1, say, with_file=True)


def _record(session: Session, number: int, say: Callable[[str], None], *, with_file: bool) -> None:
    facts = IncidentFacts("theft", session.clock.today(), "yard", f"Er is iets weg, nummer {number}. " * 40)
    incident = IncidentService(session).record(facts)
    say(f"record {incident.id}")
    if with_file:
        owner = FileOwner(RecordKind.INCIDENT, incident.id)
        say(f"file {FileService(session).add(owner, NewFile('x.txt', CONTENT)).id}")


if __name__ == "__main__":
    main(sys.argv[1], *(Path(argument) for argument in sys.argv[2:5]))
