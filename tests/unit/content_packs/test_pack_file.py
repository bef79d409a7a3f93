"""The format of a content pack: what is signed, and everything that is refused."""

from __future__ import annotations

import hashlib
import random
from datetime import date
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.signed_packs import PUBLISHER, header, key, publishers, signed
from vios_desktop.domain.content_pack import ContentHeader, ContentTexts, Publisher
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import canonical
from vios_desktop.signed import pack_file
from vios_desktop.signed.pack_file import MAGIC, MOST_BYTES, SIGNATURE_BYTES, key_id, read_pack
from vios_desktop.signed.publishers import read_publishers

TEXTS = ContentTexts({"pack.toml": "versie = 1\n", "knife.toml": "é"}, {"pack.toml": "a"}, {"words.toml": "b"})
WORDS: dict[str, Any] = {
    "v": 1,
    "serial": 7,
    "version": "2026.12.2",
    "dated": "2026-12-01",
    "program": "0.1.0",
    "summary": "",
    "files": [{"name": "letters/words.toml", "size": 1, "sha256": hashlib.sha256(b"b").hexdigest()}],
}


def refused(raw: bytes, keys: tuple[Publisher, ...] | None = None) -> str:
    with pytest.raises(ViosError) as caught:
        read_pack(raw, publishers() if keys is None else keys)
    return caught.value.code


def by_hand(
    words: bytes, content: bytes = b"b", said: int | None = None, domain: bytes = b"vios content pack v1|"
) -> bytes:
    """A file with a true signature over whatever is given."""
    public = key().public_key().public_bytes_raw()
    body = MAGIC + key_id(public) + (len(words) if said is None else said).to_bytes(4, "big") + words + content
    return body + key().sign(domain + body)


def worded(**other: Any) -> bytes:
    return canonical({**WORDS, **other})


def a_file(**other: Any) -> list[dict[str, Any]]:
    return [{**WORDS["files"][0], **other}]


def test_what_was_written_is_read() -> None:
    raw = signed(TEXTS, ContentHeader(7, "2026.12.2", date(2026, 12, 1), "0.1.0", "Twee regels.\nNog een."))
    found = read_pack(raw, publishers())

    assert found.texts == TEXTS
    assert found.header.summary == "Twee regels.\nNog een."
    assert (found.signer, found.digest) == (PUBLISHER, hashlib.sha256(raw).hexdigest())
    assert raw == signed(TEXTS, found.header), "the same content gives the same bytes"
    assert read_pack(by_hand(worded()), publishers()).texts.letters == {"words.toml": "b"}


def test_who_signed_decides() -> None:
    stranger = Ed25519PrivateKey.generate()
    raw = signed(TEXTS, header(7, "x"), stranger)
    both = (*publishers(), Publisher("De volgende", stranger.public_key().public_bytes_raw()))

    assert refused(raw) == "content_foreign"
    assert read_pack(raw, both).signer == "De volgende"
    assert refused(raw, ()) == "content_no_key"
    unsigned = signed(TEXTS, header(7, "x"))[:-SIGNATURE_BYTES] + bytes(SIGNATURE_BYTES)
    assert refused(unsigned) == "content_damaged"
    assert refused(by_hand(worded(), domain=b"")) == "content_damaged", "signed for something else"


def test_no_byte_can_be_changed_and_nothing_cut_off_or_added() -> None:
    raw, draw = signed(TEXTS, header(7, "x")), random.Random(7)  # noqa: S311 - no secret
    for _ in range(400):
        place, spoilt = draw.randrange(len(raw)), bytearray(raw)
        spoilt[place] ^= 1 << draw.randrange(8)
        assert refused(bytes(spoilt)) in {"content_damaged", "content_newer", "content_foreign"}
        assert refused(raw[: draw.randrange(len(raw))]) == "content_damaged"
        assert refused(draw.randbytes(draw.randrange(300))) == "content_damaged"
    assert refused(raw + b"x") == refused(b"") == "content_damaged"
    assert refused(raw.replace(MAGIC, MAGIC[:-1] + b"\x02")) == "content_newer"
    assert refused(bytes(MOST_BYTES + 1)) == "content_too_large"


@pytest.mark.parametrize(
    "raw",
    [
        by_hand(worded(), said=2**32 - 1),
        by_hand(worded(), said=0),
        by_hand(b" " + worded()),
        by_hand(worded(v=2)),
        by_hand(worded(serial=0)),
        by_hand(worded(serial=True)),
        by_hand(worded(version=" ")),
        by_hand(worded(version="a\u202eb")),
        by_hand(worded(dated="20261201")),
        by_hand(worded(dated="2026-13-01")),
        by_hand(worded(program="0.1")),
        by_hand(worded(summary="\x00")),
        by_hand(worded(more=1)),
        by_hand(worded(files={})),
        by_hand(worded(files=[])),
        by_hand(worded(files=WORDS["files"] * 2), b"bb"),
        by_hand(worded(files=a_file(name="../words.toml"))),
        by_hand(worded(files=a_file(name="letters/../words.toml"))),
        by_hand(worded(files=a_file(name="/letters/words.toml"))),
        by_hand(worded(files=a_file(name="letters/words.toml\n"))),
        by_hand(worded(files=a_file(name="policy/words.toml"))),
        by_hand(worded(files=a_file(name="letters/WORDS.toml"))),
        by_hand(worded(files=a_file(name="letters\\words.toml"))),
        by_hand(worded(files=a_file(size=2))),
        by_hand(worded(files=a_file(size=0)), b""),
        by_hand(worded(files=a_file(size=10**9))),
        by_hand(worded(files=a_file(sha256="0" * 64))),
        by_hand(worded(files=a_file(sha256=hashlib.sha256(b"\xff").hexdigest())), b"\xff"),
        by_hand(worded(files=a_file(extra=1))),
        by_hand(worded(), b"bb"),
        by_hand(b"[" * 100_000),
    ],
    ids=range(31),
)
def test_what_is_signed_has_to_keep_the_rules_too(raw: bytes) -> None:
    assert refused(raw) == "content_hostile"


def test_too_many_files_are_refused() -> None:
    many = ContentTexts({f"a{n}.toml": "x" for n in range(pack_file.MOST_FILES + 1)}, {}, {})
    with pytest.raises(ViosError, match="content_hostile"):
        signed(many, header(7, "x"))


def test_the_keys_of_a_build() -> None:
    one = {"name": "Uitgever", "key": "ab" * 32}
    assert read_publishers(canonical({"v": 1, "keys": []}) + b"\n") == ()
    [found] = read_publishers(canonical({"v": 1, "keys": [one]}))
    assert (found.name, found.key) == ("Uitgever", b"\xab" * 32)
    wrongs: tuple[Any, ...] = ([one, one], [one] * 3, [{**one, "key": "ab"}], [{**one, "name": ""}], {})
    for wrong in wrongs:
        with pytest.raises(ViosError, match="content_keys_damaged"):
            read_publishers(canonical({"v": 1, "keys": wrong}))
    with pytest.raises(ViosError, match="content_keys_damaged"):
        read_publishers(b"")
