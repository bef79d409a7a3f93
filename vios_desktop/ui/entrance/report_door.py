"""The door on the unlock screen for who has something to report: sealed to the school, without an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vios_desktop.ui.entrance.door_card import DoorCard
from vios_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

_TITLE = QT_TRANSLATE_NOOP("ReportDoor", "Report something")
_TEXT = QT_TRANSLATE_NOOP(
    "ReportDoor", "Did you see or hear something? Report it in a minute, sealed for your school."
)
_VERB = QT_TRANSLATE_NOOP("ReportDoor", "Write a report")
_WORDS = (_TITLE, _TEXT, _VERB)


class ReportDoor(DoorCard):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "mail", *(QCoreApplication.translate("ReportDoor", words) for words in _WORDS))
