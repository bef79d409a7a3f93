"""The page of the content: a pack is looked at, walked, used or left; the one before comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtWidgets import QLabel

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ScriptedDialogs, WaitingRunner
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.app.content_in_use import ShippedContent, shipped_header
from vios_desktop.decision.pack_changes import Change, How, Thing
from vios_desktop.domain.content_pack import ContentTexts, SignedPack, StepBackReason
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.content_packs.in_use import InUse, Spoilt, Where
from vios_desktop.services.content_packs.service import ContentView
from vios_desktop.services.content_packs.updates import Preview, SoundPack
from vios_desktop.services.ports.content import TakenIn
from vios_desktop.texts import Texts
from vios_desktop.ui.content_packs.preview_panel import MOST_SHOWN
from vios_desktop.ui.content_packs.screen import ContentPacksScreen
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme

OWN = shipped_header()
NEW = replace(OWN, serial=5, version="2099.1", summary="De termijn is langer.")
CHANGES = (
    Change(Thing.DEADLINE, How.CHANGED, "Bel de ouders", "Mes", "vandaag", "binnen 2 schooldagen"),
    Change(Thing.RULES, How.CHANGED, "", "Mes"),
    *(Change(Thing.ADVICE, How.NEW, f"Advies {n}", "Mes", after=f"Doe dit {n}") for n in range(MOST_SHOWN + 2)),
)


class FakeContent:
    """A service whose answers are set. `wrong` is what reading a file says."""

    def __init__(self) -> None:
        self.now = InUse(OWN, Where.PROGRAM, ShippedContent())
        self.takes, self.wrong, self.unsound = True, "", ""
        self.before: Any = None
        self.put_back: TakenIn | None = None
        self.reasons: list[StepBackReason] = []

    def view(self) -> ContentView:
        history = (TakenIn(datetime(2026, 12, 1, tzinfo=UTC), 5, "2099.1", "wrong"),) if self.before else ()
        return ContentView(self.now, self.before, self.takes, history)

    def look(self, _raw: bytes) -> Preview:
        if self.wrong:
            raise ViosError(self.wrong, version="1", own="2")
        signed = SignedPack(NEW, "Uitgever", ContentTexts({}, {}, {}), "ab" * 32)
        return Preview(b"", signed, ShippedContent(), CHANGES, OWN, self.put_back)

    def check(self, preview: Preview, progress: Any, cancelled: Any) -> SoundPack:
        progress(12, 31)
        if self.unsound or cancelled():
            raise ViosError(self.unsound or "content_stopped", count=1, first="knife")
        return SoundPack(preview)

    def take_in(self, _sound: SoundPack) -> InUse:
        self.now, self.before = InUse(NEW, Where.USER, ShippedContent(), "Uitgever", "ab" * 32), OWN
        return self.now

    def step_back(self, reason: StepBackReason) -> InUse:
        self.reasons.append(reason)
        self.now, self.before = InUse(OWN, Where.PROGRAM, ShippedContent()), None
        return self.now


class Bench:
    def __init__(self, theme: Theme, qtbot: QtBot, pages: Runner | None = None) -> None:
        self.content, self.navigator, self.dialogs = FakeContent(), NotedNavigator(), ScriptedDialogs()
        desk = desk_of(session_for(Role.COORDINATOR), content_packs=self.content)
        runners = (ImmediateRunner(), pages or ImmediateRunner())
        navigator = cast("Navigator", self.navigator)
        self.screen = ContentPacksScreen(
            desk, runners, Texts("en"), navigator, self.dialogs, theme, lambda _path: b""
        )
        qtbot.addWidget(self.screen)
        self.screen.resize(1158, 720)
        self.screen.show()
        self.screen.entered()
        self.page, self.presenter = self.screen.page, self.screen.presenter

    def chosen(self) -> None:
        self.presenter._chosen(Path("/inhoud.vpk"))

    def banners(self) -> int:
        settle(self.screen)
        return sum(one.isVisible() for one in self.page.findChildren(Banner))


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot) -> Bench:
    return Bench(theme, qtbot)


def test_from_a_file_to_in_use_and_back(bench: Bench) -> None:
    bench.chosen()
    assert bench.page.preview.isVisible()
    assert not bench.page.choose.isVisible(), "one thing to do at a time"
    bench.page.preview.take_in.click()
    assert not bench.page.preview.isVisible()
    assert bench.content.now.header is NEW

    assert bench.page.back.unavailable
    bench.page.back.click()
    assert bench.content.reasons == []
    bench.page.reasons.chips[StepBackReason.PUBLISHER.value].click()
    bench.page.back.click()
    assert bench.content.reasons == [StepBackReason.PUBLISHER]
    assert not bench.page.back.isVisible()


def test_a_pack_that_was_put_back_here_before_says_when_and_why(bench: Bench) -> None:
    bench.content.put_back = TakenIn(datetime(2026, 11, 3, 12, tzinfo=UTC), 1, "1", StepBackReason.WRONG.value)
    bench.chosen()
    assert bench.banners() == 1
    (told,) = (one for one in bench.page.preview.findChildren(Banner) if one.isVisible())
    said = " ".join(label.text() for label in told.findChildren(QLabel))
    assert "03-11-2026" in said
    assert "there is a mistake in it" in said
    assert (clipped(bench.page), unnamed(bench.page)) == ([], [])
    bench.page.preview.leave.click()
    bench.content.put_back = None
    bench.chosen()
    assert bench.banners() == 0


def test_left_nothing_is_used(bench: Bench) -> None:
    bench.chosen()
    bench.page.preview.leave.click()
    assert bench.content.now.header is OWN
    assert bench.page.choose.isVisible()


@pytest.mark.parametrize("code", ["content_damaged", "content_foreign", "content_older"])
def test_what_is_refused_is_told(bench: Bench, code: str) -> None:
    bench.content.wrong = code
    bench.chosen()
    assert bench.banners() == 1
    assert not bench.page.preview.isVisible()


def test_a_walk_that_finds_something_or_is_stopped_uses_nothing(theme: Theme, qtbot: QtBot) -> None:
    waiting = WaitingRunner()
    bench = Bench(theme, qtbot, waiting)
    bench.chosen()
    bench.page.preview.take_in.click()
    assert bench.page.preview.stop.isVisible()
    assert not bench.page.preview.take_in.isVisible()
    bench.page.preview.stop.click()
    waiting.held.pop()()
    assert bench.content.now.header is OWN
    assert bench.page.preview.take_in.isVisible(), "the pack stays on the table"


def test_without_a_key_or_with_something_spoilt_it_is_said(bench: Bench) -> None:
    bench.content.takes = False
    bench.content.now = replace(bench.content.now, spoilt=(Spoilt(Where.USER, "content_spoilt"),))
    bench.screen.refresh()
    assert bench.banners() == 2
    assert not bench.page.choose.isVisible()


def test_every_state_has_names_and_room(bench: Bench) -> None:
    for _state in range(3):
        settle(bench.screen)
        assert clipped(bench.page) == []
        assert unnamed(bench.page) == []
        if _state == 0:
            bench.chosen()
        else:
            bench.page.preview.take_in.click()
