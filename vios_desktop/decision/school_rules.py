"""The school's own rules as the advice sees them: what may be filled in, and which kinds they have a say in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from vios_desktop.decision.conditions import Subject
from vios_desktop.decision.content import Pack, Setting
from vios_desktop.decision.structure import conditions_of
from vios_desktop.decision.vocabulary import SettingKind

MOST_TEXT: Final = 300
_COUNT: Final = re.compile(r"[1-9][0-9]{0,3}")
_PHONE: Final = re.compile(r"\+?[0-9][0-9 ()./-]{1,24}( toestel [0-9]{1,6})?")


def problem_with(setting: Setting, value: str) -> str:
    """The code of what is wrong with this value, or an empty text. An empty value is always right: not filled in.

    A number is digits and signs only, so that no name can be in it.
    """
    if not value:
        return ""
    match setting.kind:
        case SettingKind.CHOICE:
            return "" if value in setting.values else "setting_choice_unknown"
        case SettingKind.PHONE:
            return "" if _PHONE.fullmatch(value) else "setting_phone_wrong"
        case SettingKind.COUNT:
            return "" if _COUNT.fullmatch(value) else "setting_count_wrong"
        case SettingKind.DATE:
            return "" if day_of(value) else "setting_date_wrong"
        case SettingKind.TEXT:
            return "" if len(value) <= MOST_TEXT and value.isprintable() else "setting_text_wrong"


def school_facts(pack: Pack, stored: Mapping[str, str], day: date) -> dict[str, str]:
    """What the advice may look at on this day: values that are filled in and that these rules know.

    A date becomes `in_force` from that day on and `not_yet` before it.
    """
    facts = {}
    for name, setting in pack.settings.items():
        value = stored.get(name, "")
        if not value or problem_with(setting, value):
            continue
        begins = day_of(value) if setting.kind is SettingKind.DATE else None
        facts[name] = value if begins is None else "in_force" if begins <= day else "not_yet"
    return facts


def day_of(value: str) -> date | None:
    """The day in a stored date (ISO 8601), or None where it is none."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def kinds_changed_by(pack: Pack) -> dict[str, tuple[str, ...]]:
    """Setting -> the kinds whose advice it has a say in: through a condition, or through a number to call."""
    changed: dict[str, dict[str, None]] = {name: {} for name in pack.settings}
    for kind in pack.protocols:
        for rule_file in pack.parts_of(kind):
            for condition in conditions_of(rule_file):
                for test in condition.tests():
                    if test.subject is Subject.SCHOOL:
                        changed[test.name][kind] = None
            for item in rule_file.items:
                for number in item.numbers:
                    if number.setting:
                        changed[number.setting][kind] = None
    return {name: tuple(kinds) for name, kinds in changed.items()}
