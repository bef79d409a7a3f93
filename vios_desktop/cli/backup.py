"""`vios backup`, `vios verify` and `vios restore`: backups without a window, for scripts."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.cli.context import CommandContext, read_passphrase, read_stick, same_name, unlock
from vios_desktop.cli.options import add_vault_options
from vios_desktop.domain.audit import log_mark
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from vios_desktop.cli.main import Handler
    from vios_desktop.services.ports.backups import BackupContents, BackupOutside, UnlockedBackup

_COUNTED = (
    ("incident", "incidenten"),
    ("signal", "signalen"),
    ("person", "personen"),
    ("agreement", "afspraken"),
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    _add_backup(commands)
    _add_verify(commands)
    _add_restore(commands)


def _add_backup(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    backup = commands.add_parser(
        "backup",
        help="maak een versleutelde back-up",
        description=(
            "Maakt een versleutelde back-up, leest hem terug en controleert hem helemaal. Pas dan krijgt\n"
            "hij zijn naam. De back-up komt in de map van VIOS op deze computer, en ook op de tweede plek\n"
            "als die is gekozen. Oude back-ups gaan weg: 7 dagen, 4 weken en 12 maanden blijven."
        ),
    )
    add_vault_options(backup)
    backup.add_argument("--to", type=Path, metavar="MAP", help="zet er ook een kopie in deze map")
    backup.add_argument("--json", action="store_true", help="het antwoord als JSON")
    handler: Handler = run_backup
    backup.set_defaults(handler=handler)


def _add_verify(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    verify = commands.add_parser(
        "verify",
        help="controleer een back-up",
        description=(
            "Leest een back-up van begin tot eind en controleert alles: de zegels, de gegevens, de keten van\n"
            "het logboek en elk bestand. Er wordt niets teruggezet. Afsluitcode 0: in orde; 1: niet in orde."
        ),
    )
    _add_backup_file(verify)
    handler: Handler = run_verify
    verify.set_defaults(handler=handler)


def _add_restore(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    restore = commands.add_parser(
        "restore",
        help="zet een back-up terug in een nieuwe map",
        description=(
            "Controleert een back-up en zet hem terug in een nieuwe map. Er wordt nooit iets overschreven: het\n"
            "bestand in gebruik blijft zoals het is. Met --use wordt de teruggezette kopie het bestand dat VIOS\n"
            "voortaan opent; het oude blijft staan, met een aantekening."
        ),
    )
    _add_backup_file(restore)
    restore.add_argument("--to", type=Path, metavar="MAP", help="nieuwe of lege map (anders die van VIOS)")
    restore.add_argument("--use", action="store_true", help="neem de teruggezette kopie in gebruik")
    handler: Handler = run_restore
    restore.set_defaults(handler=handler)


def _add_backup_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="BACK-UP", help="een bestand dat eindigt op .vbk")
    secret = parser.add_mutually_exclusive_group(required=True)
    secret.add_argument("--passphrase-file", type=Path, metavar="F", help="bestand met het wachtwoord")
    secret.add_argument("--recovery-key-file", type=Path, metavar="F", help="bestand met de herstelsleutel")
    secret.add_argument(
        "--holder-code-files",
        type=Path,
        nargs=2,
        metavar=("F", "F2"),
        help="bestanden met de codes van twee van de drie houders",
    )
    parser.add_argument("--account", metavar="NAAM", help="nodig als er meer accounts in de back-up staan")
    parser.add_argument(
        "--key-file", type=Path, metavar="F", help="het sleutelbestand van een account dat er een heeft"
    )
    parser.add_argument("--json", action="store_true", help="het antwoord als JSON")


def run_backup(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.backups import BackupService

    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        service = BackupService(session)
        contents = service.make_now()
        newest = service.newest()
        copied = [service.copy_to_second_place(folder) for folder in (args.to, None) if folder or not args.to]
    finally:
        session.vault.close()
    more: dict[str, object] = {
        "file": str(newest.path) if newest else "",
        "copies": [str(c.path) for c in copied if c],
    }
    _tell(args, context, "De back-up is gemaakt en gecontroleerd.", contents, more)
    return 0


def run_verify(args: argparse.Namespace, context: CommandContext) -> int:
    with _opened(args, context) as backup:
        contents = backup.check(_no_progress)
    _tell(args, context, "De back-up is in orde.", contents, {"file": str(args.file)})
    return 0


def run_restore(args: argparse.Namespace, context: CommandContext) -> int:
    with _opened(args, context) as backup:
        restored = backup.restore(args.to, _no_progress)
        if args.use:
            backup.put_in_use(restored)
    done = "teruggezet en in gebruik genomen" if args.use else "teruggezet om te bekijken"
    more = {"folder": str(restored.folder), "in_use": bool(args.use)}
    _tell(args, context, f"De back-up is {done}.", restored.contents, more)
    return 0


@contextmanager
def _opened(args: argparse.Namespace, context: CommandContext) -> Iterator[UnlockedBackup]:
    reader = context.backups()
    outside = reader.look(args.file)
    if args.recovery_key_file is not None:
        backup = reader.unlock_with_recovery(outside, read_passphrase(args.recovery_key_file))
    elif args.holder_code_files is not None:
        one, other = map(read_passphrase, args.holder_code_files)
        backup = reader.unlock_with_recovery(outside, (one, other))
    else:
        stick = read_stick(args.key_file) if args.key_file is not None else None
        passphrase = read_passphrase(args.passphrase_file)
        backup = reader.unlock(outside, _account(outside, args.account), passphrase, stick)
    try:
        yield backup
    finally:
        backup.close()


def _account(outside: BackupOutside, name: str | None) -> str:
    """The account that was named, or the only one. Raises `ViosError`: account_unknown, account_needed."""
    if name is None:
        if len(outside.accounts) > 1:
            raise ViosError("account_needed", count=len(outside.accounts))
        return outside.accounts[0].id
    found = next((a.id for a in outside.accounts if same_name(a.display_name, name)), None)
    if found is None:
        raise ViosError("account_unknown")
    return found


def _tell(
    args: argparse.Namespace,
    context: CommandContext,
    headline: str,
    contents: BackupContents,
    more: dict[str, object],
) -> None:
    if args.json:
        context.out.write(json.dumps({**_as_json(contents), **more}, ensure_ascii=False, indent=2) + "\n")
        return
    counts = ", ".join(f"{contents.rows.get(table, 0)} {word}" for table, word in _COUNTED)
    lines = [
        headline,
        f"Gemaakt op {contents.at.astimezone():%d-%m-%Y %H:%M}, met VIOS {contents.app}.",
        f"Inhoud: {counts}, {contents.files} bestanden.",
        f"Logboek {log_mark(contents.log_number, contents.log_hash)}.",
    ]
    if contents.missing_files or contents.damaged_files:
        lines.append(
            f"Let op: in het bestand van de school zelf ontbraken {contents.missing_files} bestanden en waren "
            f"{contents.damaged_files} beschadigd."
        )
    places = more.get("folder"), more.get("file"), *(more.get("copies") or ())  # type: ignore[misc]
    lines += [str(place) for place in places if place]
    context.out.write("\n".join(lines) + "\n")


def _as_json(contents: BackupContents) -> dict[str, object]:
    return {
        "at": f"{contents.at:%Y-%m-%dT%H:%M:%SZ}",
        "app": contents.app,
        "schema": contents.schema,
        "rows": {table: contents.rows.get(table, 0) for table, _word in _COUNTED},
        "log_number": contents.log_number,
        "log_hash": contents.log_hash,
        "files": contents.files,
        "missing_files": contents.missing_files,
        "damaged_files": contents.damaged_files,
        "size_bytes": contents.size_bytes,
    }


def _no_progress(_done: int, _all: int) -> None:
    """Scripts are told the end only."""
