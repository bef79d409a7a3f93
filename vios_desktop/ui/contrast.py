"""How well two colours can be told apart, by the formula of WCAG 2.2 (relative luminance and contrast ratio)."""

from __future__ import annotations

_LINEAR_BELOW = 0.04045


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= _LINEAR_BELOW else float(((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, of a colour written as `#rrggbb`."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def contrast(ink: str, ground: str) -> float:
    """The contrast ratio of two colours, 1 to 21; the order does not matter."""
    lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
