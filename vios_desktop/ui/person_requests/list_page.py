"""The list of requests: open ones first, with the time that is left; and the form of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.person_request import RequestKind
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.person_requests.forms import RequestForm
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
    from vios_desktop.services.person_requests import RequestLine
    from vios_desktop.services.session import Session
    from vios_desktop.ui.person_requests.words import RequestWords
    from vios_desktop.ui.theme.theme import Theme

_ICONS = {
    RequestKind.ACCESS: "folder",
    RequestKind.RECTIFY: "pencil",
    RequestKind.ERASE: "trash-2",
    RequestKind.OBJECT: "hand",
}


class RequestsPage(RowsPage):
    """`looked(id)`; the presenter reads `form.asked()` after `form.saved`."""

    looked = Signal(str)
    new_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        words: RequestWords,
        session: Session,
        clock: Callable[[], datetime],
        *,
        may_handle: bool,
    ) -> None:
        super().__init__(theme, "", "", "")
        self._words, self._clock = words, clock
        self.title.setText(self.tr("Requests of persons concerned"))
        self.intro.setText(
            self.tr(
                "Somebody wants to see, correct or erase what is held, or objects to it. Nothing here is removed."
            )
        )
        placeholder = self.tr("Search by kind, name or answer")
        self.search.edit.setPlaceholderText(placeholder)
        self.search.edit.setAccessibleName(placeholder)
        self.ways = PrivacyWays(theme, PrivacyPage.REQUESTS, session)
        self.new_button = SecondaryButton(theme, self.tr("Record a request"), "plus")
        if not may_handle:
            self.new_button.hide()
        self.new_button.clicked.connect(self.new_requested)
        self.form = RequestForm(theme, words.texts, clock)
        self.form.cancelled.connect(self.shut_form)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.new_button)
        across.addWidget(self.ways, 1)
        self.deeds.addWidget(line)
        self.deeds.addWidget(self.form)
        self.rule = Label("", "meta", "text2", wrap=True)
        self._rule_part = QWidget()
        part = QVBoxLayout(self._rule_part)
        part.setContentsMargins(0, 14, 0, 0)
        part.addWidget(SectionHeading(theme, self.tr("The time for an answer"), icon="calendar-clock"))
        part.addWidget(self.rule)
        self.foot.addWidget(self._rule_part)

    def show_lines(self, lines: Sequence[RequestLine], *, filtered: bool, rule: ClockRule) -> None:
        waiting = sum(line.request.is_open for line in lines)
        self.count.setText(self.tr("%n open", "", waiting) if waiting else "")
        self.rule.setText(self._words.rule(rule))
        if lines:
            today = self._clock().date()
            self.show_rows([(line.request.id, (line, today)) for line in lines], lambda data: self._row(*data))
        elif filtered:
            text = self.tr("With other words there may be one.")
            self.show_empty("search", self.tr("No request with these words"), text)
        else:
            text = self.tr("Does a parent, pupil or colleague ask for it? Record it the same day: the time runs.")
            self.show_empty("user", self.tr("No requests yet"), text)

    def shut_form(self) -> None:
        """What was typed stays until the form is opened again."""
        self.form.give_up()
        self.new_button.setFocus()

    def _row(self, line: RequestLine, today: date) -> QWidget:
        title = self._words.title(line)
        look = SecondaryButton(self._theme, self.tr("View"), size="compact")
        look.setObjectName("look")
        look.setAccessibleName(f"{look.text()}: {title}")
        look.clicked.connect(lambda: self.looked.emit(line.request.id))
        icon = IconLabel(self._theme, _ICONS[line.request.facts.kind], 17, "text2")
        side = (StatusLabel(self._theme, self._words.status(line)), look)
        return SideRow(self._theme, icon, title, self._words.meta(line, today), side)
