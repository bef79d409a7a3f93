"""Before the meeting is fixed: what becomes of everything that was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.sharing import is_named
from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.meeting.model import SCHOOL
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Collection

    from vios_desktop.services.core_team.meetings import MeetingView
    from vios_desktop.ui.theme.theme import Theme


class FinishPoint(QWidget):
    """`finish_requested` and `back_requested`."""

    finish_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        card = Card(gap=8)
        card.body.addLayout(self._lines)
        self._missing = Banner(theme, "warn", "")
        self._missing.hide()
        self.half = Banner(theme, "warn", "")
        self.half.hide()
        self.finish_button = PrimaryButton(theme, self.tr("Finish the meeting"), "check")
        self.finish_button.clicked.connect(self.finish_requested)
        back = QuietButton(theme, self.tr("Back to the agenda"), "arrow-left", tone="text2")
        back.clicked.connect(self.back_requested)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.finish_button)
        row.addWidget(back)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(Label(self.tr("Finish the meeting?"), "page"))
        lead = self.tr("Everything that was typed becomes records. After that the meeting stays as it is.")
        layout.addWidget(Label(lead, "lead", "text2", wrap=True))
        for widget in (self._missing, self.half, card, foot):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        del fill
        meeting = view.meeting
        heard = {a.organisation for a in meeting.attendees if a.present and a.partner_kind != SCHOOL}
        named = sum(1 for case in view.cases if is_named(case.partner.level))
        empty(self._lines)
        follow_ups = len(meeting.typed.follow_ups)
        told = len(heard) * len(view.cases)
        made, gaps = len(meeting.typed.agreements), len(meeting.typed.gaps)
        for icon, text, number in (
            ("list-checks", self.tr("%n new agreement(s) go to Agreements", "", made), made or 1),
            ("history", self.tr("%n agreement(s) of before were discussed", "", follow_ups), follow_ups),
            ("split", self.tr("%n gap(s) go to Gaps", "", gaps), gaps),
            ("globe", self.tr("%n entry(s) go to Shared: which partner heard which case", "", told), told),
            ("users", self.tr("%n case(s) were told by name", "", named), named),
        ):
            if number:
                self._lines.addWidget(self._line(icon, text))
        self._show_missing(view, nobody=not any(a.present for a in meeting.attendees))

    def show_half_typed(self, forms: Collection[str]) -> None:
        """In which forms something is typed that was not added: it is no part of the meeting."""
        words = {
            "agreement": self.tr("an agreement"),
            "news": self.tr("news of a partner"),
            "gap": self.tr("a gap"),
            "follow_up": self.tr("an agreement of before"),
        }
        self.half.setVisible(bool(forms))
        if forms:
            named = ", ".join(words[name] for name in words if name in forms)
            what = self.tr("Typed, and not added yet: %1.").replace("%1", named)
            safe, now = self.tr("It goes when you finish the meeting."), self.tr("Go back, and add it first.")
            self.half.set_message("warn", what, safe, now)

    def _line(self, icon: str, text: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(IconLabel(self._theme, icon, 18, "text2"))
        line.addWidget(Label(text, "lead", wrap=True), 1)
        return row

    def _show_missing(self, view: MeetingView, *, nobody: bool) -> None:
        missing = []
        if nobody:
            missing.append(self.tr("Nobody is ticked as present."))
        if not view.meeting.confidentiality_read:
            missing.append(self.tr("It was not ticked that confidentiality was read out."))
        self._missing.setVisible(bool(missing))
        if missing:
            safe, now = self.tr("Everything is kept."), self.tr("Tick it under Opening.")
            self._missing.set_message("warn", " ".join(missing), safe, now)
