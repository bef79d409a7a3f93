"""What was chosen and typed for a summary as the values of its draft, and back. No Qt.

Of sketches codes alone are kept, and no answer: whoever goes on reads the page anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.text.uniqueness import Sketch, SketchField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.disclosure.printed_sketch import Cases

DAY: Final = "day"
"""Under this name a draft says of which period it is: its first day."""


def to_json(chosen: tuple[Cases, ...], recipient: str, purpose: str) -> dict[str, object]:
    sketches = [
        [{field.value: getattr(case, field.value) for field in SketchField} for case in cases] for cases in chosen
    ]
    return {"sketches": sketches, "recipient": recipient, "purpose": purpose}


def recipient_of(values: Mapping[str, object]) -> tuple[str, str] | None:
    """For whom and what for; None in a draft of before these were kept."""
    recipient, purpose = values.get("recipient"), values.get("purpose")
    if isinstance(recipient, str) and isinstance(purpose, str):
        return recipient, purpose
    return None


def cases_of(values: Mapping[str, object]) -> tuple[Cases, ...]:
    """What a draft says was chosen; what this version does not understand is left out."""
    sketches = values.get("sketches")
    found = [_cases(one) for one in sketches] if isinstance(sketches, list) else []
    return tuple(cases for cases in found if cases)


def _cases(value: object) -> Cases:
    if not isinstance(value, list) or not all(isinstance(case, dict) for case in value):
        return ()
    told = [{field: case.get(field) for field in SketchField} for case in value]
    if not all(code is None or isinstance(code, str) for case in told for code in case.values()):
        return ()
    return tuple(Sketch(**{field.value: code for field, code in case.items()}) for case in told)
