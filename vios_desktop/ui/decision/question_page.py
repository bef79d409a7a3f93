"""One question: its answers as large cards, why it is asked, and the way on and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.column import Column, clear
from vios_desktop.ui.decision.notices import Notices
from vios_desktop.ui.decision.unfold import Terms, WhyNote
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.ui.decision.model import QuestionModel
    from vios_desktop.ui.theme.theme import Theme

_HINT_FROM = 520
_PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class QuestionPage(QWidget):
    """`answered(option id)`; keys 1 to 9 choose, Enter goes on."""

    answered = Signal(str)
    back_requested = Signal()
    use_record_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self._model: QuestionModel | None = None
        self._why_open = True
        self._why: WhyNote | None = None
        self._cards: list[OptionCard] = []
        self._group = QButtonGroup(self)
        self.notices = Notices(theme)
        column = Column(theme)
        column.body.addWidget(self.notices)
        self._body = QVBoxLayout()
        self._body.setSpacing(7)
        column.body.addLayout(self._body)
        column.body.addStretch(1)
        self._page = PageScroll(column, self._make_footer())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    @property
    def chosen(self) -> str:
        """The id of the option that is marked, or empty."""
        place = self._group.checkedId()
        return self._model.options[place].id if self._model is not None and place >= 0 else ""

    @property
    def key(self) -> str:
        """The key of the question that is shown."""
        return self._model.key if self._model is not None else ""

    @property
    def is_missing_shown(self) -> bool:
        return not self._missing.isHidden()

    def show_question(self, model: QuestionModel) -> None:
        """Show a question and put the focus on its answers."""
        if self._why is not None:
            self._why_open = self._why.is_open
        self._model = model
        self._empty()
        self._add_head(model)
        self._add_options(model)
        stands_in_why = [term for term in model.terms if not _stands_above(model, term.word)]
        self._why = WhyNote(self._theme, model, stands_in_why, opened=self._why_open)
        self._body.addSpacing(4)
        self._body.addWidget(self._why)
        self._back.setVisible(model.may_go_back)
        keys = (
            self.tr("Key 1 to %1 answers at once")
            if model.one_key
            else self.tr("Key 1 to %1 chooses, Enter goes on")
        )
        self._hint.setText(keys.replace("%1", str(min(len(model.options), 9))))
        self._next.setText(self.tr("Save answer") if model.returns else self.tr("Next question"))
        self.take_focus()
        # The focus follows places of before the words were wrapped; the question itself has to be in sight.
        self._page.to_top()
        QTimer.singleShot(0, self, self._page.to_top)

    def take_focus(self) -> None:
        place = max(self._group.checkedId(), 0)
        if self._cards:
            self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Number keys and Enter, wherever the focus is on the page; True if it was one of them."""
        if event.modifiers() not in _PLAIN:
            return False
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return self._press_number(key - Qt.Key.Key_1)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on()
            return True
        return False

    def go_on(self) -> None:
        """Hand in what is marked; without a mark say that something is missing."""
        if self.chosen:
            self.answered.emit(self.chosen)
            return
        self._missing.show()
        self.take_focus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._missing.text))

    def go_back(self) -> None:
        if self._model is not None and self._model.may_go_back:
            self.back_requested.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on an answer of the danger question goes on at once, as its key does."""
        if event.type() == QEvent.Type.MouseButtonRelease and self._model is not None and self._model.one_key:
            handled = super().eventFilter(watched, event)
            if isinstance(watched, OptionCard) and watched.isDown():
                watched.setChecked(True)
                watched.setDown(False)
                self.go_on()
                return True
            return handled
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the foot would get higher for them, the words about keys go."""
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= self._theme.px(_HINT_FROM))

    def _press_number(self, place: int) -> bool:
        if self._model is None or place >= len(self._cards):
            return False
        self._cards[place].setChecked(True)
        self._cards[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._model.one_key:
            self.go_on()
        return True

    def _empty(self) -> None:
        for card in self._cards:
            self._group.removeButton(card)
        self._cards = []
        clear(self._body)

    def _add_head(self, model: QuestionModel) -> None:
        count = self._words.count(model.count) or self.tr("Known from the incident")
        self._body.addWidget(Label(count, "secondary", "text2", tabular=True))
        title = Label(model.text, "question", wrap=True)
        title.setAccessibleName(f"{count}. {model.text}")
        self._body.addWidget(title)
        if model.help:
            self._body.addWidget(Label(model.help, "lead", "text2", wrap=True))
        above = [term for term in model.terms if _stands_above(model, term.word)]
        if above:
            self._body.addWidget(Terms(self._theme, above))
        if model.known or model.corrected:
            self._body.addWidget(self._make_known(model))
        self._body.addSpacing(6)
        self._missing = StatusLabel(
            self._theme,
            Status(StatusKind.LATE, self.tr('Choose an answer. "I do not know" is fine too.')),
            wrap=True,
        )
        self._missing.hide()
        self._body.addWidget(self._missing)

    def _make_known(self, model: QuestionModel) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        if model.known:
            text = self.tr(
                "The incident says this. Another answer counts in this decision only; the incident stays as it is."
            )
        else:
            text = self.tr("The incident says something else. Your answer counts in this decision.")
        layout.addWidget(Label(text, "secondary", "text2", wrap=True), 1)
        if model.corrected:
            button = QuietButton(self._theme, self.tr("Use the incident"), "undo-2", size="compact")
            button.clicked.connect(lambda: self.use_record_requested.emit(model.key))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_options(self, model: QuestionModel) -> None:
        holder = QWidget()
        holder.setAccessibleName(model.text)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for place, option in enumerate(model.options):
            key = str(place + 1) if place < 9 else ""
            card = OptionCard(self._theme, option.label, option.hint, key=key)
            card.setChecked(option.id == model.chosen)
            card.installEventFilter(self)
            card.toggled.connect(lambda _on: self._missing.hide())
            self._group.addButton(card, place)
            self._cards.append(card)
            layout.addWidget(card)
        self._body.addWidget(holder)

    def _make_footer(self) -> QFrame:
        self._back = SecondaryButton(self._theme, self.tr("Previous"), "arrow-left")
        self._back.clicked.connect(self.go_back)
        self._hint = Label("", "secondary", "text2", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._next = PrimaryButton(self._theme, self.tr("Next question"), "arrow-right")
        self._next.clicked.connect(self.go_on)
        self.foot = column = Column(self._theme, top=9, bottom=9)
        row = QHBoxLayout()
        row.setSpacing(11)
        row.addWidget(self._back)
        row.addWidget(self._hint, 100)
        row.addStretch(1)
        row.addWidget(self._next)
        column.body.addLayout(row)
        footer = QFrame()
        layout = QVBoxLayout(footer)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        return footer


def _stands_above(model: QuestionModel, word: str) -> bool:
    """Whether a hard word is in the question itself; if not it is explained with the reason."""
    options = " ".join(f"{option.label} {option.hint}" for option in model.options)
    text = f"{model.text} {model.help} {options}".lower()
    return word.lower() in text or word.lower() not in model.why.lower()
