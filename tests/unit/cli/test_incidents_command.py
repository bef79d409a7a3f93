"""`vios import incidents` and `vios list incidents`: each line for itself, and nothing lost."""

from __future__ import annotations

import json
from io import StringIO

import pytest

from tests.real_store import PASSPHRASE
from tests.unit.cli.terminal import SMALLEST, Terminal, line
from vios_desktop.cli.incidents import MAX_LINE_BYTES
from vios_desktop.cli.main import run
from vios_desktop.texts import Texts


def words(code: str) -> str:
    return Texts().problem(code)


def test_ids_are_printed_one_a_line_and_listed(terminal: Terminal) -> None:
    printed = terminal.imported(line(facts="Een.") + line(facts="Twee.", occurred_on="2026-11-03"))
    assert (printed.status, printed.err) == (0, "")
    assert [record["id"] for record in terminal.listed()] == printed.out.splitlines()
    assert [record["facts"] for record in terminal.listed()] == ["Een.", "Twee."]


def test_a_listing_without_json_has_no_names_and_no_text(terminal: Terminal) -> None:
    person = {"role": "victim", "first_name": "Zwaluwstaartje", "last_name": "Verzonnen"}
    terminal.imported(line(persons=[person]))
    printed = terminal.run("list", "incidents", *terminal.opening)
    assert printed.out == "2026-001\t2026-11-02\ttheft\tyard\n"


STRANGE = 'Zo\u00eb \U0001f6b2 \u2028x\u2029x\x85x "\\'
WRONG_LINES = [
    (b"geen json\n", "line_not_json"),
    (b"{\n", "line_not_json"),
    (b"\xff\xfe{}\n", "line_not_json"),
    (b"[" * 100_000 + b"\n", "line_not_json"),
    (line(damage_eur=1).replace(b": 1}", b": NaN}"), "line_not_json"),
    (line(damage_eur=1).replace(b": 1}", b": -Infinity}"), "line_not_json"),
    (line(damage_eur=1).replace(b": 1}", b": " + b"9" * 5000 + b"}"), "line_not_json"),
    (line(damage_eur=1).replace(b": 1}", b": 1e400}"), "number_expected"),
    (b"[]\n", "line_not_object"),
    (b'"theft"\n', "line_not_object"),
    (b"null\n", "line_not_object"),
    (b"5\n", "line_not_object"),
    (b'{"kind": "theft", "kind": "fight"}\n', "name_twice"),
    (b'{"persons": [{"role": "victim", "role": "witness"}]}\n', "name_twice"),
    (line(facts="\ud800"), "text_not_possible"),
    (line(facts="a\x00b"), "text_not_possible"),
    (line(persons=[{"role": "victim", "first_name": "\ud800"}]), "text_not_possible"),
    (line(facts="x" * (MAX_LINE_BYTES + 1)), "line_too_long"),
    (line(facts="x" * MAX_LINE_BYTES), "line_too_long"),
    (line(facts="x" * (MAX_LINE_BYTES - 200)), "facts_too_long"),
    (line(facts="x" * (3 * MAX_LINE_BYTES)), "line_too_long"),
    (line(damage_eur=2**63), "number_too_large"),
    (line(items=[{"count": 10**30}]), "number_too_large"),
    (line(occurred_time="10:00+02:00"), "time_expected"),
    (line(measures=[{"kind": "talk", "person_id": "nobody"}]), "person_unknown"),
    (line(severitty="major"), "field_unknown"),
]


def test_a_wrong_line_is_named_and_the_others_are_kept(terminal: Terminal) -> None:
    content = b"".join(wrong + line(facts=f"Goed {number}.") for number, (wrong, _) in enumerate(WRONG_LINES))
    printed = terminal.imported(content)
    assert printed.status == 2
    for number, (_, code) in enumerate(WRONG_LINES):
        found = [row for row in printed.err.splitlines() if row.startswith(f"vios: regel {2 * number + 1}: ")]
        assert len(found) == 1, (number, code)
        assert found[0].endswith(f": {words(code)}"), (found, code)
        assert f"regel {2 * number + 2}: " not in printed.err
    assert [record["facts"] for record in terminal.listed()] == [f"Goed {n}." for n in range(len(WRONG_LINES))]
    assert len(printed.out.splitlines()) == len(WRONG_LINES)


