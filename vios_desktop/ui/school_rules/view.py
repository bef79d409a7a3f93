"""The page of the rules and contacts: groups at the left, the release for quick advice at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.decision.vocabulary import SettingKind
from vios_desktop.ui.school_rules.release_panel import ReleasePanel
from vios_desktop.ui.school_rules.rows import ChoiceRow, DateRow, SettingRow, WordsRow
from vios_desktop.ui.shell.panes import first_focusable
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.in_turns import InTurns
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from vios_desktop.services.school_rules import RuleLine, SchoolRules
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme

_AT_ONCE = 2
_ICONS = {"school": "building", "municipality": "map-pin", "contacts": "phone", "laws": "scale"}


class SchoolRulesPage(QWidget):
    """Implements `SchoolRulesView`. It shows whatever settings the content has."""

    changed = Signal(str, str)
    name_changed = Signal(str, str)
    retry_requested = Signal()

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._clock = theme, clock
        self.rows: dict[str, SettingRow] = {}
        self.coming = InTurns(self)
        self._texts: dict[str, str] = {}
        self._waiting_for_focus = False
        self.release = ReleasePanel(theme)
        self._notices = QVBoxLayout()
        self.skeleton = Skeleton(theme, rows=6)
        self.columns = TwoColumns(theme, shares=(64, 36), stack_below=820)
        self.columns.left.setSpacing(16)
        self.columns.right.addWidget(self.release)
        self.columns.right.addStretch(1)
        self.page_scroll = PageScroll(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        self.columns.hide()

    def take_focus(self) -> None:
        """The first box, now or when the page is read."""
        self._waiting_for_focus = True
        QTimer.singleShot(0, self, self._focus_first)  # what was just built is visible in the next turn

    def show_loading(self) -> None:
        self.skeleton.setVisible(not self.rows)

    def show_rules(self, rules: SchoolRules) -> None:
        self.skeleton.hide()
        self.columns.show()
        lines = {line.setting.id: line for group in rules.groups for line in group.lines}
        self._texts = {name: line.setting.text for name, line in lines.items()}
        if lines.keys() == self.rows.keys():
            for name, row in self.rows.items():
                row.show_line(lines[name])
        else:
            self._clear()
            groups = self._groups(rules)
            next(groups, None)
            self.coming.start(groups)
        self.release.show_rules(rules)
        if self._waiting_for_focus:
            self.take_focus()

    def _focus_first(self) -> None:
        target = first_focusable(self.columns) if self.rows and self._waiting_for_focus else None
        if target is not None:
            self._waiting_for_focus = False
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, text: ErrorText | None) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if text is not None:
            self.skeleton.hide()
            again = SecondaryButton(self._theme, self.tr("Read again"), size="compact")
            again.clicked.connect(self.retry_requested)
            self._notices.addWidget(Banner(self._theme, "bad", text.what, text.safe, text.now, buttons=(again,)))
            self.page_scroll.to_top()

    def show_wrong(self, setting_id: str, text: str, *, name: bool) -> None:
        self.rows[setting_id].show_wrong(text, name=name)

    def changed_words(self, setting_id: str) -> str:
        return self.tr("Kept: %1").replace("%1", self._texts.get(setting_id, setting_id))

    def released_words(self) -> str:
        return self.tr("Released. Quick advice uses these rules from now on.")

    def withdrawn_words(self) -> str:
        return self.tr("Withdrawn. Quick advice does not know your rules any more.")

    def flush(self) -> None:
        """Hand on what is still being typed."""
        for row in self.rows.values():
            row.flush()

    def _clear(self) -> None:
        while (item := self.columns.left.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}

    def _groups(self, rules: SchoolRules) -> Iterator[None]:
        """One group under the other; the first is read while the others come."""
        for group in rules.groups:
            box = QWidget()
            inside = QVBoxLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(8)
            inside.addWidget(SectionHeading(self._theme, group.title, icon=_ICONS.get(group.id, "list-checks")))
            card = Card(margin=2, gap=0)
            inside.addWidget(card)
            self.columns.left.addWidget(box)  # before its rows: a group that joins whole is laid out in one go
            for number, line in enumerate(group.lines):
                if number:
                    card.body.addWidget(Rule())
                row = self.rows[line.setting.id] = self._row(line, rules)
                row.changed.connect(self.changed)
                row.name_changed.connect(self.name_changed)
                card.body.addWidget(row)
                if number % _AT_ONCE == _AT_ONCE - 1:
                    yield
            if self._waiting_for_focus:
                self.take_focus()
            yield
        self.columns.left.addStretch(1)

    def _row(self, line: RuleLine, rules: SchoolRules) -> SettingRow:
        match line.setting.kind:
            case SettingKind.CHOICE:
                return ChoiceRow(self._theme, line, rules.all_kinds, rules.setting_words)
            case SettingKind.DATE:
                return DateRow(self._theme, line, rules.all_kinds, self._clock)
            case _:
                return WordsRow(self._theme, line, rules.all_kinds)

    def _content(self) -> QWidget:
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(24, 18, 24, 24)
        body.setSpacing(8)
        body.addWidget(Label(self.tr("Rules and contacts of the school"), "page", wrap=True))
        lead = self.tr(
            "The advice looks at these rules and gives these numbers. What you leave empty, it asks to look up. "
            "Every change is kept at once."
        )
        body.addWidget(Label(lead, "body", "text2", wrap=True))
        body.addSpacing(4)
        body.addLayout(self._notices)
        body.addWidget(self.skeleton)
        body.addWidget(self.columns)
        body.addStretch(1)
        return content
