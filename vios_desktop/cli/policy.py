"""`vios policy`: whether a policy file of the school's IT is right, and what holds on this computer."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.school_policy import KEYS, MOST_MINUTES, Fault, SchoolPolicy
from vios_desktop.policy_file import read_given, read_place

if TYPE_CHECKING:
    from vios_desktop.cli.context import CommandContext
    from vios_desktop.domain.school_policy import PolicyFault, ReadPolicy

EXIT_DONE = 0
EXIT_FAILED = 1

_DESCRIPTION = """\
Voor ict: het beleidsbestand met instellingen die een gebruiker niet kan wijzigen.

  check BESTAND   leest het bestand en noemt elke fout; status 1 als er een is
  show            wat op deze computer geldt, en waar dat bestand staat

De sleutels staan in voor-ict.md.
"""
_FAULTS: Final = {
    Fault.UNREADABLE: "het bestand kan niet worden gelezen; alleen de veilige instellingen gelden",
    Fault.OPEN_TO_USERS: "een gewone gebruiker kan dit bestand of zijn map wijzigen; daarom gelden ook de veilige"
    " instellingen",
    Fault.NOT_JSON: "dit is geen JSON, is te groot, of er staat een sleutel twee keer in; alleen de veilige"
    " instellingen gelden",
    Fault.NO_POLICY: 'er hoort in: "format": "vios-policy" en "version": 1; alleen de veilige instellingen gelden',
    Fault.UNKNOWN_KEY: f"deze sleutel bestaat niet; kies uit {', '.join(KEYS)}",
    Fault.BAD_VALUE: "deze waarde kan niet; wat beschermt, staat nu op de veilige waarde",
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "policy",
        help="het beleidsbestand van ict nakijken",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = parser.add_subparsers(title="wat", metavar="WAT", required=True, dest="action")
    check = actions.add_parser("check", help="is dit bestand goed?", description="Leest een beleidsbestand.")
    check.add_argument("file", type=Path, metavar="BESTAND", help="het bestand")
    actions.add_parser("show", help="wat geldt hier?", description="Toont wat op deze computer vastligt.")
    parser.set_defaults(handler=handle)


def handle(args: argparse.Namespace, context: CommandContext) -> int:
    """Status 1 when something in the file is wrong."""
    place = context.policy_place()
    if args.action == "show":
        context.out.write(f"{place.file}\n")
        found = read_place(place)
    else:
        found = read_given(args.file)
    context.out.write("".join(f"{line}\n" for line in told(found)))
    return EXIT_FAILED if found.faults else EXIT_DONE


def told(found: ReadPolicy) -> list[str]:
    """The faults, then what holds."""
    lines = [f"FOUT  {_fault(fault)}" for fault in found.faults]
    holds = [f"      {line}" for line in fixed(found.policy)]
    return [*lines, *(["Dit ligt vast:", *holds] if holds else ["Er ligt niets vast."])]


def fixed(policy: SchoolPolicy) -> list[str]:
    """What a policy fixes, one line each."""
    languages = {"nl": "Nederlands", "en": "Engels"}
    colours = {"system": "zoals de computer", "light": "licht", "dark": "donker"}
    usual = f", standaard {policy.idle_usual}" if policy.idle_usual else ""
    lines = (
        (policy.language, f"taal: {languages.get(policy.language, '')}"),
        (policy.colours, f"kleuren: {colours.get(policy.colours, '')}"),
        (
            usual or policy.idle_most < MOST_MINUTES,
            f"vergrendelen: na hoogstens {policy.idle_most} minuten{usual}",
        ),
        (policy.shield_always, "schermafdrukken: altijd tegengehouden, waar het systeem dat kan"),
        (not policy.practice_school, "oefenschool: niet op deze computer"),
        (policy.reports_only, "gebruik: alleen melden en advies vragen"),
        (policy.report_folder, f"meldingen gaan naar: {policy.report_folder}"),
        (policy.inbox_folder, f"meldingen komen uit: {policy.inbox_folder}"),
        (policy.vault_folder, f"een nieuw bestand komt in: {policy.vault_folder} (te wijzigen)"),
        (policy.second_place_within, f"tweede plek voor back-ups in: {', '.join(policy.second_place_within)}"),
    )
    return [words for holds, words in lines if holds]


def _fault(fault: PolicyFault) -> str:
    return f"{fault.key}: {_FAULTS[fault.fault]}" if fault.key else _FAULTS[fault.fault]
