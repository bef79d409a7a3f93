"""Addresses: a street and a number, also where nothing in the name says that it is a street."""

from __future__ import annotations

import re
from typing import Final

from vios_desktop.domain.identifiers.marks import MarkKind, Rule, always, word_set

_STRONG = (
    "straat|laan|weg|plein|gracht|singel|kade|dreef|plantsoen|dijk|steeg|straatje|laantje|pleintje|boulevard|"
    "dwarsstraat|allee|straat|str\\.?"
)
_WEAK = (
    "hof|pad|park|ring|baan|markt|wal|burg|veld|velden|akker|akkers|kamp|hage|erf|oord|horst|haven|brink|weide|"
    "weiden|poort|tuin|tuinen|bos|zoom|rode|donk|heuvel|berg|heide|meent|spoor|vaart|sloot|werf|land|schans|veste|"
    "hoeve|kwartier|kamer|meer|stee|hoek|eind|end|dam|brug|sluis|wijk|wende|gaarde|hoven|hove|drift|kant|water|bocht|es|borg"
)
_PARTICLE = (
    r"(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Hh]et|[Tt]er|[Tt]en|[Tt]e|[Oo]p|[Aa]an|[Bb]ij|'t|’t|in|Sint|"
    r"St\.|Dr\.|Prof\.|Mr\.|Ds\.|Burg\.|Past\.|Gen\.|Kon\.|[A-Z]\.)"
)
_NUMBER = r",? (?:nr\.? ?|nummer )?[1-9]\d{0,3}(?:[ -]?(?:[a-zA-Z]|bis|hs|[IV]{1,3})(?!\w))?(?:[-/]\d{1,3})?(?!\d)"
_NOT_COUNTED = (
    r"(?! ?(?:keer|jongens|meisjes|leerlingen|personen|mensen|uur|minuten|dagen|weken|maanden|euro|"
    r"jaar|meter|km|"
    r"fietsen|scooters|auto|man|x|%)(?!\w))"
)
_BEFORE = rf"(?:{_PARTICLE} ){{0,3}}+(?:[A-Z][\w’'-]{{1,24}}+ (?:{_PARTICLE} ){{0,2}}+){{0,2}}"
_STREET = re.compile(
    rf"(?<![\w-])(?:[1-4](?:e|de|ste) )?(?:{_BEFORE}[A-Z][\w’'-]{{0,30}}?(?:{_STRONG}|{_WEAK})|{_BEFORE}"
    rf"(?:Straat|Laan|Weg|Plein|Kade|Pad|Hof|Steeg|Dijk|Dreef|Markt|Singel|Gracht|Brink|Dam|Haven|"
    rf"Ring|Wal|Vest|Poort|"
    rf"(?:Straat|Laan|Weg|Plein|Kade|Pad|Hof|Steeg|Dijk|Dreef|Markt)"
    rf"(?: (?:van|der|de|den|het|[A-Z][\w’'-]{{1,24}})){{1,4}})){_NUMBER}{_NOT_COUNTED}"
)
_STREET_SMALL = re.compile(
    rf"(?<![\w-])(?!(?:onder|half|snel|fiets|voet|school|park|spoor|uit|om|ge|in)?(?:weg|pad|plein|"
    rf"straat|laan) )"
    rf"(?:(?:van|de|den|der|het|ter|ten|te) ){{0,3}}[a-z][\w’'-]{{1,30}}?(?:{_STRONG}){_NUMBER}{_NOT_COUNTED}"
)
_STREET_ALONE = re.compile(
    rf"(?<![\w-])(?:{_PARTICLE} ){{0,3}}(?:(?:Oude|Nieuwe|Grote|Kleine|Lange|Korte|Burgemeester|"
    rf"Prinses|Prins|Koningin|"
    r"Koning|Pastoor|Dokter|Professor|Generaal|Kromme|Hoge|Lage) ){0,1}"
    r"[A-Z][\w’'-]{1,30}?(?:straat|laan|weg|plein|gracht|singel|kade|dreef|plantsoen|dijk|steeg|"
    r"straatje|laantje|"
    r"pleintje)(?!\w)"
)
_BEFORE_POSTCODE = re.compile(
    r"(?<!\w)(?P<hit>(?:(?:[A-Z'’][\w’'.-]{0,24}|van|de|den|der|het|op|in) ){0,4}(?:[A-Z'’][\w’'.-]{0,24}) "
    r"[1-9]\d{0,3}(?:[ -]?(?:[a-zA-Z]|bis|hs|[IV]{1,3})(?!\w))?(?:[-/]\d{1,3})?),? {1,2}(?:te |"
    r"in )?[1-9]\d{3} ?[A-Za-z]{2}(?!\w)"
)
_CUED = re.compile(
    r"\b(?:[Ww]oon(?:t|de|den|achtig|adres|plek)|[Aa]dres|[Vv]erblijft|[Ll]ogeert|[Ii]ngeschreven|"
    r"[Ww]onen|[Tt]huisadres)"
    r"(?: (?:is|nu|sinds kort|nog|thuis|tijdelijk))?(?: (?:aan|op|in|bij))?:? (?:(?:de|het) )?"
    r"(?P<hit>(?:(?:van|de|den|der|het|op|ter|'t) ){0,3}[A-Z][\w’'-]{1,30}(?: (?:van|de|den|der|het|"
    r"[A-Z][\w’'-]{1,30})){0,4}"
    rf"{_NUMBER}){_NOT_COUNTED}"
)
_AFTER_WORD = re.compile(
    r"\b(?:van|op|aan|naar|bij|wonend|wonende|thuis) "
    r"(?P<hit>(?:(?:[A-Z][\w’'-]{1,24}|van|de|den|der|het|"
    r"op) ){0,3}[A-Z][\w’'-]{2,24}+ [1-9]\d{0,2}(?:[ -]?[a-zA-Z](?!\w))?)"
    rf"(?![\d.:,]\d){_NOT_COUNTED}(?!\w)"
)
_CAPITALS_AND_NUMBER = re.compile(
    r"(?:(?<=[a-z0-9,:(’'] )|(?<=\())(?P<hit>(?:(?:Op|In|De|Aan|Het|Ter|Ten|'t) "
    r"(?:(?:de|den|der|het|'t) )?)?[A-Z][\w’'-]{2,24}+"
    r"(?: (?:van|de|den|der|het|op|aan|bij|in|en|'t|[A-Z][\w’'-]{1,24}+)){0,4}+ "
    r"[1-9]\d{0,2}(?:[ -]?[a-zA-Z](?!\w)| (?:bis|hs)|-\d{1,3})?)(?![\w%]|[.:,]\d)"
    r"(?= ?(?:[.,;()!?\n]|$)| (?:in|te|en|is|was|naar|met|vraag|woont)(?!\w)| [A-Z])",
    re.MULTILINE,
)
_ON_A_LINE = re.compile(
    r"(?<![^\n])(?P<hit>[A-Z’'][\w’'-]{1,24}+"
    r"(?: (?:van|de|den|der|het|op|aan|bij|in|en|[A-Z][\w’'-]{1,24}+)){0,4}+ "
    r"[1-9]\d{0,3}(?: ?[a-zA-Z](?!\w)|[-/]\d{1,3})?)(?=,?(?:\n|$))"
)
_SMALL_AND_NUMBER = re.compile(
    r"\b(?:[Ww]oont|[Ww]oonde|[Aa]dres:?|[Aa]an|[Oo]p) (?:(?:de|het|'t) )?"
    rf"(?P<hit>[a-z]{{3,24}}(?:{_WEAK}){_NUMBER}){_NOT_COUNTED}"
)
_BETWEEN_COMMAS = re.compile(
    r", (?P<hit>(?:(?:[A-Z][\w’'-]{1,24}|'t|van|de|den|der|het|op) ){0,3}[A-Z][\w’'-]{2,24}+ [1-9]\d{0,2}"
    r"(?:[ -]?[a-z](?!\w))?), (?=[A-Z]|[1-9]\d{3} ?[A-Z])"
)
_NUMBERED: Final = word_set(
    "groep klas lokaal havo vwo vmbo mavo artikel top week blok periode les hoofdstuk paragraaf "
    "windows fortnite fifa "
    "gta playstation iphone galaxy bus lijn tram leerjaar toets opdracht vraag route zaal gebouw "
    "januari februari maart "
    "april mei juni juli augustus september oktober november december engels duits frans wiskunde "
    "kamer afdeling team"
)
_NOT_A_STREET: Final = frozenset(
    [
        "halverwege",
        "onderweg",
        "schoolplein",
        "snelweg",
        "fietspad",
        "voetpad",
        "spoorweg",
        "straat",
        "laan",
        "weg",
        "plein",
        "dijk",
        "hoofdweg",
    ]
)


