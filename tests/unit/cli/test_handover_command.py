"""`vios handover make`, `check` and `take`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.data.handover.two_schools import OTHER, PUPIL, STAFF, Receiving, facts
from tests.fakes.handovers import form_here
from tests.unit.cli.terminal import Terminal
from vios_desktop.services.incidents import IncidentService


@pytest.fixture
def receiving(tmp_path: Path) -> Receiving:
    return Receiving.opened(tmp_path / "naar")


def made(terminal: Terminal, receiving: Receiving, tmp_path: Path, words: str = "") -> tuple[int, Path]:
    """The terminal's school hands over; its vault gets a pupil with an incident first."""
    session, _keys = terminal.computer.unlock(terminal.computer.store.describe(terminal.vault))
    with session.begin() as work:
        for person in (PUPIL, OTHER, STAFF):
            work.persons.add(person)
        work.commit()
    IncidentService(session).record(facts(session.clock.today()))
    session.vault.close()
    form, key, file = form_here(), tmp_path / "school.meld", tmp_path / "a.overdracht"
    key.write_bytes(receiving.key)
    said = words or " ".join(form.key_words(form.read_key(receiving.key)))
    arguments: list[str | Path] = ["handover", "make", file, *terminal.opening, "--pupil", PUPIL.id]
    arguments += ["--key", key, "--words", said, "--recipient", "Anke", "--basis", "public_task"]
    arguments += ["--purpose", "verder", "--necessity", "nodig", "--informed", "yes", "--json"]
    printed = terminal.run(*arguments)
    return printed.status, file


def test_it_is_made_checked_and_taken_in_once(terminal: Terminal, receiving: Receiving, tmp_path: Path) -> None:
    status, file = made(terminal, receiving, tmp_path)
    assert status == 0
    receiving.school.close()
    there = Terminal(tmp_path / "naar")
    checked = there.run("handover", "check", file, *there.opening, "--json")
    assert checked.status == 0, checked.err
    assert [item["state"] for item in json.loads(checked.out)["items"]] == ["new"]
    assert "Verzonnen" not in checked.out
    taken = there.run("handover", "take", file, *there.opening)
    assert taken.status == 0, taken.err
    assert "Overgenomen" in taken.out
    again = there.run("handover", "take", file, *there.opening)
    assert again.status == 1
    assert "al overgenomen" in again.err


def test_other_words_make_nothing(terminal: Terminal, receiving: Receiving, tmp_path: Path) -> None:
    status, file = made(terminal, receiving, tmp_path, "een twee drie vier vijf zes")
    assert status == 1
    assert not file.exists()
    receiving.school.close()


def test_a_file_larger_than_a_file_of_the_dossier_is_read_whole(tmp_path: Path) -> None:
    large = tmp_path / "groot.overdracht"
    with large.open("wb") as stream:
        stream.truncate(26 * 1024 * 1024)
    assert len(form_here().read(large)) == 26 * 1024 * 1024
