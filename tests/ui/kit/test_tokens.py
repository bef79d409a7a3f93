"""The colours can be told apart: every pair the interface uses, against the limits of WCAG 2.2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vios_desktop.ui.contrast import contrast, luminance
from vios_desktop.ui.tokens import DARK, LIGHT, TYPE, Tokens

TEXT, CONTROL = 4.5, 3.0

_TEXT_GROUNDS = ("canvas", "rail", "surface", "sunken", "hover")
_TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "text2", "text3") for ground in _TEXT_GROUNDS),
    *((ink, "accent_soft") for ink in ("text", "text2", "text3", "info", "ok", "warn", "bad")),
    *((ink, ground) for ink in ("accent", "ok", "warn", "bad", "info") for ground in ("canvas", "surface")),
    *((ink, f"{ink}_soft") for ink in ("ok", "warn", "bad", "info")),
    *(("text2", f"{tone}_soft") for tone in ("ok", "warn", "bad", "info")),
    ("accent", "rail"),
    ("accent", "hover"),
    ("accent_text", "accent_soft"),
    ("accent_text", "surface"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_bad", "bad"),
    ("on_bad", "bad_hover"),
    ("on_inverse", "inverse"),
    ("inverse_link", "inverse"),
    ("on_brand", "brand"),
    ("on_brand", "brand_deep"),
]
_CONTROL_PAIRS = [
    *((ink, ground) for ink in ("control", "focus") for ground in ("canvas", "surface", "sunken")),
    ("focus", "rail"),
    ("focus", "accent_soft"),
    ("accent", "accent_soft"),
    ("bad", "surface"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), _TEXT_PAIRS)
def test_text_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= TEXT


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), _CONTROL_PAIRS)
def test_edges_and_focus_can_be_seen(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= CONTROL


@pytest.mark.parametrize(
    ("ink", "ground", "light", "dark"),
    [
        ("text", "surface", 16.5, 13.9),
        ("text2", "surface", 8.2, 9.1),
        ("text3", "surface", 5.6, 6.2),
        ("control", "surface", 3.5, 4.0),
        ("on_accent", "accent", 7.4, 8.2),
        ("warn", "warn_soft", 6.2, 8.0),
    ],
)
def test_figures_of_the_design(ink: str, ground: str, light: float, dark: float) -> None:
    for tokens, figure in ((LIGHT, light), (DARK, dark)):
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) == pytest.approx(figure, abs=0.1)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert luminance("#FFFFFF") == pytest.approx(1)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_token_is_a_colour(tokens: Tokens) -> None:
    for name, colour in tokens._asdict().items():
        assert re.fullmatch(r"#[0-9A-F]{6}", colour), name


def test_nothing_is_written_smaller_than_twelve() -> None:
    assert min(style.px for style in TYPE.values()) == 12


def test_colours_are_written_down_in_one_place_only() -> None:
    ui = Path(__file__).resolve().parents[3] / "vios_desktop" / "ui"
    hexes = re.compile(r"#[0-9A-Fa-f]{6}\b")
    found = [
        path.name
        for path in ui.rglob("*.py")
        if path.name != "tokens.py" and hexes.search(path.read_text("utf-8"))
    ]
    assert found == []
