"""All rules together, in the order that decides between hits of the same length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from vios_desktop.domain.identifiers.addresses import ADDRESS_RULES
from vios_desktop.domain.identifiers.codes import CLASS_RULES, CODE_RULES, NUMBER_RULES
from vios_desktop.domain.identifiers.contacts import CONTACT_RULES, HANDLE_RULES
from vios_desktop.domain.identifiers.days import AGE_RULES, DAY_RULES, TOLD_FROM_TODAY
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, Rule, folded, without_overlap, word_set
from vios_desktop.domain.identifiers.names import NameFinder
from vios_desktop.domain.identifiers.people import PARTICLES, KnownPerson, PeopleIndex, Watch
from vios_desktop.domain.identifiers.tokens import Token, tokens_of

LASTING_RULES: Final[tuple[Rule, ...]] = (
    *CONTACT_RULES, *CODE_RULES, *DAY_RULES, *CLASS_RULES, *AGE_RULES, *ADDRESS_RULES, *NUMBER_RULES,
    *HANDLE_RULES,
)  # fmt: skip
RULES: Final[tuple[Rule, ...]] = (*LASTING_RULES, *TOLD_FROM_TODAY)
_INITIALS_NAME: Final = re.compile(
    r"(?<![\w.])(?:(?:[A-ZÀ-ÖØ-ÞĞİŞ]|Th|Ch|Chr|St|IJ)\.[ -]?){1,4}(?:(?:van|de|der|den|het|ter|ten|el|in|op|"
    r"'t) ){0,3}(?P<name>[A-Z]\w{1,30}+)(?:-[A-Z]\w{1,30}+)?"
)
_WITH_AGE: Final = re.compile(
    r"(?<![\w-])(?P<name>[A-Z][\w’'-]{1,24}+)(?= \((?:1[0-9]|[4-9])(?: ?(?:jaar|jr|jarige?)|\)|,))"
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
_PLACE_BEFORE: Final = frozenset({"in", "te", "uit", "vanuit", "richting", "nabij", "naar", "rond", "langs"})
_ARTICLES: Final = frozenset({"de", "het", "den"})
_INSIDE: Final = frozenset({"van", "de", "der", "den", "het"})
_PLACE_ENDINGS: Final = ("park", "centrum", "eiland", "wijk", "plas", "station", "stadion", "dorp")
_POSTCODE_BEFORE: Final = re.compile(r"(?<!\d)[1-9]\d{3} ?[A-Za-z]{2},? {1,2}(?:te |in )?$")
_LONGEST_POSTCODE = 12
_OPENING: Final = (" ", " '", ' "', " ‘", " “", " ’")


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
        self._own = tuple(dict.fromkeys(form for person in self.people for form in _own_forms(person)))

    def find(self, text: str) -> tuple[Mark, ...]:
        """The marks in the order of the text; none overlap. Time grows with the length of the text alone."""
        tokens = tokens_of(text)
        found = list(self._names.find(text, tokens))
        found += [mark for rule in self._rules for mark in rule.marks(text)]
        for kind, pattern in self._own:
            found += [Mark(m.start(), m.end(), kind, m.group()) for m in pattern.finditer(text)]
        found += self._initials(text)
        found += self._places(text, tokens)
        found += self._capitals(tokens)
        return without_overlap(text, found)

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
            if written in _ABBREVIATIONS or f"{written}." in _ABBREVIATIONS:
                continue
            if len(written) == len("A.") and _STANDS_FOR.search(before):
                continue
            yield Mark(match.start(), match.end(), MarkKind.PERSON, written, 0.6)

    def _places(self, text: str, tokens: list[Token]) -> Iterator[Mark]:
        for at, token in enumerate(tokens):
            if token.capital and (sure := self._place_sure(text, tokens, at)):
                yield self._place(text, tokens, at, sure)

    def _place_sure(self, text: str, tokens: list[Token], at: int) -> float:
        """How sure it is that the name of a place begins at this word; 0 for not."""
        token, lists = tokens[at], self._lexicon
        if token.plain in lists.places and not (token.begins and token.plain in lists.words):
            return 0.8
        if self._after_postcode(text, token):
            return 0.8
        if not at or token.begins or not lists.places:
            return 0.0
        before = tokens[at - 1]
        if token.gap in _OPENING and (token.plain in PARTICLES or token.plain not in lists.not_names):
            skipped = at > 1 and before.plain in PARTICLES and tokens[at - 2].plain in lists.venues
            if before.plain in lists.venues or skipped:
                return 0.7
        if token.gap != " " or self._common(token):
            return 0.0
        named = before.capital and not before.begins and before.plain in _ARTICLES
        ends = token.plain.endswith(_PLACE_ENDINGS) and token.plain not in lists.words
        return 0.5 if before.plain in _PLACE_BEFORE or named or ends else 0.0

    def _town_tail(self, tokens: list[Token], last: int) -> int | None:
        """Capelle aan den IJssel, Bergen op Zoom."""
        plain = [token.plain for token in tokens[last + 1 : last + 4]]
        if (
            plain[:1] == ["aan"]
            and plain[1:2] in (["de"], ["den"])
            and len(plain) == 3
            and tokens[last + 3].capital
        ):
            return last + 3
        return last + 2 if tuple(plain[:2]) in (("op", "zoom"), ("bij", "duurstede"), ("aan", "zee")) else None

    def _after_postcode(self, text: str, token: Token) -> bool:
        return _POSTCODE_BEFORE.search(text[max(0, token.start - _LONGEST_POSTCODE) : token.start]) is not None

    def _common(self, token: Token) -> bool:
        lists = self._lexicon
        named = token.plain in lists.first or token.plain in lists.last or not lists.places
        return named or token.plain in lists.not_names or token.plain in PARTICLES or token.written.isupper()

    def _place(self, text: str, tokens: list[Token], at: int, sure: float) -> Mark:
        """From this word on, with what belongs to the name: "De Proef", "Den Haag", "Proefdam-Noord"."""
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].gap in (" ", "-", " '", " ’") and last - at < 4:
            after = tokens[last + 1]
            particle = after.plain in _INSIDE and last + 2 < len(tokens) and tokens[last + 2].capital
            if (tail := self._town_tail(tokens, last)) is not None:
                last = tail
            elif after.capital or (particle and tokens[at].plain not in self._lexicon.places):
                last += 1
            else:
                break
        if at and tokens[at].gap == " " and tokens[at - 1].capital and tokens[at - 1].plain in _ARTICLES:
            at -= 1
        if at and tokens[at - 1].plain == "t" and tokens[at - 1].gap[-1:] in ("'", "’") and tokens[at].gap == " ":
            start = tokens[at - 1].start - 1
        else:
            start = tokens[at].start
        end = tokens[last].end
        return Mark(start, end, MarkKind.PLACE, text[start:end], sure)

    def _capitals(self, tokens: list[Token]) -> Iterator[Mark]:
        """Words with a capital that do not begin a sentence: somebody has to look at them."""
        for token in tokens:
            if token.capital and not token.begins and token.plain not in self._lexicon.not_names:
                yield Mark(token.start, token.end, MarkKind.REVIEW, token.written, 0.3)


def _own_forms(person: KnownPerson) -> Iterator[tuple[MarkKind, re.Pattern[str]]]:
    """The class as in the record, whatever stands between its letters and figures; initials, for `CLOSE`."""
    if person.class_name.strip():
        parts = (re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+", person.class_name))
        yield MarkKind.CLASS, re.compile(r"(?<!\w)" + r"[\W_]{0,2}".join(parts) + r"(?!\w)", re.IGNORECASE)
    initials = [re.escape(name.strip()[0].upper()) for name in (person.first, person.last) if name.strip()]
    if person.watch is Watch.CLOSE and len(initials) > 1:
        yield MarkKind.PERSON, re.compile(r"(?<!\w)" + r"\.? ?".join(initials) + r"(?!\w)\.?")
