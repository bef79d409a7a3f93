"""The list of partners and whom to call there: its columns and rows, and what is wrong in which line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.folding import folded_words
from vios_desktop.domain.roster.columns import guess_with, plain_heading
from vios_desktop.domain.roster.rows import MOST_LETTERS, RowProblem, cleaned

if TYPE_CHECKING:
    from vios_desktop.domain.roster.columns import ListTable


class PartnerColumn(StrEnum):
    """What VIOS reads of a partner. An organisation on more lines has more contacts."""

    ORGANISATION = "organisation"
    KIND = "kind"
    CONTACT = "contact"
    FUNCTION = "function"
    PHONE = "phone"
    MAIL = "mail"
    REACHABLE = "reachable"
    NOTE = "note"


PartnerMapped = Mapping[PartnerColumn, int]

_HEADINGS: Final[Mapping[PartnerColumn, tuple[str, ...]]] = {
    PartnerColumn.ORGANISATION: ("organisatie", "instelling", "partner", "bedrijf", "organisation", "company"),
    PartnerColumn.KIND: ("soort", "soortpartner", "type", "categorie", "kind", "category"),
    PartnerColumn.CONTACT: (
        *("naam", "contact", "contactpersoon", "naamcontactpersoon", "volledigenaam", "name", "contactname"),
        *("contactperson", "fullname"),
    ),
    PartnerColumn.FUNCTION: ("functie", "rol", "taak", "functienaam", "function", "role", "jobtitle"),
    PartnerColumn.PHONE: (
        *("telefoon", "telefoonnummer", "tel", "telnr", "nummer", "mobiel", "mobielnummer", "gsm", "06"),
        *("telefoonwerk", "phone", "phonenumber", "mobile", "businessphone"),
    ),
    PartnerColumn.MAIL: ("email", "emailadres", "mail", "mailadres", "emailwerk", "emailaddress"),
    PartnerColumn.REACHABLE: ("bereikbaar", "bereikbaarheid", "werkdagen", "wanneer", "reachable", "hours"),
    PartnerColumn.NOTE: ("opmerking", "opmerkingen", "notitie", "toelichting", "note", "notes", "remarks"),
}
_BY_HEADING: Final = {name: column for column, names in _HEADINGS.items() for name in names}
_NOT_READ: Final = re.compile(r"bsn|burgerservice|geboorte|gebdat|geslacht|nationaliteit|iban|leerling")
_MAIL: Final = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]{2,}")
_PHONE: Final = re.compile(r"\+?[0-9][0-9 ()\-./]{1,28}", re.ASCII)
_FEWEST_DIGITS, _MOST_DIGITS = 3, 15
_WITHOUT_ZERO: Final = re.compile(r"[1-9][0-9]{8}", re.ASCII)
_SHARE: Final = 0.8
MOST_NOTE: Final = 1_000


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One line: an organisation, and somebody there or its general number. `kind` is as it stands in the list."""

    line: int
    organisation: str
    kind: str = ""
    contact: str = ""
    function: str = ""
    phone: str = ""
    email: str = ""
    reachable: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        return name_key(self.organisation)

    @property
    def has_contact(self) -> bool:
        return bool(self.contact or self.phone or self.email)


@dataclass(frozen=True, slots=True)
class ReadPartners:
    rows: tuple[PartnerRow, ...]
    problems: tuple[RowProblem, ...]


def guess_partners(table: ListTable) -> dict[PartnerColumn, int]:
    """The most likely column for each thing; numbers and addresses are known by how they look too."""
    return guess_with(
        table, _BY_HEADING, {PartnerColumn.MAIL: _mails, PartnerColumn.PHONE: _phones}, partner_not_read
    )


def partner_not_read(table: ListTable, place: int) -> bool:
    """Is this a column that VIOS never takes over, by its heading? A contact is a person too."""
    return _NOT_READ.search(plain_heading(table.headings[place])) is not None


def read_partner_rows(table: ListTable, mapped: PartnerMapped) -> ReadPartners:
    """Every line that names an organisation; the same contact twice is taken once, the first time."""
    problems: list[RowProblem] = []
    rows: list[PartnerRow] = []
    seen: set[tuple[object, ...]] = set()
    for line, cells in enumerate(table.rows, table.first_line):
        row = _row(line, dict(cleaned(cells, mapped)), problems)
        if row is None:
            continue
        reached = () if row.contact else (digits(row.phone), row.email.casefold())
        same = (row.key, name_key(row.contact), reached)
        if same in seen:
            problems.append(RowProblem(line, "contact_twice"))
            continue
        seen.add(same)
        rows.append(row)
    return ReadPartners(tuple(rows), tuple(problems))


def name_key(name: str) -> tuple[str, ...]:
    """The words of a name, folded and in order of the alphabet: "Jongerenwerk Zuid" is "zuid, jongerenwerk"."""
    return tuple(sorted(folded_words(name)))


def digits(phone: str) -> str:
    """What is dialled: figures alone, and +31 6 is 06."""
    found = re.sub(r"[^0-9]", "", phone)
    for start in ("0031", "31") if phone.strip().startswith(("+", "00")) else ():
        if found.startswith(start):
            return "0" + found.removeprefix(start).removeprefix("0")
    return found


def _row(line: int, values: Mapping[PartnerColumn, str], problems: list[RowProblem]) -> PartnerRow | None:
    if not any(values.values()):
        return None
    if not folded_words(values.get(PartnerColumn.ORGANISATION, "")):
        problems.append(RowProblem(line, "organisation_missing"))
        return None
    if any(len(text) > MOST_LETTERS for column, text in values.items() if column is not PartnerColumn.NOTE):
        problems.append(RowProblem(line, "name_too_long"))
        return None
    email = values.get(PartnerColumn.MAIL, "")
    if email and not _MAIL.fullmatch(email):
        problems.append(RowProblem(line, "mail_wrong"))
        email = ""
    phone = _phone(line, values.get(PartnerColumn.PHONE, ""), problems)
    note = values.get(PartnerColumn.NOTE, "")
    if len(note) > MOST_NOTE:
        problems.append(RowProblem(line, "note_cut"))
    return PartnerRow(
        line,
        values[PartnerColumn.ORGANISATION],
        values.get(PartnerColumn.KIND, ""),
        values.get(PartnerColumn.CONTACT, ""),
        values.get(PartnerColumn.FUNCTION, ""),
        phone,
        email,
        values.get(PartnerColumn.REACHABLE, ""),
        note[:MOST_NOTE],
    )


def _phone(line: int, text: str, problems: list[RowProblem]) -> str:
    """The number, or nothing where it is none. A spreadsheet that took it for a sum ate its first zero."""
    if not text:
        return ""
    if _WITHOUT_ZERO.fullmatch(text):
        problems.append(RowProblem(line, "phone_zero"))
        return f"0{text}"
    if not is_phone(text):
        problems.append(RowProblem(line, "phone_wrong"))
        return ""
    return text


def is_phone(text: str) -> bool:
    return bool(_PHONE.fullmatch(text)) and _FEWEST_DIGITS <= len(digits(text)) <= _MOST_DIGITS


def _mails(cells: Sequence[str]) -> bool:
    return sum(_MAIL.fullmatch(cell) is not None for cell in cells) >= _SHARE * len(cells)


def _phones(cells: Sequence[str]) -> bool:
    longest = max(map(len, cells))
    return longest > _FEWEST_DIGITS and sum(map(is_phone, cells)) >= _SHARE * len(cells)
