"""Dates in figures and in words, days that are told from today, and ages."""

from __future__ import annotations

import re
from typing import Final

from vios_desktop.domain.identifiers.marks import MarkKind, Rule, always, word_set

_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"(?:jan|feb|febr|mrt|maa|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b\.?|mei\.)"
)
_WEEKDAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_SHORT_DAY = r"(?:ma|di|wo|do|vr|za|zo)\.?"
_PART = r"(?:ochtend|morgen|middag|avond|nacht|namiddag|voormiddag)"
_COUNT = (
    r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|veertien|anderhalve|anderhalf|"
    r"een paar|paar|enkele|enige)"
)
_TENS = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|"
    r"zeventien|achttien|negentien|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)?[eë]?n?(?:twintig|dertig))"
)
_ORDINAL = (
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|"
    r"(?:veer|vijf|zes|zeven|acht|negen)tiende|(?:een|twee|drie|vier|vijf|zes|zeven|acht|"
    r"negen)?[eë]?n?(?:twin|der)tigste)"
)
_YEAR = r"(?:,? ?(?:'|’)?(?:19|20)?\d{2}(?![\d:.,]\d|\w))"
_LAST = r"(?: (?:jl|l\.l|a\.s|jongstleden|aanstaande)\b\.?)"
_WEEKDAY_BEFORE = rf"(?:\b{_WEEKDAY},? |\b{_SHORT_DAY} )?"

