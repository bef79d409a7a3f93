"""Exact counts live in few places only, so that nothing decided afterwards can look at one (acceptance test 4)."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "vios_desktop"
COUNTING = "vios_desktop.disclosure.counting"
COUNTS = {"count_table", "count_different", "CountTable"}
MAY_COUNT = {
    "disclosure/summary.py",  # counts, puts in bands and forgets
    "disclosure/year_table.py",  # hides cells for trusted readers (R8); the gate then sees what is printed alone
    "disclosure/attack/drafting.py",  # the true values behind a draft, for measuring: no service uses it
}


def importing(module: str, names: set[str] | None = None) -> set[str]:
    """The files that import this module, or one of these names from it."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            direct = isinstance(node, ast.Import) and module in {alias.name for alias in node.names}
            taken = isinstance(node, ast.ImportFrom) and node.module == module
            some = taken and (names is None or names & {alias.name for alias in node.names})  # type: ignore[attr-defined]
            if direct or some:
                found.add(path.relative_to(PACKAGE).as_posix())
    return found


def test_only_these_files_count() -> None:
    assert importing(COUNTING, COUNTS) - MAY_COUNT == set()
    assert "disclosure/summary.py" in importing(COUNTING, COUNTS)


def test_no_service_and_no_page_uses_a_draft_with_true_values() -> None:
    users = importing("vios_desktop.disclosure.attack.drafting")

    assert {user for user in users if not user.startswith("disclosure/")} == set()
