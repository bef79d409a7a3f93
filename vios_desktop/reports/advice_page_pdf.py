"""One advice on paper: first what matters most on one A4, with room to write; what does not fit follows.

Nothing on it names a person. Everything that does fit on the first page stands there; otherwise the page says that
it goes on, so that nobody takes half an advice for a whole one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vios_desktop.decision.advice import AdviceItem, Call, Card
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import (
    HEIGHT_PT,
    INK,
    MARGIN_PT,
    RIGHT_PT,
    SOFT,
    Edges,
    Sheet,
    Style,
    Weight,
    write_pdf,
)
from vios_desktop.services.advice_page import AdvicePage

TITLE: Final = "Advies van VIOS"
NOTES: Final = "Eigen aantekeningen. Schrijf hier geen namen van leerlingen."
GOES_ON: Final = "Dit is niet alles. Op de volgende pagina staat wat u verder kunt doen."
REST: Final = "Verder"
DANGER: Final = "Er is misschien gevaar. Bel eerst 112."
NO_RULING: Final = "Hulp bij uw besluit, geen juridisch advies."
NO_RULES: Final = (
    "Zonder de regels van de school. Zoek op wat in de schoolregels en de voorwaarden van de kluisjes staat."
)

_SIZES_PT: Final = (9.0, 8.6, 8.2, 7.8)
"""The text of a whole advice gets smaller until it fits; smaller than the last is not read any more."""
_EDGES: Final = Edges(HEIGHT_PT - 36.0, HEIGHT_PT - 84.0, 58.0)  # below the sign of VIOS on every page
_LEFT_PT: Final = 118.0  # "Vertrouwensinspecteur" whole
_GAP_PT: Final = 12.0
_NOTE_LINE_PT: Final = 20.0
_LEAST_NOTES: Final = 2
_MOST_NOTES: Final = 8

Line = tuple[str, Style]
Choose = Callable[[Card], tuple[AdviceItem, ...]]


@dataclass(frozen=True, slots=True)
class _Type:
    """The styles of one page: everything follows from the size of the text."""

    size_pt: float

    @property
    def body(self) -> Style:
        return Style(self.size_pt, Weight.MEDIUM, leading_pt=self.size_pt * 1.28)

    @property
    def strong(self) -> Style:
        return Style(self.size_pt, Weight.SEMIBOLD, leading_pt=self.size_pt * 1.28)

    @property
    def soft(self) -> Style:
        return Style(self.size_pt, tone=SOFT, leading_pt=self.size_pt * 1.28)

    @property
    def meta(self) -> Style:
        return Style(self.size_pt - 1.2, tone=SOFT, leading_pt=(self.size_pt - 1.2) * 1.28)

    @property
    def answer(self) -> Style:
        return Style(self.size_pt + 1.2, Weight.SEMIBOLD, leading_pt=(self.size_pt + 1.2) * 1.22)


@dataclass(frozen=True, slots=True)
class _Block:
    """What stands side by side: the question with its answer, and what to do about it."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]


def render_advice_page(page: AdvicePage, fonts: Path) -> bytes:
    """The advice as PDF bytes. Equal pages give equal bytes; `fonts` is the folder with the Inter files."""
    whole = (_whole(page, fonts, _Type(size_pt)) for size_pt in _SIZES_PT)
    sheet = next((made for made in whole if len(made.pages) == 1), None) or _in_two(page, fonts)
    return write_pdf(sheet, TITLE, f"Gemaakt op {long_date(page.made_on)}. {NO_RULING}")


def _whole(page: AdvicePage, fonts: Path, of: _Type) -> Sheet:
    sheet = Sheet(fonts, _EDGES)
    _head(sheet, page, of)
    for card in page.advice.cards:
        _draw(sheet, _block(card, card.items, of))
    _disclaimer(sheet, page, of)
    _notes(sheet, of)
    return sheet


