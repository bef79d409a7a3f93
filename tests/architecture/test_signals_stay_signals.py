"""No code leads from a signal to an incident or to a page that leaves the school by itself.

registration.md 4.3: a signal is never promoted. What goes out about signals goes by a named person's own decision
(the access request and the printed chronology), and never through letters, summaries, trends or figures.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, text_of, tree_of

OF_SIGNALS = ("signals", "signal_expiry", "reviews", "review_effects")
FIRST_WRITER = "services/practice/writing.py"  # fills the practice school, which is invented from end to end
SILENT = (
    "services/incidents.py", "services/incident_import.py", "services/incident_listing.py", "services/letters.py",
    "services/letter_views.py", "services/letter_checks.py", "services/summaries.py", "services/advice_page.py",
    "services/posters.py", "services/calls.py", "services/quick_advice.py", "services/trends.py",
    "services/area_csv.py",
)  # fmt: skip
SILENT_FOLDERS = ("services/incident_json", "letters", "disclosure", "decision")


def silent_files() -> list[Path]:
    inside = [path for folder in SILENT_FOLDERS for path in (PACKAGE / folder).rglob("*.py")]
    return [*(PACKAGE / name for name in SILENT), *sorted(inside)]


def told_of_signals(path: Path) -> set[str]:
    """Every way in which a module could reach a signal: an import, a repository, the kind of its records."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if (
            isinstance(node, ast.ImportFrom)
            and node.module
            and node.module.split(".")[-1] in {"signal", *OF_SIGNALS}
        ):
            found.add(node.module)
        elif isinstance(node, ast.ImportFrom):
            found |= {
                a.name for a in node.names if a.name.startswith("Signal") and "PySide6" not in (node.module or "")
            }
        elif isinstance(node, ast.Attribute) and node.attr in {"signals", "SIGNAL"}:
            found.add(node.attr)
    return found


def calls(path: Path) -> set[tuple[str, str]]:
    """(repository, method) of every call such as `work.incidents.add(...)`."""
    return {
        (node.func.value.attr, node.func.attr)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Attribute)
    }


@pytest.mark.parametrize("path", silent_files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_what_makes_incidents_or_goes_out_knows_no_signal(path: Path) -> None:
    assert told_of_signals(path) == set()


@pytest.mark.parametrize("name", OF_SIGNALS)
def test_services_of_signals_write_no_incident_and_nothing_that_goes_out(name: str) -> None:
    path = PACKAGE / "services" / f"{name}.py"
    forbidden = {"incidents", "letters", "publications", "disclosures"}
    writes = {call for call in calls(path) if call[1] in {"add", "put", "replace"}}

    assert not {call for call in writes if call[0] in forbidden}


def test_whoever_writes_an_incident_knows_no_signal() -> None:
    writers = [
        path
        for path in sorted((PACKAGE / "services").rglob("*.py"))
        if calls(path) & {("incidents", "add"), ("incidents", "replace")} or "_work.incidents.add" in text_of(path)
    ]

    assert PACKAGE / "services" / "incidents.py" in writers
    for path in writers:
        if path != PACKAGE / FIRST_WRITER:
            assert told_of_signals(path) == set(), path


def test_the_scan_finds_what_it_looks_for() -> None:
    for name in OF_SIGNALS:
        assert told_of_signals(PACKAGE / "services" / f"{name}.py")
