"""The recovery key on one sheet of paper: what a school keeps in an envelope for the day nobody knows a password.

The key opens the vault by itself, so the sheet has no field for a password: two secrets on one paper are worse
than one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import (
    INK,
    MARGIN_PT,
    SOFT,
    TEXT_WIDTH_PT,
    Sheet,
    Style,
    Weight,
    write_pdf,
)

TITLE: Final = "Herstelsleutel van VIOS"

_KEEP: Final = (
    "Bewaar dit blad in een envelop in de kluis van de school, niet bij de computer. "
    "Wie dit blad heeft, kan alles in het bestand lezen."
)
_STEPS: Final = (
    "Start VIOS. Kies bij het ontgrendelen voor de herstelsleutel.",
    "Typ de groepen over in de volgorde van de nummers. Hoofdletters en kleine letters zijn hetzelfde.",
    "Kies een nieuw wachtwoord. VIOS helpt u verder.",
)
_WARNINGS: Final = (
    "De letters I, L, O en U komen niet voor. Een 0 is dus altijd een nul en een 1 altijd een één.",
    "Schrijf geen wachtwoord op dit blad. U hebt het hier niet bij nodig.",
    "Maak geen foto van dit blad en stuur het aan niemand.",
    "Is het blad kwijt of heeft een ander het gezien? Maak dan meteen een nieuwe herstelsleutel.",
    "Kijk één keer per jaar of het blad er nog is en probeer of de sleutel werkt.",
    "Zonder wachtwoord en zonder dit blad kan niemand het bestand openen. Ook de makers van VIOS niet.",
)

_LEAD_OF_KEY: Final = "Hiermee opent u het bestand van de school als niemand het wachtwoord nog weet."
_LEAD_OF_HOLDER: Final = (
    "Samen met de code van een andere houder opent u hiermee het bestand van de school als niemand het wachtwoord "
    "nog weet. Alleen opent deze code niets."
)
_KEEP_OF_HOLDER: Final = (
    "Bewaar dit blad op een veilige plaats die alleen u kent, niet bij de andere twee bladen en niet bij de "
    "computer."
)
_STEPS_OF_HOLDER: Final = (
    "Start VIOS. Kies bij het ontgrendelen voor “Wachtwoord kwijt?” en dan voor twee van de drie houders.",
    "Typ de groepen over in de volgorde van de nummers. De andere houder typt de eigen code.",
    "Kies een nieuw wachtwoord. VIOS helpt u verder.",
)
_WARNINGS_OF_HOLDER: Final = (
    "De letters I, L, O en U komen niet voor. Een 0 is dus altijd een nul en een 1 altijd een één.",
    "Geef dit blad en deze code aan niemand, ook niet aan de andere houders.",
    "Maak geen foto van dit blad en stuur het aan niemand.",
    "Is het blad kwijt of heeft een ander het gezien? Zeg het de coördinator: die maakt nieuwe codes.",
    "Gaat u weg van de school? Lever dit blad in, dan maakt de coördinator nieuwe codes.",
)

_CONFIDENTIAL = Style(9, Weight.SEMIBOLD, SOFT)
_TITLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_LABEL = Style(9, Weight.SEMIBOLD, SOFT)
_VALUE = Style(11, Weight.MEDIUM)
_NUMBER = Style(9, tone=SOFT)
_HEADING = Style(12, Weight.SEMIBOLD)
_BODY = Style(10.5, leading_pt=15)

_LABEL_COLUMN_PT: Final = 150.0
_KEY_ROW_PT: Final = 52.0
_NUMBER_DROP_PT: Final = 16.0
_GROUP_GAP_PT: Final = 22.0
_LARGEST_PT: Final = 24.0


@dataclass(frozen=True, slots=True)
class RecoveryKit:
    """What stands on the sheet. `rows` are the groups of the key, in the lines in which they are printed.

    `vault_id` is the short form, empty on the sheet of a vault that is still to be made; `key_number` rises when a
    key is replaced, so that two sheets can be told apart.
    The key shows in no representation of this object.
    """

    school_name: str
    vault_id: str
    made_on: date
    key_number: int
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    holder: int = 0

    @property
    def title(self) -> str:
        """What the sheet is; `holder` 1 to 3 has one of three codes of which two are needed."""
        return f"Code van houder {self.holder} van 3" if self.holder else TITLE


def render_recovery_sheet(kit: RecoveryKit, fonts: Path) -> bytes:
    """One A4 sheet as PDF bytes, for printing from memory. Equal kits give equal bytes."""
    sheet = Sheet(fonts)
    sheet.space(9)
    sheet.put("Geheim. Alleen voor wie dit blad bewaart.", _CONFIDENTIAL, MARGIN_PT)
    sheet.space(6)
    sheet.paragraph(kit.title, _TITLE)
    sheet.space(4)
    sheet.paragraph(_LEAD_OF_HOLDER if kit.holder else _LEAD_OF_KEY, _LEAD)
    sheet.space(14)
    _facts(sheet, kit)
    _key(sheet, kit.rows)
    sheet.paragraph(_KEEP_OF_HOLDER if kit.holder else _KEEP, Style(11, Weight.SEMIBOLD, leading_pt=16))
    sheet.space(12)
    if kit.holder:
        _numbered(sheet, "Zo gebruikt u de code", _STEPS_OF_HOLDER)
        _listed(sheet, "Goed om te weten", _WARNINGS_OF_HOLDER)
    else:
        _numbered(sheet, "Zo gebruikt u de sleutel", _STEPS)
        _listed(sheet, "Goed om te weten", _WARNINGS)
    _signature(sheet)
    return write_pdf(sheet, kit.title, f"Gemaakt op {long_date(kit.made_on)}")


def _facts(sheet: Sheet, kit: RecoveryKit) -> None:
    for label, value in (
        ("School", " ".join(kit.school_name.split())),
        ("Nummer van het bestand", kit.vault_id),
        ("Nummer van deze sleutel", str(kit.key_number)),
        ("Datum", long_date(kit.made_on)),
    ):
        if not value:
            continue
        top_pt = sheet.y_pt
        sheet.paragraph(value, _VALUE, x_pt=MARGIN_PT + _LABEL_COLUMN_PT)
        bottom_pt, sheet.y_pt = sheet.y_pt, top_pt - _VALUE.line_pt
        sheet.put(label, _LABEL, MARGIN_PT)
        sheet.y_pt = bottom_pt - 3


def _key(sheet: Sheet, rows: tuple[tuple[str, ...], ...]) -> None:
    """The groups, large, each with its number: the program asks for a group by number."""
    step_pt = TEXT_WIDTH_PT / max(len(row) for row in rows)
    cell_pt = (step_pt - _GROUP_GAP_PT) / max(len(group) for row in rows for group in row)
    style = Style(min(cell_pt, _LARGEST_PT), Weight.SEMIBOLD)
    number = 0
    sheet.space(8)
    sheet.rule(tone=INK, width_pt=1.0)
    for row in rows:
        sheet.space(_KEY_ROW_PT - _NUMBER_DROP_PT)
        for index, group in enumerate(row):
            _in_cells(sheet, group, style, MARGIN_PT + index * step_pt, cell_pt)
        sheet.space(_NUMBER_DROP_PT)
        for index in range(len(row)):
            number += 1
            sheet.put(str(number), _NUMBER, MARGIN_PT + index * step_pt + 2)
    sheet.rule(drop_pt=12, tone=INK, width_pt=1.0)
    sheet.space(22)


def _in_cells(sheet: Sheet, group: str, style: Style, x_pt: float, cell_pt: float) -> None:
    """Each character in the middle of a cell of one width: easier to copy without losing one's place."""
    for index, character in enumerate(group):
        indent_pt = (cell_pt - sheet.width(character, style)) / 2
        sheet.put(character, style, x_pt + index * cell_pt + indent_pt)


