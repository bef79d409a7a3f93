"""When a file was last used, in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from vios_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

_TODAY = QT_TRANSLATE_NOOP("LastUsed", "today at %1")
_YESTERDAY = QT_TRANSLATE_NOOP("LastUsed", "yesterday at %1")
_DAY = QT_TRANSLATE_NOOP("LastUsed", "%1 at %2")


def moment_words(moment: datetime, today: date) -> str:
    """ "gisteren om 16:42"; older than a week with the year. `moment` is aware, shown in local time."""
    local = moment.astimezone()
    time = local.strftime("%H:%M")
    if local.date() == today:
        return _spoken(_TODAY).replace("%1", time)
    if local.date() == today - timedelta(days=1):
        return _spoken(_YESTERDAY).replace("%1", time)
    shown = "d MMMM" if local.year == today.year else "d MMMM yyyy"
    day = QLocale().toString(QDate(local.year, local.month, local.day), shown)
    return _spoken(_DAY).replace("%1", day).replace("%2", time)


def _spoken(text: str) -> str:
    return QCoreApplication.translate("LastUsed", text)
