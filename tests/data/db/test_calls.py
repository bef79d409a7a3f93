"""A call on the real store: the contact and what was promised are there together, or neither is."""

from __future__ import annotations

import pytest

from tests.data.db import samples
from tests.data.db.vaults import ACCOUNT
from tests.fakes.clock import FixedClock
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.data.repositories.contacts import SqlContacts
from vios_desktop.decision.content import Pack
from vios_desktop.domain.account import Account
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import CallOutcome, ContactChannel, ContactWith, Role
from vios_desktop.services.calls import CallLog, CallService, Promise
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.session import Session

PROMISE = Promise("Stuurt het verslag", samples.DAY, "veilig_thuis", "mw. Proef")


@pytest.fixture
def service(vault: SqlVault) -> CallService:
    account = Account(ACCOUNT, "Proef Coordinator", frozenset({Role.COORDINATOR}))
    with vault.begin() as work:
        work.accounts.put(account)
        work.incidents.add(samples.incident())
        work.commit()
    return CallService(Session(vault, account, FixedClock()), _no_rules)


def call() -> CallLog:
    contact = Contact(
        *(
            "call-1",
            ContactWith.PARTNER,
            samples.NOON,
            ContactChannel.PHONE,
            "",
            "mw. Proef",
            "VT-17",
            "incident-1",
        ),
        organisation="Veilig Thuis",
        number_id="veilig_thuis",
        outcome=CallOutcome.SPOKEN,
    )
    return CallLog(contact, PROMISE)


def counted(vault: SqlVault) -> tuple[int, int, int]:
    """Contacts, agreements, lines in the log."""
    with vault.begin() as work:
        contacts = work.contacts.of_incident("incident-1")
        agreements = work.agreements.find(AgreementQuery())
        return len(contacts), len(agreements), len(work.audit.entries(100))


def test_both_are_kept_and_know_each_other(service: CallService, vault: SqlVault) -> None:
    logged = service.log(call())

    assert logged.promise is not None
    with vault.begin() as work:
        assert list(work.contacts.of_agreement(logged.promise.id)) == [logged.contact]
        assert work.agreements.get(logged.promise.id) == logged.promise
        assert work.audit.verify() > 0


def test_a_fault_between_agreement_and_contact_leaves_neither(
    service: CallService, vault: SqlVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = counted(vault)

    def full(_self: SqlContacts, _record: Contact) -> None:
        raise ViosError("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(SqlContacts, "add", full)
        with pytest.raises(ViosError, match="disk_full"):
            service.log(call())
    assert counted(vault) == before

    service.log(call())
    assert counted(vault) == (before[0] + 1, before[1] + 1, before[2] + 2)


def _no_rules() -> Pack:
    """Logging reads no rules."""
    raise AssertionError
