"""The pages of the first three steps, each a widget of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.disclosure.ladder import Omitted
from vios_desktop.ui.export.limited_part import LimitedPart
from vios_desktop.ui.export.model import PeriodChoice, Preview
from vios_desktop.ui.export.other_ways import OtherWays
from vios_desktop.ui.export.paper_pane import PaperPane
from vios_desktop.ui.export.sketch_part import SketchPart
from vios_desktop.ui.export.sketch_questions import SketchQuestions
from vios_desktop.ui.theme.theme import Theme
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.words_and_page import WordsAndPage

if TYPE_CHECKING:
    from vios_desktop.ui.making import Steps

NEWEST = 6
_RECIPIENT, _PURPOSE = "Kernteam", "Vierwekelijkse bespreking van het kernteam"
"""Stand on the page, which is Dutch whatever the interface speaks."""


def long_date(day: date) -> str:
    """ "20 november 2026", in the language of the interface."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


class SummaryContentStep(QWidget):
    """Which period."""

    chosen = Signal(object)  # date
    outside_requested = Signal()

    def __init__(self, theme: Theme, others: OtherWays, sketches: SketchPart, limited: LimitedPart) -> None:
        super().__init__()
        self._theme = theme
        self.others, self.sketches, self.limited = others, sketches, limited
        self._group = QButtonGroup(self)
        self._list = QWidget()
        self._layout = QVBoxLayout(self._list)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._empty = EmptyState(
            theme,
            "calendar-clock",
            self.tr("No period has ended yet"),
            self.tr("A summary can be made when four weeks are over."),
        )
        self._empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        intro = self.tr(
            "Counts in groups of five, of one period of four weeks. No names, no text. "
            "A period is made once and then stays as it is."
        )
        title = Label(self.tr("Which four weeks?"), "question", wrap=True)
        self._running = Label("", "secondary", "text3", wrap=True)
        self._earlier = QuietButton(theme, self.tr("Show earlier periods"), "history")
        self._earlier.clicked.connect(self._show_all)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._earlier)
        self._outside = QuietButton(theme, self.tr("Published elsewhere"), "file-text")
        self._outside.clicked.connect(self.outside_requested)
        line.addWidget(self._outside)
        line.addStretch(1)
        lead = Label(intro, "lead", "text2", wrap=True)
        above = (title, lead, self.others, self._empty, self._list, self._running, row)
        parts = (*above, self.sketches, self.limited)
        layout.addWidget(column(*parts))

    def show_periods(self, choices: Sequence[PeriodChoice], chosen: date | None) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._empty.setVisible(chosen is None)
        running = next((choice for choice in choices if not choice.ended), None)
        self._running.setVisible(running is not None)
        if running is not None:
            words = self.tr("The running period ends on %1. Its summary can be made the day after.")
            self._running.setText(words.replace("%1", long_date(running.ends_on)))
        ended = [choice for choice in choices if choice.ended]
        for number, choice in enumerate(ended):
            card = OptionCard(self._theme, self._title(choice), self._state(choice))
            card.setChecked(choice.starts_on == chosen)
            card.clicked.connect(lambda _on, day=choice.starts_on: self.chosen.emit(day))
            self._group.addButton(card)
            self._layout.addWidget(card)
            card.setVisible(number < NEWEST or choice.starts_on == chosen)
        self._earlier.setVisible(len(ended) > NEWEST)

    def focus(self) -> None:
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()

    def _title(self, choice: PeriodChoice) -> str:
        words = self.tr("%1 to %2")
        return words.replace("%1", long_date(choice.starts_on)).replace("%2", long_date(choice.ends_on))

    def _state(self, choice: PeriodChoice) -> str:
        if choice.published_on is not None:
            return self.tr("Made on %1. You get the same file.").replace("%1", long_date(choice.published_on))
        return self.tr("Not made yet.")

    def _show_all(self) -> None:
        for card in self._group.buttons():
            card.show()
        self._earlier.hide()


def content_step(theme: Theme) -> Steps[SummaryContentStep]:
    """The first step, and before it the parts that stand in it."""
    parts = OtherWays(theme), SketchPart(theme), LimitedPart(theme)
    yield
    return SummaryContentStep(theme, *parts)


