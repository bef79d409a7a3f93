"""`vios advise`: the decision help without a window, for scripts and reviewers."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.cli.context import CommandContext
    from vios_desktop.decision.walk import Walk

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_WRONG_INPUT = 2
EXIT_ANSWER_MISSING = 3

_DESCRIPTION = """\
Geeft advies over één soort incident. De antwoorden staan in een JSON-bestand. Alleen "answers" is verplicht:

  {
    "answers": {"danger": "no", "pressure": "maybe"},
    "persons": [{"role": "alleged_causer", "part": "seller", "age": 15}],
    "kinds":   ["spice_vape"],
    "school":  {"house_rules": "yes"},
    "record":  {"place": "canteen"}
  }

"age" is een leeftijd, of twee als alleen het geboortejaar bekend is: [17, 18]. "kinds" zijn soorten die
ook spelen. Ontbreekt er een antwoord, dan stopt de opdracht met status 3 en geeft de volgende vraag met
haar antwoorden. Zo kan een script stap voor stap verder. Status 2 betekent: de invoer klopt niet.
De soorten ziet u met: vios protocols list
"""

_PROBLEMS = {
    "decision_no_rule": "de soort '{kind}' is onbekend of heeft nog geen regels. Zie: vios protocols list",
    "decision_unknown_question": "de vraag '{question}' bestaat niet",
    "decision_unknown_option": "'{option}' is geen antwoord op de vraag '{question}'",
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "advise",
        help="advies over een soort incident, zonder venster",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("kind", metavar="SOORT", help="de soort, bijvoorbeeld vape_trade")
    parser.add_argument("--answers", metavar="FILE", required=True, help="JSON-bestand met de antwoorden")
    parser.add_argument("--json", action="store_true", help="schrijf JSON in plaats van tekst")
    parser.set_defaults(func=run, handler=handle)


def handle(args: argparse.Namespace, context: CommandContext) -> int:
    """Run with the content that the program came with."""
    return run(args, context.protocols(), context.out, context.err)


def run(args: argparse.Namespace, texts: Mapping[str, str], out: TextIO, err: TextIO) -> int:
    """Print the advice or, with status 3, the next question. Wrong input gives status 2 and a word on `err`."""
    from vios_desktop.cli.advise_input import InputError, read_case
    from vios_desktop.decision.loader import load_pack
    from vios_desktop.decision.walk import start

    try:
        pack = load_pack(texts)
    except ViosError as error:
        err.write(f"vios advise: de inhoud klopt niet: {error}\n")
        return EXIT_FAILED
    try:
        case = read_case(Path(args.answers), pack)
        walk = start(pack, (args.kind, *case.kinds), case.facts)
        for key, option in case.answers.items():
            walk = walk.answer(key, option)
    except InputError as error:
        err.write(f"vios advise: {error}\n")
        return EXIT_WRONG_INPUT
    except ViosError as error:
        err.write(f"vios advise: {_PROBLEMS[error.code].format(**error.params)}\n")
        return EXIT_WRONG_INPUT
    return _print(walk, out, as_json=args.json)


def _print(walk: Walk, out: TextIO, *, as_json: bool) -> int:
    from vios_desktop.cli.advise_text import write_advice, write_question

    step = walk.next_question
    if as_json:
        json.dump(_payload(walk), out, ensure_ascii=False, indent=2)
        out.write("\n")
    elif step is None:
        write_advice(walk, out)
    else:
        write_question(walk, step, out)
    return EXIT_DONE if step is None else EXIT_ANSWER_MISSING


def _payload(walk: Walk) -> dict[str, Any]:
    from vios_desktop.decision.advice import advise
    from vios_desktop.decision.record import advice_payload, path_payload

    payload: dict[str, Any] = {
        "kinds": list(walk.all_kinds),
        "title": walk.title,
        "danger": _danger(walk),
        "path": [step for step in path_payload(walk) if step["state"] in ("answered", "known")],
        "set_aside": list(walk.set_aside),
    }
    step = walk.next_question
    if step is not None:
        payload["remaining"] = {"least": walk.remaining.least, "most": walk.remaining.most}
        payload["next_question"] = {
            "id": step.key,
            "text": step.text,
            "help": step.question.help,
            "why": step.question.why,
            "options": [{"id": o.id, "label": o.label, "hint": o.hint} for o in step.options],
        }
        return payload
    advice = advise(walk)
    cards = advice_payload(advice)
    payload["advice"] = [item for card in cards for item in card["items"]]
    payload["cards"] = [{key: card[key] for key in card if key != "items"} for card in cards]
    payload["disclaimer"] = advice.disclaimer
    payload["pack_version"] = advice.pack_version
    payload["checked_on"] = advice.checked_on.isoformat()
    return payload


def _danger(walk: Walk) -> dict[str, Any] | None:
    alarm = walk.alarm
    if alarm is None:
        return None
    return {
        "title": alarm.title,
        "number": alarm.number.number,
        "text": alarm.text,
        "steps": [step.text for step in alarm.steps],
    }
