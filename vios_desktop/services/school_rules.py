"""The school's own rules and contacts: filled in, and released for advice without unlocking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from vios_desktop.decision.content import Pack, Setting
from vios_desktop.decision.school_rules import kinds_changed_by, problem_with, school_facts
from vios_desktop.decision.vocabulary import UNKNOWN, SettingKind
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.open_rules import OpenRules, OpenRulesStore
from vios_desktop.services.partner_numbers import NAME_SUFFIX, SETTING_PREFIX, change_at_partner, own_numbers
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session

__all__ = ["SETTING_PREFIX", "SchoolRulesService", "read_school_rules"]
MOST_NAME = 80
_RELEASED = frozenset({SettingKind.CHOICE, SettingKind.PHONE, SettingKind.DATE})
"""Free text stays in the vault: nobody can say beforehand what is in it."""


@dataclass(frozen=True, slots=True)
class StoredRules:
    """What was filled in, by setting: the values, and the names beside numbers."""

    values: Mapping[str, str]
    names: Mapping[str, str]

    def facts(self, pack: Pack, day: date) -> dict[str, str]:
        """What the advice about this day may look at."""
        return school_facts(pack, self.values, day)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One setting as it is now; `changes` are the titles of the kinds whose advice it has a say in."""

    setting: Setting
    value: str
    name: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleGroup:
    id: str
    title: str
    lines: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True)
class ReleaseState:
    """`released` is what anybody can read now, `damaged` a file that is no release.

    `changed` says that the rules of today are others than those that were released.
    """

    released: OpenRules | None = None
    damaged: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class SchoolRules:
    """All of it; `all_kinds` is how many kinds there are. `would_release` is without names."""

    groups: tuple[RuleGroup, ...]
    all_kinds: int
    setting_words: Mapping[str, str]
    would_release: OpenRules
    names: Mapping[str, str]
    release: ReleaseState

    def line(self, setting_id: str) -> RuleLine:
        return next(line for group in self.groups for line in group.lines if line.setting.id == setting_id)


class SchoolRulesService:
    """`pack` gives the loaded rules, `store` keeps what is released."""

    def __init__(self, session: Session, pack: Callable[[], Pack], store: OpenRulesStore) -> None:
        self._session, self._pack, self._store = session, pack, store

    def view(self) -> SchoolRules:
        """Every setting that the content looks at, in its groups, and what is released of it."""
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        pack = self._pack()
        with self._session.begin() as work:
            stored, school_name = read_school_rules(work, pack), work.school.get().name
        return SchoolRules(
            groups=_groups(pack, stored),
            all_kinds=len(pack.protocols),
            setting_words=pack.labels.setting_values,
            would_release=self._open(pack, stored, school_name, with_names=False),
            names=stored.names,
            release=self._state(pack, stored, school_name),
        )

    def change(self, setting_id: str, value: str) -> str:
        """Fill in one setting; an empty value takes it away. Returns what it was.

        The log tells which setting, not what it became. Raises `ValidationError`, `NotFoundError`.
        """
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        value = " ".join(value.split())
        value = "" if value == UNKNOWN else value
        problem = problem_with(self._setting(setting_id), value)
        if problem:
            raise ValidationError((FieldProblem(setting_id, problem),))
        return self._put(setting_id, value)

    def change_name(self, setting_id: str, name: str) -> str:
        """The name of the person behind a number; returns the one before. Raises like `change`."""
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        name = " ".join(name.split())
        if self._setting(setting_id).kind is not SettingKind.PHONE:
            raise NotFoundError("setting")
        if len(name) > MOST_NAME or not name.isprintable():
            raise ValidationError((FieldProblem(setting_id, "setting_name_wrong"),))
        return self._put(setting_id, name, NAME_SUFFIX)

    def release(self, *, with_names: bool) -> OpenRules:
        """Put the rules and numbers in the open file, so that advice without unlocking knows them.

        Logged before it is written: nothing leaves the vault without a line in the log.
        """
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        pack = self._pack()
        with self._session.begin() as work:
            stored, school_name = read_school_rules(work, pack), work.school.get().name
            rules = self._open(pack, stored, school_name, with_names=with_names)
            detail = f"settings={len(rules.values)} names={len(rules.names)}"
            work.audit.record(AuditAction.RULES_RELEASED, object_kind="open_rules", detail=detail)
            work.commit()
        self._store.write(rules)
        return rules

    def withdraw(self) -> None:
        """Take the open file away."""
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        with self._session.begin() as work:
            work.audit.record(AuditAction.RULES_WITHDRAWN, object_kind="open_rules")
            work.commit()
        self._store.remove()

    def _setting(self, setting_id: str) -> Setting:
        setting = self._pack().settings.get(setting_id)
        if setting is None:
            raise NotFoundError("setting")
        return setting

    def _put(self, setting_id: str, value: str, suffix: str = "") -> str:
        """At the partner where that has the number, else in the setting."""
        name = SETTING_PREFIX + setting_id + suffix
        with self._session.begin() as work:
            number, person = own_numbers(work, (setting_id,)).get(setting_id, ("", ""))
            before = work.school.setting(name) or ""
            if self._setting(setting_id).kind is SettingKind.PHONE:
                before = person if suffix else number
            if before == value:
                return before
            changed = {"name": value} if suffix else {"phone": value}
            if change_at_partner(work, setting_id, **changed):
                work.commit()
            else:
                work.school.put_setting(name, value)
                work.audit.record(AuditAction.SETTINGS_CHANGED, object_kind="setting", detail=name)
                work.commit()
        return before

    def _open(self, pack: Pack, stored: StoredRules, school_name: str, *, with_names: bool) -> OpenRules:
        values = {name: value for name, value in stored.values.items() if _may_go(pack.settings[name], value)}
        names = {name: n for name, n in stored.names.items() if name in values} if with_names else {}
        return OpenRules(self._session.clock.today(), school_name, values, names)

    def _state(self, pack: Pack, stored: StoredRules, school_name: str) -> ReleaseState:
        try:
            released = self._store.read()
        except ViosError:
            return ReleaseState(damaged=True)
        if released is None:
            return ReleaseState()
        now = self._open(pack, stored, school_name, with_names=bool(released.names))
        return ReleaseState(released, changed=not now.same_content(released))


def read_school_rules(work: UnitOfWork, pack: Pack) -> StoredRules:
    """What was filled in of the settings that these rules know."""
    found = own_numbers(work, pack.settings)
    values = {setting_id: value for setting_id, (value, _name) in found.items() if value}
    names = {setting_id: name for setting_id, (_value, name) in found.items() if name}
    return StoredRules(values, names)


def _may_go(setting: Setting, value: str) -> bool:
    return setting.kind in _RELEASED and not problem_with(setting, value)


def _groups(pack: Pack, stored: StoredRules) -> tuple[RuleGroup, ...]:
    """In the order of the labels; a group without settings is left out."""
    changed = kinds_changed_by(pack)
    groups = []
    for group_id, title in pack.labels.setting_groups.items():
        lines = tuple(
            RuleLine(
                setting,
                stored.values.get(setting.id, ""),
                stored.names.get(setting.id, ""),
                tuple(pack.protocols[kind].title for kind in changed[setting.id]),
            )
            for setting in pack.settings.values()
            if setting.group == group_id
        )
        if lines:
            groups.append(RuleGroup(group_id, title, lines))
    return tuple(groups)
