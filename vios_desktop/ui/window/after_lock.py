"""What the fresh program tells about the lock before it: why it locked, and whether every draft was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from vios_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from vios_desktop.services.session_end import EndReason
    from vios_desktop.ui.settings_port import UiSettings

_REASON_KEY, _KEPT_KEY = "lock/last_reason", "lock/drafts_kept"
_YES, _NO, _NOTHING = "yes", "no", "nothing"
_LANGUAGE = "language"

_LOCKED = QT_TRANSLATE_NOOP("AfterLock", "VIOS is locked.")
_IDLE = QT_TRANSLATE_NOOP("AfterLock", "VIOS locked itself, because nobody used it for a while.")
_AWAY = QT_TRANSLATE_NOOP(
    "AfterLock", "VIOS locked itself, because the computer went to sleep or its screen was locked."
)
_KEPT = QT_TRANSLATE_NOOP("AfterLock", "What you were typing is kept as a draft.")
_LATE = QT_TRANSLATE_NOOP("AfterLock", "VIOS could not keep everything in time.")
_LOOK = QT_TRANSLATE_NOOP(
    "AfterLock", "Your recorded data is safe. After unlocking, look at your drafts: the last words may be missing."
)


class TakesNote(Protocol):
    def __call__(self, text: str, more: str = "", *, tone: str = "info") -> None: ...


class AfterLock:
    """Handed over through the settings: a reason and a yes or no, nothing of the session."""

    def __init__(self, settings: UiSettings) -> None:
        self._settings = settings

    def remember(self, reason: EndReason, *, all_kept: bool, a_draft: bool) -> None:
        """`a_draft`: something was typed where the user was, and it is kept."""
        self._settings.set_value(_REASON_KEY, reason.value)
        kept = _YES if a_draft else _NOTHING
        self._settings.set_value(_KEPT_KEY, kept if all_kept else _NO)

    def remember_language(self) -> None:
        """Nothing was locked: the fresh program is there for its language, which shows by itself."""
        self._settings.set_value(_REASON_KEY, _LANGUAGE)
        self._settings.set_value(_KEPT_KEY, _YES)

    def tell(self, add_note: TakesNote) -> None:
        """Say once what happened."""
        if self._settings.value(_KEPT_KEY) == _NO:
            add_note(_spoken(_LATE), _spoken(_LOOK), tone="warn")
        elif self._settings.value(_REASON_KEY) != _LANGUAGE:
            from vios_desktop.services.session_end import EndReason

            away = {EndReason.IDLE: _IDLE, EndReason.SLEEP: _AWAY, EndReason.SCREEN_LOCKED: _AWAY}
            texts = {reason.value: text for reason, text in away.items()}
            kept = _spoken(_KEPT) if self._settings.value(_KEPT_KEY) == _YES else ""
            add_note(_spoken(texts.get(self._settings.value(_REASON_KEY) or "", _LOCKED)), kept)


def _spoken(text: str) -> str:
    return QCoreApplication.translate("AfterLock", text)
