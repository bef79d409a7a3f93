"""A table on request (R8) for a trusted reader: of which school year that is over, and what stands in its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from vios_desktop.disclosure.year_table import TableRows
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.services.year_tables import TableYear, file_name
from vios_desktop.ui.export.steps import long_date
from vios_desktop.ui.overviews.model import Sharing
from vios_desktop.ui.overviews.page import Content, make_page
from vios_desktop.ui.overviews.parts import OverviewWords, fill
from vios_desktop.ui.overviews.screen import OverviewScreen
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.option_card import OptionCard

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.overviews import DrawnOverview, MadeOverview
    from vios_desktop.services.summary_formats import SummaryFormat
    from vios_desktop.services.summary_gate import Watch
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme

REFUSALS: Final = frozenset(
    {"table_group_small", "table_limited_count", "table_not_protected", "table_tells", "table_year_not_over"}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One table."""

    year: TableYear
    rows: TableRows

    @property
    def made_on(self) -> date | None:
        """When it went out; then the same numbers come out."""
        return self.year.made.get(self.rows)


@dataclass(frozen=True, slots=True)
class TableOffer:
    """The years that are over, newest first, and the last day of the one that runs."""

    years: tuple[TableYear, ...]
    runs_until: date | None


@dataclass(frozen=True, slots=True)
class TableSource:
    """A `Source` of tables. Both steps that take long are watched."""

    desk: Desk
    basis_needed: bool = True
    kind: str = "table"

    def offer(self) -> TableOffer:
        years, today = self.desk.year_tables.years(), self.desk.session.clock.today()
        running = next((one for one in self.desk.school.view().years if one.contains(today)), None)
        return TableOffer(years, running.ends_on if running is not None else None)

    def first(self, offer: TableOffer, before: Asked | None) -> Asked | None:
        known = {year.starts_on: year for year in offer.years}
        if before is not None and before.year.starts_on in known:
            return Asked(known[before.year.starts_on], before.rows)
        return Asked(offer.years[0], TableRows.GROUPS) if offer.years else None

    def code(self, subject: Asked) -> str:
        return f"{subject.year.starts_on.isoformat()}/{subject.rows.value}"

    def found(self, offer: TableOffer, code: str) -> Asked | None:
        asked = (Asked(year, rows) for year in offer.years for rows in TableRows)
        return next((one for one in asked if self.code(one) == code), None)

    def prepare(self, subject: Asked, sharing: Sharing, watch: Watch) -> DrawnOverview:
        return self.desk.year_tables.prepare(subject.year.starts_on, subject.rows, watch)

    def deliver(
        self, subject: Asked, sharing: Sharing, form: SummaryFormat, expected_hash: str, watch: Watch
    ) -> MadeOverview:
        if sharing.basis is None:
            raise ValidationError((FieldProblem("basis", "basis_missing"),))
        return self.desk.year_tables.deliver(
            subject.year.starts_on,
            subject.rows,
            sharing.recipient,
            sharing.purpose,
            sharing.basis,
            expected_hash=expected_hash,
            form=form,
            watch=watch,
        )

    def file_name(self, subject: Asked, form: SummaryFormat) -> str:
        return file_name(subject.year.starts_on, subject.rows, form)


