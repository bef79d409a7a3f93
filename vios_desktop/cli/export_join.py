"""`vios export join` and `vios export schema`: what is made of the JSON files of schools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from vios_desktop.cli.context import unlock
from vios_desktop.cli.options import add_output, add_vault_options, format_of
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    import argparse

    from vios_desktop.cli.context import CommandContext
    from vios_desktop.cli.main import Handler
    from vios_desktop.disclosure.shared_json import SharedSummary

EXIT_WRONG_INPUT: Final = 2
RECIPIENT: Final = "Gemeente en de scholen die meedoen"
PURPOSE: Final = "Veiligheid in en om de scholen"
SCHEMAS: Final = {"summary": "kernteam-summary", "yearly": "yearly-overview", "join": "joined-overview"}


def add_parser(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    join = kinds.add_parser(
        "join",
        help="een overzicht van meer scholen, uit hun JSON-bestanden (PDF, XLSX, CSV of JSON)",
        description=(
            "Telt de samenvattingen van meer scholen op: één JSON-bestand per school, van dezelfde periode\n"
            "en met dezelfde indeling. Scholen staan er niet naast elkaar. Klopt er iets niet, dan wordt er\n"
            "niets gemaakt.\n"
            "Met --vault en --passphrase-file komt er een regel in het register van die school. Zonder een\n"
            "bestand van een school (bij de gemeente) is er geen register: schrijf dan zelf op wie het kreeg."
        ),
    )
    join.add_argument("files", type=Path, nargs="+", metavar="FILE.json", help="de samenvatting van een school")
    add_output(join)
    add_vault_options(join, required=False)
    join.add_argument(
        "--recipient", default=RECIPIENT, metavar="WIE", help="voor wie, in het register (standaard: %(default)s)"
    )
    join.add_argument("--purpose", default=PURPOSE, metavar="WAARVOOR", help="waarvoor (standaard: %(default)s)")
    handler: Handler = run_join
    join.set_defaults(handler=handler)
    schema = kinds.add_parser(
        "schema",
        help="de beschrijving (JSON Schema) van een bestand als JSON",
        description="Drukt de beschrijving af waaraan een bestand als JSON zich houdt.",
    )
    schema.add_argument(
        "--of", choices=list(SCHEMAS), default="summary", help="van welk bestand (standaard: %(default)s)"
    )
    schema_handler: Handler = run_schema
    schema.set_defaults(handler=schema_handler)


def run_join(args: argparse.Namespace, context: CommandContext) -> int:
    """Read, join, write; status 2 when the files are no summaries or do not belong together."""
    from vios_desktop.disclosure.joined import join_schools

    if (args.vault is None) != (args.passphrase_file is None):
        context.err.write("vios: geef --vault en --passphrase-file samen, of geen van beide\n")
        return EXIT_WRONG_INPUT
    files = []
    for path in args.files:
        try:
            files.append(_summary(path))
        except ViosError as error:
            context.err.write(f"vios: {path}: {context.texts().error(error.code, **error.params)}\n")
            return EXIT_WRONG_INPUT
    form = format_of(args.format, args.out)
    try:
        joined = join_schools(files)
    except ViosError as error:
        context.err.write(f"vios: {context.texts().error(error.code, **error.params)}\n")
        return EXIT_WRONG_INPUT
    if args.vault is None:
        content, logged = context.joined_writers()[form](joined), "niet in een register"
    else:
        content, logged = _delivered(args, context, files), "in het register"
    context.write_file(args.out, content)
    context.out.write(f"{args.out}: gemaakt, {len(joined.schools)} scholen, {logged}\n")
    return 0


def run_schema(args: argparse.Namespace, context: CommandContext) -> int:
    context.out.write(context.export_schema(SCHEMAS[args.of]))
    return 0


def _delivered(args: argparse.Namespace, context: CommandContext, files: list[SharedSummary]) -> bytes:
    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        form = format_of(args.format, args.out)
        return context.joining(session).deliver(files, args.recipient, args.purpose, form=form).file
    finally:
        session.vault.close()


def _summary(path: Path) -> SharedSummary:
    from vios_desktop.services.joining_files import MAX_BYTES, summary_of_file

    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError:
        content = b""
    return summary_of_file(content)
