"""The last step takes its time on a slow gate: how far it is can be read, and who stops in time made nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.ui.export.test_export import Bench, bench, to_the_last_step
from vios_desktop.disclosure.export_gate import Gate, first_safe
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.summary_gate import SummaryGate
from vios_desktop.ui.export.model import ExportStep

__all__ = ["bench"]

TARGET = Path("map") / "samenvatting.xlsx"


def slow(during: Callable[[], None]) -> Gate:
    """A gate in the middle of which something happens; it looks then whether it was stopped."""

    def gate(earlier, forms, progress, cancelled):  # type: ignore[no-untyped-def]  # as `Gate` says
        progress(1, 4)
        during()
        if cancelled():
            raise ViosError("attack_cancelled")
        return first_safe(earlier, forms)

    return gate


def before_making(bench: Bench, during: Callable[[], None]) -> None:
    """At the last step, the spreadsheet chosen; the check of what is made is one that takes long."""
    to_the_last_step(bench)
    bench.page.make.forms.cards[SummaryFormat.XLSX].click()
    bench.presenter._desk.summaries._gate = SummaryGate(slow(during))


def test_how_far_it_is_stands_there_and_the_way_on_waits(bench: Bench) -> None:
    seen: list[tuple[str, bool, bool]] = []

    def look() -> None:
        page = bench.page
        seen.append((page._busy.text(), page.stop_button.isHidden(), page.forward.unavailable))
        bench.presenter.forward()
        page.make.forms.cards[SummaryFormat.CSV].click()
        bench.presenter.save_to(Path("tweede.csv"))

    before_making(bench, look)
    bench.presenter.save_to(TARGET)

    [(words, no_stop, waits)] = seen
    assert ("25 %" in words, no_stop, waits) == (True, False, True)
    assert list(bench.window.written) == [TARGET], "one at a time, in the form that was chosen"
    assert bench.page.stop_button.isHidden()
    assert not bench.page.forward.unavailable


def test_stopping_leaves_nothing_and_keeps_what_was_chosen(bench: Bench) -> None:
    before_making(bench, bench.page.stop_requested.emit)
    before = bench.vault.state.copy()

    bench.presenter.save_to(TARGET)

    assert bench.vault.state == before, "no page, no line of the ledger, the register or the log"
    assert not bench.window.written
    assert bench.presenter.step is ExportStep.MAKE
    assert bench.page.make.forms.cards[SummaryFormat.XLSX].isChecked()
    assert bench.page.make._receipt._what.text() == "Stopped in time"
    assert bench.page.forward.text() == "Make the file"


def test_after_a_stop_the_same_file_can_still_be_made(bench: Bench) -> None:
    before_making(bench, bench.page.stop_requested.emit)
    bench.presenter.save_to(TARGET)
    bench.presenter._desk.summaries._gate = SummaryGate()
    bench.presenter.save_to(TARGET)
    assert bench.published() == 1
    assert TARGET in bench.window.written
    assert bench.page.make._receipt._what.text().startswith(TARGET.name)


def test_stopping_when_the_check_is_just_over_still_publishes_nothing(bench: Bench) -> None:
    to_the_last_step(bench)
    summaries = bench.presenter._desk.summaries
    draw = summaries._render

    def drawn_as_it_is_stopped(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
        bench.page.stop_requested.emit()
        return draw(summary, school_name, made_on)

    summaries._render = drawn_as_it_is_stopped
    bench.presenter.save_to(TARGET)
    assert bench.published() == 0
    assert not bench.window.written


def test_who_stops_as_it_is_written_gets_the_receipt(bench: Bench) -> None:
    to_the_last_step(bench)
    write = bench.window.write

    def written_as_it_is_stopped(path: Path, content: bytes) -> None:
        bench.page.stop_requested.emit()
        write(path, content)

    bench.window.write = written_as_it_is_stopped  # type: ignore[method-assign]
    bench.presenter._files = type(bench.presenter._files)(bench.window.pictures, bench.window.write)
    bench.presenter.save_to(TARGET)
    assert bench.published() == 1
    assert TARGET in bench.window.written
    assert bench.page.make._receipt._what.text().startswith(TARGET.name)


def test_leaving_the_screen_stops_it(bench: Bench) -> None:
    before_making(bench, lambda: bench.screen.leave(lambda: None))
    bench.presenter.save_to(TARGET)
    assert bench.published() == 0
    assert not bench.window.written


def test_the_previous_step_waits_until_it_was_stopped(bench: Bench) -> None:
    before_making(bench, bench.presenter.backward)
    bench.presenter.save_to(TARGET)
    steps = [bench.presenter.step]
    bench.presenter.backward()
    steps.append(bench.presenter.step)
    assert steps == [ExportStep.MAKE, ExportStep.READ]
    assert bench.published() == 0
