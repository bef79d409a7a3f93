"""The card that looks through the vault in use: what it looks at, how far it is, and what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from vios_desktop.domain.audit import log_mark
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.services.ports.vault_check import VaultFindings
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


class VaultCheckCard(Card):
    """Implements `VaultCheckView`."""

    check_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.body.insertWidget(0, Label(self.tr("Check the school's file itself"), "label", wrap=True))
        words = self.tr(
            "Reads everything in the file in use: the data, the log, every file in a dossier, and whether "
            "incidents, signals and persons are as the log saw them last. Nothing is changed, and you can go on "
            "working. With tens of thousands of records it takes a minute."
        )
        self.body.addWidget(Label(words, "body", wrap=True))
        self.check_button = SecondaryButton(theme, self.tr("Check everything now"), "shield-check", size="compact")
        self.check_button.clicked.connect(self.check_requested)
        self.stop_button = QuietButton(theme, self.tr("Stop"), "x", size="compact")
        self.stop_button.setAccessibleName(self.tr("Stop checking"))
        self.stop_button.clicked.connect(self.stop_requested)
        self._progress, self._progress_words = QProgressBar(), Label("", "secondary", "text2", wrap=True)
        self._progress.setTextVisible(False)
        self._said = Banner(theme, "ok", "")
        row = QHBoxLayout()
        row.addWidget(self.check_button)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        self.body.addWidget(self._said)  # above the button: that has the focus, and what has it is scrolled to
        self.body.addLayout(row)
        for part in (self._progress_words, self._progress):
            self.body.addWidget(part)
        self._said.hide()
        self.show_busy(None)

    def show_busy(self, percent: int | None) -> None:
        busy = percent is not None
        if not busy and self.stop_button.hasFocus():
            self.check_button.setEnabled(True)
            self.check_button.setFocus()
        for part in (self._progress, self._progress_words, self.stop_button):
            part.setVisible(busy)
        if busy and self.check_button.hasFocus():
            self.stop_button.setFocus()
        self.check_button.setEnabled(not busy)
        self._progress.setRange(0, 100 if percent else 0)
        self._progress.setValue(percent or 0)
        self._progress_words.setText(self.tr("Being checked: %1%").replace("%1", str(percent or 0)))

    def show_found(self, findings: VaultFindings) -> None:
        looked_at = ", ".join([*self._looked_at(findings), self._log(findings)]) + "."
        if findings.ok:
            self._said.set_message("ok", self.tr("Everything in the school's file is whole"), looked_at)
        else:
            now = self.tr(
                "Change nothing any more. Look in a backup how it was: it is put back in a new folder, and this "
                "file stays as it is. Let your IT look at the disk."
            )
            checked = self.tr("Checked:") + " " + looked_at
            if not findings.records:  # nothing more is looked at then
                checked = self.tr("The rest was not checked.")
            text = " ".join([*self._faults(findings), checked])
            self._said.set_message("bad", self.tr("Not everything in the school's file is whole"), text, now)
        self._said.show()

    def show_problem(self, text: ErrorText | None) -> None:
        self._said.setVisible(text is not None)
        if text is not None:
            self._said.set_message("bad", text.what, text.safe, text.now)

    def _faults(self, findings: VaultFindings) -> list[str]:
        faults = []
        if not findings.database_whole:
            faults.append(self.tr("The data are damaged, or an older part of them was put back."))
        if not findings.log_whole:
            faults.append(self.tr("The chain of the log is broken: a line is gone or was changed."))
        unlike = sum(findings.unlike_log.values())
        if unlike:
            faults.append(self.tr("%n record(s) are not as the log saw them last.", "", unlike))
        if findings.missing_files:
            faults.append(self.tr("%n file(s) are missing.", "", findings.missing_files))
        if findings.damaged_files:
            faults.append(self.tr("%n file(s) are damaged.", "", findings.damaged_files))
        return faults

    def _looked_at(self, findings: VaultFindings) -> list[str]:
        count = findings.records.get
        return [
            self.tr("%n incident(s)", "", count(RecordKind.INCIDENT, 0)),
            self.tr("%n signal(s)", "", count(RecordKind.SIGNAL, 0)),
            self.tr("%n person(s)", "", count(RecordKind.PERSON, 0)),
            self.tr("%n file(s)", "", findings.files),
        ]

    def _log(self, findings: VaultFindings) -> str:
        return self.tr("log %1").replace("%1", log_mark(findings.log_number, findings.log_hash))
