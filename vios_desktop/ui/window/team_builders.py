"""How the screens are made on which a kernteam works: cases, meetings, and what several people see together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.window.places import ScreenParts


def core_team(parts: ScreenParts) -> Making:
    from vios_desktop.ui.core_team.screen import build_home

    yield
    return build_home(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def case(parts: ScreenParts) -> Making:
    from vios_desktop.ui.core_team.screen import make_case

    yield
    return (yield from make_case(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme))


def minutes(parts: ScreenParts) -> Making:
    from vios_desktop.ui.letting_out.model import FilePorts
    from vios_desktop.ui.minutes.screen import make

    yield
    files = FilePorts(parts.services.pictures, parts.services.write_file)
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme
    return (yield from make(*shared, files))


def case_file(parts: ScreenParts) -> Making:
    from vios_desktop.ui.case_file.screen import make
    from vios_desktop.ui.letting_out.model import FilePorts

    yield
    files = FilePorts(parts.services.pictures, parts.services.write_file)
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme
    return (yield from make(*shared, files))


def meeting(parts: ScreenParts) -> Making:
    from vios_desktop.ui.meeting.screen import make_meeting

    yield
    services = parts.desk, parts.school, parts.runner, parts.texts
    return (yield from make_meeting(*services, parts.navigator, parts.theme))


def table(parts: ScreenParts) -> Making:
    from vios_desktop.ui.meeting.table_screen import make_table

    yield
    return (yield from make_table(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme))


def reviews(parts: ScreenParts) -> Making:
    from vios_desktop.ui.reviews.screen import make

    yield
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme
    return (yield from make(*shared))
