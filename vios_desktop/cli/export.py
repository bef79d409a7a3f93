"""`vios export summary`: the kernteam summary of a period; `check`: the proofs of all that went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.cli import export_join, export_table, export_year
from vios_desktop.cli.context import CommandContext, unlock
from vios_desktop.cli.options import add_output, add_vault_options, day, format_of

if TYPE_CHECKING:
    import argparse

    from vios_desktop.cli.main import Handler
    from vios_desktop.disclosure.ladder import Omitted

DEFAULT_RECIPIENT = "Kernteam"
DEFAULT_PURPOSE = "Vierwekelijkse bespreking van het kernteam"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser("export", help="maak een bestand om te delen", description="Maak een bestand.")
    kinds = export.add_subparsers(title="wat", metavar="WAT", required=True)
    summary = kinds.add_parser(
        "summary",
        help="de samenvatting voor het kernteam (PDF, XLSX, CSV of JSON)",
        description=(
            "Maakt de samenvatting van één periode van vier weken: alleen groepen van vijf, geen namen,\n"
            "geen tekst. Een periode komt één keer naar buiten, na haar einde, en staat dan vast: wie er later\n"
            "om vraagt, krijgt hetzelfde bestand. Elke keer komt in het logboek.\n"
            "Als tabel of als gegevens staat er hetzelfde in als op de pagina."
        ),
    )
    add_vault_options(summary)
    summary.add_argument("--period", type=day, required=True, metavar="JJJJ-MM-DD", help="een dag in de periode")
    add_output(summary)
    summary.add_argument(
        "--recipient", default=DEFAULT_RECIPIENT, metavar="WIE", help="voor wie (standaard: %(default)s)"
    )
    summary.add_argument("--purpose", default=DEFAULT_PURPOSE, metavar="WAARVOOR", help="waarvoor")
    handler: Handler = run_summary
    summary.set_defaults(handler=handler)
    proofs = kinds.add_parser(
        "check",
        help="controleer de bewijzen van wat naar buiten ging",
        description=(
            "Controleert bij elke samenvatting die naar buiten ging het bewaarde bewijs dat niemand er een klein\n"
            "aantal uit kan uitrekenen, tegen de lijst van alles wat de school publiceerde. Er gaat niets naar\n"
            "buiten. Klopt een bewijs niet of is het weg, dan is de status niet 0."
        ),
    )
    add_vault_options(proofs)
    check_handler: Handler = run_check
    proofs.set_defaults(handler=check_handler)
    export_year.add_parsers(kinds)
    export_table.add_parser(kinds)
    export_join.add_parser(kinds)


def run_summary(args: argparse.Namespace, context: CommandContext) -> int:
    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        form = format_of(args.format, args.out)
        delivered = context.summaries(session).deliver(args.period, args.recipient, args.purpose, form=form)
    finally:
        session.vault.close()
    context.write_file(args.out, delivered.file)
    word = "gemaakt" if delivered.first_time else "opnieuw afgegeven, hetzelfde bestand"
    context.out.write(f"{args.out}: {word}\n")
    if missing := _missing_words(delivered.omitted):
        context.out.write(f"{missing}\n")
    return 0


def run_check(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.certificates import CertificateService

    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        found = CertificateService(session).check()
    finally:
        session.vault.close()
    context.out.write(f"Samenvattingen en tabellen met een bewijs dat klopt: {found.standing}.\n")
    if found.without:
        context.out.write(f"Van voor er bewijzen bewaard werden: {found.without}.\n")
    return 0


def _missing_words(missing: Omitted) -> str:
    """What is left out and why in general, for who makes the page; the page itself gives no reason."""
    if not missing:
        return ""
    parts = ["het totaal"] if missing.total else []
    parts += [f"de tabel {heading}" for heading in missing.blocks]
    what = f"Niet opgenomen: {', '.join(parts)}." if parts else "Het totaal staat in groepen van tien."
    why = (
        "kon iemand met eerdere cijfers een klein aantal uitrekenen, of ging een regel over bijna alle leerlingen"
    )
    return f"{what} Anders {why}."
