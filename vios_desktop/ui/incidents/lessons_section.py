"""What was learned from incidents like the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.services.closings import Likeness
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.incidents.words import lowered
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.services.closings import Lesson
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class LessonsSection(Section):
    """`opened(incident id)`; hidden where nothing was learned yet, and at a closed incident."""

    opened = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("Learned before"))

    def show_lessons(self, shown: Shown) -> None:
        lessons = shown.lessons if shown.detail.closed is None else ()
        self.setVisible(bool(lessons))
        rows = [(lesson.closing.id, (lesson, shown)) for lesson in lessons]
        self.box.show_rows(rows, lambda data: self._row(*data))

    def _row(self, lesson: Lesson, shown: Shown) -> QWidget:
        title = self.tr("Incident %1").replace("%1", lesson.number)
        button = SecondaryButton(self.theme, self.tr("View"), size="compact")
        button.setObjectName("view")
        button.setAccessibleName(f"{button.text()}: {title}")
        button.clicked.connect(lambda: self.opened.emit(lesson.closing.incident_id))
        icon = IconLabel(self.theme, "lightbulb", 17, "accent")
        row = SideRow(self.theme, icon, title, self._why(lesson, shown), (button,))
        closing = lesson.closing
        for heading, text in (
            (self.tr("Helped: %1"), closing.helped),
            (self.tr("Did not help: %1"), closing.did_not_help),
            (self.tr("Differently: %1"), closing.differently),
        ):
            if text:
                row.add_line(Label(heading.replace("%1", text), "secondary", "text2", wrap=True))
        return row

    def _why(self, lesson: Lesson, shown: Shown) -> str:
        kind = lowered(self._words.title(shown.school, lesson.kind, ""))
        day = self._words.day(lesson.occurred_on, shown.today)
        if lesson.likeness is Likeness.SAME_PLACE:
            return self.tr("%1, %2. Same place.").replace("%1", kind).replace("%2", day)
        return self.tr("%1, %2. Same kind.").replace("%1", kind).replace("%2", day)
