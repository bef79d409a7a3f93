"""Exact counts live in few places only, so that nothing decided afterwards can look at one (acceptance test 4)."""

from __future__ import annotations

import ast

from tests.architecture.source import PACKAGE, outline_of, python_files, text_of

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
    last = module.rpartition(".")[2]
    for path in (path for path in python_files("vios_desktop") if last in text_of(path)):
        for node in outline_of(path).statements:
            if not isinstance(node, ast.Import | ast.ImportFrom):
                continue
            named = {alias.name for alias in node.names}
            if isinstance(node, ast.Import):
                reaches = module in named
            else:
                reaches = node.module == module and (names is None or bool(names & named))
            if reaches:
                found.add(path.relative_to(PACKAGE).as_posix())
    return found


def test_only_these_files_count() -> None:
    assert importing(COUNTING, COUNTS) - MAY_COUNT == set()
    assert "disclosure/summary.py" in importing(COUNTING, COUNTS)


def test_no_service_and_no_page_uses_a_draft_with_true_values() -> None:
    users = importing("vios_desktop.disclosure.attack.drafting")

    assert {user for user in users if not user.startswith("disclosure/")} == set()
