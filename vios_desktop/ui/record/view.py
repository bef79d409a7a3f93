"""The page on which an incident is recorded or changed: shows what it is told, gives back what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.own_field import OWN_ANSWER
from vios_desktop.services.word_check import Change, Hint
from vios_desktop.texts import ErrorText
from vios_desktop.ui.record.bindings import Binding, read_all
from vios_desktop.ui.record.details import Details
from vios_desktop.ui.record.draft_values import REASON, Entry, FormValues
from vios_desktop.ui.record.footer import Footer
from vios_desktop.ui.record.form_head import FormHead
from vios_desktop.ui.record.meanwhile import Meanwhile
from vios_desktop.ui.record.model import Choices, Form, Then, Trouble
from vios_desktop.ui.record.own_fields import OwnFields
from vios_desktop.ui.record.people_fields import PeopleFields
from vios_desktop.ui.record.question_fields import QuestionFields
from vios_desktop.ui.record.side_column import SideColumn
from vios_desktop.ui.record.stacking import StackingRow
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.record.bindings import WallClock
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import PersonRow

QUESTIONS = 4
_STACK_BELOW = 900


class RecordParts(NamedTuple):
    """What is asked, from top to bottom."""

    questions: QuestionFields
    people: PeopleFields
    details: Details
    own: OwnFields


def record_parts(theme: Theme, texts: Texts, clock: WallClock) -> Steps[RecordParts]:
    """They are made in steps: together they would hold the window too long."""
    questions = QuestionFields(theme, texts, clock)
    yield
    people = PeopleFields(theme, texts)
    yield
    return RecordParts(questions, people, Details(theme, texts, clock), OwnFields(theme, clock))


class RecordPage(QWidget):
    """Implements `model.RecordView`. `edited` comes for every change by the user, never while a form is shown."""

    edited = Signal()
    window_left = Signal()
    record_requested = Signal(object)
    back_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parts: RecordParts) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._values = FormValues()
        self._filling = False
        self.head = FormHead(theme)
        self.questions, self.people, self.details, self.own = parts
        self.reason = TextField(theme)
        self.reason_field = Field(theme, self.tr("Why do you correct this closed incident?"), self.reason)
        self.reason.text_changed.connect(lambda _text: self._changed())
        self.side = SideColumn(theme)
        self.footer = Footer(theme, QUESTIONS)
        self._skeleton = Skeleton(theme, rows=6)
        self._no_rights: EmptyState | None = None
        self._meanwhile = Meanwhile(theme, self, self._changed)
        self._form = self._make_form(theme)
        self.pager = PageScroll(self._make_content(), self.footer, late=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pager)
        self._connect()
        self._show_only(self._skeleton)

    def show_loading(self) -> None:
        self.head.show_number("")
        self.head.show_saved(None)
        self._show_only(self._skeleton)

    def show_no_rights(self, text: ErrorText) -> None:
        if self._no_rights is None:
            self._no_rights = EmptyState(self._theme, "lock", text.what, f"{text.safe} {text.now}")
            self._content.addWidget(self._no_rights)
        self._show_only(self._no_rights)

    def show_form(self, form: Form) -> None:
        self._filling = True
        self._meanwhile.clear()
        self._values = form.values
        self.head.show_number(form.number)
        self.head.show_saved(form.saved_at)
        self.reason_field.setVisible(form.closed)
        self.reason.set_text(form.values.text(REASON))
        self.people.form.hide()
        self.people.picker.clear()
        self._clear_errors()
        self.questions.show_choices(form.choices)
        self.details.show_choices(form.choices)
        for binding in self.questions.bindings():
            binding.write(form.values.texts)
        self.people.lines.show_entries(form.values.persons)
        self.details.show_values(form.values)
        self.own.show_form(form.choices.own, form.values)
        self._meanwhile.show(form.both.meanwhile)
        self.head.show_meanwhile(form.both)
        self._filling = False
        self._show_only(self._form)
        self.pager.to_top()

    def show_choices(self, choices: Choices) -> None:
        self.questions.show_choices(choices)
        self.details.show_choices(choices)
        self.own.show_asked(choices.own)

    def values(self) -> FormValues:
        details = self.details.values()
        typed = {
            **self._values.texts,
            **details.texts,
            **read_all(self.questions.bindings()),
            REASON: self.reason.text(),
        }
        plain = {name: text for name, text in typed.items() if not name.startswith(OWN_ANSWER)}
        persons = tuple(
            entry.with_texts(self.details.person_texts(entry.id)) for entry in self.people.lines.entries()
        )
        return replace(
            self._values,
            texts=plain | self.own.texts(),
            persons=persons,
            items=details.items,
            measures=details.measures,
        )

    def draft_values(self) -> FormValues:
        values, typed = self.values(), self._meanwhile.typed

        def rows(name: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
            return tuple(entry.with_texts(typed((name, entry.id))) for entry in entries)

        return replace(
            values,
            texts={**values.texts, **typed()},
            persons=rows("persons", values.persons),
            items=rows("items", values.items),
            measures=rows("measures", values.measures),
        )

    def binding(self, path: Sequence[str]) -> Binding | None:
        """The field that stands there, opened if it was folded away."""
        if len(path) == 1:
            if path[0].startswith(OWN_ANSWER):
                self.own.set_open(True)
            for binding in (*self.questions.bindings(), *self.own.bindings()):
                if binding.name == path[0]:
                    return binding
        return self.details.binding(path)

    def show_progress(self, count: int) -> None:
        self.footer.show_progress(count)

    def show_saved(self, at: datetime | None) -> None:
        self.head.show_saved(at)

    def show_hint(self, hint: Hint | None) -> None:
        self.questions.show_hint(hint)

    def replace_in_facts(self, change: Change) -> None:
        self.questions.replace(change)

    def leave_word(self, word_id: str) -> None:
        self._values = replace(self._values, left_words=(*self._values.left_words, word_id))
        self._changed()

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Words beside every field that is not right; the first of them gets the focus."""
        self._clear_errors()
        first: QWidget | None = None
        for problem in problems:
            found = self._show_problem(problem)
            first = first or found
        if first is not None:
            target = first.focusProxy() or first
            target.setFocus()
            self._see(first)

    def show_trouble(self, trouble: Trouble | None) -> None:
        self.head.show_trouble(trouble)
        if trouble is not None:
            self.pager.to_top()
            if self._form.isHidden() and (self._no_rights is None or self._no_rights.isHidden()):
                self._skeleton.hide()

    def show_busy(self, *, busy: bool) -> None:
        self._form.setEnabled(not busy)

    def show_people(self, query: str, people: tuple[PersonRow, ...]) -> None:
        self.people.picker.show_results(query, people)

    def add_person(self, entry: Entry, place: int | None = None) -> None:
        self.people.add(entry, place)
        self._persons_changed()

    def point_at_person(self, entry_id: str) -> None:
        self.people.point_at(entry_id)

    def remove_person(self, entry_id: str) -> None:
        self.people.remove(entry_id)
        self._persons_changed()

    def show_new_person_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        self.people.form.show_problems(problems)

    def close_new_person(self) -> None:
        self.people.close_form()

    def holds_unadded_person(self) -> bool:
        return self.people.holds_unadded

    def focus_start(self) -> None:
        """Where work begins: the first of the questions without an answer, or the text."""
        if self._form.isHidden():
            return
        values = self.values()
        for binding in self.questions.bindings():
            if not any(values.text(name) for name in (binding.name, f"{binding.name}_typed")):
                binding.field.focus()
                return
        self.questions.facts.field.focus()

    def close_popups(self) -> None:
        self.people.lines.close_menus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back once nothing nearer took it: lists and the small form close themselves."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.window_left.emit()

    def _make_form(self, theme: Theme) -> QWidget:
        column = QWidget()
        fields = QVBoxLayout(column)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(11)
        for widget in (self.reason_field, self.questions, self.people, self.own, self.details):
            fields.addWidget(widget)
        fields.addStretch(1)
        form = StackingRow(theme, _STACK_BELOW, gap=24)
        form.add(column, 1)
        form.add(self.side)
        form.stacked_changed.connect(lambda stacked: self.side.set_beside(not stacked))
        return form

    def _make_content(self) -> QWidget:
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(24, 16, 20, 16)
        self._content.setSpacing(12)
        for widget in (self.head, self._skeleton):
            self._content.addWidget(widget)
        self._content.addWidget(self._form, 1)
        self._content.addStretch(0)
        return content

    def _connect(self) -> None:
        self.questions.edited.connect(self._changed)
        self.questions.edited.connect(self._kind_changed)
        self.own.edited.connect(self._changed)
        self.people.edited.connect(self._changed)
        self.people.form_opened.connect(lambda: self._see(self.people.form))
        self.details.edited.connect(self._changed)
        self.footer.record_requested.connect(lambda: self.record_requested.emit(Then.SHOW))
        self.footer.advice_requested.connect(lambda: self.record_requested.emit(Then.ADVICE))
        self.side.advice_requested.connect(lambda: self.record_requested.emit(Then.ADVICE))
        self.side.agreement_requested.connect(lambda: self.record_requested.emit(Then.AGREEMENT))
        self.side.items_requested.connect(self._open_items)

    def _open_items(self) -> None:
        self.details.open_items()
        self._see(self.details.last_item or self.details)

    def _see(self, widget: QWidget) -> None:
        """Scroll to what just appeared; wrapping text needs two rounds before everything has its place."""

        def look() -> None:
            self.pager.area.ensureWidgetVisible(widget, 24, 80)

        QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, look))

    def _changed(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _kind_changed(self) -> None:
        """Other kinds may ask other own fields."""
        if not self._filling:
            self.own.show_kind(self.questions.kind.read()["kind"])

    def _persons_changed(self) -> None:
        self.details.show_persons(self.values().persons)

    def _show_only(self, shown: QWidget) -> None:
        for part in (self._skeleton, self._form, self._no_rights):
            if part is not None:
                part.setVisible(part is shown)
        self.footer.setVisible(shown is self._form)
        self.head.setVisible(shown is not self._no_rights)

    def _clear_errors(self) -> None:
        for binding in self.questions.bindings():
            binding.field.set_error("")
        for line in self.people.lines.lines:
            line.set_error("")
        self.reason_field.set_error("")
        self.people.field.set_error("")
        self.details.clear_errors()
        self.own.clear_errors()

    def _show_problem(self, problem: FieldProblem) -> QWidget | None:
        """Show one problem where it belongs; a list as a whole shows it at the questions about persons."""
        text = self._texts.problem(problem.code)
        path = problem.field.split("/")
        if path[0] == REASON:
            self.reason_field.set_error(text)
            return self.reason
        for binding in self._named(path[0]):
            binding.field.set_error(text)
            return binding.field.box
        if path[0] == "persons" and len(path) > 2 and path[2] == "role":
            line = self.people.lines.line(path[1])
            if line is not None:
                line.set_error(text)
                return line.chips.first
        found = self.own.set_error(problem.field, text) or self.details.set_error(path, text)
        if found is not None:
            return found
        self.people.field.set_error(text)
        return self.people.picker

    def _named(self, name: str) -> Iterable[Binding]:
        aliases = {"subkind": "kind", "time_note": "occurred_on", "occurred_time": "occurred_on"}
        wanted = aliases.get(name, name)
        return [binding for binding in self.questions.bindings() if binding.name == wanted]
