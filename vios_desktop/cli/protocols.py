"""`vios protocols`: check, list, draw and print the content of the decision help."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, TextIO

from vios_desktop.decision.errors import ContentError

if TYPE_CHECKING:
    from vios_desktop.cli.context import CommandContext
    from vios_desktop.decision.checks import KindReport
    from vios_desktop.decision.content import Pack

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_WRONG_INPUT = 2

_DESCRIPTION = """\
Voor wie de inhoud van de beslishulp nakijkt.

  check    loopt elk pad na, bij elke leeftijd, rol en aandeel; status 1 als iets niet klopt
  list     de soorten waarvoor er regels zijn, één per regel
  graph    vragen en antwoorden als graaf (DOT)
  report   één soort als leesbaar document (HTML) voor een jurist of politie
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "protocols",
        help="de inhoud van de beslishulp nakijken",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = parser.add_subparsers(title="wat", metavar="WAT", required=True, dest="action")
    check = actions.add_parser("check", help="loop elk pad na", description="Loopt elk pad na. Duurt even.")
    listing = actions.add_parser("list", help="toon de soorten", description="Toont de soorten.")
    graph = actions.add_parser("graph", help="teken de vragen (DOT)", description="Schrijft DOT.")
    report = actions.add_parser("report", help="document voor een beoordelaar", description="Schrijft HTML.")
    for action in (check, graph):
        action.add_argument("kind", metavar="SOORT", nargs="?", help="alleen deze soort")
    report.add_argument("kind", metavar="SOORT", help="de soort, bijvoorbeeld vape_trade")
    for action in (check, listing):
        action.add_argument("--json", action="store_true", help="schrijf JSON in plaats van tekst")
    parser.set_defaults(func=run, handler=handle)


def handle(args: argparse.Namespace, context: CommandContext) -> int:
    """Run with the content that the program came with."""
    return run(args, context.protocols(), context.out, context.err)


def run(args: argparse.Namespace, texts: Mapping[str, str], out: TextIO, err: TextIO) -> int:
    """Status 0 when all is well, 1 when the content is wrong, 2 for a kind that does not exist."""
    from vios_desktop.decision.loader import load_pack

    try:
        pack = load_pack(texts)
    except ContentError as error:
        err.write(f"vios protocols: {error.where}: {error.detail}\n")
        return EXIT_FAILED
    kind = getattr(args, "kind", None)
    if kind is not None and kind not in pack.protocols:
        err.write(f"vios protocols: de soort '{kind}' bestaat niet; wel: {', '.join(pack.kinds)}\n")
        return EXIT_WRONG_INPUT
    if args.action == "check":
        return _check(pack, kind, out, as_json=args.json)
    if args.action == "list":
        return _list(pack, out, as_json=args.json)
    if args.action == "graph":
        from vios_desktop.decision.graph import to_dot

        out.write(to_dot(pack, pack.kinds if kind is None else (kind,)))
        return EXIT_DONE
    from vios_desktop.decision.review import html_report

    out.write(html_report(pack, str(kind)))
    return EXIT_DONE


def _list(pack: Pack, out: TextIO, *, as_json: bool) -> int:
    out.write(json.dumps(list(pack.kinds)) + "\n" if as_json else "".join(f"{kind}\n" for kind in pack.kinds))
    return EXIT_DONE


def _check(pack: Pack, kind: str | None, out: TextIO, *, as_json: bool) -> int:
    from vios_desktop.decision.checks import check_kind, check_pack

    reports = check_pack(pack) if kind is None else (check_kind(pack, kind),)
    if as_json:
        json.dump([asdict(report) for report in reports], out, ensure_ascii=False, indent=2)
        out.write("\n")
    else:
        for report in reports:
            _write_report(report, out)
    return EXIT_FAILED if any(report.problems for report in reports) else EXIT_DONE


def _write_report(report: KindReport, out: TextIO) -> None:
    lengths = report.lengths
    out.write(
        f"{report.kind}: {report.walks} paden nagelopen; vragen {lengths.least} tot {lengths.most}, "
        f"mediaan {lengths.median}; {report.items} regels, {report.verified_share:.0%} gezien in de bron\n"
    )
    for problem in report.problems:
        answers = ", ".join(f"{key}={option}" for key, option in problem.answers)
        out.write(f"  FOUT {problem.rule}: {problem.detail}{f' bij {answers}' if answers else ''}\n")
