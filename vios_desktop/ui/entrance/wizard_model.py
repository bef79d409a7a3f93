"""What the wizard keeps while its pages are filled in; nothing of it is on disk before the last page. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.entrance.passphrase_choice import PassphraseView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vios_desktop.services.vaults import RecoveryKeyText
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Question, SaveRequest


class WizardPage(IntEnum):
    """The five pages in their order; the key page shows the key first and then asks two groups back."""

    SCHOOL = 0
    PLACE = 1
    ACCOUNT = 2
    KEY = 3
    SUMMARY = 4


SCHOOL_NAME, ACCOUNT_NAME, PASSPHRASE, REPEAT = "school_name", "account_name", "passphrase", "repeat"
FIRST_GROUP, SECOND_GROUP = "first_group", "second_group"


@dataclass(slots=True)
class WizardInput:
    """`folder` None means the program's own folder; of a `package` the new file is made.

    Secrets show in no representation of this object.
    """

    school_name: str = ""
    location_names: tuple[str, ...] = ()
    folder: Path | None = None
    account_name: str = ""
    passphrase: str = field(default="", repr=False)
    key: RecoveryKeyText | None = field(default=None, repr=False)
    key_proven: bool = False
    package: Path | None = None


class WizardView(PassphraseView, Protocol):
    """The pages; what was typed stays in the fields when pages are turned."""

    def show_page(self, page: WizardPage, *, proof: bool = False) -> None: ...
    def show_field_error(self, field: str, text: str) -> None: ...
    def show_missing(self, field: str) -> None:
        """Nothing was typed here; for the repeated password: the two differ; for a group: it is another."""
        ...

    def show_problem(self, text: ErrorText) -> None: ...
    def clear_messages(self) -> None: ...
    def show_place(self, folder: Path | None, *, own_folder: Path, added: bool) -> None:
        """Where the file will be; `added` when a folder of its own is made in the one that was chosen."""
        ...

    def show_key(self, groups: Sequence[str], *, per_line: int) -> None: ...
    def show_proof(self, first: int, second: int) -> None:
        """Ask for these groups, by the numbers that are printed below them."""
        ...

    def show_sheet_done(self, how: str) -> None:
        """`how` is printed, not_printed, saved; or working while the sheet is made."""
        ...

    def show_summary(self, given: WizardInput, own_folder: Path) -> None: ...
    def show_busy(self, *, busy: bool, stoppable: bool = False) -> None:
        """It is being made; what can be stopped is stopped with Cancel."""
        ...

    def show_progress(self, done: int, total: int) -> None: ...
    def forget(self) -> None:
        """Empty every field."""
        ...

    def save_question(self) -> Question:
        """The warning before the sheet is saved as a file."""
        ...

    def save_request(self) -> SaveRequest: ...
