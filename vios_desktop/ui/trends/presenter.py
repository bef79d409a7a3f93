"""Reads the figures of a period, leads from each figure to its records, prints, and puts patterns away. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.ui.decision.paper import PaperMaker, PaperPorts, PaperState
from vios_desktop.ui.incident_set import IncidentSet
from vios_desktop.ui.incidents.filters import Period, PeriodKind, offered_periods
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.trends import PatternDismissal
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.trends import SeenPattern, TrendView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import SaveRequest
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.trends.model import Chosen


@dataclass(frozen=True, slots=True)
class Shown:
    """The figures of one period, what else can be chosen, and what this account may do with them."""

    view: TrendView
    period: Period
    periods: tuple[Period, ...]
    may_export: bool


class TrendsView(Protocol):
    def show_loading(self) -> None: ...
    def show_trends(self, shown: Shown) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None:
        """Above the figures; None takes it away."""
        ...

    def show_reason_wrong(self, text: str) -> None:
        """Beside the reason for putting a pattern away."""
        ...


class TrendWordsPort(Protocol):
    """The short words that say what was done."""

    def put_away_done(self) -> str: ...
    def brought_back_done(self) -> str: ...
    def printed(self) -> str: ...
    def saved(self) -> str: ...


class TrendsPresenter:
    """Keeps the chosen period for as long as the program is unlocked."""

    def __init__(
        self,
        view: TrendsView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        words: TrendWordsPort,
        paper: PaperPorts,
    ) -> None:
        self._view, self._trends, self._texts = view, desk.trends, texts
        self._navigator, self._words = navigator, words
        self._runner = RunnerScope(runner)
        self._paper = PaperMaker(paper, self._runner, self._paper_done, self._failed)
        self._may_export = desk.session.may(Action.EXPORT_SUMMARY)
        self.may_disclose = desk.session.may(Action.DISCLOSE)
        self._period: Period | None = None
        self._shown: Shown | None = None
        self._asked = 0

    @property
    def shown(self) -> Shown | None:
        return self._shown

    def entered(self) -> None:
        if self._shown is None:
            self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """Read the period that is shown; the running school year the first time."""
        self._asked += 1
        asked, period = self._asked, self._period
        wanted = TrendPeriod(period.first, period.last) if period and period.first and period.last else None
        self._runner.submit(lambda: self._trends.view(wanted), lambda view: self._show(asked, view), self._failed)

    def choose(self, period: Period) -> None:
        self._period = period
        self.refresh()

    def open(self, chosen: Chosen) -> None:
        """The list of incidents with those that this figure counts."""
        if self._shown is None:
            return
        period = self._shown.view.period

        def show(ids: tuple[str, ...]) -> None:
            self._navigator.show_incidents(chosen=IncidentSet(chosen.title, ids))

        self._runner.submit(lambda: self._trends.behind(chosen.cut, chosen.value, period), show, self._failed)

    def put_away(self, seen: SeenPattern, reason: str) -> None:
        self._runner.submit(lambda: self._trends.put_away(seen, reason), self._put_away, self._refused)

    def bring_back(self, dismissal_id: str) -> None:
        def done(_nothing: None) -> None:
            self._navigator.toast(self._words.brought_back_done())
            self.refresh()

        self._runner.submit(lambda: self._trends.bring_back(dismissal_id), done, self._failed)

    def print(self) -> None:
        if self._shown is not None:
            period = self._shown.view.period
            self._paper.print(lambda: self._trends.paper(period))

    def save(self, request: SaveRequest) -> None:
        if self._shown is not None:
            period = self._shown.view.period
            self._paper.save(lambda: self._trends.paper(period), request)

    def to_core_team(self) -> None:
        """Partners see the protected summary, never these figures."""
        self._navigator.show_export()

    def to_inside(self) -> None:
        """The school's own leadership and board get these figures on pages of their own."""
        self._navigator.show_inside(self._shown.view.period if self._shown is not None else None)

    def show_agreements(self) -> None:
        self._navigator.show_agreements()

    def close(self) -> None:
        self._runner.close()

    def _show(self, asked: int, view: TrendView) -> None:
        if asked != self._asked:
            return
        periods = offered_periods(view.today, view.school)
        period = self._period or next(
            (p for p in periods if p.kind is PeriodKind.SCHOOL_YEAR and p.first == view.period.first),
            Period(PeriodKind.OWN, view.period.first, view.period.last),
        )
        self._period = period
        shown = Shown(view, period, periods, self._may_export)
        if shown != self._shown:
            self._shown = shown
            self._view.show_trends(shown)
        self._view.show_problem(None)

    def _put_away(self, away: PatternDismissal) -> None:
        self._navigator.toast(self._words.put_away_done(), lambda: self.bring_back(away.id))
        self.refresh()

    def _refused(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            self._view.show_reason_wrong(self._texts.problem(error.problems[0].code))
        else:
            self._failed(error)

    def _paper_done(self, state: PaperState) -> None:
        if state is PaperState.PRINTED:
            self._navigator.toast(self._words.printed())
        elif state is PaperState.SAVED:
            self._navigator.toast(self._words.saved())

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
