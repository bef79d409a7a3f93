"""Files of schools: each says what it is, what cannot take part blocks, and nothing is kept but the overview."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.made import at_once
from tests.ui.overviews.bench import Bench, make_bench
from tests.unit.disclosure.test_joined import school
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.reports.summary_data import write_summary_json
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts
from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.overviews.joined import JoinedScreen, SchoolsContent, make_joined
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme

OUT = Path("map") / "scholen.pdf"
NORTH, SOUTH, PAGE, GONE = Path("noord.json"), Path("zuid.json"), Path("noord.pdf"), Path("weg.json")


def summary(name: str, count: int) -> bytes:
    return write_summary_json(school(name, count).summary, name, date(2026, 11, 24))


@dataclass
class Sent:
    """What lies where; `GONE` cannot be read."""

    files: dict[Path, bytes] = field(
        default_factory=lambda: {NORTH: summary("Noord", 3), SOUTH: summary("Zuid", 12), PAGE: b"%PDF-1.7"}
    )

    def read(self, path: Path) -> bytes:
        if path not in self.files:
            raise ViosError("file_unreadable")
        return self.files[path]


@pytest.fixture
def bench() -> Bench:
    return make_bench()


@pytest.fixture
def sent() -> Sent:
    return Sent()


def screen_of(bench: Bench, theme: Theme, sent: Sent, desk: Desk | None = None) -> JoinedScreen:
    window = (bench.navigator, bench.dialogs, theme)
    return at_once(make_joined)(
        desk or bench.desk, ImmediateRunner(), Texts(), *window, bench.disk.ports(), sent.read
    )


@pytest.fixture
def screen(bench: Bench, qapp: object, theme: Theme, sent: Sent) -> JoinedScreen:
    made = screen_of(bench, theme, sent)
    made.entered()
    return made


def content_of(screen: JoinedScreen) -> SchoolsContent:
    assert isinstance(screen.page.content, SchoolsContent)
    return screen.page.content


def choose(bench: Bench, screen: JoinedScreen, *paths: Path) -> None:
    bench.dialogs.paths = list(paths)
    content_of(screen).drop.choose.click()


def drop(screen: JoinedScreen, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path.absolute())) for path in paths])
    none = Qt.KeyboardModifier.NoModifier
    way = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    for event in (QDragEnterEvent(QPoint(1, 1), *way), QDropEvent(QPointF(1, 1), *way)):
        QApplication.sendEvent(content_of(screen).drop, event)


def said(screen: JoinedScreen) -> list[str]:
    return [row.accessibleName() for row in content_of(screen).rows]


def test_nothing_is_in_the_register_or_on_disk_before_the_last_step(bench: Bench, screen: JoinedScreen) -> None:
    before = bench.vault.state.copy()
    choose(bench, screen, NORTH, SOUTH)
    for _ in range(4):
        screen.page.forward.click()
    assert screen.presenter.step is ExportStep.MAKE
    assert bench.vault.state == before
    assert not bench.disk.written


def test_two_schools_become_one_overview_that_is_logged_and_no_file_is_kept(
    bench: Bench, screen: JoinedScreen
) -> None:
    choose(bench, screen, NORTH, SOUTH)
    assert [words.split(",")[0] for words in said(screen)] == ["Noord", "Zuid"]
    assert all("Takes part" in words for words in said(screen))
    for _ in range(3):
        screen.page.forward.click()
    screen.presenter.save_to(OUT)
    [entry] = bench.entries()
    assert entry.what.startswith("Overzicht van 2 scholen")
    assert entry.file == bench.disk.written[OUT]
    assert list(bench.disk.written) == [OUT]


def test_files_can_be_dropped(screen: JoinedScreen, sent: Sent) -> None:
    sent.files = {path.absolute(): content for path, content in sent.files.items()}
    drop(screen, NORTH, SOUTH)
    assert screen.presenter.subject is not None
    assert len(screen.presenter.subject) == 2


def test_what_cannot_take_part_says_why_by_name_and_blocks_until_it_is_taken_away(
    bench: Bench, screen: JoinedScreen
) -> None:
    choose(bench, screen, NORTH, SOUTH, PAGE, GONE)
    assert [("Cannot take part" in words) for words in said(screen)] == [False, False, True, True]
    page, gone = said(screen)[2:]
    assert page.startswith("noord.pdf, ")
    assert Texts().error("join_file_not_data").what in page
    assert Texts().error("file_unreadable").what in gone
    screen.page.forward.click()
    assert screen.page.stack.currentIndex() == ExportStep.CONTENT
    assert screen.page.forward.accessibleDescription() == content_of(screen).missing()
    for _ in range(2):
        verb = content_of(screen).rows[2].verb_button
        assert verb is not None
        verb.click()
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.RECIPIENT


def test_one_school_is_no_overview_of_several(bench: Bench, screen: JoinedScreen) -> None:
    choose(bench, screen, NORTH)
    assert screen.presenter.subject is None
    assert screen.page.forward.unavailable


def test_a_file_that_is_chosen_again_is_read_again_and_stands_there_once(
    bench: Bench, screen: JoinedScreen, sent: Sent
) -> None:
    choose(bench, screen, NORTH, SOUTH)
    before = screen.presenter.subject
    sent.files[SOUTH] = summary("Zuid", 25)
    choose(bench, screen, SOUTH)
    assert len(said(screen)) == 2
    assert screen.presenter.subject != before


def test_a_file_that_changed_after_the_pages_were_read_cannot_slip_in(
    bench: Bench, screen: JoinedScreen, sent: Sent
) -> None:
    choose(bench, screen, NORTH, SOUTH)
    for _ in range(3):
        screen.page.forward.click()
    read = screen.presenter._read
    assert read is not None
    sent.files[SOUTH] = summary("Zuid", 25)
    screen.presenter.save_to(OUT)
    assert bench.disk.written[OUT] == read.pages


def test_sums_that_give_a_school_away_are_never_shown(
    bench: Bench, screen: JoinedScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vios_desktop.disclosure.joined.tells_nothing", lambda _span, _bands: False)
    choose(bench, screen, NORTH, SOUTH)
    screen.page.forward.click()
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.RECIPIENT
    assert screen.page.problem._what.text() == Texts().error("join_gives_away").what
    assert screen.presenter._read is None


def test_giving_up_the_dialog_changes_nothing(bench: Bench, screen: JoinedScreen) -> None:
    choose(bench, screen, NORTH, SOUTH)
    choose(bench, screen)
    assert len(said(screen)) == 2


def test_the_files_are_still_there_after_another_screen_and_gone_after_the_session(
    bench: Bench, screen: JoinedScreen
) -> None:
    choose(bench, screen, NORTH, SOUTH)
    screen.entered()
    assert screen.presenter.subject is not None
    assert len(said(screen)) == 2
    assert all(form in screen.page.make.forms.cards for form in SummaryFormat)
    screen.close_session()
    assert screen.files.files == ()
    assert screen.presenter.subject is None


def test_without_the_right_no_file_is_looked_at(bench: Bench, qapp: object, theme: Theme, sent: Sent) -> None:
    desk = desk_of(session_for(Role.COLLEAGUE, vault=bench.vault, account_id="joris"))
    screen = screen_of(bench, theme, sent, desk)
    screen.entered()
    assert screen.page.problem._what.text() == Texts().error("not_allowed").what
    choose(bench, screen, NORTH, SOUTH)
    assert said(screen) == []
    assert screen.page.forward.unavailable


def test_every_step_fits_a_narrow_window_and_has_its_focus(
    bench: Bench, screen: JoinedScreen, qtbot: QtBot
) -> None:
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    screen.show()
    choose(bench, screen, NORTH, SOUTH)
    for step in ExportStep:
        if step is not ExportStep.CONTENT:
            screen.page.forward.click()
        assert screen.presenter.step is step
        assert screen.minimumSizeHint().width() <= 1024
        focused, shown = screen.focusWidget(), screen.page.stack.currentWidget()
        assert focused is not None
        assert shown is not None
        assert shown.isAncestorOf(focused)
        settle(screen)
        assert clipped(shown) == []
        assert unnamed(shown) == []
