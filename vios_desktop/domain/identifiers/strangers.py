"""Words that no list knows, and words beside which only people stand: names of those whom nobody told about."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import word_set
from vios_desktop.domain.identifiers.people import PARTICLES
from vios_desktop.domain.identifiers.places import BEFORE_A_PLACE
from vios_desktop.domain.identifiers.tokens import Token

PRONOUNS: Final = word_set(
    "je jij u hij ze zij men we wij jullie ik het de een er dit dat deze die niet iemand iedereen"
)
_ACTS: Final = word_set(
    "zei zegt vertelde vertelt riep roept sloeg slaat schopte duwde gaf pakte liep loopt kwam belde belt appte "
    "huilde huilt dreigde dreigt stal wilde denkt vindt voelt rookte vapete weigerde beweert ontkent kreeg "
    "spuugde gooide bedreigde filmde stuurde woont woonde noemt noemde heet ging gaat mailde mailt vroeg vraagt "
    "meldt meldde lachte scheldt schold"
)
_NAMING: Final = word_set("volgens genaamd heet heette genoemd namens aldus ene zekere zekeren")
_MEETING: Final = word_set(
    "ruzie gesproken sprak spreek gesprek praatte gepraat gevochten vocht contact gebeld afgesproken bevriend "
    "relatie verkering samen omgaat omging speelde liep overlegd overleg besproken gemaild geappt appt chatte "
    "zoende danste bel belde afspraak"
)
_BEFORE_A_NAME: Final = word_set(
    "met van naar door aan bij tegen voor over en of ook mentor snap snapchat insta instagram tiktok "
    "account profiel accountnaam gebruikersnaam nickname username bijnaam straatnaam discord telegram roblox "
    "steam facebook"
)
_BEFORE_A_PERSON: Final = word_set("met van door aan bij tegen mentor")
_SERVICES: Final = (
    "zorg", "werk", "dienst", "team", "recht", "plicht", "beleid", "raad", "bureau", "groep", "protocol",
    "overleg", "kunde", "leer", "uur", "dag",
)  # fmt: skip
_ARTICLES: Final = word_set("een de het die dat deze dit geen elke iedere welke twee drie")
_NOUN_ENDINGS: Final = ("ing", "ingen", "heid", "tie", "teit", "schap", "ers", "en", "sel", "nis", "isme")
_OF_A_PEOPLE: Final = (
    "aans",
    "ijns",
    "ijnse",
    "aanse",
    "ees",
    "ese",
    "isch",
    "ische",
    "iers",
    "ierse",
    "oos",
    "oonse",
    "ands",
    "andse",
)
_STREETS: Final = ("straat", "laan", "singel", "gracht", "dreef", "steeg", "plantsoen")
_SHORTEST_STREET: Final = 8
_SHORTEST_SMALL: Final = 4
_ABBREVIATION_TO: Final = 4
_AROUND: Final = (" ", " '", ' "', " ‘", " “", " ’")


class Strangers:
    """Tells with the general lists whether a word is likely a name. Without them it knows only a few signs."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._titles = lexicon.all_titles

    def no_name(self, plain: str) -> bool:
        return plain in self._lexicon.not_names or plain in self._lexicon.places

    def in_no_list(self, token: Token) -> bool:
        """A capital word that is no word of the language, no title, town or other thing that has a name."""
        lists = self._lexicon
        if not token.capital or not lists.words or len(token.plain) < 2 or not token.plain.isalpha():
            return False
        if token.written.isupper() and len(token.plain) <= _ABBREVIATION_TO:
            return False
        common = token.plain in lists.words or token.plain in PARTICLES or token.plain in self._titles
        if common or token.plain in lists.venues or self.no_name(token.plain) or token.plain in lists.dutch:
            return False
        return not token.begins or token.plain in lists.proper or not lists.dutch.compound(token.plain)

    def capital(self, tokens: list[Token], at: int) -> bool:
        """A name by its capital alone: in no list, and not where the name of a place stands."""
        token = tokens[at]
        if not self._lexicon.dutch or not self.in_no_list(token) or token.plain.endswith(_OF_A_PEOPLE):
            return False
        return self._no_place_before(tokens, at)

    def named(self, tokens: list[Token], at: int) -> bool:
        """A capital on a word that is seldom used, where a common noun would have an article: "van Hofstede"."""
        told = self.usual(tokens[at]) is False and tokens[at].gap == " " and at > 0
        service = tokens[at].plain.endswith((*_NOUN_ENDINGS, *_SERVICES))
        return told and not service and tokens[at - 1].plain in _BEFORE_A_PERSON

    def _no_place_before(self, tokens: list[Token], at: int) -> bool:
        token = tokens[at]
        before = tokens[at - 1] if at and token.gap == " " and not token.begins else None
        if before is None:
            return True
        place = before.plain in BEFORE_A_PLACE or before.plain in self._lexicon.venues
        article = before.capital and not before.begins and before.plain in ("de", "het", "den", "t")
        return not place and not article

    def first_name(self, plain: str) -> bool:
        return plain in self._lexicon.first

    def usual(self, token: Token) -> bool | None:
        """Whether a capital within a sentence stands on a usual word; None for what is no capital, or known."""
        lists = self._lexicon
        if not token.capital or token.begins or token.written.isupper() or not lists.dutch or len(token.plain) < 3:
            return None
        if token.plain in PARTICLES or token.plain in self._titles or self.no_name(token.plain):
            return None
        return None if token.plain in lists.venues else token.plain in lists.words

    def rare(self, token: Token) -> bool:
        """A capital within a sentence on a word that is seldom used: a name when a person stands beside it."""
        return self.usual(token) is False

    def acts(self, tokens: list[Token], at: int) -> bool:
        """At the start of a sentence, before something that people do: "Xanti riep"."""
        token = tokens[at]
        follows = at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].plain in _ACTS
        word = token.plain
        unknown = not self._lexicon.ordinary(word) and word not in PARTICLES and word not in PRONOUNS
        return follows and unknown and len(word) > 2 and not word.endswith(_NOUN_ENDINGS)

    def met(self, tokens: list[Token], at: int) -> bool:
        """A capital after words that only people follow: "ruzie met Xanti", "volgens Xanti", "genaamd Xanti"."""
        token = tokens[at]
        if not token.capital or token.begins or self.no_name(token.plain) or not self._lexicon.words:
            return False  # without lists an organisation cannot be told from a person
        return token.plain not in PARTICLES and self._after_people(tokens, at)

    def _after_people(self, tokens: list[Token], at: int) -> bool:
        if not at or tokens[at].gap not in _AROUND:
            return False
        before = tokens[at - 1].plain
        met = before == "met" and at > 1 and tokens[at - 2].plain in _MEETING
        return met or before in _NAMING

    def small(self, tokens: list[Token], at: int) -> bool:
        """A name in small letters: a common one that is no word, or a word in no list beside what people do."""
        lists, plain = self._lexicon, tokens[at].plain
        if not lists.dutch or len(plain) < _SHORTEST_SMALL - 1 or not plain.isascii() or not plain.isalpha():
            return False
        bare = plain if lists.listed_name(plain) else plain.removesuffix("s")
        if plain.endswith(_STREETS) and len(plain) >= _SHORTEST_STREET and not lists.ordinary(plain):
            return True
        if bare in lists.first and self._after_people(tokens, at):
            return True
        if bare in lists.first:
            return not (bare in lists.words or bare in lists.words_too or self.no_name(bare))
        if self.no_name(plain) or plain in self._titles or lists.ordinary(plain):
            return False
        if plain in lists.proper or bare in lists.proper:
            article = at > 0 and tokens[at - 1].plain in _ARTICLES and not self._beside_people(tokens, at)
            return not plain.endswith(_OF_A_PEOPLE) and not article
        if bare in lists.last and len(bare) >= _SHORTEST_SMALL:
            return not lists.ordinary(bare)
        if not self.nobodys_word(plain):
            return False
        return self._beside_people(tokens, at) or (self._alone(tokens, at) and not self._mistyped(plain))

    def _alone(self, tokens: list[Token], at: int) -> bool:
        """Where a common noun would have an article: at the start, after "met" or "van", as an account."""
        return tokens[at].begins or (tokens[at].gap in _AROUND and tokens[at - 1].plain in _BEFORE_A_NAME)

    def _mistyped(self, plain: str) -> bool:
        """Whether it is a usual word with one letter wrong, missing, too many or changed about."""
        words = self._lexicon.words
        for at in range(len(plain)):
            head, tail = plain[:at], plain[at + 1 :]
            if head + tail in words or head + plain[at + 1 : at + 2] + plain[at] + plain[at + 2 :] in words:
                return True
            if any(head + sign + tail in words or head + sign + plain[at:] in words for sign in ascii_lowercase):
                return True
        return any(plain + sign in words for sign in ascii_lowercase)

    def nobodys_word(self, plain: str) -> bool:
        """A word that could be a name in small letters, since nothing else is known of it."""
        lists = self._lexicon
        if not lists.dutch or len(plain) < _SHORTEST_SMALL or not plain.isascii() or not plain.isalpha():
            return False
        known = self.no_name(plain) or plain in self._titles or plain in lists.venues or lists.ordinary(plain)
        return not known and not lists.dutch.compound(plain)

    def _beside_people(self, tokens: list[Token], at: int) -> bool:
        after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].gap == " " else None
        titled = bool(at) and tokens[at].gap == " " and tokens[at - 1].plain in self._titles
        return titled or self._after_people(tokens, at) or (after is not None and after.plain in _ACTS)
