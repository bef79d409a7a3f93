"""What was typed on the page of a handover as the values of its draft, and back. No Qt.

The key of the receiver and that its words were compared are chosen anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vios_desktop.ui.handover.giving_presenter import Typed

FORM: Final = "handover"
TEXTS: Final = ("recipient", "recipient_kind", "basis", "purpose", "necessity", "informed", "informed_note")


def to_json(ids: Sequence[str], typed: Typed, ticks: Mapping[str, bool]) -> dict[str, object] | None:
    """`ticks` are those that were changed; None where nothing was typed, ticked or added."""
    texts = {name: getattr(typed, name) for name in TEXTS}
    if not (any(text.strip() for text in texts.values()) or ticks or len(ids) > 1):
        return None
    return {"pupils": list(ids), "texts": texts, "ticks": dict(ticks)}


def pupils_of(values: Mapping[str, object]) -> tuple[str, ...]:
    found = values.get("pupils")
    return tuple(str(one) for one in found) if isinstance(found, list) else ()


def texts_of(values: Mapping[str, object]) -> dict[str, str]:
    """A text for each field, empty where the draft says nothing."""
    found = values.get("texts")
    texts = found if isinstance(found, dict) else {}
    return {name: str(texts.get(name, "")) for name in TEXTS}


def ticks_of(values: Mapping[str, object]) -> dict[str, bool]:
    found = values.get("ticks")
    return {str(one): bool(ticked) for one, ticked in found.items()} if isinstance(found, dict) else {}
