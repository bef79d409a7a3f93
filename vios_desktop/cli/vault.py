"""`vios vault create`: a new vault without a window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.cli.context import CommandContext, read_passphrase

if TYPE_CHECKING:
    from vios_desktop.cli.main import Handler

DEFAULT_SCHOOL = "Mijn school"
DEFAULT_ACCOUNT = "Coördinator"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    vault = commands.add_parser(
        "vault", help="het bestand van de school", description="Het bestand van de school."
    )
    actions = vault.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    create = actions.add_parser(
        "create",
        help="maak een nieuw versleuteld bestand",
        description=(
            "Maakt een nieuw versleuteld bestand met één account: coördinator en beheerder.\n"
            "De herstelsleutel komt één keer op het scherm. Bewaar die goed: zonder wachtwoord en\n"
            "zonder herstelsleutel kan niemand het bestand nog openen."
        ),
    )
    create.add_argument("--vault", type=Path, required=True, metavar="MAP", help="nieuwe of lege map")
    create.add_argument(
        "--passphrase-file", type=Path, required=True, metavar="F", help="bestand met het wachtwoord"
    )
    create.add_argument("--school", default=DEFAULT_SCHOOL, metavar="NAAM", help="naam van de school")
    create.add_argument("--account", default=DEFAULT_ACCOUNT, metavar="NAAM", help="naam van het account")
    create.add_argument("--demo", action="store_true", help="vul het bestand met de oefenschool")
    handler: Handler = run_create
    create.set_defaults(handler=handler)


def run_create(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.vaults import NewVault

    passphrase = read_passphrase(args.passphrase_file)
    vaults = context.vaults()
    key = vaults.new_recovery_key()
    if args.demo:
        context.make_practice_school(args.vault, passphrase, key)
    else:
        plan = NewVault(args.school, (), args.vault, args.account, passphrase, key)
        _info, session, _keys = vaults.create(plan)
        session.vault.close()
    context.out.write(f"{key.text}\n")
    context.out.flush()
    context.err.write("Dit is de herstelsleutel. Hij wordt niet nog een keer getoond. Schrijf hem op.\n")
    return 0
