"""Web addresses, mail, bank accounts, police case numbers, account names and telephone numbers.

Sources: ISO 13616 (IBAN and its mod-97 check), the Dutch numbering plan (ten digits, +31 without the zero).
"""

from __future__ import annotations

import re
from typing import Final

from vios_desktop.domain.identifiers.marks import MarkKind, Rule, always, word_set

_TRAILING = r"(?<![.,;:!?)\]}'\"’”»])"
_URL = re.compile(rf"(?:\bhttps?://|\bwww\.)[^\s<>]{{2,400}}{_TRAILING}", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<![\w@.-])[a-z0-9][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,40}){0,2}"
    r"\.(?:nl|com|be|eu|org|net|nu|gg|io|me|tv|app|info|ly|link)\b"
    rf"(?:/[^\s<>]{{0,400}}{_TRAILING})?(?![\w@])",
    re.IGNORECASE,
)
_WITH_PATH = re.compile(
    rf"(?<![\w@.-])[a-z0-9][a-z0-9-]{{3,40}}\.[a-z]{{3,12}}/[^\s<>]{{1,400}}{_TRAILING}", re.IGNORECASE
)
_SHORT_LINK = re.compile(
    r"(?<![\w@.-])[a-z0-9-]{1,20}+\.(?:me|ly|co|gg|be|nl|to|cc|st)/[^\s<>]{1,400}" + _TRAILING, re.IGNORECASE
)
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}+(?: ?[(\[]at[)\]] ?|@)[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,4}+", re.IGNORECASE
)

_IBAN_LENGTHS: Final = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LT": 20, "LU": 20, "LV": 21, "MT": 31,
    "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26, "UA": 29,
}  # fmt: skip
_IBAN_DUTCH = re.compile(
    r"(?<!\w)NL[ -]?\d\d[ -]?[A-Z]{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{2}(?!\w)|(?<!\w)NL\d\d[A-Z]{4}\d{9,11}(?!\w)",
    re.IGNORECASE,
)
_IBAN_FOREIGN = re.compile(
    r"(?<!\w)(?:" + "|".join(
        rf"{land}\d\d(?:[ -]?[A-Z0-9]){{{length - 4}}}"
        for land, length in _IBAN_LENGTHS.items() if land != "NL"
    ) + r")(?!\w)",
    re.IGNORECASE,
)  # fmt: skip

_POLICE_NUMBER = re.compile(r"(?<!\w)PL ?\d{4}(?:\d{4,12})?(?:[-/]\d{1,12}| \d{4,12}){0,3}(?![\w])", re.IGNORECASE)
_CASE_NUMBER_BARE = re.compile(
    r"(?<![\w.-])(?:(?:BVH|PV|mutatie)[ -]?\d{6,14}|\d{4}-20\d{6,10}(?:-\d{1,2})?)(?![\w-])", re.IGNORECASE
)
_CASE_NUMBER = re.compile(
    r"(?<!\w)(?:BVH|mutatie|proces-?verbaal|pv|aangifte|parket)s?"
    r"(?:-?(?:nummer|nr))?\.?:? {0,2}(?:nummer|"
    r"nr\.?)?:? {0,2}(?P<hit>(?:[A-Z]{1,3}[/-]?)?\d[\d/.-]{4,18}\d)(?!\w)",
    re.IGNORECASE,
)

_AT_HANDLE = re.compile(r"(?<![\w.])@\w[\w.]{1,40}+|(?<![\w#])\w{2,32}#\d{4}(?!\w)")
_WORD_HANDLE = re.compile(
    r"(?<![\w.@/-])(?=\w{0,40}?[\d_])(?=\w{0,40}?[a-z])[a-z0-9_]\w{3,40}(?:\.\w{1,40}){0,3}(?![\w@])",
    re.IGNORECASE,
)
_DOTTED_HANDLE = re.compile(r"(?<![\w.@/-])[a-z0-9_]{1,40}(?:\.{1,2}[a-z0-9_]{1,40}){1,4}(?![\w@])", re.IGNORECASE)
_CUED_HANDLE = re.compile(
    r"\b(?:snap|snapchat|insta|instagram|tiktok|discord|telegram|account(?:naam)?|gebruikersnaam|gamertag|"
    r"nickname|profiel|username|schuilnaam|bijnaam op (?:snap|insta))"
    r"(?:[ -]?(?:naam|account|profiel))?(?: (?:is|heet|van|met de naam|onder de naam|genaamd))?[ :]{1,3}"
    r"['\"‘“]?(?P<hit>(?:[a-z0-9_]{1,40}\.){0,3}[a-z0-9_]{2,40})(?!\w)",
    re.IGNORECASE,
)
_HYPHEN_HANDLE = re.compile(
    r"(?:\b(?:[Vv]anaf|[Oo]p|[Vv]ia|[Vv]an|account|profiel|snap|insta|met|door) |(?<!\w)['’‘\"“(])"
    r"(?P<hit>(?!(?:klas|groep|brugklas|havo|vwo|vmbo|mavo|covid|corona|lokaal|gym|bus|lijn|top)-)[a-z]{4,30}-\d{1,4})"
    r"(?![\w-])"
)
_UNIT = re.compile(
    r"\d{1,6}(?:e|de|ste|x|km|kg|cm|mm|ml|cl|mg|gr|gram|min|uur|sec|mb|gb|tb|euro|jarige|jaar|jr|pm|"
    r"am|ers?|tal|v|w)"
    r"|(?:mp|ps|jo|mo|mpeg|covid|h|g|q|f|windows|win|iphone|galaxy|office|fortnite|fifa|gta|top|vmbo|havo|"
    r"vwo|mavo|klas|"
    r"groep|blok|week|les|lokaal|zaal|uur|dag|kwt|toets|bus|lijn|trein|route)_?\d{1,4}",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?:[a-z]{1,3}\.){1,5}[a-z]{0,4}|\d[\d.]{0,20}|bijv\.\w{1,20}", re.IGNORECASE)
