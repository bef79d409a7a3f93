"""Limited records need keys, which the vault in memory has not: `tests/data/test_limited.py` tries them."""

from __future__ import annotations

WITHOUT_RIGHT = {
    f"LimitedService.{method}"
    for method in ("candidates", "listing", "limit", "read", "file", "name", "lift", "break_glass")
}
