"""The overview with exact figures for inside the school: which days, and for which of its own readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.services.inside import InsideReader, file_name
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.trends import period_to_show
from vios_desktop.ui.export.steps import long_date
from vios_desktop.ui.incidents.filters import Period, PeriodKind, offered_periods
from vios_desktop.ui.incidents.words import Words
from vios_desktop.ui.overviews.model import Sharing
from vios_desktop.ui.overviews.page import Content, make_page
from vios_desktop.ui.overviews.parts import OverviewWords, fill
from vios_desktop.ui.overviews.screen import OverviewScreen
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.option_card import OptionCard

if TYPE_CHECKING:
    from datetime import date

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
class Days:
    """Days that can be chosen, until today at most, and how they came to be on offer."""

    period: TrendPeriod
    chosen_as: Period


@dataclass(frozen=True, slots=True)
class DaysOffer:
    days: tuple[Days, ...]
    asked: TrendPeriod | None
    today: date


class InsideSource:
    """A `Source` of days. `asked` are those that Trends showed."""

    basis_needed = True
    kind = "inside"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.asked: TrendPeriod | None = None

    def offer(self) -> DaysOffer:
        session, asked = self._desk.session, self.asked
        session.require(Action.DISCLOSE)
        session.require(Action.VIEW_TRENDS)
        today = session.clock.today()
        found: dict[TrendPeriod, Days] = {}
        periods = sorted(
            offered_periods(today, self._desk.school.view()),
            key=lambda one: one.kind is not PeriodKind.SCHOOL_YEAR,
        )
        if asked is not None:
            periods.append(Period(PeriodKind.OWN, asked.first, asked.last))
        for one in periods:
            if one.first is not None and one.last is not None:
                days = period_to_show(TrendPeriod(one.first, one.last), today)
                found.setdefault(days, Days(days, one))
        return DaysOffer(tuple(found.values()), period_to_show(asked, today) if asked else None, today)

    def first(self, offer: DaysOffer, before: TrendPeriod | None) -> TrendPeriod | None:
        """What Trends showed, or what was chosen here before, or the running school year."""
        there = [days.period for days in offer.days]
        wanted = next((one for one in (offer.asked, before) if one in there), None)
        return wanted or (there[0] if there else period_to_show(None, offer.today))

    def code(self, subject: TrendPeriod) -> str:
        return f"{subject.first.isoformat()}/{subject.last.isoformat()}"

    def found(self, offer: DaysOffer, code: str) -> TrendPeriod | None:
        """Not where Trends showed others since."""
        if offer.asked is not None:
            return None
        return next((days.period for days in offer.days if self.code(days.period) == code), None)

    def prepare(self, subject: TrendPeriod, sharing: Sharing, watch: Watch) -> DrawnOverview:
        return self._desk.inside.prepare(sharing.recipient, subject)

    def deliver(
        self, subject: TrendPeriod, sharing: Sharing, form: SummaryFormat, expected_hash: str, watch: Watch
    ) -> MadeOverview:
        return self._desk.inside.deliver(
            sharing.recipient,
            sharing.purpose,
            subject,
            expected_hash=expected_hash,
            form=form,
            basis=sharing.basis or LegalBasis.PUBLIC_TASK,
        )

    def file_name(self, subject: TrendPeriod, form: SummaryFormat) -> str:
        return file_name(subject, form)


class ReaderChoice(QWidget):
    """Who inside the school may read it: one of the cards, nobody beforehand. Its focus is that of a card."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.cards: dict[InsideReader, OptionCard] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for reader in InsideReader:
            card = OptionCard(theme, reader.value)
            card.clicked.connect(self._choose)
            self._group.addButton(card)
            self.cards[reader] = card
            layout.addWidget(card)
        self._lead_focus()

    def text(self) -> str:
        return next((reader.value for reader, card in self.cards.items() if card.isChecked()), "")

    def set_text(self, text: str) -> None:
        for reader, card in self.cards.items():
            if reader.value == text:
                card.setChecked(True)
        self._lead_focus()

    def _choose(self) -> None:
        self._lead_focus()
        self.changed.emit()

    def _lead_focus(self) -> None:
        checked = next((card for card in self.cards.values() if card.isChecked()), None)
        self.setFocusProxy(checked or next(iter(self.cards.values())))


