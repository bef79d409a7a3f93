"""The content checks: the real content passes on every path, and a fault in any rule is found."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.unit.decision.content_texts import real_texts, small_texts
from vios_desktop.decision.checks import (
    MEDIAN_QUESTIONS,
    MOST_QUESTIONS,
    Lengths,
    _length_problems,
    check_kind,
    check_pack,
    question_lengths,
)
from vios_desktop.decision.content import Pack
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.wording import wording_problems

Texts = dict[str, str]
Change = Callable[[Texts], Texts]


@pytest.mark.slow
@pytest.mark.parametrize("kind", load_pack(real_texts()).kinds)
def test_every_path_of_the_real_content_obeys_the_rules(pack: Pack, kind: str) -> None:
    report = check_kind(pack, kind)
    assert report.problems == ()
    assert report.walks > 1000
    assert report.lengths.median <= MEDIAN_QUESTIONS
    assert report.lengths.most <= MOST_QUESTIONS
    assert 0 < report.verified_share < 1


def test_the_wording_of_the_real_content(pack: Pack) -> None:
    assert list(wording_problems(pack)) == []


def test_question_lengths_count_what_is_asked(pack: Pack) -> None:
    adult = question_lengths(pack, "spice_vape", 18)
    minor = question_lengths(pack, "spice_vape", 15)
    assert (adult.least, adult.most) == (2, 3)
    assert (minor.least, minor.median, minor.most) == (3, 3, 4)


def _block(file: str, item_id: str, old: str, new: str) -> Change:
    """Change something inside one item."""

    def change(texts: Texts) -> Texts:
        blocks = re.split(r"(?=^\[\[item\]\]$)", texts[file], flags=re.MULTILINE)
        found = [n for n, block in enumerate(blocks) if f'id = "{item_id}"' in block]
        assert len(found) == 1, f"{item_id} is not in {file}"
        assert old in blocks[found[0]], f"{old} is not in {item_id}"
        blocks[found[0]] = blocks[found[0]].replace(old, new, 1)
        return {**texts, file: "".join(blocks)}

    return change


def _without(file: str, item_id: str) -> Change:
    def change(texts: Texts) -> Texts:
        blocks = re.split(r"(?=^\[\[item\]\]$)", texts[file], flags=re.MULTILINE)
        kept = [block for block in blocks if f'id = "{item_id}"' not in block]
        assert len(kept) == len(blocks) - 1
        return {**texts, file: "".join(kept)}

    return change


def _text(file: str, old: str, new: str) -> Change:
    def change(texts: Texts) -> Texts:
        assert old in texts[file]
        return {**texts, file: texts[file].replace(old, new)}

    return change


FAULTS: dict[str, tuple[str, Change, str]] = {
    "danger without 112": (
        "spice_vape",
        _block("module_danger.toml", "danger_112", 'value = "112"', 'value = "wijkagent"'),
        "danger_means_112",
    ),
    "112 without a call": (
        "spice_vape",
        _block("module_danger.toml", "danger_112", 'does = ["call_112"]', ""),
        "danger_means_112",
    ),
    "doubt about danger without 112": (
        "spice_vape",
        _without("module_danger.toml", "danger_doubt_112"),
        "danger_means_112",
    ),
    "danger forgotten by the situation": (
        "spice_vape",
        _text("module_danger.toml", "danger in (yes, unknown)", "danger in (yes)"),
        "danger_means_112",
    ),
    "unwell now without 112": (
        "spice_vape",
        _block("module_health.toml", "unwell_112", "unwell is now", "unwell is earlier"),
        "danger_means_112",
    ),
    "a drug is kept": (
        "spice_vape",
        _block(
            "spice_vape.toml",
            "spice_take_in",
            'does = ["hand_to_police"]\nnever = ["keep", "return", "return_to_parents", ',
            'does = ["return_to_parents"]\nnever = [',
        ),
        "drugs_go_to_police",
    ),
    "a drug is taken by house rule": (
        "spice_vape",
        lambda texts: _block("spice_vape.toml", "spice_take_in", 'value = "politie"', 'value = "ja"')(
            _block("module_drugs.toml", "drug_to_police", 'value = "politie"', 'value = "ja"')(texts)
        ),
        "drugs_go_to_police",
    ),
    "flushing is not forbidden": (
        "cannabis",
        lambda texts: _block("module_drugs.toml", "drug_never", '"flush", ', "")(
            _block("module_drugs.toml", "drug_to_police", '"flush", ', "")(texts)
        ),
        "drugs_go_to_police",
    ),
    "drugs without the police": (
        "spice_vape",
        _block("module_drugs.toml", "drug_police", '"0900-8844"', '"wijkagent"'),
        "drugs_go_to_police",
    ),
    "the drug is forgotten": (
        "cannabis",
        _text("cannabis.toml", 'drug = "kind is cannabis"', 'drug = "cannabis_amount is over_30"'),
        "drugs_go_to_police",
    ),
    "a weapon is given back": (
        "knife",
        _block(
            "knife.toml",
            "knife_take_in",
            'does = ["hand_to_police"]\nnever = ["keep", "return", "return_to_parents"]',
            'does = ["return_to_parents"]',
        ),
        "weapon_goes_to_police",
    ),
    "a weapon is not taken": (
        "knife",
        _block("knife.toml", "knife_take_in", 'value = "politie"', 'value = "nee"'),
        "weapon_goes_to_police",
    ),
    "the weapon is forgotten": (
        "knife",
        _text(
            "knife.toml",
            "knife_type is banned or knife_purpose in (threat, none, unknown)",
            "knife_type is banned",
        ),
        "weapon_goes_to_police",
    ),
    "keeping a weapon is not forbidden": (
        "knife",
        lambda texts: _block("knife.toml", "knife_take_in", '"keep", ', "")(
            _block("knife.toml", "knife_never_back", ', "keep"', "")(texts)
        ),
        "weapon_goes_to_police",
    ),
    "a weapon and only advice": (
        "knife",
        _block("knife.toml", "knife_police", '"0900-8844"', '"wijkagent"'),
        "weapon_goes_to_police",
    ),
    "the suspicion is forgotten": (
        "suspicion",
        _text(
            "suspicion.toml",
            'suspicion_only = "suspicion_found in (none, unknown)"',
            'suspicion_only = "suspicion_found is none"',
        ),
        "suspicion_means_care",
    ),
    "a suspicion is punished": (
        "suspicion",
        _block("suspicion.toml", "suspicion_care", '["care"]', '["care", "sanction"]'),
        "suspicion_means_care",
    ),
    "punishing a suspicion is not forbidden": (
        "suspicion",
        _without("suspicion.toml", "suspicion_no_sanction"),
        "suspicion_means_care",
    ),
    "a suspicion is a crime": (
        "suspicion",
        _block("suspicion.toml", "suspicion_criminal", 'value = "nee"', 'value = "mogelijk"'),
        "suspicion_means_care",
    ),
    "a suspicion is a reason to take things": (
        "suspicion",
        _block("suspicion.toml", "suspicion_take_in", 'value = "nee"', 'value = "ja"'),
        "suspicion_means_care",
    ),
    "a report to the police on a suspicion": (
        "suspicion",
        _block("suspicion.toml", "suspicion_police_trade", '"ask_advice"', '"aangifte"'),
        "suspicion_means_care",
    ),
    "frisking is not forbidden": (
        "spice_vape",
        _without("module_taking_in.toml", "take_in_no_frisking"),
        "nobody_is_frisked",
    ),
    "frisking is asked": (
        "spice_vape",
        _block("module_taking_in.toml", "take_in_ask", 'does = ["take_in"]', 'does = ["frisk"]'),
        "nobody_is_frisked",
    ),
    "an unsafe home is called": (
        "spice_vape",
        _without("module_parents.toml", "parents_home_unsafe"),
        "unsafe_home_is_not_called",
    ),
    "a home that may be unsafe is called": (
        "spice_vape",
        _block("module_parents.toml", "parents_home_unknown", "eerst_overleg", "direct"),
        "unsafe_home_is_not_called",
    ),
    "the unsafe home is forgotten": (
        "spice_vape",
        _text("module_parents.toml", "home in (unsafe, unknown)", "home is unsafe"),
        "unsafe_home_is_not_called",
    ),
    "parents of an adult are called": (
        "spice_vape",
        _block("module_parents.toml", "parents_adult", 'value = "niet_zonder_toestemming"', 'value = "direct"'),
        "adults_decide_about_parents",
    ),
    "parents of someone who may be an adult": (
        "spice_vape",
        _without("module_parents.toml", "parents_age_unknown"),
        "adults_decide_about_parents",
    ),
    "parents of a minor are not told": (
        "spice_vape",
        _block("spice_vape.toml", "spice_parents", 'value = "direct"', 'value = "niet_nodig"'),
        "minors_have_parents",
    ),
    "a child under 12 is prosecuted": (
        "spice_vape",
        _without("module_persons.toml", "under_12_no_prosecution"),
        "under_twelve_gets_care",
    ),
    "a child under 12 is guilty": (
        "spice_vape",
        _block("spice_vape.toml", "spice_under_12", '"mogelijk"', '"ja"'),
        "under_twelve_gets_care",
    ),
    "a suspension without the inspectorate": (
        "knife",
        _block("module_suspension.toml", "suspension_clock", '"suspend", "tell_inspectorate"', '"suspend"'),
        "suspension_tells_the_inspectorate",
    ),
    "the inspectorate hears later": (
        "knife",
        _block("module_suspension.toml", "suspension_clock", '"without_delay"', '"school_days 3"'),
        "suspension_tells_the_inspectorate",
    ),
    "a measure without the clock": (
        "knife",
        _without("module_suspension.toml", "suspension_clock"),
        "suspension_tells_the_inspectorate",
    ),
    "a measure before protection": (
        "cannabis",
        _block("module_pressure.toml", "pressure_protect", '"veiligheid"', '"gesprek"'),
        "pressure_protects_first",
    ),
    "a measure when pressure is unknown": (
        "cannabis",
        _without("module_pressure.toml", "pressure_unknown_talk"),
        "pressure_protects_first",
    ),
    "no value for an axis": ("spice_vape", _without("spice_vape.toml", "spice_nobody"), "every_axis_has_a_value"),
    "no consequence for a victim": (
        "spice_vape",
        _without("module_persons.toml", "victim_no_consequence"),
        "every_axis_has_a_value",
    ),
    "a rule that never applies": (
        "spice_vape",
        _block("spice_vape.toml", "spice_nobody", "not someone", "danger is yes and danger is no and not someone"),
        "reachable",
    ),
    "a question that never comes": (
        "knife",
        _text(
            "knife.toml",
            'item_place = "not knife_purpose is lesson"',
            'item_place = "danger is yes and danger is no"',
        ),
        "reachable",
    ),
    "a question that does not matter": (
        "spice_vape",
        lambda texts: {
            **texts,
            "module_taking_in.toml": re.sub(
                r"item_place (is \w+|in \([^)]*\))", "always", texts["module_taking_in.toml"]
            ),
        },
        "matters",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(texts: Texts, name: str) -> None:
    kind, change, rule = FAULTS[name]
    report = check_kind(load_pack(change(texts), archived=True), kind, thorough=False)
    assert rule in {problem.rule for problem in report.problems}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Straf en schors niet voor wat u alleen vermoedt.", "De dader krijgt straf."),
        ("Straf en schors niet voor wat u alleen vermoedt.", "Leg het in de kluis."),
        ("Straf en schors niet voor wat u alleen vermoedt.", "Doorzoek de tas."),
        ("Straf en schors niet voor wat u alleen vermoedt.", "Spoel het weg."),
        ("Straf en schors niet voor wat u alleen vermoedt.", "Geef het mes terug."),
        ("Straf en schors niet voor wat u alleen vermoedt.", "Bepaal zelf je actie."),
        ("Straf en schors niet voor wat u alleen vermoedt.", " ".join(["woord"] * 28) + "."),
    ],
)
def test_wrong_words_are_found(texts: Texts, old: str, new: str) -> None:
    pack = load_pack(_text("suspicion.toml", old, new)(texts))
    assert any("suspicion_no_sanction" in problem for problem in wording_problems(pack))


@pytest.mark.slow
def test_a_small_pack_is_checked_as_a_whole() -> None:
    """Wrong words and acts that may never be asked turn up in the whole check, beside the paths."""
    small = small_texts()
    assert all(not report.problems for report in check_pack(load_pack(small)))
    wrong = _block("module_taking_in.toml", "take_in_ask", 'does = ["take_in"]', 'does = ["take_money"]')(small)
    [report] = check_pack(load_pack(wrong))
    assert {"never_anywhere", "nobody_is_frisked"} <= {problem.rule for problem in report.problems}
    worded = _text("spice_vape.toml", "Wijs de leerling op hulp bij stoppen.", "Wijs de dader op hulp.")(small)
    [report] = check_pack(load_pack(worded))
    assert "wording" in {problem.rule for problem in report.problems}


def test_too_many_questions_are_found() -> None:
    found = [problem.detail for problem in _length_problems("x", Lengths(1, 6, 10))]
    assert found == ["een pad heeft 10 vragen", "de mediaan is 6 vragen"]
    assert list(_length_problems("x", Lengths(1, 5, 9))) == []