def _numbered(sheet: Sheet, heading: str, steps: tuple[str, ...]) -> None:
    sheet.paragraph(heading, _HEADING)
    sheet.space(3)
    for number, step in enumerate(steps, start=1):
        _item(sheet, f"{number}.", step)
    sheet.space(10)


def _listed(sheet: Sheet, heading: str, items: tuple[str, ...]) -> None:
    sheet.paragraph(heading, _HEADING)
    sheet.space(3)
    for item in items:
        _item(sheet, "–", item)


def _item(sheet: Sheet, sign: str, text: str) -> None:
    top_pt = sheet.y_pt
    sheet.paragraph(text, _BODY, x_pt=MARGIN_PT + 16)
    bottom_pt, sheet.y_pt = sheet.y_pt, top_pt - _BODY.line_pt
    sheet.put(sign, _BODY, MARGIN_PT)
    sheet.y_pt = bottom_pt - 2


def _signature(sheet: Sheet) -> None:
    sheet.space(16)
    columns = (("Bewaard door (naam)", 0.0, 0.36), ("Handtekening", 0.40, 0.76), ("Datum", 0.80, 1.0))
    sheet.space(34)
    for _, start, end in columns:
        sheet.rule(x_pt=MARGIN_PT + start * TEXT_WIDTH_PT, to_x_pt=MARGIN_PT + end * TEXT_WIDTH_PT, tone=INK)
    sheet.space(13)
    for label, start, _ in columns:
        sheet.put(label, _LABEL, MARGIN_PT + start * TEXT_WIDTH_PT)
