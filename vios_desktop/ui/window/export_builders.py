"""How the screens are made on which figures leave in four steps; imported when they are first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.window.places import ScreenParts


def export(parts: ScreenParts) -> Making:
    from vios_desktop.ui.export.screen import build

    yield
    return _in_steps(parts, build)


def yearly(parts: ScreenParts) -> Making:
    from vios_desktop.ui.overviews.yearly import build_yearly

    yield
    return _in_steps(parts, build_yearly)


def inside(parts: ScreenParts) -> Making:
    from vios_desktop.ui.overviews.inside import build_inside

    yield
    return _in_steps(parts, build_inside)


def joined(parts: ScreenParts) -> Making:
    from vios_desktop.ui.overviews.joined import build_joined

    yield
    files = _file_ports(parts)
    window = (parts.navigator, parts.dialogs, parts.theme)
    return build_joined(parts.desk, parts.runner, parts.texts, *window, files, parts.services.read_file)


def year_table(parts: ScreenParts) -> Making:
    from vios_desktop.ui.overviews.year_table import build_year_table

    yield
    return _in_steps(parts, build_year_table)


def _file_ports(parts: ScreenParts) -> FilePorts:
    """Drawing and writing, for the screens on which a file is made in four steps."""
    from vios_desktop.ui.export.model import FilePorts

    services = parts.services
    return FilePorts(lambda pdf: tuple(services.pictures(pdf)), services.write_file)


def _in_steps(parts: ScreenParts, build: Callable[..., QWidget]) -> QWidget:
    window = (parts.navigator, parts.dialogs, parts.theme)
    return build(parts.desk, parts.runner, parts.texts, *window, _file_ports(parts))
