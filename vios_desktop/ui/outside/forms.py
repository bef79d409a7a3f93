"""The form for a number from elsewhere, and the one that takes a mistake back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.disclosure.ledger import LedgerRecipient
from vios_desktop.disclosure.outside_number import Counted
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.outside.model import PART, PLACE, RECIPIENTS, TypedNumber, back_place
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.services.outside_numbers import CountedLine, OutsideView
    from vios_desktop.ui.theme.theme import Theme


def line_title(line: CountedLine) -> str:
    """As the summary says it, with its table in front."""
    return f"{line.heading}: {line.title}" if line.heading else line.title


class NumberForm(InlineForm):
    """The presenter gets `number()`."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Put on the list"))
        self.setProperty("part", "card")
        self._clock = clock

    def furnish(self) -> None:
        theme, clock = self.theme, self._clock
        self.line, self.recipient = ComboField(theme), ComboField(theme, self._recipients())
        counted = (
            Option(Counted.INCIDENTS.value, self.tr("Every incident")),
            Option(Counted.PUPILS.value, self.tr("Every pupil once")),
        )
        self.counted = ChipChoice(theme, list(counted))
        self.first_day = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.last_day = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.published_on = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.low, self.high, self.title = TextField(theme), TextField(theme), TextField(theme)
        self._body.addWidget(Label(self.tr("A number that was published elsewhere"), "card"))
        self._add_rows()

    def open_form(self, view: OutsideView, *, focus: bool) -> None:
        """Empty, about the school year that runs, or as it was left."""
        code = self.line.code()
        self.line.set_options([Option(f"{one.block}{PART}{one.line}", line_title(one)) for one in view.choices])
        self.line.set_code(code)
        year = view.school_year
        fresh = {"first_day": year.start.isoformat(), "last_day": year.end.isoformat()} if year else {}
        self.open_at(PLACE, {"counted": Counted.INCIDENTS.value, **fresh})
        self.show()
        if focus:
            self.focus_typed()

    def number(self) -> TypedNumber:
        return TypedNumber(self.texts(), self.first_day.day(), self.last_day.day(), self.published_on.day())

    def _add_rows(self) -> None:
        self.add_row(("line", self.tr("What is it about?"), self.line))
        self.add_row(("counted", self.tr("What was counted?"), self.counted))
        self.add_row(
            ("first_day", self.tr("From which day?"), self.first_day),
            ("last_day", self.tr("Up to and including which day?"), self.last_day),
        )
        self.add_row(
            ("low", self.tr("Which number was published?"), self.low),
            ("high", self.tr("Up to and including"), self.high),
            hint=self.tr("Only for a range, such as 10 to 14."),
        )
        self.add_row(
            ("recipient", self.tr("Who can read it?"), self.recipient),
            ("published_on", self.tr("Since which day?"), self.published_on),
        )
        self.add_row(
            ("title", self.tr("Where does it stand?"), self.title),
            hint=self.tr("For example: annual report 2025-2026, page 12. No names of pupils."),
        )

    def _recipients(self) -> list[Option]:
        words = {
            LedgerRecipient.ANNUAL_REPORT: self.tr("Readers of the annual report"),
            LedgerRecipient.BOARD: self.tr("The board"),
            LedgerRecipient.COUNCIL: self.tr("The participation council (MR)"),
            LedgerRecipient.INSPECTORATE: self.tr("The inspectorate"),
            LedgerRecipient.MUNICIPALITY: self.tr("The municipality"),
            LedgerRecipient.PUBLIC: self.tr("Everybody (website, newspaper)"),
            LedgerRecipient.OTHER: self.tr("Others"),
        }
        return [Option(one.value, words[one]) for one in RECIPIENTS]


class BackForm(InlineForm):
    """Why an entry is not right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Take back"))
        self.setProperty("part", "card")

    def furnish(self) -> None:
        self.reason = TextField(self.theme)
        self._about = Label("", "card", wrap=True)
        self._body.addWidget(self._about)
        note = self.tr("It stays on the list, with what you write here, and counts no longer.")
        self._body.addWidget(Label(note, "secondary", "text2", wrap=True))
        self.add_row(("reason", self.tr("What is wrong with it?"), self.reason))

    def open_about(self, entry_hash: str, title: str, *, focus: bool) -> None:
        self._about.setText(self.tr("Take back: %1").replace("%1", title))
        self.open_at(back_place(entry_hash), {})
        self.show()
        if focus:
            self.focus_first()
