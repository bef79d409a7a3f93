"""Postcodes, licence plates, class codes, citizen numbers and other runs of digits, and addresses.

Sources: the Dutch postcode (four digits, no leading zero, two letters, not SA, SD or SS), the shapes of Dutch
plates (side codes), the 11-test of the citizen number (weights 9 to 2 and -1, sum a multiple of 11,
not all zeros).
"""

from __future__ import annotations

import re
from typing import Final

from vios_desktop.domain.identifiers.marks import MarkKind, Rule, always, word_set

_WORDS_OF_TWO: Final = word_set(
    "aa af al an as au be bh da de di do du eb en er et ex fi ga go ha he ho in is it ja je ka kg km "
    "cm mm ml mg "
    "mb gb la ma me mi mo na no nr nu of oh ok om op or pa po pr re si te to ts tv uw vd we wc wo xx ze zo"
)
_HOUSE_NUMBER_BEFORE = re.compile(r"[\w.] [1-9]\d{0,3} ?(?:-?[A-Za-z0-9]{1,3})?[,\n] ?$|\bpostcode:? $")
_TOWN_BEHIND = re.compile(r",? (?:te )?[A-Z][a-z]")
_LONGEST_BEFORE = 16
_POSTCODE = re.compile(r"(?<![\w.,-])[1-9]\d{3} ?(?!SA|SD|SS)[A-Za-z]{2}(?![\w-])")


def _postcode(match: re.Match[str]) -> float:
    letters = match.group()[-2:]
    if letters.upper() in ("SA", "SD", "SS"):
        return 0.0
    if letters.isupper():
        return 0.95
    if letters.casefold() in _WORDS_OF_TWO:
        return 0.6 if _in_an_address(match) else 0.0
    return 0.7


def _in_an_address(match: re.Match[str]) -> bool:
    """Whether a house number stands before it or a town behind: then "4392 cm" is no length."""
    text, start, end = match.string, match.start(), match.end()
    before = _HOUSE_NUMBER_BEFORE.search(text[max(0, start - _LONGEST_BEFORE) : start])
    return before is not None or _TOWN_BEHIND.match(text[end : end + _LONGEST_BEFORE]) is not None


_PLATE_SHAPES: Final = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99", "XX-999-X",
    "X-999-XX", "XXX-99-X", "9-XX-999", "999-XX-9", "X-99-XXX",
)  # fmt: skip


def _of_shape(shape: str) -> str:
    groups = [f"{'[a-z]' if part[0] == 'X' else '[0-9]'}{{{len(part)}}}" for part in shape.split("-")]
    return "-?".join(groups)


_PLATES = "|".join(_of_shape(shape) for shape in _PLATE_SHAPES)
_PLATE = re.compile(rf"(?<![\w-])(?:{_PLATES})(?![\w-])", re.IGNORECASE)
_PLATE_SPACED = re.compile(rf"(?<![\w-])(?:{_PLATES.replace('-?', ' ').replace('a-z', 'A-Z')})(?![\w-])")