_FULL = re.compile(
    rf"(?:(?<!\w){_WEEKDAY},? )?(?<![\w.,/-])(?:(?P<day>\d{{1,2}})(?P<sep> ?[-/.] ?)(?P<month>\d{{1,2}})(?P=sep)"
    r"(?:(?:19|20)\d{2}|['’]?\d{2})|(?:19|"
    r"20)\d{2}(?P<sep2>[-/.])(?P<m2>\d{2})(?P=sep2)(?P<d2>\d{2}))(?![\w-]|[/.]\d)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?P<cue>\b(?:op|van|dd|d\.d\.|vanaf|tot|sinds|per|datum|dag|t/m|en|rond|voor|na) |\bdatum: |\b"
    rf"{_WEEKDAY} )?(?<![\w.,/-])(?P<hit>(?:(?<!\w){_SHORT_DAY} )?"
    r"(?P<day>\d{1,2})(?P<sep>[-/.])(?P<month>\d{1,2}))(?![\w-]|[/.:,]\d)"
    r"(?P<after> ?(?:uur|u|keer|minuten|min|dagen|weken|maanden|leerlingen|personen|punten|jaar|%|"
    r"stuks|jongens|"
    r"meisjes|man|x|euro|meter|cijfer|gewonnen|verloren)\b)?",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    rf"(?:\b(?:{_WEEKDAY}|{_SHORT_DAY}),? )?(?:de )?(?:(?<![:.])\b(?:nacht van )?\d{{1,2}} (?:op|en|tot|t/m) )?"
    rf"\b(?:\d{{1,2}}(?:e|de|ste)?|{_TENS}|"
    rf"{_ORDINAL})(?: ?- ?| |\.)(?:van )?"
    rf"{_MONTH}(?!\w){_YEAR}?{_LAST}?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"\b(?:eind|begin|half|medio|midden)(?: van)? {_MONTH}(?!\w){_YEAR}?|\b{_MONTH} (?:19|20)\d{{2}}(?!\w)|"
    rf"\b{_MONTH} \d{{1,2}}(?![\w.,:-]{{0,6}}\d| ?(?:leerlingen|uur|keer|meldingen|incidenten|dagen))",
    re.IGNORECASE,
)
_DAY_NUMBER = re.compile(
    r"\b(?:(?:op|van|vanaf|sinds|tot|voor|na) (?=de)|(?=de \d{1,2}(?:e|de|ste)(?:[.,;:)!?]|$)))"
    r"(?P<hit>de \d{1,2}(?:e|de|ste))"
    r"(?! (?:klas|leerjaar|jaars|verdieping|keer|les|uur|groep|plaats|rij|week|melding|etage|lesuur|"
    r"kans|periode|helft|graad)|\w)",
    re.IGNORECASE | re.MULTILINE,
)
_RELATIVE = re.compile(
    rf"\b(?:eergisteren|gisteren|vandaag|overmorgen|gister|eergister)(?:{_PART})?(?!\w)|"
    rf"\b(?:van|gister|eergister|deze)(?:ochtend|morgen|middag|avond|nacht)(?!\w)|"
    rf"\b(?:het |de )?(?:afgelopen|vorige?|volgende?|komende?|aankomende?|aanstaande?|verleden|laatste) "
    rf"(?:week(?:end)?|maand|periode|les|{_PART}|{_WEEKDAY}(?:{_PART})?)"
    rf"(?: (?:op )?{_WEEKDAY}(?:{_PART})?| {_PART})?(?!\w)|"
    rf"\b(?:deze|dit) (?:week(?:end)?|maand|{_WEEKDAY}|ochtend|middag|avond)(?!\w)|"
    rf"\b(?:een |één )?(?:{_COUNT}|week|dag|maand|kleine|goede|halve)(?: (?:of|à|tot) {_COUNT})?(?: (?:dag(?:en)?|"
    rf"we(?:ek|ken)|maand(?:en)?))? (?:geleden|terug)(?!\w)|"
    rf"\b(?:vorig|afgelopen|volgend|komend|aankomend|verleden) (?:school)?jaar(?!\w)|"
    rf"\b(?:afgelopen |vorige |volgende |komende |a\.s\. )(?:ma|di|wo|do|vr|za)(?![\w.-]|'|’)|"
    rf"\b(?:ma|di|wo|do|vr|za|zo)[ .-]?{_PART}(?!\w)|"
    rf"\b{_COUNT} (?:dag(?:en)?|dgn|we(?:ek|ken)|wk|maand(?:en)?|mnd|weekenden|nachten|avonden|jaar|"
    rf"uur) (?:geleden|terug|eerder|later)(?!\w)|"
    rf"\bvan de week(?!\w)|\bover {_COUNT} (?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?)(?: terug| geleden)?(?!\w)",
    re.IGNORECASE,
)
_SHORT_DAY_ALONE = re.compile(
    r"\b(?:op|sinds|vanaf|tot|voor|na) (?P<hit>ma|di|wo|do|vr|za)(?![\w.-]|'|’)", re.IGNORECASE
)
_SHORT_DAY_AND_LESSON = re.compile(
    r"(?<!\w)(?P<hit>ma|di|wo|do|vr)\.?:?,? "
    r"(?=[1-9](?:e|ste|de)? ?(?:les)?(?:uur|u)\b|(?:na|in) de (?:\d|pauze|les))",
    re.IGNORECASE,
)
_WEEK_NUMBER = re.compile(
    r"(?:\b(?:in|van|vanaf|tot|sinds|eind|begin|uit|t/m) |[(:] ?)"
    r"(?P<hit>(?:week|wk\.?|weeknummer) ?(?:[1-9]|[1-4]\d|5[0-3]))(?![\w.,]\d|\w)",
    re.IGNORECASE,
)
_TOMORROW = re.compile(
    r"(?<!de )(?<!goede )(?<!goeden)(?<!elke )(?<!iedere )(?<!'s )(?<!\w)morgen(?:ochtend|middag|"
    r"avond|vroeg)?(?!\w)",
    re.IGNORECASE,
)
_ON_WEEKDAY = re.compile(
    rf"(?<!elke )(?<!iedere )(?<!alle )\b{_WEEKDAY}(?:{_PART})?(?: (?:jl|jongstleden|aanstaande|a\.s|"
    rf"l\.l)\b\.?)?(?!\w)",
    re.IGNORECASE,
)
_MONTH_ANYWHERE = re.compile(
    r"\b(?:halverwege |(?:aan het |tegen het )?(?:begin|eind|einde) van )?"
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?!\w)",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    r"\b(?:in|sinds|vanaf|tot|eind|begin|van|na|voor|per|medio|rond|afgelopen|vorige|komende|volgende) "
    rf"(?P<hit>{_MONTH})(?!\w)",
    re.IGNORECASE,
)
_FEAST = re.compile(
    r"\b(?:tweede |eerste )?(?:koningsdag|hemelvaartsdag|pinkstermaandag|paasmaandag|kerstavond|"
    r"oudejaarsavond|oud en nieuw|"
    r"sinterklaasavond|dolle dinsdag|goede vrijdag|kerstdag|paasdag|pinksterdag)(?!\w)",
    re.IGNORECASE,
)

