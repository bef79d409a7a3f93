"""Options that several commands share."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.services.summary_formats import SummaryFormat

if TYPE_CHECKING:
    from collections.abc import Iterable


def add_vault_options(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument("--vault", type=Path, required=required, metavar="MAP", help="de map van het bestand")
    parser.add_argument(
        "--passphrase-file", type=Path, required=required, metavar="F", help="bestand met het wachtwoord"
    )
    parser.add_argument(
        "--key-file", type=Path, metavar="F", help="sleutelbestand van het account, als het dat heeft"
    )
    parser.add_argument("--account", metavar="NAAM", help="alleen nodig als het wachtwoord bij meer accounts past")


def add_output(parser: argparse.ArgumentParser, forms: Iterable[SummaryFormat] = SummaryFormat) -> None:
    """Where the file goes, and in which form it is made."""
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="waar het bestand komt")
    parser.add_argument(
        "--format",
        choices=[form.value for form in forms],
        help="de vorm (standaard: die van de naam achter --out, en anders pdf)",
    )


def format_of(asked: str | None, out: Path, forms: Iterable[SummaryFormat] = SummaryFormat) -> SummaryFormat:
    """What was asked for; without that what the name of the file says, and a page for any other name."""
    known = {form.suffix: form for form in forms}
    return SummaryFormat(asked) if asked else known.get(out.suffix.lower(), SummaryFormat.PDF)


def day(text: str) -> date:
    """A day as `2026-11-02`, for `type=`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("een dag als 2026-11-02") from None
