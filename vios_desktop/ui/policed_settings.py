"""Settings of the user, with what the school's IT fixed in front of them. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.computer.screen_shield import SHIELD_KEY
from vios_desktop.ui.idle_minutes import DEFAULT_MINUTES, LEAST_MINUTES, MINUTES_KEY
from vios_desktop.ui.language_choice import LANGUAGE_KEY
from vios_desktop.ui.reporting.place import FOLDER_KEY

if TYPE_CHECKING:
    from vios_desktop.domain.school_policy import SchoolPolicy

SCHEME_KEY = "theme/scheme"


class Stored(Protocol):
    def value(self, key: str) -> str | None: ...
    def set_value(self, key: str, value: str) -> None: ...
    def save(self) -> bool: ...


class PolicedSettings:
    """Implements `StoredSettings`. What is fixed is answered from the policy and is not kept when it is set.

    What the user chose before stays in the file, and holds again when the policy goes.
    """

    def __init__(self, settings: Stored, policy: SchoolPolicy) -> None:
        self._settings, self._policy = settings, policy
        fixed = {
            LANGUAGE_KEY: policy.language,
            SCHEME_KEY: policy.colours,
            FOLDER_KEY: policy.report_folder if Path(policy.report_folder).is_absolute() else "",
        }
        self._fixed = {key: value for key, value in fixed.items() if value}
        if policy.shield_always:
            self._fixed[SHIELD_KEY] = ""

    def value(self, key: str) -> str | None:
        if key == MINUTES_KEY:
            return self._minutes()
        return self._fixed[key] if key in self._fixed else self._settings.value(key)

    def set_value(self, key: str, value: str) -> None:
        if key not in self._fixed:
            self._settings.set_value(key, value)

    def save(self) -> bool:
        return self._settings.save()

    def _minutes(self) -> str:
        """What was chosen, as far as it is allowed; without a choice the usual time of the school."""
        kept = self._settings.value(MINUTES_KEY) or ""
        usual = self._policy.idle_usual or DEFAULT_MINUTES
        minutes = int(kept) if kept.isdecimal() and int(kept) >= LEAST_MINUTES else usual
        return str(min(minutes, self._policy.idle_most))
