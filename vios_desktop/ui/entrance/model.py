"""What getting in works with: the parts handed in by the program, and what comes out. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from vios_desktop.domain.school_policy import SchoolPolicy

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.knowledge.search import Finder
    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.invited import InvitedService
    from vios_desktop.services.packages import PackageImport
    from vios_desktop.services.ports import Clock
    from vios_desktop.services.ports.backups import BackupReader
    from vios_desktop.services.practice.accounts import PracticeAccount
    from vios_desktop.services.quick_advice import QuickAdviceService
    from vios_desktop.services.reporting import ReportingService
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.session import Session
    from vios_desktop.services.vaults import VaultInfo, VaultService
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.files.viewer_presenter import Sound
    from vios_desktop.ui.page_picture import DrawsPages

PASSPHRASE_LEAST, PASSPHRASE_MOST = 12, 1000
"""The rules of the store, for the words; a test holds them against the store's own."""


STICK_SUFFIX = ".key"
"""How the name of a key file ends."""


class ErrorTexts(Protocol):
    """The words for codes: what `vios_desktop.texts.Texts` offers."""

    def error(self, code: str, /, **params: str | int) -> ErrorText: ...
    def problem(self, code: str) -> str: ...


class Opened(NamedTuple):
    """An unlocked vault, ready to work in."""

    desk: Desk
    info: VaultInfo
    school: SchoolView


class DrawsKey(Protocol):
    """The sheet of a recovery key, or of the code of one of three holders."""

    def __call__(
        self, school_name: str, lines: Sequence[str], *, number: int = ..., holder: int = ...
    ) -> bytes: ...


class EntranceServices(NamedTuple):
    """Everything is made or read at first use, because the unlock screen has to stand at once.

    `has_vault` looks whether there may be one, without opening anything. `practice` makes the practice school
    where there is none yet and tells `(done, total)`; `recovery_pdf` gets the name of the school and the lines of
    the key; `pictures` makes pages to print of a PDF; `knowledge` reads the cards, which need no vault;
    `quick_advice` gets the folder and the name of the school of the vault on the unlock screen, if there is one;
    `reporting` gets the folder of the vault, beside which an invitation lies; `reporting_away` is for a computer
    without it and gets the way to the folder where reports go; `invited` is the invitation that was opened there;
    `kind_groups` are the groups of the kinds as the program came with them; `backups` reads and restores them;
    `packages` reads a package and makes a new vault of it; `policy` is what the school's IT fixed here,
    `policy_broken` that its file cannot be relied on.
    """

    has_vault: Callable[[], bool]
    vaults: Callable[[], VaultService]
    open_desk: Callable[[Session, AccountKeys, Path], Desk]
    practice: Callable[[Callable[[int, int], None]], VaultInfo]
    practice_accounts: Callable[[], Sequence[PracticeAccount]]
    recovery_pdf: DrawsKey
    pictures: DrawsPages
    write_file: Callable[[Path, bytes], None]
    read_file: Callable[[Path], bytes]
    sound: Callable[[], Sound]
    texts: Callable[[], ErrorTexts]
    clock: Clock
    knowledge: Callable[[], Finder]
    quick_advice: Callable[[Path | None, str], QuickAdviceService]
    reporting: Callable[[Path], ReportingService]
    reporting_away: Callable[[Callable[[], Path | None]], ReportingService]
    invited: Callable[[], InvitedService]
    kind_groups: Callable[[], Mapping[str, str]]
    backups: Callable[[], BackupReader]
    packages: Callable[[], PackageImport]
    policy: SchoolPolicy = SchoolPolicy()
    policy_broken: bool = False

    def enter(self, info: VaultInfo, session: Session, keys: AccountKeys) -> Opened:
        """From an open session to a desk; on the data thread. A desk that cannot be made leaves nothing open."""
        try:
            desk = self.open_desk(session, keys, info.folder)
            return Opened(desk, info, desk.school.view())
        except BaseException:
            session.vault.close()
            raise


def passphrase_error(texts: ErrorTexts, code: str) -> str:
    """One sentence for a passphrase that is refused, with what to do."""
    text = texts.error(code, minimum=PASSPHRASE_LEAST, maximum=PASSPHRASE_MOST)
    return f"{text.what} {text.now}".strip()
