"""Towns of the lists, and names of places: after a word that says so, or with an article that has a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, word_set
from vios_desktop.domain.identifiers.people import PARTICLES
from vios_desktop.domain.identifiers.tokens import Token

BEFORE_A_PLACE: Final = word_set("in te uit vanuit richting nabij naar rond langs")
_BEFORE_WITH_ARTICLE: Final = BEFORE_A_PLACE | word_set("bij achter tegenover voor op tot van aan om")
_SMALL_BEFORE: Final = BEFORE_A_PLACE | word_set("gemeente station wijkteam wijk dorp regio omgeving")
_ARTICLES: Final = frozenset({"de", "het", "den", "t"})
_INSIDE: Final = frozenset({"van", "de", "der", "den", "het"})
_ENDINGS: Final = (
    "park", "centrum", "eiland", "wijk", "plas", "station", "stadion", "dorp", "college", "lyceum", "passage",
    "zicht", "hoeve", "burcht",
)  # fmt: skip
_POSTCODE_BEFORE: Final = re.compile(r"(?<!\d)[1-9]\d{3} ?[A-Za-z]{2},? {1,2}(?:te |in )?$")
_LONGEST_POSTCODE = 12
_OPENING: Final = (" ", " '", ' "', " ‘", " “", " ’")
_NAMED: Final = word_set(
    "snackbar cafetaria buurthuis sporthal jongerencentrum eetcafe winkelcentrum zwembad camping basisschool "
    "discotheek wijkcentrum dorpshuis jeugdhonk coffeeshop"
)
_INSIDE_A_TOWN: Final = (" ", "-", " '", " ’", "'", "’", ". ", ".-")
_LONGEST_SMALL = 4


class PlaceFinder:
    """Finds names of places with the general lists; without a list of towns it finds none but after a postcode."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, text: str, tokens: list[Token]) -> Iterator[Mark]:
        for at, token in enumerate(tokens):
            if (last := self._town(tokens, at)) is not None:
                start = self._with_t(tokens, at)
                yield Mark(start, tokens[last].end, MarkKind.PLACE, text[start : tokens[last].end], 0.8)
            elif token.capital and at and token.gap == " & " and tokens[at - 1].capital:
                yield Mark(
                    tokens[at - 1].start, token.end, MarkKind.PLACE, text[tokens[at - 1].start : token.end], 0.5
                )
            elif token.capital and (sure := self._sure(text, tokens, at)):
                yield self._place(text, tokens, at, sure)
            elif not token.capital and (self._small(tokens, at) or self._small_name(tokens, at)):
                yield Mark(token.start, token.end, MarkKind.PLACE, token.written, 0.5)

    def _town(self, tokens: list[Token], at: int) -> int | None:
        """The last word of a town of more than one word: "Bergen op Zoom", "Sint-Oedenrode"."""
        for rest in self._lexicon.towns.get(tokens[at].plain, ()):
            words = tokens[at + 1 : at + 1 + len(rest)]
            if tuple(word.plain for word in words) == rest and all(word.gap in _INSIDE_A_TOWN for word in words):
                usual = all(self._lexicon.ordinary(word.plain) for word in words if len(word.plain) > 1)
                told = len(rest) > 1 or (at and tokens[at - 1].plain in BEFORE_A_PLACE)
                told = told and not all(word.plain in self._lexicon.words for word in words)
                if words[-1].capital or told or not usual:
                    return at + len(rest)
        return None

    def _sure(self, text: str, tokens: list[Token], at: int) -> float:
        """How sure it is that the name of a place begins at this word; 0 for not."""
        token, lists = tokens[at], self._lexicon
        if token.plain in lists.places and not self._only_a_word(tokens, at):
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
        named = named or (before.plain == "t" and before.gap[-1:] in ("'", "’"))
        ends = token.plain.endswith(_ENDINGS) and token.plain not in lists.words
        return 0.5 if before.plain in BEFORE_A_PLACE or named or ends or self._after_article(tokens, at) else 0.0

    def _only_a_word(self, tokens: list[Token], at: int) -> bool:
        """A town that is a word as well is one with a capital that begins no sentence; a usual word needs more."""
        token, lists = tokens[at], self._lexicon
        if token.begins and lists.ordinary(token.plain):
            return True
        usual = token.plain in lists.not_names or token.plain in lists.words
        told = at > 0 and (tokens[at - 1].plain in BEFORE_A_PLACE or self._after_number(tokens, at))
        return usual and not told

    def _after_number(self, tokens: list[Token], at: int) -> bool:
        """Behind the number of a house: "Kerkstraat 12, Best"."""
        before = tokens[at - 1].plain
        return tokens[at].gap in (", ", ",", "\n") and before[0].isdigit() and not before.endswith("e")

    def _after_article(self, tokens: list[Token], at: int) -> bool:
        """ "Bij de Ketting": a capital after a preposition and an article, of a word that schools do not use."""
        if at < 2 or tokens[at - 1].plain not in _ARTICLES or tokens[at - 1].gap not in _OPENING:
            return False
        known = tokens[at].plain in self._lexicon.words or tokens[at].plain in self._lexicon.all_titles
        return not known and bool(self._lexicon.dutch) and tokens[at - 2].plain in _BEFORE_WITH_ARTICLE

    def _small(self, tokens: list[Token], at: int) -> bool:
        """A town in small letters that is no word of the language, nor somebody's name."""
        token, lists = tokens[at], self._lexicon
        if not lists.dutch or token.plain not in lists.places or lists.ordinary(token.plain):
            return False
        told = at > 0 and tokens[at - 1].plain in _SMALL_BEFORE
        return told or (len(token.plain) > _LONGEST_SMALL and not lists.listed_name(token.plain))

    def _small_name(self, tokens: list[Token], at: int) -> bool:
        """ "Snackbar de ketting": after what has a name of its own, an article and a word."""
        if at < 2 or not self._lexicon.dutch or tokens[at].gap != " " or tokens[at - 1].plain not in _ARTICLES:
            return False
        return tokens[at - 2].plain in _NAMED and tokens[at - 1].gap in _OPENING and len(tokens[at].plain) > 3

    def _after_postcode(self, text: str, token: Token) -> bool:
        return _POSTCODE_BEFORE.search(text[max(0, token.start - _LONGEST_POSTCODE) : token.start]) is not None

    def _common(self, token: Token) -> bool:
        lists = self._lexicon
        named = lists.listed_name(token.plain) or not lists.places
        return named or token.plain in lists.not_names or token.plain in PARTICLES or token.written.isupper()

    def _place(self, text: str, tokens: list[Token], at: int, sure: float) -> Mark:
        """From this word on, with what belongs to the name: "De Proef", "Den Haag", "Proefdam-Noord"."""
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].gap in (" ", "-", " '", " ’") and last - at < 4:
            after = tokens[last + 1]
            particle = after.plain in _INSIDE and last + 2 < len(tokens) and tokens[last + 2].capital
            if not (after.capital or (particle and tokens[at].plain not in self._lexicon.places)):
                break
            last += 1
        start, end = self._with_t(tokens, self._with_head(tokens, at)), tokens[last].end
        return Mark(start, end, MarkKind.PLACE, text[start:end], sure)

    def _with_head(self, tokens: list[Token], at: int) -> int:
        """The article or the kind of place before the name, when they are written with a capital as well."""
        for _ in range(2):
            before = tokens[at - 1] if at and tokens[at].gap == " " else None
            if before is None or not before.capital:
                break
            if before.plain not in _ARTICLES and before.plain not in self._lexicon.venues:
                break
            at -= 1
        return at

    def _with_t(self, tokens: list[Token], at: int) -> int:
        """Where a name begins that has 't or 's before it."""
        before = tokens[at - 1] if at and tokens[at].gap in (" ", "-") else None
        held = before is not None and before.plain in ("t", "s") and before.gap[-1:] in ("'", "’")
        return before.start - 1 if before is not None and held else tokens[at].start
