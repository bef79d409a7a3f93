"""The tables of the vault, as SQLAlchemy Core: one module per area, and what is derived from them.

Importing one imports all that others refer to, so that the collection in `schema` is whole.
"""

from vios_desktop.data.tables import (
    agreement,
    casework,
    core_team,
    dossier,
    person,
    privacy,
    register,
    retention,
    school,
    sealed,
    search,
)

__all__ = [
    "agreement",
    "casework",
    "core_team",
    "dossier",
    "person",
    "privacy",
    "register",
    "retention",
    "school",
    "sealed",
    "search",
]
