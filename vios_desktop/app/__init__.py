"""The only place where the parts are put together: store, services, reports, screens and commands.

Everything is imported where it is needed, because the unlock screen has to stand within half a second.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop import log
from vios_desktop.app.about import about
from vios_desktop.app.content import (
    export_schema,
    handbook_book,
    kind_groups_shipped,
    name_lexicon,
    policy_text,
    program_texts,
)
from vios_desktop.app.content_in_use import ComputerContent
from vios_desktop.app.desk import (
    handover_form,
    inside_service,
    join_service,
    letter_service,
    open_desk,
    summary_service,
    year_table_service,
    yearly_service,
)
from vios_desktop.app.handbook import handbook_ports, render_handbook
from vios_desktop.app.loaded_ahead import FIRST_SCREENS, load_store
from vios_desktop.app.paper import page_pictures, recovery_pdf, render_advice, render_poster
from vios_desktop.app.sealed_reports import invited, practice_reports, report_rescue, reporting, reporting_away
from vios_desktop.hardening import harden
from vios_desktop.paths import Paths, find_paths
from vios_desktop.relaunch import AFTER_LOCK, start_again
from vios_desktop.speaking import speak_plainly, stop_speaking
from vios_desktop.system_clock import SystemClock

if TYPE_CHECKING:
    from vios_desktop.cli.context import CommandContext
    from vios_desktop.data.vault_store import FolderVaultStore
    from vios_desktop.domain.school_policy import ReadPolicy
    from vios_desktop.memory_sound import MemorySound
    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.open_rules import OpenRules
    from vios_desktop.services.packages import PackageImport
    from vios_desktop.services.ports import Clock
    from vios_desktop.services.ports.backups import BackupReader
    from vios_desktop.services.practice.accounts import PracticeAccount
    from vios_desktop.services.quick_advice import QuickAdviceService
    from vios_desktop.services.session import Session
    from vios_desktop.services.vaults import RecoveryKeyText, VaultInfo, VaultService
    from vios_desktop.texts import Texts
    from vios_desktop.ui.computer.events import ComputerEvents
    from vios_desktop.ui.computer.screen_shield import Shield
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.window.parts import WindowParts


@functools.cache
def machine_policy() -> ReadPolicy:
    """What the school's IT fixed for this computer; read once, as the program starts."""
    from vios_desktop.policy_file import policy_place, read_place

    return read_place(policy_place())


def vault_service(paths: Paths, clock: Clock) -> VaultService:
    from vios_desktop.services.vaults import VaultService

    return VaultService(vault_store(paths, clock), clock, policy_text("catalogues.json"))


def vault_store(paths: Paths, clock: Clock) -> FolderVaultStore:
    from vios_desktop.data.place_probe import this_computer
    from vios_desktop.data.vault_store import FolderVaultStore

    paths.create()
    within = machine_policy().policy.second_place_within
    return FolderVaultStore(
        paths, this_computer(), clock, policy_text("weak_passphrases.txt"), second_place_within=within
    )


def backup_reader(paths: Paths, clock: Clock) -> BackupReader:
    return vault_store(paths, clock).backup_reader()


def package_import(paths: Paths, clock: Clock) -> PackageImport:
    from vios_desktop.data.package.filling import FolderPackages
    from vios_desktop.services.packages import PackageImport

    return PackageImport(FolderPackages(), vault_store(paths, clock), clock)


def quick_advice(
    clock: Clock, content: ComputerContent, folder: Path | None, school_name: str
) -> QuickAdviceService:
    """Advice without unlocking, with the rules released beside the vault in `folder`; None: there is no vault."""
    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.open_rules_file import OpenRulesFile
    from vios_desktop.services.quick_advice import QuickAdviceService

    def released() -> OpenRules | None:
        return OpenRulesFile(VaultFolder(folder).open_rules).read() if folder is not None else None

    return QuickAdviceService(content.decision_pack, released, school_name, clock, render_advice)


def write_file(path: Path, content: bytes) -> None:
    """Write a file a user asked for: whole or not at all."""
    from vios_desktop.data.atomic_file import write_atomically

    write_atomically(path.absolute(), content)


