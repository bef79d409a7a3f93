"""`vios content`: which content of the decision help is in use, and taking in a signed pack or putting it back."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.domain.content_pack import StepBackReason

if TYPE_CHECKING:
    from vios_desktop.cli.context import CommandContext
    from vios_desktop.decision.pack_changes import Change
    from vios_desktop.domain.content_pack import ContentHeader
    from vios_desktop.services.content_packs.in_use import InUse
    from vios_desktop.services.content_packs.updates import ContentUpdates, Preview, Progress

EXIT_DONE = 0
EXIT_FAILED = 1

_DESCRIPTION = """\
De inhoud van de beslishulp: vragen, adviezen, kenniskaarten en sjablonen van brieven.

  show     welke versie in gebruik is, waar die vandaan komt, en wat er eerder was
  check    lees een pakket (.vpk), loop elk pad na en toon wat er verandert; er wordt niets gebruikt
  install  hetzelfde, en gebruik het daarna. Een pakket dat niet nieuwer is, wordt geweigerd
  back     zet de inhoud van hiervoor terug, één stap

Een pakket is ondertekend door de uitgever. Een versie van VIOS zonder sleutel van een uitgever neemt er geen aan.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "content",
        help="de inhoud van de beslishulp vernieuwen",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = parser.add_subparsers(title="wat", metavar="WAT", required=True, dest="action")
    show = actions.add_parser("show", help="wat in gebruik is", description="Toont wat in gebruik is.")
    check = actions.add_parser(
        "check", help="kijk een pakket na", description="Gebruikt niets. Duurt enkele minuten."
    )
    install = actions.add_parser("install", help="neem een pakket in gebruik", description="Duurt even.")
    back = actions.add_parser("back", help="zet de vorige inhoud terug", description="Eén stap terug.")
    for action in (check, install):
        action.add_argument("file", metavar="BESTAND", type=Path, help="het pakket (.vpk)")
    for action in (show, check):
        action.add_argument("--json", action="store_true", help="schrijf JSON in plaats van tekst")
    for action in (install, back):
        action.add_argument(
            "--machine", action="store_true", help="voor elke gebruiker van deze computer (als beheerder)"
        )
    back.add_argument(
        "--reason",
        choices=[reason.value for reason in StepBackReason],
        required=True,
        help="waarom: wrong (er staat een fout in), publisher (de uitgever vraagt erom), not_yet (eerst nakijken)",
    )
    parser.set_defaults(handler=handle)


def handle(args: argparse.Namespace, context: CommandContext) -> int:
    """Status 0 when done, 1 when the content of a pack is wrong; other refusals are told by `main`."""
    updates = context.content_updates(getattr(args, "machine", False))
    match args.action:
        case "show":
            context.out.write(_shown(updates, context, as_json=args.json))
        case "back":
            now = updates.step_back(StepBackReason(args.reason))
            context.out.write(f"Teruggezet. In gebruik: {_line(now)}\n")
        case _:
            return _pack(args, updates, context)
    return EXIT_DONE


def _pack(args: argparse.Namespace, updates: ContentUpdates, context: CommandContext) -> int:
    preview = updates.look(context.read_file(args.file))
    as_json = getattr(args, "json", False)
    if not as_json:
        context.out.write(_previewed(preview))
        context.out.flush()
    if args.action == "install":
        sound = updates.check(preview, _counting(context, quiet=False), lambda: False)
        context.out.write(f"Ingelezen. In gebruik: {_line(updates.take_in(sound))}\n")
        return EXIT_DONE
    problems = updates.problems(preview, _counting(context, quiet=as_json))
    if as_json:
        context.out.write(_as_json(preview, [f"{one.kind} {one.rule}: {one.detail}" for one in problems]))
    else:
        for problem in problems:
            context.out.write(f"  FOUT {problem.kind} {problem.rule}: {problem.detail}\n")
        context.out.write("Alle paden nagelopen: in orde.\n" if not problems else f"{len(problems)} fouten.\n")
    return EXIT_FAILED if problems else EXIT_DONE


def _counting(context: CommandContext, *, quiet: bool) -> Progress:
    def progress(done: int, total: int) -> None:
        if not quiet and done:
            context.err.write(f"nagelopen: {done} van {total}\n")
            context.err.flush()

    return progress


