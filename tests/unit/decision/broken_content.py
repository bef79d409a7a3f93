"""Ways to break the real content: the change, the file that is refused, and what the refusal says."""

from __future__ import annotations

import re
from collections.abc import Callable

Texts = dict[str, str]


def replaced(file: str, old: str, new: str) -> Callable[[Texts], Texts]:
    def change(texts: Texts) -> Texts:
        assert old in texts[file], f"{old} is not in {file}"
        return {**texts, file: texts[file].replace(old, new, 1)}

    return change


def _append(file: str, text: str) -> Callable[[Texts], Texts]:
    return lambda texts: {**texts, file: texts[file] + text}


def _drop(file: str) -> Callable[[Texts], Texts]:
    return lambda texts: {name: text for name, text in texts.items() if name != file}


def _add(file: str, text: str) -> Callable[[Texts], Texts]:
    return lambda texts: {**texts, file: text}


NEW_SOURCE = """
[[source]]
id = "spare"
act = "Een bron"
law = "1"
certainty = "V"
checked_on = 2026-11-22
"""
SPARE_QUESTION = """
[[question]]
id = "spare"
text = "a"
short = "a"
why = "a"
source = "hard_rules"
[[question.option]]
id = "yes"
label = "a"
[[question.option]]
id = "no"
label = "a"
[[question.option]]
id = "unknown"
label = "a"
"""
NEW_MODULE = 'format = 1\nmodule = "spare"\ntitle = "Over"\n'

