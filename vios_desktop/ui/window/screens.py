"""The screens of the program in the order of the rail; each is imported when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vios_desktop.domain.rights import Action
from vios_desktop.ui.marking import QT_TRANSLATE_NOOP
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window.places import (
    EXPORT,
    INCIDENTS,
    RECORD,
    ScreenParts,
    ScreenSpec,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SEES_INCIDENTS = (Action.VIEW_OWN_INCIDENTS, Action.VIEW_ALL_INCIDENTS)
_SEES_AGREEMENTS = (Action.MANAGE_OWN_AGREEMENTS, Action.MANAGE_ALL_AGREEMENTS)


def _incidents(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.incidents.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.settings, parts.theme)


def _record(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.record.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def _export(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.export.screen import build

    services = parts.services
    files = FilePorts(lambda pdf: tuple(services.pictures(pdf)), services.write_file)
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme, files)


SCREENS: tuple[ScreenSpec, ...] = (
    ScreenSpec(INCIDENTS, QT_TRANSLATE_NOOP("Places", "Incidents"), _incidents, _SEES_INCIDENTS, icon="file-text"),
    ScreenSpec(
        EXPORT,
        QT_TRANSLATE_NOOP("Places", "Summary"),
        _export,
        (Action.EXPORT_SUMMARY,),
        icon="download",
        chrome=Chrome.FOCUS,
        passing=True,
    ),
    ScreenSpec(
        RECORD,
        QT_TRANSLATE_NOOP("Places", "Record an incident"),
        _record,
        (Action.RECORD_INCIDENT,),
        passing=True,
    ),
)


def place_title(spec: ScreenSpec) -> str:
    """The name of a place in the language of the interface."""
    return QCoreApplication.translate("Places", spec.title)
