"""Help and refusals: Dutch throughout, complete, and with the right exit status."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.unit.cli.terminal import Terminal
from vios_desktop.cli.main import COMMANDS, build_parser

ENGLISH = re.compile(
    r"\b(show|this|usage|required|optional|positional|arguments?|options|invalid|choose|from|error|default|exit|"
    r"expected|unrecognized|following|message|ignored|explicit|ambiguous|could|match|allowed|with|value|the)\b",
    re.IGNORECASE,
)


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for child in action.choices.values():
                yield from parsers(child)


def commands() -> list[str]:
    return [parser.prog for parser in parsers(build_parser())]


def foreign_words(text: str) -> set[str]:
    """English words outside names of options, files and fields."""
    bare = re.sub(r"--[\w-]+|\"[^\"]*\"|\b\w+_\w+\b|\b[A-Z][\w.]*\b", " ", text)
    named = {word for command in commands() for word in command.split()}  # "show" is the name of one
    return {found.group() for found in ENGLISH.finditer(bare)} - named


def test_each_command_is_found_where_it_is_said_to_be() -> None:
    """In the order of the help, and loaded alone it is the same command."""
    registered = [prog.split()[1] for prog in commands() if prog.count(" ") == 1]
    assert registered == list(COMMANDS)
    helps = {parser.prog: parser.format_help() for parser in parsers(build_parser())}
    for command in COMMANDS:
        alone = {parser.prog: parser.format_help() for parser in parsers(build_parser(command))}
        own = {prog for prog in helps if prog.split()[1:2] == [command]}
        assert own <= set(alone)
        assert {prog: helps[prog] for prog in own} == {prog: alone[prog] for prog in own}


def test_a_command_loads_no_other() -> None:
    code = (
        "import sys; from vios_desktop.cli.main import COMMANDS, build_parser; build_parser('list');"
        "print([m for m in sys.modules if m in ('vios_desktop.cli.export', 'vios_desktop.services.summaries')])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert loaded.stdout.strip() == "[]"


def test_every_command_of_the_issue_is_there() -> None:
    wanted = {
        "vios tour",
        "vios vault create",
        "vios advise",
        "vios protocols",
        "vios import incidents",
        "vios list incidents",
        "vios export summary",
        "vios disclosure audit",
        "vios disclosure protect",
    }
    assert wanted <= set(commands())


@pytest.mark.parametrize("command", commands())
def test_help_is_dutch_and_says_what_each_option_is_for(
    bare: Terminal, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for flag in ("--help", "-h"):
        printed = bare.run(*command.split()[1:], flag)
        text = capsys.readouterr().out
        assert (printed.status, printed.err) == (0, "")
        assert text.startswith(f"gebruik: {command}")
        assert foreign_words(text) == set(), text
        assert max(len(row) for row in text.splitlines()) <= 115
    (parser,) = (found for found in parsers(build_parser()) if found.prog == command)
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction) and action.option_strings:
            assert action.help, f"{command} {action.option_strings}"


@pytest.mark.parametrize(
    "arguments",
    [
        "nonsense",
        "vault",
        "vault destroy",
        "vault create",
        "vault create --vault",
        "vault create --vault x --passphrase-file y --demo=5",
        "vault create --pass y --vault x",
        "list",
        "list incidents --json extra --vault x --passphrase-file y",
        "list incidents --vault x",
        "import incidents",
        "export summary --vault x --passphrase-file y --out z",
        "export summary --vault x --passphrase-file y --out z --period gisteren",
        "export summary --vault x --passphrase-file y --out z --period 2026-02-30",
        "advise",
        "protocols nonsense",
        "disclosure",
        "disclosure audit",
        "tour",
    ],
)
def test_wrong_input_is_refused_in_dutch_with_status_2(
    bare: Terminal, arguments: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = bare.run(*arguments.split())
    err = capsys.readouterr().err + printed.err
    assert printed.status == 2
    assert "gebruik: vios" in err
    assert foreign_words(err) == set(), err


def test_the_version_is_told(bare: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    assert bare.run("--version").status == 0
    assert re.fullmatch(r"VIOS \d+\.\d+\.\d+\n", capsys.readouterr().out)
