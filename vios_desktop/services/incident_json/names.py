"""The names of the fields, shared by reading and writing."""

from __future__ import annotations

from enum import StrEnum

from vios_desktop.domain.vocabulary import Domain, Injury, PoliceState, Severity, TimePrecision

REQUIRED = ("kind", "occurred_on", "place", "facts")
# What the vault itself decides: accepted so that a listing can be read back, and not used.
IGNORED = frozenset({"id", "number", "created_at", "created_by", "updated_at", "updated_by", "version"})

TEXTS = (
    "place_note", "time_note", "means_note", "cause_note", "discrimination_ground", "digital_medium",
    "injury_note", "damage_note", "reported_by", "intake_channel", "police_reference", "police_note",
    "report_filed_by", "report_number", "evaluation",
)  # fmt: skip
DATES = ("reported_on", "police_on", "report_filed_on", "evaluated_on")
CODES: dict[str, type[StrEnum]] = {
    "time_precision": TimePrecision,
    "domain": Domain,
    "severity": Severity,
    "injury": Injury,
    "police": PoliceState,
}
OTHERS = frozenset(
    {
        "subkind",
        "occurred_time",
        "location",
        "damage_eur",
        "first_hand",
        "status",
        "persons",
        "items",
        "measures",
        "own_fields",
    }
)
KNOWN = frozenset((*REQUIRED, *TEXTS, *DATES, *CODES)) | OTHERS | IGNORED
