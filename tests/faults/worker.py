"""The program under a power cut: works on a vault through the services and says what is durable.

`python -m tests.faults.worker create|work|careless HOME VAULT ACKS`: "careless" works with synchronous=OFF, as the
control that the test can fail.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.real_store import PASSPHRASE, Computer
from vios_desktop.data import database
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.services.incidents import IncidentService

RECORDS = 40
PASSPHRASES = [PASSPHRASE, *(f"de zin met nummer {number} is nieuw" for number in range(1, 5))]


def main(mode: str, home: Path, vault: Path, acks: Path) -> None:
    computer = Computer(home)
    said = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    if mode == "create":
        computer.service.create(computer.plan(vault))[1].vault.close()
        os.write(said, b"made\n")
        return
    if mode == "careless":
        careless = tuple(name.replace("synchronous=FULL", "synchronous=OFF") for name in database._PRAGMAS)
        setattr(database, "_PRAGMAS", careless)  # noqa: B010 - the control: what the program never does
        setattr(database, "_check_settings", lambda _connection: None)  # noqa: B010
    info = computer.store.describe(vault)
    session, keys = computer.unlock(info)
    incidents = IncidentService(session)
    for number in range(RECORDS):
        facts = IncidentFacts("theft", session.clock.today(), "yard", f"Er is iets weg, nummer {number}. " * 40)
        os.write(said, f"{incidents.record(facts).id}\n".encode())
        if number % 10 == 9:
            old, new = PASSPHRASES[number // 10], PASSPHRASES[number // 10 + 1]
            keys.change_passphrase(info.accounts[0].id, old, new)
            os.write(said, f"passphrase {number // 10 + 1}\n".encode())
    session.vault.close()


if __name__ == "__main__":
    main(sys.argv[1], *(Path(argument) for argument in sys.argv[2:5]))
