"""Reads the log in pages, draws a sample, checks the chain, and has a review or a file made. No Qt."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Protocol

from vios_desktop.services.log_review import LogPage, LogReview, LogSample
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.ui.log.model import SEED_MOST, LogFilter, Shown
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.log_review import LogCheck, LogLine
    from vios_desktop.services.queries import LogQuery
    from vios_desktop.ui.dialog_port import Dialogs, Question, SaveRequest
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Control, Runner


class LogView(Protocol):
    def show_loading(self) -> None: ...
    def show_accounts(
        self, accounts: Sequence[tuple[str, str]], review: LogReview | None, today: date
    ) -> None: ...
    def show_lines(self, shown: Shown, today: date) -> None: ...
    def show_checking(self, done: int, total: int) -> None: ...
    def show_check(self, check: LogCheck) -> None: ...
    def show_error(self, error: ViosError) -> None: ...
    def review_question(self, shown: Shown) -> Question: ...
    def save_request(self, form: SummaryFormat) -> SaveRequest: ...
    def file_question(self) -> Question: ...
    def words(self, what: str) -> str: ...


class LogPresenter:
    def __init__(
        self,
        view: LogView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        dialogs: Dialogs,
        write_file: Callable[[Path, bytes], None],
    ) -> None:
        self._view, self._desk, self._navigator, self._dialogs = view, desk, navigator, dialogs
        self._runner, self._write_file = RunnerScope(runner), write_file
        self._filter = LogFilter()
        self._lines: tuple[LogLine, ...] = ()
        self._before: int | None = None
        self._shown: Shown | None = None
        self._review: LogReview | None = None

    def entered(self) -> None:
        self._view.show_loading()
        reviews = self._desk.log_reviews
        self._runner.submit(
            lambda: (reviews.accounts(), reviews.last_review()), self._show_accounts, self._view.show_error
        )

    def refresh(self) -> None:
        """A list that is being read stays as it is: looking again would add a line each time."""

    def close(self) -> None:
        self._lines, self._shown = (), None
        self._runner.close()

    def set_filter(self, chosen: LogFilter) -> None:
        if chosen != self._filter:
            self._filter = chosen
            self.read()

    def read(self) -> None:
        """The first page."""
        query = self._query()
        self._runner.submit(lambda: self._desk.log_reviews.page(query), self._first, self._view.show_error)

    def more(self) -> None:
        shown, before = self._shown, self._before
        if shown is None or before is None:
            return
        query = self._query(shown.last)
        self._runner.submit(lambda: self._desk.log_reviews.page(query, before), self._next, self._view.show_error)

    def sample(self, typed_seed: str) -> None:
        """Twenty lines of those that fit; the same again with the same number."""
        wanted = typed_seed.strip()
        seed = int(wanted) if wanted.isascii() and wanted.isdigit() else secrets.randbelow(SEED_MOST) + 1
        last = self._shown.last if self._shown is not None else None
        query = self._query(last)

        def show(sample: LogSample) -> None:
            self._before = None
            self._keep(Shown(sample.lines, sample.count, sample.last, more=False, seed=sample.seed))

        self._runner.submit(lambda: self._desk.log_reviews.sample(query, seed), show, self._view.show_error)

    def check(self) -> None:
        def work(control: Control) -> LogCheck:
            return self._desk.log_reviews.verify(control.report)

        self._view.show_checking(0, 1)
        self._runner.submit_long(work, self._view.show_check, self._view.show_error, self._view.show_checking)

    def reviewed(self) -> None:
        """Write down that these lines were reviewed, after a question."""
        shown = self._shown
        if shown is None:
            return

        def answered(yes: bool) -> None:
            if yes:
                self._runner.submit(record, done, self._view.show_error)

        def record() -> tuple[Sequence[tuple[str, str]], LogReview | None]:
            reviews = self._desk.log_reviews
            return reviews.accounts(), reviews.record_review(shown.last, shown.count, shown.seed)

        def done(read: tuple[Sequence[tuple[str, str]], LogReview | None]) -> None:
            self._review = read[1]
            self._view.show_accounts(*read, self._today())
            self._navigator.changed()
            self._navigator.toast(self._view.words("reviewed"))

        self._dialogs.ask(self._view.review_question(shown), answered)

    def export(self, form: SummaryFormat) -> None:
        """The lines that fit, after a warning: the file is not encrypted."""

        def answered(yes: bool) -> None:
            if yes:
                self._dialogs.choose_save_file(self._view.save_request(form), chosen)

        def chosen(path: Path | None) -> None:
            if path is not None:
                query = self._query(self._shown.last if self._shown is not None else None)
                self._runner.submit(
                    lambda: self._write_file(path, self._desk.log_reviews.export(query, form)),
                    done,
                    self._view.show_error,
                )

        def done(_nothing: None) -> None:
            self._navigator.changed()
            self._navigator.toast(self._view.words("saved"))

        self._dialogs.ask(self._view.file_question(), answered)

    def _show_accounts(self, read: tuple[Sequence[tuple[str, str]], LogReview | None]) -> None:
        self._review = read[1]
        self._view.show_accounts(*read, self._today())
        self.read()

    def _first(self, page: LogPage) -> None:
        self._lines, self._before = page.lines, page.before
        self._keep(Shown(page.lines, page.count, page.last, more=page.before is not None))

    def _next(self, page: LogPage) -> None:
        if self._shown is None:
            return
        self._lines, self._before = (*self._lines, *page.lines), page.before
        self._keep(Shown(self._lines, self._shown.count, self._shown.last, more=page.before is not None))

    def _keep(self, shown: Shown) -> None:
        self._shown = shown
        self._view.show_lines(shown, self._today())

    def _query(self, last: int | None = None) -> LogQuery:
        return self._filter.query(self._today(), self._review, last)

    def _today(self) -> date:
        return self._desk.session.clock.today()
