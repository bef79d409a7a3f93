"""`vios vault create`, `export` and `import`: a new vault, and the way out, without a window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.cli import vault_check
from vios_desktop.cli.context import CommandContext, read_passphrase, unlock_with_keys
from vios_desktop.cli.options import add_vault_options
from vios_desktop.services.packages import PackagePurpose

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from vios_desktop.cli.main import Handler
    from vios_desktop.services.packages import ProtectedChoice
    from vios_desktop.services.ports.packages import PackageContents, UnfinishedPackage

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
    vault_check.add_parser(actions)
    _add_export(actions)
    _add_import(actions)


def _add_export(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = actions.add_parser(
        "export",
        help="alles eruit, als open pakket (NIET versleuteld)",
        description=(
            "Zet alles uit het bestand van de school in een nieuwe map: per tabel een bestand met JSON, en alle\n"
            "bestanden uit de dossiers. Het pakket is NIET versleuteld: iedereen die bij de map kan, kan het\n"
            "lezen. Een map op het netwerk of in een synchronisatiemap wordt geweigerd."
        ),
    )
    export.add_argument("package", type=Path, metavar="MAP", help="nieuwe of lege map voor het pakket")
    add_vault_options(export)
    export.add_argument(
        "--purpose",
        required=True,
        choices=[purpose.value for purpose in PackagePurpose],
        help="waarvoor; komt in het logboek",
    )
    export.add_argument(
        "--protected",
        action="store_true",
        help="neem ook mee wat is afgeschermd en dit account kan lezen; het staat dan leesbaar in het pakket",
    )
    export.add_argument("--json", action="store_true", help="het antwoord als JSON")
    handler: Handler = run_export
    export.set_defaults(handler=handler)


def _add_import(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    taken = actions.add_parser(
        "import",
        help="maak een nieuw bestand van een open pakket",
        description=(
            "Controleert een open pakket en maakt er een nieuw versleuteld bestand van, met één account:\n"
            "coördinator en beheerder. De accounts van vroeger blijven als naam staan en hebben geen toegang.\n"
            "Er wordt nooit iets overschreven. De herstelsleutel komt één keer op het scherm."
        ),
    )
    taken.add_argument("package", type=Path, metavar="PAKKET", help="de map met manifest.json")
    taken.add_argument("--vault", type=Path, required=True, metavar="MAP", help="nieuwe of lege map")
    taken.add_argument(
        "--passphrase-file", type=Path, required=True, metavar="F", help="bestand met het nieuwe wachtwoord"
    )
    taken.add_argument("--account", required=True, metavar="NAAM", help="naam van het nieuwe account")
    handler: Handler = run_import
    taken.set_defaults(handler=handler)


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
    _show_key(context, key.text)
    return 0


def run_export(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.limited import LimitedService
    from vios_desktop.services.packages import PackageService

    session, keys = unlock_with_keys(*(context, args.vault, args.passphrase_file, args.account, args.key_file))
    try:
        service = PackageService(session, LimitedService(session, keys.record_seals))
        choice = service.protected()
        try:
            making = service.begin(args.package, PackagePurpose(args.purpose), protected=args.protected)
            contents = making.write(_no_progress, lambda: False)
        finally:
            if service.allowed():
                _tell_unfinished(context, service.unfinished())
    finally:
        session.vault.close()
    if args.json:
        answer = {
            "at": f"{contents.at:%Y-%m-%dT%H:%M:%SZ}",
            "rows": dict(contents.rows),
            "files": contents.files,
            "missing_files": contents.missing_files,
            "protected": len(contents.protected),
            "protected_left_out": contents.protected_left_out,
            "log_number": contents.log_number,
            "log_hash": contents.log_hash,
            "folder": str(args.package),
        }
        context.out.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    else:
        context.out.write(f"Het pakket is gemaakt en nagelezen: {_counted(contents)}.\n{args.package}\n")
    for told in _left_behind(choice, args.protected) if contents.protected_left_out else ():
        context.err.write(f"Let op: niet alles ging mee. {told}\n")
    context.err.write("Let op: dit pakket is NIET versleuteld. Vernietig het zodra het niet meer nodig is.\n")
    return 0


def run_import(args: argparse.Namespace, context: CommandContext) -> int:
    passphrase = read_passphrase(args.passphrase_file)
    key = context.vaults().new_recovery_key()
    taking = context.packages()
    contents = taking.look(args.package)
    taking.take_in(args.package, args.vault, args.account, passphrase, key, _no_progress)
    context.err.write(f"Het bestand is gemaakt van het pakket: {_counted(contents)}.\n")
    if contents.protected:
        context.err.write(f"Weer afgeschermd, voor dit account alleen: {len(contents.protected)}.\n")
    if contents.protected_left_out:
        context.err.write(
            "Let op: er zit iets niet in wat was afgeschermd. Bewaar het bestand waar het pakket van is gemaakt.\n"
        )
    _show_key(context, key.text)
    return 0


def _tell_unfinished(context: CommandContext, left: Sequence[UnfinishedPackage]) -> None:
    for package in left:
        context.err.write(
            "Let op: hier kan een deel van een afgebroken pakket staan, NIET versleuteld. Sluit de schijf aan;\n"
            f"VIOS ruimt het dan op bij de volgende keer openen.\n{package.folder}\n"
        )


def _left_behind(choice: ProtectedChoice, chosen: bool) -> Iterator[str]:
    """What stayed behind, as far as whoever made the package may know."""
    if choice.can_go and not chosen:
        yield f"Afgeschermd, te lezen voor dit account en niet gekozen (--protected): {choice.can_go}."
    if choice.damaged:
        yield f"Afgeschermd en beschadigd: {choice.damaged}."
    if choice.more:
        yield "Er is iets afgeschermd dat dit account niet kan lezen. Wie het kan lezen, kan het laten meegaan."


def _counted(contents: PackageContents) -> str:
    missing = f", {contents.missing_files} bestanden ontbraken al" if contents.missing_files else ""
    protected = f", {len(contents.protected)} keer iets wat was afgeschermd" if contents.protected else ""
    return f"{sum(contents.rows.values())} regels, {contents.files} bestanden{protected}{missing}"


def _show_key(context: CommandContext, key: str) -> None:
    context.out.write(f"{key}\n")
    context.out.flush()
    context.err.write("Dit is de herstelsleutel. Hij wordt niet nog een keer getoond. Schrijf hem op.\n")


def _no_progress(_done: int, _all: int) -> None:
    """Scripts are told the end only."""
