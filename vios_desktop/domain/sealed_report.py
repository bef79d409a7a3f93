"""A sealed report (verzegelde melding): what a colleague without an account hands in, and what it may hold."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.file_kinds import MAX_FILE_BYTES, MAX_FILES_PER_RECORD, kept_name
from vios_desktop.domain.plain_text import is_plain, made_plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

MAX_REPORT_FILES: Final = MAX_FILES_PER_RECORD
MAX_FILES_BYTES: Final = 100 * 1024 * 1024
"""All files of one report together."""

MOST_CHARACTERS: Final = {"when": 200, "where": 200, "what": 10_000, "who": 2_000, "reporter": 200}
LINED_FIELDS: Final = frozenset({"what", "who"})
TOKEN_BYTES: Final = 32

MOST_NAME_CHARACTERS: Final = 120
_NOT_IN_NAMES: Final = frozenset('/\\:*?"<>|')
_RECEIPT_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base32: no I, L, O and U
_RECEIPT_LENGTH: Final = 8


class ReportKind(StrEnum):
    """What the reporter thinks it is; the coordinator decides."""

    INCIDENT = "incident"
    SIGNAL = "signal"


@dataclass(frozen=True, slots=True, repr=False)
class ReportFile:
    """A photo or file of a report. Its type is not known before `file_kinds.check_file` has seen it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, repr=False)
class SealedReport:
    """What somebody wrote. Nothing of it is verified: not the date, not the reporter's name.

    `id` is 32 hex digits and makes importing it twice visible; `receipt` is what the reporter keeps; `token` is
    that of the invitation and shows only that the reporter had it. `unfinished`: handed in after the program
    broke off.
    """

    id: str
    receipt: str
    token: bytes
    kind: ReportKind
    what: str
    written_at: datetime
    when: str = ""
    where: str = ""
    who: str = ""
    reporter: str = ""
    unfinished: bool = False
    files: tuple[ReportFile, ...] = ()


def new_report_id() -> str:
    """128 random bits, as the program and the file name write them."""
    return secrets.token_hex(16)


def receipt_of(report_id: str) -> str:
    """The number for the reporter, as in "K7QF-2M9D", worked out of the id of the report.

    It is as random as the id, so it does not tell how many reports there are; and a draft left by a crash,
    which nobody can read back, still has its number.
    """
    digest = hashlib.sha256(b"sealrpt receipt v1|" + bytes.fromhex(report_id)).digest()
    number = int.from_bytes(digest[:5], "big")
    signs = "".join(_RECEIPT_ALPHABET[number >> 5 * place & 31] for place in range(_RECEIPT_LENGTH))
    return f"{signs[:4]}-{signs[4:]}"


def is_receipt(text: str) -> bool:
    """True for a number as `receipt_of` makes them."""
    signs = text[:4] + text[5:]
    return len(text) == _RECEIPT_LENGTH + 1 and text[4] == "-" and set(signs) <= set(_RECEIPT_ALPHABET)


def is_file_name(name: str) -> bool:
    """True for a name that names no folder and is nothing but a name on any system."""
    plain = is_plain(name, most=MOST_NAME_CHARACTERS) and not set(name) & _NOT_IN_NAMES
    return plain and name.strip(". ") != ""


def tidied(report: SealedReport) -> SealedReport:
    """`report` with its texts and file names made plain, ready to be checked and sealed.

    Raises `ValidationError` with `report_text_too_long` for a field that would have to be cut off.
    """
    problems = tuple(
        FieldProblem(field, "report_text_too_long")
        for field, most in MOST_CHARACTERS.items()
        if len(made_plain(getattr(report, field), most=1_000_000, lines=field in LINED_FIELDS)) > most
    )
    if problems:
        raise ValidationError(problems)
    texts = {
        field: made_plain(getattr(report, field), most=most, lines=field in LINED_FIELDS)
        for field, most in MOST_CHARACTERS.items()
    }
    files = tuple(replace(file, name=_tidied_name(file.name)) for file in report.files)
    return replace(
        report,
        files=files,
        what=texts["what"],
        who=texts["who"],
        when=texts["when"],
        where=texts["where"],
        reporter=texts["reporter"],
    )


def check_report(report: SealedReport) -> None:
    """Raise unless this can be handed in.

    `ValidationError`: report_what_missing (an unfinished one may lack it), report_text_too_long. `ViosError`:
    files_too_many, file_empty, file_too_large, report_files_too_large.
    """
    problems = []
    if not report.what.strip() and not report.unfinished:
        problems.append(FieldProblem("what", "report_what_missing"))
    for field, most in MOST_CHARACTERS.items():
        if not is_plain(getattr(report, field), most=most, lines=field in LINED_FIELDS):
            problems.append(FieldProblem(field, "report_text_too_long"))
    if problems:
        raise ValidationError(tuple(problems))
    check_files(report.files)


def check_files(files: Sequence[ReportFile]) -> None:
    """Raise `ViosError` (as `check_report`) for files that are too many, too large or empty."""
    if len(files) > MAX_REPORT_FILES:
        raise ViosError("files_too_many", most=MAX_REPORT_FILES)
    if any(not file.content for file in files):
        raise ViosError("file_empty")
    if any(len(file.content) > MAX_FILE_BYTES for file in files):
        raise ViosError("file_too_large", most_mb=MAX_FILE_BYTES // (1024 * 1024))
    if sum(len(file.content) for file in files) > MAX_FILES_BYTES:
        raise ViosError("report_files_too_large", most_mb=MAX_FILES_BYTES // (1024 * 1024))


def _tidied_name(name: str) -> str:
    plain = made_plain(kept_name(name), most=MOST_NAME_CHARACTERS)
    plain = "".join("-" if sign in _NOT_IN_NAMES else sign for sign in plain)
    return plain if is_file_name(plain) else "bestand"
