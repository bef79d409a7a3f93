"""The Dutch words of the summary that every format has in common."""

from __future__ import annotations

from typing import Final

from vios_desktop.disclosure.bands import DEFAULT_K, Band, Change, band_of
from vios_desktop.disclosure.printed_sketch import PrintedSketch
from vios_desktop.disclosure.summary import AgreementCounts, PeriodSummary

TITLE: Final = "Samenvatting voor het kernteam"
CONFIDENTIAL: Final = "Vertrouwelijk. Alleen voor het kernteam."
COUNTED: Final = "Incidenten met verschillende betrokkenen"
AGREEMENTS: Final = "Afspraken van dit kernteam"
LEFT_OUT: Final = "niet opgenomen"  # and never why (R7)
TOTAL_TITLE: Final = "Totaal"
NOT_FOR_COMPARING: Final = "Vergelijk hiermee geen scholen. Meer registraties betekent niet vanzelf minder veilig."
LIMITED_WORDS: Final = "Incidenten die zijn afgeschermd (een paar mensen kunnen ze lezen)"
LIMITED_NOT_COUNTED: Final = f"{LIMITED_WORDS}, tellen niet mee."
LIMITED_COUNTED: Final = f"{LIMITED_WORDS}, tellen wel mee: in elke regel samen als hooguit één."
SKETCHES: Final = "Casusschets"
SKETCH_NOTE: Final = (
    "Een casusschets is samengesteld uit gegevens van meerdere incidenten met verschillende leerlingen. "
    "De schets gaat niet over één leerling."
)
_TOGETHER: Final = {2: "Samengesteld uit twee soorten gevallen.", 3: "Samengesteld uit drie soorten gevallen."}
CHANGE_WORDS: Final = {
    Change.HIGHER: "hoger",
    Change.LOWER: "lager",
    Change.NO_CLEAR_DIFFERENCE: "geen duidelijk verschil",
    Change.NO_COMPARISON: "geen vergelijking",
}


def band_text(band: Band) -> str:
    """The band as it is printed, with an en dash: `0–4`."""
    return f"{band.low}–{band.high}"


def band_in_words(band: Band) -> str:
    """The band where no explanation stands near it: `0 tot en met 4, ook nul`. No program takes it for a date."""
    words = f"{band.low} tot en met {band.high}"
    return f"{words}, ook nul" if band.low == 0 else words


def first_band_note(k: int) -> str:
    """What the first band means, so that nobody reads it as none."""
    first = band_text(band_of(0, k))
    last_in_words = "vier" if k == DEFAULT_K else "negen"
    return (
        f"{first} betekent: nul tot en met {last_in_words}. Ook nul hoort daarbij. Maar het is niet hetzelfde als "
        "geen: welk getal het is, staat er met opzet niet bij."
    )


def reading_notes(summary: PeriodSummary) -> tuple[str, str]:
    """What has to be known before any figure is read: what the first band means, and what it is not for."""
    return first_band_note(summary.k), NOT_FOR_COMPARING


def counting_notes(summary: PeriodSummary) -> tuple[str, str]:
    """How was counted, and when a difference is shown."""
    counting = (
        "Elke regel telt incidenten met verschillende betrokkenen: een leerling die vaker terugkomt, telt in een "
        "regel één keer. Om leerlingen te beschermen kan een aantal lager zijn dan het echte aantal."
    )
    if summary.blocks:
        counting += " De regels samen zijn daarom niet precies het totaal."
    counting += f" {LIMITED_COUNTED if summary.limited_count else LIMITED_NOT_COUNTED}"
    comparing = (
        "Hoger of lager staat er alleen als dat uit deze cijfers zeker is."
        if summary.previous_period
        else "Geen vergelijking: over de periode hiervoor is geen samenvatting gemaakt die hierbij past."
    )
    return counting, f"{comparing} Een incident dat later is ingevoerd, telt mee in een latere periode."


def notes(summary: PeriodSummary) -> tuple[str, ...]:
    """How to read the figures, complete."""
    about_sketches = (SKETCH_NOTE,) if summary.sketches else ()
    return (*reading_notes(summary), *counting_notes(summary), *about_sketches)


def sketch_text(sketch: PrintedSketch) -> str:
    """The sketch, with before it that it is put together when it is of more than one case."""
    return f"{_TOGETHER[len(sketch.cases)]} {sketch.text}" if sketch.put_together else sketch.text


def brief(summary: PeriodSummary) -> tuple[str, ...]:
    """The page in a few sentences, from its printed bands alone and with its lines in their fixed order."""
    total = summary.total
    if total is None:
        return (f"{TOTAL_TITLE}: {LEFT_OUT}.",)
    lead = f"Totaal: {band_text(total.band)} incidenten met verschillende betrokkenen."
    if total.previous is None:
        return (lead,)
    sentences = [f"{lead} In de periode ervoor: {band_text(total.previous)}."]
    for change, words in ((Change.HIGHER, "Zeker hoger"), (Change.LOWER, "Zeker lager")):
        titles = [
            f"{line.title} ({block.heading.lower()})"
            for block in summary.blocks
            for line in block.lines
            if line.change is change
        ]
        if titles:
            sentences.append(f"{words} dan in de periode ervoor: {'; '.join(titles)}.")
    if summary.blocks and len(sentences) == 1:
        sentences.append("Bij geen enkele regel is er een duidelijk verschil.")
    return tuple(sentences)


def agreements_sentence(counts: AgreementCounts) -> str:
    """`Het kernteam maakte 9 afspraken: 6 gereed, 2 lopen nog, 1 te laat.` Parts of none are left out."""
    if counts.made == 0:
        return "In deze periode maakte het kernteam geen afspraken."
    parts = [
        f"{number} {words}"
        for number, words in (
            (counts.kept, "gereed"),
            (counts.open, "loopt nog" if counts.open == 1 else "lopen nog"),
            (counts.late, "te laat"),
            (counts.lapsed, "vervallen"),
        )
        if number
    ]
    noun = "afspraak" if counts.made == 1 else "afspraken"
    return f"In deze periode maakte het kernteam {counts.made} {noun}: {', '.join(parts)}."
