"""Long work beside the window gives way between its pieces; without a window nobody waits."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from vios_desktop import giving_way
from vios_desktop.app import content
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.tables import Table
from vios_desktop.giving_way import give_way, give_way_first, in_stretches, let_go, wait_with
from vios_desktop.knowledge.loader import load_library
from vios_desktop.knowledge.search import Finder
from vios_desktop.services.school import content_codes


class Noted:
    """How often somebody gave way, and for how long the window had to rest."""

    def __init__(self) -> None:
        self.rests: list[float] = []

    def __call__(self, rest_s: float) -> None:
        self.rests.append(rest_s)


@pytest.fixture
def noted() -> Iterator[Noted]:
    made = Noted()
    end = wait_with(made)
    yield made
    end()


def test_work_that_goes_on_needs_no_rest_and_work_that_begins_does(noted: Noted) -> None:
    give_way()
    give_way_first()
    assert noted.rests[0] == 0
    assert noted.rests[1] > 0


def test_long_lists_give_way_now_and_then_and_stay_whole(noted: Noted) -> None:
    assert list(in_stretches(range(1_000))) == list(range(1_000))
    assert 2 <= len(noted.rests) <= 20


def test_a_long_list_is_let_go_of_in_parts(noted: Noted) -> None:
    many = list(range(1_000))
    let_go(many)
    assert many == []
    assert 2 <= len(noted.rests) <= 20


def test_a_window_that_ends_leaves_the_one_that_came_after_it(noted: Noted) -> None:
    newer = Noted()
    end_newer = wait_with(newer)
    wait_with(noted)
    end_newer()
    give_way()
    assert (len(noted.rests), len(newer.rests)) == (1, 0)


def test_without_a_window_nobody_waits(noted: Noted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giving_way, "_wait", None)
    give_way()
    give_way_first()
    assert noted.rests == []


def test_loading_the_rules_gives_way_at_each_file(noted: Noted) -> None:
    texts = content.protocol_texts()
    load_pack(texts)
    assert len(noted.rests) > 2 * len(texts)


def test_each_file_is_read_after_giving_way(noted: Noted) -> None:
    """All files are read before anything is made of them, and that is half of the work."""
    Table.of_file("a.toml", "format = 1\n")
    assert noted.rests == [0.0]


def test_loading_the_cards_and_their_search_gives_way_at_each_card(noted: Noted) -> None:
    texts, pack = content.knowledge_texts(), content.decision_pack()
    codes = content_codes(content.policy_text("catalogues.json"))
    noted.rests.clear()
    library = load_library(texts, pack, codes)
    read = len(noted.rests)
    Finder(library)
    assert read > 2 * len(texts)
    assert len(noted.rests) - read > 2 * len(library.entries)


_STORE_LOADED = """
import json, sys
from vios_desktop.app.loaded_ahead import load_store
from vios_desktop.giving_way import wait_with
gave_way = []
end = wait_with(gave_way.append)
load_store()
end()
left = [type(finder).__name__ for finder in sys.meta_path if type(finder).__name__ == "_BetweenModules"]
loaded = [name in sys.modules for name in ("vios_desktop.data.open_vault", "vios_desktop.services.desk")]
print(json.dumps({"gave_way": len(gave_way), "left": left, "loaded": loaded}))
"""


def test_loading_the_store_gives_way_between_its_modules() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _STORE_LOADED], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["gave_way"] > 300
    assert (told["left"], told["loaded"]) == ([], [True, True])
