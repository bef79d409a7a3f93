"""From version 1 to 2: contacts from before there were calls keep every word, and can be added to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.data.db import samples
from tests.data.db.vaults import KEY, VAULT_ID, VaultFile, without_later_triggers
from vios_desktop.data.database import create_file, make_engine
from vios_desktop.data.upgrade import Steps, Upgrader, migrate
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.vocabulary import CallOutcome, ContactChannel, ContactWith

OLD_ROW = (
    "INSERT INTO contact VALUES ('old', 'parent', '2026-11-24T12:00:00.123456+00:00', 'phone', "
    "'Verteld wat er is gezien.', 'de moeder', '', NULL, NULL, 'person-1', 'account-test')"
)
OLD_PERSON = (
    "INSERT INTO person VALUES (1, 'person-1', 'pupil', 'Proef', '', 'Leerling', NULL, NULL, '', '', NULL, "
    "'proef leerling', 'leerling proef', 1)"
)


def vault_of_version_1(path: Path, monkeypatch: pytest.MonkeyPatch) -> VaultFile:
    """As the program of version 1 left it: without what came later."""
    create_file(path, KEY)
    engine = make_engine(path, KEY)
    try:
        with monkeypatch.context() as patch:
            without_later_triggers(patch)
            migrate(engine, Steps(1), Upgrader(VAULT_ID, "account-test", lambda: samples.NOON), from_version=0)
        with engine.begin() as connection:
            connection.exec_driver_sql(OLD_PERSON)
            connection.exec_driver_sql(OLD_ROW)
    finally:
        engine.dispose()
    return VaultFile(path)


def test_old_contacts_keep_every_word_and_new_ones_know_their_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = vault_of_version_1(tmp_path / "data.db", monkeypatch)
    old = Contact(
        *("old", ContactWith.PARENT, samples.NOON, ContactChannel.PHONE, "Verteld wat er is gezien.", "de moeder"),
        person_id="person-1",
        created_by="account-test",
    )
    promise = samples.agreement("promise", text="Stuurt het verslag")
    call = replace(
        old,
        id="new",
        incident_id="incident-1",
        organisation="Veilig Thuis",
        number_id="veilig_thuis",
        outcome=CallOutcome.SPOKEN,
        promise_id="promise",
    )
    with file.work() as work:
        work.incidents.add(samples.incident())
        work.agreements.add(promise)
        work.contacts.add(call)
        work.commit()
    with file.work() as work:
        assert list(work.contacts.of_incident("incident-1")) == [call]
        assert list(work.contacts.of_agreement("promise")) == [call]
    with file.opened() as vault:
        assert vault.check(full=True).ok
    with file.opened() as vault, vault._engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT * FROM contact WHERE id = 'old'").mappings().one()
    assert (row["summary"], row["name"], row["person_id"]) == (old.summary, old.name, old.person_id)
    assert (row["organisation"], row["number_id"], row["outcome"], row["promise_id"]) == ("", "", None, None)