def _in_two(page: AdvicePage, fonts: Path) -> Sheet:
    """The answers with what leads to them and what not to do on the first page, the rest after it.

    Where even that is full, there is room to write at the end, if it is left; and where it is still too much, what
    not to do opens the second page.
    """
    for size_pt in _SIZES_PT:
        of = _Type(size_pt)
        sheet = _main(page, fonts, of, _first, with_notes=True)
        if len(sheet.pages) == 1:
            _rest(sheet, page, of, _first)
            return sheet
    of = _Type(_SIZES_PT[-1])
    choose: Choose = _first
    sheet = _main(page, fonts, of, choose, with_notes=False)
    if len(sheet.pages) > 1:
        choose = _leading
        sheet = _main(page, fonts, of, choose, with_notes=False)
    _rest(sheet, page, of, choose)
    if sheet.y_pt - _notes_pt(of) >= sheet.edges.bottom_pt:
        _notes(sheet, of)
    return sheet


def _main(page: AdvicePage, fonts: Path, of: _Type, choose: Choose, *, with_notes: bool) -> Sheet:
    sheet = Sheet(fonts, _EDGES)
    _head(sheet, page, of, goes_on=True)
    for card in page.advice.cards:
        _draw(sheet, _block(card, choose(card), of))
    if with_notes:
        _notes(sheet, of)
    return sheet


def _first(card: Card) -> tuple[AdviceItem, ...]:
    return tuple(item for item in card.items if item.leads or item.avoid)


def _leading(card: Card) -> tuple[AdviceItem, ...]:
    return tuple(item for item in card.items if item.leads)


def _head(sheet: Sheet, page: AdvicePage, of: _Type, *, goes_on: bool = False) -> None:
    sheet.space(2)
    sheet.paragraph(
        f"Advies: {_small_first(page.advice.title)}", Style(17, Weight.SEMIBOLD), to_x_pt=RIGHT_PT - 40
    )
    school = " ".join(page.school_name.split())
    about = f"{school}. {long_date(page.made_on)}" if school else long_date(page.made_on)
    checked = long_date(page.advice.checked_on)
    sheet.paragraph(f"{about}. Regels van {checked}, versie {page.advice.pack_version}.", of.soft)
    sheet.paragraph(_about_rules(page), of.soft)
    if goes_on:
        sheet.paragraph(GOES_ON, of.strong)
    if page.advice.alarm is not None:
        sheet.space(2)
        sheet.paragraph(DANGER, Style(12, Weight.BOLD))
    if page.answers:
        said = ". ".join(f"{question} {answer}" for question, answer in page.answers)
        sheet.paragraph(f"Dit rust op uw antwoorden: {said}.", of.meta)
    sheet.rule(drop_pt=5, tone=INK, width_pt=0.9)
    sheet.space(6)


def _about_rules(page: AdvicePage) -> str:
    if not page.about_rules:
        return NO_RULES
    if page.rules_released_on is None:
        return "Met de regels van de school."
    return f"Met de regels die de school op {long_date(page.rules_released_on)} heeft vrijgegeven."


def _block(card: Card, items: Sequence[AdviceItem], of: _Type) -> _Block:
    left = [(card.question, of.soft), (card.headline, of.answer)]
    left += [(f"{label}: {_small_first(headline)}", of.soft) for label, headline in _by_person(card)]
    right: list[Line] = []
    for item in items:
        if not item.avoid:
            right += [(_text(item), of.body), (f"{_who(item)} {item.because}", of.soft)]
    right += [(f"Let op: {_small_first(_text(item))}", of.strong) for item in items if item.avoid]
    right += [(text, of.soft) for text in _school_rules(items)]
    right.append((_source(items), of.meta))
    return _Block(tuple(left), tuple(dict.fromkeys(right)))


def _by_person(card: Card) -> list[tuple[str, str]]:
    """The answers per person where they do not all get the same."""
    named = [(answer.person.label, answer.headline) for answer in card.answers if answer.person is not None]
    return named if len({headline for _label, headline in named}) > 1 else []


def _text(item: AdviceItem) -> str:
    """What to do, and for whom where it is not for all."""
    return f"Voor {item.person_text}: {_small_first(item.text)}" if item.person_text else item.text