def read_file(path: Path) -> bytes:
    """A file a user chose, up to just over what a dossier takes; the check of its size says the rest.

    Raises `ViosError("file_unreadable")`, without naming the file.
    """
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.file_kinds import MAX_FILE_BYTES

    try:
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except OSError:
        raise ViosError("file_unreadable") from None


def sound() -> MemorySound:
    """Sound from memory; loaded when a file is looked at."""
    from vios_desktop.memory_sound import MemorySound

    return MemorySound()


def command_context(paths: Paths, clock: Clock) -> CommandContext:
    from vios_desktop.app.overview_paper import joined_writers
    from vios_desktop.app.tour import run_first_record, run_tour
    from vios_desktop.cli.context import CommandContext

    content = ComputerContent(paths)

    @functools.cache
    def vaults() -> VaultService:
        return vault_service(paths, clock)

    def practice(folder: Path, passphrase: str, key: RecoveryKeyText) -> VaultInfo:
        from vios_desktop.practice_school import make_practice_school

        return make_practice_school(
            vaults(), clock, folder, passphrase, key, letters=letter_service, reports=practice_reports
        )

    return CommandContext(
        texts=functools.cache(program_texts),
        protocols=content.protocol_texts,
        knowledge=content.library,
        content_updates=lambda computer: content.updates(clock, computer=computer),
        read_file=read_file,
        lexicon=name_lexicon,
        vaults=vaults,
        summaries=summary_service,
        yearly=yearly_service,
        year_tables=year_table_service,
        inside=inside_service,
        joining=join_service,
        export_schema=export_schema,
        joined_writers=joined_writers,
        make_practice_school=practice,
        write_file=write_file,
        render_poster=render_poster,
        handbook=handbook_book,
        render_handbook=render_handbook,
        tour=run_tour,
        first_record=run_first_record,
        backups=functools.partial(backup_reader, paths, clock),
        packages=functools.partial(package_import, paths, clock),
        handover_form=handover_form,
        report_rescue=functools.partial(report_rescue, paths, clock),
    )


def run_window(
    arguments: Sequence[str],
    *,
    relaunch: Callable[[], bool] = start_again,
    first_painted: Callable[[], None] = lambda: None,
) -> int:
    """The window, until it is closed or locked; returns the exit status. The two callables are for measuring."""
    gc.disable()  # Qt makes thousands of objects at the start that stay; collecting among them takes a tenth of it

    def work() -> int:
        parts = window_parts(find_paths(), SystemClock(), relaunch, first_painted)
        from vios_desktop.ui.load_pyside import load_pyside

        load_pyside()  # before anything imports PySide6, which would load it whole
        from vios_desktop.ui.window.window_program import WindowProgram

        program = WindowProgram(
            parts,
            practice="--demo" in arguments,
            after_lock=AFTER_LOCK in arguments,
            given=next((Path(word).absolute() for word in arguments if not word.startswith("--")), None),
        )
        return program.run()

    return guarded(work)


def window_parts(
    paths: Paths, clock: Clock, relaunch: Callable[[], bool], first_painted: Callable[[], None]
) -> WindowParts:
    from vios_desktop.program_settings import FILE_NAME, ProgramSettings
    from vios_desktop.ui.language_choice import wanted_language
    from vios_desktop.ui.policed_settings import PolicedSettings
    from vios_desktop.ui.window.parts import WindowParts

    def preload() -> None:
        """While the user types: the log, and the store, which takes a third of a second to load."""
        harden()
        log.start(paths.logs)
        load_store()

    def log_bug(error: BaseException) -> str:
        log.start(paths.logs)
        return log.unexpected(error)

    policy = machine_policy()
    settings = PolicedSettings(ProgramSettings(paths.settings / FILE_NAME), policy.policy)
    texts = functools.cache(functools.partial(program_texts, wanted_language(settings)))
    return WindowParts(
        services=entrance_services(paths, clock, texts)._replace(
            policy=policy.policy, policy_broken=bool(policy.faults)
        ),
        texts=texts,
        settings=settings,
        instance_folder=paths.settings,
        relaunch=relaunch,
        log_bug=log_bug,
        preload=preload,
        load_screens=tuple(functools.partial(importlib.import_module, name) for name in FIRST_SCREENS),
        first_painted=first_painted,
        computer_events=computer_events,
        screen_shield=screen_shield(),
        about=about,
        handbook=handbook_ports,
    )


