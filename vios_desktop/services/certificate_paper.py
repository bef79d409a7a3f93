"""The certificate of destruction (verklaring van vernietiging) as pages: ids, counts, rule, who and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.services.record_paper import PaperBlock, PaperPart, RecordPaper

if TYPE_CHECKING:
    from vios_desktop.domain.retention import CertificateLine, DestructionCertificate
    from vios_desktop.texts import Texts

TITLE: Final = "Verklaring van vernietiging"
_LEAD: Final = (
    "Wat hieronder staat is voorgoed gewist uit het bestand van de school: de tekst, de geschiedenis, de "
    "bestanden en de zoekwoorden. Wat erbij hoorde is meegegaan. Hier staan geen namen van leerlingen."
)
_BY_ITSELF: Final = "De datum was voorbij, of het lag een maand in de prullenbak."
_FOOTER: Final = "Bewaar deze verklaring. In back-ups van eerder staat het nog tot die vervallen."


def certificate_paper(
    certificate: DestructionCertificate, names: Mapping[str, str], school_name: str, texts: Texts
) -> RecordPaper:
    """`names` gives the accounts by id; one that is gone is shown by its id."""
    made_on = certificate.made_at.astimezone().date()
    counts: Counter[str] = Counter()
    for line in certificate.lines:
        counts[line.record_kind.value] += 1
        counts.update(line.belonging)
    rows = tuple((texts.label("RecordKind", kind), str(count)) for kind, count in counts.items())
    blocks = tuple(_block(line, names, texts) for line in certificate.lines)
    by = names.get(certificate.made_by, certificate.made_by)
    lead = (_LEAD, f"Gewist op {long_date(made_on)}, toen {by} VIOS opende. Nummer: {certificate.id}.")
    parts = (PaperPart("Aantallen", (PaperBlock("", rows),)), PaperPart("Wat er is gewist", blocks))
    return RecordPaper(TITLE, school_name, made_on, lead, parts, _FOOTER)


def _block(line: CertificateLine, names: Mapping[str, str], texts: Texts) -> PaperBlock:
    rows = [("Regel", line.rule or _BY_ITSELF)]
    if line.decided_by:
        decided = names.get(line.decided_by, line.decided_by)
        rows.append(("Besloten door", f"{decided}, {long_date(line.decided_on)}" if line.decided_on else decided))
    if line.belonging:
        parts = (f"{texts.label('RecordKind', kind)}: {count}" for kind, count in line.belonging.items())
        rows.append(("Hoorde erbij", ", ".join(parts)))
    return PaperBlock(f"{texts.term(line.record_kind)} {line.record_id}", tuple(rows))
