"""`vios disclosure protect`: what of a table may be printed so that nothing small can be worked out."""

from __future__ import annotations

import argparse
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.cli.context import CommandContext
    from vios_desktop.cli.main import Handler
    from vios_desktop.disclosure.suppression.outcome import Outcome

EXIT_SAFE = 0
EXIT_WRONG_INPUT = 2
EXIT_UNSAFE = 3
MAX_BYTES = 50_000_000
EXACT_SECONDS: Final = 120.0  # then the heuristic
_REFUSED: Final = ("publication_not_valid", "publication_infeasible", "publication_file")
_STYLES: Final = ("bands", "suppress")

_DESCRIPTION = """\
Maakt van een tabel met ware aantallen wat er gepubliceerd kan worden zonder dat een klein aantal is af te
leiden. Het antwoord doorstaat "vios disclosure audit": van elk cijfer onder k kan elke waarde van 0 tot en
met k-1 nog.

  {
    "k": 5,
    "atoms": ["jan|plein", "jan|lokaal"],
    "statistics": {"Plein": [0], "Lokaal": [1], "Totaal": [0, 1]},
    "true_values": {"Plein": 3, "Lokaal": 6, "Totaal": 9},
    "base": {"Lokaal": 28},
    "leading": {"jan|plein": ["a", "a", null], "jan|lokaal": ["b", "c", "d", "e", "f", "g"]}
  }

Elk cijfer heeft een ware waarde. "base" mag: de grootte van de groep waarin een cijfer geteld is, die een
lezer kent; het verschil daarmee wordt even goed beschermd. "leading" mag: per deel de eerst genoemde
veroorzaker van elk incident, null voor onbekend; onder k verschillende mensen is een cijfer klein. Wat er
als "published_intervals" in het bestand staat, telt niet mee.

  bands     elk cijfer en elk totaal als reeks van k getallen (0-4, 5-9 …), zo nodig
            breder, of zonder een heel niveau van totalen
  suppress  verberg wat klein is en wat het verraadt, de rest exact. Voor vertrouwde lezers: wie het
            programma kent, kan uit de keuze van de verborgen vakjes iets afleiden

Het antwoord is JSON: "published_intervals", met "low": 0 en "high": null voor wat verborgen is, en "lost",
wat er verloren ging. "lost" is voor de maker en niet voor de lezer. Zonder --json staat op de foutuitvoer
ook in woorden wat er verloren ging.

Status 0: gedaan, en veilig. Status 3: niet veilig te maken. Status 2: de invoer klopt niet; de melding
noemt de plaats, en nooit een waarde.
"""


def add_protect(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    protect = kinds.add_parser(
        "protect",
        help="maak een tabel veilig om te publiceren",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    protect.add_argument("file", type=Path, metavar="FILE", help="JSON-bestand met een tabel en ware waarden")
    protect.add_argument(
        "--style",
        choices=_STYLES,
        default=_STYLES[0],
        metavar="STIJL",
        help="bands (reeksen van k getallen) of suppress (verbergen); zonder deze optie bands",
    )
    protect.add_argument("--json", action="store_true", help="schrijf alleen JSON, zonder woorden erbij")
    handler: Handler = run_protect
    protect.set_defaults(handler=handler)


def run_protect(args: argparse.Namespace, context: CommandContext) -> int:
    """Print what may be published; see `_DESCRIPTION`. Reads one file, writes nothing."""
    from vios_desktop.disclosure.suppression.protect import in_bands, suppress
    from vios_desktop.disclosure.suppression.table_json import outcome_text, parse_table

    try:
        table = parse_table(_read(args.file))
        outcome = (
            suppress(table, out_of_time=_after(EXACT_SECONDS)) if args.style == "suppress" else in_bands(table)
        )
    except ViosError as error:
        if error.code not in (*_REFUSED, "table_not_protected"):
            raise
        context.err.write(f"vios: {context.texts().error(error.code, **error.params)}\n")
        return EXIT_WRONG_INPUT if error.code in _REFUSED else EXIT_UNSAFE
    context.out.write(outcome_text(outcome) + "\n")
    if not args.json:
        context.err.write(_in_words(outcome))
    return EXIT_SAFE


def _after(seconds: float) -> Callable[[], bool]:
    end = monotonic() + seconds
    return lambda: monotonic() > end


def _in_words(outcome: Outcome) -> str:
    lost = outcome.lost
    words = (
        f"veilig: {lost.hidden} van {lost.statistics} cijfers verborgen "
        f"({lost.primary} om zichzelf, {lost.secondary} om een ander)"
    )
    if lost.width:
        words += f", de rest in reeksen van ten hoogste {lost.width} getallen"
    return words + (", bewezen het minste\n" if outcome.optimal else "\n")


def _read(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise ViosError("publication_file")
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ViosError("publication_file") from None
