"""After how many minutes without a touch VIOS locks itself: what is kept, within what exists. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.domain import school_policy

if TYPE_CHECKING:
    from vios_desktop.ui.settings_port import UiSettings

MINUTES_KEY: Final = "lock/idle_minutes"
DEFAULT_MINUTES: Final = school_policy.USUAL_MINUTES
LEAST_MINUTES: Final = school_policy.LEAST_MINUTES
MOST_MINUTES: Final = school_policy.MOST_MINUTES


def idle_minutes(settings: UiSettings) -> int:
    """The minutes that are set, 1 to 30; 5 where nothing sensible is."""
    try:
        minutes = int(settings.value(MINUTES_KEY) or DEFAULT_MINUTES)
    except ValueError:
        return DEFAULT_MINUTES
    return min(max(minutes, LEAST_MINUTES), MOST_MINUTES)
