"""What a command works with; put together in `app`."""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from vios_desktop.domain.errors import ViosError
from vios_desktop.policy_file import PolicyPlace, policy_place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from vios_desktop.decision.poster import Poster
    from vios_desktop.domain.identifiers.lexicon import Lexicon
    from vios_desktop.handbook.book import Book
    from vios_desktop.knowledge.content import Library
    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.content_packs.updates import ContentUpdates
    from vios_desktop.services.handover.form import HandoverForm
    from vios_desktop.services.inside import InsideService
    from vios_desktop.services.joining import JoinedRenderer, JoinService
    from vios_desktop.services.packages import PackageImport
    from vios_desktop.services.ports.backups import BackupReader
    from vios_desktop.services.practice.walk import WalkedPart
    from vios_desktop.services.report_rescue import ReportRescue
    from vios_desktop.services.session import Session
    from vios_desktop.services.summaries import SummaryService
    from vios_desktop.services.summary_formats import SummaryFormat
    from vios_desktop.services.vaults import RecoveryKeyText, VaultInfo, VaultService
    from vios_desktop.services.year_tables import YearTableService
    from vios_desktop.services.yearly import YearlyService
    from vios_desktop.texts import Texts

MAX_PASSPHRASE_BYTES = 4096


@dataclass(frozen=True, slots=True)
class CommandContext:
    """Parts are made when a command asks for them, so that `--help` loads nothing."""

    texts: Callable[[], Texts]
    protocols: Callable[[], Mapping[str, str]]
    knowledge: Callable[[], Library]
    content_updates: Callable[[bool], ContentUpdates]
    read_file: Callable[[Path], bytes]
    lexicon: Callable[[], Lexicon]
    vaults: Callable[[], VaultService]
    summaries: Callable[[Session], SummaryService]
    yearly: Callable[[Session], YearlyService]
    year_tables: Callable[[Session], YearTableService]
    inside: Callable[[Session], InsideService]
    joining: Callable[[Session], JoinService]
    export_schema: Callable[[str], str]
    joined_writers: Callable[[], Mapping[SummaryFormat, JoinedRenderer]]
    make_practice_school: Callable[[Path, str, RecoveryKeyText], VaultInfo]
    write_file: Callable[[Path, bytes], None]
    render_poster: Callable[[Poster], bytes]
    handbook: Callable[[], Book]
    render_handbook: Callable[[str], bytes]
    tour: Callable[[Path], None]
    first_record: Callable[[Path], tuple[WalkedPart, ...]]
    backups: Callable[[], BackupReader]
    packages: Callable[[], PackageImport]
    handover_form: Callable[[], HandoverForm]
    report_rescue: Callable[[], ReportRescue]
    policy_place: Callable[[], PolicyPlace] = policy_place
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)


def read_passphrase(path: Path) -> str:
    """The passphrase in a file; a byte order mark and one line end at the end do not count.

    Raises `ViosError("passphrase_file")` when it cannot be read or is empty.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_PASSPHRASE_BYTES + 1)
        text = raw.decode("utf-8-sig").removesuffix("\n").removesuffix("\r")
    except (OSError, UnicodeDecodeError):
        raise ViosError("passphrase_file") from None
    if not text or len(raw) > MAX_PASSPHRASE_BYTES:
        raise ViosError("passphrase_file")
    return text


def read_stick(path: Path) -> bytes:
    """The key file of an account. Raises `ViosError("stick_not_a_key")` when it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_PASSPHRASE_BYTES + 1)
    except OSError:
        raise ViosError("stick_not_a_key") from None


def unlock(
    context: CommandContext,
    folder: Path,
    passphrase_file: Path,
    account_name: str | None,
    stick_file: Path | None = None,
) -> Session:
    """As `unlock_with_keys`, for a command that needs no keys."""
    return unlock_with_keys(context, folder, passphrase_file, account_name, stick_file)[0]


def unlock_with_keys(
    context: CommandContext,
    folder: Path,
    passphrase_file: Path,
    account_name: str | None,
    stick_file: Path | None = None,
) -> tuple[Session, AccountKeys]:
    """Open the vault in `folder` for the account the passphrase fits; `account_name` chooses between several.

    An account with a key file is named, and its file is `stick_file`.

    Raises `ViosError`: `account_unknown`, `account_ambiguous` (count), and all of `VaultService.unlock`.
    """
    vaults = context.vaults()
    passphrase = read_passphrase(passphrase_file)
    info = vaults.describe(folder)
    if info.slots_repaired:
        context.err.write(f"vios: {context.texts().error('key_file_repaired')}\n")
    if account_name is not None:
        chosen = [a for a in info.accounts if same_name(a.display_name, account_name)]
        if not chosen:
            raise ViosError("account_unknown")
    elif len(info.accounts) == 1:
        chosen = list(info.accounts)
    else:
        chosen = list(vaults.fitting_accounts(info, passphrase))
        if not chosen:
            raise ViosError("wrong_passphrase")
        if len(chosen) > 1:
            raise ViosError("account_ambiguous", count=len(chosen))
    stick = read_stick(stick_file) if stick_file is not None else None
    return vaults.unlock(info, chosen[0].id, passphrase, stick)


def same_name(left: str, right: str) -> bool:
    """Names as people see them: accents may be typed in two ways, and spaces do not count twice."""
    return _tidy(left) == _tidy(right)


def _tidy(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split()))