class RecipientStep(QWidget):
    """For whom and what for."""

    changed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._recipient, self._purpose = TextField(theme), TextField(theme)
        self._fields = {
            "recipient": Field(theme, self.tr("For whom is the file?"), self._recipient),
            "purpose": Field(theme, self.tr("What will they use it for?"), self._purpose),
        }
        self._recipient.set_text(_RECIPIENT)
        self._purpose.set_text(_PURPOSE)
        for box in (self._recipient, self._purpose):
            box.text_changed.connect(self._tell)
        why = self.tr("This goes into the log, so that you can always see who received what.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        title = Label(self.tr("Recipient and purpose"), "question", wrap=True)
        layout.addWidget(column(title, Label(why, "lead", "text2", wrap=True), *self._fields.values()))

    def values(self) -> tuple[str, str]:
        return self._recipient.text(), self._purpose.text()

    def show_values(self, recipient: str, purpose: str) -> None:
        self._recipient.set_text(recipient)
        self._purpose.set_text(purpose)

    def set_error(self, field: str, text: str) -> None:
        self._fields[field].set_error(text)
        if text:
            self._fields[field].focus()

    def focus(self) -> None:
        self._fields["recipient"].focus()

    def _tell(self) -> None:
        self.changed.emit(*self.values())


class SummaryReadStep(QWidget):
    """The true page, and what was looked after; left words, right paper."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.paper = PaperPane(theme, self.tr("Summary"))
        self._frozen = Banner(theme, "info", "")
        self._omitted = Banner(theme, "warn", "")
        self.sketches = SketchQuestions(theme)
        self._card = RowCard()
        words, page = (self.tr("What VIOS took care of"), self._side()), (self.tr("The page"), self.paper)
        self.sides = WordsAndPage(theme, words, page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)

    def show_preview(self, preview: Preview) -> None:
        self._frozen.setVisible(preview.published_on is not None)
        if preview.published_on is not None:
            what = self.tr("This period was made on %1").replace("%1", long_date(preview.published_on))
            self._frozen.set_message("info", what, self.tr("You get the same file again."))
        self._omitted.setVisible(bool(preview.omitted))
        self._omitted.set_message("warn", self._what_is_missing(preview.omitted), *self._why_and_what_now())
        self._promise(limited_count=preview.limited_count)
        self.sketches.ask(preview.sketches, left_out=preview.sketches_left_out)
        self.paper.show_pages(preview.pages)

    def focus(self) -> None:
        if self.sides.single:
            self.sides.take_focus()
        else:
            self.paper.focus()

    def show_unanswered(self, number: int) -> None:
        """This question about a sketch waits for its answer."""
        self.sides.show_words()
        self.sketches.show_unanswered(number)

    def _side(self) -> PageScroll:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(22, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("Read through"), "page", wrap=True))
        hint = self.tr("This is the page as it will be. It is only in memory until you make the file.")
        layout.addWidget(Label(hint, "secondary", "text2", wrap=True))
        layout.addWidget(self._omitted)
        layout.addWidget(self.sketches)
        layout.addWidget(Label(self.tr("What VIOS took care of"), "card", wrap=True))
        layout.addWidget(self._card)
        layout.addWidget(self._frozen)
        layout.addStretch(1)
        return PageScroll(side, part="sidepane")

    def _what_is_missing(self, missing: Omitted) -> str:
        parts = [self.tr("the total")] if missing.total else []
        parts += [self.tr("the table “%1”").replace("%1", heading) for heading in missing.blocks]
        if parts:
            return self.tr("Not on this page: %1").replace("%1", ", ".join(parts))
        return self.tr("The total stands in groups of ten")

    def _why_and_what_now(self) -> tuple[str, str]:
        return (
            self.tr(
                "Somebody could otherwise work out a small number with what was published before, or a line "
                "would be about almost every pupil. VIOS leaves out whole parts, always in the same order. The "
                "page says only “niet opgenomen”."
            ),
            self.tr(
                "You can use the page as it is, wait for the next period, or talk about the exact figures inside "
                "the school (Trends). Do not tell others the numbers that are left out."
            ),
        )

    def _promise(self, *, limited_count: bool) -> None:
        self._card.clear()
        for title, meta in self._promises(limited_count=limited_count):
            self._card.add_row(ListRow(self._theme, Row("", title, meta, "circle-check")))

    def _promises(self, *, limited_count: bool) -> tuple[tuple[str, str], ...]:
        protected = (
            self.tr("Protected incidents do not count"),
            self.tr("Not those that you can read yourself either."),
        )
        if limited_count:
            protected = (
                self.tr("Protected incidents count as one in a line"),
                self.tr("All of them together, and the page says so. Your school chose it for this school year."),
            )
        return (
            (self.tr("Only groups of five"), self.tr("0-4 means: zero up to four.")),
            (
                self.tr("Every line counts different pupils"),
                self.tr("One pupil with eight incidents counts once."),
            ),
            (self.tr("No names and no text"), self.tr("Nothing that you wrote is on the page.")),
            protected,
            (self.tr("This period is then fixed"), self.tr("Late incidents count in the next period.")),
        )
