"""Vandaag: sealed reports that wait stand there by when and where, and lead to being read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.kit.looks import clipped, settle
from tests.ui.today.desk import make_desk, record
from vios_desktop.domain.sealed_report import ReportKind
from vios_desktop.ui.inbox.watch import Glance, ReportHead

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.ui.today.screen import TodayScreen

AT = datetime(2026, 11, 24, 8, 52, tzinfo=UTC)
WAITING = tuple(
    Glance(
        f"{name}.sealed", ReportHead("K7QF-2M9D", ReportKind.INCIDENT, AT, "Fietsenstalling", 0, unfinished=False)
    )
    for name in ("a", "b")
)


def test_a_report_stands_there_and_enter_reads_it(
    open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    record(desk)
    page = open_today(desk).page
    assert page.reports.isHidden()
    page.show_reports(WAITING)
    settle(page)
    assert page.reports.row_ids() == ("a.sealed", "b.sealed")
    row = page.reports.row("b.sealed")
    assert row is not None
    assert "Fietsenstalling" in row.accessibleName()
    assert "2 report(s) are unread" in page.sentence.text()
    assert clipped(page) == []
    QTest.keyClick(row, Qt.Key.Key_Return)
    page.reports.link_pressed.emit()
    assert navigator.asked == [("inbox", "b.sealed"), ("inbox", None)]
    page.show_reports(())
    assert page.reports.isHidden()
    assert "unread" not in page.sentence.text()


def test_on_the_first_day_a_report_is_to_be_seen_as_well(open_today: Callable[..., TodayScreen]) -> None:
    page = open_today(make_desk()).page
    assert not page.columns.isVisible()
    page.show_reports(WAITING)
    settle(page)
    assert page.reports.isVisible()
    assert page.first_day.isVisible()
