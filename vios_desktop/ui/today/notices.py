"""What stands above the lists of Vandaag when somebody has to act or to know: breach, protected incidents,
changed accounts, backup, recovery key, what was shared, and the first steps of a new school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.backup_age import BackupHealth
from vios_desktop.ui.accounts.changes import ChangesNotice
from vios_desktop.ui.backups.notice import BackupNotice
from vios_desktop.ui.breaches.notice import BreachNotice
from vios_desktop.ui.limited.notice import LimitedNotice
from vios_desktop.ui.limited.words import LimitedWords
from vios_desktop.ui.recovery.notice import RecoveryNotice
from vios_desktop.ui.today.first_steps import FirstStepsGroup
from vios_desktop.ui.today.shared import SharedGroup

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.model import TodayData
    from vios_desktop.ui.today.words import TodayWords


class TodayNotices(QWidget):
    """Takes no room when nothing asks for anything."""

    def __init__(self, theme: Theme, words: TodayWords) -> None:
        super().__init__()
        agreements = words.agreements
        self.limited = LimitedNotice(theme, LimitedWords(agreements.texts, agreements.account_id, self))
        self.backup, self.recovery = BackupNotice(theme), RecoveryNotice(theme)
        self.steps = FirstStepsGroup(theme)
        self.breach = BreachNotice(theme, agreements.texts)
        self.accounts = ChangesNotice(theme, agreements.texts)
        self.shared = SharedGroup(theme, agreements.texts)
        self.groups: tuple[SharedGroup | FirstStepsGroup, ...] = (self.shared, self.steps)
        self._all = (self.breach, self.limited, self.accounts, self.backup, self.recovery, *self.groups)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for notice in self._all:
            layout.addWidget(notice)
        self.hide()  # before the page was read the first time nothing is known

    def show_data(self, data: TodayData) -> None:
        self.limited.show_listing(data.limited, data.school, data.today)
        self.accounts.show_changes(data.account_changes, data.today)
        self.backup.show_health(BackupHealth.FINE if data.first_day else data.backup)
        self.recovery.setVisible(data.recovery_due)
        self.breach.show_lines(data.breaches, data.today)
        self.shared.show_data(data)
        self.steps.show_steps(data.first_steps)
        self.setVisible(any(not one.isHidden() for one in self._all))
