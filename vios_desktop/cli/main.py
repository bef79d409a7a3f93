"""The command line: parse, run one command, turn expected errors into a clear word and an exit status.

Exit status: 0 done, 1 something could not be done, 2 wrong input, 3 an answer is missing (`advise`) or a
publication is not safe (`disclosure audit`, `protect`).
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from vios_desktop import __version__
from vios_desktop.cli.context import CommandContext
from vios_desktop.domain.errors import ValidationError, ViosError

Handler = Callable[[argparse.Namespace, CommandContext], int]

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "vault": "vault",
        "backup": "backup",
        "verify": "backup",
        "restore": "backup",
        "report": "report",
        "handover": "handover",
        "import": "incidents",
        "list": "incidents",
        "export": "export",
        "disclosure": "disclosure",
        "advise": "advise",
        "protocols": "protocols",
        "knowledge": "knowledge",
        "policy": "policy",
        "handbook": "handbook",
        "content": "content",
        "tour": "tour",
    }
)
"""In which module a command is, in the order of the help."""

EXIT_FAILED = 1
EXIT_WRONG_INPUT = 2

_INTRODUCTION = """\
VIOS, Veilig In en Om School. Zonder opdracht opent het venster.

Voorbeelden:
  vios                                              het venster
  vios --demo                                       het venster met de oefenschool
  vios --self-check                                 is dit programma heel? (met --window ook het venster)
  vios vault create --vault MAP --passphrase-file F een nieuw bestand van de school
  vios vault export MAP2 --vault MAP --passphrase-file F --purpose move
  vios vault check --vault MAP --passphrase-file F  is alles in het bestand heel?
  vios backup --vault MAP --passphrase-file F       een gecontroleerde back-up
  vios report open MAP --keys PAD --recovery-key-file F --to MAP2   als het bestand kwijt is
  vios import incidents FILE.jsonl --vault MAP --passphrase-file F
  vios list incidents --vault MAP --passphrase-file F --json
  vios export summary --vault MAP --passphrase-file F --period 2026-11-02 --out samenvatting.pdf
  vios disclosure audit januari.json februari.json --json
  vios advise vape_trade --answers antwoorden.json --json
  vios protocols list
  vios knowledge check
  vios policy check FILE                            het beleidsbestand van ict
  vios handbook --pdf handboek.pdf
  vios content show
"""

_EPILOGUE = """\
Het wachtwoord staat in een bestand, zodat het niet op de opdrachtregel staat. VIOS_HOME verplaatst alles
wat van de gebruiker is (voor proeven). VIOS maakt nooit verbinding met internet.
"""


class DutchParser(argparse.ArgumentParser):
    """argparse with its own words in Dutch."""

    def __init__(self, **options: object) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        options.setdefault("allow_abbrev", False)  # half an option in a script changes its meaning with a new one
        super().__init__(add_help=False, **options)  # type: ignore[arg-type]  # passed through as argparse takes them
        self.add_argument("-h", "--help", action="help", help="toon deze hulp")

    def format_help(self) -> str:
        text = super().format_help()
        for english, dutch in (
            ("usage: ", "gebruik: "),
            ("positional arguments:", "gegevens:"),
            ("options:", "opties:"),
        ):
            text = text.replace(english, dutch)
        return text

    def error(self, message: str) -> None:  # type: ignore[override]  # NoReturn in argparse; exit never returns
        self.exit(EXIT_WRONG_INPUT, f"{self.format_usage()}vios: {_dutch(message)}\n")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", "gebruik: ")


def _dutch(message: str) -> str:
    for english, dutch in (
        ("the following arguments are required:", "dit ontbreekt:"),
        ("unrecognized arguments:", "onbekend:"),
        ("invalid choice:", "onbekende keuze:"),
        ("(choose from", "(kies uit"),
        ("expected one argument", "hier hoort één waarde bij"),
        ("ignored explicit argument", "hier hoort geen waarde bij:"),
        ("argument ", "bij "),
    ):
        message = message.replace(english, dutch)
    return message


def build_parser(command: str = "") -> argparse.ArgumentParser:
    """The parser of `command` alone, or of all when it is none: each loads what it works with."""
    parser = DutchParser(prog="vios", description=_INTRODUCTION, epilog=_EPILOGUE)
    parser.add_argument("--version", action="version", version=f"VIOS {__version__}", help="toon de versie")
    commands = parser.add_subparsers(
        title="opdrachten", metavar="OPDRACHT", required=True, parser_class=DutchParser
    )
    modules = (COMMANDS[command],) if command in COMMANDS else dict.fromkeys(COMMANDS.values())
    for module in modules:
        importlib.import_module(f"vios_desktop.cli.{module}").add_parser(commands)
    return parser


def run(arguments: Sequence[str], context: CommandContext) -> int:
    """Run one command; returns its exit status. Unexpected errors are the caller's."""
    parsed = build_parser(next(iter(arguments), "")).parse_args(list(arguments))
    handler: Handler = parsed.handler
    try:
        return handler(parsed, context)
    except ViosError as error:
        return report_error(error, context)
    except BrokenPipeError:
        return EXIT_FAILED


def report_error(error: ViosError, context: CommandContext) -> int:
    """Print what happened, what is safe and what now; wrong input gives 2, all else 1."""
    texts = context.texts()
    if isinstance(error, ValidationError):
        for problem in error.problems:
            context.err.write(f"vios: {problem.field}: {texts.problem(problem.code)}\n")
        return EXIT_WRONG_INPUT
    context.err.write(f"vios: {texts.error(error.code, **error.params)}\n")
    return EXIT_FAILED
