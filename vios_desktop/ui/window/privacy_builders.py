"""How the screens of what the school owes to the persons of its records are made; imported when first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.window.places import ScreenParts


def retention(parts: ScreenParts) -> Making:
    from vios_desktop.ui.retention.screen import build

    yield
    runners = parts.runner, parts.page_runner
    return build(parts.desk, runners, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def requests(parts: ScreenParts) -> Making:
    from vios_desktop.ui.person_requests.screen import make

    yield
    return (yield from make(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme))


def breaches(parts: ScreenParts) -> Making:
    from vios_desktop.ui.breaches.screen import make

    yield
    return (yield from make(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme))
