"""The page of Bewaartermijnen: a calm list of what asks for a decision, and below it rules and proofs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.retention import RetentionChoiceKind, RetentionState
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.incidents.row_box import RowBox
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.retention.choice_form import ChoiceForm
from vios_desktop.ui.retention.drafts import CHOICES
from vios_desktop.ui.retention.log_part import LogPart
from vios_desktop.ui.retention.parts import LOG, REGISTERS
from vios_desktop.ui.retention.register_part import RegisterPart
from vios_desktop.ui.retention.words import ICONS, RetentionWords
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.in_turns import InTurns
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.rows_page import RowsPage
from vios_desktop.ui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from vios_desktop.domain.retention import DestructionCertificate, RetentionRule
    from vios_desktop.services.erased_copies import ErasedCopy, SecondPlaceCopies
    from vios_desktop.services.log_keeping import LogKeeping
    from vios_desktop.services.register_keeping import RegisterKeeping
    from vios_desktop.services.retention import RetentionLine, RetentionOverview
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_CHOICES = (RetentionChoiceKind.EXTEND, RetentionChoiceKind.HOLD)


class RetentionPage(RowsPage):
    """Implements `RetentionView`."""

    destroyed = Signal(object)
    pupils_destroyed = Signal()
    taken_back = Signal(object)
    chosen = Signal(object, object, str, object)
    edited = Signal()
    certificate_asked = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        self._words, self._texts, self._clock = RetentionWords(texts), texts, clock
        super().__init__(theme, "", "", "")
        self.title.setText(self.tr("Retention"))
        self.intro.setText(
            self.tr(
                "What was closed, and the file of a pupil who left, is kept for a time and then destroyed, "
                "when you decide so. "
                "Nothing in this list goes without a decision. Protected incidents are not in it: who is named "
                "decides about them, and stops protecting them first."
            )
        )
        placeholder = self.tr("Search in everything that is closed")
        self.search.edit.setPlaceholderText(placeholder)
        self.search.edit.setAccessibleName(placeholder)
        self.forms = {choice: ChoiceForm(theme, choice, clock) for choice in CHOICES}
        for form in self.forms.values():
            form.given.connect(self._give)
            form.closed.connect(self._give_up)
            form.edited.connect(self.edited)
        self.open_form: ChoiceForm | None = None
        self._listed: dict[str, RetentionLine] = {}
        self._wished = ""
        self.rules, self.proofs, self.copies = RowBox(), RowBox(), RowBox()
        self.every_pupil = SecondaryButton(theme, "", "trash-2", size="compact")
        self.every_pupil.clicked.connect(self.pupils_destroyed)
        self.waiting = Label("", "secondary", "text2", wrap=True)
        self.above.addWidget(self.every_pupil, 0, Qt.AlignmentFlag.AlignLeft)
        self.above.addWidget(self.waiting)
        self.every_pupil.hide()
        self.waiting.hide()
        self.facts = Label("", "secondary", "text2", wrap=True)
        proofs = self.tr("Certificates of destruction")
        self._proof_part = self._part(proofs, "shield-check", self.proofs, self.facts)
        self.out_of_reach = Label(
            self.tr("The second place is not within reach now. What was destroyed can still stand there too."),
            *("secondary", "text2"),
            wrap=True,
        )
        self._own_copies: tuple[ErasedCopy, ...] = ()
        self._second: SecondPlaceCopies | None = None
        self.coming = InTurns(self)
        words = self.tr("Backups in which it still stands")
        self._copy_part = self._part(words, "save", self.copies, self.out_of_reach)
        self._rule_part = self._part(self.tr("The periods"), "calendar-clock", self.rules)
        self.log = LogPart(theme, lambda day: self._words.day(day, self._today()))
        self.registers = RegisterPart(theme, lambda day: self._words.day(day, self._today()))
        for part in (self.registers, self.log, self._proof_part, self._copy_part, self._rule_part):
            self.foot.addWidget(part)
            part.hide()

    def show_second_place(self, copies: SecondPlaceCopies | None) -> None:
        self._second = copies
        self._show_copies()

    def show_overview(
        self,
        lines: tuple[RetentionLine, ...],
        overview: RetentionOverview,
        school: SchoolView,
        *,
        may_decide: bool,
    ) -> None:
        self._listed = {line.record.record_id: line for line in lines}
        due = sum(line.state is RetentionState.DUE for line in lines)
        self.count.setText(self.tr("%n to decide", "", due) if due else "")
        if lines:
            rows = [(line.record.record_id, (line, school, may_decide)) for line in lines]
            self.show_rows(rows, lambda data: self._row(*data))
        elif self.search.text().strip():
            self.show_empty(
                "search", self.tr("Nothing found with these words"), self.tr("Only closed records are searched.")
            )
        else:
            text = self.tr("Closed records come here by themselves, some weeks before their period is over.")
            self.show_empty("calendar-check", self.tr("Nothing asks for a decision"), text)
        if self.open_form is not None and self.open_form.isHidden():  # its row is not in the list any more
            self.open_form = None
        self._show_pupils(overview, may_decide=may_decide)
        self.coming.start(self._foot_of(overview))

    def show_log(self, keeping: LogKeeping, *, may_decide: bool) -> None:
        self.log.show_keeping(keeping, may_decide=may_decide)
        self.log.show()

    def wish(self, part: str) -> None:
        """Come to this part of the page once it is read; nothing: to none."""
        self._wished = part

    def _come_to(self, name: str, part: QWidget, button: QWidget) -> None:
        """In a later turn of the event loop: the parts above it are there and laid out by then."""
        if self._wished == name:
            self._wished = ""
            self.coming.finish()
            for box in self.findChildren(RowBox):
                box.finish()
            QTimer.singleShot(0, self, lambda: self._scroll_to(part, button))

    def _scroll_to(self, part: QWidget, button: QWidget) -> None:
        self.page_scroll.area.ensureWidgetVisible(part, 0, 24)
        if not button.isHidden():
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def shorten_question(self) -> Question:
        return self.log.question()

    def log_words(self, *, shortened: bool) -> str:
        return self.tr("The log was shortened") if shortened else self.tr("Period of the log changed")

    def show_registers(self, keeping: RegisterKeeping, *, may_decide: bool) -> None:
        self.registers.show_keeping(keeping, may_decide=may_decide)
        self.registers.show()

        self._come_to(REGISTERS, self.registers, self.registers.take_out)
        self._come_to(LOG, self.log, self.log.shorten)  # read before the registers, and below them

    def register_question(self) -> Question:
        return self.registers.question()

    def register_words(self, *, taken_out: bool) -> str:
        return self.tr("Taken out of the registers") if taken_out else self.tr("Period of the registers changed")

    def show_form_problem(self, field: str, text: str) -> None:
        if self.open_form is not None:
            self.open_form.set_error(field, text)

    def shut_form(self) -> None:
        """The focus goes back to the button that opened it; when its row is made anew, to what stands there."""
        form, self.open_form = self.open_form, None
        if form is not None:
            self.box.close_form()
            row = self.box.row(form.record_id)
            button = row.findChild(QWidget, form.choice.value) if row is not None else None
            if button is not None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return tuple(typed for form in self.forms.values() for typed in form.typed())

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """It waits until the rows are there, or it is opened by hand."""
        known = self.forms[RetentionChoiceKind(form.place.form)]
        known.remember(form)
        known.show_kept(form.place, saved_at)

    def open_waiting(self, place: FormPlace, *, focus: bool) -> None:
        """The form with what was typed there, where its row offers it; one that is open stays, unless `focus`."""
        row = self.box.row(place.row)
        if row is None or row.findChild(QWidget, place.form.value) is None or (self.open_form and not focus):
            return
        form = self._open(self._listed[place.row], RetentionChoiceKind(place.form))
        if focus:
            form.focus_typed()

    def drop_form(self, place: FormPlace) -> None:
        form = self.forms[RetentionChoiceKind(place.form)]
        if self.open_form is form and form.place == place:
            self.shut_form()
        form.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.forms[RetentionChoiceKind(place.form)].show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.forms[RetentionChoiceKind(place.form)].show_not_kept(place)

    def words_of(self, line: RetentionLine, school: SchoolView) -> str:
        today = self._today()
        parts = (self._words.title(line, school), self._words.meta(line, today), self._words.why(line, today))
        return " ".join(parts)

    def done_words(self, choice: RetentionChoiceKind) -> str:
        return self._words.done(choice)

    def pupils_question(self) -> Question:
        return Question(
            self.tr("Destroy the files of all pupils that are due?"),
            self.tr(
                "They go after the days of grace. Until then you can take it back, all at once or one by one."
            ),
            self.tr("Destroy after the days of grace"),
            self.tr("Keep them"),
            dangerous=True,
        )

    def paper_words(self) -> tuple[str, str]:
        return self.tr("Certificate of destruction"), self.tr("No pupil is named on it.")

    def _today(self) -> date:
        return self._clock().date()

    def _part(self, title: str, icon: str, box: RowBox, *more: QWidget) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(SectionHeading(self._theme, title, icon=icon))
        for widget in (box, *more):
            layout.addWidget(widget)
        return part

    def _row(self, line: RetentionLine, school: SchoolView, may_decide: bool) -> QWidget:
        title, today = self._words.title(line, school), self._today()
        side = self._buttons(line, title) if may_decide else ()
        icon = IconLabel(self._theme, ICONS.get(line.record.record_kind, "file"), 17, "text2")
        row = SideRow(self._theme, icon, title, self._words.meta(line, today), side)
        row.add_line(Label(self._words.why(line, today), "meta", "text2", wrap=True))
        return row

    def _buttons(self, line: RetentionLine, title: str) -> tuple[QWidget, ...]:
        found: list[QuietButton | SecondaryButton] = []
        if line.state is RetentionState.GOING:
            back = SecondaryButton(self._theme, self.tr("Take back"), "undo-2", size="compact")
            back.clicked.connect(lambda: self.taken_back.emit(line))
            found.append(back)
        elif line.state is RetentionState.HELD:
            found.append(self._choice_button(line, RetentionChoiceKind.LIFT, self.tr("Hold no more")))
        else:
            if line.state is RetentionState.DUE:
                destroy = SecondaryButton(self._theme, self.tr("Destroy"), "trash-2", size="compact")
                destroy.setObjectName("destroy")
                destroy.clicked.connect(lambda: self.destroyed.emit(line))
                found.append(destroy)
            for choice, words in zip(_CHOICES, (self.tr("Keep longer"), self.tr("Hold")), strict=True):
                found.append(self._choice_button(line, choice, words))
        for button in found:
            button.setAccessibleName(f"{button.text()}: {title}")
        return tuple(found)

    def _choice_button(self, line: RetentionLine, choice: RetentionChoiceKind, words: str) -> QuietButton:
        button = QuietButton(self._theme, words, size="compact")
        button.setObjectName(choice.value)
        button.clicked.connect(lambda: self._ask(line, choice))
        return button

    def _ask(self, line: RetentionLine, choice: RetentionChoiceKind) -> None:
        self._open(line, choice).focus_first()

    def _open(self, line: RetentionLine, choice: RetentionChoiceKind) -> ChoiceForm:
        form = self.open_form = self.forms[choice]
        form.open_for(line.record.record_id)
        self.box.open_form(form, line.record.record_id)
        return form

    def _give(self, record_id: str, choice: RetentionChoiceKind, reason: str, until: date | None) -> None:
        self.chosen.emit(self._listed[record_id], choice, reason, until)

    def _give_up(self) -> None:
        form = self.open_form
        self.shut_form()
        if form is not None:
            form.give_up()

    def _show_pupils(self, overview: RetentionOverview, *, may_decide: bool) -> None:
        """Whole years leave at once: one button for all that are due, and why others are not in the list."""
        due = sum(
            line.state is RetentionState.DUE and line.record.record_kind is RecordKind.PERSON
            for line in overview.lines
        )
        self.every_pupil.setText(self.tr("Destroy all %n pupil(s) that are due", "", due))
        self.every_pupil.setVisible(may_decide and due > 1)
        words = self._words.waiting(overview.waiting)
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))

    def _foot_of(self, overview: RetentionOverview) -> Iterator[None]:
        """What stands under the list, a part at a time."""
        self.proofs.show_rows([(one.id, one) for one in overview.certificates], self._proof)
        self._proof_part.setVisible(bool(overview.certificates))
        kept = self.tr("Of %n incident(s) only kind, place and month are kept.", "", overview.fact_count)
        self.facts.setText(kept if overview.fact_count else "")
        self.facts.setVisible(bool(overview.fact_count))
        yield
        self._own_copies = overview.copies
        self._show_copies()
        yield
        self.rules.show_rows([(rule.record_class.value, rule) for rule in overview.rules], self._rule)
        self._rule_part.show()
        yield

    def _proof(self, certificate: DestructionCertificate) -> QWidget:
        day = self._words.day(certificate.made_at.astimezone().date(), self._today())
        title = self.tr("%n record(s) destroyed", "", len(certificate.lines))
        look = SecondaryButton(self._theme, self.tr("Show"), "file-text", size="compact")
        look.setAccessibleName(f"{look.text()}: {day}")
        look.clicked.connect(lambda: self.certificate_asked.emit(certificate.id))
        return SideRow(self._theme, None, title, day, (look,))

    def _show_copies(self) -> None:
        second = self._second
        copies = (*self._own_copies, *(second.copies if second is not None else ()))
        self.copies.show_rows([(f"{one.kind}:{one.at:%Y%m%d%H%M%S}", one) for one in copies], self._copy)
        self.copies.setVisible(bool(copies))
        self.out_of_reach.setVisible(second is not None and not second.reachable)
        self._copy_part.setVisible(bool(copies) or not self.out_of_reach.isHidden())

    def _copy(self, copy: ErasedCopy) -> QWidget:
        return SideRow(self._theme, None, *self._words.copy(copy, self._today()), ())

    def _rule(self, rule: RetentionRule) -> QWidget:
        row = SideRow(self._theme, None, self._texts.term(rule.record_class), rule.words, ())
        status = self.tr("Verified.") if rule.verified else self.tr("Not verified.")
        row.add_line(Label(f"{status} {rule.source}", "meta", "text2", wrap=True))
        return row
