"""A text is read through before it goes out: what identifies in it, and what becomes of each hit.

Source: disclosure.md 7, second paragraph: what is told "zonder namen, niet anoniem" has the same marking and
review as everything that goes out, outside the proof of the anonymised export.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from vios_desktop.domain.core_team import Attendee
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, folded
from vios_desktop.domain.identifiers.people import PersonGroup
from vios_desktop.domain.identifying import CONCEALED

_WORD = re.compile(r"\w+")
_CASE = re.compile(r"\bcasus $", re.IGNORECASE)
_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class MarkRef:
    """One hit of one passage. Where the text has changed since, it fits nothing any more."""

    passage: str
    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class MarkChoice:
    """A hit is replaced by `word`, or stays; one that blocks stays for a reason alone."""

    keep: bool = False
    word: str = CONCEALED
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that goes out. `parts` are the documents or the cases it belongs to; `place` says in Dutch where.

    `people` says what each person is to whom `Mark.people` points; it is the same in texts that go out together.
    """

    key: str
    place: str
    text: str
    parts: frozenset[str]
    marks: tuple[Mark, ...] = ()
    people: tuple[PersonGroup, ...] = ()

    def refs(self) -> tuple[tuple[MarkRef, Mark], ...]:
        return tuple((MarkRef(self.key, m.start, m.end, m.written), m) for m in self.marks)


def needing(passages: Iterable[Passage], parts: Iterable[str]) -> tuple[Passage, ...]:
    """Those that belong to one of these parts."""
    wanted = frozenset(parts)
    return tuple(passage for passage in passages if passage.parts & wanted)


def handled(mark: Mark, choice: MarkChoice | None) -> bool:
    if choice is None:
        return False
    if choice.keep:
        return not mark.blocks or bool(choice.reason.strip())
    return bool(choice.word.strip())


def left_to_handle(
    passages: Iterable[Passage], choices: Mapping[MarkRef, MarkChoice]
) -> tuple[tuple[MarkRef, Mark], ...]:
    """The hits that nobody has decided about, in the order of the passages."""
    return tuple(
        (ref, mark) for passage in passages for ref, mark in passage.refs() if not handled(mark, choices.get(ref))
    )


def said(passage: Passage, choices: Mapping[MarkRef, MarkChoice]) -> str:
    """The text as it goes out. A hit that is not handled yet stands as written, to be seen on the page."""
    text = passage.text
    for start, end, word in reversed(_replaced(passage, choices)):
        text = text[:start] + word + text[end:]
    return text


def own_refs(passages: Iterable[Passage], words: str) -> tuple[MarkRef, ...]:
    """Where these words stand, in capitals or not: what a reader takes out without a mark of VIOS."""
    if not words.strip():
        return ()
    pattern = re.compile(re.escape(words.strip()), re.IGNORECASE)
    return tuple(
        MarkRef(passage.key, m.start(), m.end(), m.group())
        for passage in passages
        for m in pattern.finditer(passage.text)
    )


def fitting(passages: Iterable[Passage], choices: Mapping[MarkRef, MarkChoice]) -> dict[MarkRef, MarkChoice]:
    """The choices that are about these passages as they are now."""
    texts = {passage.key: passage.text for passage in passages}
    return {
        ref: choice
        for ref, choice in choices.items()
        if ref.passage in texts and texts[ref.passage][ref.start : ref.end] == ref.written
    }


def _replaced(passage: Passage, choices: Mapping[MarkRef, MarkChoice]) -> list[tuple[int, int, str]]:
    """What is taken out, from left to right. Where two overlap, everything of both goes."""
    found: list[tuple[int, int, str]] = []
    chosen = ((ref, choice) for ref, choice in fitting([passage], choices).items() if not choice.keep)
    for ref, choice in sorted(chosen, key=lambda pair: (pair[0].start, -pair[0].end)):
        if not choice.word.strip():
            continue
        if found and ref.start < found[-1][1]:
            start, end, word = found[-1]
            found[-1] = (start, max(end, ref.end), word)
        else:
            found.append((ref.start, ref.end, choice.word.strip()))
    return found


@dataclass(frozen=True, slots=True)
class Table:
    """Whose names may stand in the minutes: the professionals who were asked to the table, and the school."""

    names: frozenset[str]
    words: frozenset[str]


def table_of(attendees: Iterable[Attendee], *others: str) -> Table:
    """`others` are further names that are no secret, such as that of the school."""
    whole = [text for one in attendees for text in (one.name, one.organisation)] + list(others)
    names = frozenset(folded(text.strip()) for text in whole if text.strip())
    words = frozenset(folded(m.group()) for text in whole for m in _WORD.finditer(text))
    return Table(names, words)


def to_look_at(text: str, marks: Iterable[Mark], table: Table) -> tuple[Mark, ...]:
    """Without what is only the name of somebody at the table, or the letter of a case.

    A word of such a name that is marked as a person stays marked: a pupil may share a name with a professional.
    """
    spans = _spoken_names(text, table)
    return tuple(
        mark
        for mark in marks
        if not any(start <= mark.start and mark.end <= end for start, end in spans)
        and (mark.blocks or not _harmless(text, mark, table))
    )


def looked_through(passages: Iterable[Passage], finder: Finder, table: Table) -> tuple[Passage, ...]:
    """Each passage with its hits; everybody is looked for in every text."""
    people = tuple(person.group for person in finder.people)
    return names_again(
        (
            replace(one, marks=to_look_at(one.text, finder.find(one.text), table), people=people)
            for one in passages
        ),
        table,
    )


def names_again(passages: Iterable[Passage], table: Table) -> tuple[Passage, ...]:
    """A name that was found anywhere is a hit in every text, also in small letters: `Sem` and `sem`."""
    passages = tuple(passages)
    marks = [mark for passage in passages for mark in passage.marks if mark.kind is MarkKind.PERSON]
    names = {folded(mark.written) for mark in marks if _WORD.fullmatch(mark.written)} - table.words
    return tuple(replace(passage, marks=_with_names(passage, names)) for passage in passages)


def _with_names(passage: Passage, names: set[str]) -> tuple[Mark, ...]:
    found = list(passage.marks)
    for match in _WORD.finditer(passage.text):
        word = folded(match.group())
        free = not any(mark.start < match.end() and match.start() < mark.end for mark in passage.marks)
        if free and (word in names or word.removesuffix("s") in names):
            found.append(Mark(match.start(), match.end(), MarkKind.PERSON, match.group()))
    return tuple(sorted(found, key=lambda mark: mark.start))


def _harmless(text: str, mark: Mark, table: Table) -> bool:
    word = folded(mark.written)
    letter = len(mark.written) == 1 and _CASE.search(text[: mark.start]) is not None
    return letter or word in table.words or word.removesuffix("s") in table.words


def _spoken_names(text: str, table: Table) -> list[tuple[int, int]]:
    """Where a whole name of the table stands, of at least two words; or the text that is such a name."""
    if folded(text.strip()) in table.names:
        return [(0, len(text))]
    spans = []
    for name in table.names:
        words = _WORD.findall(name)
        if len(words) >= _LEAST_WORDS:
            pattern = r"(?<!\w)" + r"\W{1,2}".join(re.escape(word) for word in words) + r"(?!\w)"
            spans += [(m.start(), m.end()) for m in re.finditer(pattern, _same_length(text))]
    return spans


def _same_length(text: str) -> str:
    """Folded sign by sign, so that places in it are places in the text."""
    return "".join((folded(sign) or sign)[0] for sign in text)
