"""What is said of backups: how old the newest is, and what the second place is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.audit import log_mark
from vios_desktop.domain.backup_age import BackupHealth
from vios_desktop.services.ports.backups import PlaceKind
from vios_desktop.ui.backups.run import RunStep
from vios_desktop.ui.entrance.moments import moment_words

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.ports.backups import BackupContents, BackupFile, SecondPlace
    from vios_desktop.ui.backups.run import RunState


class BackupWords(QObject):
    """`today` on the wall is handed in: what is said depends on nothing else."""

    def newest(self, file: BackupFile | None, today: date) -> str:
        """For the status line."""
        if file is None:
            return self.tr("No backup yet")
        return self.tr("Last backup: %1").replace("%1", moment_words(file.at, today))

    def status(self, state: RunState, today: date) -> str:
        """What is being made now, else the newest; nothing before it was looked up."""
        if state.step is RunStep.WRITING:
            return self.making(state.percent)
        if state.step is RunStep.COPYING:
            return self.copying()
        return self.newest(state.newest, today) if state.known else ""

    def making(self, percent: int) -> str:
        return self.tr("A backup is being made: %1%").replace("%1", str(percent))

    def copying(self) -> str:
        return self.tr("The backup goes to the second place")

    def health(self, health: BackupHealth) -> tuple[str, str, str]:
        """What is so, what is safe, and what now."""
        days = {
            BackupHealth.FINE: self.tr("The last backup is fresh and was checked."),
            BackupHealth.NONE: self.tr("There is no backup yet."),
            BackupHealth.ATTENTION: self.tr("Attention: the last backup is more than a week old."),
            BackupHealth.URGENT: self.tr("Urgent: the last backup is more than a month old."),
        }
        if health is BackupHealth.FINE:
            return days[health], "", ""
        safe = self.tr("Your data is on this computer only. Should it break or be stolen, what is newer is lost.")
        if health is BackupHealth.NONE:
            first = self.tr("The first one is made by itself, a few minutes after unlocking.")
            safe = f"{safe} {first}"
        return days[health], safe, self.tr("Make a backup now, and keep one outside this computer.")

    def place(self, place: SecondPlace) -> str:
        """In plain words what the second place is good for."""
        if not place.reachable:
            return self.tr("Not within reach now. VIOS tries again by itself; the backups on this computer go on.")
        return {
            PlaceKind.SAME_DISK: self.tr(
                "This folder is on the same disk as your data. It does not help when the disk breaks: choose a "
                "USB stick or a folder of the school's network."
            ),
            PlaceKind.OTHER_DISK: self.tr("On another disk. Take a stick out after the backup and lock it away."),
            PlaceKind.NETWORK: self.tr(
                "On the network. Backups are encrypted, so who manages it cannot read them."
            ),
            PlaceKind.SYNC: self.tr(
                "In a folder that is copied to the internet by another program. Backups are encrypted, but ask "
                "whether your school allows it."
            ),
        }[place.kind]

    def contents(self, contents: BackupContents, today: date) -> str:
        """What is in a checked backup."""
        rows = contents.rows
        parts = [
            self.tr("%n incident(s)", "", rows.get("incident", 0)),
            self.tr("%n signal(s)", "", rows.get("signal", 0)),
            self.tr("%n person(s)", "", rows.get("person", 0)),
            self.tr("%n agreement(s)", "", rows.get("agreement", 0)),
            self.tr("%n file(s)", "", contents.files),
        ]
        log = self.tr("log %1").replace("%1", log_mark(contents.log_number, contents.log_hash))
        text = f"{moment_words(contents.at, today)}: {', '.join(parts)}, {log}."
        lacking = contents.missing_files + contents.damaged_files
        if lacking:
            text += " " + self.tr("%n file(s) were missing or damaged in your data already.", "", lacking)
        return text
