"""Which page of the entrance is shown, and where its doors lead. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.runner import Control, Runner


INVITATION_SUFFIX = ".meld"


@dataclass(frozen=True, slots=True)
class _Found:
    known: tuple[VaultInfo, ...]
    troubles: tuple[ViosError, ...]
    reports_to: str = ""  # the school of the invitation that was opened here


class EntranceView(Protocol):
    """The pages of the entrance."""

    def show_unlock(self, info: VaultInfo) -> None: ...
    def show_doors(self, known: Sequence[VaultInfo], *, can_go_back: bool, reports_to: str = "") -> None:
        """The doors, with the files that are known on this computer, and the school that can be reported to."""
        ...

    def show_doors_problem(self, text: ErrorText) -> None: ...
    def show_line_problem(self, text: ErrorText) -> None:
        """What is wrong with the line of an invitation, beside it."""
        ...

    def show_doors_busy(self, done: int, total: int) -> None:
        """The practice school is being made; total 0 when it is over."""
        ...

    def show_wizard(self) -> None: ...
    def show_forgotten(self, info: VaultInfo, account_id: str) -> None: ...
    def folder_title(self) -> str: ...
    def ask_advice(self, info: VaultInfo | None) -> None:
        """The door to advice without an account, with the rules released beside this vault."""
        ...

    def ask_report(self, info: VaultInfo | None) -> None:
        """The door to a report without an account; None: with the invitation that was opened here."""
        ...

    def invitation_words(self) -> tuple[str, str]:
        """Title of the dialog and the word for the kind of file."""
        ...


class EntrancePresenter:
    """Decides what comes first and where the doors lead."""

    def __init__(self, view: EntranceView, services: EntranceServices, runner: Runner, dialogs: Dialogs) -> None:
        self._view, self._services, self._dialogs = view, services, dialogs
        self._runner = RunnerScope(runner)
        self._known: tuple[VaultInfo, ...] = ()
        self._reports_to = ""
        self._current: VaultInfo | None = None
        self._busy, self._door_taken = False, False

    def start(self, *, practice: bool = False, then: Callable[[], None] = lambda: None) -> None:
        """Look for vaults; with `practice` the practice school is opened, and made if need be.

        `then` is called when the first page stands.
        """

        def start(found: _Found) -> None:
            (self._start_practice if practice and self._services.policy.practice_school else self._start)(found)
            then()

        self._runner.submit(self._look, start, self._show_doors_with_error)

    def show_doors(self) -> None:
        """Another file: the vaults known now, and the doors."""

        def show(found: _Found) -> None:
            self._take(found)
            self._show_doors()

        self._runner.submit(self._look, show, self._show_doors_with_error)

    def back(self) -> None:
        """From the doors, the wizard or the forgotten password to where one came from."""
        if self._current is not None:
            self._view.show_unlock(self._current)
        else:
            self._show_doors()

    def choose(self, folder: str) -> None:
        """Two may have the same id: one in use and one set aside. Their folders tell them apart."""
        chosen = next((info for info in self._known if str(info.folder) == folder), None)
        if chosen is not None:
            self._unlock(chosen)

    def open_other(self) -> None:
        """Let the user point at the folder of a vault."""
        self._dialogs.choose_folder(self._view.folder_title(), None, self._folder_chosen)

    def make_new(self) -> None:
        if not self._busy:
            self._door_taken = True
            self._view.show_wizard()

    def open_practice(self) -> None:
        if self._busy:
            return
        self._busy = self._door_taken = True
        self._view.show_doors_busy(0, 1)
        self._runner.submit_long(
            self._make_practice, self._practice_ready, self._practice_failed, self._view.show_doors_busy
        )

    def forgotten(self, account_id: str) -> None:
        if self._current is not None:
            self._view.show_forgotten(self._current, account_id)

    def ask_advice(self) -> None:
        """Advice without an account, for the school on the screen or the last one that was used here."""
        if not self._busy:
            self._door_taken = True
            self._view.ask_advice(self._current or next(iter(self._known), None))

    def ask_report(self) -> None:
        """A report without an account, for the school on the screen."""
        if not self._busy and self._current is not None:
            self._view.ask_report(self._current)

    def choose_invitation(self) -> None:
        """Ask for the file of an invitation, keep it here, and open the form."""
        title, kind = self._view.invitation_words()

        def chosen(path: Path | None) -> None:
            if path is not None:
                self.open_invitation(path)

        if not self._busy:
            self._dialogs.choose_file(title, kind, (INVITATION_SUFFIX,), chosen)

    def open_invitation(self, path: Path) -> None:
        """Keep this invitation on this computer and show the form, with the words to compare."""
        services = self._services
        self._runner.submit(
            lambda: services.invited().take(services.read_file(path)), self._taken, self._not_taken
        )

    def paste_invitation(self, text: str) -> None:
        """As `open_invitation`, of one that came as a line of text. What is wrong with it is told beside it."""

        def failed(error: ViosError) -> None:
            if error.code.startswith("invitation_"):
                self._view.show_line_problem(self._services.texts().error(error.code))
            else:
                self._show_problem(error)

        if not self._busy:
            self._runner.submit(lambda: self._services.invited().take_line(text), self._taken, failed)

    def report_away(self) -> None:
        """A report with the invitation that was opened here."""
        if not self._busy and self._reports_to:
            self._view.ask_report(None)

    def forget_invitation(self) -> None:
        """Nobody reports from here any more."""

        def done(_nothing: None) -> None:
            self.show_doors()

        self._runner.submit(lambda: self._services.invited().forget(), done, self._show_problem)

    def show_problem(self, error: ViosError, *, doors_stand: bool = True) -> None:
        """Say on the doors what does not work; they are shown first where another page stands."""
        if not doors_stand:
            self._show_doors()
        self._show_problem(error)

    def restored(self, info: VaultInfo) -> None:
        """A backup was put in use: unlock it."""
        self._unlock(info)

    def close(self) -> None:
        self._runner.close()

    def _look(self) -> _Found:
        """Where staff only report and ask advice no file of a school is looked for."""
        policy, reports_to = self._services.policy, self._services.invited().school()
        if policy.reports_only:
            return _Found((), (), reports_to)
        vaults = self._services.vaults()
        known = tuple(info for info in vaults.known() if policy.practice_school or not info.practice)
        return _Found(known, vaults.troubles(), reports_to)

    def _take(self, found: _Found) -> None:
        self._known, self._reports_to = found.known, found.reports_to

    def _show_doors(self) -> None:
        self._view.show_doors(self._known, can_go_back=self._current is not None, reports_to=self._reports_to)

    def _start(self, found: _Found) -> None:
        self._take(found)
        if found.known:
            self._unlock(found.known[0])
            return
        if (
            self._door_taken
        ):  # the doors stood before it was known that there is nothing: do not fetch anybody back
            return
        self._show_doors()
        if found.troubles:
            self._show_problem(found.troubles[0])

    def _start_practice(self, found: _Found) -> None:
        self._take(found)
        self._show_doors()
        self.open_practice()

    def _make_practice(self, control: Control) -> VaultInfo:
        return self._services.practice(control.report)

    def _practice_ready(self, info: VaultInfo) -> None:
        self._busy = False
        self._view.show_doors_busy(0, 0)
        self._unlock(info)

    def _practice_failed(self, error: ViosError) -> None:
        self._busy = False
        self._view.show_doors_busy(0, 0)
        self._show_problem(error)

    def _folder_chosen(self, folder: Path | None) -> None:
        if folder is not None:
            self._runner.submit(lambda: self._services.vaults().describe(folder), self._unlock, self._show_problem)

    def _unlock(self, info: VaultInfo) -> None:
        self._current = info
        self._view.show_unlock(info)

    def _taken(self, _school: str) -> None:
        """The form, with the words to compare, above the doors."""

        def show(found: _Found) -> None:
            self._take(found)
            self._show_doors()
            self._view.ask_report(None)

        self._runner.submit(self._look, show, self._show_doors_with_error)

    def _not_taken(self, error: ViosError) -> None:
        self._show_doors()
        self._show_problem(error)

    def _show_doors_with_error(self, error: ViosError) -> None:
        self._view.show_doors((), can_go_back=self._current is not None)
        self._show_problem(error)

    def _show_problem(self, error: ViosError) -> None:
        self._view.show_doors_problem(self._services.texts().error(error.code, **error.params))
