"""The top of the form: what it is about, when the draft was kept, and what went wrong."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.record.model import Trouble, Way
from vios_desktop.ui.record.stacking import StackingRow
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from vios_desktop.ui.record.both_changed import BothChanged
    from vios_desktop.ui.theme.theme import Theme

_STACK_BELOW = 560


class FormHead(QWidget):
    """Title, "Concept bewaard 14:03", and the banner of a trouble with the step that helps."""

    discard_requested = Signal()
    retry_requested = Signal()
    new_version_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = Label("", "page", wrap=True)
        self._about = Label("", "secondary", "text2", wrap=True)
        self._saved = StatusLabel(theme, Status(StatusKind.DONE, ""), role="secondary", text_tone="text2")
        self.discard = QuietButton(theme, self.tr("Throw away"), size="compact", tone="text2")
        self.discard.setAccessibleName(self.tr("Throw the draft away"))
        self.discard.clicked.connect(self.discard_requested)
        titles = QWidget()
        words = QVBoxLayout(titles)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._about)
        kept = QWidget()
        side = QHBoxLayout(kept)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(4)
        side.addWidget(self.discard)
        side.addWidget(self._saved)
        row = StackingRow(theme, _STACK_BELOW)
        row.add(titles, 1)
        row.add(kept)
        self._retry = SecondaryButton(theme, self.tr("Try again"), size="compact")
        self._retry.clicked.connect(self.retry_requested)
        self._newer = SecondaryButton(theme, self.tr("Show the new version"), size="compact")
        self._newer.clicked.connect(self.new_version_requested)
        self.banner = Banner(theme, "bad", "", buttons=(self._retry, self._newer))
        self.banner.hide()
        self.meanwhile = Banner(theme, "info", "")
        self.meanwhile.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(row)
        layout.addWidget(self.banner)
        layout.addWidget(self.meanwhile)
        self.show_number("")
        self.show_saved(None)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def saved(self) -> str:
        return self._saved.text if not self._saved.isHidden() else ""

    def show_number(self, number: str) -> None:
        """The number of the incident that is being changed, or an empty text for a new one."""
        if number:
            self._title.setText(self.tr("Change incident %1").replace("%1", number))
            self._about.setText(self.tr("The old text stays in the history."))
        else:
            self._title.setText(self.tr("Record an incident"))
            self._about.setText(self.tr("Only questions 1 to 4 are required. The rest can be done later."))

    def show_saved(self, at: datetime | None) -> None:
        """`at` is the time on the wall, None while there is no draft."""
        if at is not None:
            self._saved.set_status(Status(StatusKind.DONE, self.tr("Draft kept %1").replace("%1", f"{at:%H:%M}")))
        self._saved.setVisible(at is not None)
        self.discard.setVisible(at is not None)

    def show_meanwhile(self, both: BothChanged) -> None:
        """Somebody else changed the incident since something was typed here."""
        self.meanwhile.setVisible(both.anything)
        if not both.anything:
            return
        title = self.tr("Somebody else changed this incident after you began.")
        text = self.tr("What you did not touch is as it is now. What you typed stands as you typed it.")
        more = []
        if both.meanwhile:
            more.append(self.tr("Where you both changed something it says so: look at both, and choose."))
        if both.rows:
            more.append(
                self.tr(
                    "A person, item or measure that one of you took out and the other changed stays. Look at it."
                )
            )
        self.meanwhile.set_message("info", title, text, " ".join(more))

    def show_trouble(self, trouble: Trouble | None) -> None:
        if trouble is None:
            self.banner.hide()
            return
        words = trouble.text
        tone = "warn" if trouble.way is Way.NEW_VERSION else "bad"
        self.banner.set_message("warn" if tone == "warn" else "bad", words.what, words.safe, words.now)
        self._retry.setVisible(trouble.way is Way.RETRY)
        self._newer.setVisible(trouble.way is Way.NEW_VERSION)
        self.banner.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.banner, str(words)))
