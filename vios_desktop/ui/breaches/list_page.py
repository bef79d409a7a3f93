"""The list of breaches: those whose clock runs first; and the form of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.breaches.forms import BreachForm
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.retention.ways import PrivacyPage, PrivacyWays
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.rows_page import RowsPage
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.breaches import BreachLine
    from vios_desktop.services.session import Session
    from vios_desktop.ui.breaches.words import BreachWords
    from vios_desktop.ui.theme.theme import Theme


class BreachesPage(RowsPage):
    """`looked(id)`; the presenter reads `form.facts()` after `form.saved`."""

    looked = Signal(str)
    new_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        words: BreachWords,
        session: Session,
        clock: Callable[[], datetime],
        *,
        may_handle: bool,
    ) -> None:
        super().__init__(theme, "", "", "")
        self._words, self._clock = words, clock
        self.title.setText(self.tr("Breaches"))
        self.intro.setText(
            self.tr("Data that were lost, or went where they should not. Also a small one belongs here.")
        )
        placeholder = self.tr("Search what happened")
        self.search.edit.setPlaceholderText(placeholder)
        self.search.edit.setAccessibleName(placeholder)
        self.ways = PrivacyWays(theme, PrivacyPage.BREACHES, session)
        self.new_button = SecondaryButton(theme, self.tr("Record a breach"), "plus")
        if not may_handle:
            self.new_button.hide()
        self.new_button.clicked.connect(self.new_requested)
        self.form = BreachForm(theme, words.texts, clock)
        self.form.cancelled.connect(self.shut_form)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.new_button)
        across.addWidget(self.ways, 1)
        self.deeds.addWidget(line)
        self.deeds.addWidget(self.form)
        self.rule = Label("", "meta", "text2", wrap=True)
        part = QWidget()
        below = QVBoxLayout(part)
        below.setContentsMargins(0, 14, 0, 0)
        below.addWidget(SectionHeading(theme, self.tr("Reporting within 72 hours"), icon="clock"))
        below.addWidget(self.rule)
        self.foot.addWidget(part)

    def show_lines(self, lines: Sequence[BreachLine], *, filtered: bool, rule: ClockRule) -> None:
        running = sum(line.breach.clock_runs for line in lines)
        self.count.setText(self.tr("%n to decide", "", running) if running else "")
        self.rule.setText(self._words.rule(rule))
        if lines:
            today = self._clock().date()
            self.show_rows([(line.breach.id, (line, today)) for line in lines], lambda data: self._row(*data))
        elif filtered:
            text = self.tr("With other words there may be one.")
            self.show_empty("search", self.tr("No breach with these words"), text)
        else:
            text = self.tr(
                "Was something lost or sent wrongly? Record it at once: the 72 hours run from the discovery."
            )
            self.show_empty("shield-alert", self.tr("No breaches recorded"), text)

    def shut_form(self) -> None:
        """What was typed stays until the form is opened again."""
        self.form.give_up()
        self.new_button.setFocus()

    def _row(self, line: BreachLine, today: date) -> QWidget:
        title = self._words.title(line.breach)
        look = SecondaryButton(self._theme, self.tr("View"), size="compact")
        look.setObjectName("look")
        look.setAccessibleName(f"{look.text()}: {title}")
        look.clicked.connect(lambda: self.looked.emit(line.breach.id))
        icon = IconLabel(self._theme, "shield-alert", 17, "text2")
        side = (StatusLabel(self._theme, self._words.status(line)), look)
        return SideRow(self._theme, icon, title, self._words.meta(line.breach, today), side)
