"""The steps that every overview has: for whom it is, the true pages, and the form it is made in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.ui.export.form_choice import FormChoice
from vios_desktop.ui.export.paper_pane import PaperPane
from vios_desktop.ui.overviews.model import Sharing
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.row_data import Option, Row
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.words_and_page import WordsAndPage

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.overviews.model import Receipt
    from vios_desktop.ui.theme.theme import Theme

_BASES = tuple(basis for basis in LegalBasis if basis is not LegalBasis.DEMAND)


def fill(page: QWidget, *widgets: QWidget) -> None:
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(column(*widgets))


@dataclass(frozen=True, slots=True)
class OverviewWords:
    """What differs between the kinds: `warning` and `promises` are pairs of what and why.

    `instead`: the codes of refusals after which there is another way, and the words that lead to it.
    """

    paper_title: str
    promises: tuple[tuple[str, str], ...]
    notice: tuple[str, str]
    basis_hint: str
    json_hint: str = ""
    warning: tuple[str, str] | None = None
    forms: tuple[SummaryFormat, ...] = tuple(SummaryFormat)
    instead: tuple[frozenset[str], str] = (frozenset(), "")


class RecipientBox(Protocol):
    """What the question for whom it is is answered with: a widget with `changed`, and these."""

    def text(self) -> str: ...
    def set_text(self, text: str) -> None: ...


class ForWhomStep(QWidget):
    """For whom, what for and on which basis. `box` is the field of the recipient, with its own signal."""

    changed = Signal(object)  # Sharing

    def __init__(
        self, theme: Theme, texts: Texts, words: OverviewWords, box: QWidget | None, first: Sharing
    ) -> None:
        super().__init__()
        own = TextField(theme)
        self._box: RecipientBox = own if box is None else box  # type: ignore[assignment]  # it has both
        self.purpose = TextField(theme)
        self.basis = ComboField(theme, [Option(basis.value, texts.term(basis)) for basis in _BASES])
        self.fields = {
            "recipient": Field(theme, self.tr("For whom is it?"), box or own),
            "purpose": Field(theme, self.tr("What will they use it for?"), self.purpose),
            "basis": Field(theme, self.tr("On which basis?"), self.basis, words.basis_hint),
        }
        self.show_values(first)
        if box is None:
            own.text_changed.connect(self.tell)
        self.purpose.text_changed.connect(self.tell)
        self.basis.chosen.connect(self.tell)
        title = Label(self.tr("Recipient and purpose"), "question", wrap=True)
        why = self.tr("This goes into the register, so that you can always see who received what.")
        warned = (Banner(theme, "warn", *words.warning),) if words.warning else ()
        fill(self, title, Label(why, "lead", "text2", wrap=True), *warned, *self.fields.values())

    def values(self) -> Sharing:
        code = self.basis.code()
        return Sharing(self._box.text(), self.purpose.text(), LegalBasis(code) if code else None)

    def show_values(self, sharing: Sharing) -> None:
        self._box.set_text(sharing.recipient)
        self.purpose.set_text(sharing.purpose)
        self.basis.set_code(sharing.basis or "")

    def set_error(self, field: str, text: str) -> None:
        self.fields[field].set_error(text)
        if text:
            self.fields[field].box.setFocus()  # its focus may be led on, to what is chosen in it

    def focus(self) -> None:
        self.fields["recipient"].box.setFocus()

    def tell(self) -> None:
        """What is filled in now; beside what was missing and no longer is, nothing is wrong."""
        now = self.values()
        filled = {"recipient": now.recipient, "purpose": now.purpose, "basis": now.basis}
        for name, value in filled.items():
            if value and value.strip() and self.fields[name].error:
                self.fields[name].set_error("")
        self.changed.emit(now)


class OverviewReadStep(QWidget):
    """The true pages right; left what they are, and what VIOS took care of."""

    def __init__(self, theme: Theme, words: OverviewWords) -> None:
        super().__init__()
        self.paper = PaperPane(theme, words.paper_title)
        side = QWidget()
        body = QVBoxLayout(side)
        body.setContentsMargins(22, 16, 18, 16)
        body.setSpacing(10)
        body.addWidget(Label(self.tr("Read through"), "page", wrap=True))
        hint = self.tr("These are the pages as they will be. They are only in memory until you make the file.")
        body.addWidget(Label(hint, "secondary", "text2", wrap=True))
        if words.warning:
            body.addWidget(Banner(theme, "warn", *words.warning))
        body.addWidget(Label(self.tr("What is on these pages"), "card", wrap=True))
        card = RowCard()
        for title, meta in words.promises:
            card.add_row(ListRow(theme, Row("", title, meta, "circle-check")))
        body.addWidget(card)
        body.addStretch(1)
        left = PageScroll(side, part="sidepane")
        self.sides = WordsAndPage(theme, (self.tr("What it is"), left), (self.tr("The page"), self.paper))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)

    def focus(self) -> None:
        if self.sides.single:
            self.sides.take_focus()
        else:
            self.paper.focus()


class OverviewMakeStep(QWidget):
    """The forms, and the receipt of what was made; every file made is an entry of its own."""

    chosen = Signal(object)  # SummaryFormat
    again_requested = Signal()
    register_requested = Signal()

    def __init__(self, theme: Theme, words: OverviewWords) -> None:
        super().__init__()
        self.forms = FormChoice(theme, words.forms, json_hint=words.json_hint)
        self.forms.chosen.connect(self.chosen)
        self.receipt = Banner(theme, "ok", "")
        again = SecondaryButton(theme, self.tr("Save once more"), "save")
        again.clicked.connect(self.again_requested)
        self.look = QuietButton(theme, self.tr("Look in Shared"), "globe")
        self.look.clicked.connect(self.register_requested)
        self._ways = QWidget()
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (again, self.look):
            row.addWidget(button)
        row.addStretch(1)
        title = Label(self.tr("In which form do you need it?"), "question", wrap=True)
        lead = self.tr(
            "Every form holds the same figures as the pages you read. You can make another one afterwards."
        )
        notice = Banner(theme, "warn", *words.notice)
        fill(self, title, Label(lead, "lead", "text2", wrap=True), self.receipt, self._ways, self.forms, notice)
        self.show_receipt(None, may_look=False)

    def show_receipt(self, receipt: Receipt | None, *, may_look: bool) -> None:
        for part in (self.receipt, self._ways):
            part.setVisible(receipt is not None)
        self.look.setVisible(may_look)
        if receipt is not None:
            words = self.tr("It is for: %1. Shared holds to whom and what for, with the file, under code %2.")
            words = words.replace("%1", receipt.recipient).replace("%2", receipt.code)
            self.receipt.set_message("ok", self.tr("%1 is saved").replace("%1", receipt.file_name), words)

    def show_stopped(self) -> None:
        self.show_receipt(None, may_look=False)
        words = self.tr("There is no file, and nothing of it is in Shared. What you chose is still there.")
        self.receipt.set_message("info", self.tr("Stopped in time"), words)
        self.receipt.show()

    def focus(self) -> None:
        self.forms.focus()
