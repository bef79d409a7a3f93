"""Which account opens which vault, with which file for the passphrase."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.real_store import JORIS, MARIT, OTHER_PASSPHRASE, PASSPHRASE
from tests.unit.cli.terminal import Terminal, line
from vios_desktop.cli.context import MAX_PASSPHRASE_BYTES, read_passphrase
from vios_desktop.domain.errors import ViosError
from vios_desktop.texts import Texts


def said(code: str, **params: int) -> str:
    return f"vios: {Texts().error(code, **params)}\n"


@pytest.mark.parametrize(
    ("content", "passphrase"),
    [
        (b"geheim", "geheim"),
        (b"geheim\n", "geheim"),
        (b"geheim\r\n", "geheim"),
        (b"\xef\xbb\xbfgeheim\r\n", "geheim"),
        (b" geheim \n", " geheim "),
        (b"geheim\n\n", "geheim\n"),
        ("zo\u00eb g\u20ac".encode(), "zo\u00eb g\u20ac"),
        (b"x" * MAX_PASSPHRASE_BYTES, "x" * MAX_PASSPHRASE_BYTES),
    ],
)
def test_the_passphrase_is_what_stands_in_the_file(tmp_path: Path, content: bytes, passphrase: str) -> None:
    path = tmp_path / "een wachtwoord.txt"
    path.write_bytes(content)
    assert read_passphrase(path) == passphrase


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"\r\n", b"\xef\xbb\xbf", b"\xff\xfeg\x00", b"\x80\x81", b"x" * (MAX_PASSPHRASE_BYTES + 1)],
    ids=range(7),
)
def test_a_file_that_cannot_be_one_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "wachtwoord.txt"
    path.write_bytes(content)
    with pytest.raises(ViosError, match="passphrase_file"):
        read_passphrase(path)


@pytest.mark.parametrize("name", ["nothing", ".", "n" * 300, "/dev/zero"])
def test_a_file_that_is_none_or_has_no_end_is_refused(terminal: Terminal, name: str) -> None:
    terminal.passphrase_file = terminal.folder / name
    printed = terminal.run("list", "incidents", *terminal.opening)
    assert (printed.status, printed.out, printed.err) == (1, "", said("passphrase_file"))


def test_the_passphrase_alone_finds_its_account(terminal: Terminal) -> None:
    assert terminal.imported(line()).status == 0
    terminal.passphrase_file.write_text(OTHER_PASSPHRASE, "utf-8")
    assert terminal.listed() == []
    printed = terminal.imported(line())
    assert (printed.status, printed.out, printed.err) == (1, "", said("not_allowed"))
    terminal.passphrase_file.write_text(PASSPHRASE, "utf-8")
    assert len(terminal.listed()) == 1


def test_a_passphrase_of_two_accounts_needs_a_name(terminal: Terminal) -> None:
    info = terminal.computer.store.describe(terminal.vault)
    session, keys = terminal.computer.unlock(info)
    keys.change_passphrase(info.accounts[1].id, OTHER_PASSPHRASE, PASSPHRASE)
    session.vault.close()
    before = terminal.computer.store.describe(terminal.vault)
    printed = terminal.run("list", "incidents", *terminal.opening)
    assert (printed.status, printed.err) == (1, said("account_ambiguous", count=2))
    for name in (MARIT, JORIS, f"  {MARIT.replace(' ', '  ')} "):
        assert terminal.run("list", "incidents", *terminal.opening, "--account", name).status == 0
    printed = terminal.run("list", "incidents", *terminal.opening, "--account", "Niemand")
    assert (printed.status, printed.err) == (1, said("account_unknown"))
    assert [terminal.computer.store.wait_s(before, account.id) for account in before.accounts] == [0, 0]


def test_a_name_is_the_same_however_its_accent_was_typed(bare: Terminal) -> None:
    created = bare.run("vault", "create", *bare.opening, "--account", "Coo\u0308rdinator")
    assert created.status == 0, created.err
    for name in ("Co\u00f6rdinator", "Coo\u0308rdinator"):
        assert bare.run("list", "incidents", *bare.opening, "--account", name).status == 0


def test_wrong_passphrases_are_told_and_slow_down(terminal: Terminal) -> None:
    terminal.passphrase_file.write_text("iets heel anders dan dat", "utf-8")
    tries = [terminal.run("list", "incidents", *terminal.opening) for _ in range(4)]
    assert {printed.status for printed in tries} == {1}
    assert {printed.out for printed in tries} == {""}
    assert [printed.err for printed in tries] == [*[said("wrong_passphrase")] * 3, said("unlock_wait", seconds=1)]
    assert len(terminal.run("list", "incidents", *terminal.opening, "--account", MARIT).err) > 0
    terminal.computer.clock.advance(seconds=1)
    terminal.passphrase_file.write_text(PASSPHRASE, "utf-8")
    assert terminal.listed() == []


@pytest.mark.parametrize(
    ("name", "code"), [("nothing", "not_a_vault"), ("wachtwoord.txt", "not_a_vault"), ("n" * 300, "not_a_vault")]
)
def test_what_is_no_vault_is_called_so(terminal: Terminal, name: str, code: str) -> None:
    terminal.vault = terminal.folder / name
    printed = terminal.run("list", "incidents", *terminal.opening)
    assert (printed.status, printed.out, printed.err) == (1, "", said(code))


def test_the_copy_of_the_key_file_is_used_with_a_word(terminal: Terminal) -> None:
    terminal.vault.joinpath("slots.json").write_bytes(b"{")
    printed = terminal.run("list", "incidents", *terminal.opening)
    assert (printed.status, printed.err) == (0, said("key_file_repaired"))
    terminal.vault.joinpath("slots.json.bak").write_bytes(b"{")
    printed = terminal.run("list", "incidents", *terminal.opening)
    assert (printed.status, printed.err) == (1, said("key_file_damaged"))


def test_a_vault_in_use_is_told_and_untouched(terminal: Terminal) -> None:
    info = terminal.computer.store.describe(terminal.vault)
    session, _ = terminal.computer.unlock(info)
    printed = terminal.run("list", "incidents", *terminal.opening)
    session.vault.close()
    assert printed.status == 1
    assert printed.err.startswith(f"vios: {Texts().error('vault_in_use').what.partition('{')[0]}")
    assert terminal.listed() == []


def test_an_account_with_a_key_file_opens_with_it_and_not_without(terminal: Terminal) -> None:
    info = terminal.computer.store.describe(terminal.vault)
    session, keys = terminal.computer.unlock(info)
    stick = terminal.folder / "stick.key"
    stick.write_bytes(keys.new_stick())
    keys.change_stick(info.accounts[0].id, PASSPHRASE, None, stick.read_bytes())
    session.vault.close()
    named = [*terminal.opening, "--account", MARIT]
    assert terminal.run("list", "incidents", *named).err == said("stick_needed")
    assert terminal.run("list", "incidents", *named, "--key-file", terminal.folder / "none").err == said(
        "stick_not_a_key"
    )
    assert terminal.run("list", "incidents", *named, "--key-file", stick).status == 0
