"""A breach as pages for the privacy officer: what happened, whose data, what was done, and every change of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.breach import AuthorityChoice, Breach, PersonsChoice
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.services.record_paper import PaperBlock, PaperPart, RecordPaper

if TYPE_CHECKING:
    from vios_desktop.domain.history import FieldChange
    from vios_desktop.texts import Texts

TITLE: Final = "Datalek"
_LEAD: Final = "Uit het register van datalekken. Er staan aantallen en soorten in, geen namen."
_FOOTER: Final = "Vertrouwelijk. Voor de functionaris gegevensbescherming."
_UNKNOWN: Final = "Nog niet bekend"
_FIELDS: Final = {
    "discovered_at": "Ontdekt",
    "what": "Wat er gebeurde",
    "whose": "Van wie",
    "data": "Welke gegevens",
    "people": "Aantal mensen",
    "consequences": "Gevolgen",
    "measures": "Maatregelen",
    "authority": "Melding aan de AP",
    "reported_at": "Gemeld op",
    "authority_reason": "Waarom niet gemeld",
    "late_reason": "Waarom later dan 72 uur",
    "reference": "Nummer van de melding",
    "persons": "Betrokkenen",
    "informed_on": "Ingelicht op",
    "persons_reason": "Waarom niet ingelicht",
}


def breach_paper(
    breach: Breach,
    history: Iterable[FieldChange],
    names: Mapping[str, str],
    school_name: str,
    made_on: date,
    texts: Texts,
) -> RecordPaper:
    """`names` gives the accounts by id; one that is gone is shown by its id."""
    by = names.get(breach.created_by, breach.created_by)
    lead = (_LEAD, f"Vastgelegd door {by} op {_moment(breach.created_at)}. Nummer: {breach.id}.")
    parts = (
        PaperPart("Wat er gebeurde", (PaperBlock("", _facts(breach, texts)),)),
        PaperPart("Melden en inlichten", (PaperBlock("", _choices(breach, texts)),)),
        PaperPart("Wat er is veranderd", _changes(history, names, texts), "Er is niets veranderd."),
    )
    return RecordPaper(TITLE, school_name, made_on, lead, parts, _FOOTER)


def _facts(breach: Breach, texts: Texts) -> tuple[tuple[str, str], ...]:
    facts = breach.facts
    people = _UNKNOWN if facts.people is None else str(facts.people)
    rows = (
        ("discovered_at", _moment(facts.discovered_at)),
        ("what", facts.what),
        ("whose", ", ".join(texts.term(one) for one in facts.whose) or _UNKNOWN),
        ("data", ", ".join(texts.term(one) for one in facts.data) or _UNKNOWN),
        ("people", people),
        ("consequences", facts.consequences or _UNKNOWN),
        ("measures", facts.measures or _UNKNOWN),
    )
    return tuple((_FIELDS[name], words) for name, words in rows)


def _choices(breach: Breach, texts: Texts) -> tuple[tuple[str, str], ...]:
    choices = breach.choices
    rows = [("Melden kan tot", _moment(breach.due_at)), (_FIELDS["authority"], texts.term(choices.authority))]
    if choices.authority is AuthorityChoice.REPORTED and choices.reported_at is not None:
        rows.append((_FIELDS["reported_at"], _moment(choices.reported_at)))
    rows += [
        (_FIELDS[name], words)
        for name, words in (
            ("reference", choices.reference),
            ("late_reason", choices.late_reason),
            ("authority_reason", choices.authority_reason),
        )
        if words
    ]
    rows.append((_FIELDS["persons"], texts.term(choices.persons)))
    if choices.persons is PersonsChoice.INFORMED and choices.informed_on is not None:
        rows.append((_FIELDS["informed_on"], long_date(choices.informed_on)))
    if choices.persons_reason:
        rows.append((_FIELDS["persons_reason"], choices.persons_reason))
    return tuple(rows)


def _changes(history: Iterable[FieldChange], names: Mapping[str, str], texts: Texts) -> tuple[PaperBlock, ...]:
    return tuple(
        PaperBlock(
            f"{_FIELDS.get(change.field, change.field)}, {_moment(change.changed_at)}",
            (
                ("Er stond", _said(change.field, change.old, texts)),
                ("Er staat nu", _said(change.field, change.new, texts)),
                ("Door", names.get(change.changed_by, change.changed_by)),
            ),
        )
        for change in history
    )


def _said(field: str, text: str, texts: Texts) -> str:
    """Codes in words; moments as they are read."""
    if not text:
        return "niets"
    groups = {
        "whose": "WhoseData",
        "data": "BreachData",
        "authority": "AuthorityChoice",
        "persons": "PersonsChoice",
    }
    if field in groups:
        return ", ".join(texts.label(groups[field], code) for code in text.split(", "))
    if field.endswith("_at"):
        return _moment(datetime.fromisoformat(text))
    return long_date(date.fromisoformat(text)) if field == "informed_on" else text


def _moment(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{long_date(local.date())}, {local:%H:%M}"
