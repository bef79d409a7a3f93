"""What an overview of sums says, whatever form it takes: a school year, or several schools together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.yearly import Inclusion, LimitedCounting
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.dutch_dates import period_sentence
from vios_desktop.reports.summary_words import (
    LEFT_OUT,
    LIMITED_NOT_COUNTED,
    LIMITED_WORDS,
    NOT_FOR_COMPARING,
    first_band_note,
)

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.disclosure.bands import Band, Span
    from vios_desktop.disclosure.joined import JoinedSummary
    from vios_desktop.disclosure.yearly import YearBlock, YearLine, YearPeriod, YearSummary

YEAR_TITLE: Final = "Jaaroverzicht van incidenten"
JOINED_TITLE: Final = "Overzicht van meer scholen"
SPAN_MEANING: Final = (
    "Tussen twee getallen betekent: het echte aantal ligt daar ergens tussen, of is een van die twee. Ook bij "
    "tussen 0 en een ander getal weet u dus niet of het geen is."
)
BARS: Final = "De balk: donker is zeker, open is misschien. Ernaast staat hetzelfde in getallen."
_PARTLY: Final = f"een deel {LEFT_OUT}"
_ABSENT: Final = f"{LEFT_OUT}: geen samenvatting"


@dataclass(frozen=True, slots=True)
class PagePeriod:
    """A period with the band of its total, or the words that stand there instead."""

    start: date
    end: date
    band: Band | None
    words: str


@dataclass(frozen=True, slots=True)
class SumsPage:
    """`about` names school or schools, `last_line` when it was made; `sheet_name` is that of a workbook."""

    title: str
    sheet_name: str
    for_whom: str
    about: str
    days: str
    column: str
    reading: tuple[str, ...]
    brief: tuple[str, ...]
    total: YearLine
    blocks: tuple[YearBlock, ...]
    periods: tuple[PagePeriod, ...]
    agreements_made: int
    notes: tuple[str, ...]
    last_line: str

    def explanation(self) -> tuple[str, ...]:
        """Everything a reader has to know, for the forms that have no room beside the figures."""
        return (self.for_whom, *self.reading, *self.notes)


def span_text(span: Span) -> str:
    """`tussen 23 en 47`."""
    return f"tussen {span.low} en {span.high}"


def year_page(year: YearSummary, school_name: str, made_on: date) -> SumsPage:
    """The school year as MR, board and inspectorate get it."""
    first, last = year.periods[0].period.start, year.periods[-1].period.end
    complete = year.included == len(year.periods)
    missing = () if complete else (_missing_note(year),)
    return SumsPage(
        title=YEAR_TITLE,
        sheet_name="Jaaroverzicht",
        for_whom="Voor MR, bestuur en inspectie.",
        about=" ".join(school_name.split()),
        days=f"{long_date(first)} tot en met {long_date(last)}.",
        column="Alle opgenomen periodes samen",
        reading=(SPAN_MEANING, first_band_note(year.k), *missing, NOT_FOR_COMPARING),
        brief=(
            f"In dit overzicht: {year.included} van de {len(year.periods)} periodes van vier weken.",
            _together("Samen", year.total),
            f"Het kernteam maakte in die periodes {_agreements(year.agreements_made)}.",
        ),
        total=year.total,
        blocks=year.blocks,
        periods=tuple(_page_period(one) for one in year.periods),
        agreements_made=year.agreements_made,
        notes=_year_notes(year),
        last_line=f"Gemaakt op {long_date(made_on)}",
    )


def joined_page(joined: JoinedSummary) -> SumsPage:
    """Several schools as a municipality gets them; no school stands beside another."""
    return SumsPage(
        title=JOINED_TITLE,
        sheet_name="Overzicht",
        for_whom="Vertrouwelijk. Voor de gemeente en de scholen die meedoen.",
        about=f"De scholen: {', '.join(joined.schools)}.",
        days=period_sentence(joined.period),
        column="Alle scholen samen",
        reading=(SPAN_MEANING, NOT_FOR_COMPARING),
        brief=(
            _together("De scholen samen", joined.total),
            f"De kernteams maakten samen {_agreements(joined.agreements_made)}.",
        ),
        total=joined.total,
        blocks=joined.blocks,
        periods=(),
        agreements_made=joined.agreements_made,
        notes=_joined_notes(joined),
        last_line=f"Uit bestanden van de scholen, het nieuwste van {long_date(joined.made_on)}",
    )


def _page_period(one: YearPeriod) -> PagePeriod:
    words = {Inclusion.INCLUDED: "", Inclusion.PART_LEFT_OUT: _PARTLY, Inclusion.NOT_PUBLISHED: _ABSENT}
    return PagePeriod(one.period.start, one.period.end, one.total, words[one.inclusion])


def _missing_note(year: YearSummary) -> str:
    note = f"{LEFT_OUT.capitalize()} betekent niet: geen incidenten. Over die periode zegt dit overzicht niets."
    partly = any(one.inclusion is Inclusion.PART_LEFT_OUT for one in year.periods)
    return f"{note} Ook een periode waarvan een deel niet is opgenomen, telt niet mee." if partly else note


def _together(who: str, total: YearLine) -> str:
    return f"{who} {span_text(total.span)} incidenten met verschillende betrokkenen."


def _agreements(made: int) -> str:
    noun = "afspraak" if made == 1 else "afspraken"
    return f"{made} {noun}" if made else "geen afspraken"


def _year_notes(year: YearSummary) -> tuple[str, ...]:
    source = (
        "Alles in dit overzicht is opgeteld uit de samenvattingen die per periode zijn gemaakt. De gegevens van "
        "leerlingen zijn hiervoor niet gebruikt."
    )
    counting = (
        "In elke periode telt een regel incidenten met verschillende betrokkenen. Om leerlingen te beschermen kan "
        "een aantal lager zijn dan het echte aantal. Een leerling kan in meer periodes meetellen."
    )
    return source, counting + _not_the_total(year.blocks) + _limited(year.limited, "periodes", "periode")


def _joined_notes(joined: JoinedSummary) -> tuple[str, ...]:
    source = (
        "Alles in dit overzicht is opgeteld uit de samenvattingen die de scholen zelf maakten. De gegevens van "
        "leerlingen zijn hiervoor niet gebruikt."
    )
    counting = (
        "Een regel telt per school incidenten met verschillende betrokkenen. Om leerlingen te beschermen kan een "
        "aantal lager zijn dan het echte aantal."
    )
    return source, counting + _not_the_total(joined.blocks) + _limited(joined.limited, "scholen", "school")


def _limited(counting: LimitedCounting, all_of_them: str, each: str) -> str:
    """Whether protected incidents count, over these pages."""
    if counting is LimitedCounting.NONE:
        return f" {LIMITED_NOT_COUNTED}"
    where = f"in een deel van de {all_of_them}" if counting is LimitedCounting.SOME else "wel"
    return f" {LIMITED_WORDS}, tellen {where} mee: per {each} in elke regel samen als hooguit één."


def _not_the_total(blocks: tuple[YearBlock, ...]) -> str:
    return " De regels samen zijn niet precies het totaal." if blocks else ""
