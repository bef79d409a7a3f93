"""How the screens are made on which figures leave in four steps; imported when they are first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.window.places import ScreenParts


def export(parts: ScreenParts) -> Making:
    from vios_desktop.ui.export.screen import make

    yield
    return (yield from _in_steps(parts, make))


def yearly(parts: ScreenParts) -> Making:
    from vios_desktop.ui.overviews.yearly import make_yearly

    yield
    return (yield from _in_steps(parts, make_yearly))


def inside(parts: ScreenParts) -> Making:
    from vios_desktop.ui.overviews.inside import make_inside

    yield
    return (yield from _in_steps(parts, make_inside))


def joined(parts: ScreenParts) -> Making:
    from vios_desktop.ui.overviews.joined import make_joined

    yield
    files = _file_ports(parts)
    window = (parts.navigator, parts.dialogs, parts.theme)
    read_file = parts.services.read_file
    return (yield from make_joined(parts.desk, parts.runner, parts.texts, *window, files, read_file))


def year_table(parts: ScreenParts) -> Making:
    from vios_desktop.ui.overviews.year_table import make_year_table

    yield
    return (yield from _in_steps(parts, make_year_table))


def _file_ports(parts: ScreenParts) -> FilePorts:
    """Drawing and writing, for the screens on which a file is made in four steps."""
    from vios_desktop.ui.export.model import FilePorts

    services = parts.services
    return FilePorts(lambda pdf: tuple(services.pictures(pdf)), services.write_file)


def _in_steps(parts: ScreenParts, make: Callable[..., Making]) -> Making:
    window = (parts.navigator, parts.dialogs, parts.theme)
    return make(parts.desk, parts.runner, parts.texts, *window, _file_ports(parts))
