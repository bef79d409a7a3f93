"""The page of the content of the decision help: in use, newer, before, and what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.content_pack import StepBackReason
from vios_desktop.ui.content_packs.preview_panel import PreviewPanel
from vios_desktop.ui.content_packs.words import ContentWords
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.row_data import Option, Row
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from vios_desktop.services.content_packs.service import ContentView
    from vios_desktop.services.content_packs.updates import Preview
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


class ContentPacksPage(QWidget):
    """Implements `ContentPage`."""

    choose_requested = Signal()
    step_back_requested = Signal(object)  # StepBackReason

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, ContentWords(self)
        self._notices, self._problems, self._history = QWidget(), QWidget(), QWidget()
        for box in (self._notices, self._problems, self._history):
            inside = QVBoxLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(8)
        self.skeleton = Skeleton(theme, rows=3)
        self._version, self._where = Label("", "card", wrap=True), Label("", "secondary", "text2", wrap=True)
        self.choose = PrimaryButton(theme, self.tr("Choose a content pack"), "folder")
        self.choose.clicked.connect(self.choose_requested)
        self.preview = PreviewPanel(theme)
        self.preview.hide()
        self._before = Label("", "body", wrap=True)
        self.reasons = ChipChoice(
            theme, [Option(reason.value, self._words.reason(reason)) for reason in StepBackReason]
        )
        self.reasons.setAccessibleName(self.tr("Why do you put it back?"))
        self.back = SecondaryButton(theme, self.tr("Put back"), "undo-2")
        self._takes, self._walking = False, False
        self.reasons.text_changed.connect(lambda _code: self._fit())
        self.back.clicked.connect(self._step_back)
        self.back.reason_requested.connect(self.reasons.setFocus)
        self._in_use, self._earlier = self._in_use_card(), self._before_card()
        title = Label(self.tr("Content of the decision help"), "page", wrap=True)
        lead = self.tr(
            "The questions, advice, knowledge cards and letters that VIOS works with. Advice that was recorded "
            "keeps the content it was given with."
        )
        self._scroll = column(
            *(title, Label(lead, "lead", "text2", wrap=True), self._problems, self._notices, self.skeleton),
            *(self._in_use, self.preview, self._earlier, self._history),
            centred=False,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._show_parts(shown=False)

    def focus(self) -> None:
        (self.choose if self.choose.isVisible() else self._scroll).setFocus()

    def show_loading(self) -> None:
        self.skeleton.setVisible(self._in_use.isHidden())

    def show_content(self, view: ContentView) -> None:
        self.skeleton.hide()
        self._show_parts(shown=True)
        self._takes = view.takes_packs
        self._version.setText(self._words.version(view.now.header))
        self._where.setText(self._words.where(view.now))
        notices = _emptied(self._notices)
        if not view.takes_packs:
            notices.addWidget(
                Banner(
                    self._theme,
                    "info",
                    self.tr("This build of VIOS takes no content packs."),
                    self.tr("There is no key of a publisher in it."),
                    self.tr("New content comes with a new version of VIOS; ask your IT administrator."),
                )
            )
        self._notices.setVisible(notices.count() > 0)
        self._earlier.setVisible(view.before is not None)
        if view.before is not None:
            words = self.tr("%1 comes back, for advice that is begun from then on.")
            named = f"{self._words.version(view.before)} {self._words.of_day(view.before)}"
            self._before.setText(words.replace("%1", named))
        self._show_history(view)
        self.reasons.set_text("")
        self._fit()

    def show_spoilt(self, texts: tuple[ErrorText, ...]) -> None:
        notices = _layout(self._notices)
        for text in texts:
            notices.addWidget(Banner(self._theme, "warn", text.what, text.safe, text.now))
        self._notices.setVisible(notices.count() > 0)

    def show_preview(self, preview: Preview | None) -> None:
        self.preview.setVisible(preview is not None)
        self._fit()
        if preview is not None:
            self.preview.show_preview(preview)
            self.preview.take_in.setFocus()
        elif not self._in_use.isHidden():
            self.focus()

    def show_walking(self, done: int, total: int) -> None:
        self._walking = total > 0
        self.preview.show_walking(done, total)
        self._fit()

    def show_problem(self, text: ErrorText | None) -> None:
        problems = _emptied(self._problems)
        self._problems.setVisible(text is not None)
        if text is not None:
            self.skeleton.hide()
            problems.addWidget(Banner(self._theme, "bad", text.what, text.safe, text.now))
            self._scroll.to_top()

    def choose_words(self) -> tuple[str, str]:
        return self.tr("Which content pack?"), self.tr("Content packs")

    def taken_in_words(self, version: str) -> str:
        return self.tr("Version %1 is in use from now on").replace("%1", version)

    def put_back_words(self, version: str) -> str:
        return self.tr("Version %1 is put back").replace("%1", version)

    def _fit(self) -> None:
        """One thing to do at a time: while a pack is on the table, or is being walked, nothing else is offered."""
        free = self.preview.isHidden()
        self.choose.setVisible(self._takes and free)
        self._earlier.setEnabled(free)
        self.back.set_unavailable(None if self.reasons.text() else self.tr("First say why."))

    def _step_back(self) -> None:
        if self.reasons.text():
            self.step_back_requested.emit(StepBackReason(self.reasons.text()))

    def _show_parts(self, *, shown: bool) -> None:
        for part in (self._in_use, self._history):
            part.setVisible(shown)
        for part in (self._notices, self._problems, self._earlier):
            part.setVisible(False)

    def _show_history(self, view: ContentView) -> None:
        box = _emptied(self._history)
        self._history.setVisible(bool(view.history))
        if not view.history:
            return
        box.addWidget(SectionHeading(self._theme, self.tr("What happened here"), icon="history"))
        card = RowCard()
        for number, event in enumerate(view.history):
            reason = self._words.reason(StepBackReason(event.reason)) if event.reason else ""
            meta = " · ".join(part for part in (f"{event.at.astimezone():%d-%m-%Y %H:%M}", reason) if part)
            card.add_row(ListRow(self._theme, Row(str(number), self._words.happened(event), meta)))
        box.addWidget(card)

    def _in_use_card(self) -> QWidget:
        card = Card(gap=4)
        card.body.addWidget(Label(self.tr("In use"), "label", "text2"))
        card.body.addWidget(self._version)
        card.body.addWidget(self._where)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self.choose)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _before_card(self) -> QWidget:
        box = QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(SectionHeading(self._theme, self.tr("Back to the content of before"), icon="undo-2"))
        card = Card(gap=8)
        card.body.addWidget(self._before)
        card.body.addWidget(Label(self.tr("Why do you put it back?"), "label"))
        card.body.addWidget(self.reasons)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        card.body.addLayout(row)
        inside.addWidget(card)
        return box


def _layout(box: QWidget) -> QVBoxLayout:
    layout = box.layout()
    if not isinstance(layout, QVBoxLayout):
        raise TypeError("a box of rows")
    return layout


def _emptied(box: QWidget) -> QVBoxLayout:
    layout = _layout(box)
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    return layout
