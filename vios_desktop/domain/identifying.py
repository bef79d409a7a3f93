"""What leads back to a person in a text of the kernteam, so that a case can be told without a name.

The rules are those of `identifiers`. What is read through before it goes out is looked at with the general lists
as well: without them everybody and every place that the vault does not know is for review only. Days told from
today ("gisteren", "maandag") are let be, since the reader of the minutes knows the day of the meeting.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from vios_desktop.domain.identifiers.finder import LASTING_RULES, Finder
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark
from vios_desktop.domain.identifiers.people import SHORTEST_NAME, WORD, KnownPerson, PersonGroup, Watch
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind

CONCEALED: Final = "[…]"
_GROUPS: Final = MappingProxyType({
    PersonKind.PUPIL: PersonGroup.PUPIL,
    PersonKind.PARENT: PersonGroup.PARENT,
    PersonKind.STAFF: PersonGroup.STAFF,
})  # fmt: skip


def words_of(text: str) -> tuple[str, ...]:
    """The different words with a capital in a text: those to ask the store for names."""
    found = (match.group() for match in WORD.finditer(text))
    return tuple(dict.fromkeys(word for word in found if len(word) >= SHORTEST_NAME and word[0].isupper()))


def known_person(person: Person, watch: Watch = Watch.KNOWN) -> KnownPerson:
    """Somebody of the vault as the rules look for people. Whoever is looked for by capital has no class there."""
    return KnownPerson(
        person.first_name,
        person.last_name,
        person.prefix,
        person.nickname,
        "" if watch is Watch.CAPITAL else person.class_name,
        _GROUPS.get(person.kind, PersonGroup.OTHER),
        watch,
    )


def name_words(person: Person) -> frozenset[str]:
    """Every word of the names of a person, folded; a tussenvoegsel alone says nothing, also in the last name."""
    return known_person(person).name_words


def finder_of(own: Iterable[Person] = (), others: Iterable[Person] = (), lexicon: Lexicon | None = None) -> Finder:
    """Finds what identifies; every word of a name is a mark of its own. Made once for texts that go out together.

    The `own` persons of a case are found in every form: small letters, one letter wrong, initials, class. Of
    `others` a word counts only with its capital, since many names are words as well.
    """
    people = [known_person(person, Watch.CLOSE) for person in own]
    people += [known_person(person, Watch.CAPITAL) for person in others]
    return Finder(people, lexicon, rules=LASTING_RULES, whole_names=False)


def find_marks(
    text: str, own: Iterable[Person] = (), others: Iterable[Person] = (), lexicon: Lexicon | None = None
) -> tuple[Mark, ...]:
    """What identifies, in the order of the text, nothing twice; as `finder_of` looks for people."""
    return finder_of(own, others, lexicon).find(text)


def conceal(text: str, marks: Iterable[Mark]) -> str:
    """The text with every mark that blocks taken out."""
    for mark in sorted((m for m in marks if m.blocks), key=lambda m: m.start, reverse=True):
        text = text[: mark.start] + CONCEALED + text[mark.end :]
    return text
