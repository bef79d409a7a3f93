"""`vios handbook`: list the pages of the handbook, and put them on paper."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.cli.context import CommandContext

EXIT_DONE = 0
EXIT_WRONG_INPUT = 2

_DESCRIPTION = """\
Het handboek, dat in het programma onder F1 staat.

  vios handbook                                          toon de bladzijden
  vios handbook --pdf handboek.pdf                       heel het handboek
  vios handbook --pdf kaart.pdf --page 51-kaart-docent   één bladzijde
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "handbook",
        help="het handboek lezen of als PDF bewaren",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pdf", metavar="BESTAND", type=Path, help="bewaar als PDF in dit bestand")
    parser.add_argument("--page", metavar="NAAM", default="", help="alleen deze bladzijde, zoals 51-kaart-docent")
    parser.set_defaults(handler=handle)


def handle(args: argparse.Namespace, context: CommandContext) -> int:
    """Status 0 when done, 2 for a page that does not exist or a page without a file to write it to."""
    book = context.handbook()
    file = f"{args.page.removesuffix('.md')}.md" if args.page else ""
    if file and book.page(file) is None:
        context.err.write(f"vios handbook: de bladzijde '{args.page}' bestaat niet; vios handbook toont ze alle\n")
        return EXIT_WRONG_INPUT
    if args.pdf is not None:
        context.write_file(args.pdf, context.render_handbook(file))
        return EXIT_DONE
    if file:
        context.err.write("vios handbook: geef met --pdf het bestand waarin de bladzijde komt\n")
        return EXIT_WRONG_INPUT
    for page in book.pages:
        context.out.write(f"{page.file.removesuffix('.md')}\t{page.title}\n")
    return EXIT_DONE
