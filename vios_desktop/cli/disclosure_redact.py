"""`vios disclosure redact`: what in a text can lead back to a person."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.cli.context import CommandContext
    from vios_desktop.cli.main import Handler

EXIT_DONE = 0
EXIT_WRONG_INPUT = 2
MAX_BYTES = 20_000_000
_REFUSED = ("redact_refused", "redact_file")

_DESCRIPTION = """\
Zoekt in teksten wat naar een persoon kan leiden: namen, klassen, dagen, leeftijden, nummers, adressen,
plaatsen en accounts.

  {
    "people": [{"first": "Sem", "last": "van der Voorbeeldstra", "role": "leerling"}],
    "notes":  [{"text": "Sem zat in H4c."}]
  }

"role" is leerling, ouder of personeel. Het antwoord is JSON: bij elke tekst de plaatsen die gevonden zijn,
met begin, eind (in tekens) en soort:

  {"notes": [{"spans": [[0, 3, "person"], [11, 14, "class"]]}]}

De soorten: person, class, date, phone, email, url, handle, bsn, number, iban, postcode, address, plate,
place, age, case_number, en review. Bij review staat een hoofdletter, of een woord dat ook een naam is: daar
moet iemand naar kijken. Dit is een hulp bij het nalezen en geen garantie: zij vindt woorden, geen verhalen.

Status 0: gedaan. Status 2: de invoer klopt niet; de melding noemt de plaats, en nooit de tekst.
"""


def add_redact(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    redact = kinds.add_parser(
        "redact",
        help="zoek in teksten wat naar een persoon kan leiden",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    redact.add_argument("file", type=Path, metavar="FILE", help="JSON-bestand met mensen en teksten")
    handler: Handler = run_redact
    redact.set_defaults(handler=handler)


def run_redact(args: argparse.Namespace, context: CommandContext) -> int:
    """Print the marks of every text; see `_DESCRIPTION`. Reads one file, writes nothing."""
    from vios_desktop.disclosure.text.exchange import answer, parse_request

    try:
        request = parse_request(_read(args.file))
    except ViosError as error:
        if error.code not in _REFUSED:
            raise
        context.err.write(f"vios: {context.texts().error(error.code, **error.params)}\n")
        return EXIT_WRONG_INPUT
    context.out.write(answer(request, context.lexicon()))
    return EXIT_DONE


def _read(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise ViosError("redact_file")
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ViosError("redact_file") from None
