"""`vios tour DIR`: the real program through its main job, offscreen, leaving pictures and files."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.services.practice.walk import total

if TYPE_CHECKING:
    import argparse

    from vios_desktop.cli.context import CommandContext
    from vios_desktop.cli.main import Handler


FIRST_RECORD_FILE = "first-record.json"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    tour = commands.add_parser(
        "tour",
        help="een rondgang door het programma, met plaatjes",
        description=(
            "Loopt met de oefenschool door het hele programma, zonder beeldscherm, en zet in MAP\n"
            "de schermafbeeldingen (licht en donker) en de gemaakte bestanden."
        ),
    )
    tour.add_argument("folder", type=Path, metavar="MAP")
    tour.add_argument(
        "--first-record",
        action="store_true",
        help="alleen de eerste dag: van de eerste start tot het eerste incident, met het aantal klikken",
    )
    handler: Handler = run_tour
    tour.set_defaults(handler=handler)


def run_tour(args: argparse.Namespace, context: CommandContext) -> int:
    if args.first_record:
        _first_record(args.folder, context)
    else:
        context.tour(args.folder)
    return 0


def _first_record(folder: Path, context: CommandContext) -> None:
    """Play it, print what it took, and keep that beside the pictures."""
    parts = context.first_record(folder)
    rows = (*parts, total(parts, "Samen"))
    wide = max(len(row.title) for row in rows)
    context.out.write(f"{'':{wide}}  klikken  toetsen  letters  gewacht\n")
    for row in rows:
        waited = f"{row.waited_s:.1f} s".replace(".", ",")
        context.out.write(f"{row.title:{wide}}  {row.clicks:7}  {row.keys:7}  {row.letters:7}  {waited:>7}\n")
    kept = json.dumps([asdict(part) for part in parts], ensure_ascii=False, indent=2)
    context.write_file(folder / FIRST_RECORD_FILE, f"{kept}\n".encode())
