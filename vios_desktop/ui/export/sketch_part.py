"""Choosing case sketches in the first step: a group, a sentence as it will stand, and what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Option, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.export.sketching import SketchKind, SketchOffer
    from vios_desktop.ui.theme.theme import Theme


class SketchPart(QWidget):
    """Hidden until `show_offers`. `added` with an offer, `removed` with the place of a chosen one."""

    added = Signal(object)  # SketchOffer
    removed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kinds: tuple[SketchKind, ...] = ()
        self._offers: dict[str, SketchOffer] = {}
        self._seldom = Label(
            self.tr(
                "No sketch can be made for this period: nothing happened often enough, with enough different "
                "pupils, to tell of it without pointing at somebody. That is usual in a small school."
            ),
            "secondary",
            "text2",
            wrap=True,
        )
        self.gone = Label(
            self.tr("A sketch that you chose before can no longer be made: it is not common enough any more."),
            "secondary",
            "text2",
            wrap=True,
        )
        self.gone.hide()
        self.open_button = SecondaryButton(theme, self.tr("Add a sketch"), "plus")
        self.open_button.clicked.connect(self._open)
        self._chosen = RowCard()
        self.kinds = ChipChoice(theme, [])
        self.kinds.setAccessibleName(self.tr("What is it about?"))
        self.kinds.text_changed.connect(self._show_kind)
        self._ask = Label(self.tr("What is it about?"), "label")
        self._sentences = RowCard()
        self._arrange()
        self.hide()

    def show_offers(self, kinds: Sequence[SketchKind] | None) -> None:
        """What may be told of the chosen period; None: a period that is made already keeps what it has."""
        self.setVisible(kinds is not None)
        self._kinds = tuple(kinds or ())
        self._seldom.setVisible(not self._kinds)
        self.kinds.set_options([Option(kind.code, kind.label) for kind in self._kinds])
        self._close()

    def show_gone(self, gone: bool) -> None:
        """Whether a sketch that was chosen before may not be told any more."""
        self.gone.setVisible(gone)

    def show_chosen(self, chosen: Sequence[SketchOffer], *, full: bool) -> None:
        self._chosen.clear()
        for number, offer in enumerate(chosen):
            told = Row(str(number), offer.text, self._made_of(offer), "file-text")
            row = ListRow(self._theme, told, self.tr("Take away"))
            row.verb_pressed.connect(lambda place: self.removed.emit(int(place)))
            self._chosen.add_row(row)
        self._chosen.setVisible(bool(chosen))
        self.open_button.setVisible(bool(self._kinds) and not full)

    def _made_of(self, offer: SketchOffer) -> str:
        if offer.put_together:
            return self.tr("Put together from %n case(s). The page says so.", "", len(offer.cases))
        return self.tr("One case that happened more often.")

    def _arrange(self) -> None:
        intro = self.tr(
            "May stay empty. A sketch is a sentence that VIOS makes itself, without names, days or your own "
            "words. It tells only what happened at least five times with five different pupils. At most two."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("Case sketches"), "card"))
        layout.addWidget(Label(intro, "secondary", "text2", wrap=True))
        layout.addWidget(self._seldom)
        layout.addWidget(self.gone)
        layout.addWidget(self._chosen)
        layout.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._ask, self.kinds, self._sentences):
            layout.addWidget(widget)

    def _open(self) -> None:
        for widget in (self._ask, self.kinds):
            widget.show()
        self.open_button.hide()
        self.kinds.setFocus()

    def _close(self) -> None:
        self.kinds.set_text("")
        for widget in (self._ask, self.kinds, self._sentences):
            widget.hide()
        self.open_button.setVisible(bool(self._kinds))

    def _show_kind(self, code: str) -> None:
        kind = next((kind for kind in self._kinds if kind.code == code), None)
        self._sentences.clear()
        self._sentences.setVisible(kind is not None)
        self._offers = {str(number): offer for number, offer in enumerate(kind.offers if kind else ())}
        for place, offer in self._offers.items():
            row = ListRow(self._theme, Row(place, offer.text, self._made_of(offer)), self.tr("Choose"), tile=False)
            row.verb_pressed.connect(self._choose)
            row.opened.connect(self._choose)
            self._sentences.add_row(row)

    def _choose(self, place: str) -> None:
        offer = self._offers[place]
        self._close()
        self.added.emit(offer)
