"""The page at the table: agenda left, one point in the middle, the agreements right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.ui.core_team.words import TeamWords
from vios_desktop.ui.meeting.agenda_pane import AgendaPane
from vios_desktop.ui.meeting.agreement_pane import AgreementPane
from vios_desktop.ui.meeting.finish_point import FinishPoint
from vios_desktop.ui.meeting.notes_box import NotesBox
from vios_desktop.ui.meeting.point_agreements import LastAgreementsPoint
from vios_desktop.ui.meeting.point_cases import CasesPoint
from vios_desktop.ui.meeting.point_lists import GapsPoint, NewAgreementsPoint, NewsPoint
from vios_desktop.ui.meeting.points import NotesPoint, OpeningPoint, Point, TrendsPoint
from vios_desktop.ui.meeting.three_sides import AGREEMENTS, POINT, ThreeSides
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.low_bars import LowBars
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.services.core_team.meetings import MeetingView
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.theme.theme import Theme


class PointQuestions(QObject):
    """What is asked at a point that has nothing but notes."""

    def signals(self) -> str:
        return self.tr("What comes up, about nobody in particular?")

    def prevention(self) -> str:
        return self.tr("What do we do before something happens?")

    def cooperation(self) -> str:
        return self.tr("What goes well between us, what can be better?")


class TablePoints(NamedTuple):
    """The points of the agenda, in the order of a meeting."""

    opening: OpeningPoint
    last: LastAgreementsPoint
    trends: TrendsPoint
    news: NewsPoint
    signals: NotesPoint
    cases: CasesPoint
    made: NewAgreementsPoint
    gaps: GapsPoint
    prevention: NotesPoint
    cooperation: NotesPoint


def table_points(theme: Theme, words: TeamWords, clock: Callable[[], datetime]) -> Steps[TablePoints]:
    """They are made in steps: together they would hold the window too long."""
    title, asked = words.term, PointQuestions()
    opening = OpeningPoint(theme, title(AgendaKind.OPENING))
    trends = TrendsPoint(theme, words, title(AgendaKind.TRENDS))
    signals = NotesPoint(theme, AgendaKind.SIGNALS, title(AgendaKind.SIGNALS), asked.signals())
    yield
    last = LastAgreementsPoint(theme, words, title(AgendaKind.LAST_AGREEMENTS), clock)
    yield
    news = NewsPoint(theme, words, title(AgendaKind.PARTNER_NEWS))
    yield
    cases = CasesPoint(theme, words, title(AgendaKind.CASES))
    made = NewAgreementsPoint(theme, words, title(AgendaKind.NEW_AGREEMENTS))
    yield
    gaps = GapsPoint(theme, title(AgendaKind.GAPS))
    prevention = NotesPoint(theme, AgendaKind.PREVENTION, title(AgendaKind.PREVENTION), asked.prevention())
    kind = AgendaKind.COOPERATION
    cooperation = NotesPoint(theme, kind, title(kind), asked.cooperation(), clock)
    return TablePoints(opening, last, trends, news, signals, cases, made, gaps, prevention, cooperation)


class TablePage(QWidget):
    """Shows what the presenter says; asks with signals."""

    point_chosen = Signal(object)
    point_stepped = Signal(int)
    case_stepped = Signal(int)
    names_pressed = Signal(bool)
    larger_pressed = Signal(bool)
    finish_asked = Signal()
    edited = Signal()

    def __init__(
        self, theme: Theme, words: TeamWords, points: TablePoints, agenda: AgendaPane, agreements: AgreementPane
    ) -> None:
        super().__init__()
        self._words, self._filled = words, False
        self.header = FocusHeader(theme, self.tr("Back"))
        self.names = ChoiceChip(theme, self.tr("Names are hidden"), chosen=True)
        self.names.clicked.connect(lambda hidden: self.names_pressed.emit(not hidden))
        self.larger = ChoiceChip(theme, self.tr("Larger type"))
        self.larger.clicked.connect(self.larger_pressed)
        finish = SecondaryButton(theme, self.tr("Finish the meeting"), "check")
        finish.clicked.connect(self.finish_asked)
        for button in (self.names, self.larger, finish):
            self.header.add_button(button)
        self.agenda, self.agreements = agenda, agreements
        self.finish = FinishPoint(theme)
        self._take_points(points)
        self._problem = Banner(theme, "bad", "")
        self._problem.hide()
        self._next = PrimaryButton(theme, self.tr("Next point"), "arrow-right")
        self._next.clicked.connect(lambda: self.point_stepped.emit(1))
        self._back = SecondaryButton(theme, self.tr("Previous point"), "arrow-left")
        self._back.clicked.connect(lambda: self.point_stepped.emit(-1))
        self.agenda.point_chosen.connect(self.point_chosen)
        for moved in (self.point_chosen, self.point_stepped, self.finish_asked):
            moved.connect(lambda *_where: self.sides.show_side(POINT))
        self.agreements.text.text_changed.connect(self._agreement_typed)
        self.made.write_requested.connect(self._to_form)
        add_actions(
            self,
            {
                "next_point": lambda: self.point_stepped.emit(1),
                "previous_point": lambda: self.point_stepped.emit(-1),
                "full_screen": self._full_screen,
            },
        )
        self._case_keys: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

    def furnish(self, theme: Theme) -> Steps[None]:
        """The points one behind the other in the middle, then the sides beside them: once, in three steps."""
        pages: list[tuple[AgendaKind | None, QWidget]] = [*self.points.items(), (None, self.finish)]
        self._scrolls: dict[AgendaKind | None, QWidget] = {kind: PageScroll(page) for kind, page in pages}
        yield
        foot = QHBoxLayout()
        self.middle = self._middle(foot)
        yield
        self._arrange(theme, foot)

    def panes(self) -> Sequence[QWidget]:
        return [self.agenda, self.middle, self.agreements]

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        day = self._words.weekday(view.meeting.held_on)
        self.header.set_title(self.tr("Core team, %1").replace("%1", day))
        self.agenda.show_meeting(view.meeting)
        self.agreements.show_meeting(view.meeting)
        for point in self.points.values():
            point.show_view(view, fill=fill)
        self.finish.show_view(view, fill=fill)

    def half_typed(self) -> Mapping[str, Mapping[str, str]]:
        """The texts by form, of the forms in which something is typed and not added."""
        return {name: texts for name, part in self._typed_in.items() if (texts := part.half_typed())}

    def fill_half_typed(self, forms: Mapping[str, Mapping[str, str]]) -> None:
        for name, part in self._typed_in.items():
            part.fill_half_typed(forms.get(name, {}))

    def notes_wait(self) -> bool:
        """Notes are typed that were not told yet."""
        return any(box.waits for box in self.findChildren(NotesBox))

    def show_point(self, kind: AgendaKind | None) -> None:
        """None: what becomes of everything, before the meeting is finished."""
        self.finish.show_half_typed(self.half_typed())
        self.agenda.show_point(kind)
        self._stack.setCurrentWidget(self._scrolls[kind])
        self._next.setVisible(kind is not None)
        self._back.setVisible(kind is not None and kind is not AgendaKind.OPENING)
        last = kind is AgendaKind.COOPERATION
        self._next.setText(self.tr("To finishing") if last else self.tr("Next point"))

    def show_case(self, number: int, letter: str, *, names: bool) -> None:
        """`letter` is that of the case an agreement will belong to, or empty."""
        self.names.setChecked(not names)
        self.names.setText(self.tr("Names can be seen") if names else self.tr("Names are hidden"))
        self.names.set_icon("eye" if names else "eye-off")
        self.cases.show_case(number, names=names)
        self.agreements.show_case(letter)

    def show_problem(self, text: ErrorText | None) -> None:
        self._problem.setVisible(text is not None)
        if text is not None:
            self._problem.set_message("bad", text.what, text.safe, text.now)

    def show_form_problems(self, form: str, problems: dict[str, str]) -> None:
        """`form` is "agreement", "news", "gap" or "follow_up"."""
        self._forms[form](problems)

    def clear_form(self, form: str) -> None:
        if form == "agreement":
            self.agreements.clear()
        elif form == "news":
            self.news.clear()
        elif form == "gap":
            self.gaps.clear()
        else:
            self.last.close_form()

    def show_saved(self, text: str) -> None:
        self.header.set_saved(text)

    def word_saved(self, time: str) -> str:
        return self.tr("Kept %1").replace("%1", time)

    def word_removed(self) -> str:
        return self.tr("Taken away")

    def word_finished(self) -> str:
        return self.tr("The meeting is finished")

    def tell(self) -> None:
        """Tell everything that was typed and not told yet."""
        for point in self.points.values():
            point.tell()

    def focus(self) -> None:
        if self.sides.single:
            self.sides.show_side(POINT)
            self.sides.choice.setFocus()
        else:
            self.agreements.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bars.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go through the cases, unless a field has the focus: it takes them first."""
        step = self._case_keys.get(event.key())
        if step is not None and self._stack.currentWidget() is self._scrolls[AgendaKind.CASES]:
            self.case_stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def _take_points(self, points: TablePoints) -> None:
        self.opening, self.last, self.trends, self.news = points[:4]
        self.cases, self.made, self.gaps = points.cases, points.made, points.gaps
        self.cooperation = points.cooperation
        self.points: dict[AgendaKind, Point] = {point.kind: point for point in points}
        self._typed_in: dict[str, AgreementPane | NewsPoint | GapsPoint | LastAgreementsPoint] = {
            "agreement": self.agreements,
            "news": self.news,
            "gap": self.gaps,
            "follow_up": self.last,
        }
        for part in (self.agreements.typed, self.news.typed, self.gaps.typed, self.last):
            part.edited.connect(self.edited)
        self.edited.connect(lambda: self.finish.show_half_typed(self.half_typed()))
        self._forms = {
            "agreement": self.agreements.show_problems,
            "news": self.news.show_problems,
            "gap": self.gaps.show_problems,
            "follow_up": self.last.show_problems,
        }

    def _middle(self, foot: QHBoxLayout) -> QWidget:
        self._stack = OnePage()
        for scroll in self._scrolls.values():
            self._stack.addWidget(scroll)
        bar = QWidget()
        bar.setLayout(foot)
        foot.setContentsMargins(24, 8, 24, 12)
        foot.addStretch(1)
        foot.addWidget(self._back)
        foot.addWidget(self._next)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._problem)
        column.addWidget(self._stack, 1)
        column.addWidget(bar)
        return middle

    def _arrange(self, theme: Theme, foot: QHBoxLayout) -> None:
        self.sides = ThreeSides(theme, self.agenda, self.middle, self.agreements)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.sides, 1)
        self._bars = LowBars(theme, self, self.header.layout(), foot)

    def _to_form(self) -> None:
        self.sides.show_side(AGREEMENTS)
        self.agreements.focus()

    def _agreement_typed(self, text: str) -> None:
        if text:
            self.sides.show_side(AGREEMENTS)

    def _full_screen(self) -> None:
        window = self.window()
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
