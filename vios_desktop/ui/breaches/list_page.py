"""The list of breaches: those whose clock runs first; and the form of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.breaches.forms import BreachForm
from vios_desktop.ui.privacy_register.entries_page import EntriesPage, EntriesWords, Entry
from vios_desktop.ui.retention.ways import PrivacyPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.breaches import BreachLine
    from vios_desktop.services.session import Session
    from vios_desktop.ui.breaches.words import BreachWords
    from vios_desktop.ui.theme.theme import Theme


class BreachesPage(EntriesPage):
    """The presenter reads `form.facts()` after `form.saved`."""

    def __init__(
        self,
        theme: Theme,
        words: BreachWords,
        session: Session,
        clock: Callable[[], datetime],
        *,
        may_handle: bool,
    ) -> None:
        super().__init__(theme)
        self._words_of, self._clock = words, clock
        self.form = BreachForm(theme, words.texts, clock)
        said = EntriesWords(
            title=self.tr("Breaches"),
            intro=self.tr("Data that were lost, or went where they should not. Also a small one belongs here."),
            placeholder=self.tr("Search what happened"),
            record=self.tr("Record a breach"),
            rule=self.tr("Reporting within 72 hours"),
            none=(
                self.tr("No breaches recorded"),
                self.tr(
                    "Was something lost or sent wrongly? Record it at once: the 72 hours run from the discovery."
                ),
            ),
            none_found=(self.tr("No breach with these words"), self.tr("With other words there may be one.")),
        )
        icons = ("shield-alert", "clock")
        self.furnish(said, icons, PrivacyPage.BREACHES, session, self.form, may_handle=may_handle)
        self.new_requested.connect(self.form.open_new)

    def show_lines(self, lines: Sequence[BreachLine], *, filtered: bool, rule: ClockRule) -> None:
        running = sum(line.breach.clock_runs for line in lines)
        count = self.tr("%n to decide", "", running) if running else ""
        entries = [self._entry(line) for line in lines]
        self.show_entries(entries, filtered=filtered, count=count, rule=self._words_of.rule(rule))

    def _entry(self, line: BreachLine) -> Entry:
        words, breach = self._words_of, line.breach
        meta = words.meta(breach, self._clock().date())
        return Entry(breach.id, "shield-alert", words.title(breach), meta, words.status(line))