class DaysContent(Content):
    """Which days, under what these figures are."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._words = theme, Words(texts, self)
        self._group = QButtonGroup(self)
        self.cards: dict[TrendPeriod, OptionCard] = {}
        holder = QWidget()
        self._days = QVBoxLayout(holder)
        self._days.setContentsMargins(0, 0, 0, 0)
        self._days.setSpacing(8)
        title = Label(self.tr("Which days?"), "question", wrap=True)
        lead = self.tr("The exact figures of Trends on pages, for somebody inside the school.")
        self.warning = Banner(theme, "warn", *self._warning())
        fill(self, title, Label(lead, "lead", "text2", wrap=True), self.warning, holder)

    def show_offer(self, offer: object, chosen: object | None) -> None:
        for card in self.cards.values():
            self._group.removeButton(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for days in offer.days if isinstance(offer, DaysOffer) else ():
            card = OptionCard(self._theme, *self._texts_of(days, offer))
            card.setChecked(days.period == chosen)
            card.clicked.connect(lambda _on, period=days.period: self.chosen.emit(period))
            self._group.addButton(card)
            self._days.addWidget(card)
            self.cards[days.period] = card

    def missing(self) -> str:
        return self.tr("First choose which days")

    def focus(self) -> None:
        card = self._group.checkedButton() or next(iter(self.cards.values()), None)
        if card is not None:
            card.setFocus()

    def _texts_of(self, days: Days, offer: object) -> tuple[str, str]:
        today = offer.today if isinstance(offer, DaysOffer) else days.period.last
        first, last = long_date(days.period.first), long_date(days.period.last)
        until = self.tr("%1 until today") if days.period.last == today else self.tr("%1 to %2")
        said = until.replace("%1", first).replace("%2", last)
        if days.chosen_as.kind is PeriodKind.OWN:
            return said, self.tr("The days that Trends showed.")
        return self._words.period(days.chosen_as, today), said

    def _warning(self) -> tuple[str, str]:
        return (
            self.tr("Personal data. Not for partners."),
            self.tr(
                "These are exact figures: a small number can lead to a pupil. They are for the school leadership, "
                "the board and the two coordinators. Do not pass them on, also not in a report or a plan."
            ),
        )

    def words(self) -> OverviewWords:
        return OverviewWords(
            paper_title=self.tr("Overview for the school leadership"),
            warning=self._warning(),
            promises=(
                (self.tr("Exact figures"), self.tr("The same as in Trends, for the days you chose.")),
                (self.tr("No names and no text"), self.tr("But whoever knows the pupils can recognise somebody.")),
                (
                    self.tr("It goes into the register"),
                    self.tr("For whom and what for, with the pages themselves."),
                ),
                (
                    self.tr("It does not count as published"),
                    self.tr("Did a number go outside after all? Put it in Published elsewhere."),
                ),
            ),
            notice=(
                self.tr("This file holds personal data and is not encrypted"),
                self.tr("Give it only to the reader you chose. Not to partners, and not in a report or a plan."),
            ),
            basis_hint=self.tr("Why the school may use these figures. In doubt, ask the data protection officer."),
            forms=(SummaryFormat.PDF, SummaryFormat.XLSX),
        )

    def proposed(self) -> Sharing:
        return Sharing("", self.tr("Steering on safety in the school"), LegalBasis.PUBLIC_TASK)


class InsideScreen(OverviewScreen):
    """`visit` says which days were looked at before it is entered."""

    source: InsideSource

    def visit(self, period: TrendPeriod | None = None) -> None:
        self.source.asked = period


def make_inside(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    files: FilePorts,
) -> Steps[InsideScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    content, readers = DaysContent(theme, texts), ReaderChoice(theme)
    yield
    page = yield from make_page(theme, texts, content, content.words(), content.proposed(), readers)
    yield
    readers.changed.connect(page.recipient.tell)
    source = InsideSource(desk)
    screen = InsideScreen(page, source, desk, runner, texts, navigator, dialogs, files)
    screen.source = source
    return screen
