"""Filling in the school's own rules, and releasing them for advice without unlocking."""

from __future__ import annotations

import pytest

from tests.fakes import FakeVault, founded_vault, session_for
from tests.fakes.open_rules import FakeOpenRules
from tests.unit.services.world import real_pack
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.decisions import DecisionService
from vios_desktop.services.open_rules import OpenRules
from vios_desktop.services.school import SchoolService
from vios_desktop.services.school_rules import SETTING_PREFIX, SchoolRulesService

PHONE = "06-12345678"


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def store() -> FakeOpenRules:
    return FakeOpenRules()


@pytest.fixture
def rules(vault: FakeVault, store: FakeOpenRules) -> SchoolRulesService:
    return SchoolRulesService(session_for(Role.COORDINATOR, vault=vault), real_pack, store)


def log_of(vault: FakeVault) -> list[tuple[AuditAction, str]]:
    return [(entry.action, entry.detail) for entry in vault.state.audit]


def test_all_settings_of_the_content_stand_in_their_groups(rules: SchoolRulesService) -> None:
    view = rules.view()
    shown = [line.setting.id for group in view.groups for line in group.lines]
    assert sorted(shown) == sorted(real_pack().settings)
    assert [group.id for group in view.groups] == [
        name
        for name in real_pack().labels.setting_groups
        if name in {s.group for s in real_pack().settings.values()}
    ]
    assert {line.value for group in view.groups for line in group.lines} == {""}
    assert "Mes of steekwapen" in view.line("knife_ban").changes
    assert len(view.line("knife_ban").changes) < view.all_kinds


def test_what_is_filled_in_is_logged_by_name_and_never_by_value(
    rules: SchoolRulesService, vault: FakeVault
) -> None:
    assert rules.change("wijkagent_phone", f" {PHONE} ") == ""
    assert rules.change_name("wijkagent_phone", "Jan  Fictief") == ""
    line = rules.view().line("wijkagent_phone")
    assert (line.value, line.name) == (PHONE, "Jan Fictief")
    assert log_of(vault)[-2:] == [
        (AuditAction.SETTINGS_CHANGED, "decision.wijkagent_phone"),
        (AuditAction.SETTINGS_CHANGED, "decision.wijkagent_phone.name"),
    ]
    assert PHONE not in repr(vault.state.audit)
    assert "Jan" not in repr(vault.state.audit)


def test_the_value_before_comes_back_for_undo_and_the_same_again_is_no_change(
    rules: SchoolRulesService, vault: FakeVault
) -> None:
    rules.change("house_rules", "yes")
    lines = len(vault.state.audit)
    assert rules.change("house_rules", "yes") == "yes"
    assert len(vault.state.audit) == lines
    assert rules.change("house_rules", "unknown") == "yes"
    assert rules.view().line("house_rules").value == ""


@pytest.mark.parametrize(
    ("setting", "value", "code"),
    [("house_rules", "maybe", "setting_choice_unknown"), ("wijkagent_phone", "Jan", "setting_phone_wrong")],
)
def test_a_wrong_value_is_refused_and_nothing_changes(
    rules: SchoolRulesService, vault: FakeVault, setting: str, value: str, code: str
) -> None:
    before = vault.state.copy()
    with pytest.raises(ValidationError) as caught:
        rules.change(setting, value)
    assert [(p.field, p.code) for p in caught.value.problems] == [(setting, code)]
    assert vault.state == before


def test_only_a_number_has_a_name(rules: SchoolRulesService) -> None:
    with pytest.raises(NotFoundError):
        rules.change_name("house_rules", "Jan")
    with pytest.raises(NotFoundError):
        rules.change("nothing", "yes")
    with pytest.raises(ValidationError):
        rules.change_name("wijkagent_phone", "J" * 81)


def test_the_advice_changes_with_the_rule_and_calls_the_schools_own_contact(
    rules: SchoolRulesService, vault: FakeVault
) -> None:
    rules.change("house_rules", "no")
    rules.change("wijkagent_phone", PHONE)
    rules.change_name("wijkagent_phone", "Jan Fictief")
    walk = DecisionService(session_for(Role.COLLEAGUE, vault=vault), real_pack).begin_without_record(["vape_use"])
    assert dict(walk.facts.school) == {"house_rules": "no", "wijkagent_phone": PHONE}
    assert dict(walk.facts.contacts) == {"wijkagent_phone": "Jan Fictief"}
    assert walk.facts.without_names().contacts == {}


def filled(rules: SchoolRulesService) -> None:
    rules.change("house_rules", "yes")
    rules.change("wijkagent_phone", PHONE)
    rules.change_name("wijkagent_phone", "Jan Fictief")


def test_names_stay_in_the_vault_unless_they_are_ticked(rules: SchoolRulesService, store: FakeOpenRules) -> None:
    filled(rules)
    released = rules.release(with_names=False)
    assert store.rules == released
    assert dict(released.values) == {"house_rules": "yes", "wijkagent_phone": PHONE}
    assert not released.names
    assert dict(rules.release(with_names=True).names) == {"wijkagent_phone": "Jan Fictief"}


def test_a_name_without_its_number_is_not_released(rules: SchoolRulesService) -> None:
    filled(rules)
    rules.change("wijkagent_phone", "")
    assert not rules.release(with_names=True).names


def test_what_would_be_released_is_shown_before(rules: SchoolRulesService) -> None:
    filled(rules)
    view = rules.view()
    assert view.would_release == rules.release(with_names=False)
    assert dict(view.names) == {"wijkagent_phone": "Jan Fictief"}


def test_a_value_that_is_not_right_is_not_released(rules: SchoolRulesService, vault: FakeVault) -> None:
    admin = SchoolService(session_for(Role.ADMINISTRATOR, vault=vault))
    admin.change_setting(SETTING_PREFIX + "wijkagent_phone", "Jan, 06-1, na vieren")
    assert not rules.release(with_names=True).values


def test_releasing_and_withdrawing_are_logged_without_content(
    rules: SchoolRulesService, vault: FakeVault, store: FakeOpenRules
) -> None:
    filled(rules)
    rules.release(with_names=True)
    rules.withdraw()
    assert store.rules is None
    assert log_of(vault)[-2:] == [
        (AuditAction.RULES_RELEASED, "settings=2 names=1"),
        (AuditAction.RULES_WITHDRAWN, ""),
    ]


def test_it_is_said_when_the_rules_changed_since(rules: SchoolRulesService) -> None:
    assert rules.view().release.released is None
    filled(rules)
    rules.release(with_names=False)
    assert not rules.view().release.changed
    rules.change_name("wijkagent_phone", "Een ander")
    assert not rules.view().release.changed, "names were not released"
    rules.change("house_rules", "no")
    assert rules.view().release.changed


def test_a_damaged_file_is_told_and_can_be_replaced(rules: SchoolRulesService, store: FakeOpenRules) -> None:
    store.damaged = True
    assert rules.view().release.damaged
    rules.release(with_names=False)
    assert isinstance(rules.view().release.released, OpenRules)


def test_nothing_is_released_without_a_line_in_the_log(
    rules: SchoolRulesService, vault: FakeVault, store: FakeOpenRules
) -> None:
    store.problem = ViosError("disk_full")
    with pytest.raises(ViosError, match="disk_full"):
        rules.release(with_names=False)
    assert log_of(vault)[-1][0] is AuditAction.RULES_RELEASED
    assert store.rules is None
