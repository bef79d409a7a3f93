"""The sheet for the staff room: how to report something, and the six words to compare an invitation with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import (
    INK,
    MARGIN_PT,
    RIGHT_PT,
    RULE,
    SOFT,
    TEXT_WIDTH_PT,
    PlacedBox,
    Sheet,
    Style,
    Tone,
    Weight,
    write_pdf,
)

if TYPE_CHECKING:
    from vios_desktop.services.invitations import InvitationSheet

_TITLE_LINES: Final = ("Iets gezien of gehoord?", "Meld het in VIOS.")
TITLE: Final = " ".join(_TITLE_LINES)

_PAPER: Final[Tone] = (1.0, 1.0, 1.0)
_ALARM: Final = "Is er nu gevaar? Bel eerst 112. Melden kan daarna."
_LEAD: Final = (
    "U hebt geen account en geen wachtwoord nodig. Uw melding wordt verzegeld op het moment dat u haar inlevert: "
    "op deze computer kan niemand haar teruglezen. Alleen wie de meldingen van de school ontvangt, kan haar lezen."
)
_STEPS: Final = (
    "Start VIOS. Kies op het eerste scherm voor “Iets melden”.",
    "Kijk of u daar deze zes woorden ziet. Staan er andere? Meld dan niets en waarschuw de coördinator.",
    "Schrijf wat u zag of hoorde. Weet u niet alles? Dat geeft niet.",
    "Kies “Inleveren” en schrijf het nummer op. Met dat nummer kunt u later vragen wat ermee gebeurt.",
)
_WORDS_HEAD: Final = "De zes woorden van deze school"
_NAME: Final = (
    "Uw naam mag u openlaten. Wie hem invult, kan antwoord krijgen. VIOS kan niet nagaan wie een melding schreef. "
    "Schrijf alleen wat u zelf zag of hoorde."
)

_TITLE = Style(27, Weight.BOLD)
_SCHOOL = Style(12, Weight.MEDIUM, SOFT)
_LEAD_STYLE = Style(12, leading_pt=17.5)
_STEP = Style(12.5, leading_pt=18)
_NUMBER = Style(12.5, Weight.BOLD, leading_pt=18)
_HEAD = Style(11, Weight.SEMIBOLD, SOFT)
_WORD = Style(25, Weight.SEMIBOLD)
_ALARM_STYLE = Style(13.5, Weight.BOLD, _PAPER)
_BODY = Style(11, tone=SOFT, leading_pt=16)

_ROW_PT: Final = 46.0
_BAND_PT: Final = 34.0


def render_invitation_sheet(sheet_of: InvitationSheet, fonts: Path) -> bytes:
    """One A4 sheet as PDF bytes; equal input gives equal bytes."""
    sheet = Sheet(fonts)
    sheet.space(10)
    sheet.put(" ".join(sheet_of.school_name.split()), _SCHOOL, MARGIN_PT)
    sheet.space(8)
    for line in _TITLE_LINES:
        sheet.paragraph(line, _TITLE, to_x_pt=RIGHT_PT - 30)
    sheet.space(18)
    _alarm(sheet)
    sheet.space(16)
    sheet.paragraph(_LEAD, _LEAD_STYLE)
    sheet.space(12)
    for number, step in enumerate(_STEPS, start=1):
        _step(sheet, number, step)
    sheet.space(14)
    _words(sheet, sheet_of.words)
    sheet.space(16)
    sheet.paragraph(_NAME, _BODY)
    sheet.space(4)
    sheet.paragraph(f"Melden kan tot en met {long_date(sheet_of.expires_on)}.", _BODY)
    return write_pdf(sheet, TITLE, f"Gemaakt op {long_date(sheet_of.made_on)}", numbered=False)


def _alarm(sheet: Sheet) -> None:
    top_pt = sheet.y_pt
    sheet.box(PlacedBox(MARGIN_PT, top_pt - _BAND_PT, TEXT_WIDTH_PT, _BAND_PT, INK))
    sheet.space(_BAND_PT / 2 + _ALARM_STYLE.size_pt * 0.36)
    sheet.put(_ALARM, _ALARM_STYLE, MARGIN_PT + 14)
    sheet.y_pt = top_pt - _BAND_PT


def _step(sheet: Sheet, number: int, text: str) -> None:
    top_pt = sheet.y_pt
    sheet.paragraph(text, _STEP, x_pt=MARGIN_PT + 24)
    bottom_pt, sheet.y_pt = sheet.y_pt, top_pt - _STEP.line_pt
    sheet.put(f"{number}.", _NUMBER, MARGIN_PT)
    sheet.y_pt = bottom_pt - 6


def _words(sheet: Sheet, words: tuple[str, ...]) -> None:
    """Large, two beside each other in the order of reading, in a frame that is seen from across the room."""
    rows = (len(words) + 1) // 2
    height_pt = rows * _ROW_PT + 44
    sheet.keep_together(height_pt)
    top_pt = sheet.y_pt
    sheet.box(PlacedBox(MARGIN_PT, top_pt - height_pt, TEXT_WIDTH_PT, height_pt, RULE, fill=False, radius_pt=8.0))
    sheet.space(24)
    sheet.put(_WORDS_HEAD, _HEAD, MARGIN_PT + 18)
    for row in range(rows):
        sheet.space(_ROW_PT)
        for column, word in enumerate(words[2 * row : 2 * row + 2]):
            x_pt = MARGIN_PT + 18 + column * TEXT_WIDTH_PT / 2
            sheet.put(f"{2 * row + column + 1}", _NUMBER, x_pt)
            sheet.put(word, _WORD, x_pt + 20)
    sheet.y_pt = top_pt - height_pt
