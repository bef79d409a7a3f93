"""Making, handing out, renewing and withdrawing the invitation. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.school import school_year_of
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.invitations import StandingInvitation
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs, Question, SaveRequest
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

SUFFIX = ".meld"
FILE_NAME = "vios-uitnodiging.meld"
_SHORT_DAYS = 60


class InvitationView(Protocol):
    def show_loading(self) -> None: ...
    def show_standing(self, standing: StandingInvitation | None, today: date) -> None: ...
    def open_form(self, until: date, *, renewing: bool) -> None: ...
    def close_form(self) -> None: ...
    def show_wrong(self, problems: Sequence[FieldProblem]) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def withdraw_question(self) -> Question: ...
    def save_request(self) -> SaveRequest: ...
    def sheet_title(self) -> str: ...
    def sheet_hint(self) -> str: ...
    def made_words(self) -> str: ...
    def withdrawn_words(self) -> str: ...
    def copied_words(self) -> str: ...
    def saved_words(self, file_name: str) -> str: ...


def proposed_day(today: date) -> date:
    """The last day of the school year, or of the next one where that is near."""
    end = school_year_of(today)[1]
    return end if (end - today).days > _SHORT_DAYS else end.replace(year=end.year + 1)


class InvitationPresenter:
    def __init__(
        self,
        view: InvitationView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        write: Callable[[Path, bytes], None],
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._navigator, self._dialogs, self._write = navigator, dialogs, write
        self._runner = RunnerScope(runner)
        self._standing: StandingInvitation | None = None
        self._busy = False

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        self._runner.submit(self._desk.invitations.standing, self._show, self._failed)

    def ask_day(self) -> None:
        """The form with the last day, for a first one or the next."""
        self._view.open_form(proposed_day(self._desk.session.clock.today()), renewing=self._standing is not None)

    def make(self, until: date | None) -> None:
        """A new one; the one that stood is withdrawn with it."""
        if until is None:
            self._view.show_wrong((FieldProblem("expires_on", "until_missing"),))
            return

        def done(standing: StandingInvitation) -> None:
            self._view.close_form()
            self._written(self._view.made_words())
            self._show(standing)

        self._submit(lambda: self._desk.invitations.make(until), done)

    def withdraw(self) -> None:
        """After a question: from then on nobody can report with it."""

        def answered(yes: bool) -> None:
            if yes:
                self._submit(self._desk.invitations.withdraw, done)

        def done(_nothing: None) -> None:
            self._written(self._view.withdrawn_words())
            self._show(None)

        if self._standing is not None:
            self._dialogs.ask(self._view.withdraw_question(), answered)

    def save_file(self) -> None:
        """The `.meld` file for another computer; it holds public keys alone."""
        standing = self._standing
        if standing is None:
            return

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._runner.submit(
                    lambda: self._write(path, standing.file),
                    lambda _nothing: self._navigator.toast(self._view.saved_words(path.name)),
                    self._failed,
                )

        self._dialogs.choose_save_file(self._view.save_request(), chosen)

    def copied(self) -> None:
        """The line lies on the clipboard, from which it goes by itself."""
        self._navigator.toast(self._view.copied_words())

    def show_sheet(self) -> None:
        """The sheet for the staff room, to be printed or saved."""
        make, view = self._desk.invitations.sheet, self._view
        self._navigator.show_paper(PaperRequest(view.sheet_title(), make, view.sheet_hint()))

    def close(self) -> None:
        self._standing = None
        self._runner.close()

    def _submit(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Once at a time: a second press while it is being written does nothing."""
        if self._busy:
            return

        def kept(result: object) -> None:
            self._set_busy(busy=False)
            done(result)

        def failed(error: ViosError) -> None:
            self._set_busy(busy=False)
            if isinstance(error, ValidationError):
                self._view.show_wrong(error.problems)
            else:
                self._failed(error)
                self.refresh()

        self._set_busy(busy=True)
        self._runner.submit(work, kept, failed)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._view.show_busy(busy=busy)

    def _written(self, words: str) -> None:
        self._view.show_problem(None)
        self._navigator.toast(words)
        self._navigator.changed()

    def _show(self, standing: StandingInvitation | None) -> None:
        self._standing = standing
        self._view.show_standing(standing, self._desk.session.clock.today())

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
