"""`vios export summary`: the kernteam summary of one four-week period as PDF."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.cli.context import CommandContext, unlock
from vios_desktop.cli.options import add_vault_options

if TYPE_CHECKING:
    from vios_desktop.cli.main import Handler

DEFAULT_RECIPIENT = "Kernteam"
DEFAULT_PURPOSE = "Vierwekelijkse bespreking van het kernteam"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser("export", help="maak een bestand om te delen", description="Maak een bestand.")
    kinds = export.add_subparsers(title="wat", metavar="WAT", required=True)
    summary = kinds.add_parser(
        "summary",
        help="de samenvatting voor het kernteam (PDF)",
        description=(
            "Maakt de samenvatting van één periode van vier weken: alleen groepen van vijf, geen namen,\n"
            "geen tekst. Een periode komt één keer naar buiten, na haar einde, en staat dan vast: wie er later\n"
            "om vraagt, krijgt hetzelfde bestand. Elke keer komt in het logboek."
        ),
    )
    add_vault_options(summary)
    summary.add_argument("--period", type=_day, required=True, metavar="JJJJ-MM-DD", help="een dag in de periode")
    summary.add_argument("--out", type=Path, required=True, metavar="FILE.pdf", help="waar het bestand komt")
    summary.add_argument(
        "--recipient", default=DEFAULT_RECIPIENT, metavar="WIE", help="voor wie (standaard: %(default)s)"
    )
    summary.add_argument("--purpose", default=DEFAULT_PURPOSE, metavar="WAARVOOR", help="waarvoor")
    handler: Handler = run_summary
    summary.set_defaults(handler=handler)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("een dag als 2026-11-02") from None


def run_summary(args: argparse.Namespace, context: CommandContext) -> int:
    session = unlock(context, args.vault, args.passphrase_file, args.account)
    try:
        delivered = context.summaries(session).deliver(args.period, args.recipient, args.purpose)
    finally:
        session.vault.close()
    context.write_file(args.out, delivered.file)
    word = "gemaakt" if delivered.first_time else "opnieuw afgegeven, hetzelfde bestand"
    context.out.write(f"{args.out}: {word}\n")
    return 0
