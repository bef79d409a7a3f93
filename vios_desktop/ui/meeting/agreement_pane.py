"""The right side at the table: the agreements that were made, and the form to type the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.core_team.words import box, empty
from vios_desktop.ui.meeting.model import NewAgreement, owner_words, spoken_owner
from vios_desktop.ui.meeting.side_pane import SidePane
from vios_desktop.ui.meeting.typed_boxes import TypedBoxes
from vios_desktop.ui.widgets.buttons import IconButton, PrimaryButton, QuietButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from vios_desktop.domain.core_team import Meeting, TypedAgreement
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.incidents.form_texts import Box
    from vios_desktop.ui.theme.theme import Theme

WIDTH = 336


class AgreementPane(SidePane):
    """`added(NewAgreement)`, `removed(agreement id)` and `loose_pressed`: not about the case that is shown."""

    added = Signal(object)
    removed = Signal(str)
    loose_pressed = Signal()

    def __init__(self, theme: Theme, words: TeamWords, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, WIDTH)
        self._words = words
        self._shown: tuple[TypedAgreement, ...] | None = None
        self._owners: dict[str, str] = {}
        self.setProperty("part", "sidepane-end")
        self.setAccessibleName(self.tr("New agreements"))
        self._count = Label("0", "secondary", "text3", tabular=True)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.text = TextField(theme)
        self.owner = ComboField(theme)
        self.due_on = DateTimeField(theme, prefer="future", with_time=False, clock=clock)
        self.feedback_to = ComboField(theme)
        self.fields = {
            "text": Field(theme, self.tr("What do we agree?"), self.text),
            "owner": Field(theme, self.tr("Who?"), self.owner),
            "due_on": Field(theme, self.tr("By when?"), self.due_on),
            "feedback_to": Field(theme, self.tr("Who hears back?"), self.feedback_to),
        }
        boxes: dict[str, Box] = {
            "text": self.text,
            "owner": self.owner,
            "due_on": self.due_on,
            "feedback_to": self.feedback_to,
        }
        self.typed = TypedBoxes(self, boxes, ("text", "owner", "due_on"))
        self.about = QuietButton(theme, "", "x", size="small")
        self.about.clicked.connect(self.loose_pressed)
        self.about.hide()
        self.add_button = PrimaryButton(theme, self.tr("Add"), "plus", size="compact")
        self.add_button.clicked.connect(self.add)

    def show_meeting(self, meeting: Meeting) -> None:
        """The agreements so far, and who may own one: who is at the table, the absent ones too."""
        options = [Option(str(n), spoken_owner(one)) for n, one in enumerate(meeting.attendees)]
        self._owners = {option.code: option.text for option in options}
        chosen = self.owner.code()
        self.owner.set_options(options)
        self.owner.set_code(chosen)
        hears = self.feedback_to.code()
        self.feedback_to.set_options([Option(option.text, option.text) for option in options])
        self.feedback_to.set_code(hears or (options[0].text if options else ""))
        made = meeting.typed.agreements
        self._count.setText(str(len(made)))
        if made == self._shown:
            return
        self._shown = made
        empty(self._list)
        if not made:
            nothing = self.tr("Nothing agreed yet. Every agreement has one owner and one day.")
            self._list.addWidget(Label(nothing, "secondary", "text2", wrap=True))
        for one in made:
            self._list.addWidget(self._card(one, owner_words(meeting, one)))

    def show_case(self, letter: str) -> None:
        """Which case an agreement will belong to; an empty text for none."""
        self.about.setText(self.tr("About case %1").replace("%1", letter) if letter else "")
        self.about.setToolTip(self.tr("Press to make it about no case"))
        self.about.setVisible(bool(letter))

    def show_problems(self, problems: dict[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))
        wrong = next((name for name in self.fields if name in problems), "")
        if wrong:
            self.fields[wrong].focus()

    def clear(self) -> None:
        """Ready for the next: who hears back stays."""
        self.text.set_text("")
        self.owner.set_code("")
        self.due_on.set_moment(None)
        self.show_problems({})
        self.focus()

    def half_typed(self) -> Mapping[str, str]:
        """The owner by name: the number is of those who sit at the table now."""
        texts = self.typed.texts()
        return {**texts, "owner": self._owners.get(texts["owner"], "")} if texts else {}

    def fill_half_typed(self, texts: Mapping[str, str]) -> None:
        numbers = {name: number for number, name in self._owners.items()}
        hears = texts.get("feedback_to", "") or self.feedback_to.code()
        self.typed.fill({**texts, "owner": numbers.get(texts.get("owner", ""), ""), "feedback_to": hears})
        self.show_problems({})

    def focus(self) -> None:
        self.text.edit.setFocus()

    def add(self) -> None:
        typed = bool(self.due_on.edit.text().strip())
        values = self.text.text(), self.owner.code(), self.due_on.day(), self.feedback_to.code()
        self.added.emit(NewAgreement(*values, due_typed=typed))

    def _card(self, one: TypedAgreement, owner: str) -> QWidget:
        card = Card(margin=12, gap=4)
        top = QWidget()
        line = QHBoxLayout(top)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(one.text, "item", wrap=True), 1)
        away = IconButton(self._theme, "x", self.tr("Take away: %1").replace("%1", one.text), size="small")
        away.clicked.connect(lambda: self.removed.emit(one.id))
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        under = QWidget()
        row = QHBoxLayout(under)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(self._theme, "building", 14, "text2"))
        row.addWidget(Label(owner, "secondary", "text2", wrap=True), 1)
        row.addWidget(IconLabel(self._theme, "clock", 14, "text2"))
        row.addWidget(Label(self._words.short(one.due_on), "secondary", "text2"))
        card.body.addWidget(top)
        card.body.addWidget(under)
        return card

    def arrange(self) -> None:
        """Everything in its place, once: a step of its own in making the table."""
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self.tr("New agreements"), "card"), 1)
        line.addWidget(self._count)
        form = Card(margin=14)
        for field in self.fields.values():
            form.body.addWidget(field)
        form.body.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeft)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label("Ctrl+Enter", "meta", "text3"), 1)
        row.addWidget(self.add_button)
        form.body.addWidget(foot)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            keys = QShortcut(QKeySequence(key), form)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(self.add)
        listed = QWidget()
        listed.setLayout(self._list)
        note = self.tr("Afterwards they stand under Agreements by themselves.")
        inside = box(head, listed, form, Label(note, "meta", "text3", wrap=True), gap=10)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(18, 16, 18, 12)
        column.addWidget(inside)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(holder, part="surface"))
