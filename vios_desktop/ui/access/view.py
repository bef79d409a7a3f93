"""The page of an access request: who asks and what is left out, beside the pages as they will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.services.access_request import AskedBy
from vios_desktop.ui.papers.page_stack import PageStack
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Option, Status, StatusKind
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.services.access_request import LeftOut, PreparedAccess
    from vios_desktop.services.limited_record import LimitedListing
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme

OWN_AGE = 16
"""From this age it is for the pupil to ask (registration.md 2.6)."""


class AccessPage(QWidget):
    """Implements `AccessView`. `given(capacity, name)`."""

    given = Signal(str, str)
    back_requested = Signal()
    limited_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme = theme
        self._prepared: PreparedAccess | None = None
        self.back_button = QuietButton(theme, self.tr("Shared"), "arrow-left", size="compact", tone="text2")
        self.title = Label("", "page", wrap=True)
        self.problem = Banner(theme, "bad", "")
        self.done = Banner(theme, "ok", "")
        self.asked_by = ChipChoice(theme, [Option(who.value, texts.term(who)) for who in AskedBy])
        self.recipient = TextField(theme)
        self.fields = {
            "asked_by": Field(theme, self.tr("Who asks for access?"), self.asked_by),
            "recipient": Field(theme, self.tr("Name of who gets the pages"), self.recipient),
        }
        self.age_note = StatusLabel(theme, Status(StatusKind.NOTE, ""), text_tone="text", wrap=True)
        self.give_button = PrimaryButton(theme, self.tr("Give and put in the register"), "check")
        self.held = Label("", "body", wrap=True)
        self._left_out = QVBoxLayout()
        self.limited = Card(self.tr("Protected incidents are not on the pages"))
        self.limited_words = Label("", "secondary", "text2", wrap=True)
        self.limited_button = SecondaryButton(theme, self.tr("To what is protected"), "lock", size="compact")
        self.pages = PageStack(theme)
        self._stack = OnePage()
        self._stack.addWidget(self._grey())
        self._page_scroll = PageScroll(self._content())
        self._stack.addWidget(self._page_scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()
        for widget in (self.problem, self.done, self.age_note):
            widget.hide()

    def start(self) -> None:
        """Another pupil: nothing of the one before stays."""
        self._empty_form()
        self.done.hide()
        self.show_problem(None)
        self._prepared = None

    def show_loading(self) -> None:
        self._stack.setCurrentIndex(0)

    def show_prepared(self, prepared: PreparedAccess, pages: Sequence[PagePicture]) -> None:
        first, self._prepared = self._prepared is None, prepared
        self.title.setText(self.tr("Access request: %1").replace("%1", prepared.person_name))
        self.held.setText(self.tr("%n record(s) stand on the pages.", "", prepared.block_count))
        self._show_left_out(prepared.left_out)
        self.pages.show_pages(pages)
        self.pages.setAccessibleName(self.title.text())
        self._who()
        self._stack.setCurrentIndex(1)
        if first:
            self.asked_by.setFocus()
            QTimer.singleShot(0, self, self._page_scroll.to_top)  # once the pages have their height

    def show_limited(self, about: LimitedListing) -> None:
        words = []
        if about.lines:
            own = self.tr("This pupil is in %n that you can read: %1.", "", len(about.lines))
            words.append(
                own.replace(
                    "%1", ", ".join(line.head.number for line in about.lines if line.head and line.head.number)
                )
            )
            words.append(self.tr("Decide whether it has to be given too, and give it apart on paper."))
        if about.more:
            words.append(
                self.tr("Something is protected that you cannot read: ask who is named about this pupil.")
            )
        self.limited_words.setText(" ".join(words))
        self.limited.setVisible(bool(words))

    def show_problem(self, text: ErrorText | None) -> None:
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)
            self.done.hide()
            self._stack.setCurrentIndex(1)
            self._page_scroll.to_top()
        self.problem.setVisible(text is not None)

    def show_field_problems(self, problems: dict[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in problems), None)
        if first is not None:
            first.focus()

    def show_given(self, recipient: str) -> None:
        what = self.tr("Given to %1. It stands in the register.").replace("%1", recipient)
        self.done.set_message("ok", what, self.tr("The pages can be looked at again from Shared."))
        self.done.show()
        self._empty_form()
        self._page_scroll.to_top()

    def paper_words(self, name: str) -> str:
        return self.tr("Access: %1").replace("%1", name)

    def paper_hint(self) -> str:
        return self.tr("These pages stand in the register. Print or save them to give them.")

    def given_words(self) -> str:
        return self.tr("Put in the register.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _who(self) -> None:
        """A pupil who asks is known by name; from 16 on it is for the pupil to ask."""
        who, age = self.asked_by.text(), self._prepared.age if self._prepared is not None else None
        self.fields["recipient"].setVisible(who != AskedBy.PUPIL.value)
        words = ""
        if who == AskedBy.PARENT.value and age is not None and age.lowest >= OWN_AGE:
            words = self.tr("This pupil is %1. From 16 on pupils ask for it themselves.")
        elif who == AskedBy.PUPIL.value and age is not None and age.highest < OWN_AGE:
            words = self.tr("This pupil is %1. Under 16 the parents ask for it.")
        elif who == AskedBy.REPRESENTATIVE.value:
            words = self.tr("Look first whether the pupil or the parents want this person to have the pages.")
        years = "" if age is None else str(age.lowest) if age.exact else f"{age.lowest}-{age.highest}"
        self.age_note.set_status(Status(StatusKind.NOTE, words.replace("%1", years)))
        self.age_note.setVisible(bool(words))

    def _empty_form(self) -> None:
        self.asked_by.set_text("")
        self.recipient.set_text("")
        self.show_field_problems({})

    def _show_left_out(self, lines: Sequence[LeftOut]) -> None:
        while (item := self._left_out.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            pair = QWidget()
            words = QVBoxLayout(pair)
            words.setContentsMargins(0, 0, 0, 0)
            words.setSpacing(1)
            words.addWidget(Label(f"{line.what} ({line.count})", "item", wrap=True))
            words.addWidget(Label(line.why, "secondary", "text2", wrap=True))
            self._left_out.addWidget(pair)
        if not lines:
            self._left_out.addWidget(Label(self.tr("Nothing was left out."), "secondary", "text2", wrap=True))

    def _content(self) -> QWidget:
        who = Card(self.tr("Who gets it"))
        for widget in (*self.fields.values(), self.age_note):
            who.body.addWidget(widget)
        term = self.tr("Look who you have in front of you. The answer is due within one month of the request.")
        who.body.addWidget(Label(term, "secondary", "text2", wrap=True))
        who.body.addWidget(self.give_button, 0, Qt.AlignmentFlag.AlignLeft)
        held = Card(self.tr("What stands on the pages"))
        masked = self.tr(
            "Names of others are replaced. Read the pages through: a text may tell of others without a name."
        )
        held.body.addWidget(self.held)
        held.body.addWidget(Label(masked, "secondary", "text2", wrap=True))
        left_out = Card(self.tr("What is left out, and why"))
        self._left_out.setSpacing(8)
        left_out.body.addLayout(self._left_out)
        columns = TwoColumns(self._theme, shares=(42, 58))
        self.limited.body.addWidget(self.limited_words)
        self.limited.body.addWidget(self.limited_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.limited.hide()
        for card in (who, held, self.limited, left_out):
            columns.left.addWidget(card)
        columns.left.addStretch(1)
        columns.right.addWidget(Label(self.tr("The pages as they will be"), "label"))
        columns.right.addWidget(self.pages)
        columns.right.addStretch(1)
        way_back = QHBoxLayout()
        way_back.addWidget(self.back_button)
        way_back.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 12, 24, 24)
        column.setSpacing(10)
        column.addLayout(way_back)
        for widget in (self.title, self.problem, self.done, columns):
            column.addWidget(widget)
        return content

    def _grey(self) -> QWidget:
        grey = QWidget()
        layout = QVBoxLayout(grey)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.addWidget(Skeleton(self._theme, rows=8))
        layout.addStretch(1)
        return grey

    def _connect(self) -> None:
        self.limited_button.clicked.connect(self.limited_requested)
        self.back_button.clicked.connect(self.back_requested)
        self.asked_by.text_changed.connect(lambda _code: self._who())
        self.give_button.clicked.connect(self._give)
        add_actions(self, {"save": self._give})

    def _give(self) -> None:
        self.given.emit(self.asked_by.text(), self.recipient.text())