class TableContent(Content):
    """The school years that are over, and what stands in the rows. `yearly_requested` where there is no year."""

    yearly_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._asked: Asked | None = None
        self._years: dict[date, TableYear] = {}
        self._year_cards, self._row_cards = QButtonGroup(self), QButtonGroup(self)
        self._holder, self._list = _list()
        self._rows_holder, self._rows_list = _list()
        self.cards: dict[date, OptionCard] = {}
        self.rows: dict[TableRows, OptionCard] = {}
        self.empty = EmptyState(
            theme,
            "calendar",
            self.tr("No school year is over yet"),
            self.tr("A table can be made of a whole school year, after its last day."),
            step=self.tr("To the yearly overview"),
            step_icon="arrow-right",
        )
        self.empty.step_pressed.connect(self.yearly_requested)
        self._running = Label("", "secondary", "text3", wrap=True)
        self._rows_title = Label(self.tr("What stands in the rows?"), "card", wrap=True)
        self.made = Banner(theme, "info", "")
        title = Label(self.tr("Which school year?"), "question", wrap=True)
        lead = self.tr(
            "Exact numbers by place, for one reader whom you trust. VIOS hides what is small, and what would give "
            "it away."
        )
        self._make_rows()
        below = (self._rows_title, self._rows_holder, self.made)
        fill(self, title, Label(lead, "lead", "text2", wrap=True), self.empty, self._holder, self._running, *below)
        self._show_chosen()

    def show_offer(self, offer: object, chosen: object | None) -> None:
        if not isinstance(offer, TableOffer):
            return
        for card in self.cards.values():
            self._year_cards.removeButton(card)
            card.hide()
            card.deleteLater()
        self.cards, self._years = {}, {year.starts_on: year for year in offer.years}
        self._asked = chosen if isinstance(chosen, Asked) else None
        for year in offer.years:
            card = OptionCard(self._theme, self._title(year), self._state(year))
            card.clicked.connect(lambda _on, day=year.starts_on: self._choose(year=day))
            self._year_cards.addButton(card)
            self._list.addWidget(card)
            self.cards[year.starts_on] = card
        self._running.setVisible(offer.runs_until is not None and bool(offer.years))
        if offer.runs_until is not None:
            words = self.tr("The school year that runs can be asked for after %1.")
            self._running.setText(words.replace("%1", long_date(offer.runs_until)))
        self._show_chosen()

    def missing(self) -> str:
        return self.tr("No school year is over yet")

    def focus(self) -> None:
        button = self._year_cards.checkedButton()
        if button is not None:
            button.setFocus()
        elif self.empty.isVisibleTo(self) and (step := self.empty.findChild(QAbstractButton)) is not None:
            step.setFocus()

    def _choose(self, *, year: date | None = None, rows: TableRows | None = None) -> None:
        if self._asked is not None:
            known = self._years[year] if year is not None else self._asked.year
            self._asked = Asked(known, rows or self._asked.rows)
            self._show_chosen()
            self.chosen.emit(self._asked)

    def _make_rows(self) -> None:
        words = {
            TableRows.GROUPS: (
                self.tr("Groups of kinds"),
                self.tr("Four rows. The fewest numbers are hidden then."),
            ),
            TableRows.LINES: (
                self.tr("Kinds"),
                self.tr("Twelve rows. More numbers are small, so more of them are hidden."),
            ),
        }
        for rows, (title, text) in words.items():
            card = OptionCard(self._theme, title, text)
            card.clicked.connect(lambda _on, rows=rows: self._choose(rows=rows))
            self._row_cards.addButton(card)
            self._rows_list.addWidget(card)
            self.rows[rows] = card

    def _show_chosen(self) -> None:
        asked = self._asked
        self.empty.setVisible(asked is None)
        for widget in (self._holder, self._rows_title, self._rows_holder):
            widget.setVisible(asked is not None)
        self.made.setVisible(asked is not None and asked.made_on is not None)
        if asked is None:
            return
        self.cards[asked.year.starts_on].setChecked(True)
        self.rows[asked.rows].setChecked(True)
        if asked.made_on is not None:
            what = self.tr("This table was made on %1").replace("%1", long_date(asked.made_on))
            self.made.set_message(
                "info", what, self.tr("The same numbers come out again, whatever was recorded since.")
            )

    def _title(self, year: TableYear) -> str:
        words = self.tr("School year %1-%2")
        return words.replace("%1", str(year.starts_on.year)).replace("%2", str(year.ends_on.year))

    def _state(self, year: TableYear) -> str:
        names = {TableRows.GROUPS: self.tr("groups"), TableRows.LINES: self.tr("kinds")}
        made = [names[rows] for rows in TableRows if rows in year.made]
        if not made:
            return self.tr("No table was made yet.")
        return self.tr("Made already: %1.").replace("%1", ", ".join(made))

    def words(self) -> OverviewWords:
        return OverviewWords(
            paper_title=self.tr("Table"),
            promises=(
                (self.tr("What is small is hidden"), self.tr("Of nought to four nobody sees which it is.")),
                (
                    self.tr("What would give it away as well"),
                    self.tr("Every hidden cell has the same mark: small, or hidden with it."),
                ),
                (
                    self.tr("Tried beside everything published"),
                    self.tr("With all pages in hand no small number can be worked out."),
                ),
                (self.tr("No names and no text"), self.tr("Nothing that you wrote is on the page.")),
                (self.tr("Protected incidents do not count"), self.tr("Also not those that you can read.")),
                (self.tr("This table is then fixed"), self.tr("Asked for again, the same numbers come out.")),
            ),
            notice=(
                self.tr("This file is not encrypted"),
                self.tr("It holds no names. Give it to this reader alone, and ask not to pass it on."),
            ),
            basis_hint=self.tr(
                "The reader gets exact numbers. Look in your agreements which basis there is. In doubt, ask the "
                "data protection officer."
            ),
            json_hint=self.tr("For a program of this reader."),
            warning=(
                self.tr("For trusted readers only"),
                self.tr(
                    "Somebody who knows this program well can learn something from which cells are hidden. Give "
                    "this table only to a reader who does not look for pupils and does not pass it on. For all "
                    "others there is the yearly overview."
                ),
            ),
            instead=(REFUSALS, self.tr("To the yearly overview")),
        )


def _list() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    return holder, layout


def make_year_table(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    files: FilePorts,
) -> Steps[OverviewScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    content = TableContent(theme)
    content.yearly_requested.connect(navigator.show_yearly)
    yield
    page = yield from make_page(theme, texts, content, content.words(), Sharing("", "", None))
    yield
    page.way_requested.connect(navigator.show_yearly)
    return OverviewScreen(page, TableSource(desk), desk, runner, texts, navigator, dialogs, files)
