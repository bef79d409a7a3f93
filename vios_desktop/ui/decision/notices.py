"""Messages above a page: where one was, what to look at again, rules that grew old, what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from vios_desktop.ui.decision.column import clear
from vios_desktop.ui.decision.model import Notice, NoticeKind
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


_ABOUT_RULES = (NoticeKind.OPEN_RULES, NoticeKind.NO_OPEN_RULES, NoticeKind.OPEN_RULES_DAMAGED)


class Notices(QWidget):
    """Banners in the layout of the page. `check_requested(step id)` leads to the answer to look at."""

    check_requested = Signal(str)
    dismissed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self._error: Banner | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 4)
        self._layout.setSpacing(8)
        self.hide()

    def show_notices(self, notices: Sequence[Notice], *, stale: bool) -> None:
        self._error = None
        clear(self._layout)
        if stale:
            self._layout.addWidget(self._stale())
        for notice in notices:
            self._layout.addWidget(self._banner(notice))
        self._fit()

    def show_error(self, text: ErrorText | None) -> None:
        if self._error is not None:
            self._error.hide()
            self._error.deleteLater()
            self._error = None
        if text is not None:
            self._error = Banner(self._theme, "bad", text.what, text.safe, text.now)
            self._layout.insertWidget(0, self._error)
            self._into_sight()
        self._fit()

    def _into_sight(self) -> None:
        """To the top of the page: what went wrong was pressed at its foot, many cards lower."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        self.setVisible(self._layout.count() > 0)

    def _stale(self) -> Banner:
        what = self.tr("These rules are older than 12 months.")
        return Banner(self._theme, "warn", what, now=self.tr("Check the source."))

    def _banner(self, notice: Notice) -> Banner:
        if notice.kind is NoticeKind.RESUMED:
            return self._resumed(notice)
        if notice.kind in _ABOUT_RULES:
            return self._open_rules(notice)
        if notice.kind is NoticeKind.CONTENT_SPOILT:
            what = self.tr("The newer content that was taken in is damaged and is not used.")
            safe = self.tr("VIOS works with content that is whole.")
            now = self.tr("Take the content pack in again in Settings, or ask your IT administrator.")
            return Banner(self._theme, "warn", what, safe, now)
        names = self._words.listed(notice.names)
        if notice.kind is NoticeKind.CARDS:
            what = self.tr("The advice changed.")
            return Banner(self._theme, "info", what, now=self.tr("Choose again: %1.").replace("%1", names))
        return self._check(notice)

    def _resumed(self, notice: Notice) -> Banner:
        if notice.names:
            what = self.tr("You were at: %1").replace("%1", notice.names[0])
        else:
            what = self.tr("You were at the advice.")
        at = self._words.moment(notice.at) if notice.at else ""
        return Banner(
            self._theme,
            "info",
            what,
            self.tr("Your answers of %1 are all here.").replace("%1", at),
            buttons=(self._dismiss(),),
        )

    def _open_rules(self, notice: Notice) -> Banner:
        """What the help knows of the school without unlocking."""
        look_up = self.tr("Where a rule of the school matters, the advice says what to look up.")
        if notice.kind is NoticeKind.OPEN_RULES and notice.day is not None:
            what = self.tr("With the rules that your school released on %1.").replace(
                "%1", self._words.day(notice.day)
            )
            return Banner(self._theme, "info", what)
        if notice.kind is NoticeKind.OPEN_RULES_DAMAGED:
            what = self.tr("The released rules of the school cannot be read, so they do not count.")
            return Banner(self._theme, "warn", what, look_up)
        return Banner(self._theme, "info", self.tr("The rules of your school are not known here."), look_up)

    def _check(self, notice: Notice) -> Banner:
        names, left = self._words.listed(notice.names), self._words.listed(notice.left)
        what = self.tr("You changed an answer.")
        parts = []
        if names:
            parts.append(self.tr("Please check: %1").replace("%1", names))
        if left:
            parts.append(self.tr("Kept, but does not count now: %1").replace("%1", left))
        buttons: list[SecondaryButton | QuietButton] = []
        if notice.target:
            check = SecondaryButton(self._theme, self.tr("Check now"), size="compact")
            check.clicked.connect(lambda: self.check_requested.emit(notice.target))
            buttons.append(check)
        buttons.append(self._dismiss())
        return Banner(self._theme, "info", what, " ".join(parts), buttons=tuple(buttons))

    def _dismiss(self) -> QuietButton:
        button = QuietButton(self._theme, self.tr("All right"), size="compact")
        button.clicked.connect(self.dismissed)
        return button
