"""The page Logboek nakijken: filters, what can be done, and the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.services.log_review import SAMPLE, LogTopic
from vios_desktop.services.log_words import LogWords
from vios_desktop.ui.dialog_port import Question, SaveRequest
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.log.model import LogFilter, LogPeriod
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.rows_page import RowsPage
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.log_review import LogCheck, LogLine, LogReview
    from vios_desktop.services.summary_formats import SummaryFormat
    from vios_desktop.texts import Texts
    from vios_desktop.ui.log.model import Shown
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.banner import BannerTone

_ANY = "any"
_SEED_PX = 130


class LogPageView(RowsPage):
    """Implements `LogView`."""

    filter_changed = Signal(object)
    more_asked = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__(theme, "", "", "")
        self._texts, self._words, self._days = texts, LogWords(texts), DayWords()
        self._banner: Banner | None = None
        self.title.setText(self.tr("Review the log"))
        self.intro.setText(self.tr("Who saw, changed or let out what. The log holds no content."))
        self.search.hide()
        self._reviewed = Label("", "secondary", "text2", wrap=True)
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", size="compact", tone="text2")
        self.check_button = SecondaryButton(theme, self.tr("Check the chain"), "shield-check")
        self.reviewed_button = SecondaryButton(theme, self.tr("Record as reviewed"), "check")
        self.xlsx_button = QuietButton(theme, self.tr("Save for Excel"), "download")
        self.csv_button = QuietButton(theme, self.tr("Save as CSV"), "download")
        self.sample_button = SecondaryButton(
            theme, self.tr("Sample of %1 lines").replace("%1", str(SAMPLE)), "list-checks"
        )
        self.all_button = QuietButton(theme, self.tr("All lines"), "undo-2")
        self.account = ComboField(theme)
        self.topic = ChipChoice(theme, [Option(_ANY, self.tr("Everything")), *self._topics()])
        self.period = ChipChoice(theme, self._periods())
        self.seed = TextField(theme)
        self.seed.edit.setPlaceholderText(self.tr("a new one"))
        self.seed.setMaximumWidth(theme.px(_SEED_PX))
        self._lay_out()
        self._connect()

    def chosen(self) -> LogFilter:
        code = self.topic.text()
        topic = LogTopic(code) if code and code != _ANY else None
        account = self.account.code()
        return LogFilter("" if account == _ANY else account, topic, LogPeriod(self.period.text() or LogPeriod.ALL))

    def show_accounts(self, accounts: Sequence[tuple[str, str]], review: LogReview | None, today: date) -> None:
        code = self.account.code() or _ANY
        names = [Option(account_id, name, "user") for account_id, name in accounts]
        self.account.set_options([Option(_ANY, self.tr("Everybody"), "users"), *names])
        self.account.set_code(code)
        self.period.chips[LogPeriod.SINCE_REVIEW.value].setEnabled(review is not None)
        if review is None:
            self._reviewed.setText(self.tr("The log was not reviewed yet."))
            return
        words = self.tr("Last reviewed on %1 by %2, up to and including line %3.")
        at = self._days.moment(review.at, today)
        self._reviewed.setText(
            words.replace("%3", str(review.last)).replace("%2", review.by_name or "?").replace("%1", at)
        )

    def show_lines(self, shown: Shown, today: date) -> None:
        self._drop_banner()
        sampled = shown.seed is not None
        self.all_button.setVisible(sampled)
        self.count.setText(self.tr("%n line(s)", "", shown.count))
        if sampled:
            what = self.tr("Sample of %1 out of %2 lines, up to and including line %3. Number: %4.")
            for mark, value in (("%1", len(shown.lines)), ("%2", shown.count), ("%3", shown.last)):
                what = what.replace(mark, str(value))
            again = self.tr("With this number, the same filters and the same last line anybody finds these lines.")
            self._show_banner("info", what.replace("%4", str(shown.seed)), again)
        if shown.lines:
            self._most = len(shown.lines)
            rows = [(str(line.entry.sequence), (line, today)) for line in shown.lines]
            self.show_rows(rows, lambda data: self._row(*data))
            self.more_button.setVisible(shown.more)
        else:
            text = self.tr("Choose another account, kind or period.")
            self.show_empty("history", self.tr("No line fits"), text)

    def show_checking(self, done: int, total: int) -> None:
        self.check_button.setEnabled(False)
        words = self.tr("Reading every line: %1 of %2…")
        self._show_banner("info", words.replace("%1", str(done)).replace("%2", str(total)))

    def show_check(self, check: LogCheck) -> None:
        self.check_button.setEnabled(True)
        what = self.tr("The log is whole: %1 lines, check code %2.")
        now = self.tr(
            "No line was changed, moved or taken out. Compare the code with one you wrote down or printed "
            "earlier: then a log that was cut off or put back shows too."
        )
        self._show_banner("ok", what.replace("%1", str(check.count)).replace("%2", check.code), now)

    def show_error(self, error: ViosError) -> None:
        self.check_button.setEnabled(True)
        self._drop_banner()
        self.show_problem(self._texts.error(error.code, **error.params))

    def review_question(self, shown: Shown) -> Question:
        text = self.tr("VIOS writes down that you reviewed the log up to and including line %1.")
        if shown.seed is not None:
            text = self.tr("VIOS writes down that you reviewed a sample of the log up to and including line %1.")
        return Question(
            self.tr("Record the log as reviewed?"),
            text.replace("%1", str(shown.last)),
            self.tr("Record it"),
            self.tr("Not yet"),
        )

    def file_question(self) -> Question:
        return Question(
            self.tr("Save the log as a file?"),
            self.tr(
                "The file is not encrypted. It holds names of accounts and what they did. It is for the privacy "
                "officer of the school, and stands in the register as shared inside the school."
            ),
            self.tr("Save the file"),
            self.tr("Cancel"),
        )

    def save_request(self, form: SummaryFormat) -> SaveRequest:
        name = self.tr("log") + form.suffix
        return SaveRequest(self.tr("Save the log as a file"), name, form.value.upper(), form.suffix)

    def words(self, what: str) -> str:
        return self.tr("Recorded as reviewed") if what == "reviewed" else self.tr("File saved")

    def _more(self) -> None:
        self.more_asked.emit()

    def _connect(self) -> None:
        for signal in (self.account.chosen, self.topic.text_changed, self.period.text_changed):
            signal.connect(lambda _code: self.filter_changed.emit(self.chosen()))

    def _lay_out(self) -> None:
        self.topic.set_text(_ANY)
        self.period.set_text(LogPeriod.ALL.value)
        self.all_button.hide()
        self.lead_back(self.back_button)
        deeds = QWidget()
        flow = FlowLayout(deeds, gap=8, row_gap=6)
        for button in (
            self.check_button,
            self.reviewed_button,
            self.xlsx_button,
            self.csv_button,
        ):
            flow.addWidget(button)
        self.deeds.addWidget(self._reviewed)
        self.deeds.addWidget(deeds)
        who = QHBoxLayout()
        who.setSpacing(16)
        who.addWidget(Field(self._theme, self.tr("Whose lines?"), self.account), 1, Qt.AlignmentFlag.AlignTop)
        who.addWidget(Field(self._theme, self.tr("Period"), self.period), 2, Qt.AlignmentFlag.AlignTop)
        self.above.addLayout(who)
        self.above.addWidget(Field(self._theme, self.tr("What about?"), self.topic))
        sample = QWidget()
        row = FlowLayout(sample, gap=8, row_gap=6)
        for widget in (self.sample_button, Label(self.tr("Number of the sample"), "secondary"), self.seed):
            row.addWidget(widget)
        row.addWidget(self.all_button)
        self.seed.edit.setAccessibleName(self.tr("Number of the sample"))
        self.above.addWidget(sample)

    def _topics(self) -> list[Option]:
        return [
            Option(LogTopic.VIEWING.value, self.tr("Looking")),
            Option(LogTopic.CHANGING.value, self.tr("Recording and changing")),
            Option(LogTopic.LETTING_OUT.value, self.tr("Printing and sharing")),
            Option(LogTopic.ACCOUNTS.value, self.tr("Accounts, unlocking and the log")),
        ]

    def _periods(self) -> list[Option]:
        return [
            Option(LogPeriod.ALL.value, self.tr("All of it")),
            Option(LogPeriod.SINCE_REVIEW.value, self.tr("Since the last review")),
            Option(LogPeriod.WEEK.value, self.tr("7 days")),
            Option(LogPeriod.MONTH.value, self.tr("30 days")),
        ]

    def _row(self, line: LogLine, today: date) -> QWidget:
        entry = line.entry
        about = self._words.about(entry)
        if about and entry.object_id:
            about = f"{about} {entry.object_id[:8]}"
        parts = (
            self._days.moment(entry.at, today),
            line.account_name or self.tr("unknown account"),
            about,
            self._words.detail(entry),
        )
        number = Label(str(entry.sequence), "meta", "text3", tabular=True)
        return SideRow(
            self._theme, None, self._words.what(entry), " · ".join(part for part in parts if part), (number,)
        )

    def _show_banner(self, tone: BannerTone, what: str, more: str = "") -> None:
        if self._banner is not None:
            self._banner.set_message(tone, what, more)
            return
        self._banner = Banner(self._theme, tone, what, more)
        self.above.addWidget(self._banner)

    def _drop_banner(self) -> None:
        if self._banner is not None:
            self.above.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
