"""Nothing is cut off, nothing is nameless, at every width and size; and names stay off the title."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.ui.decision.desk import CALM, PARTS, make_desk, real_pack
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.vocabulary import Role
from vios_desktop.texts import Texts
from vios_desktop.ui.decision.record_screen import build_record
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.decision.conftest import Shown
    from vios_desktop.ui.theme.theme import Theme

SIZES = [(1366, 720, 1.0), (1024, 720, 1.0), (1366, 720, 2.0)]
AXES = ("criminal", "police", "parents", "take_in", "partners", "school")


def to_advice(shown: Shown) -> None:
    presenter, view = shown.screen.presenter, shown.screen.view
    answers = {**CALM, **PARTS}
    while view.page is view.question:
        presenter.answer(answers[view.question.key])
    settle(shown.screen)


@pytest.mark.parametrize(("width", "height", "zoom"), SIZES)
def test_every_page_fits(
    make_shown: Callable[..., Shown], theme: Theme, width: int, height: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    shown = make_shown(width=width, height=height)
    screen, presenter, view = shown.screen, shown.screen.presenter, shown.screen.view

    def check(page: str) -> None:
        settle(screen)
        assert screen.width() == width, page
        assert screen.minimumSizeHint().width() <= width, page
        assert clipped(screen) == [], page
        assert unnamed(screen) == [], page

    check("question")
    presenter.show_help()
    check("alarm")
    presenter.leave_alarm()
    to_advice(shown)
    check("advice")
    view.advice.grid.toggle_detail("take_in")
    check("detail")
    view.advice.grid.close_detail()
    view.advice.grid.card("school").deviate()
    check("reason")
    view.advice.what_if.show()
    view.advice.what_if.choose("pressure", "yes")
    check("what if")
    for axis in AXES:
        presenter.advice.accept(axis)
    presenter.advice.fix()
    check("receipt")
    screen.open(None)
    screen.entered()
    check("start")


def test_columns_follow_the_width(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    grid = shown.screen.view.advice.grid
    assert grid.columns == 3
    shown.screen.resize(1024, 720)
    settle(shown.screen)
    assert grid.columns == 2
    shown.screen.resize(700, 720)
    settle(shown.screen)
    assert grid.columns == 1


def test_who_may_not_fix_sees_why(make_shown: Callable[..., Shown]) -> None:
    desk = make_desk(Role.COLLEAGUE, account_id="joris")
    shown = make_shown(desk, names=())
    shown.screen.presenter.choose_kind("vape_trade")
    to_advice_of(shown)
    footer = shown.screen.view.advice
    assert footer.fix_button.isHidden()
    assert footer.left_text == "Nothing is stored."


def to_advice_of(shown: Shown) -> None:
    view = shown.screen.view
    while view.page is view.question:
        key = view.question.key
        shown.screen.presenter.answer(CALM.get(key, "unknown"))
    settle(shown.screen)


def test_no_name_in_the_title(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    assert shown.screen.windowTitle() == ""
    assert shown.screen.view.windowTitle() == ""


@pytest.mark.parametrize(("width", "height", "zoom"), SIZES)
def test_the_record_fits(qtbot: QtBot, theme: Theme, width: int, height: int, zoom: float) -> None:
    from tests.fakes import founded_vault
    from tests.ui.decision.test_record import fixed, newer

    theme.set_zoom(zoom)
    vault = founded_vault()
    _incident_id, record_id = fixed(vault)
    screen = build_record(make_desk(vault=vault, pack=newer), ImmediateRunner(), Texts(), NotedNavigator(), theme)
    qtbot.addWidget(screen)
    screen.resize(width, height)
    screen.show()
    screen.open(record_id)
    screen.entered()
    settle(screen)
    assert screen.width() == width
    assert clipped(screen) == []
    assert unnamed(screen) == []
    screen.view.grid.toggle_detail("parents")
    settle(screen)
    assert clipped(screen) == []


def test_old_rules_are_told_where_one_begins(make_shown: Callable[..., Shown]) -> None:
    old = replace(real_pack(), checked_on=date(2025, 11, 1))
    shown = make_shown(make_desk(pack=lambda: old), ())
    notices = shown.screen.view.start.notices
    assert notices.isVisible()
    assert any("12 months" in banner.accessibleName() for banner in notices.findChildren(Banner))
