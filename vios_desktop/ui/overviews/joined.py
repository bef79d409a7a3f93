"""The overview of several schools: their files are dropped or chosen, and each says what it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout

from vios_desktop.disclosure.joined import LEAST_SCHOOLS
from vios_desktop.domain.rights import Action
from vios_desktop.services.joining import file_name
from vios_desktop.ui.export.steps import long_date
from vios_desktop.ui.overviews.joined_files import JoinedFiles, Schools
from vios_desktop.ui.overviews.model import Sharing
from vios_desktop.ui.overviews.page import Content, make_page
from vios_desktop.ui.overviews.parts import OverviewWords, fill
from vios_desktop.ui.overviews.screen import OverviewScreen
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.drop_zone import DropZone
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.status_data import Status, StatusKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.joining_files import SentFile
    from vios_desktop.services.overviews import DrawnOverview, MadeOverview
    from vios_desktop.services.summary_formats import SummaryFormat
    from vios_desktop.services.summary_gate import Watch
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class JoinedSource:
    """A `Source` of the summaries that were read: there is nothing to choose from but files."""

    desk: Desk
    basis_needed: bool = False
    kind: str = "joined"

    def offer(self) -> None:
        self.desk.session.require(Action.EXPORT_SUMMARY)

    def first(self, offer: None, before: Schools | None) -> Schools | None:
        return before

    def code(self, subject: Schools) -> str:
        """The files are not kept."""
        return ""

    def found(self, offer: None, code: str) -> Schools | None:
        return None

    def prepare(self, subject: Schools, sharing: Sharing, watch: Watch) -> DrawnOverview:
        return self.desk.joining.prepare(subject)

    def deliver(
        self, subject: Schools, sharing: Sharing, form: SummaryFormat, expected_hash: str, watch: Watch
    ) -> MadeOverview:
        return self.desk.joining.deliver(
            subject,
            sharing.recipient,
            sharing.purpose,
            expected_hash=expected_hash,
            form=form,
            basis=sharing.basis,
        )

    def file_name(self, subject: Schools, form: SummaryFormat) -> str:
        return file_name(subject[0].summary.period.start, form)


class DropCard(Card):
    """A place to drop files on, with a button for who has no mouse. `dropped(paths)`."""

    dropped = Signal(object)
    choose_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.choose = SecondaryButton(theme, self.tr("Choose files"), "folder")
        self.choose.clicked.connect(self.choose_requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(theme, "download", 20, "text2"))
        row.addWidget(Label(self.tr("Drop the JSON files of the schools here"), "item", wrap=True), 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        DropZone(theme, self, self.tr("Let go to add"), lambda data: bool(_paths(data)), self._take)

    def _take(self, data: QMimeData) -> bool:
        self.dropped.emit(_paths(data))
        return True


class SchoolsContent(Content):
    """Implements `JoinedFilesView`: a row for each file, what it is, or why it cannot take part."""

    dropped = Signal(object)  # list[Path]
    choose_requested = Signal()
    removed = Signal(str)
    problem_told = Signal(object)  # ErrorText | None

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._texts = theme, texts
        self._files: tuple[SentFile, ...] = ()
        self.drop = DropCard(theme)
        self.drop.dropped.connect(self.dropped)
        self.drop.choose_requested.connect(self.choose_requested)
        self.box = RowCard()
        self.rows: list[ListRow] = []
        self._state = Label("", "secondary", "text2", wrap=True)
        title = Label(self.tr("Which schools?"), "question", wrap=True)
        lead = self.tr(
            "One file of each school, of the same four weeks. A school makes it at Summary, last step: Data for "
            "another program (JSON). VIOS adds up and never puts schools beside each other."
        )
        fill(self, title, Label(lead, "lead", "text2", wrap=True), self.drop, self._state, self.box)
        self.show_files(())

    def show_offer(self, offer: object, chosen: object | None) -> None:
        """The files that were read stay as they are."""

    def show_files(self, files: Sequence[SentFile]) -> None:
        focused = QApplication.focusWidget()
        had = [number for number, row in enumerate(self.rows) if focused is not None and row.isAncestorOf(focused)]
        self.box.clear()
        self._files, self.rows = tuple(files), []
        for file in files:
            row = self._row(file)
            self.box.add_row(row)
            self.rows.append(row)
        self.box.setVisible(bool(files))
        self._state.setText(self.missing() or self._agreed())
        if had:
            (self.rows[min(had[0], len(files) - 1)] if files else self.drop.choose).setFocus()

    def show_problem(self, text: ErrorText | None) -> None:
        """Told by the page, above the step."""
        self.problem_told.emit(text)

    def choose_words(self) -> tuple[str, str]:
        return self.tr("Which files did the schools send?"), self.tr("Summaries for programs")

    def missing(self) -> str:
        if any(file.refusal for file in self._files):
            return self.tr("Take away what cannot take part. Then you can go on.")
        left = LEAST_SCHOOLS - len(self._files)
        return self.tr("%n more file(s) needed. Then you can go on.", "", left) if left > 0 else ""

    def focus(self) -> None:
        refused = next((number for number, file in enumerate(self._files) if file.refusal), None)
        (self.drop.choose if refused is None else self.rows[refused]).setFocus()

    def _agreed(self) -> str:
        shared = self._files[0].shared
        if shared is None:
            return ""
        days = self.tr("%n school(s), %1 to %2.", "", len(self._files))
        period = shared.summary.period
        return days.replace("%1", long_date(period.start)).replace("%2", long_date(period.end))

    def _row(self, file: SentFile) -> ListRow:
        title, meta = self._words_of(file)
        status = (
            Status(StatusKind.WARNING, self.tr("Cannot take part"))
            if file.refusal
            else Status(StatusKind.DONE, self.tr("Takes part"))
        )
        row = ListRow(self._theme, Row(file.key, title, meta, status=status), self.tr("Take away"))
        row.verb_pressed.connect(self.removed)
        return row

    def _words_of(self, file: SentFile) -> tuple[str, str]:
        """The school with its weeks; of what cannot take part, the file and why."""
        if file.refusal:
            text = self._texts.error(file.refusal)
            return file.name, f"{text.what} {text.now}"
        shared = file.shared
        if shared is None:
            return file.name, ""
        period = shared.summary.period
        words = self.tr("Summary of %1 to %2. File: %3")
        words = words.replace("%1", long_date(period.start)).replace("%2", long_date(period.end))
        return " ".join(shared.school.split()), words.replace("%3", file.name)

    def words(self) -> OverviewWords:
        return OverviewWords(
            paper_title=self.tr("Overview of several schools"),
            promises=(
                (
                    self.tr("It tells nothing new of a school"),
                    self.tr("VIOS tried to work a school out of the sums. It could not."),
                ),
                (self.tr("No school beside another"), self.tr("The names stand together, the figures are sums.")),
                (
                    self.tr("“Between two numbers”"),
                    self.tr("The true number is one of these two or lies between."),
                ),
                (self.tr("No names and no text"), self.tr("The files of the schools have none.")),
            ),
            notice=(
                self.tr("This file is not encrypted"),
                self.tr("It holds no names. Share it only with those it is meant for."),
            ),
            basis_hint=self.tr(
                "May stay empty. Figures in groups are not anonymous in law by themselves. In doubt, ask the data "
                "protection officer."
            ),
            json_hint=self.tr("For a program of the municipality. It cannot be added up once more."),
        )

    def proposed(self) -> Sharing:
        return Sharing(
            self.tr("Municipality and the schools that take part"),
            self.tr("Safety in and around the schools"),
            None,
        )


class JoinedScreen(OverviewScreen):
    """The screen with its files; they go with the session."""

    files: JoinedFiles

    def close_session(self) -> None:
        self.files.close()
        super().close_session()


def make_joined(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    ports: FilePorts,
    read_file: Callable[[Path], bytes],
) -> Steps[JoinedScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    content = SchoolsContent(theme, texts)
    yield
    page = yield from make_page(theme, texts, content, content.words(), content.proposed())
    yield
    screen = JoinedScreen(page, JoinedSource(desk), desk, runner, texts, navigator, dialogs, ports)
    screen.files = JoinedFiles(content, desk, runner, texts, dialogs, read_file, screen.presenter.choose)
    content.dropped.connect(screen.files.add)
    content.choose_requested.connect(screen.files.ask)
    content.removed.connect(screen.files.remove)
    content.problem_told.connect(page.show_problem)
    return screen


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
