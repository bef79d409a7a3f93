"""The rules for a new passphrase and its strength in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data.keys.material import NAME, OTHER_PASSPHRASE, PASSPHRASE, SCHOOL
from vios_desktop.data.keys.passphrase import MAXIMUM_LENGTH, PassphrasePolicy, Strength
from vios_desktop.domain.errors import ViosError

LIST = Path(__file__).parents[3] / "resources" / "policy" / "weak_passphrases.txt"
POLICY = PassphrasePolicy.from_text(LIST.read_text(encoding="utf-8"))
NAMES = (SCHOOL, NAME, "Jo")


def problem(passphrase: str) -> str | None:
    return POLICY.judge(passphrase, NAMES).problem


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("elf tekens!", "passphrase_too_short"),
        ("", "passphrase_too_short"),
        ("e\u0301" * 11, "passphrase_too_short"),  # eleven characters once composed
        ("x" * (MAXIMUM_LENGTH + 1), "passphrase_too_long"),
        ("vier losse\ttegels", "passphrase_unprintable"),
        ("vier losse \ud800 tegels", "passphrase_unprintable"),
        ("hetverzonnenlyceum", "passphrase_is_name"),
        ("Het Verzonnen Lyceum 2026", "passphrase_is_name"),
        ("Coördinator Voorbeeld!", "passphrase_is_name"),
        ("Wachtwoord123!", "passphrase_common"),
        ("wachtwoordwachtwoord", "passphrase_common"),
        ("Welkom op school", "passphrase_common"),
        ("2026 zomervakantie", "passphrase_common"),
        ("1qaz2wsx3edc", "passphrase_common"),
        ("q w e r t y u i o p 1", "passphrase_common"),
        ("aaaaaaaaaaaaaaa", "passphrase_common"),
        ("ababababababab", "passphrase_common"),
        ("123456789012345", "passphrase_common"),
        ("!!!!!!!!!!!!!!!", "passphrase_common"),
        (PASSPHRASE, None),
        (OTHER_PASSPHRASE, None),
        ("Het Verzonnen Lyceum heeft zeven daken", None),
        ("Jo fietst achteruit", None),
    ],
)
def test_rules(passphrase: str, expected: str | None) -> None:
    assert problem(passphrase) == expected


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.WEAK),
        ("wachtwoord", Strength.WEAK),
        ("fietsbel tulpen", Strength.WEAK),
        ("tulp tulp tulp tulp tulp", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("Zomervakantie2026!", Strength.WEAK),
        ("fietsbel tulpen regenjas", Strength.FAIR),
        ("FietsbelTulpenRegenjas", Strength.FAIR),
        ("fietsbel tulpen regenjas kachel", Strength.STRONG),
        ("kX9$pQ2!vB7z", Strength.STRONG),
    ],
)
def test_strength(passphrase: str, strength: Strength) -> None:
    assert POLICY.judge(passphrase).strength is strength


def test_require_tells_the_limits_and_not_the_passphrase() -> None:
    with pytest.raises(ViosError) as caught:
        POLICY.require("kort", NAMES)
    assert caught.value.params == {"minimum": 12, "maximum": 1000}
    POLICY.require(PASSPHRASE, NAMES)


def test_every_entry_of_the_list_is_refused_with_digits_behind_it() -> None:
    assert len(POLICY.common) > 90
    for entry in POLICY.common:
        assert problem(entry + "1234567890") == "passphrase_common"


@given(st.text(max_size=80))
def test_any_text_is_judged(text: str) -> None:
    judgement = POLICY.judge(text, NAMES)
    assert judgement.strength in Strength
    assert (judgement.problem is None) == (problem(text) is None)


def test_a_longer_passphrase_is_never_weaker() -> None:
    order = [Strength.WEAK, Strength.FAIR, Strength.STRONG]
    words = ["fietsbel", "tulpen", "regenjas", "kachel", "emmer"]
    strengths = [order.index(POLICY.judge(" ".join(words[:count])).strength) for count in range(1, 6)]
    assert strengths == sorted(strengths)