@pytest.mark.parametrize(
    ("content", "facts"),
    [
        (b"", []),
        (b"\n\n \r\n\t\n", []),
        (b"\xef\xbb\xbf", []),
        (b"\xef\xbb\xbf\n" + line(), ["Een fiets is weg."]),
        (b"\xef\xbb\xbf" + line(), ["Een fiets is weg."]),
        (line().rstrip(), ["Een fiets is weg."]),
        (line().replace(b"\n", b"\r\n") * 2, ["Een fiets is weg."] * 2),
        (b"\n\n" + line(), ["Een fiets is weg."]),
        (json.dumps({**SMALLEST, "facts": STRANGE}, ensure_ascii=False).encode(), [STRANGE]),
        (line(facts="  regel een\nregel\ttwee  "), ["regel een\nregel\ttwee"]),
    ],
    ids=range(10),
)  # fmt: skip
def test_files_come_in_many_shapes(terminal: Terminal, content: bytes, facts: list[str]) -> None:
    printed = terminal.imported(content)
    assert (printed.status, printed.err) == (0, "")
    assert [record["facts"] for record in terminal.listed()] == facts


def test_a_wrong_line_is_named_by_its_number_in_the_file(terminal: Terminal) -> None:
    printed = terminal.imported(b"\n\n" + line() + b"\r\n{\n")
    assert "regel 5: regel: " in printed.err
    assert str(Texts().error("import_lines_wrong", count=1)) in printed.err


@pytest.mark.parametrize("name", ["nothing", ".", "n" * 300])
def test_a_file_that_cannot_be_read_is_told_before_anything_is_opened(terminal: Terminal, name: str) -> None:
    terminal.passphrase_file.write_text("iets heel anders dan dat", "utf-8")
    printed = terminal.run("import", "incidents", terminal.folder / name, *terminal.opening)
    assert (printed.status, printed.err) == (1, f"vios: {Texts().error('import_file')}\n")


class Cut(StringIO):
    """A reader that goes away after the first line."""

    def write(self, text: str) -> int:
        if self.getvalue():
            raise BrokenPipeError
        return super().write(text)


def test_a_reader_that_goes_away_ends_the_command_and_closes_the_vault(terminal: Terminal) -> None:
    terminal.imported(line() * 3)
    out = Cut()
    status = run(["list", "incidents", *terminal.opening], terminal.context(out, StringIO()))
    assert (status, out.getvalue().count("\n")) == (1, 1)
    assert len(terminal.listed()) == 3


class Interrupted(StringIO):
    def write(self, _text: str) -> int:
        raise KeyboardInterrupt


def test_an_interrupt_closes_the_vault_and_keeps_what_was_durable(terminal: Terminal) -> None:
    path = terminal.folder / "incidenten.jsonl"
    path.write_bytes(line() * 3)
    arguments = ["import", "incidents", str(path), *terminal.opening]
    with pytest.raises(KeyboardInterrupt):
        run(arguments, terminal.context(Interrupted(), StringIO()))
    assert len(terminal.listed()) == 1


def test_nothing_of_a_record_is_said_when_it_is_wrong(terminal: Terminal) -> None:
    mark = "Zwaluwstaartje"
    person = {"role": mark, "first_name": mark, "told_on": mark}
    printed = terminal.imported(line(facts=5, kind=mark, place=mark, persons=[person], occurred_on=mark))
    assert printed.status == 2
    assert mark not in printed.err
    assert PASSPHRASE not in printed.err


def test_the_words_of_the_lists_are_told_with_their_codes(terminal: Terminal) -> None:
    words = terminal.run("list", "words", *terminal.opening, "--json").records()
    place = next(word for word in words if (word["list"], word["code"]) == ("place", "yard"))
    assert (place["nl"], place["offered"], place["like"], place["merged_into"]) == ("Plein", True, "", "")
    assert "place\tyard\tPlein\n" in terminal.run("list", "words", *terminal.opening).out
