"""The list of requests: open ones first, with the time that is left; and the form of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.person_request import RequestKind
from vios_desktop.ui.person_requests.forms import RequestForm
from vios_desktop.ui.privacy_register.entries_page import EntriesPage, EntriesWords, Entry
from vios_desktop.ui.retention.ways import PrivacyPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

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


class RequestsPage(EntriesPage):
    """The presenter reads `form.asked()` after `form.saved`."""

    def __init__(
        self,
        theme: Theme,
        words: RequestWords,
        session: Session,
        clock: Callable[[], datetime],
        *,
        may_handle: bool,
    ) -> None:
        super().__init__(theme)
        self._words_of, self._clock = words, clock
        self.form = RequestForm(theme, words.texts, clock)
        said = EntriesWords(
            title=self.tr("Requests of persons concerned"),
            intro=self.tr(
                "Somebody wants to see, correct or erase what is held, or objects to it. Nothing here is removed."
            ),
            placeholder=self.tr("Search by kind, name or answer"),
            record=self.tr("Record a request"),
            rule=self.tr("The time for an answer"),
            none=(
                self.tr("No requests yet"),
                self.tr("Does a parent, pupil or colleague ask for it? Record it the same day: the time runs."),
            ),
            none_found=(self.tr("No request with these words"), self.tr("With other words there may be one.")),
        )
        icons = ("user", "calendar-clock")
        self.furnish(said, icons, PrivacyPage.REQUESTS, session, self.form, may_handle=may_handle)
        self.new_requested.connect(self.form.open_new)

    def show_lines(self, lines: Sequence[RequestLine], *, filtered: bool, rule: ClockRule) -> None:
        waiting = sum(line.request.is_open for line in lines)
        count = self.tr("%n open", "", waiting) if waiting else ""
        entries = [self._entry(line) for line in lines]
        self.show_entries(entries, filtered=filtered, count=count, rule=self._words_of.rule(rule))

    def _entry(self, line: RequestLine) -> Entry:
        words, icon = self._words_of, _ICONS[line.request.facts.kind]
        meta = words.meta(line, self._clock().date())
        return Entry(line.request.id, icon, words.title(line), meta, words.status(line))