_AGE_WORD = (
    r"(?:vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|"
    r"negentien|twintig|eenentwintig|tweeëntwintig)"
)
_AGE = re.compile(
    rf"\b(?:\d{{1,2}}|{_AGE_WORD})[ -]?jar(?:ige?|igen)(?!\w)|"
    rf"(?<!al )(?<!over )(?<!na )(?<!per )(?<!elke )(?<!sinds )(?<!afgelopen )(?<!komende )(?<!laatste )"
    rf"(?<![\w.,-])(?:\d{{1,2}} ?(?:/|-|à|á|of|tot) ?|{_AGE_WORD} (?:of|à|á) )?(?:\d{{1,2}}|{_AGE_WORD})[ -]?"
    r"(?:jaar(?: oud| jong)?|jr\.?|j\.)"
    r"(?! (?:geleden|terug|lang|later|eerder|celstraf|cel|straf|ervaring|in dienst|voorwaardelijk|"
    r"durende|op school|ouder|jonger)|\w)",
    re.IGNORECASE,
)
_AGE_BRACKETS = re.compile(r"(?<=[\w.] )\((?P<hit>\d{1,2})(?: ?(?:jaar|jr|j))?(?:, ?[^()\n]{1,30})?\)")
_AGE_AFTER_SEX = re.compile(
    r"\((?P<hit>(?:[mvxj]|man|vrouw|jongen|meisje)[,.]? ?(?:1[0-9]|2[0-3])(?: ?(?:jaar|jr|j))?)\)", re.IGNORECASE
)
_TEENS = (
    r"(?:1[0-9]|2[0-3]|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig)"
)
_NO_YEARS = (
    r"(?! ?(?:uur|min|minuten|minuutjes|seconden|dagen|weken|maanden|keer|x|%|procent|euro|leerlingen|"
    r"jongens|meisjes|kinderen|mensen|man|personen|ouders|meter|km|stuks|berichten|meldingen|foto|"
    r"flessen|punten|van de)(?!\w))"
)
_AGE_ALMOST = re.compile(rf"\b(?:bijna|net|pas|amper) {_TEENS}(?![\w:€]|[.,]\d){_NO_YEARS}", re.IGNORECASE)
_AGE_OF = re.compile(
    r"\b(?:jongens?|meisjes?|meiden|meid|zus|zusje|broer|broertje|zoon|zoontje|dochter|dochtertje|leerlingen|leerling|"
    r"vriend|vriendin|vrienden|kind|kinderen|gast|gasten|knul|iemand|jongeren|jongere|neef|neefje|nicht|nichtje|puber|"
    rf"man|vrouw|eentje|leeftijd) van (?:ongeveer |rond de |net |bijna |een jaar of |ca\.? )?"
    rf"(?P<hit>{_TEENS}(?: ?(?:/|-|of|à|en|tot) ?{_TEENS})?)(?![\w:]|[.,]\d){_NO_YEARS}",
    re.IGNORECASE,
)
_AGE_WHO = re.compile(
    r"\b(?:die|hij|zij|ze|wie|dat|ik|je) (?:(?:pas|net|al|nog maar|bijna|nu|ook) )?"
    rf"(?P<hit>{_TEENS}) (?:is|was|wordt|werd|ben|bent)(?!\w)",
    re.IGNORECASE,
)
_AGE_IS = re.compile(
    r"\b(?:ben|hij is|zij is|ze is|die is|is pas|is al|is net|is nog maar|hij wordt|ze wordt|"
    r"wordt binnenkort|werd) "
    rf"(?:(?:pas|net|al|nu|nog maar|bijna) )?(?P<hit>{_TEENS})(?![\w:]|[.,]\d){_NO_YEARS}",
    re.IGNORECASE,
)
_AGE_BARE = re.compile(
    rf"(?<![\w.,:/€#+-])(?<![\d:/-] )(?<!\d, )(?:{_TEENS} (?:a|à|á|of|tot) )?{_TEENS}(?![\w:%€/-]|[.,:]\d)"
    r"(?= ?(?:[,.;!?)\n'\"]|$)|"
    r" (?:en|of|uit|met|die|hij|zij|ze|heeft|is|was|dus|maar|woont|zit|kwam|jong|functioneert)(?!\w))",
    re.IGNORECASE | re.MULTILINE,
)
_COUNTED: Final = word_set(
    "aflevering afrit al alle art artikel beeld bespreekpunt bijlage bladzijde blok blz bus cijfer circa dag "
    "de deel doel een er euro fase gate groep half het hoofdstuk kamer klas kluis kluisje lijn lokaal lokalen "
    "maar maximaal met minimaal minuut module na niveau nog nr nummer om ongeveer op optie over pagina par "
    "paragraaf per perron plaats punt regel rij rond ronde ruim score slechts spoor stand stap telt top tot "
    "totaal tram tussen versie voor vraag week weken zaal zeker zo'n"
)
_WORD_BEFORE = re.compile(r"([\w']{1,20})\.? $")
_LONGEST_BEFORE = 24
_AGE_YEARS = re.compile(rf"\b(?:(?:een )?jaar of {_TEENS}(?!\w)|{_TEENS}(?= geworden\b))", re.IGNORECASE)
_AGE_COMMAS = re.compile(r"\b[A-Z]\w{1,30}+, (?P<hit>1[0-9])(?=,)")
_AGE_SAID = re.compile(
    r"\b(?:leeftijd|leeftijd is|leeftijd van|(?:is|was|wordt|werd|al|bijna|net|pas|"
    r"nog maar)(?: (?:net|pas|bijna|nu|ook|nog maar|al|nog)){0,2})"
    rf":? (?P<hit>{_TEENS})"
    r"(?= ?(?:[.,;:!?)]|$|en |geworden|maar |of |toen |dus |als |nu ))(?![.,:]\d)",
    re.IGNORECASE | re.MULTILINE,
)
_BORN = re.compile(
    r"\b(?:geboren in|geboortejaar|bouwjaar|van geboortejaar):? (?P<hit>(?:19[3-9]|20[012])\d)(?!\w)",
    re.IGNORECASE,
)