def _shown(updates: ContentUpdates, context: CommandContext, *, as_json: bool) -> str:
    now, history = updates.standing(), updates.history()
    if as_json:
        found = {
            "version": now.header.version,
            "serial": now.header.serial,
            "dated": now.header.dated.isoformat(),
            "where": now.where.value,
            "signer": now.signer or None,
            "takes_packs": updates.takes_packs(),
            "spoilt": [{"where": one.where.value, "code": one.code} for one in now.spoilt],
            "history": [
                {
                    "at": one.at.isoformat(),
                    "serial": one.serial,
                    "version": one.version,
                    "reason": one.reason or None,
                }
                for one in history
            ],
        }
        return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    lines = [f"In gebruik: {_line(now)}"]
    for spoilt in now.spoilt:
        why = context.texts().error(spoilt.code, **spoilt.params)
        lines.append(f"Niet gebruikt ({_WHERE[spoilt.where.value]}): {why}")
    for one in history:
        what = "teruggezet" if one.reason else "ingelezen"
        lines.append(f"{one.at.astimezone():%d-%m-%Y %H:%M}  {what}: versie {one.version}")
    if not updates.takes_packs():
        lines.append(
            "Deze versie van VIOS neemt geen inhoudspakketten aan: er zit geen sleutel van een uitgever in."
        )
    return "\n".join(lines) + "\n"


_WHERE = {"program": "met VIOS meegekomen", "computer": "voor deze computer", "user": "voor deze gebruiker"}


def _line(now: InUse) -> str:
    signed = f", ondertekend door {now.signer}" if now.signer else ""
    return f"{_named(now.header)}, {_WHERE[now.where]}{signed}"


def _named(header: ContentHeader) -> str:
    return f"versie {header.version} van {header.dated:%d-%m-%Y}, volgnummer {header.serial}"


def _previewed(preview: Preview) -> str:
    header = preview.signed.header
    lines = [
        f"Pakket: {_named(header)}, ondertekend door {preview.signed.signer}",
        f"In plaats van: versie {preview.instead_of.version}",
    ]
    if preview.put_back is not None:
        why = _WHY[StepBackReason(preview.put_back.reason)]
        lines.append(
            f"LET OP: deze versie is hier op {preview.put_back.at.astimezone():%d-%m-%Y} teruggezet. Reden: {why}."
        )
    if header.summary:
        lines.append(header.summary)
    lines.append(f"Verandert: {len(preview.changes)}")
    lines += [f"  {_changed(change)}" for change in preview.changes]
    return "\n".join(lines) + "\n"


_WHY = {
    StepBackReason.WRONG: "er staat een fout in",
    StepBackReason.PUBLISHER: "de uitgever vraagt erom",
    StepBackReason.NOT_YET: "wij kijken het eerst zelf na",
    StepBackReason.OTHER: "een andere reden",
}

_THING = {
    "danger": "bij gevaar (de 112-kaart)",
    "kind": "soort",
    "advice": "advies",
    "deadline": "termijn",
    "question": "vraag",
    "number": "nummer",
    "call": "belkaart",
    "source": "bron",
    "setting": "schoolregel",
    "term": "moeilijk woord",
    "card": "kenniskaart",
    "partner": "partner",
    "letter": "brief",
    "rules": "volgorde of bereik van vragen",
    "wording": "vaste woorden",
}
_HOW = {"new": "nieuw", "changed": "anders", "gone": "weg"}


def _changed(change: Change) -> str:
    named = ": ".join(part for part in (change.where, change.title) if part)
    head = f"{_THING[change.thing]} {_HOW[change.how]}"
    if change.before and change.after and change.before != change.after:
        return f"{head}: {named}\n    was: {change.before}\n    wordt: {change.after}"
    return f"{head}: {named}" if named else head


def _as_json(preview: Preview, problems: list[str]) -> str:
    header = preview.signed.header
    found = {
        "version": header.version,
        "serial": header.serial,
        "dated": header.dated.isoformat(),
        "signer": preview.signed.signer,
        "instead_of": preview.instead_of.version,
        "summary": header.summary,
        "put_back": None
        if preview.put_back is None
        else {"at": preview.put_back.at.isoformat(), "reason": preview.put_back.reason},
        "changes": [
            {
                "thing": change.thing.value,
                "how": change.how.value,
                "where": change.where,
                "title": change.title,
                "before": change.before,
                "after": change.after,
            }
            for change in preview.changes
        ],
        "problems": problems,
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
