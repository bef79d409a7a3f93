"""Words as a search compares them: without accents, without endings, and as they sound in Dutch."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_SHORTEST_STEM = 3
_ENDINGS = ("ingen", "tjes", "ing", "tje", "en", "er", "je", "s", "e")
_APOSTROPHES = "'’`´"

_SAYS_NOTHING = """
de het een en of van in op aan bij met voor naar over uit om te door is zijn was wat wie waar hoe
die dat dit deze ik u mijn uw ons er niet ook al als dan maar heeft hebben had kan mag moet wordt
word doe doet doen hij zij ze hem haar iemand iets veel zit zegt vind vinden zoek meer weet
"""
STOP_WORDS = frozenset(_SAYS_NOTHING.split())
"""Words that say nothing about a subject; a search of only these still looks for them."""


class Word(NamedTuple):
    """A word in a text with the place of its letters."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text, folded: "Foto's en café" gives "fotos", "en", "cafe". Places are those of `text`."""
    found: list[Word] = []
    letters: list[str] = []
    start = 0
    for place, sign in enumerate(text):
        folded = _folded(sign)
        if folded:
            if not letters:
                start = place
            letters.append(folded)
        elif letters and sign not in _APOSTROPHES and not unicodedata.combining(sign):
            found.append(Word("".join(letters), start, place))
            letters = []
    if letters:
        found.append(Word("".join(letters), start, len(text.rstrip(_APOSTROPHES))))
    return found


@lru_cache(maxsize=512)
def _folded(sign: str) -> str:
    bare = unicodedata.normalize("NFKD", sign).casefold()
    return "".join(letter for letter in bare if letter.isalnum())


_OWN_S = ("uis", "ijs", "eis", "aas", "oos", "ees", "oes")
"""Ends in which the s belongs to the word: kluis, reis, huis."""


def _ending(word: str) -> int:
    """How many letters the ending of a word takes."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return 0 if ending == "s" and word.endswith(_OWN_S) else len(ending)
    return 0


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without the endings of Dutch: vapes, vapen and vape are one, and so are messen and mes."""
    bare = word
    if len(bare) > 6 and bare.startswith("ge"):
        bare = bare[2:]
    for _ in range(2):
        bare = bare[: len(bare) - _ending(bare)]
    if len(bare) > _SHORTEST_STEM + 1 and bare[-1] in "dt":
        bare = bare[:-1]
    bare = re.sub(r"([aeou])\1(?=[^aeiou]?$)", r"\1", bare)
    if len(bare) > _SHORTEST_STEM and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return bare[:-1] + {"v": "f", "z": "s"}.get(bare[-1], bare[-1])


_SOUNDS = (
    ("eij", "Y"),
    ("ij", "Y"),
    ("ei", "Y"),
    ("ouw", "W"),
    ("auw", "W"),
    ("ou", "W"),
    ("au", "W"),
    ("sch", "sg"),
    ("ch", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "kw"),
    ("x", "ks"),
    ("ie", "i"),
    ("y", "i"),
    ("z", "s"),
    ("v", "f"),
    ("dt", "t"),
)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """How the stem of a word sounds: leerpligt and leerplicht, lagchas and lachgas are the same."""
    heard = stem(word)
    for written, spoken in _SOUNDS:
        heard = heard.replace(written, spoken)
    heard = re.sub(r"c(?=[eiY])", "s", heard).replace("c", "k")
    heard = re.sub(r"d$", "t", heard)
    return re.sub(r"(.)\1+", r"\1", heard)
