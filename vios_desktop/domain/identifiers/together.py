"""Names that show by what stands beside them: "Xanti Verzonnen", "Xanti en Sem", "sem, xanti en lars"."""

from __future__ import annotations

from dataclasses import dataclass

from vios_desktop.domain.identifiers.people import PARTICLES, Part
from vios_desktop.domain.identifiers.strangers import Strangers
from vios_desktop.domain.identifiers.tokens import Token


@dataclass(frozen=True, slots=True)
class Hit:
    """A word that is a name; `sure` 0 is a doubt for review."""

    part: Part
    sure: float
    people: frozenset[int] = frozenset()
    titled: bool = False


class Together:
    """Adds hits for words in no list that stand with a person, or with each other."""

    def __init__(self, strangers: Strangers) -> None:
        self._strangers = strangers

    def join(self, tokens: list[Token], hits: list[Hit | None]) -> None:
        """Unknown capitals that stand with a person ("Xanti en Sem") or with each other ("Xanti Verzonnen")."""
        for at in range(1, len(tokens)):
            one, two = at - 1, at
            joined = tokens[at].gap == " "
            if at > 1 and tokens[at - 1].plain in ("en", "of") and joined and tokens[at - 1].gap == " ":
                one = at - 2
            first, second = self.unknown(tokens[one], hits[one]), self.unknown(tokens[two], hits[two])
            if one == at - 2:
                first = first or (hits[one] is None and self._strangers.rare(tokens[one]))
                second = second or (hits[two] is None and self._strangers.rare(tokens[two]))
            if second and one == at - 1 and hits[one] is None:
                first = first or self._may_be_first(tokens[one])
            if one == at - 1 and (joined or tokens[at].gap == "-") and self._pair(tokens, hits, at):
                hits[one] = hits[one] or Hit(Part.FIRST, 0.5)
                hits[two] = hits[two] or Hit(Part.FIRST, 0.5)
                continue
            if not joined or not (first or second):
                continue
            if first and second and one == at - 1 and not tokens[one].begins:
                hits[one] = hits[two] = Hit(Part.FIRST, 0.5)
            elif one == at - 2 and first and _person(hits[two]):
                hits[one] = Hit(Part.FIRST, 0.5)
            elif one == at - 2 and second and _person(hits[one]):
                hits[two] = Hit(Part.FIRST, 0.5)
        self._enumerated(tokens, hits)

    def _pair(self, tokens: list[Token], hits: list[Hit | None], at: int) -> bool:
        """Two capitals within a sentence of which one is seldom a word ("Club Xanti"), or "bas-jan"."""
        one, two = tokens[at - 1], tokens[at]
        if hits[at - 1] is not None or hits[at] is not None:
            return False
        if two.gap == "-":
            return self._strangers.first_name(one.plain) and self._strangers.first_name(two.plain)
        usual = (self._strangers.usual(one), self._strangers.usual(two))
        return None not in usual and not all(usual)

    def _enumerated(self, tokens: list[Token], hits: list[Hit | None]) -> None:
        """A small word in no list that is summed up with a person: "sem en xanti", "sem, xanti en lars"."""
        for at, token in enumerate(tokens):
            if hits[at] is not None or token.capital or not self._strangers.nobodys_word(token.plain):
                continue
            before = at - 2 if at > 1 and tokens[at - 1].plain in ("en", "of") else at - 1
            after = at + 2 if at + 2 < len(tokens) and tokens[at + 1].plain in ("en", "of") else at + 1
            if tokens[at].gap.strip() not in ("", ",", "/", "+", "&") and not token.begins:
                continue
            for other, gaps in ((before, tokens[before + 1 : at + 1]), (after, tokens[at + 1 : after + 1])):
                near = 0 <= other < len(tokens) and all(t.gap in (" ", ", ", "/", " + ", " & ", "+") for t in gaps)
                listed = abs(other - at) == 2 or (bool(gaps) and gaps[0].gap != " ")
                if near and listed and _person(hits[other]):
                    hits[at] = Hit(Part.FIRST, 0.5)
                    break

    def _may_be_first(self, token: Token) -> bool:
        """A capital before an unknown one: "Koos Verzonnen", although koos is a word."""
        short = len(token.plain) <= 1 or token.written.isupper()
        return (
            token.capital
            and not short
            and not self._strangers.no_name(token.plain)
            and token.plain not in PARTICLES
        )

    def unknown(self, token: Token, hit: Hit | None) -> bool:
        return hit is None and not token.written.isupper() and self._strangers.in_no_list(token)


def _person(hit: Hit | None) -> bool:
    return hit is not None and hit.sure >= 0.6
