"""Names of people in a text: of those given, after a title, with initials, from the general lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, folded, word_set
from vios_desktop.domain.identifiers.people import PARTICLES, TYPO_FROM, WORD, Known, Part, PeopleIndex, Watch
from vios_desktop.domain.identifiers.strangers import PRONOUNS, Strangers
from vios_desktop.domain.identifiers.together import Hit, Together
from vios_desktop.domain.identifiers.tokens import Token

_JOINING: Final = word_set("te van de der den ter ten el al ben da dos di du la le von vd bin ibn abu t v d o y")
_NAME_PARTICLES_END: Final = frozenset(["de", "der", "den", "ter", "ten", "el", "t"])
_ARTICLES: Final = word_set("de het een dit deze mijn jouw zijn haar hun ons onze geen elke elk welke")
_FORMAL: Final = word_set(
    "dhr mevr mw mevrouw meneer mijnheer juf juffrouw meester fam familie hr heer dr de den der"
)
_OF_A_LAST_NAME: Final = frozenset(["el", "ten", "ter", "der", "den", "ben", "al"])
_MOST_PARTICLES = 3


class NameFinder:
    """Finds names with an index of known people and the general lists.

    With `whole` the words of one name become one mark; else every word of a name is a mark of its own.
    """

    def __init__(self, index: PeopleIndex, lexicon: Lexicon, *, whole: bool = True) -> None:
        self._index, self._lexicon, self._whole = index, lexicon, whole
        self._titles = lexicon.all_titles
        self._strangers = Strangers(lexicon)
        self._together = Together(self._strangers)

    def nobodys_word(self, plain: str) -> bool:
        return self._strangers.nobodys_word(plain)

    def find(self, text: str, tokens: list[Token]) -> Iterator[Mark]:
        hits = [self._hit(tokens, at) for at in range(len(tokens))]
        self._together.join(tokens, hits)
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
        if self._strangers.met(tokens, at):
            return Hit(Part.FIRST, 0.6)
        if (heard := self._heard(tokens, at)) is not None:
            return heard
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
            and tokens[at + 1].plain in PRONOUNS
            and token.plain in lexicon.words
        ):
            return Hit(known.part, 0.0, known.people)
        return Hit(known.part, 0.6 if token.begins else 0.9, known.people)

    def _heard(self, tokens: list[Token], at: int) -> Hit | None:
        """A name of the school as it sounds: a word that is none, or a capital within a sentence."""
        token, lists = tokens[at], self._lexicon
        if not lists.dutch or len(token.plain) < 3 or self._strangers.no_name(token.plain):
            return None
        word = lists.ordinary(token.plain) or lists.listed_name(token.plain)
        if word and (token.begins or not token.capital or token.plain in lists.words):
            return None
        heard = self._index.heard(token.plain)
        return Hit(heard.part, 0.55, heard.people) if heard is not None else None

    def _small(self, tokens: list[Token], at: int) -> float:
        """How sure a name in small letters is that is a word too: not after an article, nor when very usual."""
        before = tokens[at - 1].plain if at else ""
        usual = tokens[at].plain in self._lexicon.words or before in _ARTICLES
        return 0.0 if usual else 0.5

    def _titled(self, tokens: list[Token], at: int) -> bool:
        token = tokens[at]
        if token.plain in PARTICLES or token.plain in self._lexicon.not_names or token.plain in self._titles:
            return False
        formal = self._lexicon.listed_name(token.plain) and tokens[at - 1].plain in _FORMAL if at else False
        if not token.capital and not self._listed_name(token.plain) and not formal:
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
        word = tokens[at].plain in self._lexicon.words and not self._lexicon.listed_name(tokens[at].plain)
        return tokens[at].capital and (len(tokens[at - 1].written) > 4 or word)

    def _after_title(self, tokens: list[Token], at: int) -> Hit:
        more = at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].capital
        first = more and tokens[at].gap == " " and tokens[at - 1].plain not in PARTICLES
        near = tokens[at - 1].plain in self._lexicon.pupil_titles | self._lexicon.parent_titles
        first = (
            first
            or tokens[at].plain in self._lexicon.first
            or (near and not self._lexicon.listed_name(tokens[at].plain))
        )
        return Hit(Part.FIRST if first else Part.LAST, 0.8, titled=True)

    def _listed_name(self, plain: str) -> bool:
        lists = self._lexicon
        return (plain in lists.last or plain in lists.first) and plain not in lists.words

    def _general(self, tokens: list[Token], at: int) -> Hit | None:
        token, lists = tokens[at], self._lexicon
        if not token.capital:
            if self._strangers.small(tokens, at):
                return Hit(Part.FIRST, 0.5)
            cut_off = self._index.beginning_with(token.plain) if self.nobodys_word(token.plain) else None
            return Hit(Part.NICKNAME, 0.5, cut_off.people) if cut_off is not None else None
        if token.plain in lists.not_names:
            return None
        bare = (
            token.plain
            if token.plain in lists.first or token.plain in lists.last
            else token.plain.removesuffix("s")
        )
        part = Part.FIRST if bare in lists.first else Part.LAST if bare in lists.last else None
        if part is not None:
            is_word = bare in lists.words_too or bare in lists.words
            told = at + 1 < len(tokens) and tokens[at + 1].gap == " ("  # "Smit (leerplicht)"
            if token.begins and not told and (bare in lists.words or (is_word and part is Part.LAST)):
                return Hit(part, 0.0)
            return Hit(part, 0.6 if is_word else 0.8)
        if (short := self._shortened(token)) is not None:
            return short
        acts = token.begins and lists.words and self._strangers.acts(tokens, at)
        if not acts and not self._strangers.capital(tokens, at) and not self._strangers.named(tokens, at):
            return None
        after = at > 0 and token.gap in (" ", "-", " '") and tokens[at - 1].plain in _OF_A_LAST_NAME
        return Hit(Part.LAST if after else Part.FIRST, 0.5)

    def _shortened(self, token: Token) -> Hit | None:
        lists = self._lexicon
        if not lists.words or token.plain in lists.places or token.written.isupper() or token.plain in PARTICLES:
            return None
        if token.begins and lists.ordinary(token.plain):
            return None
        known = self._index.beginning_with(token.plain)
        return Hit(Part.NICKNAME, 0.55, known.people) if known is not None else None

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
        while first > 0 and tokens[first].gap in (". ", ".", " ", "", "'", "’") and tokens[first - 1].initial:
            if tokens[first].gap == " " and tokens[first - 1].begins:
                break
            first -= 1
        if hit is not None and hit.part is Part.LAST and not hit.people:
            first = min(first, self._unknown_before(tokens, hits, first))
        before = tokens[first - 1] if first else None
        if hit is not None and hit.part is Part.LAST and before is not None and hits[first - 1] is None:
            short = len(before.plain) <= 1 or before.plain in self._titles or before.plain in self._lexicon.words
            joined = tokens[first].gap in (" ", "-") and before.capital and not before.begins
            if joined and not short and not self._strangers.no_name(before.plain):
                first -= 1
        return first

    def _unknown_before(self, tokens: list[Token], hits: list[Hit | None], first: int) -> int:
        """An unknown first name with tussenvoegsels between: "Xanti van Dam"."""
        at = first - 1
        while at > 0 and tokens[at].plain in _JOINING and not tokens[at].capital and first - at <= _MOST_PARTICLES:
            at -= 1
        found = 0 <= at < first - 1 and tokens[at].gap == " " and not tokens[at].begins
        return at if found and self._together.unknown(tokens[at], hits[at]) else first

    def _particles_before(self, tokens: list[Token], at: int, hit: Hit) -> int:
        own = self._particles_of(hit)
        first = at
        for _ in range(_MOST_PARTICLES):
            before = tokens[first - 1] if first else None
            if (
                before is None
                or tokens[first].gap not in (" ", ". ", ".", " '", " ’", "-")
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
        if first == at and word == "van":  # after a comma it belongs to the name: "zorgen, van Es belt"
            return tokens[at].plain not in self._lexicon.first and tokens[first - 1].gap in (", ", " (", "- ", "/")
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
        if particles == 0 and after + 2 < len(tokens) and tokens[after].gap == " " and tokens[after + 2].capital:
            held = tokens[after].plain in ("in", "op") and tokens[after + 1].plain in ("t", "den")
            after += 2 if held else 0  # in 't Veld, op den Camp
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
        token, hit, now = tokens[after], hits[after], hits[last] or Hit(Part.FIRST, 0.5)
        apart = after - last > 1
        if token.gap == ", " and token.initial and now.part is Part.LAST:
            return not apart  # Jansen, P.
        if token.gap.strip(" ") == "," or token.gap == ", ":
            return not apart and self._turned_about(now, hit)
        if token.gap not in (" ", "-", ". ", ".", " '", " ’", "'", "’", "  "):
            return False
        if hit is not None:
            same = not now.people or not hit.people or bool(now.people & hit.people)
            return same and (token.gap != ". " or tokens[after - 1].initial or apart)
        if token.gap == ". " and not tokens[after - 1].initial:
            return False
        if token.initial and token.gap == " " and now.part is not Part.LAST:
            return token.plain != "u"
        if not token.capital:
            small = not tokens[last].capital and token.gap == " " and now.part is not Part.LAST
            return small and self._small_last(tokens, last, after)
        if (
            token.begins
            or token.plain in self._lexicon.not_names
            or (not apart and token.plain in self._lexicon.places)
            or (token.written.isupper() and not tokens[last].written.isupper())
        ):
            return False
        return (now.part is not Part.LAST or token.gap == "-") and token.gap in (" ", "-", " '", " ’")

    def _small_last(self, tokens: list[Token], last: int, after: int) -> bool:
        """A last name in small letters behind such a first name: "kevin van der wal", "kevin kok"."""
        lists, plain = self._lexicon, tokens[after].plain
        if not lists.dutch or (plain in lists.words and plain not in lists.last):
            return False
        apart = after - last > 1
        small = plain in lists.last and (apart or plain not in lists.words)
        return small or after - last > 2 or (apart and tokens[after - 1].plain != "van")

    def _turned_about(self, now: Hit, after: Hit | None) -> bool:
        """Jansen, Piet."""
        if after is None or now.part is not Part.LAST or after.part is Part.LAST:
            return False
        if now.people and after.people:
            return bool(now.people & after.people)
        return not now.people and after.sure >= 0.6

    def _possessive(self, tokens: list[Token], last: int) -> int:
        after = last + 1
        if after < len(tokens) and tokens[after].plain == "s" and tokens[after].gap in ("'", "’", "`", "´"):
            return after
        return last

    def _glued(self, tokens: list[Token]) -> Iterator[Mark]:
        for token in tokens:
            if people := self._index.glued(token.plain):
                yield Mark(token.start, token.end, MarkKind.HANDLE, token.written, 0.7, people)
