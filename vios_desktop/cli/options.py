"""Options that several commands share."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path


def add_vault_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--vault", type=Path, required=True, metavar="MAP", help="de map van het bestand")
    parser.add_argument(
        "--passphrase-file", type=Path, required=True, metavar="F", help="bestand met het wachtwoord"
    )
    parser.add_argument("--account", metavar="NAAM", help="alleen nodig als het wachtwoord bij meer accounts past")


def day(text: str) -> date:
    """A day as `2026-11-02`, for `type=`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("een dag als 2026-11-02") from None
