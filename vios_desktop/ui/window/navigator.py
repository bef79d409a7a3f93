"""Goes from screen to screen: leaves one, prepares the next, and remembers the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vios_desktop.ui.window.made_screens import MadeScreens
from vios_desktop.ui.window.places import (
    ACCESS,
    ACCOUNTS,
    ADVICE,
    AGREEMENTS,
    BACKUPS,
    BREACHES,
    CALL,
    CASE,
    CASE_FILE,
    CATALOGUES,
    CORE_TEAM,
    DECISION,
    DEMANDS,
    EXPORT,
    FILE,
    GAPS,
    HANDOVER,
    HANDOVER_IN,
    INBOX,
    INCIDENTS,
    INSIDE,
    INVITATION,
    JOINED,
    KNOWLEDGE,
    LETTERS,
    LIMITED,
    LOG,
    MEETING,
    MINUTES,
    OUTSIDE,
    PAPER,
    PERSON_MERGE,
    POSTER,
    PUPIL,
    PUPILS,
    RECORD,
    RECOVERY_KEY,
    REGISTER,
    REQUESTS,
    RETENTION,
    REVIEWS,
    ROSTER,
    SCHOOL_RULES,
    SEARCH,
    SIGNALS,
    SOCIAL_MAP,
    TABLE,
    TODAY,
    TRASH,
    TRENDS,
    YEAR_TABLE,
    YEARLY,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from vios_desktop.domain.trends import TrendPeriod
    from vios_desktop.services.call_help import CallSubject
    from vios_desktop.ui.incident_set import IncidentSet
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.papers.presenter import PaperRequest
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.window.places import ScreenSpec

_LONGEST_WAY_BACK = 30


class WindowNavigator:
    """Implements `ui.navigation.Navigator`. `build` makes a screen at its first visit.

    That takes some turns of the event loop of its own, which `soon` gives it: the one before stays as it is, and
    is left when there is something to go to. A screen that is asked for while another is being made or is still
    leaving waits; the last one asked for wins. Screens answer to
    `visit` (and the form to `start_new`, `open_draft` and `change`) before they are entered.
    """

    def __init__(
        self,
        window: MainWindow,
        specs: Mapping[str, ScreenSpec],
        build: Callable[[ScreenSpec], Making],
        *,
        lock: Callable[[], None],
        changed: Callable[[], None],
        shown: Callable[[str], None],
        not_allowed: Callable[[], None],
        undo_word: str,
        soon: Callable[[Callable[[], None]], object],
    ) -> None:
        self._window, self._specs, self._made = window, specs, MadeScreens(window, specs, build)
        self._lock, self._changed, self._shown = lock, changed, shown
        self._not_allowed, self._undo_word = not_allowed, undo_word
        self._soon = soon
        self._current = ""
        self._way_back: list[str] = []
        self._asked = 0

    @property
    def current(self) -> str:
        """The id of the screen that is shown, or an empty text before the first."""
        return self._current

    @property
    def screens(self) -> Mapping[str, Any]:
        """The screens that were made so far."""
        return self._made.by_id

    def show_core_team(self) -> None:
        self.go(CORE_TEAM)

    def show_case(self, case_id: str) -> None:
        self.go(CASE, lambda screen: screen.open(case_id))

    def show_meeting(self, meeting_id: str) -> None:
        self.go(MEETING, lambda screen: screen.open(meeting_id))

    def hold_meeting(self, meeting_id: str) -> None:
        self.go(TABLE, lambda screen: screen.open(meeting_id))

    def show_today(self) -> None:
        self.go(TODAY)

    def show_incidents(
        self, incident_id: str | None = None, *, text: str = "", chosen: IncidentSet | None = None
    ) -> None:
        self.go(INCIDENTS, lambda screen: screen.visit(incident_id, text=text, chosen=chosen))

    def record_incident(self, draft_id: str | None = None) -> None:
        self.go(RECORD, lambda screen: screen.open_draft(draft_id) if draft_id else screen.start_new())

    def change_incident(self, incident_id: str) -> None:
        self.go(RECORD, lambda screen: screen.change(incident_id))

    def show_signals(self, signal_id: str | None = None) -> None:
        self.go(SIGNALS, lambda screen: screen.visit(signal_id))

    def record_signal(self, person_id: str | None = None) -> None:
        self.go(SIGNALS, lambda screen: screen.record_new(person_id))

    def show_pupils(self) -> None:
        self.go(PUPILS)

    def show_roster(self) -> None:
        self.go(ROSTER)

    def show_pupil(self, person_id: str) -> None:
        self.go(PUPIL, lambda screen: screen.open(person_id))

    def review_signals(self, bundle_key: str = "") -> None:
        self.go(REVIEWS, lambda screen: screen.open_key(bundle_key))

    def show_review(self, review_id: str) -> None:
        self.go(REVIEWS, lambda screen: screen.open_review(review_id))

    def merge_person(self, person_id: str) -> None:
        self.go(PERSON_MERGE, lambda screen: screen.open(person_id))

    def ask_advice(self, incident_id: str | None = None) -> None:
        self.go(ADVICE, lambda screen: screen.open(incident_id))

    def ask_advice_about(self, kind: str) -> None:
        self.go(ADVICE, lambda screen: screen.open_about(kind))

    def show_search(self, text: str = "") -> None:
        self.go(SEARCH, lambda screen: screen.visit(text))

    def show_knowledge(self, key: str = "") -> None:
        self.go(KNOWLEDGE, lambda screen: screen.visit(key))

    def show_poster(self, kind: str) -> None:
        self.go(POSTER, lambda screen: screen.open(kind))

    def show_decision(self, record_id: str) -> None:
        self.go(DECISION, lambda screen: screen.open(record_id))

    def write_letter(self, incident_id: str | None = None, *, draft_id: str | None = None) -> None:
        self.go(LETTERS, lambda screen: screen.open_draft(draft_id) if draft_id else screen.write(incident_id))

    def show_letter(self, letter_id: str) -> None:
        self.go(LETTERS, lambda screen: screen.read(letter_id))

    def show_file(self, file_id: str) -> None:
        self.go(FILE, lambda screen: screen.open(file_id))

    def show_limited_file(self, record_id: str, file_id: str) -> None:
        self.go(FILE, lambda screen: screen.open(file_id, record_id))

    def show_limited_decision(self, record_id: str, decision_id: str) -> None:
        self.go(DECISION, lambda screen: screen.open(decision_id, record_id))

    def show_limited(self, record_id: str = "") -> None:
        self.go(LIMITED, lambda screen: screen.open(record_id))

    def show_agreements(self, agreement_id: str | None = None) -> None:
        self.go(AGREEMENTS, lambda screen: screen.visit(agreement_id))

    def call(self, subject: CallSubject) -> None:
        self.go(CALL, lambda screen: screen.open(subject))

    def show_export(self, day: date | None = None) -> None:
        self.go(EXPORT, lambda screen: screen.visit(day))

    def show_yearly(self) -> None:
        self.go(YEARLY)

    def show_inside(self, period: TrendPeriod | None = None) -> None:
        self.go(INSIDE, lambda screen: screen.visit(period))

    def show_joined(self) -> None:
        self.go(JOINED)

    def show_year_table(self) -> None:
        self.go(YEAR_TABLE)

    def show_catalogues(self) -> None:
        self.go(CATALOGUES, lambda screen: screen.visit())

    def show_outside_numbers(self) -> None:
        self.go(OUTSIDE)

    def share_minutes(self, meeting_id: str) -> None:
        self.go(MINUTES, lambda screen: screen.open(meeting_id))

    def share_cases(self, case_id: str = "") -> None:
        self.go(CASE_FILE, lambda screen: screen.open(case_id))

    def show_gaps(self, gap_id: str | None = None, *, agreement_id: str | None = None) -> None:
        self.go(GAPS, lambda screen: screen.visit(gap_id, agreement_id=agreement_id))

    def show_social_map(self, partner_id: str | None = None) -> None:
        self.go(SOCIAL_MAP, lambda screen: screen.visit(partner_id))

    def show_trends(self) -> None:
        self.go(TRENDS)

    def show_paper(self, request: PaperRequest) -> None:
        self.go(PAPER, lambda screen: screen.open(request))

    def show_register(self, person_id: str | None = None) -> None:
        self.go(REGISTER, lambda screen: screen.visit(person_id))

    def show_demand(self, demand_id: str | None = None) -> None:
        self.go(DEMANDS, lambda screen: screen.visit(demand_id))

    def show_access_request(self, person_id: str) -> None:
        self.go(ACCESS, lambda screen: screen.open(person_id))

    def hand_over(self, person_id: str) -> None:
        self.go(HANDOVER, lambda screen: screen.open(person_id))

    def open_handover(self) -> None:
        self.go(HANDOVER_IN)

    def show_trash(self) -> None:
        self.go(TRASH)

    def show_retention(self, record_id: str | None = None) -> None:
        self.go(RETENTION, lambda screen: screen.visit(record_id))

    def show_requests(self, request_id: str | None = None) -> None:
        self.go(REQUESTS, lambda screen: screen.visit(request_id))

    def show_breaches(self, breach_id: str | None = None) -> None:
        self.go(BREACHES, lambda screen: screen.visit(breach_id))

    def show_accounts(self) -> None:
        self.go(ACCOUNTS)

    def show_log(self) -> None:
        self.go(LOG)

    def show_recovery_key(self) -> None:
        self.go(RECOVERY_KEY)

    def show_backups(self) -> None:
        self.go(BACKUPS)

    def show_place(self, place_id: str) -> None:
        self.go(place_id)

    def choose_lock_and_screen(self) -> None:
        self._window.status_bar.watch_requested.emit()

    def show_handbook(self) -> None:
        self._window.help_requested.emit()

    def show_inbox(self, name: str = "", *, report_id: str = "") -> None:
        self.go(INBOX, lambda screen: screen.open(name, report_id))

    def show_school_rules(self) -> None:
        self.go(SCHOOL_RULES)

    def show_invitation(self) -> None:
        self.go(INVITATION)

    def back(self) -> None:
        target = self._way_back.pop() if self._way_back else self.home
        if target and target != self._current:
            self._move(target, None, keep=False)

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self._window.show_toast(text, self._undo_word if undo else "", undo)

    def refresh(self) -> None:
        self._changed()
        screen = self.screens.get(self._current)
        if screen is not None:
            screen.refresh()

    def lock(self) -> None:
        self._lock()

    def changed(self) -> None:
        self._changed()

    @property
    def home(self) -> str:
        """The first place of work in the rail that this account has."""
        return next((spec.id for spec in self._specs.values() if spec.icon and not spec.foot), "")

    def leads_to(self, page_id: str) -> bool:
        """Does this account have this screen?"""
        return page_id in self._specs

    def go(self, page_id: str, prepare: Callable[[Any], None] | None = None) -> None:
        """Show a screen; without the right to it, say so and stay."""
        if page_id not in self._specs:
            self._not_allowed()
            return
        self._move(page_id, prepare, keep=True)

    def drop(self, page_ids: Iterable[str]) -> None:
        """Forget screens that were made of something that changed: each is made anew when it is shown again."""
        self._made.drop(page_id for page_id in page_ids if page_id != self._current)

    def leave_current(self, done: Callable[[], None]) -> None:
        """Let the screen that is shown keep what was typed; for the end of the session: no other is gone to."""
        self._asked += 1
        self._leave(done)

    def close(self) -> None:
        """Tell every screen that was made that the session is over."""
        self._made.close()

    def _move(self, page_id: str, prepare: Callable[[Any], None] | None, *, keep: bool) -> None:
        self._asked += 1
        asked = self._asked

        def build() -> None:
            if asked == self._asked:
                self._soon(leave if self._made.go_on(page_id) else build)

        def leave() -> None:
            if asked == self._asked:
                self._leave(left)

        def left() -> None:
            if asked == self._asked:
                self._enter(page_id, prepare, keep=keep)

        if self._made.stands(page_id):
            leave()
        else:
            self._soon(build)

    def _leave(self, done: Callable[[], None]) -> None:
        screen = self.screens.get(self._current)
        if screen is None:
            done()
        else:
            screen.leave(done)

    def _enter(self, page_id: str, prepare: Callable[[Any], None] | None, *, keep: bool) -> None:
        came_from, spec = self._current, self._specs[page_id]
        comes_back = bool(came_from) and (spec.aside or not self._specs[came_from].passing)
        if keep and comes_back and came_from != page_id:
            self._way_back = [*self._way_back, came_from][-_LONGEST_WAY_BACK:]
        screen = self._made.whole(page_id)
        if prepare is not None:
            prepare(screen)
        self._current = page_id
        self._window.show_page(page_id)
        self._shown(page_id)
        screen.entered()
