"""The recovery key on paper: every typing error is noticed, and no harmless difference is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.data.keys.recovery_code import (
    ALPHABET,
    CODE_LENGTH,
    GROUP_LENGTH,
    RecoveryCode,
    ask_for_proof,
    proves,
)
from vios_desktop.data.keys.secret import Secret
from vios_desktop.domain.errors import ViosError

secrets_20 = st.binary(min_size=20, max_size=20)
letters = st.sampled_from(ALPHABET)


def code_of(secret: bytes) -> RecoveryCode:
    return RecoveryCode(Secret(secret))


def text_of(secret: bytes) -> str:
    return "".join(code_of(secret).groups())


def problem_of(text: str) -> ViosError:
    with pytest.raises(ViosError) as caught:
        RecoveryCode.from_text(text)
    return caught.value


@given(secrets_20)
def test_what_is_printed_reads_back(secret: bytes) -> None:
    code = code_of(secret)
    groups = code.groups()
    assert len(groups) == 10
    assert all(len(group) == GROUP_LENGTH and set(group) <= set(ALPHABET) for group in groups)
    assert " ".join(groups) == " ".join(code.lines())
    assert RecoveryCode.from_text("\n".join(code.lines())).secret.reveal() == secret


@given(secrets_20, st.integers(0, CODE_LENGTH - 1), letters)
def test_every_single_wrong_character_is_noticed(secret: bytes, place: int, letter: str) -> None:
    text = text_of(secret)
    changed = text[:place] + letter + text[place + 1 :]
    if changed == text:
        assert RecoveryCode.from_text(changed).secret.reveal() == secret
    else:
        problem = problem_of(changed)
        assert problem.code == "recovery_key_typing"
        assert problem.params == {"line": 1 + place // 20}


def test_every_wrong_character_in_every_place_is_noticed() -> None:
    text = text_of(bytes(range(20)))
    noticed = 0
    for place in range(CODE_LENGTH):
        for letter in ALPHABET.replace(text[place], ""):
            problem_of(text[:place] + letter + text[place + 1 :])
            noticed += 1
    assert noticed == CODE_LENGTH * 31


@given(
    secrets_20,
    st.dictionaries(st.integers(0, 19), st.integers(1, 31), min_size=1, max_size=4),
    st.sampled_from([0, 20]),
)
def test_up_to_four_wrong_characters_in_a_line_are_noticed(
    secret: bytes, errors: dict[int, int], line_start: int
) -> None:
    characters = list(text_of(secret))
    for place, error in errors.items():
        at = line_start + place
        characters[at] = ALPHABET[ALPHABET.index(characters[at]) ^ error]
    assert problem_of("".join(characters)).params == {"line": 1 + line_start // 20}


@given(secrets_20, st.integers(0, 19), st.integers(0, 19))
def test_swapped_characters_are_noticed(secret: bytes, first: int, second: int) -> None:
    characters = list(text_of(secret))
    characters[first], characters[second] = characters[second], characters[first]
    changed = "".join(characters)
    if changed != text_of(secret):
        assert problem_of(changed).code == "recovery_key_typing"


@given(secrets_20)
def test_swapped_lines_are_noticed(secret: bytes) -> None:
    first, second = code_of(secret).lines()
    assert problem_of(second + first).code == "recovery_key_typing"


@given(secrets_20)
def test_case_separators_and_look_alikes_do_not_matter(secret: bytes) -> None:
    text = "-".join(code_of(secret).groups()).lower().replace("1", "l").replace("0", "o")
    assert RecoveryCode.from_text(f"  {text}\n").secret.reveal() == secret
    assert RecoveryCode.from_text(text.replace("l", "I")).secret.reveal() == secret


@pytest.mark.parametrize("text", ["", "0000", "0" * 39, "0" * 41])
def test_a_missing_or_extra_character_is_a_matter_of_length(text: str) -> None:
    problem = problem_of(text)
    assert problem.code == "recovery_key_length"
    assert problem.params == {"typed": len(text), "expected": 40}


@pytest.mark.parametrize("letter", ["U", "!", "é", "ß", "𝟘", "\x00"])
def test_a_character_that_is_in_no_key_is_a_typing_error(letter: str) -> None:
    text = text_of(bytes(20))
    assert problem_of(letter + text[1:]).code in {"recovery_key_typing", "recovery_key_length"}


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    code = ""
    try:
        RecoveryCode.from_text(text)
    except ViosError as error:
        code = error.code
    assert code in {"", "recovery_key_length", "recovery_key_typing"}


def test_generated_keys_have_160_random_bits() -> None:
    asked: list[int] = []

    def random_bytes(count: int) -> bytes:
        asked.append(count)
        return bytes(range(count))

    assert RecoveryCode.generate(random_bytes).secret.reveal() == bytes(range(20))
    assert asked == [20]
    assert RecoveryCode.generate().secret != RecoveryCode.generate().secret


def test_the_proof_asks_one_group_of_each_line() -> None:
    assert ask_for_proof(lambda _count: 0) == (0, 5)
    assert ask_for_proof(lambda count: count - 1) == (4, 9)
    for _ in range(50):
        first, second = ask_for_proof()
        assert 0 <= first < 5 <= second < 10


def test_the_proof_compares_each_group_with_the_same_tolerance() -> None:
    code = code_of(bytes(range(20)))
    groups = code.groups()
    question = (2, 7)
    assert proves(code, question, (groups[2], groups[7])) == (True, True)
    assert proves(code, question, (f" {groups[2].lower()} ", groups[7])) == (True, True)
    assert proves(code, question, (groups[7], groups[7])) == (False, True)
    assert proves(code, question, (groups[2], "")) == (True, False)
