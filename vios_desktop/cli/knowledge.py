"""`vios knowledge`: list the cards and partners, and what in them still has to be looked up."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from vios_desktop.decision.errors import ContentError
from vios_desktop.knowledge.checks import Doubt, unverified

if TYPE_CHECKING:
    from vios_desktop.cli.context import CommandContext
    from vios_desktop.knowledge.content import Library

EXIT_DONE = 0
EXIT_FAILED = 1

_DESCRIPTION = """\
Voor wie de kenniskaarten en de partners nakijkt.

  check    leest alles, en toont wat nog te controleren is; status 1 als iets niet klopt
  list     alles wat er is, één per regel
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "knowledge",
        help="de kenniskaarten en partners nakijken",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = parser.add_subparsers(title="wat", metavar="WAT", required=True, dest="action")
    check = actions.add_parser("check", help="wat nog te controleren is", description="Toont wat open staat.")
    listing = actions.add_parser("list", help="toon alles wat er is", description="Toont kaarten en partners.")
    for action in (check, listing):
        action.add_argument("--json", action="store_true", help="schrijf JSON in plaats van tekst")
    parser.set_defaults(handler=handle)


def handle(args: argparse.Namespace, context: CommandContext) -> int:
    """Status 0 when the content can be read, whatever is still to be looked up; 1 when it is wrong."""
    try:
        library = context.knowledge()
    except ContentError as error:
        context.err.write(f"vios knowledge: {error.where}: {error.detail}\n")
        return EXIT_FAILED
    text = _checked(library, as_json=args.json) if args.action == "check" else _listed(library, as_json=args.json)
    context.out.write(text)
    return EXIT_DONE


def _listed(library: Library, *, as_json: bool) -> str:
    rows = [(key, entry.title) for key, entry in library.entries.items()]
    if as_json:
        return json.dumps([{"key": key, "title": title} for key, title in rows], ensure_ascii=False) + "\n"
    return "".join(f"{key}\t{title}\n" for key, title in rows)


def _checked(library: Library, *, as_json: bool) -> str:
    doubts = list(unverified(library))
    if as_json:
        return json.dumps([doubt._asdict() for doubt in doubts], ensure_ascii=False, indent=2) + "\n"
    head = f"versie {library.version}: op {len(doubts)} plaatsen nog te controleren\n"
    return head + "".join(_line(doubt) for doubt in doubts)


def _line(doubt: Doubt) -> str:
    return (
        f"  {doubt.key}, {doubt.section} [{doubt.certainty}]: {doubt.first_line}\n    {'; '.join(doubt.sources)}\n"
    )
