"""Joins the pages of the entrance with their presenters; those of the rarer pages are made at first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from vios_desktop.ui.entrance.entrance_presenter import EntrancePresenter
from vios_desktop.ui.entrance.unlock_presenter import UnlockPresenter
from vios_desktop.ui.given_file import GivenFile, kind_of

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.doors_view import DoorsPage
    from vios_desktop.ui.entrance.forgotten_presenter import ForgottenPresenter
    from vios_desktop.ui.entrance.forgotten_view import ForgottenPage
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.entrance.package_presenter import PackagePresenter
    from vios_desktop.ui.entrance.package_view import PackagePage
    from vios_desktop.ui.entrance.restore_presenter import RestorePresenter
    from vios_desktop.ui.entrance.restore_view import RestorePage
    from vios_desktop.ui.entrance.screen import Entrance
    from vios_desktop.ui.entrance.wizard_presenter import WizardPresenter
    from vios_desktop.ui.entrance.wizard_view import WizardView
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings

WIZARD, FORGOTTEN, RESTORE, PACKAGE = "wizard", "forgotten", "restore", "package"


class Presenters:
    """Everything behind the pages. `wizard_view` and `forgotten_page` are there once they were asked for."""

    wizard_view: WizardView
    forgotten_page: ForgottenPage
    restore_page: RestorePage
    package_page: PackagePage

    def __init__(
        self,
        entrance: Entrance,
        services: EntranceServices,
        runner: Runner,
        page_runner: Runner,
        dialogs: Dialogs,
        settings: UiSettings,
    ) -> None:
        self._entrance, self._services = entrance, services
        self._runner, self._page_runner, self._dialogs = runner, page_runner, dialogs
        self.unlock = UnlockPresenter(entrance.unlock_page, services, runner, settings, entrance.enter, dialogs)
        self.pages = EntrancePresenter(entrance, services, runner, dialogs)

    def start(self, *, practice: bool, given: Path | None) -> None:
        """Show the first page; then open the file that the program was started with, if there is one."""

        def open_given() -> None:
            kind = kind_of(given)
            if kind is GivenFile.BACKUP and self._services.policy.reports_only:
                self._refuse_backup()
            elif given is not None and kind is GivenFile.BACKUP:
                self.restore.look(given)
            elif given is not None and kind is GivenFile.INVITATION:
                self.pages.open_invitation(given)
            elif kind is GivenFile.REPORT:
                self._tell_of_report()

        self.pages.start(practice=practice, then=open_given)

    def lead(self, kind: GivenFile) -> None:
        """A file of this kind was opened while VIOS runs: it is asked for again, for only its kind came over."""
        if kind is GivenFile.BACKUP and self._services.policy.reports_only:
            self._refuse_backup()
        elif kind is GivenFile.BACKUP:
            self.restore.choose()
        elif kind is GivenFile.INVITATION:
            self.pages.choose_invitation()
        else:
            self._tell_of_report()

    def _refuse_backup(self) -> None:
        self._entrance.say_about_file(self._services.texts().error("policy_reports_only"))

    def _tell_of_report(self) -> None:
        """VIOS has nothing to do with one before a vault is open."""
        self._entrance.say_about_file(self._services.texts().error("given_sealed_report"))

    def connect_doors(self, page: DoorsPage) -> None:
        page.vault_chosen.connect(self.pages.choose)
        page.new_requested.connect(self.pages.make_new)
        page.other_requested.connect(self.pages.open_other)
        page.practice_requested.connect(self.pages.open_practice)
        page.back_requested.connect(self.pages.back)
        page.advice_requested.connect(self.pages.ask_advice)
        page.restore_requested.connect(self._restore_asked)
        page.package_requested.connect(self._package_asked)
        page.invitation_requested.connect(self.pages.choose_invitation)
        page.line_given.connect(self.pages.paste_invitation)
        page.report_requested.connect(self.pages.report_away)
        page.forget_requested.connect(self.pages.forget_invitation)

    @cached_property
    def wizard(self) -> WizardPresenter:
        from vios_desktop.ui.entrance.wizard_presenter import WizardPresenter
        from vios_desktop.ui.entrance.wizard_view import WizardView

        view = self.wizard_view = WizardView(self._entrance.frame.theme)
        presenter = WizardPresenter(
            view,
            self._services,
            self._runner,
            self._page_runner,
            self._dialogs,
            self._entrance.enter,
            self.pages.back,
        )
        view.school_given.connect(presenter.school_given)
        view.folder_requested.connect(presenter.choose_folder)
        view.own_folder_requested.connect(presenter.use_own_folder)
        view.place_given.connect(presenter.place_given)
        view.passphrase_typed.connect(presenter.passphrase_typed)
        view.account_given.connect(presenter.account_given)
        view.print_requested.connect(presenter.print_sheet)
        view.save_requested.connect(presenter.save_sheet)
        view.key_noted.connect(presenter.key_noted)
        view.proof_given.connect(presenter.proof_given)
        view.make_requested.connect(presenter.make)
        view.back_requested.connect(presenter.back)
        view.cancel_requested.connect(presenter.cancel)
        self._entrance.frame.add_page(WIZARD, view)
        return presenter

    @cached_property
    def forgotten(self) -> ForgottenPresenter:
        from vios_desktop.ui.entrance.forgotten_presenter import ForgottenPresenter
        from vios_desktop.ui.entrance.forgotten_view import ForgottenPage

        page = self.forgotten_page = ForgottenPage(self._entrance.frame.theme)
        presenter = ForgottenPresenter(page, self._services, self._runner, self._entrance.enter, self.pages.back)
        page.reset_requested.connect(presenter.reset)
        page.passphrase_typed.connect(presenter.typed)
        page.back_requested.connect(presenter.back)
        self._entrance.frame.add_page(FORGOTTEN, page)
        return presenter

    def _restore_asked(self) -> None:
        self.restore.choose()

    @cached_property
    def restore(self) -> RestorePresenter:
        from vios_desktop.ui.entrance.restore_presenter import RestorePresenter, RestoreWays
        from vios_desktop.ui.entrance.restore_view import RestorePage

        page = self.restore_page = RestorePage(self._entrance.frame.theme, self._services.clock.today())
        ways = RestoreWays(
            lambda: self._entrance.show_page(RESTORE),
            lambda error: self.pages.show_problem(error, doors_stand=self._entrance.at_doors()),
            self.pages.restored,
            self.pages.show_doors,
        )
        presenter = RestorePresenter(page, self._services, self._page_runner, self._dialogs, ways)
        page.restore_requested.connect(presenter.restore)
        page.use_requested.connect(presenter.use)
        page.back_requested.connect(presenter.back)
        self._entrance.frame.add_page(RESTORE, page)
        return presenter

    def _package_asked(self) -> None:
        self.package.choose()

    @cached_property
    def package(self) -> PackagePresenter:
        from vios_desktop.ui.entrance.package_presenter import PackagePresenter, PackageWays
        from vios_desktop.ui.entrance.package_view import PackagePage

        page = self.package_page = PackagePage(self._entrance.frame.theme, self._services.clock.today())
        ways = PackageWays(
            lambda: self._entrance.show_page(PACKAGE),
            lambda contents, folder: self._entrance.show_wizard_of(folder, contents.school_name),
            self.pages.show_doors,
        )
        presenter = PackagePresenter(page, self._services, self._page_runner, self._dialogs, ways)
        page.make_requested.connect(presenter.make)
        page.choose_requested.connect(presenter.choose)
        page.back_requested.connect(presenter.back)
        self._entrance.frame.add_page(PACKAGE, page)
        return presenter

    def close(self) -> None:
        """Drop every answer that is still to come."""
        self.unlock.close()
        self.pages.close()
        for name in ("wizard", "forgotten", "restore", "package"):
            made = self.__dict__.get(name)
            if made is not None:
                made.close()
