"""The yearly overview for participation council, board and inspectorate: which school year, and what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from vios_desktop.disclosure.yearly import Inclusion
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.yearly import YearPart, YearState, file_name
from vios_desktop.ui.export.steps import long_date
from vios_desktop.ui.overviews.model import Sharing
from vios_desktop.ui.overviews.page import Content, make_page
from vios_desktop.ui.overviews.parts import OverviewWords, fill
from vios_desktop.ui.overviews.screen import OverviewScreen
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.status_data import Status, StatusKind

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.overviews import DrawnOverview, MadeOverview
    from vios_desktop.services.summary_gate import Watch
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class YearSource:
    """A `Source` of school years; a year of which no period can be added up is no subject."""

    desk: Desk
    basis_needed: bool = False
    kind: str = "yearly"

    def offer(self) -> tuple[YearState, ...]:
        return self.desk.yearly.years()

    def first(self, offer: tuple[YearState, ...], before: YearState | None) -> YearState | None:
        usable = [year for year in offer if year.included]
        same = next((year for year in usable if before is not None and year.starts_on == before.starts_on), None)
        return same or (usable[0] if usable else None)

    def code(self, subject: YearState) -> str:
        return subject.starts_on.isoformat()

    def found(self, offer: tuple[YearState, ...], code: str) -> YearState | None:
        return next((year for year in offer if year.included and self.code(year) == code), None)

    def prepare(self, subject: YearState, sharing: Sharing, watch: Watch) -> DrawnOverview:
        return self.desk.yearly.prepare(subject.starts_on)

    def deliver(
        self, subject: YearState, sharing: Sharing, form: SummaryFormat, expected_hash: str, watch: Watch
    ) -> MadeOverview:
        return self.desk.yearly.deliver(
            subject.starts_on,
            sharing.recipient,
            sharing.purpose,
            expected_hash=expected_hash,
            form=form,
            basis=sharing.basis,
        )

    def file_name(self, subject: YearState, form: SummaryFormat) -> str:
        return file_name(subject.starts_on, form)


class YearContent(Content):
    """The school years, newest first; under them the periods of the chosen one. `period_requested(day)`."""

    period_requested = Signal(object)  # date

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offer: tuple[YearState, ...] = ()
        self._group = QButtonGroup(self)
        self.cards: dict[YearState, OptionCard] = {}
        holder = QWidget()
        self._years = QVBoxLayout(holder)
        self._years.setContentsMargins(0, 0, 0, 0)
        self._years.setSpacing(8)
        self.empty = EmptyState(
            theme,
            "calendar",
            self.tr("No summary was made yet"),
            self.tr("The yearly overview adds up the summaries of the periods. First make one of a period."),
            step=self.tr("To the summary"),
            step_icon="arrow-right",
        )
        self.empty.step_pressed.connect(lambda: self.period_requested.emit(None))
        self.empty.hide()
        self._heading = Label("", "card", wrap=True)
        self._note = Label(
            self.tr("What is not in it stands on the page as “niet opgenomen”. That does not mean: no incidents."),
            "secondary",
            "text2",
            wrap=True,
        )
        self.periods = RowCard()
        self.rows: list[ListRow] = []
        title = Label(self.tr("Which school year?"), "question", wrap=True)
        lead = self.tr(
            "For participation council, board and inspectorate. VIOS adds up the summaries that were made. The "
            "records themselves are not read."
        )
        below = (self.empty, holder, self._heading, self._note, self.periods)
        fill(self, title, Label(lead, "lead", "text2", wrap=True), *below)
        self._show_parts(None)

    def show_offer(self, offer: object, chosen: object | None) -> None:
        self._offer = offer if isinstance(offer, tuple) else ()
        for card in self.cards.values():
            self._group.removeButton(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for year in self._offer:
            card = OptionCard(self._theme, self._title(year), self._state(year))
            card.setChecked(year == chosen)
            card.clicked.connect(lambda _on, year=year: self._choose(year))
            self._group.addButton(card)
            self._years.addWidget(card)
            self.cards[year] = card
        self.empty.setVisible(not self._offer)
        self._show_parts(chosen if isinstance(chosen, YearState) else None)

    def missing(self) -> str:
        if self._offer:
            return self.tr("Choose a school year of which at least one whole summary was made")
        return self.tr("First make the summary of a period")

    def focus(self) -> None:
        checked = self._group.checkedButton()
        button = checked or next(iter(self.cards.values()), None)
        if button is not None:
            button.setFocus()
        elif self.empty.isVisibleTo(self):
            step = self.empty.findChild(QAbstractButton)
            if step is not None:
                step.setFocus()

    def _choose(self, year: YearState) -> None:
        self._show_parts(year)
        self.chosen.emit(year if year.included else None)

    def _show_parts(self, year: YearState | None) -> None:
        self.periods.clear()
        self.rows = []
        for part in year.parts if year else ():
            row = self._row(part)
            self.periods.add_row(row)
            self.rows.append(row)
        for widget in (self._heading, self.periods):
            widget.setVisible(year is not None)
        self._note.setVisible(year is not None and year.included < year.ended)
        if year is not None:
            self._heading.setText(self.tr("What is in the overview of %1").replace("%1", _years(year)))

    def _row(self, part: YearPart) -> ListRow:
        words = {
            Inclusion.INCLUDED: (StatusKind.DONE, self.tr("In it"), ""),
            Inclusion.PART_LEFT_OUT: (
                StatusKind.NOTE,
                self.tr("Not in it"),
                self.tr("A part of this summary was left out. Its lines can then not be added up."),
            ),
            Inclusion.NOT_PUBLISHED: (StatusKind.OPEN, self.tr("Not in it"), self.tr("No summary was made.")),
        }
        kind, status, meta = words[part.inclusion]
        days = self.tr("%1 to %2").replace("%1", long_date(part.starts_on)).replace("%2", long_date(part.ends_on))
        verb = self.tr("Make") if part.inclusion is Inclusion.NOT_PUBLISHED else self.tr("Look")
        row = ListRow(self._theme, Row(part.starts_on.isoformat(), days, meta, status=Status(kind, status)), verb)
        row.verb_pressed.connect(lambda _id: self.period_requested.emit(part.starts_on))
        return row

    def _title(self, year: YearState) -> str:
        return self.tr("School year %1").replace("%1", _years(year))

    def _state(self, year: YearState) -> str:
        if not year.included:
            return self.tr("No period can be added up.")
        words = self.tr("%1 of the %2 periods that are over")
        return words.replace("%1", str(year.included)).replace("%2", str(year.ended))

    def words(self) -> OverviewWords:
        return OverviewWords(
            paper_title=self.tr("Yearly overview"),
            promises=(
                (
                    self.tr("Only what was published already"),
                    self.tr("Added up from the summaries, nothing else."),
                ),
                (
                    self.tr("“Between two numbers”"),
                    self.tr("The true number is one of these two or lies between."),
                ),
                (self.tr("No names and no text"), self.tr("Nothing that you wrote is on the pages.")),
                (self.tr("What is missing is named"), self.tr("“Niet opgenomen” does not mean: no incidents.")),
            ),
            notice=(
                self.tr("This file is not encrypted"),
                self.tr("It holds no names. Share it only with those it is meant for."),
            ),
            basis_hint=self.tr(
                "May stay empty. Figures in groups are not anonymous in law by themselves. In doubt, ask the data "
                "protection officer."
            ),
            json_hint=self.tr("For a program of the board or the inspectorate."),
        )

    def proposed(self) -> Sharing:
        return Sharing(self.tr("Participation council, board and inspectorate"), self.tr("Yearly account"), None)


def _years(year: YearState) -> str:
    return f"{year.starts_on.year}-{year.ends_on.year}"


def make_yearly(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    files: FilePorts,
) -> Steps[OverviewScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    content = YearContent(theme)
    content.period_requested.connect(navigator.show_export)
    yield
    page = yield from make_page(theme, texts, content, content.words(), content.proposed())
    yield
    return OverviewScreen(page, YearSource(desk), desk, runner, texts, navigator, dialogs, files)
