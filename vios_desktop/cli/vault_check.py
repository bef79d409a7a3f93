"""`vios vault check`: whether everything in the vault in use is whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from vios_desktop.cli.options import add_vault_options
from vios_desktop.domain.audit import log_mark
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from vios_desktop.cli.context import CommandContext
    from vios_desktop.cli.main import Handler
    from vios_desktop.services.ports.vault_check import VaultFindings

WORDS: Final[Mapping[RecordKind, str]] = {
    RecordKind.INCIDENT: "incidenten",
    RecordKind.SIGNAL: "signalen",
    RecordKind.PERSON: "personen",
}
_NOW: Final = (
    "Verander niets meer, en kijk in een back-up hoe het was: zet hem terug in een nieuwe map (vios restore).\n"
    "Het bestand in gebruik blijft dan zoals het is. Laat ook de schijf nakijken."
)


def add_parser(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = actions.add_parser(
        "check",
        help="kijk na of alles in het bestand heel is",
        description=(
            "Kijkt het bestand in gebruik van begin tot eind na: de pagina's en de zoekindex, de keten van het\n"
            "logboek, elk incident, signaal en elke persoon naast wat het logboek erover weet, en elk bestand in\n"
            "een dossier. Er wordt niets veranderd, alleen het openen komt in het logboek. VIOS mag niet open\n"
            "zijn. Afsluitcode 0: alles is heel; 1: niet."
        ),
    )
    add_vault_options(check)
    check.add_argument("--json", action="store_true", help="het antwoord als JSON")
    handler: Handler = run_check
    check.set_defaults(handler=handler)


def run_check(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.cli.context import unlock
    from vios_desktop.services.vault_check import VaultCheckService

    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        found = VaultCheckService(session).now()
    finally:
        session.vault.close()
    if args.json:
        context.out.write(json.dumps(_as_json(found), ensure_ascii=False, indent=2) + "\n")
    else:
        context.out.write("\n".join(_lines(found)) + "\n")
    return 0 if found.ok else 1


def _lines(found: VaultFindings) -> list[str]:
    counts = ", ".join(f"{found.records[kind]} {word}" for kind, word in WORDS.items() if kind in found.records)
    looked_at = f"Nagekeken: {counts}, {found.files} bestanden." if counts else "De rest is niet nagekeken."
    log = f"Logboek {log_mark(found.log_number, found.log_hash)}."
    if found.ok:
        return ["Alles in het bestand van de school is heel.", looked_at, log]
    faults = []
    if not found.database_whole:
        faults.append("De database is beschadigd, of er is een oud deel van teruggezet.")
    if not found.log_whole:
        faults.append("De keten van het logboek is niet heel: er is een regel weg of veranderd.")
    for kind, count in found.unlike_log.items():
        faults.append(f"Niet zoals het logboek ze het laatst zag: {count} {WORDS[kind]}.")
    if found.missing_files or found.damaged_files:
        faults.append(
            f"Van de bestanden in de dossiers ontbreken er {found.missing_files}, en zijn er "
            f"{found.damaged_files} beschadigd."
        )
    return ["Niet alles in het bestand van de school is heel.", *faults, looked_at, log, _NOW]


def _as_json(found: VaultFindings) -> dict[str, object]:
    return {
        "ok": found.ok,
        "database_whole": found.database_whole,
        "log_whole": found.log_whole,
        "log_number": found.log_number,
        "log_hash": found.log_hash,
        "records": {kind.value: count for kind, count in found.records.items()},
        "unlike_log": {kind.value: count for kind, count in found.unlike_log.items()},
        "files": found.files,
        "missing_files": found.missing_files,
        "damaged_files": found.damaged_files,
    }
