"""`vios vault check`."""

from __future__ import annotations

import json

from tests.unit.cli.terminal import Terminal, line
from vios_desktop.cli.vault_check import WORDS
from vios_desktop.data.as_logged import CHANGES


def past_the_log(terminal: Terminal, statement: str) -> None:
    """As an older page does that was put back: the row is another, and the log is as it was."""
    session, _keys = terminal.computer.unlock(terminal.computer.store.describe(terminal.vault))
    with session.begin() as work:
        work.audit._connection.exec_driver_sql(statement)  # type: ignore[attr-defined]
        work.commit()
    session.vault.close()


def test_every_kind_has_its_word() -> None:
    assert WORDS.keys() == CHANGES.keys()


def test_a_whole_vault(terminal: Terminal) -> None:
    assert terminal.imported(line()).status == 0
    printed = terminal.run("vault", "check", *terminal.opening)
    assert printed.status == 0, printed.err
    whole, looked_at, log = printed.out.splitlines()
    assert whole == "Alles in het bestand van de school is heel."
    assert looked_at == "Nagekeken: 1 incidenten, 0 signalen, 0 personen, 0 bestanden."
    assert log.startswith("Logboek ")


def test_a_record_that_was_put_back_is_told_without_a_word_of_it(terminal: Terminal) -> None:
    assert terminal.imported(line()).status == 0
    past_the_log(terminal, "UPDATE incident SET facts = 'Zomaar iets.'")
    printed = terminal.run("vault", "check", *terminal.opening)
    assert printed.status == 1
    assert "Niet zoals het logboek ze het laatst zag: 1 incidenten." in printed.out
    assert "vios restore" in printed.out
    assert "Zomaar" not in printed.out + printed.err
    answer = json.loads(terminal.run("vault", "check", *terminal.opening, "--json").out)
    assert (answer["ok"], answer["unlike_log"], answer["log_whole"]) == (False, {"incident": 1}, True)


def test_a_vault_that_is_open_says_so(terminal: Terminal) -> None:
    session, _keys = terminal.computer.unlock(terminal.computer.store.describe(terminal.vault))
    try:
        printed = terminal.run("vault", "check", *terminal.opening)
        assert (printed.status, printed.out) == (1, "")
        assert printed.err
    finally:
        session.vault.close()
