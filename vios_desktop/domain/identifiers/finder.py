"""All rules together, in the order that decides between hits of the same length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from vios_desktop.domain.identifiers.addresses import ADDRESS_RULES
from vios_desktop.domain.identifiers.codes import CLASS_RULES, CODE_RULES, NUMBER_RULES
from vios_desktop.domain.identifiers.contacts import CONTACT_RULES, HANDLE_RULES
from vios_desktop.domain.identifiers.days import AGE_RULES, DAY_RULES, TOLD_FROM_TODAY
from vios_desktop.domain.identifiers.fields import FieldFinder
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, Rule, folded, without_overlap, word_set
from vios_desktop.domain.identifiers.names import NameFinder
from vios_desktop.domain.identifiers.people import KnownPerson, PeopleIndex, Watch
from vios_desktop.domain.identifiers.places import PlaceFinder
from vios_desktop.domain.identifiers.tokens import Token, tokens_of

LASTING_RULES: Final[tuple[Rule, ...]] = (
    *CONTACT_RULES, *CODE_RULES, *DAY_RULES, *CLASS_RULES, *AGE_RULES, *ADDRESS_RULES, *NUMBER_RULES,
    *HANDLE_RULES,
)  # fmt: skip
RULES: Final[tuple[Rule, ...]] = (*LASTING_RULES, *TOLD_FROM_TODAY)
_LETTER = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĞĠĢĦĨĪĬĮİĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ]"
_INITIALS_NAME: Final = re.compile(
    rf"(?<![\w.])(?:(?:{_LETTER}|Th|Ch|Chr|St|IJ)\.[ -]?){{1,4}}(?:(?:van|de|der|den|het|ter|ten|te|el|in|op|"
    rf"'t) ){{0,3}}(?P<name>{_LETTER}\w{{1,30}}+)(?:-{_LETTER}\w{{1,30}}+)?"
)
_WITH_AGE: Final = re.compile(
    rf"(?<![\w-])(?P<name>{_LETTER}[\w’'-]{{1,24}}+)(?= \((?:1[0-9]|[4-9])(?:[ -]?(?:jaar|jr|jarige?)|\)|,))"
)
_INITIALS: Final = re.compile(
    rf"(?<![\w.])(?:{_LETTER}\. ?){{1,3}}{_LETTER}\.(?![\w])|(?<![\w.])(?:{_LETTER}\.){{1,4}}{_LETTER}(?!\w)|"
    rf"(?<![\w.]){_LETTER}\.(?= [a-z])|(?<=[a-z] ){_LETTER}\.(?=\s|$)"
)
_STANDS_FOR: Final = re.compile(
    r"\b(?:leerling|ouder|persoon|casus|docent|medewerker|jongen|meisje|vader|moeder|klas|groep|punt|"
    r"bijlage|vitamine|hepatitis|plan|optie|blok) $",
    re.IGNORECASE,
)
_ABBREVIATIONS: Final = frozenset(
    {"N.B.", "P.S.", "B.V.", "N.V.", "A.S.", "O.A.", "I.V.M.", "T.A.V.", "Z.S.M.", "A.U.B.", "G.G.D."}
)
_STARTERS: Final = word_set(
    "het de een hij zij ze er dat die dit toen daarna ik we wij in op om na bij uit met voor door ook maar en "
    "niet wel of als wat wie waar dan nu daar hier deze alle beide volgens vandaag gisteren zijn haar hun mijn "
    "ons onze daarom eerst later morgen aan geen nog tot over onder tegen"
)
_LONGEST_LOOK_BACK = 12


class Finder:
    """Marks what can identify somebody; built once for some people, used for many texts.

    `rules` are those for what is no name; `LASTING_RULES` leaves out the days that are told from today. With
    `whole_names` the words of a name are one mark. Without, each word is, which keeps what stands between.
    """

    def __init__(
        self,
        people: Iterable[KnownPerson] = (),
        lexicon: Lexicon | None = None,
        *,
        rules: Sequence[Rule] = RULES,
        whole_names: bool = True,
    ) -> None:
        self._rules = tuple(rules)
        self.people = tuple(people)
        self._lexicon = lexicon or Lexicon()
        self._index = PeopleIndex(self.people, self._lexicon)
        self._names = NameFinder(self._index, self._lexicon, whole=whole_names)
        self._places = PlaceFinder(self._lexicon)
        self._fields = FieldFinder(self._lexicon)
        self._own = tuple(dict.fromkeys(form for person in self.people for form in _own_forms(person)))

    def find(self, text: str) -> tuple[Mark, ...]:
        """The marks in the order of the text; none overlap. Time grows with the length of the text alone."""
        tokens = tokens_of(text)
        found = list(self._names.find(text, tokens))
        found += [mark for rule in self._rules for mark in rule.marks(text)]
        for kind, pattern in self._own:
            found += [Mark(m.start(), m.end(), kind, m.group()) for m in pattern.finditer(text)]
        found += self._initials(text)
        found += self._places.find(text, tokens)
        found += self._fields.find(text)
        found += self._capitals(tokens)
        return _with_letters(text, without_overlap(text, found))

    def _initials(self, text: str) -> Iterator[Mark]:
        for match in _INITIALS_NAME.finditer(text):
            name = folded(match.group("name"))
            if name not in _STARTERS and name not in self._lexicon.not_names:
                yield Mark(match.start(), match.end(), MarkKind.PERSON, match.group(), 0.8)
        for match in _WITH_AGE.finditer(text):
            name = folded(match.group("name"))
            if name not in self._lexicon.words and name not in self._lexicon.not_names:
                yield Mark(match.start(), match.end(), MarkKind.PERSON, match.group(), 0.6)
        for match in _INITIALS.finditer(text):
            written = match.group()
            before = text[max(0, match.start() - _LONGEST_LOOK_BACK) : match.start()]
            if f"{written.rstrip('.')}." in _ABBREVIATIONS and not self._of_somebody(text, match):
                continue
            if len(written) == len("A.") and _STANDS_FOR.search(before):
                continue
            yield Mark(match.start(), match.end(), MarkKind.PERSON, written, 0.6)

    def _of_somebody(self, text: str, match: re.Match[str]) -> bool:
        """An abbreviation that somebody of the school has as initials, and that does not open a remark."""
        letters = "".join(sign for sign in match.group() if sign.isalpha())
        return bool(self._index.with_initials(letters)) and text[match.end() : match.end() + 1] != ":"

    def _capitals(self, tokens: list[Token]) -> Iterator[Mark]:
        """Capitals that do not begin a sentence, and words in no list: somebody has to look at them."""
        for token in tokens:
            inside = token.capital and not token.begins and token.plain not in self._lexicon.not_names
            if inside or (not token.capital and self._names.nobodys_word(token.plain)):
                yield Mark(token.start, token.end, MarkKind.REVIEW, token.written, 0.3)


_LETTER_BEHIND: Final = re.compile(r" ?(?:\([^\W\d_]\.(?:[^\W\d_]\.?)?\)|[^\W\d_]\.(?![\w.]))")
_LETTER_AND_POINT = 3
_LETTER_BEFORE: Final = re.compile(r"(?<![\w.])[^\W\d_]\. ?$")


def _with_letters(text: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """A letter with a point beside a name belongs to it: "sem v.", "Proefma (S.)", "s. proefma"."""
    wider: list[Mark] = []
    for mark in marks:
        start, end = mark.start, mark.end
        if mark.kind is not MarkKind.PERSON:
            continue
        if (before := _LETTER_BEFORE.search(text, max(0, start - _LETTER_AND_POINT), start)) is not None:
            start = before.start()
        if (behind := _LETTER_BEHIND.match(text, end)) is not None and text[end - 1] != ".":
            end = behind.end()
        if (start, end) != (mark.start, mark.end):
            wider.append(replace(mark, start=start, end=end, written=text[start:end]))
    return without_overlap(text, [*marks, *wider]) if wider else tuple(marks)


def _own_forms(person: KnownPerson) -> Iterator[tuple[MarkKind, re.Pattern[str]]]:
    """The class as in the record, whatever stands between its letters and figures; initials, for `CLOSE`."""
    if person.class_name.strip():
        parts = (re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+", person.class_name))
        yield MarkKind.CLASS, re.compile(r"(?<!\w)" + r"[\W_]{0,2}".join(parts) + r"(?!\w)", re.IGNORECASE)
    initials = [re.escape(name.strip()[0].upper()) for name in (person.first, person.last) if name.strip()]
    if person.watch is Watch.CLOSE and len(initials) > 1:
        yield MarkKind.PERSON, re.compile(r"(?<!\w)" + r"\.? ?".join(initials) + r"(?!\w)\.?")
