"""The page of trends: what stands out, the charts, and what was done after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.trends import CLOCK_STARTS, LEAST_TO_COMPARE, Cut, DayPart
from vios_desktop.ui.trends.bar_chart import BarChart
from vios_desktop.ui.trends.chart_card import ChartCard
from vios_desktop.ui.trends.course_chart import CourseChart
from vios_desktop.ui.trends.follow_up import FollowUpCard
from vios_desktop.ui.trends.head import TrendsHead
from vios_desktop.ui.trends.legend import Legend
from vios_desktop.ui.trends.model import bars, course, grouped, moments, table_rows
from vios_desktop.ui.trends.moment_chart import MomentChart
from vios_desktop.ui.trends.pattern_strip import PatternStrip
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.in_turns import InTurns
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vios_desktop.domain.trends import PatternDismissal
    from vios_desktop.services.trends import TrendView
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.trends.presenter import Shown
    from vios_desktop.ui.trends.words import TrendWords

_STACK_BELOW, _NOTE_STACK_BELOW = 760, 640
_SHARES = (50, 50)


class TrendsPage(QWidget):
    """Implements `TrendsView`."""

    opened = Signal(object)
    copied = Signal()
    put_away = Signal(object, str)
    brought_back = Signal(str)
    retry_requested = Signal()

    def __init__(self, theme: Theme, words: TrendWords, periods: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.head = TrendsHead(theme, periods)
        self.strips: list[PatternStrip] = []
        self._notices, self._patterns = QVBoxLayout(), QVBoxLayout()
        self._patterns.setSpacing(8)
        self.skeleton = Skeleton(theme, rows=6)
        self.coming = InTurns(self)

    def furnish(self) -> Steps[None]:
        """Everything under the heading, once, a few cards in each step."""
        theme, words = self._theme, self._words
        self.kinds = self._card(BarChart(theme, words, self.tr("Kind")), self.tr("Kind"), self.tr("What happens?"))
        self.places = self._card(
            BarChart(theme, words, self.tr("Place")), self.tr("Place"), self.tr("Where does it happen?")
        )
        yield
        self.moment_chart = MomentChart(theme, words, self.tr("Time"))
        self.moments = self._card(self.moment_chart, self.tr("Time"), self.tr("At what moment of the week?"))
        self.course = self._card(
            CourseChart(theme, words, self.tr("Period")), self.tr("Period"), self.tr("How many, and when?")
        )
        yield
        self.measures = self._card(
            BarChart(theme, words, self.tr("Measures")), self.tr("Measures"), self.tr("What did the school do?")
        )
        self.follow_up = FollowUpCard(theme, words)
        self.follow_up.opened.connect(self.opened)
        yield
        self.charts = self._make_charts()
        self.empty = self._make_empty()
        self.page_scroll = PageScroll(self._content(), late=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        self.charts.hide()
        self.empty.hide()

    def show_loading(self) -> None:
        self.skeleton.show()

    def show_trends(self, shown: Shown) -> None:
        view, words = shown.view, self._words
        self.head.show_trends(shown, words.summary(view))
        for button in (self.head.print_button, self.head.save_button):
            button.setEnabled(view.enough)
        self._show_patterns(view)
        self.empty.setVisible(not view.enough)
        if view.enough:
            self.coming.start(self._show_charts(view))
        else:
            self.coming.stop()
            self.skeleton.hide()
            self.charts.hide()

    def _show_charts(self, view: TrendView) -> Iterator[None]:
        """A row of cards in each step: all six at once, with their tables, held up the window for 50 ms."""
        words = self._words
        language = words.texts.language
        self._show_bars(self.kinds, view, Cut.KIND, CatalogueName.KIND, language)
        self._show_bars(self.places, view, Cut.PLACE, CatalogueName.PLACE, language)
        yield
        grid = moments(view, words.weekday, words.part, (words.short_weekday, words.short_part))
        self.moment_chart.show_grid(grid)
        self.moments.show_rows(
            [mark for row in grid.cells for mark in row if mark.now], self._moment_note(grid.unknown)
        )
        monthly = view.course is Cut.MONTH
        name, short = (words.month, words.short_month) if monthly else (words.week, words.short_week)
        line = course(view, name, short)
        self.course.chart.show_marks(line)
        self.course.show_rows(table_rows(line))
        yield
        self._show_bars(self.measures, view, Cut.MEASURE, CatalogueName.MEASURE, language)
        self.follow_up.show_trends(view)
        self.skeleton.hide()
        self.charts.show()

    def show_problem(self, text: ErrorText | None) -> None:
        _empty(self._notices)
        if text is not None:
            self.skeleton.hide()
            again = SecondaryButton(self._theme, self.tr("Read again"), size="compact")
            again.clicked.connect(self.retry_requested)
            self._notices.addWidget(Banner(self._theme, "bad", text.what, text.safe, text.now, buttons=(again,)))
            self.page_scroll.to_top()

    def show_reason_wrong(self, text: str) -> None:
        for strip in self.strips:
            if strip.asks:
                strip.show_wrong(text)

    def panes(self) -> tuple[QWidget, ...]:
        """For F6: the head, the charts."""
        return self.head, self.charts

    def _show_bars(
        self, card: ChartCard, view: TrendView, cut: Cut, catalogue: CatalogueName, language: str
    ) -> None:
        every = bars(view, cut, catalogue, language)
        shown, rest = grouped(every)
        card.chart.show_marks(shown)
        card.show_rows(every, self.tr("%n more in the table.", "", rest) if rest else "")

    def _moment_note(self, unknown: int) -> str:
        clock = {part: f"{start:%H:%M}" for start, part in CLOCK_STARTS}
        note = self.tr("Without a lesson or break, the clock counts: 1st break from %1, 2nd break from %2.")
        note = note.replace("%1", clock[DayPart.BREAK_1]).replace("%2", clock[DayPart.BREAK_2])
        not_known = self.tr("Moment not known: %1.")
        return note + " " + not_known.replace("%1", str(unknown))

    def _show_patterns(self, view: TrendView) -> None:
        """What was put away is one quiet line, so that it can be taken back."""
        wanted = [seen.key for seen in view.patterns]
        asking = next((strip for strip in self.strips if strip.asks), None)
        if asking is not None and [strip.seen.key for strip in self.strips] == wanted:
            return  # a reason is being typed
        focus = QApplication.focusWidget()
        if focus is not None and any(strip.isAncestorOf(focus) for strip in self.strips):
            self.head.period.setFocus()
        _empty(self._patterns)
        self.strips = []
        for seen in view.patterns if view.enough else ():
            strip = PatternStrip(self._theme, self._words, seen, view)
            strip.opened.connect(self.opened)
            strip.put_away.connect(self.put_away)
            self.strips.append(strip)
            self._patterns.addWidget(strip)
        for away in view.put_away if view.enough else ():
            self._patterns.addWidget(self._away_line(away))

    def _away_line(self, away: PatternDismissal) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(14, 0, 14, 0)
        text = self.tr("Not shown: one thing that stood out. Reason: %1").replace("%1", away.reason)
        row.addWidget(IconLabel(self._theme, "eye-off", 15, "text3"))
        row.addWidget(Label(text, "secondary", "text2", wrap=True), 1)
        back = QuietButton(self._theme, self.tr("Show again"), size="compact")
        back.clicked.connect(lambda: self.brought_back.emit(away.id))
        row.addWidget(back)
        return line

    def _card(self, chart: BarChart | MomentChart | CourseChart, title: str, question: str) -> ChartCard:
        card = ChartCard(self._theme, title, question, chart)
        card.opened.connect(self.opened)
        card.copied.connect(self.copied)
        return card

    def _make_charts(self) -> QWidget:
        box = QWidget()
        body = QVBoxLayout(box)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        pairs = ((self.kinds, self.places), (self.moments, self.course), (self.measures, self.follow_up))
        for left, right in pairs:
            columns = TwoColumns(self._theme, shares=_SHARES, stack_below=_STACK_BELOW, gap=12)
            columns.left.addWidget(left, 1)
            columns.right.addWidget(right, 1)
            body.addWidget(columns)
        return box

    def _make_empty(self) -> EmptyState:
        text = self.tr("From %1 incidents on you see charts here. You find the incidents themselves in the list.")
        title = self.tr("Too little to compare yet")
        return EmptyState(self._theme, "bars", title, text.replace("%1", str(LEAST_TO_COMPARE)))

    def _content(self) -> QWidget:
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(24, 16, 24, 24)
        body.setSpacing(10)
        said = TwoColumns(self._theme, shares=(66, 34), stack_below=_NOTE_STACK_BELOW, gap=8)
        note = QHBoxLayout()
        note.setSpacing(8)
        said.left.addLayout(note)
        said.right.addWidget(Legend(self._theme))
        note.addWidget(IconLabel(self._theme, "info", 15, "text2"))
        fixed = self.tr(
            "Figures show what was recorded. More records do not by themselves mean less safe. Protected "
            "incidents never count here."
        )
        note.addWidget(Label(fixed, "secondary", "text2", wrap=True), 1)
        body.addWidget(self.head)
        body.addLayout(self._notices)
        body.addLayout(self._patterns)
        body.addWidget(said)
        body.addWidget(self.skeleton)
        body.addWidget(self.empty)
        body.addWidget(self.charts)
        body.addStretch(1)
        return content


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