_LEVEL = (
    r"(?:vmbo|mavo|havo|vwo|gymnasium|gym|atheneum|ath|brugklas|bbl|kbl|gtl|tl|gl|bb|kb|bk|kgt|gt|hv|"
    r"mh|th|ha|at|isk|pro|vso|kader|basis)"
)
_STREAM = r"(?:[ -]?(?:basis|kader|bbl|kbl|bk|gl|tl|gt|t|k|b))?"
_CLASS = re.compile(
    r"(?<![\w-])(?:"
    r"(?:(?:klas|leerjaar) ?)?[1-6] (?:basis|kader)(?!\w)|"
    rf"(?:klas ?)?[1-6] ?-?{_LEVEL}(?:[/-]{_LEVEL}){{0,2}}{_STREAM}(?:[ -]?[a-z]?\d?)(?!\w)|"
    r"(?:klas|groep|brugklas|leerjaar) ?\d{1,2}(?:-?[a-z]{1,4}\d?| [a-z]\d?)?(?!\w)|"
    rf"{_LEVEL}(?:/{_LEVEL}){{0,2}}{_STREAM}[ -]?[1-6](?:-?[a-z]{{1,2}}\d?| [a-z]\d?)?(?!\w)|"
    r"[hvmgabktp]-?[1-6]-?[a-h](?![\w-])|"
    r"[1-6]-?(?:h|v|m|g|a|t|k|b|hv|mh|th|vw)-?(?:[a-h]\d?|[1-9])(?![\w-])"
    r")",
    re.IGNORECASE,
)
_YEAR_WORD = r"(?:brug|eerste|tweede|derde|vierde|vijfde|zesde|examen)"
_CLASS_IN_WORDS = re.compile(
    rf"\b(?:brugg(?:er|ers|ertjes?)|brugpiepers?|"
    rf"(?:{_YEAR_WORD}|onderbouw-?|bovenbouw-?|havo|vwo|mavo|vmbo)[ -]?klass?(?:ers?|ertjes?)|"
    r"[1-6](?:e|de|ste)[ -]?klassers?|"
    rf"{_YEAR_WORD}(?:klas(?:sen)?|jaars)|(?:de )?(?:[1-6]e|[1-6]de|1ste|eerste|tweede|derde|vierde|vijfde|zesde) "
    r"(?:klas|leerjaar|jaars)|(?:klas|leerjaar|groep) (?:een|één|twee|drie|vier|vijf|zes|zeven|acht)|"
    r"examen(?:leerling(?:en)?|kandida(?:at|ten)|klas(?:sen)?)|(?:vmbo|mavo|havo|vwo|gymnasium|atheneum) "
    r"(?:een|één|twee|drie|vier|vijf|zes))(?!\w)",
    re.IGNORECASE,
)
_CLASS_YEAR_ALONE = re.compile(
    r"\b(?:[Uu]it|[Ii]n|[Vv]an|[Nn]aar) (?P<hit>de (?:brugklas|eerste|tweede|derde|vierde|vijfde|zesde|[1-6]e))"
    r"(?= ?(?:[.,;:!?)]|$)|"
    r" (?:en|die|is|zit|zat|heeft|had|hebben|werd|wordt|was|waren|zijn|om|bij|met|stond)(?!\w))",
    re.MULTILINE,
)
_CLASS_SIGN = re.compile(
    r"(?<![\w.,:/-])(?:[1-6]-?[A-FHKMTV]|[HVMKT][1-6]|[1-6]-?[abcdfh])(?![\w/-]|[.:]\d| ?(?:print|film|bril))"
)
_BEFORE_A_SIGN: Final = re.compile(
    r"\b(?:lokaal|artikel|art\.?|lid|bijlage|vraag|opgave|optie|nr\.?|nummer|bus|lijn|tram|vak|zaal|blok|punt) $"
)
_CLASS_AFTER = re.compile(
    r"\b(?:klas(?:sen)?|leerlingen?|jongens?|meisjes?|mentor|mentorklas|les aan) (?:van |uit |in )?"
    r"(?P<hit>[1-6] ?[a-h]\d?|[1-6][a-z]{1,3}\d?)(?![\w-])",
    re.IGNORECASE,
)
_NOT_A_CLASS = re.compile(r"[1-6] ?(?:e|de|ste|x|a|d|g)|a[34]|[1-6][gd]|(?:klas|groep) ?0", re.IGNORECASE)


def _class(match: re.Match[str]) -> float:
    return 0.0 if _NOT_A_CLASS.fullmatch(match.group()) else 0.85


_CLASS_APART = re.compile(r"(?:(?<=, )|(?<=\())(?P<hit>[HVM][1-6]|[1-6][A-H]\d?)(?=[).,;])")
_CLASS_BETWEEN = re.compile(r"(?:(?<=/ )|(?<= - ))(?P<hit>[1-6][A-Ha-h])(?= [/-] )")
_NO_CLASS_WRITTEN: Final = word_set("1e 2e 3e 4e 5e 6e 1x 2x 3x 4x 5x 4g 5g 2de 3de 4de 5de 1ste")


def _class_named(match: re.Match[str]) -> float:
    return 0.0 if match.group("hit").casefold().replace(" ", "") in _NO_CLASS_WRITTEN else 0.7


_CLASS_BARE = re.compile(
    r"\b(?:[Uu]it|[Ii]n|[Vv]an|[Aa]an|(?:en|of)(?= [1-6][A-H])) "
    r"(?P<hit>[1-6][A-Ha-h]\d?|[HVMTKBGAhvmtkb][1-6])(?![\w-])"
)

