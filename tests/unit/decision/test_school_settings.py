"""The school's own rules: read from the content, checked when they are filled in, and seen by the advice."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.unit.decision.broken_content import Texts
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack, Setting
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.school_rules import kinds_changed_by, problem_with, school_facts
from vios_desktop.decision.vocabulary import Axis, SettingKind
from vios_desktop.decision.walk import start

TODAY = date(2026, 11, 24)
LAW = """
[[setting]]
id = "youth_tobacco_from"
group = "laws"
kind = "date"
text = "Vanaf wanneer geldt de wet?"
"""


def with_setting(texts: Texts, more: str) -> Texts:
    return {**texts, "settings.toml": f"{texts['settings.toml']}\n{more}\n"}


def with_law(texts: Texts) -> Texts:
    """The real content with a date that one rule looks at."""
    rule = texts["vape_use.toml"].replace(
        'when = "school.house_rules is no"', 'when = "school.youth_tobacco_from is in_force"', 1
    )
    assert rule != texts["vape_use.toml"]
    return {**with_setting(texts, LAW), "vape_use.toml": rule}


BREAKS = {
    "unknown group": ('group = "nowhere"\nkind = "text"', "de groep 'nowhere' van 'spare' bestaat niet"),
    "no group": ('kind = "phone"', "de groep '' van 'spare' bestaat niet"),
    "choice without values": ('group = "school"\nkind = "choice"', "alleen een keuze heeft waarden"),
    "number with values": ('group = "school"\nkind = "phone"\nvalues = ["a"]', "alleen een keuze heeft waarden"),
    "unknown kind": ('group = "school"\nkind = "colour"', "'colour' is onbekend bij 'kind'"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_setting_that_is_not_right_is_refused(texts: Texts, name: str) -> None:
    rest, said = BREAKS[name]
    with pytest.raises(ContentError, match=r"settings\.toml") as caught:
        load_pack(with_setting(texts, f'[[setting]]\nid = "spare"\ntext = "a"\n{rest}'))
    assert said in caught.value.detail


def test_a_contact_need_not_be_in_a_rule(texts: Texts) -> None:
    more = (
        '[[setting]]\nid = "reception_phone"\ngroup = "contacts"\nkind = "phone"\ntext = "Nummer van het bestuur"'
    )
    assert load_pack(with_setting(texts, more)).settings["reception_phone"].kind is SettingKind.PHONE


def _without_dates(text: str) -> str:
    """Such a pack knew no dates of laws."""
    blocks = re.split(r"(?=^\[\[setting\]\])", text, flags=re.MULTILINE)
    return "".join(block for block in blocks if 'kind = "date"' not in block)


def test_a_pack_from_before_groups_and_kinds_is_still_read(texts: Texts) -> None:
    old = {
        **texts,
        "settings.toml": "\n".join(
            line
            for line in _without_dates(texts["settings.toml"]).splitlines()
            if not line.startswith(("group = ", "kind = ", "help = "))
        ),
        **{
            name: re.sub(r"school\.\w+_law is in_force", "always", text)
            for name, text in texts.items()
            if "_law is" in text
        },
        "labels.toml": texts["labels.toml"].partition("[setting_group]")[0],
    }
    pack = load_pack(old, archived=True)
    kinds = {name: setting.kind for name, setting in pack.settings.items()}
    assert (kinds["house_rules"], kinds["wijkagent_phone"]) == (SettingKind.CHOICE, SettingKind.PHONE)
    assert {setting.group for setting in pack.settings.values()} == {""}
    assert not pack.labels.setting_groups


def test_every_setting_stands_in_a_group_that_has_a_title(pack: Pack) -> None:
    assert {s.group for s in pack.settings.values()} <= set(pack.labels.setting_groups)
    assert {"school", "municipality", "contacts", "laws"} <= set(pack.labels.setting_groups)


CHOICE = Setting("a", "a", ("yes", "no", "unknown"))
PHONE = Setting("b", "b", kind=SettingKind.PHONE)
COUNT = Setting("e", "e", kind=SettingKind.COUNT)
DAY = Setting("c", "c", kind=SettingKind.DATE)
WORDS = Setting("d", "d", kind=SettingKind.TEXT)


@pytest.mark.parametrize(
    ("setting", "value", "problem"),
    [
        (CHOICE, "yes", ""),
        (CHOICE, "maybe", "setting_choice_unknown"),
        (PHONE, "0900-8844", ""),
        (PHONE, "+31 6 12 34 56 78", ""),
        (PHONE, "026 123 45 67 toestel 12", ""),
        (PHONE, "06-12345678 (Jan)", "setting_phone_wrong"),
        (PHONE, "<b>112</b>", "setting_phone_wrong"),
        (PHONE, "1" * 40, "setting_phone_wrong"),
        (COUNT, "850", ""),
        (COUNT, "0", "setting_count_wrong"),
        (COUNT, "1.250", "setting_count_wrong"),
        (COUNT, "12345", "setting_count_wrong"),
        (DAY, "2027-01-01", ""),
        (DAY, "1 januari", "setting_date_wrong"),
        (WORDS, "Eén gesprek met de mentor.", ""),
        (WORDS, "a" * 301, "setting_text_wrong"),
        (WORDS, "a\nb", "setting_text_wrong"),
        (CHOICE, "", ""),
        (PHONE, "", ""),
        (DAY, "", ""),
    ],
)
def test_what_may_be_filled_in(setting: Setting, value: str, problem: str) -> None:
    assert problem_with(setting, value) == problem


def test_only_what_is_filled_in_and_right_reaches_the_advice(pack: Pack) -> None:
    stored = {
        "house_rules": "yes",
        "locker_terms": "",
        "knife_ban": "maybe",
        "wijkagent_phone": "x",
        "gone": "yes",
    }
    assert school_facts(pack, stored, TODAY) == {"house_rules": "yes"}


@pytest.mark.parametrize(
    ("day", "state"), [("2026-11-24", "in_force"), ("2026-11-25", "not_yet"), ("2020-01-01", "in_force")]
)
def test_a_date_becomes_whether_it_has_come(texts: Texts, day: str, state: str) -> None:
    facts = school_facts(load_pack(with_law(texts)), {"youth_tobacco_from": day}, TODAY)
    assert facts == {"youth_tobacco_from": state}


def test_a_condition_on_a_date_knows_three_states_only(texts: Texts) -> None:
    wrong = with_law(texts)
    wrong["vape_use.toml"] = wrong["vape_use.toml"].replace("is in_force", "is yes")
    with pytest.raises(ContentError, match="youth_tobacco_from"):
        load_pack(wrong)


def test_which_kinds_a_setting_has_a_say_in_follows_from_the_rules(pack: Pack) -> None:
    changed = kinds_changed_by(pack)
    assert "knife" in changed["knife_ban"]
    assert "vape_trade" not in changed["knife_ban"]
    assert {"vape_use", "vape_trade"} <= set(changed["house_rules"])
    assert changed["wijkagent_phone"]
    assert set(changed) == set(pack.settings)


def knife_advice(pack: Pack, school: dict[str, str]) -> Advice:
    walk = start(pack, ["knife"], Facts(school=school))
    while (step := walk.next_question) is not None:
        walk = walk.answer(step.key, "no" if step.key == "danger" else step.question.options[-1].id)
    return advise(walk)


def test_the_advice_says_on_which_rule_of_the_school_it_rests(pack: Pack) -> None:
    advice = knife_advice(pack, {"knife_ban": "yes"})
    grounds = {ground for card in advice.cards for item in card.items for ground in item.rests_on}
    assert ("Heeft uw gemeente een eigen messenverbod?", "Ja", "knife_ban", "") in {
        (ground.label, ground.value, ground.setting, ground.look_up) for ground in grounds
    }


def test_without_the_rule_the_advice_says_what_to_look_up(pack: Pack) -> None:
    advice = knife_advice(pack, {})
    grounds = {ground for card in advice.cards for item in card.items for ground in item.rests_on}
    (ban,) = {ground for ground in grounds if ground.setting == "knife_ban"}
    assert ban.value == "Nog niet ingevuld"
    assert ban.look_up == pack.settings["knife_ban"].help


def test_another_rule_gives_another_advice(pack: Pack) -> None:
    def items(school: dict[str, str]) -> set[str]:
        advice = knife_advice(pack, school)
        return {item.id for card in advice.cards if card.axis is Axis.CRIMINAL for item in card.items}

    assert items({"knife_ban": "yes"}) != items({"knife_ban": "unknown"})
