"""The certificate of destruction (verklaring van vernietiging) as pages: ids, counts, rule, who and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.record_paper import PaperBlock, PaperPart, RecordPaper

if TYPE_CHECKING:
    from vios_desktop.domain.retention import CertificateLine, DestructionCertificate
    from vios_desktop.texts import Texts

TITLE: Final = "Verklaring van vernietiging"
_LEAD: Final = (
    "Wat hieronder staat is voorgoed gewist uit het bestand van de school: de tekst, de geschiedenis, de "
    "bestanden en de zoekwoorden. Wat erbij hoorde is meegegaan. Hier staan geen namen van leerlingen."
)
_PUPILS: Final = (
    "Van een leerling bleef staan wat anderen nodig hebben: het verzoek in het register van verzoeken zonder "
    "koppeling, en regels in het register van wat is gedeeld die ook over anderen gaan."
)
_BY_ITSELF: Final = "De datum was voorbij, of het lag een maand in de prullenbak."
_FOOTER: Final = "Bewaar deze verklaring. In back-ups van eerder staat het nog tot die vervallen."


def part_words(texts: Texts, code: str) -> str:
    """What went with a record: a kind of record, or a part of a pupil's file."""
    kind = texts.label("RecordKind", code)
    return texts.label("FilePart", code) if kind == code else kind


def certificate_paper(
    certificate: DestructionCertificate, names: Mapping[str, str], school_name: str, texts: Texts
) -> RecordPaper:
    """`names` gives the accounts by id; one that is gone is shown by its id."""
    made_on = certificate.made_at.astimezone().date()
    counts: Counter[str] = Counter()
    for line in certificate.lines:
        counts[line.record_kind.value] += 1
        counts.update(line.belonging)
    rows = tuple((part_words(texts, kind), str(count)) for kind, count in counts.items())
    blocks = tuple(_block(line, names, texts) for line in certificate.lines)
    by = names.get(certificate.made_by, certificate.made_by)
    lead: tuple[str, ...] = (
        _LEAD,
        f"Gewist op {long_date(made_on)}, toen {by} VIOS opende. Nummer: {certificate.id}.",
    )
    if counts[RecordKind.PERSON.value]:
        lead = (*lead, _PUPILS)
    parts = (PaperPart("Aantallen", (PaperBlock("", rows),)), PaperPart("Wat er is gewist", blocks))
    return RecordPaper(TITLE, school_name, made_on, lead, parts, _FOOTER)


def _block(line: CertificateLine, names: Mapping[str, str], texts: Texts) -> PaperBlock:
    rows = [("Regel", line.rule or _BY_ITSELF)]
    if line.decided_by:
        decided = names.get(line.decided_by, line.decided_by)
        rows.append(("Besloten door", f"{decided}, {long_date(line.decided_on)}" if line.decided_on else decided))
    if line.belonging:
        parts = (f"{part_words(texts, kind)}: {count}" for kind, count in line.belonging.items())
        rows.append(("Hoorde erbij", ", ".join(parts)))
    return PaperBlock(f"{texts.term(line.record_kind)} {line.record_id}", tuple(rows))
