"""Accounts with their roles, and what a school has set up."""

from __future__ import annotations

from datetime import date

import pytest

from tests.fakes import FakeAccountKeys, FakeVault, coordinator_of, founded_vault, resource_text, session_for
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import OF_THE_SCHOOL, CatalogueName
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.school import Holiday
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.school import SchoolService, found_school

LONG = "een lange zin van marit"


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def keys() -> FakeAccountKeys:
    keys = FakeAccountKeys()
    keys.passphrases = {"marit": LONG}
    return keys


@pytest.fixture
def accounts(vault: FakeVault, keys: FakeAccountKeys) -> AccountService:
    return AccountService(coordinator_of(vault), keys)


def test_an_account_gets_a_slot_and_a_log_entry_with_its_roles(
    vault: FakeVault, accounts: AccountService, keys: FakeAccountKeys
) -> None:
    account = accounts.add(" Joris Testhuis ", "een lange zin van joris", [Role.COLLEAGUE, Role.PRIVACY_OFFICER])

    assert account.display_name == "Joris Testhuis"
    assert keys.passphrases[account.id] == "een lange zin van joris"
    assert account in accounts.all()
    entry = vault.state.audit[-1]
    assert (entry.action, entry.detail) == (AuditAction.ACCOUNT_ADDED, "colleague,privacy_officer")


def test_an_account_needs_a_name_a_role_and_a_good_passphrase(
    vault: FakeVault, accounts: AccountService, keys: FakeAccountKeys
) -> None:
    before, slots = vault.state.copy(), dict(keys.passphrases)

    with pytest.raises(ValidationError) as caught:
        accounts.add(" ", LONG, [])
    assert [(p.field, p.code) for p in caught.value.problems] == [
        ("display_name", "name_missing"),
        ("roles", "role_required"),
    ]
    with pytest.raises(ViosError, match="passphrase_too_short"):
        accounts.add("Joris", "kort", [Role.COLLEAGUE])

    assert (vault.state, keys.passphrases) == (before, slots)


def test_roles_change_with_a_log_entry(vault: FakeVault, accounts: AccountService) -> None:
    roles = [Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER]

    assert accounts.change_roles("marit", roles).roles == frozenset(roles)
    assert vault.state.audit[-1].action is AuditAction.RIGHTS_CHANGED


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.COORDINATOR])
def test_the_last_of_a_kind_keeps_its_role(vault: FakeVault, accounts: AccountService, role: Role) -> None:
    without = {Role.ADMINISTRATOR, Role.COORDINATOR} - {role}

    with pytest.raises(ViosError, match=f"last_of_role\\(role={role.value}\\)"):
        accounts.change_roles("marit", without)

    session_for(role, vault=vault, account_id="joris")
    assert accounts.change_roles("marit", without).roles == without


def test_an_account_never_ends_without_role_and_must_be_there(accounts: AccountService) -> None:
    with pytest.raises(ValidationError):
        accounts.change_roles("marit", [])
    with pytest.raises(NotFoundError):
        accounts.change_roles("nobody", [Role.COLLEAGUE])


def test_a_founded_school_has_its_year_and_all_lists(vault: FakeVault) -> None:
    view = SchoolService(coordinator_of(vault)).view()

    assert view.school.name == "Het Voorbeeld College"
    assert [location.name for location in view.school.locations] == ["Bosrand", "Waterkant"]
    assert [year.label for year in view.years] == ["2026-2027"]
    assert {name for name in CatalogueName if not view.offered(name)} == OF_THE_SCHOOL
    assert view.label(CatalogueName.KIND, "fight") == "Vechtpartij of mishandeling"
    assert view.label(CatalogueName.KIND, "fight", "en") == "Fight or assault"
    assert view.label(CatalogueName.KIND, "not there") == "not there"


def test_every_kind_and_place_of_the_shipped_lists_counts_somewhere(vault: FakeVault) -> None:
    view = SchoolService(coordinator_of(vault)).view()

    assert all({"line", "group", "ocw"} <= set(item.attributes) for item in view.offered(CatalogueName.KIND))
    assert all("export_place" in item.attributes for item in view.offered(CatalogueName.PLACE))
    assert view.offered(CatalogueName.SUBKIND)[0].attributes["kinds"] == "fight"


def test_periods_and_school_days_follow_years_and_holidays(vault: FakeVault) -> None:
    with vault.begin() as work:
        work.school.add_holiday(Holiday("h", "Herfst", date(2026, 10, 17), date(2026, 10, 25)))
        work.commit()
    view = SchoolService(coordinator_of(vault)).view()

    assert not view.is_school_day(date(2026, 10, 19))
    period = view.period_of(date(2026, 11, 20))
    assert period is not None
    assert period.number == 4
    assert view.period_of(date(2030, 1, 1)) is None


def test_a_setting_is_logged_by_its_name_and_read_by_everybody(vault: FakeVault) -> None:
    SchoolService(coordinator_of(vault)).change_setting("decision.confiscate", "yes")

    assert vault.state.audit[-1].detail == "decision.confiscate"
    colleague = SchoolService(session_for(Role.COLLEAGUE, vault=vault, account_id="joris"))
    assert colleague.settings(("decision.confiscate", "unset")) == {"decision.confiscate": "yes"}


def test_a_school_without_name_is_not_founded() -> None:
    vault = FakeVault()

    with vault.begin() as work, pytest.raises(ValidationError):
        found_school(work, " ", (), date(2026, 11, 24), resource_text("policy/catalogues.json"))


def test_empty_location_names_make_no_location() -> None:
    vault = FakeVault()
    with vault.begin() as work:
        school = found_school(work, "A", (" ", "B "), date(2026, 7, 31), resource_text("policy/catalogues.json"))
        years = work.school.years()

    assert [location.name for location in school.locations] == ["B"]
    assert [year.label for year in years] == ["2025-2026"]