BREAKS: dict[str, tuple[Callable[[Texts], Texts], str, str]] = {
    "no toml": (_append("knife.toml", "\n= nothing"), "knife.toml", "geldige TOML"),
    "unknown source": (replaced("knife.toml", 'source = "wwm_1"', 'source = "wwm_99"'), "knife.toml", "wwm_99"),
    "no source": (replaced("knife.toml", 'source = "wwm_1"\n', ""), "knife.toml", "'source' ontbreekt"),
    "source twice": (
        replaced("vape_trade.toml", '["trw_8", "trw_3"]', '["trw_8", "trw_8"]'),
        "vape_trade.toml",
        "twee keer",
    ),
    "no certainty": (replaced("knife.toml", 'certainty = "V26"\n', ""), "knife.toml", "'certainty' ontbreekt"),
    "unknown certainty": (
        replaced("knife.toml", 'certainty = "V26"', 'certainty = "zeker"'),
        "knife.toml",
        "zeker",
    ),
    "surer than its source": (
        replaced(
            "knife.toml", 'source = "local_ban"\ncertainty = "Vs"', 'source = "local_ban"\ncertainty = "V26"'
        ),
        "knife.toml",
        "zekerder dan zijn zwakste bron",
    ),
    "no check date": (
        replaced("sources.toml", "checked_on = 2026-11-22\n", ""),
        "sources.toml",
        "'checked_on' ontbreekt",
    ),
    "date as text": (
        replaced("sources.toml", "checked_on = 2026-11-22", 'checked_on = "gisteren"'),
        "sources.toml",
        "type",
    ),
    "unknown axis": (replaced("knife.toml", 'axis = "criminal"', 'axis = "guilt"'), "knife.toml", "guilt"),
    "unknown value": (replaced("knife.toml", 'value = "ja"', 'value = "zeker"'), "knife.toml", "zeker"),
    "unknown value to go with": (
        replaced("module_parents.toml", 'only_with = ["direct", "vandaag"]', 'only_with = ["straks"]'),
        "module_parents.toml",
        "straks",
    ),
    "value and only_with": (
        replaced("knife.toml", 'value = "ja"', 'value = "ja"\nonly_with = ["nee"]'),
        "knife.toml",
        "van een waarde",
    ),
    "long headline": (
        replaced("knife.toml", "Ja, dit is altijd verboden", "Ja, dit is werkelijk altijd en overal verboden"),
        "knife.toml",
        "hoogstens 6 woorden",
    ),
    "no headline": (
        replaced("knife.toml", 'headline = "Ja, dit is altijd verboden"\n', ""),
        "knife.toml",
        "kop nodig",
    ),
    "headline without value": (
        replaced("knife.toml", 'value = "ja"\n', ""),
        "knife.toml",
        "alleen bij een regel met een waarde",
    ),
    "unknown doer": (replaced("knife.toml", 'who = "coordinator"', 'who = "koning"'), "knife.toml", "koning"),
    "unknown number": (
        replaced("knife.toml", 'number = "police"', 'number = "brandweer"'),
        "knife.toml",
        "brandweer",
    ),
    "unknown deadline": (replaced("knife.toml", 'deadline = "today"', 'deadline = "ooit"'), "knife.toml", "ooit"),
    "deadline without count": (
        replaced("knife.toml", '"school_days 2"', '"school_days"'),
        "knife.toml",
        "een termijn is",
    ),
    "deadline of no days": (
        replaced("knife.toml", '"school_days 2"', '"school_days 0"'),
        "knife.toml",
        "een termijn is",
    ),
    "today with a count": (replaced("knife.toml", '= "today"', '= "today 2"'), "knife.toml", "een termijn is"),
    "unknown tag": (replaced("knife.toml", 'never = ["question"]', 'never = ["sing"]'), "knife.toml", "sing"),
    "asked and forbidden": (
        replaced("knife.toml", 'never = ["keep", "return", "return_to_parents"]', 'never = ["hand_to_police"]'),
        "knife.toml",
        "vragen en verbieden",
    ),
    "typing error in a key": (
        replaced("knife.toml", "because =", "becuase ="),
        "knife.toml",
        "'because' ontbreekt",
    ),
    "key too many": (
        replaced("knife.toml", 'who = "coordinator"', 'who = "coordinator"\ncolour = "red"'),
        "knife.toml",
        "colour",
    ),
    "empty text": (replaced("knife.toml", 'short = "Waarom?"', 'short = " "'), "knife.toml", "is leeg"),
    "condition that is none": (
        replaced("knife.toml", 'when = "state.weapon"', 'when = "state.weapon and"'),
        "knife.toml",
        "verwacht",
    ),
    "condition with code": (
        replaced("knife.toml", 'when = "state.weapon"', 'when = "len(x) > 0"'),
        "knife.toml",
        "hoort niet in een voorwaarde",
    ),
    "unknown question in a condition": (
        replaced(
            "knife.toml", "knife_purpose is threat and knife_place", "knife_reason is threat and knife_place"
        ),
        "knife.toml",
        "knife_reason",
    ),
    "question of another protocol": (
        replaced("knife.toml", 'when = "state.weapon"', 'when = "pressure is yes"'),
        "knife.toml",
        "niet gesteld",
    ),
    "unknown answer in a condition": (
        replaced("knife.toml", "knife_type is pocket and", "knife_type is sword and"),
        "knife.toml",
        "sword",
    ),
    "unknown setting": (
        replaced("knife.toml", "school.knife_ban is yes", "school.ban is yes"),
        "knife.toml",
        "ban",
    ),
    "text setting as choice": (
        replaced("knife.toml", "school.knife_ban is yes", "school.wijkagent_phone is yes"),
        "knife.toml",
        "geen keuze",
    ),
    "unknown setting value": (
        replaced("knife.toml", "school.knife_ban is yes", "school.knife_ban is perhaps"),
        "knife.toml",
        "perhaps",
    ),
    "unknown kind in a condition": (
        replaced("cannabis.toml", 'drug = "kind is cannabis"', 'drug = "kind is weed"'),
        "cannabis.toml",
        "weed",
    ),
    "unknown situation": (replaced("knife.toml", "[state]\nweapon", "[state]\nsword"), "knife.toml", "sword"),
    "situation about a person": (
        replaced("cannabis.toml", 'drug = "kind is cannabis"', 'drug = "person.age is under_18"'),
        "cannabis.toml",
        "kijkt alleen naar",
    ),
    "situation that nobody defines": (
        replaced("suspicion.toml", 'suspicion_only = "suspicion_found in (none, unknown)"', ""),
        "suspicion.toml",
        "zegt wanneer 'suspicion_only'",
    ),
    "question asked nowhere": (
        replaced("knife.toml", '"knife_purpose", "knife_place", ', '"knife_purpose", '),
        "knife.toml",
        "knife_place",
    ),
    "unknown question in ask": (
        replaced("knife.toml", '"knife_type", "knife_purpose"', '"knife_kind", "knife_purpose"'),
        "knife.toml",
        "knife_kind",
    ),
    "danger not first": (
        replaced("knife.toml", 'ask = ["danger", "age"', 'ask = ["age", "danger"'),
        "knife.toml",
        "eerste vraag",
    ),
    "no age": (replaced("spice_vape.toml", '"danger", "age", ', '"danger", '), "module_parents.toml", "leeftijd"),
    "person after the rest": (
        replaced("vape_trade.toml", '"age", "trade_part", "pressure"', '"age", "pressure", "trade_part"'),
        "vape_trade.toml",
        "direct na",
    ),
    "looks ahead": (
        replaced("knife.toml", 'ask_if = "not knife_type is banned"', 'ask_if = "not knife_place is closed"'),
        "knife.toml",
        "kijkt vooruit",
    ),
    "looks at itself": (
        replaced("knife.toml", 'ask_if = "not knife_type is banned"', 'ask_if = "not knife_purpose is none"'),
        "knife.toml",
        "kijkt vooruit",
    ),
    "question on a situation": (
        replaced("knife.toml", 'ask_if = "not knife_type is banned"', 'ask_if = "state.weapon"'),
        "knife.toml",
        "situatie",
    ),
    "incident question about a person": (
        replaced("knife.toml", 'ask_if = "not knife_type is banned"', 'ask_if = "person.age is under_18"'),
        "knife.toml",
        "someone",
    ),
    "narrowing of a question not asked": (
        replaced("knife.toml", "[ask_only_if]\n", '[ask_only_if]\npressure = "always"\n'),
        "knife.toml",
        "ask_only_if",
    ),
    "options that make no difference": (
        replaced(
            "knife.toml",
            'when = "knife_type is pocket and knife_purpose in (threat, none, unknown)"',
            'when = "knife_purpose in (threat, none, unknown)"',
        ),
        "knife.toml",
        "geen verschil",
    ),
    "option twice": (replaced("knife.toml", 'id = "pocket"', 'id = "kitchen"'), "knife.toml", "bestaat al"),
    "no unknown option": (
        replaced("module_parents.toml", 'id = "unknown"\nlabel', 'id = "dunno"\nlabel'),
        "module_parents.toml",
        "unknown",
    ),
    "age option that is no band": (
        replaced("module_persons.toml", 'id = "12_15"', 'id = "teen"'),
        "module_persons.toml",
        "teen",
    ),
    "unknown fact": (
        replaced("module_persons.toml", 'fact = "age"', 'fact = "shoe"'),
        "module_persons.toml",
        "shoe",
    ),
    "known code for no option": (
        replaced("knife.toml", 'classroom = "closed"', 'classroom = "shut"'),
        "knife.toml",
        "shut",
    ),
    "unknown term": (replaced("knife.toml", 'term = "category_1"', 'term = "zwaard"'), "knife.toml", "zwaard"),
    "pulls an unknown kind": (
        replaced("vape_use.toml", 'pulls = "spice_vape"', 'pulls = "spice"'),
        "vape_use.toml",
        "'spice' bestaat niet",
    ),
    "pulls itself": (
        replaced("vape_use.toml", 'pulls = "spice_vape"', 'pulls = "vape_use"'),
        "vape_use.toml",
        "eigen protocol",
    ),
    "unknown module": (replaced("knife.toml", '"measures"]', '"rules"]'), "knife.toml", "'rules' bestaat niet"),
    "no alarm": (replaced("knife.toml", 'uses = ["danger_now", ', "uses = ["), "knife.toml", "danger"),
    "module without its alarm": (
        lambda texts: {
            **texts,
            "module_danger.toml": re.sub(
                r"(?s)\[alarm\].*?(?=\[\[question)", "", texts["module_danger.toml"], count=1
            ),
        },
        "vape_use.toml",
        "geen kaart voor 112",
    ),
    "age never asked": (
        replaced(
            "spice_vape.toml",
            '"danger", "age", "unwell", "item_place", "home"',
            '"danger", "unwell", "item_place"',
        ),
        "spice_vape.toml",
        "de leeftijd ontbreekt",
    ),
    "question in no list": (_append("knife.toml", SPARE_QUESTION), "knife.toml", "'spare' wordt nergens gesteld"),
    "item twice": (
        replaced("knife.toml", 'id = "knife_minor_open"', 'id = "knife_banned"'),
        "knife.toml",
        "bestaat al",
    ),
    "question twice": (
        replaced("knife.toml", 'id = "knife_purpose"', 'id = "knife_type"'),
        "knife.toml",
        "bestaat al",
    ),
    "source id twice": (replaced("sources.toml", 'id = "trw_3"', 'id = "trw_8"'), "sources.toml", "bestaat al"),
    "id with a capital": (replaced("sources.toml", 'id = "trw_3"', 'id = "Trw 3"'), "sources.toml", "geldige id"),
    "unused source": (_append("sources.toml", NEW_SOURCE), "sources.toml", "'spare' wordt nergens gebruikt"),
    "unused term": (
        _append("terms.toml", '\n[[term]]\nid = "spare"\nword = "a"\nmeaning = "b"\n'),
        "terms.toml",
        "nergens gebruikt",
    ),
    "unused setting": (
        _append("settings.toml", '\n[[setting]]\nid = "spare"\ntext = "a"\ngroup = "school"\nvalues = ["yes"]\n'),
        "settings.toml",
        "nergens gebruikt",
    ),
    "number with unknown setting": (
        replaced("numbers.toml", 'setting = "wijkagent_phone"', 'setting = "phone"'),
        "numbers.toml",
        "'phone' bestaat niet",
    ),
    "unused module": (_add("module_spare.toml", NEW_MODULE), "module_spare.toml", "geen protocol gebruikt"),
    "missing word for a value": (
        replaced("labels.toml", 'mogelijk = "Mogelijk"\n', ""),
        "labels.toml",
        "'mogelijk' ontbreekt",
    ),
    "word for no value": (
        replaced("labels.toml", 'mogelijk = "Mogelijk"', 'mogelijk = "Mogelijk"\nsoms = "Soms"'),
        "labels.toml",
        "soms",
    ),
    "protocol not in the pack": (
        replaced("pack.toml", '    "suspicion",\n', ""),
        "pack.toml",
        "staat niet in de lijst",
    ),
    "protocol missing": (_drop("suspicion.toml"), "pack.toml", "er is geen protocol 'suspicion'"),
    "shared file missing": (_drop("labels.toml"), "labels.toml", "ontbreekt"),
    "later format": (replaced("knife.toml", "format = 1", "format = 2"), "knife.toml", "vorm 1"),
    "format is a word": (replaced("knife.toml", "format = 1", "format = true"), "knife.toml", "type"),
    "file in a folder": (_add("deep/knife.toml", "format = 1"), "deep/knife.toml", "zonder map"),
    "file of another type": (_add("notes.md", "format = 1"), "notes.md", "iets.toml"),
    "list where a text belongs": (
        replaced("knife.toml", 'title = "Mes of steekwapen"', 'title = ["Mes"]'),
        "knife.toml",
        "type",
    ),
    "number in a list of texts": (
        replaced("knife.toml", 'never = ["question"]', "never = [1]"),
        "knife.toml",
        "lijst van teksten",
    ),
    "table where a list belongs": (
        _add("terms.toml", "format = 1\nterm = [1]\n"),
        "terms.toml",
        "lijst van tabellen",
    ),
}
