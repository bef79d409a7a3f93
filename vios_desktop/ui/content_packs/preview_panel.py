"""What a pack changes, per thing, and the way on: use it, or not."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from vios_desktop.decision.pack_changes import Change, How, Thing
from vios_desktop.ui.content_packs.words import ContentWords
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.content_packs.updates import Preview
    from vios_desktop.ui.theme.theme import Theme

MOST_SHOWN = 20


class PreviewPanel(QWidget):
    take_in_requested = Signal()
    drop_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, ContentWords(self)
        self._title, self._meta = Label("", "card", wrap=True), Label("", "secondary", "text2", wrap=True)
        self._summary = Label("", "body", wrap=True)
        self._put_back = QVBoxLayout()
        self.take_in = PrimaryButton(theme, self.tr("Use this content"), "check")
        self.leave = SecondaryButton(theme, self.tr("Do not use"))
        self.stop = SecondaryButton(theme, self.tr("Stop"))
        self._walking, self._progress = Label("", "secondary", "text2", wrap=True), QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Walking through every path"))
        self.take_in.clicked.connect(self.take_in_requested)
        self.leave.clicked.connect(self.drop_requested)
        self.stop.clicked.connect(self.stop_requested)
        self._changes = QVBoxLayout()
        self._changes.setSpacing(8)
        self._arrange()
        self.show_walking(0, 0)

    def show_preview(self, preview: Preview) -> None:
        header = preview.signed.header
        self._title.setText(self._words.version(header))
        signed = self.tr("signed by %1").replace("%1", preview.signed.signer)
        instead = self.tr("instead of version %1").replace("%1", preview.instead_of.version)
        self._meta.setText(" · ".join((self._words.of_day(header), signed, instead)))
        self._summary.setText(header.summary)
        self._summary.setVisible(bool(header.summary))
        _empty(self._put_back)
        if preview.put_back is not None:
            safe = self.tr("It is not used now, and only if you choose so.")
            now = self.tr("Ask the publisher whether that is solved. If not, press Do not use.")
            what = self._words.put_back_before(preview.put_back)
            self._put_back.addWidget(Banner(self._theme, "warn", what, safe, now))
        self._show_changes(preview.changes)

    def show_walking(self, done: int, total: int) -> None:
        busy = total > 0
        while_busy: tuple[QWidget, ...] = (self._walking, self._progress, self.stop)
        for widget in while_busy:
            widget.setVisible(busy)
        self.take_in.setVisible(not busy)
        self.leave.setVisible(not busy)
        if busy:
            words = self.tr("VIOS walks every path first: %1 of %2 kinds. You can go on working.")
            self._walking.setText(words.replace("%1", str(done)).replace("%2", str(total)))
            self._progress.setRange(0, total)
            self._progress.setValue(done)
            if not done:
                self.stop.setFocus()

    def _show_changes(self, changes: Sequence[Change]) -> None:
        _empty(self._changes)
        if not changes:
            words = self.tr("Nothing changes in questions, advice, cards and letters.")
            self._changes.addWidget(Label(words, "body", "text2", wrap=True))
        for thing, rows in groupby(sorted(changes, key=_place), key=lambda change: change.thing):
            self._group(thing, list(rows))

    def _group(self, thing: Thing, rows: Sequence[Change]) -> None:
        self._changes.addWidget(SectionHeading(self._theme, self._words.heading(thing), count=str(len(rows))))
        card = RowCard()
        for change in rows[:MOST_SHOWN]:
            card.add_row(self._row(change))
        self._changes.addWidget(card)
        left = rows[MOST_SHOWN:]
        if left:
            more = QuietButton(self._theme, self.tr("Show %n more", "", len(left)), "chevron-down")

            def show_all() -> None:
                more.hide()
                for change in left:
                    card.add_row(self._row(change))

            more.clicked.connect(show_all)
            self._changes.addWidget(more)

    def _row(self, change: Change) -> QFrame:
        frame = QFrame()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(14, 9, 12, 9)
        layout.setSpacing(1)
        layout.addWidget(Label(change.title or change.where or self._words.everywhere(), "item", wrap=True))
        where = change.where if change.title else ""
        same_text = change.how is How.CHANGED and change.before == change.after
        about = self._words.beside_the_text() if same_text else ""
        meta = " · ".join(part for part in (self._words.how(change.how), where, about) if part)
        layout.addWidget(Label(meta, "meta", "text3", wrap=True))
        for words, text in ((self.tr("Was: %1"), change.before), (self.tr("Becomes: %1"), change.after)):
            if text and change.before != change.after and text != change.title:
                layout.addWidget(Label(words.replace("%1", text), "secondary", "text2", wrap=True))
        return frame

    def _arrange(self) -> None:
        card = Card(gap=6)
        inside: tuple[QWidget, ...] = (self._title, self._meta, self._summary, self._walking, self._progress)
        for widget in inside:
            card.body.addWidget(widget)
        card.body.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.take_in, self.leave, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(SectionHeading(self._theme, self.tr("A newer content"), icon="book"))
        layout.addLayout(self._put_back)
        layout.addWidget(card)
        layout.addWidget(Label(self.tr("What changes"), "card", wrap=True))
        layout.addLayout(self._changes)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _place(change: Change) -> int:
    return list(Thing).index(change.thing)
