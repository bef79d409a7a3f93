"""`vios handover make`, `check` and `take`: handing over pupils, and taking one in, without a window."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.cli.context import CommandContext, unlock
from vios_desktop.cli.options import add_vault_options
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Informed, LegalBasis, RecordKind

if TYPE_CHECKING:
    import argparse

    from vios_desktop.cli.main import Handler
    from vios_desktop.services.handover.review import HandoverReview

_GOES = (RecordKind.INCIDENT, RecordKind.AGREEMENT)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    handover = commands.add_parser(
        "handover",
        help="draag leerlingen over, of neem een overdracht over",
        description="Leerlingen overdragen aan een collega of een andere school, versleuteld voor de ontvanger.",
    )
    actions = handover.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    _add_make(actions)
    _add_in(
        actions,
        "check",
        "bekijk een overdracht; er wordt niets bewaard",
        "Opent een overdracht en zegt per gegeven hoe het zich verhoudt tot wat hier staat.",
        run_check,
    )
    take = _add_in(
        actions,
        "take",
        "neem over wat hier nieuw is",
        "Neemt over wat hier nieuw is, in één keer. Wat hier staat, verandert niet. Lijkt iets op wat hier al\n"
        "staat, dan stopt de opdracht: kies dan in het venster, of laat het liggen met --keep-mine.",
        run_take,
    )
    take.add_argument("--keep-mine", action="store_true", help="laat liggen waarover gekozen moet worden")


def _add_make(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    make = actions.add_parser(
        "make",
        help="maak een overdracht",
        description=(
            "Zet incidenten en afspraken van leerlingen in een bestand dat alleen de ontvanger kan openen. Namen\n"
            "van andere leerlingen en ouders zijn vervangen; wat van de politie kwam, gaat niet mee. Het staat\n"
            "in het register. Signalen en bestanden gaan alleen mee als ze met hun nummer worden genoemd."
        ),
    )
    make.add_argument("file", type=Path, metavar="FILE", help="waar de overdracht komt (.overdracht)")
    add_vault_options(make)
    make.add_argument("--pupil", action="append", required=True, metavar="ID", help="een leerling; mag vaker")
    make.add_argument(
        "--key", type=Path, required=True, metavar="F", help="sleutelbestand van de ontvanger (.meld)"
    )
    make.add_argument(
        "--words", required=True, metavar="W", help="de zes woorden die de ontvanger aan de telefoon noemde"
    )
    make.add_argument("--recipient", required=True, metavar="NAAM", help="aan wie: naam, functie en school")
    make.add_argument("--recipient-kind", default="school", metavar="CODE", help="van welke partner")
    make.add_argument("--basis", required=True, choices=[basis.value for basis in LegalBasis], help="de grondslag")
    make.add_argument("--purpose", required=True, metavar="TEKST", help="waarvoor het is")
    make.add_argument("--necessity", required=True, metavar="TEKST", help="waarom het nodig is")
    make.add_argument(
        "--informed", required=True, choices=[one.value for one in Informed], help="weten leerling of ouders het"
    )
    make.add_argument("--informed-note", default="", metavar="TEKST", help="waarom niet of later")
    make.add_argument(
        "--also", action="append", default=[], metavar="ID", help="een signaal of bestand; mag vaker"
    )
    make.add_argument("--json", action="store_true", help="het antwoord als JSON")
    handler: Handler = run_make
    make.set_defaults(handler=handler)


def _add_in(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    help_text: str,
    description: str,
    handler: Handler,
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=help_text, description=description)
    parser.add_argument("file", type=Path, metavar="FILE", help="een bestand dat eindigt op .overdracht")
    add_vault_options(parser)
    parser.add_argument("--json", action="store_true", help="het antwoord als JSON")
    parser.set_defaults(handler=handler)
    return parser


def run_make(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.handover.making import HandoverOrder, HandoverService

    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        form = context.handover_form()
        service = HandoverService(session, form)
        key = service.read_key(form.read(args.key))
        if tuple(args.words.casefold().split()) != key.words:
            raise ViosError("handover_words_differ")
        prepared = service.prepare(args.pupil)
        chosen = {item.id for item in prepared.told if item.kind in _GOES} | set(args.also)
        order = HandoverOrder(
            person_ids=tuple(args.pupil),
            chosen=frozenset(chosen),
            recipient=args.recipient,
            recipient_kind=args.recipient_kind,
            basis=LegalBasis(args.basis),
            purpose=args.purpose,
            necessity=args.necessity,
            informed=Informed(args.informed),
            informed_note=args.informed_note,
        )
        made = service.make(order, key, prepared.content_hash)
        context.write_file(args.file, made.content)
    finally:
        session.vault.close()
    if args.json:
        _write(context, {"file": str(args.file), "words": list(made.words)})
    else:
        context.out.write(f"De overdracht is gemaakt. Ze staat in het register.\n{args.file}\n")
        context.out.write(f"Noem deze zes woorden aan de telefoon: {' '.join(made.words)}\n")
    return 0


def run_check(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.handover.taking import HandoverInService

    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        review = HandoverInService(session, context.handover_form()).open_file(args.file)
    finally:
        session.vault.close()
    _tell(args, context, review, {})
    return 0


def run_take(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.handover.taking import HandoverInService

    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        service = HandoverInService(session, context.handover_form())
        review = service.open_file(args.file)
        choices = {item.id: False for item in review.asks()} if args.keep_mine else {}
        taken = service.take_in(review, choices)
    finally:
        session.vault.close()
    counts = Counter(kind.value for kind, _id in taken.records)
    _tell(args, context, review, {"taken": dict(counts), "persons": len(taken.persons)})
    return 0


def _tell(
    args: argparse.Namespace, context: CommandContext, review: HandoverReview, more: dict[str, object]
) -> None:
    """Counts and states, no names: what is printed lands in the log of a script."""
    handover = review.handover
    states = Counter((item.kind.value, item.state.value) for item in review.items)
    if args.json:
        items = [{"id": one.id, "kind": one.kind.value, "state": one.state.value} for one in review.items]
        answer = {
            "id": handover.id,
            "made_at": f"{handover.made_at:%Y-%m-%dT%H:%M:%SZ}",
            "school": handover.school_name,
            "words": list(review.file_words),
            "pupils": len(handover.pupils),
            "taken_before": review.taken_before,
            "items": items,
        }
        _write(context, answer | more)
        return
    texts = context.texts()
    lines = [f"Overdracht van {handover.school_name}, {len(handover.pupils)} leerlingen."]
    lines += [
        f"{texts.label('handover_kind', kind)}, {texts.label('handover_state', state)}: {count}"
        for (kind, state), count in sorted(states.items())
    ]
    lines.append(f"Vergelijk deze zes woorden met de afzender: {' '.join(review.file_words)}")
    if more:
        lines.append("Overgenomen is wat hier nieuw was. Het staat in het register.")
    elif review.taken_before:
        lines.append("Deze overdracht is al overgenomen.")
    context.out.write("\n".join(lines) + "\n")


def _write(context: CommandContext, answer: dict[str, object]) -> None:
    context.out.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
