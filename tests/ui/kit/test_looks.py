"""The gallery and the sample screens: nothing clipped, nothing without a name, nothing out of reach."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from tests.ui.kit.looks import clipped, reachable, settle, unnamed
from vios_desktop.ui import gallery
from vios_desktop.ui.gallery_window import sample_page
from vios_desktop.ui.theme.theme import SchemeChoice, choose_style
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.empty_state import EmptyRow, EmptyState
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import ElidedLabel, Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.path_map import PathMap
from vios_desktop.ui.widgets.row_data import PathStep, Row, Status, StatusKind, StepState
from vios_desktop.ui.widgets.row_delegate import RowDelegate, RowList
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.skeleton import DELAY_MS, Skeleton
from vios_desktop.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

PAGES = ("parts", "today", "list", "question")


def _page(theme: Theme, qtbot: QtBot, name: str, width: int = 1366, height: int = 720) -> QWidget:
    page = gallery.build(theme) if name == "parts" else sample_page(theme, name)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    settle(page)
    return page


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("name", PAGES)
def test_no_text_is_clipped(theme: Theme, qtbot: QtBot, name: str, zoom: float) -> None:
    theme.set_zoom(zoom)
    page = _page(theme, qtbot, name)
    assert page.width() == 1366
    assert clipped(page) == []
    assert all(scroll.fits for scroll in page.findChildren(PageScroll))


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_takes_the_focus_has_a_name_and_is_reached(theme: Theme, qtbot: QtBot, name: str) -> None:
    page = _page(theme, qtbot, name)
    assert unnamed(page) == []
    wanted = {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert wanted
    assert wanted <= reachable(page.window())


def test_the_scheme_changes_while_it_runs(theme: Theme, qtbot: QtBot) -> None:
    page = _page(theme, qtbot, "parts")
    light = page.grab().toImage().pixelColor(5, 5)
    theme.choose(SchemeChoice.DARK)
    settle(page)
    dark = page.grab().toImage().pixelColor(5, 5)
    assert (light.lightness() > 200, dark.lightness() < 50) == (True, True)


def test_high_contrast_draws_too(qtbot: QtBot, theme: Theme) -> None:
    from PySide6.QtWidgets import QApplication

    from vios_desktop.ui.theme.theme import Theme as Fresh

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    plain = Fresh(app, None, lambda _hints: True)
    page = _page(plain, qtbot, "today")
    assert not page.grab().isNull()
    assert clipped(page) == []
    plain.close()


def test_the_gallery_writes_a_picture(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page = _page(theme, qtbot, "parts")
    gallery.open_picker(page)
    settle(page)
    assert page.grab().save(str(tmp_path / "parts.png"))
    assert QImage(str(tmp_path / "parts.png")).width() == 1366


def test_chips_wrap_instead_of_widening_the_window(qtbot: QtBot) -> None:
    widget = QWidget()
    flow = FlowLayout(widget, gap=8)
    for number in range(12):
        flow.addWidget(Label(f"Filter nummer {number}"))
    qtbot.addWidget(widget)
    widest = max(flow.itemAt(index).sizeHint().width() for index in range(flow.count()))
    assert widget.minimumSizeHint().width() == widest
    assert flow.heightForWidth(300) > flow.heightForWidth(600) > 0
    widget.resize(300, flow.heightForWidth(300))
    widget.show()
    settle(widget)
    assert all(flow.itemAt(index).geometry().right() <= 300 for index in range(flow.count()))
    assert flow.takeAt(0) is not None
    assert flow.count() == 11


def test_columns_stand_under_each_other_when_it_is_tight(theme: Theme, qtbot: QtBot) -> None:
    columns = TwoColumns(theme, stack_below=700)
    columns.left.addWidget(Label("links"))
    columns.right.addWidget(Label("rechts"))
    qtbot.addWidget(columns)
    columns.resize(900, 200)
    columns.show()
    settle(columns)
    assert not columns.stacked
    columns.resize(500, 200)
    settle(columns)
    assert columns.stacked


def test_a_wrapped_label_gets_the_height_it_needs(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, "bad", "Opslaan is niet gelukt " * 6, "Uw tekst staat nog op het scherm. " * 6)
    qtbot.addWidget(banner)
    assert banner.heightForWidth(300) > banner.heightForWidth(900)
    banner.set_message("ok", "Gelukt")
    assert banner.accessibleName() == "Gelukt"


class _Model(QAbstractListModel):
    def __init__(self, rows: tuple[Row, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        return row if role == Qt.ItemDataRole.UserRole else row.spoken


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
def test_rows_of_a_list_never_write_over_each_other(theme: Theme, qtbot: QtBot, zoom: float) -> None:
    """Title and status are drawn in their own colours: no column holds ink of both."""
    theme.set_zoom(zoom)
    row = Row(
        "1",
        "M" * 60,
        "M" * 60,
        "vape",
        Status(StatusKind.LATE, "Te laat te laat"),
        "1 afspraak te laat",
        "",
        "bad",
    )
    rows = RowList(theme, "Incidenten")
    model = _Model((row,), rows)
    rows.setModel(model)
    qtbot.addWidget(rows)
    delegate = rows.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    high = delegate.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).height()
    fonts = QFontMetrics(theme.font("label")).height() + QFontMetrics(theme.font("secondary")).height()
    assert high >= fonts + 2 * theme.px(8)
    rows.resize(theme.px(400), high + 2)
    rows.show()
    settle(rows)
    image = rows.grab().toImage()
    right = theme.px(400) - theme.px(16)
    red = [x for x in range(right) if _reddish(image, x, high)]
    assert red
    assert min(red) > theme.px(180)


def _reddish(image: QImage, x: int, high: int) -> bool:
    colours = (image.pixelColor(x, y) for y in range(4, high - 2))
    return any(colour.red() > colour.green() + 60 for colour in colours)


def test_a_path_tells_where_one_is(theme: Theme, qtbot: QtBot) -> None:
    path = PathMap(theme)
    qtbot.addWidget(path)
    path.show_path(
        (
            PathStep("a", "Wat speelt er?", StepState.DONE, "Vapes", needs_check=True),
            PathStep("b", "Is er gevaar?", StepState.NOW),
            PathStep("c", "Advies", StepState.LATER),
        )
    )
    path.show()
    from vios_desktop.ui.widgets.buttons import QuietButton

    change = path.findChild(QuietButton)
    assert isinstance(change, QuietButton)
    with qtbot.waitSignal(path.change_requested, timeout=500) as asked:
        QTest.keyClick(change, Qt.Key.Key_Return)
    assert asked.args == ["a"]
    assert "Wat speelt er?" in change.accessibleName()
    path.show_path(())
    assert not change.isVisible()


def test_steps_speak_and_shrink(theme: Theme, qtbot: QtBot) -> None:
    steps = Steps(theme, ("Inhoud", "Ontvanger en doel", "Maken"))
    qtbot.addWidget(steps)
    steps.set_current(1)
    assert steps.current == 1
    assert "Ontvanger en doel" in steps.accessibleName()
    assert steps.minimumSizeHint().width() < steps.sizeHint().width()
    steps.resize(steps.minimumSizeHint())
    assert not steps.grab().isNull()


def test_loading_shows_nothing_at_first(theme: Theme, qtbot: QtBot) -> None:
    rows = Skeleton(theme, 2)
    qtbot.addWidget(rows)
    rows.show()
    assert not rows.lit
    assert timedelta(milliseconds=DELAY_MS) == timedelta(seconds=0.3)
    qtbot.waitUntil(lambda: rows.lit, timeout=1500)
    rows.hide()
    assert not rows.lit


def test_empty_places_offer_one_step(theme: Theme, qtbot: QtBot) -> None:
    large = EmptyState(theme, "eye", "Nog geen signalen", "Hier ziet u wat opvalt.", step="Signaal toevoegen")
    flat = EmptyRow(theme, "Geen incidenten", "12 zijn verborgen.", step="Wis filters")
    from vios_desktop.ui.widgets.buttons import Button

    for empty in (large, flat):
        qtbot.addWidget(empty)
        button = empty.findChild(Button)
        assert isinstance(button, Button)
        with qtbot.waitSignal(empty.step_pressed, timeout=500):
            button.click()


def test_headings_count_and_link(theme: Theme, qtbot: QtBot) -> None:
    heading = SectionHeading(theme, "Deze week", icon="clock", count="4", link="Alle afspraken")
    qtbot.addWidget(heading)
    heading.set_count("5")
    from vios_desktop.ui.widgets.buttons import QuietButton

    link = heading.findChild(QuietButton)
    assert isinstance(link, QuietButton)
    with qtbot.waitSignal(heading.link_pressed, timeout=500):
        link.click()


def test_a_short_room_ends_in_dots(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("Versleuteld op deze computer. Geen internet.", "meta")
    qtbot.addWidget(label)
    label.resize(QSize(60, 20))
    label.show()
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(QSize(600, 20))
    label.grab()
    assert label.toolTip() == ""


def test_the_walk_finds_what_is_clipped_and_what_has_no_name(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label, field = Label("Een zin die hier niet past", parent=holder), QLineEdit(holder)
    label.resize(30, 8)
    field.resize(60, 30)
    holder.show()
    assert len(clipped(holder)) == 1
    assert unnamed(holder) == ["QLineEdit in QWidget"]


def test_fusion_can_be_asked_for_before_the_application(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_STYLE_OVERRIDE", raising=False)
    choose_style()
    assert os.environ["QT_STYLE_OVERRIDE"] == "Fusion"
