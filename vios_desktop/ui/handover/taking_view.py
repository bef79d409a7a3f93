"""The page on which a handover is taken in: how to get one, what it would bring, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.handover.review import ASKS, TAKEABLE, ItemState
from vios_desktop.ui.handover.giving_view import empty, page_of
from vios_desktop.ui.handover.item_card import ToldRow, title_of
from vios_desktop.ui.handover.words import ORDER, HandoverWords
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.person import Person
    from vios_desktop.services.handover.review import HandoverReview, ReviewItem, ReviewPupil
    from vios_desktop.services.handover.taking import TakenIn
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.theme.theme import Theme

_TAKE, _LEAVE, _NEW = "take", "leave", "new"


class TakingPage(QWidget):
    """Implements `TakingView`. `take_requested(choices by id)`, `pupils_chosen(ids by id)`."""

    choose_requested = Signal()
    invitation_requested = Signal()
    take_requested = Signal(object)
    pupils_chosen = Signal(object)
    leave_requested = Signal()
    take_back_requested = Signal()
    pupil_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._texts, self._today = theme, texts, today
        self._words, self._days = HandoverWords(self), DayWords()
        self.choices: dict[str, ChipChoice] = {}
        self.people: dict[str, ComboField] = {}
        self._review_id = ""
        self._states: dict[str, ItemState] = {}
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", size="compact", tone="text2")
        self.title = Label(self.tr("Open a handover"), "page", wrap=True)
        self.problem, self.done = Banner(theme, "bad", ""), Banner(theme, "ok", "")
        self.choose_button = PrimaryButton(theme, self.tr("Choose the file…"), "folder")
        self.invitation_button = SecondaryButton(theme, self.tr("To the invitation"), "key-round")
        self.take_button = PrimaryButton(theme, self.tr("Take in"), "check")
        self.leave_button = SecondaryButton(theme, self.tr("Do not take it in"))
        self.undo_button = SecondaryButton(theme, self.tr("Take it back"), "undo-2")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._start, self._body, self._foot = self._start_page(), QVBoxLayout(), QWidget()
        self._body.setSpacing(10)
        self._body.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(self._body)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        for button in (self.take_button, self.leave_button, self.undo_button):
            foot.addWidget(button)
        foot.addStretch(1)
        content = page_of(
            self.back_button,
            (self.title, self.problem, self.done, self._bar, self._start, holder, self._foot),
        )
        self._scroll = PageScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._connect()
        self._bar.hide()
        self.problem.hide()
        self.show_start()

    def show_start(self) -> None:
        self._clear()
        self.title.setText(self.tr("Open a handover"))
        self._start.show()
        self._foot.hide()
        self.choose_button.setFocus()

    def show_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        buttons = (self.choose_button, self.take_button, self.leave_button, self.undo_button, self.back_button)
        for button in buttons:
            button.setEnabled(not busy)

    def show_review(self, review: HandoverReview) -> None:
        """A choice stays where the record still stands as it did: one that is alike by now is asked about."""
        before = self.chosen() if self._review_id == review.handover.id else {}
        states, self._states = self._states, {item.id: item.state for item in review.items}
        before = {one: yes for one, yes in before.items() if states.get(one) is self._states.get(one)}
        self._clear()
        self._review_id = review.handover.id
        self._start.hide()
        handover = review.handover
        self.title.setText(self.tr("Handover of %1").replace("%1", handover.school_name))
        for widget in (self._about(review), *self._who(review)):
            self._body.addWidget(widget)
        for kind in ORDER:
            items = [item for item in review.items if item.kind is kind]
            if items:
                self._body.addWidget(Label(f"{self._words.many(kind)} ({len(items)})", "label"))
                card = RowCard()
                for item in items:
                    card.add_row(self._row(review, item, before.get(item.id)))
                self._body.addWidget(card)
        self._foot.show()
        self.take_button.setVisible(not review.taken_before)
        self.leave_button.show()
        self.undo_button.hide()
        (self.leave_button if review.taken_before else self.take_button).setFocus()

    def show_taken(self, taken: TakenIn, review: HandoverReview) -> None:
        self._clear()
        counts = [
            self.tr("%n incident(s)", "", taken.count(RecordKind.INCIDENT)),
            self.tr("%n agreement(s)", "", taken.count(RecordKind.AGREEMENT)),
            self.tr("%n signal(s)", "", taken.count(RecordKind.SIGNAL)),
            self.tr("%n file(s)", "", taken.count(RecordKind.FILE)),
        ]
        what = self.tr("The handover is taken in: %1.").replace("%1", ", ".join(counts))
        safe = self.tr("Nothing that was here has changed. It stands in the register.")
        now = self.tr("Take it back puts all of it in the trash, as long as nobody changed any of it.")
        self.done.set_message("ok", what, safe, now)
        self.done.show()
        for one in review.people:
            person_id = review.pupils[one.person.id] or one.person.id
            button = QuietButton(self._theme, self.tr("To %1").replace("%1", one.person.display_name), "user")
            button.clicked.connect(lambda _on=False, target=person_id: self.pupil_requested.emit(target))
            line = QWidget()
            across = QHBoxLayout(line)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(button)
            across.addStretch(1)
            self._body.addWidget(line)
        self._foot.show()
        self.take_button.hide()
        self.leave_button.hide()
        self.undo_button.show()
        self.undo_button.setFocus()
        self._scroll.to_top()

    def show_taken_back(self) -> None:
        self.show_start()
        self.done.set_message(
            "ok",
            self.tr("The handover is taken back."),
            self.tr("What came of it lies in the trash for a month. A pupil that was added stays in the list."),
        )
        self.done.show()

    def show_problem(self, text: ErrorText | None) -> None:
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)
            self._scroll.to_top()
        self.problem.setVisible(text is not None)

    def file_title(self) -> str:
        return self.tr("Choose the handover")

    def taken_words(self) -> str:
        return self.tr("The handover is taken in")

    def chosen(self) -> dict[str, bool]:
        """What was chosen so far, by id."""
        return {one: choice.text() == _TAKE for one, choice in self.choices.items() if choice.text()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _about(self, review: HandoverReview) -> QWidget:
        handover = review.handover
        if review.taken_before:
            what = self.tr("This handover was taken in already")
            return Banner(self._theme, "info", what, self.tr("You find the records with the pupil."))
        made = self._days.moment(handover.made_at, self._today())
        what = self.tr("Call the sender and compare these six words: %1")
        safe = self.tr("%1 says to be the sender, made %2. Only the words show that it is.")
        sender = ", ".join(part for part in (handover.sender, handover.school_name) if part)
        why = self.tr("Purpose: %1. Basis: %2.")
        return Banner(
            self._theme,
            "warn",
            what.replace("%1", " · ".join(review.file_words)),
            safe.replace("%1", sender).replace("%2", made),
            why.replace("%1", handover.purpose).replace("%2", self._texts.term(handover.basis)),
        )

    def _who(self, review: HandoverReview) -> list[QWidget]:
        card = Card(self.tr("Who is it about?"))
        for one in review.people:
            if one.same is not None:
                known = self.tr("%1 is here already.")
                card.body.addWidget(Label(known.replace("%1", self._person(one.same)), "body", wrap=True))
                continue
            choice = ComboField(self._theme, self._options(one))
            choice.set_code(review.pupils[one.person.id] or _NEW)
            choice.chosen.connect(lambda _code: self._send_people())
            self.people[one.person.id] = choice
            hint = ""
            if one.candidates:
                hint = self.tr("Somebody here is called alike. Look at class and date of birth before you choose.")
            card.body.addWidget(Field(self._theme, self._person(one.person), choice, hint))
        return [card]

    def _options(self, one: ReviewPupil) -> list[Option]:
        new = Option(_NEW, self.tr("Not known here: add this pupil"), "plus")
        return [new, *(Option(known.id, self._person(known), "user") for known in one.candidates)]

    def _person(self, person: Person) -> str:
        born = ""
        if person.birth_date is not None:
            born = self.tr("born %1").replace("%1", f"{person.birth_date:%d-%m-%Y}")
        elif person.birth_year is not None:
            born = self.tr("born in %1").replace("%1", str(person.birth_year))
        return ", ".join(part for part in (person.display_name, person.class_name, born) if part)

    def _row(self, review: HandoverReview, item: ReviewItem, before: bool | None) -> ToldRow:
        told = review.told[item.id]
        row = ToldRow(told)
        row.choice.addWidget(Label(title_of(told), "item", wrap=True))
        state = self._words.state(item.state)
        if item.problem:
            state = f"{state}: {self._problem(item)}"
        row.choice.addWidget(Label(state, "secondary", "warn" if item.state in ASKS else "text2", wrap=True))
        if item.recoded:
            recoded = self.tr("A word of the other school is not in your lists: it becomes “other”.")
            row.choice.addWidget(Label(recoded, "secondary", "text2", wrap=True))
        if item.state in TAKEABLE and not review.taken_before:
            take = Option(_TAKE, self._words.take(item.state))
            leave = Option(_LEAVE, self._words.leave(item.state))
            choice = ChipChoice(self._theme, [take, leave])
            choice.setAccessibleName(title_of(told))
            start = _TAKE if item.state is ItemState.NEW else ""
            choice.set_text(start if before is None else _TAKE if before else _LEAVE)
            self.choices[item.id] = choice
            row.choice.addWidget(choice)
        own = review.told_own.get(item.id)
        if own:
            row.set_beside(self.tr("What is here"), own)
        return row

    def _problem(self, item: ReviewItem) -> str:
        if item.kind is RecordKind.FILE:
            return self._texts.error(item.problem).what
        return self._texts.problem(item.problem)

    def _send_people(self) -> None:
        chosen = {one: box.code() for one, box in self.people.items()}
        self.pupils_chosen.emit({one: "" if code in ("", _NEW) else code for one, code in chosen.items()})

    def _start_page(self) -> QWidget:
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        first, second = Card(self.tr("Did you get a handover?")), Card(self.tr("Do you expect one?"))
        opening = self.tr(
            "Choose the file, as it ends on .overdracht. You see first what is in it and how it stands to what "
            "you have. Nothing is kept before you say so, and nothing you have is changed."
        )
        key = self.tr(
            "The other encrypts it to you and needs the file of your invitation for that. It holds no secret. "
            "Mail it, and compare the six words by telephone."
        )
        for card, words, button in ((first, opening, self.choose_button), (second, key, self.invitation_button)):
            card.body.addWidget(Label(words, "body", wrap=True))
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            card.body.addLayout(line)
            column.addWidget(card)
        column.addStretch(1)
        return start

    def _clear(self) -> None:
        self.choices, self.people, self._review_id = {}, {}, ""
        empty(self._body)
        self.done.hide()
        self._start.hide()

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.choose_button.clicked.connect(self.choose_requested)
        self.invitation_button.clicked.connect(self.invitation_requested)
        self.take_button.clicked.connect(lambda: self.take_requested.emit(self.chosen()))
        self.leave_button.clicked.connect(self.leave_requested)
        self.undo_button.clicked.connect(self.take_back_requested)
