"""Names of people in a text: of those given, after a title, with initials, from the general lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, folded, word_set
from vios_desktop.domain.identifiers.people import PARTICLES, TYPO_FROM, WORD, Known, Part, PeopleIndex, Watch
from vios_desktop.domain.identifiers.tokens import Token

_JOINING: Final = word_set("te van de der den ter ten el al ben da dos di du la le von vd bin ibn abu t v d o y")
_NAME_PARTICLES_END: Final = frozenset(["de", "der", "den", "ter", "ten", "el", "t"])
_PRONOUNS: Final = word_set(
    "je jij u hij ze zij men we wij jullie ik het de een er dit dat deze die niet iemand iedereen"
)
_ARTICLES: Final = word_set("de het een dit deze mijn jouw zijn haar hun ons onze geen elke elk welke")
_ACTS: Final = word_set(
    "zei zegt vertelde vertelt riep roept sloeg slaat schopte duwde gaf pakte liep loopt kwam belde belt appte "
    "huilde huilt dreigde dreigt stal wilde denkt vindt voelt rookte vapete weigerde beweert ontkent kreeg "
    "spuugde gooide bedreigde filmde stuurde"
)
_NAMING: Final = word_set("volgens genaamd heet heette genoemd namens aldus")
_MEETING: Final = word_set(
    "ruzie gesproken sprak spreek gesprek praatte gepraat gevochten vocht contact gebeld afgesproken "
    "bevriend relatie "
    "verkering samen omgaat omging speelde liep overlegd overleg besproken gemaild geappt appt chatte "
    "zoende danste"
)
_NOUN_ENDINGS: Final = ("ing", "ingen", "heid", "tie", "teit", "schap", "ers", "en", "sel", "nis", "isme")
_MOST_PARTICLES = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A word that is a name; `sure` 0 is a doubt for review."""

    part: Part
    sure: float
    people: frozenset[int] = frozenset()
    titled: bool = False


