"""Finds in a text what leads back to a person, so that a case can be told without a name.

A marking aid, not a guarantee: it finds words, not stories. Source: disclosure.md 7 (order of detection, names
in all their forms). Every mark but `REVIEW` has to go; `REVIEW` is a capital that somebody has to look at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vios_desktop.domain.person import Person


class MarkKind(StrEnum):
    PERSON = "person"
    CLASS = "class"
    DATE = "date"
    AGE = "age"
    CONTACT = "contact"  # mail, telephone, web address, account name
    NUMBER = "number"  # postcode, long number
    REVIEW = "review"  # a capital in mid-sentence: a name, a place, or only a word


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]` is `written`."""

    start: int
    end: int
    kind: MarkKind
    written: str

    @property
    def blocks(self) -> bool:
        return self.kind is not MarkKind.REVIEW


CONCEALED: Final = "[…]"
_SHORTEST_NAME = 2
_PARTICLES: Final = frozenset(
    re.findall(
        r"\w+",
        "aan bij da de del den der des di do dos du el het in la le op te ten ter tot uit uyt van vd ver voor von",
    )
)
_TYPO_FROM = 5
_MONTHS = (
    "jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|"
    "okt(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_PATTERNS: Final = (
    (MarkKind.CONTACT, re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+|\bwww\.\S+|(?<!\w)@\w[\w.]*")),
    (MarkKind.CONTACT, re.compile(r"(?<![\w+])(?:\+31|0031|0)[ -]?(?:\(0\))?[1-9](?:[ -]?\d){7,8}(?!\d)")),
    (MarkKind.NUMBER, re.compile(r"\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b")),
    (MarkKind.NUMBER, re.compile(r"\b\d{6,}\b")),
    (MarkKind.DATE, re.compile(r"\b\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b")),
    (MarkKind.DATE, re.compile(rf"\b\d{{1,2}} (?:{_MONTHS})\b(?: \d{{4}})?", re.IGNORECASE)),
    (MarkKind.AGE, re.compile(r"\b\d{1,2}[ -]?jar(?:ige|ig)\b|\b\d{1,2} jaar\b(?! geleden)", re.IGNORECASE)),
    (
        MarkKind.CLASS,
        re.compile(
            r"\b(?:klas|groep) ?\d ?[a-z]?\d?\b|"
            r"\b[1-6] ?-?(?:vmbo|mavo|havo|vwo|gymnasium|atheneum|bbl|kbl|gtl|tl|bb|kb|gl)[ -]?\d?[a-z]?\d?\b|"
            r"\b(?:h|v|m|vmbo|havo|vwo|mavo)-?[1-6]-?[a-z]\b",
            re.IGNORECASE,
        ),
    ),
)
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"\b(?:[A-Z]\. ?)+(?=[A-Z])|\b(?:[A-Z]\.){1,4}")
_SENTENCE_END = ".!?:\n•"


