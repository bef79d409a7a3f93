"""`vios report open`: sealed reports with the recovery key, when the file of the school is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.cli.context import CommandContext, read_passphrase

if TYPE_CHECKING:
    import argparse

    from vios_desktop.cli.main import Handler
    from vios_desktop.services.report_rescue import Rescued

_DESCRIPTION = """\
Opent verzegelde meldingen met de herstelsleutel, als het bestand van de school kwijt is. Staat dat bestand
of een back-up er nog? Open de meldingen dan daar: dit hier komt in geen logboek.

Nodig is ook een kopie van het bestand met de sleutels van de school: de map waarin het bestand van de school
stond (slots.json), of een back-up, ook als de inhoud daarvan beschadigd is. Werd de herstelsleutel later
vervangen, dan openen oude meldingen alleen met de oude sleutel en een kopie van toen.

Wat geopend wordt, is NIET versleuteld: iedereen die bij de map kan, kan het lezen. Een map op het netwerk of
in een synchronisatiemap wordt geweigerd. Er wordt nooit iets overschreven, en de meldingen zelf blijven staan.

Afsluitcode 0: alles is geopend; 1: niet alles, of niets.
"""

_OLDER_KEY = "vios: Werd de herstelsleutel ooit vervangen? Probeer de oude, met een kopie van toen.\n"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    report = commands.add_parser(
        "report", help="verzegelde meldingen", description="Verzegelde meldingen zonder het bestand van de school."
    )
    actions = report.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    opening = actions.add_parser(
        "open", help="open ze met de herstelsleutel (NIET versleuteld)", description=_DESCRIPTION
    )
    opening.add_argument(
        "reports", type=Path, nargs="+", metavar="MELDING", help="een .sealed-bestand, of een map met meldingen"
    )
    opening.add_argument(
        "--keys", type=Path, required=True, metavar="PAD", help="map van het bestand, slots.json, of een back-up"
    )
    secret = opening.add_mutually_exclusive_group(required=True)
    secret.add_argument("--recovery-key-file", type=Path, metavar="F", help="bestand met de herstelsleutel")
    secret.add_argument(
        "--holder-code-files",
        type=Path,
        nargs=2,
        metavar=("F", "F2"),
        help="bestanden met de codes van twee van de drie houders",
    )
    opening.add_argument("--to", type=Path, required=True, metavar="MAP", help="nieuwe of lege map")
    opening.add_argument("--json", action="store_true", help="het antwoord als JSON")
    handler: Handler = run_open
    opening.set_defaults(handler=handler)


def run_open(args: argparse.Namespace, context: CommandContext) -> int:
    if args.recovery_key_file is not None:
        rescued = _rescue(args, context, read_passphrase(args.recovery_key_file))
    else:
        one, other = map(read_passphrase, args.holder_code_files)
        rescued = _rescue(args, context, (one, other))
    if args.json:
        context.out.write(json.dumps(_as_json(rescued), ensure_ascii=False, indent=2) + "\n")
    else:
        _tell(context, rescued)
    return 1 if rescued.refused else 0


def _rescue(args: argparse.Namespace, context: CommandContext, recovery: str | tuple[str, str]) -> Rescued:
    return context.report_rescue().rescue(args.reports, args.keys, recovery, args.to)


def _tell(context: CommandContext, rescued: Rescued) -> None:
    """Numbers of reports and names of sealed files, nothing of what is in them."""
    texts = context.texts()
    for refused in rescued.refused:
        said = texts.error(refused.error.code, **refused.error.params)
        context.err.write(f"vios: {_plain(refused.source)}: {said}\n")
    if any(refused.error.code == "sealed_foreign" for refused in rescued.refused):
        context.err.write(_OLDER_KEY)
    if rescued.target is None:
        context.out.write("Er is geen melding geopend en niets geschreven.\n")
        return
    lines = [f"{one.folder}: melding {one.receipt}, {_files(one.files)}" for one in rescued.opened]
    left_out = sum(len(one.left_out) for one in rescued.opened)
    if left_out:
        lines.append(f"{_files(left_out)} niet geopend: zo'n soort neemt VIOS niet aan. Het staat bij de melding.")
    lines += [
        "Let op: deze map is NIET versleuteld. Wie een melding schreef, is niet nagegaan.",
        "Leg de meldingen vast en gooi de map daarna weg.",
        str(rescued.target),
    ]
    context.out.write("\n".join(lines) + "\n")


def _files(count: int) -> str:
    return "1 bestand" if count == 1 else f"{count} bestanden"


def _plain(path: Path) -> str:
    """Others may have named the file: nothing in it speaks to the terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in path.name)


def _as_json(rescued: Rescued) -> dict[str, object]:
    return {
        "folder": str(rescued.target) if rescued.target else None,
        "encrypted": False,
        "opened": [
            {
                "file": str(one.source),
                "folder": one.folder,
                "receipt": one.receipt,
                "files": one.files,
                "left_out": list(one.left_out),
            }
            for one in rescued.opened
        ],
        "refused": [{"file": str(one.source), "code": one.error.code} for one in rescued.refused],
    }
