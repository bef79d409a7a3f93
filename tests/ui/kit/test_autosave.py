"""When a draft is kept, by a clock that the test winds."""

from __future__ import annotations

import itertools

from tests.ui.kit.fakes import ManualLater
from vios_desktop.ui.autosave import LONGEST_MS, QUIET_MS, Autosave, Debounce


def test_two_seconds_after_the_last_key() -> None:
    later, saves = ManualLater(), list[int]()
    autosave = Autosave(later, lambda: saves.append(later.now_ms))
    autosave.typed()
    later.pass_ms(1_500)
    autosave.typed()
    later.pass_ms(1_999)
    assert saves == []
    later.pass_ms(1)
    assert saves == [1_500 + QUIET_MS]
    later.pass_ms(60_000)
    assert len(saves) == 1


def test_who_types_on_and_on_never_risks_five_seconds() -> None:
    later, saves = ManualLater(), [0]
    autosave = Autosave(later, lambda: saves.append(later.now_ms))
    for _ in range(600):
        autosave.typed()
        later.pass_ms(100)
    gaps = [after - before for before, after in itertools.pairwise(saves)]
    assert len(gaps) > 10
    assert max(gaps) <= LONGEST_MS + 100 < 5_000


def test_what_is_stopped_does_not_come_back() -> None:
    later, saves = ManualLater(), list[int]()
    autosave = Autosave(later, lambda: saves.append(later.now_ms))
    autosave.typed()
    autosave.stop()
    later.pass_ms(60_000)
    assert saves == []


def test_only_the_last_call_counts() -> None:
    later, calls = ManualLater(), list[str]()
    debounce = Debounce(later, 100)
    debounce.call(lambda: calls.append("first"))
    later.pass_ms(50)
    debounce.call(lambda: calls.append("second"))
    later.pass_ms(500)
    assert calls == ["second"]
