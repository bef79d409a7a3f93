"""Requests and breaches in the store: kept as they are, changed by version, and never deleted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.data.db import samples
from tests.data.db.vaults import KEY, VaultFile
from vios_desktop.data.database import connect
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.breach import AuthorityChoice, BreachData
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.person_request import RequestOutcome


@contextmanager
def raw(file: VaultFile) -> Iterator[Any]:
    connection = connect(file.path, KEY)
    try:
        yield connection
    finally:
        connection.close()


def test_a_request_is_kept_as_it_is_and_changed_once(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work, "proef")
        request = work.requests.get("request-1")
        assert request is not None
        assert (request.facts.what, request.identity_note, request.told_on) == ("proef", "proef", samples.DAY)
        assert [step.reason for step in work.requests.steps("request-1")] == ["proef"]
        assert work.requests.get("other") is None
        answered = replace(request, outcome=RequestOutcome.REFUSED, answered_on=samples.DAY, version=2)
        work.requests.replace(answered, 1)
        assert list(work.requests.all()) == [answered]
        with pytest.raises(ConflictError):
            work.requests.replace(answered, 1)


def test_a_breach_is_kept_as_it_is_and_changed_once(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work, "proef")
        breach = work.breaches.get("breach-1")
        assert breach is not None
        assert (breach.facts.people, breach.facts.data) == (3, (BreachData.NAMES,))
        assert breach.facts.discovered_at == samples.NOON
        chosen = replace(breach.choices, authority=AuthorityChoice.REPORTED, reported_at=samples.NOON)
        reported = replace(breach, choices=chosen, facts=replace(breach.facts, people=None), version=2)
        work.breaches.replace(reported, 1)
        assert list(work.breaches.all()) == [reported]
        with pytest.raises(ConflictError):
            work.breaches.replace(reported, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM person_request",
        "DELETE FROM breach",
        "DELETE FROM request_step",
        "UPDATE request_step SET reason = 'x'",
    ],
)
def test_the_store_itself_refuses_to_lose_one(vault_file: VaultFile, statement: str) -> None:
    with vault_file.work() as work:
        samples.fill(work, "proef")
        work.commit()
    with raw(vault_file) as connection, pytest.raises(dbapi2.Error, match=r"kept|append-only"):
        connection.execute(statement)
