"""`vios import incidents` and `vios list incidents`: records in and out, one JSON object per line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from vios_desktop.cli.context import CommandContext, unlock
from vios_desktop.cli.options import add_vault_options
from vios_desktop.cli.words import add_words
from vios_desktop.domain.errors import ValidationError, ViosError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from vios_desktop.cli.main import Handler

MAX_LINE_BYTES = 1_000_000
EXIT_WRONG_INPUT = 2
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_FIELDS = """\
Elke regel is een JSON-object. Verplicht: kind, occurred_on (JJJJ-MM-DD), place, facts.
Soort en plaats mogen een code zijn (vape_trade, yard) of de Nederlandse naam (Plein).
Verder kan: subkind, occurred_time, time_precision, time_note, location, place_note, domain, severity, means_note,
cause_note, discrimination_ground, digital_medium, injury, injury_note, damage_note, damage_eur, reported_by,
reported_on, first_hand, intake_channel, police, police_on, police_reference, police_note, report_filed_by,
report_filed_on, report_number, evaluation, evaluated_on, status, persons, items, measures, own_fields.
Personen: role, person_kind, person_id of first_name, prefix, last_name, class, birth_year.
Eigen velden: field (code of naam) en answer (tekst, code of naam van een keuze, ja of nee, dag of getal).
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    _add_import(commands)
    _add_list(commands)


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    records = commands.add_parser("import", help="neem gegevens over", description="Neem gegevens over.")
    kinds = records.add_subparsers(title="wat", metavar="WAT", required=True)
    incidents = kinds.add_parser(
        "incidents",
        help="incidenten uit een JSONL-bestand",
        description=(
            "Neemt incidenten over. Per incident komt er een regel met het nieuwe nummer (id),\n"
            "pas als het veilig op de schijf staat. Een regel die niet klopt wordt overgeslagen en genoemd;\n"
            f"de uitkomst is dan 2.\n\n{_FIELDS}"
        ),
    )
    incidents.add_argument("file", type=Path, metavar="FILE.jsonl")
    add_vault_options(incidents)
    handler: Handler = run_import
    incidents.set_defaults(handler=handler)


def _add_list(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    listing = commands.add_parser("list", help="toon gegevens", description="Toon gegevens.")
    kinds = listing.add_subparsers(title="wat", metavar="WAT", required=True)
    incidents = kinds.add_parser(
        "incidents",
        help="alle incidenten die dit account mag zien",
        description="Toont incidenten, oudste eerst. Met --json een object per regel. Het komt in het logboek.",
    )
    add_vault_options(incidents)
    incidents.add_argument("--json", action="store_true", help="een JSON-object per regel")
    handler: Handler = run_list
    incidents.set_defaults(handler=handler)
    add_words(kinds)


def run_import(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.incident_import import IncidentImport

    try:
        stream = args.file.open("rb")
    except OSError:
        raise ViosError("import_file") from None
    wrong = 0
    with stream:
        session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
        try:
            run = IncidentImport(session)
            for number, line in _lines(stream):
                try:
                    incident = run.add(_parse(line))
                except ValidationError as error:
                    wrong += 1
                    _tell(context, number, error)
                else:
                    context.out.write(f"{incident.id}\n")
                    context.out.flush()
        finally:
            session.vault.close()
    if wrong:
        context.err.write(f"vios: {context.texts().error('import_lines_wrong', count=wrong)}\n")
        return EXIT_WRONG_INPUT
    return 0


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Numbered lines with something on them; of a line over the limit comes one byte more than the limit."""
    number = 0
    while line := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        rest = line
        while len(rest) > MAX_LINE_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_LINE_BYTES + 1)
        if number == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
        if line.strip():
            yield number, line


def _parse(line: bytes) -> dict[str, Any]:
    """One object. Raises `ValidationError`; a name that stands twice would lose a value, so it is refused."""
    if len(line.rstrip(b"\r\n")) > MAX_LINE_BYTES:
        raise _wrong_line("line_too_long")
    try:
        data = json.loads(line.decode("utf-8"), object_pairs_hook=_object_of, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _wrong_line("line_not_json") from None
    if not isinstance(data, dict):
        raise _wrong_line("line_not_object")
    return data


def _object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise _wrong_line("name_twice")
    return dict(pairs)


def _no_number(word: str) -> float:
    """NaN and Infinity, which Python writes and JSON does not know."""
    raise ValueError(word)


def _wrong_line(code: str) -> ValidationError:
    from vios_desktop.domain.errors import FieldProblem

    return ValidationError((FieldProblem("regel", code),))


def _tell(context: CommandContext, number: int, error: ValidationError) -> None:
    texts = context.texts()
    for problem in error.problems:
        context.err.write(f"vios: regel {number}: {problem.field}: {texts.problem(problem.code)}\n")


def run_list(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.incident_json.writing import to_json
    from vios_desktop.services.incident_listing import IncidentListingService
    from vios_desktop.services.own_answers import own_labels
    from vios_desktop.services.school import SchoolService

    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        school = SchoolService(session).view()
        labels = own_labels(school)
        for incident, persons in IncidentListingService(session).all():
            record = to_json(incident, persons, school.school.locations, labels)
            if args.json:
                context.out.write(_one_line(record) + "\n")
            else:
                columns = (record["number"], record["occurred_on"], record["kind"], record["place"])
                context.out.write("\t".join(columns) + "\n")
    finally:
        session.vault.close()
    return 0


def _one_line(record: dict[str, Any]) -> str:
    """JSON without the three signs that Unicode calls line ends, which a text may hold: readers split at them."""
    text = json.dumps(record, ensure_ascii=False)
    return text.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
