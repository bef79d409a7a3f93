"""What is typed in an inline form, and where that form stands. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum


@dataclass(frozen=True, slots=True)
class FormPlace:
    """Which form, and under which row it is opened, by the id of that row, or none."""

    form: StrEnum
    row: str = ""


@dataclass(frozen=True, slots=True)
class TypedForm:
    """A form in which something was typed: its raw texts by the names of its fields."""

    place: FormPlace
    texts: Mapping[str, str]