def _who(item: AdviceItem) -> str:
    """Who, by when and which number: "De coördinator, vandaag. Wijkagent: 06-12345678."."""
    who = ", ".join(part for part in (item.who_text, _small_first(item.deadline_text)) if part)
    return " ".join(f"{part}." for part in (who, *map(_call, item.numbers)))


def _call(call: Call) -> str:
    return f"{call.label}: {call.number}" + (" (eigen contact)" if call.own else "")


def _school_rules(items: Iterable[AdviceItem]) -> list[str]:
    """The school's own rules that decided, and those that have to be looked up."""
    grounds = dict.fromkeys(ground for item in items for ground in item.rests_on if ground.setting)
    return [f"{ground.label} {ground.value}. {ground.look_up}".strip() for ground in grounds]


def _source(items: Iterable[AdviceItem]) -> str:
    """Every source, the weakest certainty and the oldest day among these rules: never more than is known."""
    items = tuple(items)
    weakest = max(items, key=lambda item: item.certainty.weakness)
    cites = "; ".join(dict.fromkeys(cite for item in items for cite in item.cites))
    checked = min(item.checked_on for item in items)
    seen = f"{checked.day}-{checked.month}-{checked.year}"
    return f"Bron: {cites}. {weakest.certainty_text}. Bekeken op {seen}."


def _disclaimer(sheet: Sheet, page: AdvicePage, of: _Type) -> None:
    sheet.paragraph(page.advice.disclaimer, of.soft)


def _notes(sheet: Sheet, of: _Type) -> None:
    """Lines to write on, as many as fit; at least two."""
    sheet.keep_together(_notes_pt(of))
    sheet.space(4)
    sheet.paragraph(NOTES, of.soft)
    room = int((sheet.y_pt - sheet.edges.bottom_pt - 8) // _NOTE_LINE_PT)
    for _ in range(min(max(room, _LEAST_NOTES), _MOST_NOTES)):
        sheet.space(_NOTE_LINE_PT)
        sheet.rule()


def _notes_pt(of: _Type) -> float:
    return of.soft.line_pt + 4 + _LEAST_NOTES * _NOTE_LINE_PT + 8


def _rest(sheet: Sheet, page: AdvicePage, of: _Type, choose: Choose) -> None:
    """What did not fit on the first page, per question."""
    if len(sheet.pages) == 1:
        sheet.new_page()
    sheet.space(10)
    sheet.paragraph(f"{REST}: {_small_first(page.advice.title)}", Style(12, Weight.SEMIBOLD))
    sheet.rule(drop_pt=5, tone=INK, width_pt=0.9)
    sheet.space(6)
    for card in page.advice.cards:
        first = choose(card)
        items = tuple(item for item in card.items if item not in first)
        if items:
            _draw(sheet, _block(card, items, of))
    _disclaimer(sheet, page, of)


def _draw(sheet: Sheet, block: _Block) -> None:
    """Both columns from one line down; a block stays whole unless it is longer than half a page."""
    right_x_pt = MARGIN_PT + _LEFT_PT + _GAP_PT
    columns = (
        (_wrapped(sheet, block.left, _LEFT_PT), MARGIN_PT),
        (_wrapped(sheet, block.right, RIGHT_PT - right_x_pt), right_x_pt),
    )
    height_pt = max(sum(style.line_pt for _, style in lines) for lines, _ in columns)
    sheet.keep_together(height_pt)
    top_pt = bottom_pt = sheet.y_pt
    for lines, x_pt in columns:
        sheet.y_pt = top_pt
        for text, style in lines:
            sheet.space(style.line_pt)
            sheet.put(text, style, x_pt)
        bottom_pt = min(bottom_pt, sheet.y_pt)
    sheet.y_pt = bottom_pt
    sheet.rule(drop_pt=4)
    sheet.space(6)


def _wrapped(sheet: Sheet, lines: Sequence[Line], width_pt: float) -> list[Line]:
    return [(part, style) for text, style in lines for part in sheet.wrapped(text, style, width_pt)]


def _small_first(text: str) -> str:
    """With a small first letter, but "THC-vape" and "NVWA" stay as they are."""
    return text if len(text) > 1 and not text[1].islower() else text[:1].lower() + text[1:]
