"""`vios protocols`: check, list, draw and print the content of the decision help, and make its posters."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
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
  list     de soorten waarvoor er regels zijn, één per regel, met vragen, paden, regels en deel gezien in de bron
  graph    vragen en antwoorden als graaf (DOT)
  report   één soort als leesbaar document (HTML) voor een jurist of politie
  poster   één soort op één blad (PDF) voor aan de muur
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
    poster = actions.add_parser("poster", help="één blad voor aan de muur", description="Schrijft een PDF.")
    for action in (check, graph):
        action.add_argument("kind", metavar="SOORT", nargs="?", help="alleen deze soort")
    for action in (report, poster):
        action.add_argument("kind", metavar="SOORT", help="de soort, bijvoorbeeld vape_trade")
    report.add_argument("--out", metavar="BESTAND", type=Path, help="schrijf naar dit bestand (.html)")
    poster.add_argument("--out", metavar="BESTAND", type=Path, required=True, help="het bestand (.pdf)")
    listing.add_argument("--ids", action="store_true", help="alleen de namen van de soorten")
    for action in (check, listing):
        action.add_argument("--json", action="store_true", help="schrijf JSON in plaats van tekst")
    parser.set_defaults(handler=handle)


def handle(args: argparse.Namespace, context: CommandContext) -> int:
    """Status 0 when all is well, 1 when the content is wrong, 2 for a kind that does not exist."""
    from vios_desktop.decision.loader import load_pack

    try:
        pack = load_pack(context.protocols())
    except ContentError as error:
        context.err.write(f"vios protocols: {error.where}: {error.detail}\n")
        return EXIT_FAILED
    kind = getattr(args, "kind", None)
    if kind is not None and kind not in pack.protocols:
        wanted = ", ".join(pack.kinds)
        context.err.write(f"vios protocols: de soort '{kind}' bestaat niet; wel: {wanted}\n")
        return EXIT_WRONG_INPUT
    return _run(args, pack, kind, context)


def _run(args: argparse.Namespace, pack: Pack, kind: str | None, context: CommandContext) -> int:
    out = context.out
    match args.action:
        case "check":
            return _check(pack, kind, out, as_json=args.json)
        case "list":
            _list(pack, out, as_json=args.json, only_ids=args.ids)
        case "graph":
            from vios_desktop.decision.graph import to_dot

            out.write(to_dot(pack, pack.kinds if kind is None else (kind,)))
        case "report":
            _report(pack, str(kind), args.out, context)
        case _:
            from vios_desktop.decision.poster import poster

            context.write_file(args.out, context.render_poster(poster(pack, str(kind))))
    return EXIT_DONE


def _report(pack: Pack, kind: str, out: Path | None, context: CommandContext) -> None:
    from vios_desktop.decision.review import html_report

    html = html_report(pack, kind)
    if out is None:
        context.out.write(html)
    else:
        context.write_file(out, html.encode())


def _list(pack: Pack, out: TextIO, *, as_json: bool, only_ids: bool) -> None:
    """The kinds; unless only ids are wanted with what a reviewer wants to know of each, for one pupil of 15."""
    if only_ids:
        out.write(json.dumps(list(pack.kinds)) + "\n" if as_json else "".join(f"{kind}\n" for kind in pack.kinds))
        return
    from vios_desktop.decision.checks import summary_of

    rows = [summary_of(pack, kind) for kind in pack.kinds]
    if as_json:
        json.dump([asdict(row) for row in rows], out, ensure_ascii=False, indent=2)
        out.write("\n")
        return
    wide = max(len(row.kind) for row in rows)
    for row in rows:
        lengths = row.lengths
        out.write(
            f"{row.kind:{wide}}  vragen {lengths.least}-{lengths.most}, mediaan {lengths.median}; "
            f"{lengths.paths} paden; {row.items} regels, {row.verified_share:.0%} gezien in de bron; {row.title}\n"
        )


def _check(pack: Pack, kind: str | None, out: TextIO, *, as_json: bool) -> int:
    """Each kind is told as soon as it is walked; the whole takes minutes."""
    from vios_desktop.decision.checks import check_each, check_kind

    reports = []
    for report in check_each(pack) if kind is None else (check_kind(pack, kind),):
        reports.append(report)
        if not as_json:
            _write_report(report, out)
            out.flush()
    if as_json:
        json.dump([asdict(report) for report in reports], out, ensure_ascii=False, indent=2)
        out.write("\n")
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
