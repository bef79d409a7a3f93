"""All rules together, in the order that decides between hits of the same length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from vios_desktop.domain.identifiers.addresses import ADDRESS_RULES
from vios_desktop.domain.identifiers.codes import CLASS_RULES, CODE_RULES, NUMBER_RULES
from vios_desktop.domain.identifiers.contacts import CONTACT_RULES, HANDLE_RULES
from vios_desktop.domain.identifiers.days import AGE_RULES, DAY_RULES
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, Rule, folded, without_overlap, word_set
from vios_desktop.domain.identifiers.names import NameFinder, Token, tokens_of
from vios_desktop.domain.identifiers.people import PARTICLES, KnownPerson, PeopleIndex

RULES: Final[tuple[Rule, ...]] = (
    *CONTACT_RULES, *CODE_RULES, *DAY_RULES, *CLASS_RULES, *AGE_RULES, *ADDRESS_RULES, *NUMBER_RULES,
    *HANDLE_RULES,
)  # fmt: skip
_INITIALS_NAME: Final = re.compile(
    r"(?<![\w.])(?:(?:[A-Z]|Th|Ch|Chr|St|IJ)\.[ -]?){1,4}(?:(?:van|de|der|den|het|ter|ten|el|in|op|"
    r"'t) ){0,3}(?P<name>[A-Z]\w{1,30}+)(?:-[A-Z]\w{1,30}+)?"
)
_INITIALS: Final = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,4}(?:[A-Z](?!\w))?|(?<![\w.])[A-Z]\.(?= [a-z])")
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
_PLACE_BEFORE: Final = frozenset(
    ["in", "te", "uit", "naar", "vanuit", "richting", "omgeving", "gemeente", "stad", "dorp", "wijk", "bij"]
)


class Finder:
    """Marks what can identify somebody; built once for some people, used for many texts.

    With `whole_names` the words of a name are one mark. Without, each word is, which keeps what stands between.
    """

    def __init__(
        self, people: Iterable[KnownPerson] = (), lexicon: Lexicon | None = None, *, whole_names: bool = True
    ) -> None:
        self.people = tuple(people)
        self._lexicon = lexicon or Lexicon()
        self._index = PeopleIndex(self.people, self._lexicon)
        self._names = NameFinder(self._index, self._lexicon, whole=whole_names)
        self._classes = tuple(
            _class_pattern(name) for name in dict.fromkeys(p.class_name for p in self.people) if name.strip()
        )

    def find(self, text: str) -> tuple[Mark, ...]:
        """The marks in the order of the text; none overlap. Time grows with the length of the text alone."""
        tokens = tokens_of(text)
        found = list(self._names.find(text, tokens))
        found += [mark for rule in RULES for mark in rule.marks(text)]
        for pattern in self._classes:
            found += [Mark(m.start(), m.end(), MarkKind.CLASS, m.group()) for m in pattern.finditer(text)]
        found += self._initials(text)
        found += self._places(text, tokens)
        found += self._capitals(tokens)
        return without_overlap(text, found)

    def _initials(self, text: str) -> Iterator[Mark]:
        for match in _INITIALS_NAME.finditer(text):
            name = folded(match.group("name"))
            if name not in _STARTERS and name not in self._lexicon.not_names:
                yield Mark(match.start(), match.end(), MarkKind.PERSON, match.group(), 0.8)
        for match in _INITIALS.finditer(text):
            written = match.group()
            before = text[max(0, match.start() - _LONGEST_LOOK_BACK) : match.start()]
            if written in _ABBREVIATIONS or f"{written}." in _ABBREVIATIONS:
                continue
            if len(written) == len("A.") and _STANDS_FOR.search(before):
                continue
            yield Mark(match.start(), match.end(), MarkKind.PERSON, written, 0.6)

    def _places(self, text: str, tokens: list[Token]) -> Iterator[Mark]:
        lists = self._lexicon
        for at, token in enumerate(tokens):
            if not token.capital:
                continue
            if token.plain in lists.places and not (token.begins and token.plain in lists.words):
                yield self._place(text, tokens, at, 0.8)
            elif (
                at
                and not token.begins
                and token.gap in (" ", " '", ' "', " ‘", " “")
                and tokens[at - 1].plain in lists.venues
                and (token.plain not in lists.not_names or token.plain in PARTICLES)
            ):
                yield self._place(text, tokens, at, 0.7)

    def _place(self, text: str, tokens: list[Token], at: int, sure: float) -> Mark:
        """From this word on, with what belongs to the name: "De Proef", "Den Haag", "Proefdam-Noord"."""
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].gap in (" ", "-", " '", " ’") and last - at < 4:
            after = tokens[last + 1]
            particle = after.plain in PARTICLES and last + 2 < len(tokens) and tokens[last + 2].capital
            if after.capital or (particle and tokens[at].plain not in self._lexicon.places):
                last += 1
            else:
                break
        start, end = tokens[at].start, tokens[last].end
        return Mark(start, end, MarkKind.PLACE, text[start:end], sure)

    def _capitals(self, tokens: list[Token]) -> Iterator[Mark]:
        """Words with a capital that do not begin a sentence: somebody has to look at them."""
        for token in tokens:
            if token.capital and not token.begins and token.plain not in self._lexicon.not_names:
                yield Mark(token.start, token.end, MarkKind.REVIEW, token.written, 0.3)


def _class_pattern(written: str) -> re.Pattern[str]:
    """The class of somebody as in the record, whatever stands between its letters and figures."""
    parts = (re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+", written))
    return re.compile(r"(?<!\w)" + r"[\W_]{0,2}".join(parts) + r"(?!\w)", re.IGNORECASE)
