"""Holds the knowledge to its rules: other explanations always, an open question always, and never a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vios_desktop.decision.content import Pack
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.wording import text_problems
from vios_desktop.giving_way import give_way
from vios_desktop.knowledge.content import (
    Card,
    Entry,
    EntryType,
    Group,
    Library,
    Partner,
    Section,
    TermEntry,
)

FEWEST = {Section.SEE: 3, Section.OTHER: 2}
"""Lines that a card must have: signs to choose from, and more than one other explanation."""

NO_SUM = (
    (
        r"\b(minstens|minimaal|vanaf|meer dan) (\d+|twee|drie|vier|vijf) (signalen|tekenen)\b",
        "tekenen tellen niet op",
    ),
    (r"\bpunten(telling)?\b", "geen punten voor een kind"),
    (r"\b(verdacht|verdachte) (kind|leerling)\b", "een teken maakt niemand verdacht"),
    (r"\b(allochto\w+|autochto\w+|migratieachtergrond|etnische? \w+|nationaliteit)\b", "afkomst is geen teken"),
)
"""What a card of signs may never say (registration.md 4.3, rules 2 and 5)."""

TO_PUPIL = (Section.ASK,)
"""Sections in the words of a grown-up to a pupil, in which "je" is right."""


class Doubt(NamedTuple):
    """Something that a reviewer still has to look up: where it stands, the first line, and its sources."""

    key: str
    section: str
    first_line: str
    certainty: str
    sources: tuple[str, ...]


def refuse_wrong(library: Library, pack: Pack) -> None:
    """Raise `ContentError` for the first thing that is wrong."""
    for entry in library.entries.values():
        give_way()
        _check_links(entry, library)
        for section, groups in entry.sections.items():
            for group in groups:
                _check_group(entry, section, group)
        _check_wording(entry)
        if isinstance(entry, Card):
            _check_card(entry)
    for proposal in library.proposals:
        if not proposal.strip():
            raise ContentError("pack.toml", "een voorstel is leeg", place="proposals")
    for partner in library.partners:
        for number in partner.numbers:
            if number.setting and number.setting not in pack.settings:
                raise _wrong(partner, f"de instelling '{number.setting}' bestaat niet")


def unverified(library: Library) -> Iterator[Doubt]:
    """Every group of lines that is shown as "nog te controleren", in the order of the library."""
    for entry in library.entries.values():
        for section, groups in entry.sections.items():
            for group in groups:
                if not group.certainty.verified:
                    names = tuple(source.cite for source in group.sources)
                    yield Doubt(entry.key, section, group.lines[0], group.certainty, names)
        if isinstance(entry, Partner):
            for number in entry.numbers:
                if not number.certainty.verified:
                    yield Doubt(entry.key, "number", number.number, number.certainty, (number.label,))


def _check_card(card: Card) -> None:
    for section, fewest in FEWEST.items():
        if len(card.lines(section)) < fewest:
            raise _wrong(card, f"'{section}' heeft er minstens {fewest} nodig")
    for group in card.sections[Section.ASK]:
        for line in group.lines:
            if not line.rstrip("”\"'").endswith("?"):
                raise _wrong_group(group, f"dit is geen vraag: {line}")


def _check_links(entry: Entry, library: Library) -> None:
    if isinstance(entry, Card):
        for partner in entry.partners:
            if f"{EntryType.PARTNER}:{partner}" not in library.entries:
                raise _wrong(entry, f"de partner '{partner}' bestaat niet")
    if isinstance(entry, TermEntry):
        for key in entry.see:
            if key not in library.entries:
                raise _wrong(entry, f"'{key}' bestaat niet")


def _check_group(entry: Entry, section: Section, group: Group) -> None:
    exempt = section in TO_PUPIL
    for line in group.lines:
        for problem in (*text_problems(line, to_pupil=exempt), *_sums(line)):
            raise _wrong_group(group, f"{problem} ({entry.key}, {section})")


def _check_wording(entry: Entry) -> None:
    """Titles and summaries; the protocols have checks of their own."""
    if entry.type is EntryType.PROTOCOL or not entry.place.file:
        return
    for text in (entry.title, entry.summary):
        for problem in (*text_problems(text), *_sums(text)):
            raise _wrong(entry, problem)


def _sums(text: str) -> Iterator[str]:
    for pattern, why in NO_SUM:
        if re.search(pattern, text, re.IGNORECASE):
            yield why


def _wrong(entry: Entry, detail: str) -> ContentError:
    return ContentError(entry.place.file or "pack.toml", detail, place=entry.place.path, line=entry.place.line)


def _wrong_group(group: Group, detail: str) -> ContentError:
    return ContentError(group.place.file, detail, place=group.place.path, line=group.place.line)
