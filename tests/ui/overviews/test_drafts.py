"""For whom, what for and which days of an overview are kept as a draft, and no number; made, it is gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ManualLater
from tests.ui.made import at_once
from tests.ui.overviews.bench import Bench, make_bench
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.inside import InsideReader
from vios_desktop.texts import Texts
from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.overviews.inside import InsideScreen, ReaderChoice, make_inside
from vios_desktop.ui.overviews.yearly import make_yearly
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.overviews.screen import OverviewScreen
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> ManualLater:
    later = ManualLater()
    monkeypatch.setattr("vios_desktop.ui.overviews.screen.QtLater", lambda _parent: later)
    return later


@pytest.fixture
def bench(qapp: object) -> Bench:
    made = make_bench()
    made.publish()
    return made


def yearly(bench: Bench, theme: Theme, desk: Desk | None = None) -> OverviewScreen:
    services = (desk or bench.desk, ImmediateRunner(), Texts(), bench.navigator, bench.dialogs)
    screen = at_once(make_yearly)(*services, theme, bench.disk.ports())
    screen.entered()
    return screen


def inside(bench: Bench, theme: Theme) -> InsideScreen:
    services = (bench.desk, ImmediateRunner(), Texts(), bench.navigator, bench.dialogs)
    screen = at_once(make_inside)(*services, theme, bench.disk.ports())
    screen.visit(None)
    screen.entered()
    return screen


def kept(bench: Bench) -> list[Draft]:
    return list(bench.vault.state.drafts.values())


def test_what_was_proposed_is_no_draft_and_what_was_typed_comes_back(
    bench: Bench, theme: Theme, later: ManualLater
) -> None:
    screen = yearly(bench, theme)
    screen.leave(lambda: None)
    assert not kept(bench)
    screen.page.recipient.purpose.set_text("Het jaarverslag")
    later.pass_ms(2_000)
    (draft,) = kept(bench)
    assert (draft.form, draft.subject_id) == ("overview", None)
    assert set(draft.values) == {"row", "recipient", "purpose", "basis", "chosen"}
    screen.close_session()

    again = yearly(bench, theme)
    assert again.page.recipient.purpose.text() == "Het jaarverslag"
    other = session_for(Role.COORDINATOR, vault=bench.vault, account_id="sanne")
    assert not desk_of(other).drafts.all()


def test_it_goes_with_the_file_that_is_made(bench: Bench, theme: Theme, later: ManualLater) -> None:
    screen = yearly(bench, theme)
    screen.page.recipient.purpose.set_text("Het jaarverslag")
    screen.leave(lambda: None)
    assert len(kept(bench)) == 1
    while screen.presenter.step is not ExportStep.MAKE:
        screen.page.forward.click()
    bench.dialogs.paths = [Path("jaar.pdf")]
    screen.page.forward.click()
    assert bench.disk.written
    later.pass_ms(10_000)
    assert not kept(bench)
    screen.leave(lambda: None)
    assert not kept(bench)


def test_reader_and_days_of_the_figures_for_inside_come_back(bench: Bench, theme: Theme) -> None:
    first = inside(bench, theme)
    cards = first.page.content.cards  # type: ignore[attr-defined]  # the days
    before = first.presenter.subject
    wanted = next(period for period in cards if period != before)
    cards[wanted].click()
    box = first.page.recipient.fields["recipient"].box
    assert isinstance(box, ReaderChoice)
    box.cards[InsideReader.BOARD].click()
    first.leave(lambda: None)
    assert [draft.values["recipient"] for draft in kept(bench)] == [InsideReader.BOARD.value]

    again = inside(bench, theme)
    assert again.presenter.subject == wanted
    assert again.page.content.cards[wanted].isChecked()  # type: ignore[attr-defined]
    assert again.page.recipient.values().recipient == InsideReader.BOARD.value
    assert yearly(bench, theme).page.recipient.values().recipient != InsideReader.BOARD.value
