"""The invitation as a file, as a code, and as words to compare."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from tests.fakes.sealed import INVITATION, STRANGER, public_half, words
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import canonical
from vios_desktop.sealed.fingerprint import fingerprint, read_words
from vios_desktop.sealed.invitation_file import (
    file_of_code,
    invitation_code,
    read_code,
    read_invitation,
    write_invitation,
)

RAW = write_invitation(INVITATION)
SMALL_ORDER = "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"


def signed(**fields: object) -> bytes:
    import hashlib

    body = {name: value for name, value in (json.loads(RAW) | fields).items() if name != "sha256"}
    return canonical({**body, "sha256": hashlib.sha256(canonical(body)).hexdigest()})


def code_of(raw: bytes) -> str:
    with pytest.raises(ViosError) as caught:
        read_invitation(raw)
    return caught.value.code


def test_it_comes_back_from_a_file_and_from_a_code_that_mail_broke_into_lines() -> None:
    assert read_invitation(RAW) == INVITATION
    assert read_invitation(RAW + b"\r\n") == INVITATION
    code = invitation_code(INVITATION)
    assert read_code(f" {code[:70]}\r\n{code[70:]} ") == INVITATION


def test_every_changed_character_is_damage() -> None:
    for at in range(len(RAW)):
        changed = bytearray(RAW)
        changed[at] ^= 1
        assert code_of(bytes(changed)) in ("invitation_damaged", "invitation_newer")


@pytest.mark.parametrize(
    "raw",
    [
        signed(school="a\u202eb"),
        signed(school=" "),
        signed(school="x" * 121),
        signed(inbox_key="00" * 32),
        signed(inbox_key=SMALL_ORDER),
        signed(recovery_key=INVITATION.inbox_key.hex()),
        signed(expires_on="2027-13-01"),
        signed(expires_on="20270801"),
        signed(token="00"),
        signed(extra=1),
        signed(format="other"),
        b"",
        b"x" * 5000,
    ],
    ids=range(13),
)
def test_what_does_not_belong_is_damage(raw: bytes) -> None:
    assert code_of(raw) == "invitation_damaged"


def test_a_later_version_is_newer() -> None:
    assert code_of(signed(v=2, more="x")) == "invitation_newer"


CODE = invitation_code(INVITATION)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "missing"),
        (" \n\t", "missing"),
        ("VIOS2-abcd", "foreign"),
        ("é", "foreign"),
        ("vios-uitnodiging.meld", "foreign"),
        ("VIOS1-", "damaged"),
        ("VIOS1-!!!!", "damaged"),
        ("VIOS1-" + "a" * 20_000, "damaged"),
        (CODE[:-1], "damaged"),
        (CODE[:200] + CODE[220:], "damaged"),
        (CODE + " Groet, Marit", "damaged"),
        (CODE.lower(), "foreign"),
    ],
)
def test_what_is_no_line_says_what_is_wrong_with_it(text: str, code: str) -> None:
    with pytest.raises(ViosError, match=f"^invitation_line_{code}$"):
        read_code(text)


def test_a_character_that_is_another_is_damage_at_every_place() -> None:
    for at in range(len("VIOS1-"), len(CODE), 7):
        wrong = "A" if CODE[at] != "A" else "B"
        with pytest.raises(ViosError, match="invitation_line_damaged"):
            read_code(CODE[:at] + wrong + CODE[at + 1 :])


@pytest.mark.parametrize(
    "text",
    [
        f"Hier is de uitnodiging van school: {CODE}",
        "\u2060".join(CODE[at : at + 60] for at in range(0, len(CODE), 60)),
        CODE.replace("-", "\u2011"),
        CODE.replace("-", "\u2013"),
    ],
)
def test_what_mail_and_chat_do_to_a_line_does_no_harm(text: str) -> None:
    assert read_code(text) == INVITATION
    assert file_of_code(text) == RAW


def test_the_words_stand_for_both_keys_and_for_nothing_else() -> None:
    shown = fingerprint(INVITATION, words())
    assert len(shown) == 6
    other = public_half(STRANGER)
    assert fingerprint(replace(INVITATION, inbox_key=other), words()) != shown
    assert fingerprint(replace(INVITATION, recovery_key=other), words()) != shown
    assert fingerprint(replace(INVITATION, school_name="Anders", token=bytes(32)), words()) == shown
    assert shown == FIXED, "the words of keys that are in use may never change"


FIXED = ("leren", "opstel", "dromen", "kantoor", "vinden", "meerkoet")


def test_the_list_has_2048_plain_words() -> None:
    assert len(words()) == 2048
    assert list(words()) == sorted(words())
    assert all(re.fullmatch("[a-z]{4,12}", word) for word in words())
    with pytest.raises(ValueError, match="2048"):
        read_words("een twee")


def test_no_two_words_sound_alike() -> None:
    sounds = {_sound(word): word for word in words()}
    assert len(sounds) == 2048


def test_no_two_words_differ_by_one_letter() -> None:
    """A slip of eye or tongue gives no other word of the list: none is made of another by one letter."""
    seen: dict[str, str] = {}
    for word in words():
        shapes = {word[:at] + "_" + word[at + 1 :] for at in range(len(word))}
        shapes |= {word[:at] + "_" + word[at:] for at in range(len(word) + 1)}
        for shape in shapes:
            assert seen.setdefault(shape, word) == word, f"{word} and {seen[shape]}"


def _sound(word: str) -> str:
    """Simple rules of Dutch: ei is ij, au is ou, c is k or s, final d is t, z is s, v is f; nothing is doubled."""
    rules = (
        ("sch", "sg"), ("ch", "g"), ("ij", "ei"), ("y", "ei"), ("auw", "ou"), ("ouw", "ou"), ("au", "ou"),
        ("ph", "f"), ("th", "t"), ("qu", "kw"), ("x", "ks"), ("ck", "k"),
    )  # fmt: skip
    for written, heard in rules:
        word = word.replace(written, heard)
    word = re.sub("c(?=[eiy])", "s", word).replace("c", "k").replace("z", "s").replace("v", "f")
    word = re.sub("(d|dt)$", "t", word)
    return re.sub(r"(.)\1+", r"\1", re.sub("b$", "p", word))
