"""The third step: what the list changes, who is asked about, and what is wrong in which line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from vios_desktop.domain.roster.plan import NEW, Doubt, Why
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.ui.roster.check_counts import CheckCounts
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vios_desktop.domain.person import Person
    from vios_desktop.domain.roster.rows import RowProblem
    from vios_desktop.ui.roster.model import CheckData
    from vios_desktop.ui.theme.theme import Theme

MOST_NAMES = 8
MOST_ASKED = 30
MOST_PROBLEMS = 60
LEAVE = "leave"


class CheckStep(QWidget):
    answered = Signal(int, object)  # line, id of a person, NEW or None
    confirmed = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._counts = theme, CheckCounts(self)
        self._shown: tuple[Doubt, ...] = ()
        self._problems_shown = False
        self.choices: dict[int, ChipChoice] = {}
        self._many = Banner(theme, "warn", "")
        self.sure = TickBox(theme, "")
        self.sure.toggled.connect(self.confirmed)
        self._numbers, self._asked, self._problems = RowCard(), QWidget(), QWidget()
        for box in (self._asked, self._problems):
            inside = QVBoxLayout(box)
            inside.setContentsMargins(0, 4, 0, 0)
            inside.setSpacing(8)
        title = Label(self.tr("What changes?"), "question", wrap=True)
        lead = Label(self.tr("Nothing is written yet."), "lead", "text2", wrap=True)
        self._scroll = column(title, lead, self._many, self.sure, self._numbers, self._asked, self._problems)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def show_check(self, data: CheckData) -> None:
        self._show_many(data)
        self._show_numbers(data)
        self._show_asked(data)
        self.show_problems(data.problems)

    def show_certain(self) -> None:
        """Nobody leaves by this list, so nothing has to be confirmed."""
        self._many.hide()
        self.sure.hide()

    def show_lines(self, lines: Sequence[tuple[int, str, Sequence[str]]], *, nothing: bool) -> None:
        """Each with its number, words and names; those of nobody are left out."""
        self._numbers.clear()
        for count, words, names in lines:
            if count:
                self._numbers.add_row(self._line(words, names))
        if nothing:
            self._numbers.add_row(self._line(self.tr("This list changes nothing"), []))

    def emptied_questions(self, heading: str, words: str, count: int) -> QVBoxLayout:
        """The box of the questions with its heading, for the cards to go in."""
        box = _emptied(self._asked)
        self.choices = {}
        self._asked.setVisible(count > 0)
        box.addWidget(SectionHeading(self._theme, heading, count=str(count)))
        box.addWidget(Label(words, "secondary", "text2", wrap=True))
        return box

    def set_answers(self, answers: Mapping[int, str]) -> None:
        for line, choice in self.choices.items():
            answer = answers.get(line, LEAVE)
            blocked = choice.blockSignals(True)
            choice.set_text(answer or "new")
            choice.blockSignals(blocked)

    def focus(self) -> None:
        first = next(iter(self.choices.values()), None)
        if first is not None:
            first.setFocus()
        elif self.sure.isVisible():
            self.sure.setFocus()
        else:
            self._scroll.setFocus()

    @property
    def is_plain(self) -> bool:
        """Nothing is asked and nothing is wrong: it can be read in as it is."""
        return not (self.choices or self._problems_shown or self.sure.isVisibleTo(self))

    def _show_many(self, data: CheckData) -> None:
        many, count = data.plan.many_leave, len(data.plan.leavers)
        self._many.setVisible(many)
        self.sure.setVisible(many)
        if many:
            what = self._counts.would_leave(count)
            now = self.tr("Is this the whole list? A list of one class or one location is not.")
            self._many.set_message("warn", what, now)
            self.sure.setText(self._counts.have_left(count))
            blocked = self.sure.blockSignals(True)
            self.sure.setChecked(data.confirmed)
            self.sure.blockSignals(blocked)

    def _show_numbers(self, data: CheckData) -> None:
        plan = data.plan
        returned = [_with_class(move.after) for move in plan.changed if move.returns]
        moved = [_with_class(move.after) for move in plan.changed if not move.returns]
        leavers = [_with_class(person) for person in plan.leavers]
        left = self._counts.left(len(leavers), f"{data.left_on:%d-%m-%Y}")
        changed = (
            self._counts.pupils_changed(len(moved))
            if data.kind is PersonKind.PUPIL
            else self._counts.staff_changed(len(moved))
        )
        lines: tuple[tuple[int, str, Sequence[str]], ...] = (
            (len(plan.added), self._counts.added(len(plan.added)), [row.display_name for row in plan.added]),
            (len(moved), changed, moved),
            (len(returned), self._counts.returned(len(returned)), returned),
            (len(leavers), left, leavers),
            (plan.same, self._counts.same(plan.same), []),
        )
        self.show_lines(lines, nothing=not data.changes)

    def _line(self, words: str, names: Sequence[str]) -> QFrame:
        frame = QFrame()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(14, 9, 12, 9)
        layout.setSpacing(1)
        layout.addWidget(Label(words, "item", wrap=True))
        if names:
            shown = ", ".join(names[:MOST_NAMES])
            more = len(names) - MOST_NAMES
            rest = " " + self._counts.more(more) if more > 0 else ""
            layout.addWidget(Label(shown + rest, "meta", "text3", wrap=True))
        return frame

    def _show_asked(self, data: CheckData) -> None:
        """The questions stay while they are answered; what was answered is not a doubt of the plan any more."""
        doubts = {doubt.row.line: doubt for doubt in (*self._kept(data), *data.plan.doubts)}
        shown = tuple(doubts[line] for line in sorted(doubts))
        if shown != self._shown:
            self._shown = shown
            self._make_asked(shown)
        self.set_answers(data.answers)

    def _kept(self, data: CheckData) -> Sequence[Doubt]:
        return [doubt for doubt in self._shown if doubt.row.line in data.answers]

    def _make_asked(self, doubts: Sequence[Doubt]) -> None:
        words = self.tr(
            "VIOS does not guess. Leave it alone, and nothing changes for them; read the list in again later."
        )
        box = self.emptied_questions(self.tr("Who is this?"), words, len(doubts))
        for doubt in doubts[:MOST_ASKED]:
            box.addWidget(self._question(doubt))
        if len(doubts) > MOST_ASKED:
            rest = self._counts.left_alone(len(doubts) - MOST_ASKED)
            box.addWidget(Label(rest, "secondary", "text2", wrap=True))

    def _question(self, doubt: Doubt) -> Card:
        row = doubt.row
        card = Card(gap=6)
        born = f"{row.birth_date:%d-%m-%Y}" if row.birth_date else ""
        parts = ", ".join(part for part in (row.display_name, row.class_name, born) if part)
        title = self.tr("Row %1: %2").replace("%1", str(row.line)).replace("%2", parts)
        card.body.addWidget(Label(title, "item", wrap=True))
        card.body.addWidget(Label(self._why(doubt.why), "meta", "text3", wrap=True))
        options = [Option(person.id, self._candidate(person)) for person in doubt.candidates]
        options += [Option("new", self.tr("Somebody else: new")), Option(LEAVE, self.tr("Leave alone"))]
        choice = ChipChoice(self._theme, options)
        choice.setAccessibleName(title)
        choice.text_changed.connect(lambda code, line=row.line: self.answered.emit(line, _answer(code)))
        card.body.addWidget(choice)
        self.choices[row.line] = choice
        return card

    def _candidate(self, person: Person) -> str:
        born = f"{person.birth_date:%d-%m-%Y}" if person.birth_date else str(person.birth_year or "")
        parts = ", ".join(part for part in (_with_class(person), born) if part)
        return self.tr("This is %1").replace("%1", parts)

    def _why(self, why: Why) -> str:
        return {
            Why.SEVERAL: self.tr("The name fits more than one person, or two rows fit one person."),
            Why.NEARLY: self.tr("Born on the same day, and the name is nearly the same."),
            Why.OTHER_BIRTH: self.tr("The same name and class, with another birth date."),
            Why.NAMESAKE: self.tr("The same name, with another class and birth date. Is it the same pupil?"),
        }[why]

    def show_problems(self, problems: Sequence[RowProblem]) -> None:
        box = _emptied(self._problems)
        self._problems_shown = bool(problems)
        self._problems.setVisible(self._problems_shown)
        if not problems:
            return
        box.addWidget(SectionHeading(self._theme, self.tr("What is wrong in the list"), count=str(len(problems))))
        card = Card(gap=4)
        for problem in problems[:MOST_PROBLEMS]:
            words = (
                self.tr("Row %1: %2").replace("%1", str(problem.line)).replace("%2", self._problem(problem.code))
            )
            card.body.addWidget(Label(words, "secondary", wrap=True, tabular=True))
        if len(problems) > MOST_PROBLEMS:
            card.body.addWidget(Label(self._counts.more(len(problems) - MOST_PROBLEMS), "secondary", "text2"))
        box.addWidget(card)

    def _problem(self, code: str) -> str:
        return {
            "name_missing": self.tr("there is no name. Not read in."),
            "name_too_long": self.tr("a cell is far too long. Not read in."),
            "twice": self.tr("this person is in the list twice. Read in once."),
            "day_unreadable": self.tr("the birth date cannot be read. Read in without it."),
            "organisation_missing": self.tr("there is no organisation. Not read in."),
            "contact_twice": self.tr("this contact is in the list twice. Read in once."),
            "phone_wrong": self.tr("this is no telephone number. Read in without it."),
            "phone_zero": self.tr("the first 0 of the number was missing. VIOS put it back."),
            "note_cut": self.tr("the note is very long. Only its beginning is read in."),
            "mail_wrong": self.tr("this is no mail address. Read in without it."),
        }[code]


def _answer(code: str) -> str | None:
    return None if code == LEAVE else NEW if code == "new" else code


def _with_class(person: Person) -> str:
    return " ".join(part for part in (person.display_name, person.class_name) if part)


def _emptied(box: QWidget) -> QVBoxLayout:
    layout = box.layout()
    if not isinstance(layout, QVBoxLayout):
        raise TypeError("a box of rows")
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    return layout
