"""The word that accounts were changed by somebody else: on Vandaag, and on the page of who sees no content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.accounts.change_words import ChangeWords
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.account_changes import AccountChanges
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class ChangesNotice(QWidget):
    """Calm: it tells who did what and when, and asks for nothing. `seen(line of the log)` up to which one read."""

    seen = Signal(int)
    log_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._words = ChangeWords(texts, self)
        self._last = 0
        self.log_button = QuietButton(theme, self.tr("To the log"), size="compact")
        self.seen_button = SecondaryButton(theme, self.tr("Seen"), size="compact")
        self.seen_button.setToolTip(self.tr("Takes this away for you. It is written in the log."))
        self.log_button.clicked.connect(self.log_requested)
        self.seen_button.clicked.connect(lambda: self.seen.emit(self._last))
        self.banner = Banner(theme, "info", "", icon="key-round", buttons=(self.log_button, self.seen_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 10)
        layout.addWidget(self.banner)
        self.hide()

    def show_changes(self, changes: AccountChanges, today: date) -> None:
        """Nothing while nobody changed anything."""
        if changes.lines:
            self._last = changes.last
            told = [self._words.line(one, today) for one in changes.lines]
            text = "\n".join(part for part in (*told, self._words.more(changes)) if part)
            self.banner.set_message("info", self._words.title(changes), text, icon="key-round")
            self.seen_button.setAccessibleName(f"{self.seen_button.text()}: {self._words.title(changes)}")
        self.seen_button.setVisible(changes.may_say_seen)
        self.setVisible(bool(changes.lines))


class ChangesArea(ChangesNotice):
    """The notice on a page of its own: it reads what it shows, and is gone when it was seen."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, theme: Theme) -> None:
        super().__init__(theme, texts)
        self._desk, self._texts, self._runner = desk, texts, RunnerScope(runner)
        self.seen.connect(self._say_seen)

    def refresh(self) -> None:
        self._runner.submit(self._desk.account_changes.unseen, self._show, self._show_error)

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self._runner.close()

    def _show(self, changes: AccountChanges) -> None:
        self.show_changes(changes, self._desk.session.clock.today())

    def _say_seen(self, last: int) -> None:
        service = self._desk.account_changes
        self._runner.submit(lambda: service.seen(last), lambda _nothing: self.refresh(), self._show_error)

    def _show_error(self, error: ViosError) -> None:
        words = self._texts.error(error.code, **error.params)
        self.banner.set_message("bad", words.what, words.safe, words.now)
        self.show()