class NameFinder:
    """Finds names with an index of known people and the general lists.

    With `whole` the words of one name become one mark; else every word of a name is a mark of its own.
    """

    def __init__(self, index: PeopleIndex, lexicon: Lexicon, *, whole: bool = True) -> None:
        self._index, self._lexicon, self._whole = index, lexicon, whole
        self._titles = lexicon.all_titles

    def find(self, text: str, tokens: list[Token]) -> Iterator[Mark]:
        hits = [self._hit(tokens, at) for at in range(len(tokens))]
        self._together(tokens, hits)
        self._again(tokens, hits)
        at = 0
        while at < len(tokens):
            hit = hits[at]
            if hit is None:
                at += 1
                continue
            first, last = self._reach(tokens, hits, at) if self._whole else (at, at)
            yield self._mark(text, tokens, hits, (first, last), hit)
            at = last + 1
        yield from self._glued(tokens)

    def _together(self, tokens: list[Token], hits: list[Hit | None]) -> None:
        """Unknown capitals that stand with a person ("Xanti en Sem") or with each other ("Xanti Verzonnen")."""
        for at in range(1, len(tokens)):
            one, two = at - 1, at
            joined = tokens[at].gap == " "
            if at > 1 and tokens[at - 1].plain in ("en", "of") and joined and tokens[at - 1].gap == " ":
                one = at - 2
            first, second = self._unknown(tokens[one], hits[one]), self._unknown(tokens[two], hits[two])
            if second and one == at - 1 and hits[one] is None:
                first = first or self._may_be_first(tokens[one])
            if not joined or not (first or second):
                continue
            if first and second and one == at - 1 and not tokens[one].begins:
                hits[one] = hits[two] = Hit(Part.FIRST, 0.5)
            elif one == at - 2 and first and self._person(hits[two]):
                hits[one] = Hit(Part.FIRST, 0.5)
            elif one == at - 2 and second and self._person(hits[one]):
                hits[two] = Hit(Part.FIRST, 0.5)

    def _may_be_first(self, token: Token) -> bool:
        """A capital before an unknown one: "Koos Verzonnen", although koos is a word."""
        short = len(token.plain) <= 1 or token.written.isupper()
        return token.capital and not short and not self._no_name(token.plain) and token.plain not in PARTICLES

    def _unknown(self, token: Token, hit: Hit | None) -> bool:
        lists = self._lexicon
        if hit is not None or not token.capital or token.written.isupper() or not lists.words:
            return False
        common = token.plain in lists.words or token.plain in PARTICLES or token.plain in self._titles
        return not common and not self._no_name(token.plain)

    def _person(self, hit: Hit | None) -> bool:
        return hit is not None and hit.sure >= 0.6

    def _again(self, tokens: list[Token], hits: list[Hit | None]) -> None:
        """Who was found to be a person in one place is one with a capital everywhere."""
        found = {
            token.plain for token, hit in zip(tokens, hits, strict=True)
            if hit is not None and hit.sure > 0 and token.capital and not hit.people and len(token.plain) > 1
        }  # fmt: skip
        for at, token in enumerate(tokens):
            if hits[at] is None and token.capital and token.plain in found:
                hits[at] = Hit(Part.FIRST, 0.5)

    def _mark(
        self, text: str, tokens: list[Token], hits: list[Hit | None], span: tuple[int, int], hit: Hit
    ) -> Mark:
        of_name = [h for h in hits[span[0] : span[1] + 1] if h is not None]
        sure = max(h.sure for h in of_name)
        known = [h.people for h in of_name if h.people]
        people = frozenset.intersection(*known) or frozenset.union(*known) if known else frozenset()
        start, end = tokens[span[0]].start, tokens[span[1]].end
        if tokens[span[1]].initial and text[end : end + 1] == ".":
            end += 1
        kind = MarkKind.PERSON if sure > 0 else MarkKind.REVIEW
        return Mark(start, end, kind, text[start:end], sure or hit.sure, people)

    # one word

    def _hit(self, tokens: list[Token], at: int) -> Hit | None:
        token = tokens[at]
        known = self._index.find(token.plain)
        if known is not None and (hit := self._known(tokens, at, known)) is not None:
            return hit
        if self._titled(tokens, at):
            return self._after_title(tokens, at)
        if self._met(tokens, at):
            return Hit(Part.FIRST, 0.6)
        if token.capital and (people := self._index.with_initials(token.written)):
            code = token.plain in self._lexicon.not_names or (at and tokens[at - 1].plain.isdigit())
            return None if code else Hit(Part.LAST, 0.6, people)
        return self._general(tokens, at)

    def _known(self, tokens: list[Token], at: int, known: Known) -> Hit | None:
        token, lexicon = tokens[at], self._lexicon
        watches = self._index.watches(known.people)
        short_typo = not known.exact and known.part is not Part.NICKNAME and len(token.plain) < TYPO_FROM
        if short_typo and not token.capital:
            return None
        if Watch.CLOSE in watches:
            return Hit(known.part, 0.95 if known.exact else 0.7, known.people)
        if not token.capital and watches == {Watch.CAPITAL}:
            return None
        is_word = token.plain in lexicon.words or token.plain in lexicon.words_too
        is_word = is_word or known.base in lexicon.words_too
        if not known.exact:
            if len(token.plain) < TYPO_FROM and known.part is not Part.NICKNAME and not token.capital:
                return None
            plain_word = token.plain in lexicon.words or token.plain.removesuffix("s") in lexicon.words
            if plain_word and (token.begins or not token.capital):
                return None
            return Hit(known.part, 0.7, known.people)
        if not is_word and known.base not in lexicon.words_too:
            return Hit(known.part, 0.95, known.people)
        if not token.capital:
            return Hit(known.part, self._small(tokens, at), known.people)
        if (
            token.begins
            and at + 1 < len(tokens)
            and tokens[at + 1].plain in _PRONOUNS
            and token.plain in lexicon.words
        ):
            return Hit(known.part, 0.0, known.people)
        return Hit(known.part, 0.6 if token.begins else 0.9, known.people)

    def _small(self, tokens: list[Token], at: int) -> float:
        """How sure a name in small letters is that is a word too: not after an article, nor when very usual."""
        before = tokens[at - 1].plain if at else ""
        usual = tokens[at].plain in self._lexicon.words or before in _ARTICLES
        return 0.0 if usual else 0.5

    def _titled(self, tokens: list[Token], at: int) -> bool:
        token = tokens[at]
        if token.plain in PARTICLES or token.plain in self._lexicon.not_names or token.plain in self._titles:
            return False
        if not token.capital and not self._listed_name(token.plain):
            return False
        before = at
        for _ in range(_MOST_PARTICLES + 1):
            if tokens[before].gap.strip(" '’") not in ("", "."):
                return False
            before -= 1
            if before < 0:
                return False
            if tokens[before].plain in self._titles:
                return tokens[before + 1].gap != ". " or not self._starts(tokens, before + 1)
            if tokens[before].plain not in _JOINING and not self._held(tokens, before):
                return False
        return False

    def _held(self, tokens: list[Token], at: int) -> bool:
        """In 't Veld, te Riele, op den Proef."""
        after = tokens[at + 1].plain
        return tokens[at].plain == "te" or (
            tokens[at].plain in ("in", "op") and after in ("t", "de", "den", "het")
        )

    def _starts(self, tokens: list[Token], at: int) -> bool:
        """Whether a sentence starts here, rather than a name after a title with a point (dhr. Jansen)."""
        return tokens[at].capital and (len(tokens[at - 1].written) > 4 or tokens[at].plain in self._lexicon.words)

    def _after_title(self, tokens: list[Token], at: int) -> Hit:
        more = at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].capital
        first = more and tokens[at].gap == " " and tokens[at - 1].plain not in PARTICLES
        return Hit(Part.FIRST if first else Part.LAST, 0.8, titled=True)

    def _met(self, tokens: list[Token], at: int) -> bool:
        """A capital after words that only people follow: "ruzie met Xanti", "volgens Xanti", "genaamd Xanti"."""
        token = tokens[at]
        if not at or not token.capital or token.begins or token.gap != " " or self._no_name(token.plain):
            return False
        if not self._lexicon.words:
            return False  # without lists an organisation cannot be told from a person
        before = tokens[at - 1].plain
        met = before == "met" and at > 1 and tokens[at - 2].plain in _MEETING
        return (met or before in _NAMING) and token.plain not in PARTICLES

    def _listed_name(self, plain: str) -> bool:
        lists = self._lexicon
        return (plain in lists.last or plain in lists.first) and plain not in lists.words

    def _general(self, tokens: list[Token], at: int) -> Hit | None:
        token, lists = tokens[at], self._lexicon
        if not token.capital or token.plain in lists.not_names:
            return None
        bare = (
            token.plain
            if token.plain in lists.first or token.plain in lists.last
            else token.plain.removesuffix("s")
        )
        part = Part.FIRST if bare in lists.first else Part.LAST if bare in lists.last else None
        if part is not None:
            is_word = bare in lists.words_too or bare in lists.words
            if token.begins and (bare in lists.words or (is_word and part is Part.LAST)):
                return Hit(part, 0.0)
            return Hit(part, 0.6 if is_word else 0.8)
        if (short := self._shortened(token)) is not None:
            return short
        if token.begins and lists.words and self._acts(tokens, at):
            return Hit(Part.FIRST, 0.5)
        return None

    def _shortened(self, token: Token) -> Hit | None:
        lists = self._lexicon
        if not lists.words or token.plain in lists.words or token.plain in lists.places or token.written.isupper():
            return None
        known = self._index.beginning_with(token.plain)
        return Hit(Part.NICKNAME, 0.55, known.people) if known is not None else None

    def _acts(self, tokens: list[Token], at: int) -> bool:
        token = tokens[at]
        follows = at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].plain in _ACTS
        word = token.plain
        unknown = word not in self._lexicon.words and word not in PARTICLES and word not in _PRONOUNS
        return follows and unknown and len(word) > 2 and not word.endswith(_NOUN_ENDINGS)

    # a whole name

    def _reach(self, tokens: list[Token], hits: list[Hit | None], at: int) -> tuple[int, int]:
        first = self._backward(tokens, hits, at)
        last = at
        while (more := self._further(tokens, hits, last)) is not None:
            last = more
        return first, self._possessive(tokens, last)

    def _backward(self, tokens: list[Token], hits: list[Hit | None], at: int) -> int:
        hit = hits[at]
        first = at
        if hit is not None and hit.part is Part.LAST:
            first = self._particles_before(tokens, at, hit)
        while first > 0 and tokens[first].gap in (". ", ".", " ", "") and tokens[first - 1].initial:
            if tokens[first].gap == " " and tokens[first - 1].begins:
                break
            first -= 1
        if hit is not None and hit.part is Part.LAST and not hit.people:
            first = min(first, self._unknown_before(tokens, hits, first))
        before = tokens[first - 1] if first else None
        if hit is not None and hit.part is Part.LAST and before is not None and hits[first - 1] is None:
            short = len(before.plain) <= 1 or before.plain in self._titles or before.plain in self._lexicon.words
            joined = tokens[first].gap in (" ", "-") and before.capital and not before.begins
            if joined and not short and not self._no_name(before.plain):
                first -= 1
        return first

    def _unknown_before(self, tokens: list[Token], hits: list[Hit | None], first: int) -> int:
        """An unknown first name with tussenvoegsels between: "Xanti van Dam"."""
        at = first - 1
        while at > 0 and tokens[at].plain in _JOINING and not tokens[at].capital and first - at <= _MOST_PARTICLES:
            at -= 1
        found = 0 <= at < first - 1 and tokens[at].gap == " " and not tokens[at].begins
        return at if found and self._unknown(tokens[at], hits[at]) else first

    def _particles_before(self, tokens: list[Token], at: int, hit: Hit) -> int:
        own = self._particles_of(hit)
        first = at
        for _ in range(_MOST_PARTICLES):
            before = tokens[first - 1] if first else None
            if (
                before is None
                or tokens[first].gap not in (" ", ". ", ".", " '", " ’")
                or before.plain not in PARTICLES
            ):
                break
            fits = before.plain in own if hit.people else hit.titled or self._fits_unknown(tokens, first, at)
            if not fits:
                break
            first -= 1
        return first

    def _fits_unknown(self, tokens: list[Token], first: int, at: int) -> bool:
        """De Vries, van der Berg; but of "van Jansen" only the name."""
        word = tokens[first - 1].plain
        return word in _NAME_PARTICLES_END if first == at else word in ("van", "op", "in", "v")

    def _further(self, tokens: list[Token], hits: list[Hit | None], last: int) -> int | None:
        """The next word of this name, if there is one."""
        after = last + 1
        particles = 0
        own = self._particles_of(hits[last])
        while after < len(tokens) and particles < _MOST_PARTICLES and self._joins(tokens[after], own):
            if tokens[after].gap not in (" ", ". ", ".", " '", " ’") or hits[after] is not None:
                break
            after, particles = after + 1, particles + 1
        if after >= len(tokens):
            return None
        return after if self._continues(tokens, hits, last, after) else None

    def _joins(self, token: Token, own: frozenset[str]) -> bool:
        return (token.plain in _JOINING or token.plain in own) and not token.initial

    def _particles_of(self, hit: Hit | None) -> frozenset[str]:
        """The tussenvoegsels of those it can be, as in their record."""
        people = [self._index.people[at] for at in hit.people] if hit is not None else []
        words = (folded(word) for p in people for word in WORD.findall(f"{p.prefix} {p.last}"))
        return PARTICLES.intersection(words)

    def _continues(self, tokens: list[Token], hits: list[Hit | None], last: int, after: int) -> bool:
        token, hit, now = tokens[after], hits[after], hits[last]
        apart = after - last > 1
        if token.gap.strip(" ") == "," or token.gap == ", ":
            return not apart and self._turned_about(now, hit)
        if token.gap not in (" ", "-", ". ", ".", " '", " ’", "'", "’", "  "):
            return False
        if hit is not None:
            both = now is not None and now.people and hit.people
            same = not both or bool(now is not None and now.people & hit.people)
            return same and (token.gap != ". " or tokens[after - 1].initial or apart)
        if token.gap == ". " and not tokens[after - 1].initial:
            return False
        if token.initial and token.gap == " " and now is not None and now.part is not Part.LAST:
            return token.plain != "u"
        if (
            not token.capital
            or token.begins
            or self._no_name(token.plain)
            or (token.written.isupper() and not tokens[last].written.isupper())
        ):
            return False
        return (
            now is not None
            and (now.part is not Part.LAST or token.gap == "-")
            and token.gap in (" ", "-", " '", " ’")
        )

    def _turned_about(self, now: Hit | None, after: Hit | None) -> bool:
        """Jansen, Piet."""
        if now is None or after is None or now.part is not Part.LAST or after.part is Part.LAST:
            return False
        if now.people and after.people:
            return bool(now.people & after.people)
        return not now.people and after.sure >= 0.6

    def _possessive(self, tokens: list[Token], last: int) -> int:
        after = last + 1
        if after < len(tokens) and tokens[after].plain == "s" and tokens[after].gap in ("'", "’", "`", "´"):
            return after
        return last

    def _no_name(self, plain: str) -> bool:
        return plain in self._lexicon.not_names or plain in self._lexicon.places

    def _glued(self, tokens: list[Token]) -> Iterator[Mark]:
        for token in tokens:
            if people := self._index.glued(token.plain):
                yield Mark(token.start, token.end, MarkKind.HANDLE, token.written, 0.7, people)
