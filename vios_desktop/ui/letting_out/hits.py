"""What VIOS found in the texts: a card for each hit that is left, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.identifiers.marks import MarkKind
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import ElidedLabel, Label
from vios_desktop.ui.widgets.painting import focus_ring, shows_focus
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from vios_desktop.domain.read_through import MarkRef
    from vios_desktop.ui.letting_out.model import Decided, Hit, Reading
    from vios_desktop.ui.theme.theme import Theme


_WORD_PX = 130
_REACHES = frozenset({
    MarkKind.PHONE, MarkKind.EMAIL, MarkKind.URL, MarkKind.HANDLE, MarkKind.ADDRESS, MarkKind.POSTCODE,
})  # fmt: skip


class HitCard(Card):
    """A word in its sentence. V replaces it, L lets it stay; what blocks asks why it may stay.

    `last_reason` tells the reason that was given before: it is offered again.
    """

    spoken_role = "ListItem"

    replaced = Signal(object, str)  # MarkRef, word
    kept = Signal(object, str)  # MarkRef, reason

    def __init__(self, theme: Theme, hit: Hit, kind: str, last_reason: Callable[[], str]) -> None:
        super().__init__(margin=12, gap=6)
        self._theme, self.hit, self._last_reason = theme, hit, last_reason
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reason: TextField | None = None
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(
            IconLabel(theme, "circle-alert" if hit.blocks else "info", 16, "warn" if hit.blocks else "info")
        )
        head.addWidget(Label(hit.written, "label"))
        self._kind = Label(kind, "secondary", "text2", wrap=True)
        head.addWidget(self._kind, 1)
        self.body.addLayout(head)
        self.body.addWidget(Label(f"“{hit.before}{hit.written}{hit.after}”", "body", wrap=True))
        self.body.addWidget(Label(hit.place, "secondary", "text3", wrap=True))
        self.word = TextField(theme, hit.word, height=32)
        self.word.setFixedWidth(theme.px(_WORD_PX))
        self.word.confirmed.connect(lambda _text: self.replace())
        self.word.edit.setAccessibleName(self.tr("Another word"))
        self.replace_button = SecondaryButton(theme, self.tr("Replace (V)"))
        self.keep_button = QuietButton(theme, self.tr("Let stay (L)"))
        self.replace_button.clicked.connect(self.replace)
        self.keep_button.clicked.connect(self.keep)
        deeds = QWidget()
        flow = FlowLayout(deeds, gap=6)
        for widget in (self.word, self.replace_button, self.keep_button):
            flow.addWidget(widget)
        self.body.addWidget(deeds)
        self._problem = Label("", "secondary_strong", "bad", wrap=True)
        self._problem.setParent(self)
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.setAccessibleName(", ".join((hit.written, kind, hit.place)))
        self.setAccessibleDescription(f"{hit.before}{hit.written}{hit.after}")

    def replace(self) -> None:
        self.replaced.emit(self.hit.ref, self.word.text())

    def keep(self) -> None:
        """At once, or where it blocks with the question why."""
        if not self.hit.blocks:
            self.kept.emit(self.hit.ref, "")
        else:
            self._ask_reason()

    def show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.word.edit.setFocus()
        self.word.edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_V and plain:
            self.replace()
        elif event.key() == Qt.Key.Key_L and plain:
            self.keep_button.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and shows_focus(self):
            from PySide6.QtGui import QPainter

            focus_ring(QPainter(self), self.rect(), 8, self._theme.tokens.focus)

    def _ask_reason(self) -> None:
        if self._reason is None:
            self._reason = TextField(self._theme, self._last_reason())
            self._reason.confirmed.connect(self._give_reason)
            field = Field(self._theme, self.tr("Why may this stay?"), self._reason)
            give = PrimaryButton(self._theme, self.tr("Let stay"), "check")
            reason = self._reason
            give.clicked.connect(lambda: self._give_reason(reason.text()))
            self.body.addWidget(field)
            row = QHBoxLayout()
            row.addWidget(give)
            row.addStretch(1)
            self.body.addLayout(row)
        self._reason.edit.setFocus()
        self._reason.edit.selectAll()

    def _give_reason(self, text: str) -> None:
        if text.strip():
            self.kept.emit(self.hit.ref, text)


class DecidedRow(QFrame):
    """What became of a word, and how often, on one line."""

    def __init__(self, theme: Theme, said: str, times: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{said}, {times}")
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 6, 13, 6)
        row.setSpacing(9)
        row.addWidget(IconLabel(theme, "circle-check", 16, "ok"))
        row.addWidget(ElidedLabel(said, "body"), 1)
        row.addWidget(Label(times, "secondary", "text2"))


class HitsPanel(QWidget):
    """All hits that are left in the order of the texts, then what was decided."""

    replaced = Signal(object, str)
    kept = Signal(object, str)
    taken_out = Signal(str)
    undo_requested = Signal()
    done = Signal()
    """Nothing is left and the focus has to go somewhere."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: dict[MarkRef, HitCard] = {}
        self._last_reason = ""
        self._count = Label("", "secondary", "text2", wrap=True)
        self._left = Label("", "label")
        self.none = Banner(
            theme, "ok", self.tr("Nothing is left to choose"), self.tr("Read it through yourself as well.")
        )
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._decided_title = Label("", "label")
        self.undo_button = QuietButton(theme, self.tr("Undo"), "undo-2")
        self.undo_button.clicked.connect(self.undo_requested)
        self._decided_head = QWidget()
        head = QHBoxLayout(self._decided_head)
        head.setContentsMargins(0, 4, 0, 0)
        head.addWidget(self._decided_title)
        head.addStretch(1)
        head.addWidget(self.undo_button)
        self.decided = RowCard()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(self.none)
        layout.addWidget(self._left)
        layout.addLayout(self._cards)
        layout.addWidget(self._decided_head)
        layout.addWidget(self.decided)
        layout.addWidget(self._own())

    def show_reading(self, now: Reading) -> None:
        """Cards of hits that are decided go, those that came back stand in their place again."""
        at = self._place_of_focus()
        wanted = {hit.ref: hit for hit in now.left}
        for ref in [ref for ref, card in self.cards.items() if wanted.get(ref) != card.hit]:
            self._drop(self.cards.pop(ref))
        for position, hit in enumerate(now.left):
            if hit.ref not in self.cards:
                card = HitCard(self._theme, hit, self._kind_words(hit), lambda: self._last_reason)
                card.replaced.connect(self.replaced)
                card.kept.connect(self._keep)
                self.cards[hit.ref] = card
                self._cards.insertWidget(position, card)
        self.cards = {hit.ref: self.cards[hit.ref] for hit in now.left}
        self._show_counts(now.found, len(now.left))
        self._show_decided(now.decided)
        if at is not None:
            self._focus_at(at)

    def show_taken_out(self, times: int) -> None:
        """What became of the words that the reader wanted to take out."""
        missing = self.tr("These words are in none of the texts. Type them as they stand on the page.")
        self._own_field.set_error("" if times else missing)
        if times:
            self.own.set_text("")

    def show_word_problem(self, ref: MarkRef, text: str) -> None:
        card = self.cards.get(ref)
        if card is not None:
            card.show_problem(text)

    def next(self) -> None:
        """F8: to the next hit, round from the last to the first."""
        cards = list(self.cards.values())
        if not cards:
            self.done.emit()
            return
        at = self._place_of_focus()
        cards[0 if at is None else (at + 1) % len(cards)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _own(self) -> QWidget:
        holder = QWidget()
        self.own = TextField(self._theme)
        self.own.confirmed.connect(self._take_out)
        button = SecondaryButton(self._theme, self.tr("Take out"))
        button.clicked.connect(lambda: self._take_out(self.own.text()))
        hint = self.tr("They go wherever they stand in the texts.")
        self._own_field = Field(self._theme, self.tr("Did you find words yourself?"), self.own, hint)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._own_field, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return holder

    def _take_out(self, text: str) -> None:
        if text.strip():
            self.taken_out.emit(text)

    def _place_of_focus(self) -> int | None:
        for place, card in enumerate(self.cards.values()):
            if card.hasFocus() or (card.focusWidget() is not None and card.focusWidget().hasFocus()):
                return place
        return None

    def _focus_at(self, place: int) -> None:
        cards = list(self.cards.values())
        if cards:
            cards[min(place, len(cards) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.done.emit()

    def _drop(self, card: HitCard) -> None:
        focused = card.focusWidget()
        for one in (focused, card):
            if one is not None:
                one.clearFocus()
        self._cards.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show_counts(self, found: int, left: int) -> None:
        self._count.setVisible(found > 0)
        self._count.setText(self.tr("VIOS found %n place(s). Choose for each what happens.", "", found))
        self._left.setVisible(left > 0)
        self._left.setText(self.tr("Left to choose: %1").replace("%1", str(left)))
        what = self.tr("Everything is chosen") if found else self.tr("Nothing found")
        self.none.set_message("ok", what, self.tr("Read it through yourself as well."))
        self.none.setVisible(left == 0)

    def _show_decided(self, decided: tuple[Decided, ...]) -> None:
        self._decided_head.setVisible(bool(decided))
        self.decided.setVisible(bool(decided))
        self._decided_title.setText(self.tr("Chosen: %1").replace("%1", str(sum(one.times for one in decided))))
        self.decided.clear()
        for one in decided:
            said = f"{one.written} → {one.said}" if one.said else self.tr("%1 stays").replace("%1", one.written)
            times = self.tr("%n time(s)", "", one.times)
            self.decided.add_row(DecidedRow(self._theme, said, times))

    def _keep(self, ref: MarkRef, reason: str) -> None:
        self._last_reason = reason or self._last_reason
        self.kept.emit(ref, reason)

    def _kind_words(self, hit: Hit) -> str:
        words = {
            MarkKind.PERSON: self.tr("looks like a name"),
            MarkKind.CLASS: self.tr("class"),
            MarkKind.DATE: self.tr("date"),
            MarkKind.AGE: self.tr("age"),
            MarkKind.PLACE: self.tr("looks like a place"),
            MarkKind.REVIEW: self.tr("a name, or only a word?"),
        }.get(hit.kind, self.tr("address or account") if hit.kind in _REACHES else self.tr("number"))
        if hit.same > 1:
            words += ", " + self.tr("%n time(s)", "", hit.same)
        return words