def folded(text: str) -> str:
    """Without capitals and accents: Yılmaz and yilmaz are the same."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").casefold().replace("ı", "i"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def words_of(text: str) -> tuple[str, ...]:
    """The different words with a capital in a text: those to ask the store for names."""
    found = (match.group() for match in _WORD.finditer(text))
    return tuple(dict.fromkeys(word for word in found if len(word) >= _SHORTEST_NAME and word[0].isupper()))


def name_words(person: Person) -> frozenset[str]:
    """Every word of the names of a person, folded; a tussenvoegsel alone says nothing, also in the last name."""
    last = _words_in(person.last_name)
    return _words_in(f"{person.first_name} {person.nickname}") | (last - _PARTICLES or last)


def _words_in(names: str) -> frozenset[str]:
    return frozenset(folded(m.group()) for m in _WORD.finditer(names) if len(m.group()) >= _SHORTEST_NAME)


def find_marks(text: str, own: Iterable[Person] = (), others: Iterable[Person] = ()) -> tuple[Mark, ...]:
    """What identifies, in the order of the text, nothing twice.

    The `own` persons of a case are found in every form: small letters, one letter wrong, initials, class. Of
    `others` a word counts only with its capital, since many names are words as well.
    """
    own, others = tuple(own), tuple(others)
    found = [Mark(m.start(), m.end(), kind, m.group()) for kind, p in _PATTERNS for m in p.finditer(text)]
    found += _name_marks(text, own, others)
    for person in own:
        found += _of_person(text, person)
    found += _initials(text)
    return _without_overlap(text, found + _capitals(text))


def conceal(text: str, marks: Iterable[Mark]) -> str:
    """The text with every mark that blocks taken out."""
    for mark in sorted((m for m in marks if m.blocks), key=lambda m: m.start, reverse=True):
        text = text[: mark.start] + CONCEALED + text[mark.end :]
    return text


def _name_marks(text: str, own: tuple[Person, ...], others: tuple[Person, ...]) -> list[Mark]:
    of_own = frozenset().union(*(name_words(p) for p in own)) if own else frozenset()
    of_others = frozenset().union(*(name_words(p) for p in others)) if others else frozenset()
    found = []
    for match in _WORD.finditer(text):
        word = folded(match.group())
        forms = (word, word.removesuffix("s"))
        hit = any(form in of_own or _one_letter_off(form, of_own) for form in forms)
        hit = hit or (match.group()[0].isupper() and any(form in of_others for form in forms))
        if hit:
            found.append(Mark(match.start(), match.end(), MarkKind.PERSON, match.group()))
    return found


def _of_person(text: str, person: Person) -> list[Mark]:
    """Initials with and without points, and the class, as written in the record."""
    forms = []
    if len(person.initials) > 1:
        forms.append((MarkKind.PERSON, r"\.? ?".join(person.initials) + r"\b\.?", 0))
    if person.class_name.strip():
        parts = (re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+", person.class_name))
        forms.append((MarkKind.CLASS, r"[\W_]{0,2}".join(parts) + r"(?!\w)", re.IGNORECASE))
    return [
        Mark(m.start(), m.end(), kind, m.group())
        for kind, pattern, flags in forms
        for m in re.finditer(r"(?<!\w)" + pattern, text, flags)
    ]


def _initials(text: str) -> list[Mark]:
    return [Mark(m.start(), m.end(), MarkKind.PERSON, m.group()) for m in _INITIALS.finditer(text)]


def _capitals(text: str) -> list[Mark]:
    """Words with a capital that do not begin a sentence."""
    found = []
    for match in _WORD.finditer(text):
        before = text[: match.start()].rstrip(" \t\"'“‘(")
        if match.group()[0].isupper() and before and before[-1] not in _SENTENCE_END:
            found.append(Mark(match.start(), match.end(), MarkKind.REVIEW, match.group()))
    return found


def _one_letter_off(word: str, names: frozenset[str]) -> bool:
    return len(word) >= _TYPO_FROM and any(len(n) >= _TYPO_FROM and _near(word, n) for n in names)


def _near(one: str, two: str) -> bool:
    """One letter more, less, other, or two changed about."""
    if abs(len(one) - len(two)) > 1:
        return False
    if len(one) == len(two):
        wrong = [n for n, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
        turned = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and _turned(one, two, wrong[0])
        return len(wrong) <= 1 or turned
    short, long = sorted((one, two), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _turned(one: str, two: str, at: int) -> bool:
    return one[at] == two[at + 1] and one[at + 1] == two[at]


def _without_overlap(text: str, marks: list[Mark]) -> tuple[Mark, ...]:
    """Blocking marks that overlap become one, so that no letter of either stays; a capital under one goes."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.blocks, m.end - m.start), reverse=True):
        touching = [m for m in kept if m.start < mark.end and mark.start < m.end]
        if touching and not mark.blocks:
            continue
        start = min(m.start for m in (*touching, mark))
        end = max(m.end for m in (*touching, mark))
        kind = touching[0].kind if touching else mark.kind
        kept = [*(m for m in kept if m not in touching), Mark(start, end, kind, text[start:end])]
    return tuple(sorted(kept, key=lambda m: m.start))
