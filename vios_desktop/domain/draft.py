"""A draft (concept): what somebody is typing, kept in the vault until it is recorded or thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """`form` names the form; `subject_id` the record being changed, None for a new one.

    `values` are the raw values of the form, JSON-able, not validated.
    """

    id: str
    form: str
    account_id: str
    values: dict[str, object]
    saved_at: datetime
    subject_id: str | None = None
