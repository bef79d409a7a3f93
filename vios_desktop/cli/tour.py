"""`vios tour DIR`: the real program through its main job, offscreen, leaving pictures and files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.cli.context import CommandContext

if TYPE_CHECKING:
    from vios_desktop.cli.main import Handler


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
    handler: Handler = run_tour
    tour.set_defaults(handler=handler)


def run_tour(args: argparse.Namespace, context: CommandContext) -> int:
    context.tour(args.folder)
    return 0
