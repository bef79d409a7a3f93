"""Gaps: what a letter needs and the record does not hold stands as "[vul in: …]", for the writer to fill in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_GAP: Final = re.compile(r"\[vul in(?::\s*([^\]\n]*))?\]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gap:
    """One place in a text: `text[start:end]`. `label` says what belongs there, and may be empty."""

    label: str
    start: int
    end: int


def gap(label: str) -> str:
    return f"[vul in: {label}]"


def gaps_in(text: str) -> tuple[Gap, ...]:
    """Every gap in the order of the text. One whose bracket was half taken away is still one."""
    return tuple(Gap((m[1] or "").strip(), m.start(), m.end()) for m in _GAP.finditer(text))