def computer_events(window_id: Callable[[], int]) -> ComputerEvents:
    """How this system tells of sleep, screen lock and log-off; on macOS the clock alone tells it."""
    from vios_desktop.ui.computer.events import NoEvents

    platform: str = sys.platform
    if platform == "win32":
        from vios_desktop.ui.computer.windows_messages import WindowsEvents

        return WindowsEvents(window_id)
    if platform == "linux":
        from vios_desktop.ui.computer.session_bus import SessionBusEvents

        return SessionBusEvents()
    return NoEvents()


def screen_shield() -> Shield:
    """The way to keep windows out of pictures of the screen; where it cannot, it says so itself."""
    from vios_desktop.ui.computer.screen_shield import WindowsShield

    return WindowsShield()


def entrance_services(paths: Paths, clock: Clock, texts: Callable[[], Texts]) -> EntranceServices:
    from vios_desktop.ui.entrance.model import EntranceServices

    vaults, content = functools.cache(functools.partial(vault_service, paths, clock)), ComputerContent(paths)

    def practice(report: Callable[[int, int], None]) -> VaultInfo:
        from vios_desktop.domain.errors import ViosError
        from vios_desktop.practice_school import make_practice_school

        report(0, 1)
        folder = paths.practice / "school"
        try:
            info = vaults().describe(folder)
        except ViosError as error:
            if error.code != "not_a_vault":
                raise
            info = make_practice_school(vaults(), clock, folder, letters=letter_service, reports=practice_reports)
        return info.as_practice()

    def practice_accounts() -> Sequence[PracticeAccount]:
        from vios_desktop.practice_school import accounts

        return accounts()

    def desk_of(session: Session, keys: AccountKeys, folder: Path) -> Desk:
        desk = open_desk(session, keys, folder, content)
        # What is loaded by now stays until the lock ends the process. Looking through it for garbage, which work
        # on a long list sets off, would hold up the window for a seventh of a second each time.
        gc.freeze()
        return desk

    def has_vault() -> bool:
        return (paths.settings / "vaults.json").is_file() or any(paths.vaults.iterdir())

    paths.create()
    return EntranceServices(
        has_vault=has_vault,
        vaults=vaults,
        open_desk=desk_of,
        practice=practice,
        practice_accounts=practice_accounts,
        recovery_pdf=functools.partial(recovery_pdf, clock),
        pictures=page_pictures,
        write_file=write_file,
        read_file=read_file,
        sound=sound,
        texts=texts,
        clock=clock,
        knowledge=content.knowledge_finder,
        quick_advice=functools.partial(quick_advice, clock, content),
        reporting=functools.partial(reporting, clock),
        reporting_away=functools.partial(reporting_away, paths, clock),
        invited=functools.partial(invited, paths, clock),
        kind_groups=kind_groups_shipped,
        backups=functools.cache(functools.partial(backup_reader, paths, clock)),
        packages=functools.partial(package_import, paths, clock),
    )


def run_command(arguments: Sequence[str]) -> int:
    """One command of the command line; returns its exit status."""
    from vios_desktop.cli.main import run
    from vios_desktop.domain.errors import ViosError

    harden()
    speak_plainly()
    paths = find_paths()
    with contextlib.suppress(ViosError):  # a command that needs them says so itself
        paths.create()
    log.start(paths.logs)
    try:
        return guarded(lambda: run(arguments, command_context(paths, SystemClock())))
    finally:
        stop_speaking()


def guarded(work: Callable[[], int]) -> int:
    """Run work; an unexpected error is logged without its message and told without it."""
    try:
        return work()
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last net: nothing about a person may reach the terminal
        code = log.unexpected(error)
        sys.stderr.write(f"vios: {program_texts().error('unexpected', code=code)}\n")
        return 1
