"""The card of the way out: what a package is, that it is not encrypted, for what it is made, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from vios_desktop.services.packages import PackagePurpose, ProtectedChoice
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from vios_desktop.services.ports.packages import PackageContents, UnfinishedPackage
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


class WayOutCard(Card):
    """Implements `WayOutView`."""

    make_requested = Signal(object, bool)
    stop_requested = Signal()
    again_requested = Signal()
    gone_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.body.insertWidget(0, Label(self.tr("Take everything out, as an open package"), "label", wrap=True))
        words = self.tr(
            "A folder with all records as JSON and all files, readable without VIOS: for another computer, "
            "another program, or the end of the use of VIOS. VIOS can make a new vault of it again, without loss."
        )
        self.body.addWidget(Label(words, "body", wrap=True))
        self.body.addWidget(
            Banner(
                theme,
                "warn",
                self.tr("A package is not encrypted"),
                self.tr("Whoever can reach the folder can read everything about every child in it."),
                self.tr("Put it on an encrypted disk only, and destroy it as soon as it is not needed any more."),
            )
        )
        self.purpose = ComboField(theme, self._purposes(), placeholder=self.tr("What is it for?"))
        self.purpose.setAccessibleName(self.tr("What the package is for; it stands in the log"))
        self.purpose.edit.setAccessibleName(self.purpose.accessibleName())
        self.purpose.chosen.connect(lambda _code: self._enable())
        self.make_button = SecondaryButton(theme, self.tr("Make a package…"), "folder", size="compact")
        self.make_button.clicked.connect(self._make)
        self.stop_button = QuietButton(theme, self.tr("Stop"), "x", size="compact")
        self.stop_button.clicked.connect(self.stop_requested)
        self._progress, self._progress_words = QProgressBar(), Label("", "secondary", "text2", wrap=True)
        self._progress.setTextVisible(False)
        self._said = Banner(theme, "ok", "")
        self._said.hide()
        self.again_button = SecondaryButton(theme, self.tr("Clear up now"), "trash-2", size="compact")
        self.again_button.clicked.connect(self.again_requested)
        self.gone_button = QuietButton(theme, self.tr("It is gone already…"), size="compact")
        self.gone_button.clicked.connect(lambda: self.gone_requested.emit(self._left))
        self._unfinished = Banner(theme, "warn", "", buttons=(self.again_button, self.gone_button))
        self.protected = TickBox(theme, "")
        self.protected.setProperty("role", "body")
        self._protected_words = Label("", "secondary", "text2", wrap=True)
        self.body.addWidget(self.protected)
        self.body.addWidget(self._protected_words)
        self.protected.hide()
        self._protected_words.hide()
        row = QHBoxLayout()
        row.addWidget(self.purpose, 1)
        row.addWidget(self.make_button)
        row.addWidget(self.stop_button)
        self.body.addLayout(row)
        for part in (self._progress_words, self._progress, self._said, self._unfinished):
            self.body.addWidget(part)
        self._busy = False
        self._choice = ProtectedChoice(can_go=0, damaged=0, more=False)
        self._left: Sequence[UnfinishedPackage] = ()
        self.show_unfinished(())
        self.show_busy(None)

    def show_allowed(self, allowed: bool) -> None:
        self.setVisible(allowed)

    def show_protected(self, choice: ProtectedChoice) -> None:
        self._choice = choice
        self.protected.setText(self.tr("Also %n that is protected and that you can read", "", choice.can_go))
        self.protected.setVisible(bool(choice.can_go))
        words = []
        if choice.can_go:
            words.append(
                self.tr(
                    "What is protected stays behind unless you choose this. In the package it can be read by "
                    "anybody; in a new vault of VIOS it is protected again, for whoever makes that vault."
                )
            )
        if choice.damaged:
            words.append(self._damaged(choice.damaged))
        if choice.more:
            words.append(
                self.tr("Something else is protected that you cannot read. It does not go along: ask who can.")
            )
        self._protected_words.setText(" ".join(words))
        self._protected_words.setVisible(bool(words))

    def show_busy(self, percent: int | None) -> None:
        self._busy = percent is not None
        for part in (self._progress, self._progress_words, self.stop_button):
            part.setVisible(self._busy)
        self._progress.setValue(percent or 0)
        self._progress_words.setText(self.tr("The package is being made: %1%").replace("%1", str(percent or 0)))
        self._enable()

    def show_done(self, contents: PackageContents, folder: Path) -> None:
        counts = self.tr("%n record(s)", "", sum(contents.rows.values()))
        files = self.tr("%n file(s)", "", contents.files)
        text = f"{folder} ({counts}, {files})."
        if contents.missing_files:
            text += " " + self.tr("%n file(s) were missing or damaged already.", "", contents.missing_files)
        if contents.protected:
            text += " " + self.tr("%n protected record(s) went along.", "", len(contents.protected))
        left, now = contents.protected_left_out, ""
        if left:
            text += " " + self.tr("Not everything went along: something that is protected stayed behind.")
            now = self.tr(
                "Keep this file of VIOS. Whoever can read it can take it along in a package of their own, or stop "
                "protecting it; make the package again then."
            )
        self._said.set_message(
            "warn" if left else "ok", self.tr("The package is made and was read back"), text, now
        )
        self._said.show()
        self.protected.setChecked(False)

    def show_problem(self, text: ErrorText | None) -> None:
        self._said.setVisible(text is not None)
        if text is not None:
            self._said.set_message("bad", text.what, text.safe, text.now)

    def show_unfinished(self, left: Sequence[UnfinishedPackage]) -> None:
        self._left = left
        self._unfinished.setVisible(bool(left))
        if left:
            places = "\n".join(f"{package.folder} ({package.at.astimezone():%d-%m-%Y %H:%M})" for package in left)
            self._unfinished.set_message(
                "warn",
                self.tr("A part of a package may lie here, not encrypted"),
                self.tr("Making it was cut short, and the disk cannot be reached now. Connect it, then clear up.")
                + f"\n{places}",
            )

    def gone_question(self) -> Question:
        return Question(
            self.tr("Is it gone already?"),
            self.tr(
                "VIOS does not look for it any more then. Say so only when you removed the folder yourself, or "
                "the disk is destroyed. Is the disk lost? Then tell your privacy officer: it may be a data breach."
            ),
            self.tr("It is gone"),
            self.tr("Keep looking"),
            dangerous=True,
        )

    def question(self, *, protected: bool) -> Question:
        words = self.tr(
            "All records and files of the school are written in a folder that anybody can read. That you did "
            "it, and for what, stands in the log."
        )
        return Question(
            self.tr("Take everything out, not encrypted?"),
            " ".join((words, *self._of_protected(protected))),
            self.tr("Choose a folder"),
            self.tr("Do not do it"),
            dangerous=True,
        )

    def _of_protected(self, chosen: bool) -> Iterator[str]:
        """What goes along in the clear, and what does not."""
        choice = self._choice
        if chosen:
            yield self.tr("What is protected is among them, and can be read as well.")
        elif choice.can_go:
            yield self.tr("%n protected record(s) that you can read stay behind.", "", choice.can_go)
        if choice.damaged:
            yield self._damaged(choice.damaged)
        if choice.more:
            yield self.tr("Something else is protected that you cannot read. It stays behind.")

    def _damaged(self, count: int) -> str:
        return self.tr("%n protected record(s) are damaged, and stay behind.", "", count)

    def folder_title(self) -> str:
        return self.tr("Choose where the package comes: an encrypted disk")

    def _purposes(self) -> tuple[Option, ...]:
        words = {
            PackagePurpose.MOVE: self.tr("Going over to another computer"),
            PackagePurpose.OTHER_PROGRAM: self.tr("Going over to another program"),
            PackagePurpose.OTHER_SCHOOL: self.tr("Going on in another school, as in a merger"),
            PackagePurpose.OWN_ARCHIVE: self.tr("For the archive of the school"),
        }
        return tuple(Option(purpose.value, word) for purpose, word in words.items())

    def _make(self) -> None:
        protected = self.protected.isChecked() and not self.protected.isHidden()
        self.make_requested.emit(PackagePurpose(self.purpose.code()), protected)

    def _enable(self) -> None:
        self.make_button.setEnabled(not self._busy and bool(self.purpose.code()))
