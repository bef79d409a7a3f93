"""What is half-typed on the page of something protected, as the values of its draft, and back. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Half(StrEnum):
    """The forms that keep a draft, by the names they keep it under."""

    NOTE = "note"
    LIFT = "lift"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """The form that is open and the words in it; `accounts` were chosen beside them."""

    form: Half
    text: str
    accounts: tuple[str, ...] = ()


def to_json(typed: HalfTyped) -> dict[str, object]:
    return {"form": typed.form.value, "text": typed.text, "accounts": list(typed.accounts)}


def half_typed_of(values: Mapping[str, object]) -> HalfTyped | None:
    """None for a form that this version does not know."""
    form, text, accounts = values.get("form"), values.get("text"), values.get("accounts")
    if form not in set(Half) or not isinstance(text, str) or not isinstance(accounts, list):
        return None
    return HalfTyped(Half(str(form)), text, tuple(str(one) for one in accounts))
