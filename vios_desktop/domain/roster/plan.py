"""What a list would change: who is new, who moves, who left, and where only a person can say who is who.

Nobody is made twice and nobody is taken for another by a guess: where a name fits several, or nearly, it is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.folding import fold, folded_words
from vios_desktop.domain.vocabulary import PersonKind

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.person import Person
    from vios_desktop.domain.roster.rows import ReadRoster, RosterRow

NEW: Final = ""
"""The answer to "who is this": nobody that VIOS knows."""

MANY_LEAVERS: Final = 0.4
_LEAST_FOR_SHARE: Final = 10


class Why(StrEnum):
    """Why somebody has to say who a row is."""

    SEVERAL = "several"  # the name and what else is known fit more than one
    NEARLY = "nearly"  # born on the same day, and the name differs by a letter or a word
    OTHER_BIRTH = "other_birth"  # the same name in the same class, and another birth date
    NAMESAKE = "namesake"  # the same name, and another class and birth date


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row for which it is asked. `candidates` are persons that it may be, most likely first."""

    row: RosterRow
    why: Why
    candidates: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A known person and what the list says of them now; `after` has the version of `before`."""

    before: Person
    after: Person

    @property
    def returns(self) -> bool:
        return self.before.left_on is not None and self.after.left_on is None


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """`leavers` are known persons who are in no row; empty unless the list is the whole list."""

    kind: PersonKind
    added: tuple[RosterRow, ...]
    changed: tuple[Moved, ...]
    same: int
    leavers: tuple[Person, ...]
    doubts: tuple[Doubt, ...]

    @property
    def asks(self) -> int:
        return len(self.doubts)

    @property
    def many_leave(self) -> bool:
        """More than four in ten would leave at once: a list of one class, or of another school?"""
        known = self.same + len(self.changed) + len(self.leavers)
        return known >= _LEAST_FOR_SHARE and len(self.leavers) > MANY_LEAVERS * known


def plan(roster: ReadRoster, persons: Iterable[Person], answers: Mapping[int, str], *, whole: bool) -> RosterPlan:
    """What reading this list in changes.

    `persons` are all of this kind that stand by themselves (nobody who was merged into another). `answers` says of
    a line who it is: the id of a candidate, or `NEW`. A line with a doubt and no answer changes nothing: nobody is
    added for it, and none of its candidates leaves. `whole`: the list has everybody, so who is not in it has left.
    Two lines never become one person.
    """
    known = [person for person in persons if person.kind is roster.kind]
    names = _by_name(known)
    taken: dict[str, RosterRow] = {}
    added: list[RosterRow] = []
    doubts: list[Doubt] = []
    for row, found in _settled_first(roster.rows, names, known, answers):
        who = _not_spoken_for(found, taken) if isinstance(found, Doubt) else found
        if isinstance(who, Doubt):
            doubts.append(who)
        elif who is None:
            added.append(row)
        elif who.id in taken:
            doubts.append(Doubt(row, Why.SEVERAL, (who,)))
        else:
            taken[who.id] = row
    kept = {person.id for doubt in doubts for person in doubt.candidates}
    persons_by_id = {person.id: person for person in known}
    moves = [Moved(persons_by_id[id_], _after(persons_by_id[id_], row)) for id_, row in taken.items()]
    changed = tuple(move for move in moves if move.before != move.after)
    leavers = [p for p in known if whole and p.id not in taken and p.id not in kept and p.left_on is None]
    return RosterPlan(
        roster.kind, tuple(added), changed, len(moves) - len(changed), tuple(leavers), _in_line_order(doubts)
    )


def person_of(row: RosterRow, kind: PersonKind, person_id: str) -> Person:
    """A new person as the row says."""
    from vios_desktop.domain.person import Person

    is_pupil = kind is PersonKind.PUPIL
    return Person(
        id=person_id,
        kind=kind,
        first_name=row.first_name,
        prefix=row.prefix,
        last_name=row.last_name,
        birth_date=row.birth_date if is_pupil else None,
        class_name=row.class_name if is_pupil else "",
        mentor=row.mentor if is_pupil else "",
        function="" if is_pupil else row.function,
    )


def leaver(person: Person, left_on: date) -> Moved:
    """Who is not in the whole list any more."""
    return Moved(person, replace(person, left_on=left_on))


def _settled_first(
    rows: Sequence[RosterRow],
    names: Mapping[tuple[str, ...], Sequence[Person]],
    known: Sequence[Person],
    answers: Mapping[int, str],
) -> Iterable[tuple[RosterRow, Person | Doubt | None]]:
    """Rows with who they are; what is sure comes before what is asked, so that it is taken first."""
    by_id = {person.id: person for person in known}
    by_birth = _by_birth(known)
    found = [(row, _who(row, names, by_birth, by_id, answers)) for row in rows]
    return sorted(found, key=lambda pair: isinstance(pair[1], Doubt))


def _who(
    row: RosterRow,
    names: Mapping[tuple[str, ...], Sequence[Person]],
    by_birth: Mapping[date, Sequence[Person]],
    by_id: Mapping[str, Person],
    answers: Mapping[int, str],
) -> Person | Doubt | None:
    answer = answers.get(row.line)
    if answer is not None:
        return by_id.get(answer) if answer != NEW else None
    same_name = names.get(row.name_key, ())
    fitting = [person for person in same_name if _birth_fits(person, row)]
    exact = [person for person in fitting if person.birth_date is not None and person.birth_date == row.birth_date]
    fitting = exact or fitting
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        in_class = [
            person for person in fitting if row.class_name and fold(person.class_name) == fold(row.class_name)
        ]
        return in_class[0] if len(in_class) == 1 else Doubt(row, Why.SEVERAL, tuple(fitting))
    other_birth = [person for person in same_name if fold(person.class_name) == fold(row.class_name)]
    if other_birth:
        return Doubt(row, Why.OTHER_BIRTH, tuple(other_birth))
    near = (
        [person for person in by_birth.get(row.birth_date, ()) if _nearly(person, row)] if row.birth_date else []
    )
    if near:
        return Doubt(row, Why.NEARLY, (*near, *same_name))
    return Doubt(row, Why.NAMESAKE, tuple(same_name)) if same_name else None


def _not_spoken_for(doubt: Doubt, taken: Mapping[str, RosterRow]) -> Doubt | None:
    """A namesake with a line of their own in this list is not asked about; without any left the row is new."""
    if doubt.why is not Why.NAMESAKE:
        return doubt
    left = tuple(person for person in doubt.candidates if person.id not in taken)
    return replace(doubt, candidates=left) if left else None


def _after(person: Person, row: RosterRow) -> Person:
    """What the list knows and the record does not, or knows otherwise. The name stays as it was written."""
    if person.kind is not PersonKind.PUPIL:
        return replace(person, function=row.function or person.function, left_on=None)
    return replace(
        person,
        class_name=row.class_name or person.class_name,
        mentor=row.mentor or person.mentor,
        birth_date=person.birth_date or row.birth_date,
        birth_year=None if row.birth_date and not person.birth_date else person.birth_year,
        left_on=None,
    )


def _birth_fits(person: Person, row: RosterRow) -> bool:
    if row.birth_date is None:
        return True
    if person.birth_date is not None:
        return person.birth_date == row.birth_date
    return person.birth_year is None or person.birth_year == row.birth_date.year


def _nearly(person: Person, row: RosterRow) -> bool:
    """One letter differs, a word is more or less, or the first name is a nickname that is known."""
    ours, theirs = _key(person), row.name_key
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    if person.nickname and _key(replace(person, first_name=person.nickname)) == theirs:
        return True
    return one_slip(" ".join(ours), " ".join(theirs))


def one_slip(one: str, other: str) -> bool:
    """One letter too many, too few or wrong, or two that changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return one == other
    start = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _key(person: Person) -> tuple[str, ...]:
    return tuple(sorted(folded_words(person.display_name)))


def _by_name(known: Sequence[Person]) -> dict[tuple[str, ...], list[Person]]:
    found: defaultdict[tuple[str, ...], list[Person]] = defaultdict(list)
    for person in known:
        found[_key(person)].append(person)
    return found


def _by_birth(known: Sequence[Person]) -> dict[date, list[Person]]:
    found: defaultdict[date, list[Person]] = defaultdict(list)
    for person in known:
        if person.birth_date is not None:
            found[person.birth_date].append(person)
    return found


def _in_line_order(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    return tuple(sorted(doubts, key=lambda doubt: doubt.row.line))
