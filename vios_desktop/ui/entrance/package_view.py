"""The page of a package from elsewhere: it is read through, and says what is in it before anything is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from vios_desktop.domain.audit import log_mark
from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.entrance.column_page import ColumnPage
from vios_desktop.ui.entrance.moments import moment_words
from vios_desktop.ui.entrance.wizard_part import shown_path
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from vios_desktop.services.ports.packages import PackageContents
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


class PackagePage(ColumnPage):
    """Implements `PackageView`."""

    make_requested = Signal()
    choose_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__(theme, centred=True)
        self._today = today
        self._messages = QVBoxLayout()
        self.make_button = PrimaryButton(theme, self.tr("Make a new file of it"), "plus")
        self.make_button.clicked.connect(self.make_requested)
        self.choose_button = SecondaryButton(theme, self.tr("Choose another folder"), "folder")
        self.choose_button.clicked.connect(self.choose_requested)
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", tone="text2")
        self.back_button.clicked.connect(self.back_requested)
        self._progress, self._progress_words = QProgressBar(), Label("", "secondary", "text2", wrap=True)
        self._progress.setTextVisible(False)
        self._progress_words.setText(self.tr("The package is read and compared with its sums…"))
        self._lay_out()
        self.show_checking(0, 0)

    def said(self) -> str:
        """What stands in the message, for tests."""
        return " ".join(banner.accessibleName() for banner in self.findChildren(Banner))

    def show_checking(self, done: int, total: int) -> None:
        busy = total > 0
        for part in (self._progress, self._progress_words):
            part.setVisible(busy)
        self._progress.setRange(0, total if busy and done else 0 if busy else 1)
        self._progress.setValue(done)
        self.make_button.setVisible(False)
        self.choose_button.setVisible(not busy)
        self.back_button.setText(self.tr("Stop") if busy else self.tr("Back"))
        if busy:
            empty_layout(self._messages)
            self.back_button.setFocus()

    def show_contents(self, contents: PackageContents, folder: Path) -> None:
        empty_layout(self._messages)
        when = moment_words(contents.at, self._today)
        what = self.tr("This package is whole: %1, made %2.")
        what = what.replace("%1", contents.school_name).replace("%2", when)
        now = self.tr("Nothing has been made yet. What you have here stays as it is.")
        self._messages.addWidget(Banner(self.theme, "ok", what, self._counts(contents), now))
        if contents.protected_left_out:
            self._messages.addWidget(
                Banner(
                    self.theme,
                    "warn",
                    self.tr("Something that was protected is not in it"),
                    self.tr("It stayed behind in the file of which the package was made: do not throw that away."),
                    self.tr("Whoever can read it there can take it along in a package, or stop protecting it."),
                )
            )
        self._messages.addWidget(
            Banner(
                self.theme,
                "warn",
                self.tr("The package is not encrypted"),
                self.tr("The new file is. Destroy the package when the new file works."),
                shown_path(folder),
            )
        )
        self.make_button.setVisible(True)
        self.make_button.setFocus()

    def show_problem(self, text: ErrorText) -> None:
        empty_layout(self._messages)
        self._messages.addWidget(Banner(self.theme, "warn", text.what, text.safe, text.now))
        self.choose_button.setFocus()
        self.to_top()

    def folder_title(self) -> str:
        return self.tr("Choose the folder of the package, with manifest.json in it")

    def _counts(self, contents: PackageContents) -> str:
        rows = contents.rows
        parts = [
            self.tr("%n incident(s)", "", rows.get("incident", 0)),
            self.tr("%n signal(s)", "", rows.get("signal", 0)),
            self.tr("%n person(s)", "", rows.get("person", 0)),
            self.tr("%n agreement(s)", "", rows.get("agreement", 0)),
            self.tr("%n file(s)", "", contents.files),
            self.tr("log %1").replace("%1", log_mark(contents.log_number, contents.log_hash)),
        ]
        text = f"{', '.join(parts)}."
        if contents.missing_files:
            text += " " + self.tr("%n file(s) were missing there already.", "", contents.missing_files)
        if contents.protected:
            again = self.tr(
                "%n record(s) were protected, and are so again in the new file: for you alone.",
                "",
                len(contents.protected),
            )
            text += f" {again}"
        return text

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(Label(self.tr("Take in a package"), "question", wrap=True))
        lead = self.tr(
            "A package is everything of a school in an open folder, as VIOS makes it on the page Backups. "
            "You make a new file of it, with keys of its own and one account: yours."
        )
        self.body.addWidget(Label(lead, "lead", "text2", wrap=True))
        self.body.addLayout(self._messages)
        for part in (self._progress_words, self._progress):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.back_button, self.choose_button, self.make_button):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