def _alone(match: re.Match[str]) -> float:
    last = match.group().split()[-1].casefold()
    return 0.0 if last in _NOT_A_STREET else 0.7


def _with_number(match: re.Match[str]) -> float:
    words = [word for word in match.group().split() if not word[0].isdigit()]
    return 0.0 if len(words) == 1 and words[0].casefold() in _NOT_A_STREET else 0.85


_LEAD = re.compile(r"(?:(?:aan|op|in|bij|van|naar|Aan|Op|In|Bij) )?(?:(?:de|het) )?(?=\S)")


def _after_word(match: re.Match[str]) -> float:
    names = [word.casefold() for word in match.group("hit").split() if not word[0].isdigit()]
    return 0.0 if _NUMBERED.intersection(names) else 0.5


ADDRESS_RULES: Final = (
    Rule(MarkKind.ADDRESS, _BEFORE_POSTCODE, always(0.9), _LEAD),
    Rule(MarkKind.ADDRESS, _STREET, _with_number, _LEAD),
    Rule(MarkKind.ADDRESS, _STREET_SMALL, _with_number, _LEAD),
    Rule(MarkKind.ADDRESS, _CUED, always(0.8)),
    Rule(MarkKind.ADDRESS, _AFTER_WORD, _after_word, _LEAD),
    Rule(MarkKind.ADDRESS, _BETWEEN_COMMAS, _after_word, _LEAD),
    Rule(MarkKind.ADDRESS, _CAPITALS_AND_NUMBER, _after_word),
    Rule(MarkKind.ADDRESS, _ON_A_LINE, _after_word),
    Rule(MarkKind.ADDRESS, _SMALL_AND_NUMBER, _after_word),
    Rule(MarkKind.ADDRESS, _STREET_ALONE, _alone, _LEAD),
)
