"""`vios disclosure audit`: attack a publication the way a reader would who knows everything that was printed.

The group has `protect` too, for tables, and `redact`, for texts.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.cli import disclosure_protect, disclosure_redact
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.cli.context import CommandContext
    from vios_desktop.disclosure.attack.bounds import Verdict
    from vios_desktop.disclosure.attack.model import Interval, Publication

EXIT_SAFE = 0
EXIT_WRONG_INPUT = 2
EXIT_UNSAFE = 3

MAX_BYTES = 50_000_000
_REFUSED = ("publication_not_valid", "publication_infeasible", "publication_file")

_DESCRIPTION = """\
Rekent uit wat een lezer van een publicatie hoogstens te weten komt: van elk cijfer de kleinste en de
grootste waarde, in hele getallen, uit alles samen wat gepubliceerd is. Bij meer bestanden kent de lezer ze
allemaal; delen (atoms) met dezelfde naam zijn dan dezelfde.

  {
    "k": 5,
    "atoms": ["jan|plein", "jan|lokaal"],
    "statistics": {"Plein": [0], "Lokaal": [1], "Totaal": [0, 1]},
    "published_intervals": [{"stat": "Plein", "low": 0, "high": 4},
                            {"stat": "Totaal", "low": 5, "high": null}],
    "true_values": {"Plein": 3, "Lokaal": 6, "Totaal": 9}
  }

"atoms" is een aantal of een lijst van namen; bij meer bestanden zijn namen nodig. "high": null betekent:
geen bovengrens. Een cijfer is beschermd als de ware waarde kleiner is dan k, of als die er niet bij staat.
Onveilig is een beschermd cijfer waarvan niet elke waarde van 0 tot en met k-1 nog kan. De lijsten
"violations", "exact" en "presence" gaan over beschermde cijfers. Heten twee cijfers in twee bestanden
hetzelfde, maar bestaan ze uit andere delen, dan krijgt het latere het nummer van zijn bestand erbij:
"Totaal [2]". Plaatsen in een melding tellen vanaf 0; "[2]." ervoor betekent: in het tweede bestand.
"base" en "leading" (van vios disclosure protect) mogen erin staan en tellen niet mee.

Status 0: veilig. Status 3: onveilig. Status 2: de invoer klopt niet, of kan niet samen waar zijn.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    disclosure = commands.add_parser(
        "disclosure",
        help="nagaan wat een publicatie of een tekst prijsgeeft",
        description="Nagaan wat een publicatie over kleine aantallen, of een tekst, prijsgeeft.",
    )
    kinds = disclosure.add_subparsers(title="wat", metavar="WAT", required=True)
    audit = kinds.add_parser(
        "audit",
        help="val een of meer publicaties samen aan",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    audit.add_argument("files", type=Path, nargs="+", metavar="FILE", help="JSON-bestand met een publicatie")
    audit.add_argument("--json", action="store_true", help="schrijf JSON in plaats van tekst")
    audit.set_defaults(handler=run_audit)
    disclosure_protect.add_protect(kinds)
    disclosure_redact.add_redact(kinds)


def run_audit(args: argparse.Namespace, context: CommandContext) -> int:
    """Print the verdict; see `_DESCRIPTION` for the exit status. Reads the files, writes nothing."""
    from vios_desktop.disclosure.attack.bounds import attack
    from vios_desktop.disclosure.attack.publication_json import parse_together, verdict_text

    try:
        publication = parse_together(_texts(args.files, context))
        verdict = attack(publication)
    except ViosError as error:
        if error.code not in _REFUSED:
            raise
        context.err.write(f"vios: {context.texts().error(error.code, **error.params)}\n")
        return EXIT_WRONG_INPUT
    text = verdict_text(verdict) + "\n" if args.json else "".join(_lines(publication, verdict))
    context.out.write(text)
    return EXIT_SAFE if verdict.safe else EXIT_UNSAFE


def _texts(paths: Sequence[Path], context: CommandContext) -> list[str]:
    texts: list[str] = []
    for path in paths:
        try:
            texts.append(_read(path).decode("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            context.err.write(f"vios: {path}:\n")
            raise ViosError("publication_file") from None
    return texts


def _read(path: Path) -> bytes:
    with path.open("rb") as stream:
        raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise OSError("too large")
    return raw


def _lines(publication: Publication, verdict: Verdict) -> list[str]:
    protected = len(publication.protected())
    if verdict.safe:
        head = f"veilig: van {protected} beschermde cijfers kan elk nog alles van 0 tot en met k-1 zijn\n"
    else:
        head = f"onveilig: {len(verdict.violations)} van {protected} beschermde cijfers geven iets prijs\n"
    return [head, *(_line(name, verdict.bounds[name]) for name in verdict.violations)]


def _line(name: str, bound: Interval) -> str:
    if bound.high is None:
        found = f"{bound.low} of meer"
    elif bound.low == bound.high:
        found = f"precies {bound.low}"
    else:
        found = f"{bound.low} tot en met {bound.high}"
    shown = "".join(letter if letter.isprintable() else "?" for letter in name)  # a name may not steer a terminal
    return f"  {shown}: {found}\n"
