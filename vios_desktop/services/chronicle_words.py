"""The lines of a chronology in words, for the screen and for paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.chronology import ChronicleEntry, ChronicleKind
from vios_desktop.domain.vocabulary import (
    ContactChannel,
    ContactWith,
    DisclosureKind,
    ItemKind,
    LetterKind,
    LetterTo,
    PersonRole,
    ReviewOutcome,
    SharingLevel,
    SignalSource,
)

if TYPE_CHECKING:
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts

K = ChronicleKind


@dataclass(frozen=True, slots=True)
class ChronicleWords:
    """`names` are display names of accounts, `day` puts a day in words."""

    texts: Texts
    school: SchoolView
    names: Mapping[str, str]
    day: Callable[[date], str]

    def kind(self, entry: ChronicleEntry) -> str:
        return self.texts.term(entry.kind)

    def title(self, entry: ChronicleEntry) -> str:
        """What it is, in one line."""
        title = " ".join(_TITLES[entry.kind](self, entry).split())
        return title[:1].upper() + title[1:]

    def text(self, entry: ChronicleEntry) -> str:
        """What a reader has to know of it, in sentences."""
        said = (" ".join(part.split()) for part in _DETAILS[entry.kind](self, entry))
        return " ".join(part if part[-1] in ".?!" else f"{part}." for part in said if part)

    def late(self, entry: ChronicleEntry) -> str:
        """That it was written down long after it happened, or nothing."""
        return self.say("late", day=self.day(entry.recorded_on)) if entry.late else ""

    def label(self, catalogue: CatalogueName, code: str) -> str:
        return self.school.label(catalogue, code, self.texts.language)

    def say(self, code: str, **parts: str) -> str:
        text = self.texts.label("chronicle", code)
        for name, part in parts.items():
            text = text.replace("{" + name + "}", part)
        return text

    def with_number(self, entry: ChronicleEntry) -> str:
        return self.say("at_incident", number=entry.number) if entry.number else ""

    def by(self, entry: ChronicleEntry) -> str:
        return self.say("by", name=self.names[entry.by]) if entry.by in self.names else ""

    def day_said(self, code: str, day: date | None) -> str:
        return self.say(code, day=self.day(day)) if day is not None else ""

    def text_said(self, code: str, text: str) -> str:
        return self.say(code, text=text) if text.strip() else ""


def _incident(words: ChronicleWords, entry: ChronicleEntry) -> tuple[str, ...]:
    """The role of this pupil in it comes first: nobody has to guess who did what."""
    roles = ", ".join(words.texts.term(PersonRole(code)).lower() for code in entry.mark.split(",") if code)
    return words.say("role", role=roles) if roles else "", words.say("incident", number=entry.number), entry.text


def _item(words: ChronicleWords, entry: ChronicleEntry) -> str:
    what = entry.text or words.texts.term(ItemKind(entry.code))
    return words.say("items", count=entry.note, what=what) if entry.note not in ("", "1") else what


def _contact(words: ChronicleWords, entry: ChronicleEntry) -> str:
    whom = entry.note or words.texts.term(ContactWith(entry.code))
    return words.say("contact", whom=whom, channel=words.texts.term(ContactChannel(entry.mark)).lower())


def _review(words: ChronicleWords, entry: ChronicleEntry) -> str:
    return words.say("review", outcome=words.texts.term(ReviewOutcome(entry.code)).lower())


def _closing(words: ChronicleWords, entry: ChronicleEntry) -> str:
    return words.say("reopened" if entry.state else "closed", number=entry.number)


def _signal(words: ChronicleWords, entry: ChronicleEntry) -> tuple[str, ...]:
    source = words.texts.term(SignalSource(entry.mark)).lower()
    who = ", ".join(part for part in (entry.by, source) if part)
    return who, words.text_said("other_explanation", entry.note), words.day_said("ends", entry.due_on)


def _agreement(words: ChronicleWords, entry: ChronicleEntry) -> tuple[str, ...]:
    owner = entry.note or words.label(CatalogueName.PARTNER, entry.code)
    return words.day_said("due", entry.due_on), words.say("owner", name=owner) if owner else ""


def _letter(words: ChronicleWords, entry: ChronicleEntry) -> tuple[str, ...]:
    return entry.text, words.say("letter_to", whom=words.texts.term(LetterTo(entry.mark)))


def _disclosure(words: ChronicleWords, entry: ChronicleEntry) -> tuple[str, ...]:
    level = words.texts.term(SharingLevel(entry.mark))
    return words.say("shared_with", whom=entry.note) if entry.note else "", level, words.by(entry)


_TITLES: Mapping[ChronicleKind, Callable[[ChronicleWords, ChronicleEntry], str]] = {
    K.INCIDENT: lambda words, entry: words.label(CatalogueName.KIND, entry.code),
    K.ITEM: _item,
    K.MEASURE: lambda words, entry: words.label(CatalogueName.MEASURE, entry.code),
    K.SIGNAL: lambda _words, entry: entry.text,
    K.REVIEW: _review,
    K.DECISION: lambda words, _entry: words.say("decision"),
    K.CONTACT: _contact,
    K.LETTER: lambda words, entry: words.texts.term(LetterKind(entry.code)),
    K.AGREEMENT: lambda _words, entry: entry.text,
    K.FILE: lambda _words, entry: entry.text,
    K.CLOSING: _closing,
    K.DISCLOSURE: lambda words, entry: entry.text or words.texts.term(DisclosureKind(entry.code)),
}
_DETAILS: Mapping[ChronicleKind, Callable[[ChronicleWords, ChronicleEntry], tuple[str, ...]]] = {
    K.INCIDENT: _incident,
    K.ITEM: lambda words, entry: (words.with_number(entry),),
    K.MEASURE: lambda words, entry: (words.with_number(entry), words.day_said("until", entry.due_on), entry.text),
    K.SIGNAL: _signal,
    K.REVIEW: lambda words, entry: (entry.text, words.by(entry)),
    K.DECISION: lambda words, entry: (words.with_number(entry), words.by(entry)),
    K.CONTACT: lambda words, entry: (entry.text, words.by(entry)),
    K.LETTER: _letter,
    K.AGREEMENT: _agreement,
    K.FILE: lambda words, entry: (entry.note, words.by(entry)),
    K.CLOSING: lambda words, entry: (words.text_said("helped", entry.text), words.by(entry)),
    K.DISCLOSURE: _disclosure,
}
