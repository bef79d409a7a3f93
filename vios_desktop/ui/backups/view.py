"""The page of the backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from vios_desktop.domain.backup_age import BackupHealth
from vios_desktop.services.ports.backups import BackupPlace
from vios_desktop.ui.backups.run import RunStep
from vios_desktop.ui.backups.words import BackupWords
from vios_desktop.ui.entrance.moments import moment_words
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.rows_page import RowsPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.services.backups import BackupOverview
    from vios_desktop.services.ports.backups import BackupContents, BackupFile, SecondPlace
    from vios_desktop.ui.backups.run import RunState
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.banner import BannerTone

_TONES: dict[BackupHealth, BannerTone] = {
    BackupHealth.FINE: "ok",
    BackupHealth.NONE: "warn",
    BackupHealth.ATTENTION: "warn",
    BackupHealth.URGENT: "bad",
}
_MEGABYTE = 1_000_000


class BackupsPage(RowsPage):
    """Implements `BackupsView`."""

    make_requested = Signal()
    check_requested = Signal(object)
    place_requested = Signal()
    drop_requested = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, "", "", "")
        self._today = today
        self.words = BackupWords(self)
        self.title.setText(self.tr("Backup"))
        self.intro.setText(
            self.tr(
                "VIOS makes an encrypted backup once a day while you work, reads it back and checks it. "
                "Seven days, four weeks and twelve months stay. Restoring is done on the first screen, before "
                "unlocking, and never overwrites your data."
            )
        )
        self.search.hide()
        self.health = Banner(theme, "ok", "")
        self.health.hide()
        self.make_button = PrimaryButton(theme, self.tr("Make a backup now"), "save")
        self.make_button.clicked.connect(self.make_requested)
        self._progress, self._progress_words = QProgressBar(), Label("", "secondary", "text2", wrap=True)
        self._progress.setTextVisible(False)
        self._checked = Banner(theme, "ok", "")
        self._checked.hide()
        self._place = Card(self.tr("Second place"))
        self._place_folder, self._place_words = (
            Label("", "body", wrap=True),
            Label("", "secondary", "text2", wrap=True),
        )
        self.place_button = SecondaryButton(theme, self.tr("Choose a folder"), "folder", size="compact")
        self.place_button.clicked.connect(self.place_requested)
        self.drop_button = QuietButton(theme, self.tr("No second place"), "x", size="compact")
        self.drop_button.clicked.connect(self.drop_requested)
        self._checking: BackupFile | None = None
        self._shown: BackupOverview | None = None
        self._lay_out()

    def show_overview(self, overview: BackupOverview) -> None:
        self._shown = overview
        tone = _TONES[overview.health]
        what, safe, now = self.words.health(overview.health)
        self.health.set_message(tone, what, safe, now)
        self.health.show()
        self._show_place(overview.second_place, len(overview.second))
        self.count.setText(self.tr("%n backup(s)", "", len(overview.own)) if overview.own else "")
        if overview.own:
            copies = {file.path.name for file in overview.second}
            rows = [(file.path.name, (file, file.path.name in copies)) for file in overview.own]
            rows += [
                (f"second:{f.path.name}", (f, True)) for f in overview.second if f.path.name not in dict(rows)
            ]
            self.show_rows(rows, lambda data: self._row(*data))
        else:
            self.show_rows([], lambda data: self._row(*data))  # the banner says that there is none

    def show_run(self, state: RunState) -> None:
        busy = state.step is not RunStep.IDLE
        self.make_button.setEnabled(not busy)
        for part in (self._progress, self._progress_words):
            part.setVisible(busy)
        writing = state.step is RunStep.WRITING
        self._progress.setRange(0, 100 if writing and state.percent else 0)
        self._progress.setValue(state.percent)
        self._progress_words.setText(self.words.making(state.percent) if writing else self.words.copying())

    def show_checking(self, file: BackupFile | None) -> None:
        self._checking = file
        self._checked.hide()
        if file is not None:
            text = self.tr("The backup of %1 is being read…").replace("%1", moment_words(file.at, self._today()))
            self._checked.set_message("info", text, self.tr("You can go on working."))
            self._checked.show()

    def show_checked(self, contents: BackupContents) -> None:
        text = self.words.contents(contents, self._today())
        self._checked.set_message("ok", self.tr("This backup is good: everything in it was read."), text)
        self._checked.show()

    def folder_title(self) -> str:
        return self.tr("Choose a folder for a second copy of the backups")

    def chosen_words(self) -> str:
        return self.tr("The second place is set")

    def dropped_words(self) -> str:
        return self.tr("There is no second place any more. What lies there stays.")

    def _show_place(self, place: SecondPlace | None, count: int) -> None:
        self.drop_button.setVisible(place is not None)
        if place is None:
            self._place_folder.setText(self.tr("None chosen"))
            self._place_words.setText(
                self.tr(
                    "Everything is on this computer only. Choose a USB stick or a folder of the school's network: "
                    "each backup then goes there as well. Keep one copy on a stick that is not plugged in."
                )
            )
            return
        held = self.tr("%n backup(s) there", "", count) if place.reachable else ""
        self._place_folder.setText(" · ".join(part for part in (str(place.folder), held) if part))
        self._place_words.setText(self.words.place(place))

    def _row(self, file: BackupFile, copied: bool) -> QWidget:
        when = moment_words(file.at, self._today())
        check = SecondaryButton(self._theme, self.tr("Check"), "shield-check", size="compact")
        check.setObjectName("check")
        check.setAccessibleName(f"{check.text()}: {when}")
        check.clicked.connect(lambda: self.check_requested.emit(file))
        size = self.tr("%1 MB").replace("%1", str(max(1, round(file.size_bytes / _MEGABYTE))))
        where = [self.tr("on this computer")] if file.place is BackupPlace.OWN else []
        where += [self.tr("on the second place")] if copied else []
        icon = IconLabel(self._theme, "box", 17, "text2")
        return SideRow(self._theme, icon, when, f"{size}, {', '.join(where)}", (check,))

    def _lay_out(self) -> None:
        run = QVBoxLayout()
        run.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self.make_button)
        row.addStretch(1)
        run.addLayout(row)
        run.addWidget(self._progress_words)
        run.addWidget(self._progress)
        self._place.body.addWidget(self._place_folder)
        self._place.body.addWidget(self._place_words)
        buttons = QHBoxLayout()
        buttons.addWidget(self.place_button)
        buttons.addWidget(self.drop_button)
        buttons.addStretch(1)
        self._place.body.addLayout(buttons)
        self.deeds.setSpacing(12)
        self.deeds.addWidget(self.health)
        self.deeds.addLayout(run)
        self.deeds.addWidget(self._place)
        self.above.addWidget(self._checked)
