"""Forms and lists with a label before each answer: behind "Getuigen:" stand people, behind "Waar:" a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import GUESS, Mark, MarkKind, folded

_PERSON_LABEL: Final = (
    r"(?:wie|naam|namen|voornaam|achternaam|roepnaam|leerling(?:en)?|melder|daders?|slachtoffers?|getuigen?|verdachten?|"
    r"betrokken(?:e|en)?|contact(?:persoon)?|ouders?|vader|moeder|verzorger|mentor|docent|afzender|van|aan|cc|"
    r"aanwezig(?:en)?|afwezig|bestuurder|eigenaar|admin|begeleider|voogd|gezinsvoogd|familie|leerplicht(?:ambtenaar)?|"
    r"orthopedagoog|psycholoog|huisarts|advocaat|"
    r"surveillant|coach|trainer|rechercheur|wijkagent|notulist|voorzitter|beheerder|"
    r"opgesteld door|gemeld door|groet(?:en|jes)?|gr|mvg)"
)
_PLACE_LABEL: Final = (
    r"(?:waar|plaats|locatie|adres|woonplaats|woonadres|school|basisschool|stage(?:plek|bedrijf|adres)?|werk|werkgever|"
    r"vindplaats|vereniging|club|plek|buurt|wijk|gemeente|bestemming)"
)
_FIELD: Final = re.compile(
    rf"(?<![\w/-])(?:(?P<person>{_PERSON_LABEL})|(?P<place>{_PLACE_LABEL})) ?: {{0,3}}(?P<value>[^\n:;]{{2,120}})",
    re.IGNORECASE,
)
_NEXT_LABEL: Final = re.compile(r"[.,]? [A-Za-z]{2,16}\.?$")
_PIECE: Final = re.compile(r"[^,()/+]{1,80}")
_PLACE: Final = re.compile(r"[^,.()]{2,60}")
_NAME: Final = re.compile(
    r"(?:(?:van|de|der|den|ten|ter|el|in|op|'t) ){0,3}[^\W\d_a-z][\w’'-]{0,24}+\.?"
    r"(?: (?:van|de|der|den|ten|ter|el|'t|[^\W\d_a-z][\w’'-]{0,24}\.?)(?!\w)){0,4}"
)


class FieldFinder:
    """Marks the answer to a label when it begins with a capital and is no usual word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, text: str) -> Iterator[Mark]:
        if not self._lexicon.dutch:
            return
        for match in _FIELD.finditer(text):
            start, value = match.start("value"), match.group("value")
            if text[match.end() : match.end() + 1] == ":":  # the next label stands on the same line
                value = _NEXT_LABEL.sub("", value)
            kind, pieces = MarkKind.PLACE, _PLACE.finditer(value)
            if match.group("person"):
                kind, pieces = MarkKind.PERSON, _PIECE.finditer(value)
            for piece in pieces:
                bare = piece.group().strip()
                at = start + piece.start() + piece.group().index(bare)
                if self._a_name(bare, kind):
                    yield Mark(at, at + len(bare), kind, bare, GUESS)
                if kind is MarkKind.PLACE:
                    break

    def _a_name(self, written: str, kind: MarkKind) -> bool:
        """Whether it is short, has a capital, and not all of its words are usual or known to be no name."""
        lists = self._lexicon
        words = [folded(word) for word in re.findall(r"\w+", written)]
        if not words or (kind is MarkKind.PERSON and not _NAME.fullmatch(written)):
            return False
        if not written[0].isupper() and kind is MarkKind.PLACE:
            return False
        if any(lists.listed_name(word) for word in words) or len(words[0]) == 1:
            return True
        return not all(self._usual(word) for word in words)

    def _usual(self, word: str) -> bool:
        lists = self._lexicon
        known = word in lists.words or word in lists.not_names or word in lists.all_titles
        return known or word.isdigit()