_LONGEST_WORD = 12
_CLASS_UPPER = re.compile(r"(?<![\w-])[A-Z][1-6][A-Z](?![\w-])")


def _class_sign(match: re.Match[str]) -> float:
    """A figure and a letter alone: a class, unless the word before says that it counts something else."""
    before = match.string[max(0, match.start() - _LONGEST_WORD) : match.start()]
    return 0.0 if _BEFORE_A_SIGN.search(before) else 0.5


def _class_upper(match: re.Match[str]) -> float:
    return 0.0 if match.group() in ("B2B", "P2P", "B2C") else 0.6


_BSN_DIGITS = 9
_DIGITS = re.compile(r"(?<![\w+])\d{6,}+")
_DIGITS_APART = re.compile(
    r"(?<![\w.+-])(?:\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3}|\d{3}-\d{3}-\d{3}|"
    r"\d{2}[. ]\d{2}[. ]\d{2}[. ]\d{3})(?![\w-])"
)
_CUED_NUMBER = re.compile(
    r"\b(?:(?:leerling|student|stam|pas|kluis|kaart|polis|klant|rekening|personeels|dossier|zaak|meld|client|cliënt|"
    r"patient|patiënt|paspoort|document|registratie|order|bon|serie|burgerservice)-?(?:nummer|nr)\.?|kenmerk|ref\.?|"
    r"referentie|dossier|zaak|polis|pasnr\.?):? {0,2}(?:is |van |nr\.? )?"
    r"(?P<hit>[A-Z]{0,3}-?\d[\dA-Z./-]{2,14})(?!\w)",
    re.IGNORECASE,
)


def eleven_test(digits: str) -> bool:
    """Whether nine digits can be a citizen number: 9a+8b+…+2h-i is a multiple of 11, and it is not all zeros."""
    if len(digits) != _BSN_DIGITS or not digits.isascii() or not digits.isdigit() or not int(digits):
        return False
    total = sum(weight * int(digit) for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True))
    return total % 11 == 0


def _bsn(match: re.Match[str]) -> float:
    return 0.95 if eleven_test(re.sub(r"\D", "", match.group())) else 0.0


_PLATE_CUED = re.compile(
    r"\b(?:kenteken|nummerbord|nummerplaat)(?: is| was|plaat)?:? {0,2}"
    r"(?P<hit>[A-Z0-9]{1,3}[ -]?[A-Z0-9]{2,3}[ -]?[A-Z0-9]{1,2})(?![\w-])",
    re.IGNORECASE,
)


def _plate_cued(match: re.Match[str]) -> float:
    written = match.group("hit")
    return 0.8 if any(s.isdigit() for s in written) and any(s.isalpha() for s in written) else 0.0


CODE_RULES: Final = (
    Rule(MarkKind.POSTCODE, _POSTCODE, _postcode),
    Rule(MarkKind.PLATE, _PLATE, always(0.8)),
    Rule(MarkKind.PLATE, _PLATE_SPACED, always(0.7)),
    Rule(MarkKind.PLATE, _PLATE_CUED, _plate_cued),
)
CLASS_RULES: Final = (
    Rule(MarkKind.CLASS, _CLASS, _class),
    Rule(MarkKind.CLASS, _CLASS_UPPER, _class_upper),
    Rule(MarkKind.CLASS, _CLASS_IN_WORDS, always(0.6)),
    Rule(MarkKind.CLASS, _CLASS_YEAR_ALONE, always(0.5)),
    Rule(MarkKind.CLASS, _CLASS_SIGN, _class_sign),
    Rule(MarkKind.CLASS, _CLASS_AFTER, _class_named),
    Rule(MarkKind.CLASS, _CLASS_APART, _class_named),
    Rule(MarkKind.CLASS, _CLASS_BETWEEN, _class_named),
    Rule(MarkKind.CLASS, _CLASS_BARE, _class_named),
)
NUMBER_RULES: Final = (
    Rule(MarkKind.BSN, _DIGITS, _bsn),
    Rule(MarkKind.BSN, _DIGITS_APART, _bsn),
    Rule(MarkKind.NUMBER, _DIGITS, always(0.8)),
    Rule(MarkKind.NUMBER, _DIGITS_APART, always(0.6)),
    Rule(MarkKind.NUMBER, _CUED_NUMBER, always(0.8)),
)
