"""Making a new vault in five pages: checks each page, keeps what was typed, creates on the last. No Qt."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.entrance.model import passphrase_error
from vios_desktop.ui.entrance.passphrase_choice import PassphraseChoice
from vios_desktop.ui.entrance.recovery_sheet import SheetMaker
from vios_desktop.ui.entrance.wizard_model import (
    ACCOUNT_NAME,
    FIRST_GROUP,
    PASSPHRASE,
    REPEAT,
    SCHOOL_NAME,
    SECOND_GROUP,
    WizardInput,
    WizardPage,
)
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.vaults import PassphraseJudgement, RecoveryKeyText
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.model import EntranceServices, Opened
    from vios_desktop.ui.entrance.wizard_model import WizardView
    from vios_desktop.ui.runner import Control, Runner

OWN_FOLDER_NAME = "VIOS"
"""The folder that is made inside a chosen one that holds other things."""


class WizardPresenter:
    def __init__(
        self,
        view: WizardView,
        services: EntranceServices,
        runner: Runner,
        page_runner: Runner,
        dialogs: Dialogs,
        opened: Callable[[Opened], None],
        cancelled: Callable[[], None],
    ) -> None:
        self._view, self._services, self._dialogs = view, services, dialogs
        self._runner = RunnerScope(runner)
        self.sheet = SheetMaker(view, services, RunnerScope(page_runner), dialogs)
        self._opened, self._cancelled = opened, cancelled
        self._choice = PassphraseChoice(view, services, self._runner)
        self._given, self._stop = WizardInput(), Event()
        self._page, self._proof, self._busy = WizardPage.SCHOOL, False, False

    def start(self) -> None:
        self._forget()
        self._view.show_place(None, own_folder=self._own_folder(), added=False)
        self._propose_place()
        self._turn(WizardPage.SCHOOL)

    def start_of(self, package: Path, school_name: str) -> None:
        """Make the new file of a package, which has the school already."""
        self.start()
        self._given.package, self._given.school_name = package, school_name
        self._turn(WizardPage.PLACE)

    def cancel(self) -> None:
        """Leave; nothing was made, so nothing is left. Stops taking in a package."""
        self._stop.set()
        if not self._busy:
            self._forget()
            self._cancelled()

    def back(self) -> None:
        if self._busy:
            return
        if self._page is (WizardPage.SCHOOL if self._given.package is None else WizardPage.PLACE):
            self.cancel()
        elif self._page is WizardPage.KEY and self._proof:
            self._turn(WizardPage.KEY)
        else:
            self._turn(WizardPage(self._page - 1))

    def school_given(self, name: str, location_names: Sequence[str]) -> None:
        self._view.clear_messages()
        if not name.strip():
            self._view.show_missing(SCHOOL_NAME)
            return
        self._given.school_name = name.strip()
        self._given.location_names = tuple(text.strip() for text in location_names if text.strip())
        self._turn(WizardPage.PLACE)

    def choose_folder(self, title: str) -> None:
        self._dialogs.choose_folder(title, self._given.folder, self._folder_chosen)

    def use_own_folder(self) -> None:
        self._view.clear_messages()
        self._place(None, added=False)

    def place_given(self) -> None:
        self._turn(WizardPage.ACCOUNT)

    def passphrase_typed(self, passphrase: str, account_name: str) -> None:
        self._choice.typed(passphrase, self._given.school_name, account_name)

    def account_given(self, name: str, passphrase: str, repeated: str) -> None:
        self._view.clear_messages()
        if not name.strip():
            self._view.show_missing(ACCOUNT_NAME)
        elif not passphrase:
            self._view.show_missing(PASSPHRASE)
        else:
            names = (self._given.school_name, name.strip())
            self._runner.submit(
                lambda: self._services.vaults().judge_passphrase(passphrase, *names),
                lambda judgement: self._judged(judgement, name.strip(), passphrase, repeated),
                self._failed,
            )

    def key_noted(self) -> None:
        """The user has the key on paper: now two groups are asked back, unless that was done before."""
        if self._given.key_proven:
            self._turn(WizardPage.SUMMARY)
        elif self._given.key is not None:
            first, second = self._given.key.question
            self._view.show_proof(first + 1, second + 1)
            self._turn(WizardPage.KEY, proof=True)

    def proof_given(self, first: str, second: str) -> None:
        self._view.clear_messages()
        if self._given.key is None:
            return
        right = self._given.key.proven_by((first, second))
        if all(right):
            self._given.key_proven = True
            self._turn(WizardPage.SUMMARY)
            return
        for field, fits in ((SECOND_GROUP, right[1]), (FIRST_GROUP, right[0])):
            if not fits:
                self._view.show_missing(field)

    def print_sheet(self) -> None:
        self.sheet.print(self._given.school_name, self._lines())

    def save_sheet(self) -> None:
        self.sheet.save(self._given.school_name, self._lines())

    def make(self) -> None:
        key = self._given.key
        if key is None or not self._given.key_proven or self._busy:
            return
        self._busy = True
        self._view.clear_messages()
        self._view.show_busy(busy=True, stoppable=self._given.package is not None)
        if self._given.package is None:
            self._runner.submit(lambda: self._create(key), self._made, self._failed)
            return
        package, stop = self._given.package, Event()
        self._stop = stop
        self._runner.submit_long(
            lambda control: self._take_in(package, key, control, stop),
            self._made,
            self._failed,
            self._view.show_progress,
        )

    def close(self) -> None:
        self._stop.set()
        self._runner.close()
        self.sheet.close()

    def _create(self, key: RecoveryKeyText) -> Opened:
        from vios_desktop.services.vaults import NewVault

        given = self._given
        plan = NewVault(
            school_name=given.school_name,
            location_names=given.location_names,
            folder=given.folder,
            account_name=given.account_name,
            passphrase=given.passphrase,
            recovery_key=key,
        )
        return self._services.enter(*self._services.vaults().create(plan))

    def _take_in(self, package: Path, key: RecoveryKeyText, control: Control, stop: Event) -> Opened:
        given = self._given

        def report(done: int, total: int) -> None:
            if stop.is_set() or control.cancelled.is_set():
                raise ViosError("package_stopped")
            control.report(done, total)

        taking, vaults = self._services.packages(), self._services.vaults()
        info = taking.take_in(package, given.folder, given.account_name, given.passphrase, key, report)
        return self._services.enter(info, *vaults.unlock(info, info.accounts[0].id, given.passphrase))

    def _made(self, opened: Opened) -> None:
        self._busy = False
        self._forget()
        self._opened(opened)

    def _folder_chosen(self, folder: Path | None) -> None:
        if folder is None:
            return
        self._view.clear_messages()
        self._runner.submit(
            lambda: self._fitting_folder(folder),
            lambda fitting: self._place(fitting, added=fitting != folder),
            self._failed,
        )

    def _propose_place(self) -> None:
        """The folder that the school's IT names; where no file can be made there, that of VIOS itself stays."""
        named = Path(self._services.policy.vault_folder)
        if named.is_absolute():
            self._runner.submit(
                lambda: self._fitting_folder(named),
                lambda fitting: self._place(fitting, added=fitting != named),
                lambda _error: None,
            )

    def _fitting_folder(self, folder: Path) -> Path:
        """The chosen folder if a vault may be made in it; a new one inside if only its content is in the way."""
        vaults = self._services.vaults()
        try:
            vaults.check_location(folder)
        except ViosError as error:
            if error.code != "place_not_empty":
                raise
        else:
            return folder
        inside = folder / OWN_FOLDER_NAME
        vaults.check_location(inside)
        return inside

    def _place(self, folder: Path | None, *, added: bool) -> None:
        self._given.folder = folder
        self._view.show_place(folder, own_folder=self._own_folder(), added=added)

    def _judged(self, judgement: PassphraseJudgement, name: str, passphrase: str, repeated: str) -> None:
        if judgement.problem:
            self._view.show_field_error(PASSPHRASE, passphrase_error(self._services.texts(), judgement.problem))
        elif passphrase != repeated:
            self._view.show_missing(REPEAT)
        else:
            self._given.account_name, self._given.passphrase = name, passphrase
            self._ask_for_key()

    def _ask_for_key(self) -> None:
        if self._given.key is not None:
            self._turn(WizardPage.KEY)
            return
        self._runner.submit(lambda: self._services.vaults().new_recovery_key(), self._show_key, self._failed)

    def _show_key(self, key: RecoveryKeyText) -> None:
        self._given.key = key
        self._view.show_key(key.groups, per_line=len(key.groups) // max(1, len(key.lines)))
        self._turn(WizardPage.KEY)

    def _turn(self, page: WizardPage, *, proof: bool = False) -> None:
        self._page, self._proof = page, proof
        self._view.clear_messages()
        if page is WizardPage.SUMMARY:
            self._view.show_summary(self._given, self._own_folder())
        self._view.show_page(page, proof=proof)

    def _failed(self, error: ViosError) -> None:
        if self._busy:
            self._busy = False
            self._view.show_busy(busy=False)
        self._view.show_problem(self._services.texts().error(error.code, **error.params))

    def _forget(self) -> None:
        self._given = WizardInput()
        self._view.forget()

    def _lines(self) -> tuple[str, ...]:
        return self._given.key.lines if self._given.key is not None else ()

    def _own_folder(self) -> Path:
        return self._services.vaults().default_folder()
