"""The first steps: each goes when it is done, nobody sees what they may not do, and putting away is undone."""

from __future__ import annotations

import pytest

from tests.fakes import FakeAccountKeys, session_for
from tests.unit.services.rights.new_school_cases import CHOICES, TABLE, sheets
from vios_desktop.domain.account import Account
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotAllowedError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.first_steps import FirstStep, FirstStepsService
from vios_desktop.services.roster import RosterService
from vios_desktop.services.session import Session


@pytest.fixture
def session() -> Session:
    made = session_for(Role.COORDINATOR, Role.ADMINISTRATOR)
    made.vault.backups.wanted = True  # type: ignore[misc]  # the port only reads it
    return made


def test_a_new_school_has_them_all(session: Session) -> None:
    with session.begin() as work:
        accounts: list[Account] = list(work.accounts.all())
    wanted = [step for step in FirstStep if step is not FirstStep.COLLEAGUE or len(accounts) == 1]

    assert list(FirstStepsService(session).open()) == wanted


def test_a_list_that_was_read_in_is_done(session: Session) -> None:
    roster = RosterService(session, sheets)
    roster.apply(TABLE, CHOICES, roster.check(TABLE, CHOICES).plan)

    assert FirstStep.ROSTER not in FirstStepsService(session).open()


def test_a_rule_that_was_filled_in_is_done_and_another_setting_is_not(session: Session) -> None:
    for detail, left in (("something else", True), ("decision.pupils", False)):
        with session.begin() as work:
            work.audit.record(AuditAction.SETTINGS_CHANGED, object_kind="setting", detail=detail)
            work.commit()
        assert (FirstStep.RULES in FirstStepsService(session).open()) is left


def test_a_second_account_is_done(session: Session) -> None:
    AccountService(session, FakeAccountKeys()).add(
        "Joris Testhuis", "vijf losse woorden op een rij", [Role.COLLEAGUE]
    )

    assert FirstStep.COLLEAGUE not in FirstStepsService(session).open()


def test_who_may_do_none_of_it_sees_none() -> None:
    steps = FirstStepsService(session_for(Role.COLLEAGUE))

    assert steps.open() == ()
    with pytest.raises(NotAllowedError):
        steps.put_away()


def test_put_away_for_everybody_and_brought_back(session: Session) -> None:
    steps = FirstStepsService(session)
    before = steps.open()

    steps.put_away()
    assert steps.open() == ()

    steps.bring_back()
    assert steps.open() == before


def test_the_practice_school_has_none(session: Session) -> None:
    session.vault.backups.wanted = False  # type: ignore[misc]

    assert FirstStepsService(session).open() == ()
