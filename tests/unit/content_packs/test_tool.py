"""The tool of who publishes content: where the key may lie, and what it refuses to sign."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.signed_packs import changed, header, key, publishers
from tools import packs
from vios_desktop.decision.errors import ContentError
from vios_desktop.signed.pack_file import read_pack


def no_passphrase(_question: str) -> str:
    return ""


def test_a_key_is_for_its_owner_alone_and_no_other_takes_its_place(tmp_path: Path) -> None:
    path = tmp_path / "sleutel.pem"
    public = packs.new_key(path, lambda _question: "geheim")

    assert path.stat().st_mode & 0o777 == 0o600
    assert packs.read_key(path, lambda _question: "geheim").public_key().public_bytes_raw() == public
    with pytest.raises(packs.RefusedError, match="passphrase"):
        packs.read_key(path, lambda _question: "anders")
    with pytest.raises(packs.RefusedError, match="already"):
        packs.new_key(path, no_passphrase)


def test_a_key_in_a_checkout_or_open_to_others_is_refused(tmp_path: Path) -> None:
    (tmp_path / "checkout" / ".git").mkdir(parents=True)
    with pytest.raises(packs.RefusedError, match="checkout"):
        packs.new_key(tmp_path / "checkout" / "sleutel.pem", no_passphrase)
    with pytest.raises(packs.RefusedError, match="checkout"):
        packs.new_key(packs.CHECKOUT / "resources" / "sleutel.pem", no_passphrase)
    path = tmp_path / "sleutel.pem"
    packs.new_key(path, no_passphrase)
    (tmp_path / "wijzer.pem").symlink_to(path)
    with pytest.raises(packs.RefusedError, match="ordinary"):
        packs.read_key(tmp_path / "wijzer.pem")
    path.chmod(0o640)
    with pytest.raises(packs.RefusedError, match="others"):
        packs.read_key(path)


def test_what_the_loader_refuses_is_not_signed() -> None:
    raw = packs.make_pack(header(2, "2099.1"), changed("2099.1"), key(), walked=False)
    assert read_pack(raw, publishers()).header.version == "2099.1"
    with pytest.raises(packs.RefusedError, match="serial"):
        packs.make_pack(header(1, "2099.1"), changed("2099.1"), key(), walked=False)
    with pytest.raises(ContentError):
        packs.make_pack(header(2, "2099.2"), changed("2099.1"), key(), walked=False)


def test_the_line_of_a_release(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    public = packs.new_key(tmp_path / "sleutel.pem", no_passphrase)
    assert packs.main(["publisher", str(tmp_path / "sleutel.pem"), "--name", "Uitgever"]) == 0
    assert json.loads(capsys.readouterr().out) == {"name": "Uitgever", "key": public.hex()}
    assert packs.main(["publisher", str(packs.CHECKOUT / "x.pem"), "--name", "Uitgever"]) == 1


def test_the_repository_holds_no_key_that_pretends_to_be_real() -> None:
    assert json.loads((packs.CHECKOUT / "resources/packs/publishers.json").read_text("utf-8"))["keys"] == []
