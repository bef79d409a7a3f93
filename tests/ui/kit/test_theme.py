"""Scheme, zoom, high contrast, fonts and icons."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF, QPalette

from vios_desktop import resource_files
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.theme.icons import IconSet
from vios_desktop.ui.theme.theme import SchemeChoice, Theme
from vios_desktop.ui.tokens import DARK, LIGHT, ZOOM_STEPS
from vios_desktop.ui.widgets.row_data import STATUS_LOOKS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def _icon_names() -> list[str]:
    return sorted(
        entry.name[:-4] for entry in (resource_files.root() / "icons").iterdir() if entry.name.endswith(".svg")
    )


def test_the_choice_sets_tokens_palette_and_sheet(theme: Theme, qapp: QApplication) -> None:
    theme.choose(SchemeChoice.DARK)
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.canvas.lower()
    assert DARK.accent in qapp.styleSheet()
    assert LIGHT.accent not in qapp.styleSheet()
    theme.choose(SchemeChoice.LIGHT)
    assert theme.tokens is LIGHT


def test_changes_are_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed, timeout=500):
        theme.choose(SchemeChoice.DARK)
    with qtbot.waitSignal(theme.changed, timeout=500):
        theme.zoom_in()


def test_zoom_walks_its_steps_and_stops_at_both_ends(theme: Theme, qapp: QApplication) -> None:
    theme.zoom_in()
    assert theme.zoom == pytest.approx(1.1)
    assert "font-size: 15px" in qapp.styleSheet()
    for _ in ZOOM_STEPS:
        theme.zoom_in()
    assert theme.zoom == pytest.approx(2.0)
    for _ in ZOOM_STEPS:
        theme.zoom_out()
    assert theme.zoom == pytest.approx(0.8)
    theme.zoom_reset()
    assert theme.zoom == pytest.approx(1.0)


def test_choice_and_zoom_are_remembered(theme: Theme, settings: ForgetfulSettings, qapp: QApplication) -> None:
    theme.choose(SchemeChoice.DARK)
    theme.set_zoom(1.5)
    again = Theme(qapp, settings)
    assert (again.choice, again.zoom) == (SchemeChoice.DARK, 1.5)
    again.close()


@pytest.mark.parametrize(("scheme", "zoom"), [("purple", "huge"), ("", "nan?"), ("dark ", "99")])
def test_settings_that_make_no_sense_are_passed_over(qapp: QApplication, scheme: str, zoom: str) -> None:
    settings = ForgetfulSettings()
    settings.set_value("theme/scheme", scheme)
    settings.set_value("theme/zoom", zoom)
    theme = Theme(qapp, settings)
    assert theme.choice is SchemeChoice.SYSTEM
    assert theme.zoom in (1.0, 2.0)
    theme.close()


def test_high_contrast_leaves_every_colour_to_the_system(qapp: QApplication, settings: ForgetfulSettings) -> None:
    theme = Theme(qapp, settings, lambda _hints: True)
    assert theme.high_contrast
    assert not re.search(r"#[0-9A-Fa-f]{6}|background: (?!transparent|palette)", qapp.styleSheet())
    assert theme.tokens.text == qapp.palette().color(QPalette.ColorRole.WindowText).name()
    theme.close()


def test_figures_in_columns_have_one_width(theme: Theme) -> None:
    tabular = QFontMetricsF(theme.font("body", tabular=True))
    plain = QFontMetricsF(theme.font("body"))
    assert tabular.horizontalAdvance("1111") == pytest.approx(tabular.horizontalAdvance("0000"))
    assert plain.horizontalAdvance("1111") < plain.horizontalAdvance("0000")


@pytest.mark.parametrize("name", _icon_names())
def test_every_icon_can_be_drawn(theme: Theme, name: str) -> None:
    image = theme.icons.pixmap(name, 18, LIGHT.accent, 1.25).toImage()
    assert (image.width(), image.height()) == (22, 22)
    assert any(image.pixelColor(x, y).alpha() > 0 for x in range(22) for y in range(22))


def test_an_icon_is_drawn_once_per_size_colour_and_ratio(theme: Theme) -> None:
    first = theme.icons.pixmap("check", 16, LIGHT.text)
    assert theme.icons.pixmap("check", 16, LIGHT.text).cacheKey() == first.cacheKey()
    assert theme.icons.pixmap("check", 16, LIGHT.accent).cacheKey() != first.cacheKey()
    assert theme.icons.pixmap("check", 16, LIGHT.text, 2.0).devicePixelRatio() == 2.0


@pytest.mark.parametrize("name", ["no-such-icon", "../fonts/LICENSE_FONT", ""])
def test_an_unknown_icon_is_an_error(theme: Theme, name: str) -> None:
    with pytest.raises(KeyError):
        theme.icons.pixmap(name, 16, LIGHT.text)


def test_every_kind_and_status_has_an_icon() -> None:
    names = set(_icon_names())
    catalogue = json.loads((resource_files.root() / "policy" / "catalogues.json").read_text(encoding="utf-8"))
    assert {kind_icon(entry["code"]) for entry in catalogue["kind"]} <= names
    assert {icon for icon, _tone in STATUS_LOOKS.values()} <= names
    assert kind_icon("made up by a school") in names


def test_the_set_reads_from_the_folder_it_is_given(theme: Theme) -> None:
    own = IconSet(resource_files.root() / "icons")
    assert own.pixmap("phone", 16, LIGHT.bad).width() == 16
