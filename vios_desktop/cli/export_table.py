"""`vios export table`: a table of a school year for a trusted reader, with hidden cells."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from vios_desktop.cli.context import CommandContext, unlock
from vios_desktop.cli.options import add_output, add_vault_options, day, format_of
from vios_desktop.disclosure.year_table import TableRows
from vios_desktop.domain.vocabulary import LegalBasis

if TYPE_CHECKING:
    from vios_desktop.cli.main import Handler

ROWS: Final = {"groepen": TableRows.GROUPS, "soorten": TableRows.LINES}

_DESCRIPTION = """\
Maakt een tabel van een schooljaar dat voorbij is: groepen of soorten incidenten naar plaats. Kleine aantallen,
en wat die zou verraden, zijn verborgen; de rest is exact. Voor vertrouwde lezers: wie het programma kent, kan
uit de keuze van de verborgen vakjes iets afleiden.

De tabel wordt beproefd naast alles wat de school ooit publiceerde. Zijn alle samenvattingen van dat jaar naar
buiten gegaan, dan zou een exact jaarcijfer daar vaak iets aan toevoegen over enkele periodes, en dan komt er
geen tabel. Neem dan het jaaroverzicht: vios export yearly. Een tabel komt één keer naar buiten en staat dan
vast. Elke keer komt in het register.
"""


def add_parser(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    table = kinds.add_parser(
        "table",
        help="een tabel van een schooljaar voor een vertrouwde lezer (PDF, XLSX, CSV of JSON)",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_vault_options(table)
    table.add_argument("--year", type=day, required=True, metavar="JJJJ-MM-DD", help="een dag in het schooljaar")
    table.add_argument("--rows", choices=list(ROWS), default="groepen", help="wat er in de regels staat")
    add_output(table)
    table.add_argument("--recipient", required=True, metavar="WIE", help="voor wie: de naam van de lezer")
    table.add_argument("--purpose", required=True, metavar="WAARVOOR", help="waarvoor")
    table.add_argument(
        "--basis",
        required=True,
        choices=[basis.value for basis in LegalBasis],
        metavar="GRONDSLAG",
        help="de grondslag: een van " + ", ".join(basis.value for basis in LegalBasis),
    )
    handler: Handler = run_table
    table.set_defaults(handler=handler)


def run_table(args: argparse.Namespace, context: CommandContext) -> int:
    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        form = format_of(args.format, args.out)
        made = context.year_tables(session).deliver(
            args.year, ROWS[args.rows], args.recipient, args.purpose, LegalBasis(args.basis), form=form
        )
    finally:
        session.vault.close()
    context.write_file(args.out, made.file)
    context.out.write(f"{args.out}: gemaakt\n")
    return 0