_NO_HANDLE: Final = word_set(
    "een de het hem haar hun zijn die dat en of om te op in van is was werd wordt gezien gebruikt gemaakt staat "
    "stond met voor door bij waar waarop groep bericht berichten foto foto's filmpje video story "
    "verhaal account "
    "van naar niet wel ook als toen dan heeft had uit aan over zegt zei gehackt geblokkeerd verwijderd gevonden "
    "stuurde verstuurd rond"
)

_PHONE = re.compile(
    r"(?<![\w+])(?:\+|00)31[ .-]?(?:\(0\)[ .-]?|0)?\(?[1-9]\)?(?:[ .-]{0,2}\d){8}(?!\d)|"
    r"(?<![\w+])(?:\((?=0[\d ]{1,5}\)))?0 ?[1-9]\d{0,2}\)?(?:[ ./-]{0,3}\d){6,8}(?!\d)|"
    r"(?<![\w+])\+(?!31)[1-9]\d{0,2}(?:[ ./-]{0,2}\d){7,11}(?!\d)"
)
_DUTCH_DIGITS = 10
_UNIT_DIGITS = 7  # the number of a unit of the police has four; a case adds at least as many


def iban_holds(written: str) -> bool:
    """Whether the check digits of an account number fit (ISO 13616, mod 97) and its length is its country's."""
    account = re.sub(r"[\s-]", "", written).upper()
    if _IBAN_LENGTHS.get(account[:2]) != len(account) or not account.isascii() or not account.isalnum():
        return False
    return int("".join(str(int(sign, 36)) for sign in account[4:] + account[:4])) % 97 == 1


def _iban_dutch(match: re.Match[str]) -> float:
    return 0.99 if iban_holds(match.group()) else 0.7


def _iban_foreign(match: re.Match[str]) -> float:
    return 0.99 if iban_holds(match.group()) else 0.0


def _phone(match: re.Match[str]) -> float:
    digits = re.sub(r"\D", "", match.group())
    if match.group().startswith(("+", "00")):
        return 0.95
    if len(digits) == _DUTCH_DIGITS:
        return 0.95
    return 0.7 if digits.startswith("06") else 0.0


def _word_handle(match: re.Match[str]) -> float:
    word = match.group()
    letters = sum(sign.isalpha() for sign in word)
    if _UNIT.fullmatch(word) or letters < 2:
        return 0.0
    return 0.85 if "_" in word or letters >= 3 else 0.6


def _dotted_handle(match: re.Match[str]) -> float:
    word = match.group()
    if _ABBREVIATION.fullmatch(word) or not any(sign.isalpha() for sign in word):
        return 0.0
    if any(sign.isdigit() or sign == "_" for sign in word) or ".." in word:
        return 0.8
    parts = word.split(".")
    shortest = min(len(part) for part in parts)
    return 0.6 if word.islower() and (shortest <= 2 or len(parts) > 2) else 0.5 if word.islower() else 0.0


def _cued_handle(match: re.Match[str]) -> float:
    word = match.group("hit")
    if word.casefold() in _NO_HANDLE:
        return 0.0
    return 0.85 if any(sign in "._" or sign.isdigit() for sign in word) else 0.0


def _police_number(match: re.Match[str]) -> float:
    return 0.95 if sum(sign.isdigit() for sign in match.group()) > _UNIT_DIGITS else 0.0


def _case_number(match: re.Match[str]) -> float:
    return 0.9 if sum(sign.isdigit() for sign in match.group("hit")) > 5 else 0.0


CONTACT_RULES: Final = (
    Rule(MarkKind.URL, _URL, always(0.99)),
    Rule(MarkKind.URL, _DOMAIN, always(0.9)),
    Rule(MarkKind.URL, _WITH_PATH, always(0.8)),
    Rule(MarkKind.URL, _SHORT_LINK, always(0.9)),
    Rule(MarkKind.EMAIL, _EMAIL, always(0.99)),
    Rule(MarkKind.IBAN, _IBAN_DUTCH, _iban_dutch),
    Rule(MarkKind.IBAN, _IBAN_FOREIGN, _iban_foreign),
    Rule(MarkKind.CASE_NUMBER, _POLICE_NUMBER, _police_number),
    Rule(MarkKind.CASE_NUMBER, _CASE_NUMBER, _case_number),
    Rule(MarkKind.CASE_NUMBER, _CASE_NUMBER_BARE, always(0.8)),
    Rule(MarkKind.HANDLE, _AT_HANDLE, always(0.9)),
    Rule(MarkKind.PHONE, _PHONE, _phone),
)
HANDLE_RULES: Final = (
    Rule(MarkKind.HANDLE, _CUED_HANDLE, _cued_handle),
    Rule(MarkKind.HANDLE, _HYPHEN_HANDLE, always(0.6)),
    Rule(MarkKind.HANDLE, _WORD_HANDLE, _word_handle),
    Rule(MarkKind.HANDLE, _DOTTED_HANDLE, _dotted_handle),
)