_LAST_DAY, _LAST_MONTH = 31, 12


def _possible(day: str, month: str) -> bool:
    return 1 <= int(day) <= _LAST_DAY and 1 <= int(month) <= _LAST_MONTH


def _full(match: re.Match[str]) -> float:
    day, month = match.group("day") or match.group("d2"), match.group("month") or match.group("m2")
    return 0.95 if _possible(day, month) or _possible(month, day) else 0.0


def _short(match: re.Match[str]) -> float:
    day, month = match.group("day"), match.group("month")
    if match.group("after") or not _possible(day, month):
        return 0.0
    if match.group("cue"):
        return 0.8
    return 0.0 if match.group("sep") == "." else 0.6


def _bare(match: re.Match[str]) -> float:
    """A number from ten to twenty-three that counts nothing is an age, unless the word before says what it is."""
    before = _WORD_BEFORE.search(match.string[max(0, match.start() - _LONGEST_BEFORE) : match.start()])
    return 0.0 if before is not None and before.group(1).casefold() in _COUNTED else 0.5


TOLD_FROM_TODAY: Final = (
    Rule(MarkKind.DATE, _RELATIVE, always(0.8)),
    Rule(MarkKind.DATE, _TOMORROW, always(0.6)),
    Rule(MarkKind.DATE, _ON_WEEKDAY, always(0.6)),
    Rule(MarkKind.DATE, _FEAST, always(0.6)),
    Rule(MarkKind.DATE, _SHORT_DAY_AND_LESSON, always(0.5)),
    Rule(MarkKind.DATE, _SHORT_DAY_ALONE, always(0.5)),
)
DAY_RULES: Final = (
    Rule(MarkKind.DATE, _FULL, _full),
    Rule(MarkKind.DATE, _SHORT, _short),
    Rule(MarkKind.DATE, _WRITTEN, always(0.95)),
    Rule(MarkKind.DATE, _MONTH_YEAR, always(0.8)),
    Rule(MarkKind.DATE, _MONTH_ALONE, always(0.5)),
    Rule(MarkKind.DATE, _MONTH_ANYWHERE, always(0.5)),
    Rule(MarkKind.DATE, _DAY_NUMBER, always(0.7)),
    Rule(MarkKind.DATE, _RELATIVE, always(0.8)),
    Rule(MarkKind.DATE, _TOMORROW, always(0.6)),
    Rule(MarkKind.DATE, _ON_WEEKDAY, always(0.6)),
    Rule(MarkKind.DATE, _FEAST, always(0.6)),
    Rule(MarkKind.DATE, _SHORT_DAY_AND_LESSON, always(0.5)),
    Rule(MarkKind.DATE, _SHORT_DAY_ALONE, always(0.5)),
    Rule(MarkKind.DATE, _WEEK_NUMBER, always(0.5)),
    Rule(MarkKind.DATE, _BORN, always(0.6)),
)
AGE_RULES: Final = (
    Rule(MarkKind.AGE, _AGE, always(0.85)),
    Rule(MarkKind.AGE, _AGE_BRACKETS, always(0.75)),
    Rule(MarkKind.AGE, _AGE_AFTER_SEX, always(0.75)),
    Rule(MarkKind.AGE, _AGE_ALMOST, always(0.65)),
    Rule(MarkKind.AGE, _AGE_OF, always(0.6)),
    Rule(MarkKind.AGE, _AGE_IS, always(0.6)),
    Rule(MarkKind.AGE, _AGE_WHO, always(0.6)),
    Rule(MarkKind.AGE, _AGE_YEARS, always(0.6)),
    Rule(MarkKind.AGE, _AGE_BARE, _bare),
    Rule(MarkKind.AGE, _AGE_COMMAS, always(0.6)),
    Rule(MarkKind.AGE, _AGE_SAID, always(0.6)),
)
