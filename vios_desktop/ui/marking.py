"""Marks a text of a table for the translators; the words are looked up when they are shown. No Qt here."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001  # lupdate looks for both
    """The text itself; `context` is what `QCoreApplication.translate` is asked with later."""
    return text
