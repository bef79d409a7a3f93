"""Sessions on a fake vault, ready to work: a founded school and an account with the roles asked for."""

from __future__ import annotations

from tests.fakes.clock import FixedClock
from tests.fakes.vault import FakeVault
from vios_desktop import resource_files
from vios_desktop.domain.account import Account
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.school import found_school
from vios_desktop.services.session import Session

NAMES = {"marit": "Marit Fictief", "joris": "Joris Testhuis"}


def resource_text(name: str) -> str:
    """The text of one file below `resources/`."""
    return resource_files.root().joinpath(*name.split("/")).read_text(encoding="utf-8")


def founded_vault(clock: FixedClock | None = None) -> FakeVault:
    """A vault with a school, its running school year and the shipped catalogues, and nobody in it."""
    vault = FakeVault(clock=clock)
    with vault.begin() as work:
        text = resource_text("policy/catalogues.json")
        found_school(work, "Het Voorbeeld College", ("Bosrand", "Waterkant"), vault.clock.today(), text)
        work.commit()
    return vault


def session_for(*roles: Role, vault: FakeVault | None = None, account_id: str = "marit") -> Session:
    """A session of an account with these roles; without a vault on a fresh founded one.

    The account is put into the vault, so that a second session on it sees the first one's entries.
    """
    vault = (vault or founded_vault()).with_account(account_id)
    account = Account(account_id, NAMES.get(account_id, f"{account_id.title()} Fictief"), frozenset(roles))
    with vault.begin() as work:
        work.accounts.put(account)
        work.commit()
    return Session(vault, account, vault.clock)


def coordinator_of(vault: FakeVault) -> Session:
    return session_for(Role.COORDINATOR, Role.ADMINISTRATOR, vault=vault)
