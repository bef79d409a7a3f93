"""`vios export join` and `vios export schema`: what is made of the JSON files of schools, without a vault."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.cli.context import CommandContext
    from vios_desktop.cli.main import Handler

MAX_BYTES: Final = 1_000_000
EXIT_WRONG_INPUT: Final = 2


def add_parser(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    join = kinds.add_parser(
        "join",
        help="een overzicht van meer scholen, uit hun JSON-bestanden (PDF)",
        description=(
            "Telt de samenvattingen van meer scholen op: één JSON-bestand per school, van dezelfde periode\n"
            "en met dezelfde indeling. Scholen staan er niet naast elkaar. Klopt er iets niet, dan wordt er\n"
            "niets gemaakt."
        ),
    )
    join.add_argument("files", type=Path, nargs="+", metavar="FILE.json", help="de samenvatting van een school")
    join.add_argument("--out", type=Path, required=True, metavar="FILE.pdf", help="waar het bestand komt")
    handler: Handler = run_join
    join.set_defaults(handler=handler)
    schema = kinds.add_parser(
        "schema",
        help="de beschrijving (JSON Schema) van de samenvatting als JSON",
        description="Drukt de beschrijving af waaraan een samenvatting als JSON zich houdt.",
    )
    schema_handler: Handler = run_schema
    schema.set_defaults(handler=schema_handler)


def run_join(args: argparse.Namespace, context: CommandContext) -> int:
    """Read, join, write; status 2 when the files are no summaries or do not belong together."""
    from vios_desktop.disclosure.joined import join_schools
    from vios_desktop.disclosure.shared_json import parse_shared

    files = []
    for path in args.files:
        try:
            files.append(parse_shared(_text(path)))
        except ViosError as error:
            context.err.write(f"vios: {path}: {context.texts().error(error.code, **error.params)}\n")
            return EXIT_WRONG_INPUT
    try:
        joined = join_schools(files)
    except ViosError as error:
        context.err.write(f"vios: {context.texts().error(error.code, **error.params)}\n")
        return EXIT_WRONG_INPUT
    context.write_file(args.out, context.render_joined(joined))
    context.out.write(f"{args.out}: gemaakt, {len(joined.schools)} scholen\n")
    return 0


def run_schema(_args: argparse.Namespace, context: CommandContext) -> int:
    context.out.write(context.summary_schema())
    return 0


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) <= MAX_BYTES:
            return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        pass
    raise ViosError("shared_summary_not_valid", where="top")
