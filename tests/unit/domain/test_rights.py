"""The one table of rights."""

from __future__ import annotations

import pytest

from vios_desktop.domain.errors import NotAllowedError
from vios_desktop.domain.rights import RIGHTS, Action, may, require
from vios_desktop.domain.vocabulary import Role

CONTENT = frozenset(Action) - {
    Action.VIEW_AUDIT_LOG,
    Action.VIEW_RETENTION,  # what is due, without its kind
    Action.VIEW_REQUESTS,  # that they run and until when, without names and words
    Action.VIEW_BREACHES,  # what happened to data, with numbers of people and no names
    Action.HANDLE_BREACH,
    Action.KEEP_DRAFTS,  # one's own, of what one may type
    Action.MANAGE_ACCOUNTS,
    Action.RESET_PASSPHRASE,
    Action.MANAGE_RECOVERY_KEY,
    Action.MANAGE_BACKUPS,
    Action.CHANGE_SETTINGS,
    Action.MANAGE_SCHOOL_RULES,
    Action.CHANGE_OWN_PASSPHRASE,
    Action.READ_KNOWLEDGE,
}


def test_every_role_is_in_the_table_and_every_action_belongs_to_somebody() -> None:
    assert set(RIGHTS) == set(Role)
    assert frozenset().union(*RIGHTS.values()) == frozenset(Action)


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_who_guards_or_manages_sees_no_content(role: Role) -> None:
    assert not RIGHTS[role] & CONTENT


def test_a_colleague_may_do_nothing_that_a_coordinator_may_not() -> None:
    assert RIGHTS[Role.COLLEAGUE] < RIGHTS[Role.COORDINATOR]


@pytest.mark.parametrize(
    "action",
    [
        Action.VIEW_ALL_INCIDENTS,
        Action.CHANGE_ALL_INCIDENTS,
        Action.SHARE_INCIDENT,
        Action.VIEW_PERSON,
        Action.MANAGE_ALL_AGREEMENTS,
        Action.WRITE_FORMAL_LETTER,
        Action.FIX_DECISION,
        Action.EXPORT_SUMMARY,
        Action.IMPORT_RECORDS,
        Action.MANAGE_SCHOOL_RULES,
    ],
)
def test_what_a_colleague_may_not(action: Action) -> None:
    assert not may([Role.COLLEAGUE], action)


def test_the_rules_of_the_school_are_work_of_coordinator_and_administrator() -> None:
    assert {role for role in Role if may([role], Action.MANAGE_SCHOOL_RULES)} == {
        Role.COORDINATOR,
        Role.ADMINISTRATOR,
    }
    assert not may([Role.COORDINATOR], Action.CHANGE_SETTINGS)


def test_roles_add_up() -> None:
    both = {Role.COLLEAGUE, Role.ADMINISTRATOR}

    assert may(both, Action.RECORD_INCIDENT)
    assert may(both, Action.MANAGE_ACCOUNTS)
    assert may(both, Action.VIEW_AUDIT_LOG)
    assert not may([Role.COLLEAGUE], Action.VIEW_AUDIT_LOG)


def test_without_a_role_nothing_is_allowed() -> None:
    assert not any(may([], action) for action in Action)


def test_require_names_the_action_and_nothing_else() -> None:
    require([Role.COORDINATOR], Action.EXPORT_SUMMARY)
    with pytest.raises(NotAllowedError) as caught:
        require([Role.COLLEAGUE], Action.EXPORT_SUMMARY)

    assert str(caught.value) == "not_allowed(action=export_summary)"
