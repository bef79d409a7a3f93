"""Whether protected incidents count is chosen beside the summary, and said where it is read through."""

from __future__ import annotations

from datetime import date

import pytest

from tests.ui.export.test_export import Bench, bench, read_through
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.limited_counting import LimitedChoice
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow

__all__ = ["bench"]


def words(bench: Bench) -> str:
    return " ".join(label.text() for label in bench.page.content.limited.findChildren(Label))


def promises(bench: Bench) -> str:
    return " ".join(row.accessibleName() for row in bench.page.read._card.findChildren(ListRow))


def chosen_before_the_year(bench: Bench) -> None:
    bench.vault.state.limited_choices.append(LimitedChoice(True, date(2026, 7, 1), "marit"))


def test_they_do_not_count_until_it_is_chosen_and_then_from_the_next_year(bench: Bench) -> None:
    bench.screen.entered()
    part = bench.page.content.limited
    assert part.no.isChecked()
    assert part._panel.isHidden()
    part.open_button.click()
    assert not part._panel.isHidden()
    part.yes.click()
    (choice,) = bench.vault.state.limited_choices
    assert choice.counts
    assert "They do not count in this school year. From" in words(bench)
    assert bench.window.asked == ["Kept. It holds from the next school year on."]
    part.no.click()
    assert [one.counts for one in bench.vault.state.limited_choices] == [True, False]


def test_what_cannot_be_kept_is_told_and_shown_as_it_is(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_counts: bool) -> None:
        raise ViosError("disk_full")

    bench.screen.entered()
    monkeypatch.setattr(
        bench.screen.limited,
        "_service",
        type(
            "Full",
            (),
            {
                "choose": staticmethod(full),
                "state": bench.screen.limited._service.state,
            },
        )(),
    )
    bench.page.content.limited.yes.click()
    assert bench.page.content.limited.no.isChecked()
    assert not bench.window.asked
    assert bench.vault.state.limited_choices == []


@pytest.mark.parametrize("counts", [True, False])
def test_the_step_of_reading_says_what_the_page_says(bench: Bench, counts: bool) -> None:
    if counts:
        chosen_before_the_year(bench)
    read_through(bench)
    assert ("Protected incidents count as one in a line" in promises(bench)) is counts
    assert ("Protected incidents do not count" in promises(bench)) is not counts
