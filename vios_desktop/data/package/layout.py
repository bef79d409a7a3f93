"""What stands where in a package, which tables go into it, and what stays behind with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import vios_desktop.data.tables  # noqa: F401 the collection of tables is whole after this
from vios_desktop.data.tables.schema import metadata

if TYPE_CHECKING:
    from sqlalchemy import Column, Table

FORMAT: Final = "vios-package"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"
README: Final = "LEESMIJ.txt"
TABLES: Final = "tables"
FILES: Final = "files"
LINES: Final = ".jsonl"

LEFT_OUT: Final = {
    "inbox_key": "a private key opens sealed reports: keys never leave a vault in the clear",
    "invitation": "it holds keys, and is of the inbox of this vault: the new vault makes its own",
    **dict.fromkeys(
        ("limited_record", "limited_part", "limited_copy", "limited_figure"),
        "sealed to named accounts, whose keys stay here: what goes along stands in the other tables",
    ),
    "search_document": "made anew from the other tables",
    "vault_meta": "id of the vault and version of its tables: the manifest has both, a new vault its own",
}
"""Tables that are not in the package, and why."""

LEFT_OUT_COLUMNS: Final = {
    ("dossier_file", "wrapped_key"): "the key of a sealed file: the package has the file itself",
    ("dossier_file", "blob_id"): "the name of a sealed file in this vault",
}
"""Columns that are not in the package, and why."""

README_TEXT: Final = """\
DIT PAKKET IS NIET VERSLEUTELD

In deze map staat alles wat de school in VIOS heeft vastgelegd, ook over kinderen. Iedereen die bij deze
map kan, kan het lezen. Bewaar de map alleen op een plek die zelf versleuteld is, geef haar niet mee per
mail of met een gewone USB-stick, en vernietig haar zodra ze niet meer nodig is.

manifest.json       wat erin zit, met van elke tabel de kolommen
tables/*.jsonl      per tabel een bestand: op elke regel een record als JSON
files/*             de bestanden uit de dossiers; de naam is de SHA-256 van de inhoud
SHA256SUMS          de controlegetallen: sha256sum -c SHA256SUMS

Ging er iets mee dat in VIOS was afgeschermd, dan staat het er leesbaar tussen. manifest.json noemt het, bij
protected. Bleef er iets achter, dan staat daar protected_left_out.

In VIOS terugzetten, in een nieuw bestand van de school:
vios vault import DEZE_MAP --vault NIEUWE_MAP --passphrase-file F --account NAAM
"""


def packed_tables() -> tuple[Table, ...]:
    """The tables that go into a package: all of the collection but those that are named as left out."""
    return tuple(t for t in sorted(metadata.tables.values(), key=lambda t: t.name) if t.name not in LEFT_OUT)


def packed_columns(table: Table) -> tuple[Column[object], ...]:
    """The columns of a table that go into a package."""
    return tuple(c for c in table.columns if (table.name, c.name) not in LEFT_OUT_COLUMNS)


def kind_of(column: Column[object]) -> str:
    """What the values of a column are in the package: text, integer, real, or bytes as base64."""
    kind = column.type
    affinity = getattr(kind, "impl", kind).__class__.__name__.lower()
    return {"text": "text", "integer": "integer", "real": "real", "largebinary": "base64"}[affinity]
