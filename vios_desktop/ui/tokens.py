"""The design tokens: the only place where colours, type sizes, spaces and radii are written down."""

from __future__ import annotations

from typing import Literal, NamedTuple

Tone = Literal["text", "text2", "text3", "accent", "ok", "warn", "bad", "info"]


class Tokens(NamedTuple):
    """One colour table, as `#rrggbb`. `x_soft` is the quiet ground that belongs to the ink `x`."""

    canvas: str
    rail: str
    surface: str
    sunken: str
    hover: str
    border: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    accent_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_hover: str
    on_bad: str
    bad_soft: str
    info: str
    info_soft: str
    focus: str
    ghost: str
    inverse: str
    on_inverse: str
    inverse_link: str
    brand: str
    brand_deep: str
    on_brand: str


LIGHT = Tokens(
    canvas="#F3F5F3",
    rail="#E9EDEA",
    surface="#FFFFFF",
    sunken="#F7F9F7",
    hover="#EDF2EF",
    border="#DBE1DD",
    control="#7F8B86",
    text="#18211E",
    text2="#46524D",
    text3="#5F6B66",
    accent="#0F5F63",
    accent_hover="#0A484C",
    on_accent="#FFFFFF",
    accent_text="#0B4B4F",
    accent_soft="#DCEEEC",
    ok="#1C6A3C",
    ok_soft="#DFF1E4",
    warn="#7F4D00",
    warn_soft="#FBEED5",
    bad="#A3262B",
    bad_hover="#84191E",
    on_bad="#FFFFFF",
    bad_soft="#FBE8E5",
    info="#1F4E8F",
    info_soft="#E3ECF8",
    focus="#1B62D1",
    ghost="#B9C4BE",
    inverse="#18211E",
    on_inverse="#FFFFFF",
    inverse_link="#93DBD7",
    brand="#0F5F63",
    brand_deep="#0A484C",
    on_brand="#FFFFFF",
)

DARK = Tokens(
    canvas="#111716",
    rail="#0C1211",
    surface="#1A2221",
    sunken="#151C1B",
    hover="#222C2A",
    border="#2D3836",
    control="#73827D",
    text="#E9EFEC",
    text2="#B9C5C0",
    text3="#96A39E",
    accent="#62C3BF",
    accent_hover="#86D6D2",
    on_accent="#05201F",
    accent_text="#93DBD7",
    accent_soft="#15393A",
    ok="#82CF99",
    ok_soft="#16321F",
    warn="#EBBD6C",
    warn_soft="#372A10",
    bad="#F3A199",
    bad_hover="#F8C0BA",
    on_bad="#2B0E0D",
    bad_soft="#3E1C1B",
    info="#A3C7F6",
    info_soft="#182A42",
    focus="#8AB8FF",
    ghost="#4A5855",
    inverse="#E9EFEC",
    on_inverse="#18211E",
    inverse_link="#0F5F63",
    brand="#0F5F63",
    brand_deep="#0A3134",
    on_brand="#FFFFFF",
)


class TypeStyle(NamedTuple):
    """One step of the type scale: size in logical pixels, weight as in CSS."""

    px: int
    weight: int


TextRole = Literal[
    "question",
    "page",
    "card",
    "lead",
    "strong",
    "label",
    "body",
    "item",
    "secondary",
    "secondary_strong",
    "group",
    "chip",
    "meta",
]

TYPE: dict[TextRole, TypeStyle] = {
    "question": TypeStyle(28, 600),
    "page": TypeStyle(22, 600),
    "card": TypeStyle(17, 600),
    "lead": TypeStyle(15, 400),
    "strong": TypeStyle(15, 600),
    "label": TypeStyle(14, 600),
    "item": TypeStyle(14, 500),
    "body": TypeStyle(14, 400),
    "secondary": TypeStyle(13, 400),
    "secondary_strong": TypeStyle(13, 500),
    "group": TypeStyle(12, 600),
    "chip": TypeStyle(12, 500),
    "meta": TypeStyle(12, 400),
}

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""Spaces, in logical pixels: 8 inside a group, 16 between groups, 24 at page edges."""

RADIUS_CHIP, RADIUS_CONTROL, RADIUS_CARD = 6, 8, 10

TARGET, TARGET_COMPACT, TARGET_SMALLEST = 34, 28, 24
"""Heights that a pointer can hit, in logical pixels."""

FIELD_HEIGHT = 35
READING_WIDTH = 720
RAIL_WIDTH, RAIL_NARROW_WIDTH = 208, 84
NARROW_BELOW = 1180
"""Under this window width, in logical pixels after zoom, the rail shows icons above words."""

ZOOM_STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
