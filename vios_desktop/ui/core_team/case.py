"""The page of a case: the sketch on the left, how it is shared and what partners will see on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import CaseState, Domain, RecordKind, SharingLevel
from vios_desktop.services.core_team.cases import CaseSketch
from vios_desktop.ui.core_team.case_presenter import CasePresenter
from vios_desktop.ui.core_team.words import TeamWords, box
from vios_desktop.ui.timers import QtLater
from vios_desktop.ui.trash.reason_box import ReasonBox
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.pupil_field import PARTED, PupilField
from vios_desktop.ui.widgets.row_data import Option, PersonRow
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.person import Person
    from vios_desktop.services.core_team.cases import CaseDetail
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.core_team.level_panel import LevelPanel
    from vios_desktop.ui.core_team.partner_preview import PartnerPreview
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme

REST_MS = 900
_AREAS = ("facts", "pattern", "strengths", "question")


class CasePage(QWidget):
    """Shows what the presenter says; asks with signals."""

    back_requested = Signal()
    edited = Signal()
    close_requested = Signal(str)
    reopen_requested = Signal()
    share_requested = Signal()

    def __init__(self, theme: Theme, words: TeamWords, levels: LevelPanel, preview: PartnerPreview) -> None:
        super().__init__()
        self._words, self._filling, self._lead_owner = words, False, ""
        self.levels, self.preview = levels, preview
        self._problem = Banner(theme, "bad", "")
        self._problem.hide()
        self._saved = Label("", "secondary", "text3")
        self._heading = Label(self.tr("Case"), "page")
        self.title, self.group = TextField(theme), TextField(theme)
        self.pupil = PupilField(theme)
        phases = [Option("", self.tr("not said")), Option("lower", self.tr("lower years"))]
        self.phase = ComboField(theme, [*phases, Option("upper", self.tr("upper years"))])
        self.domains = {domain: ChoiceChip(theme, words.term(domain)) for domain in Domain}
        self.close_reason = TextField(theme, placeholder=self.tr("Why does the core team stop with it?"))
        self._close = SecondaryButton(theme, self.tr("Close the case"), "check")
        self._reopen = QuietButton(theme, self.tr("Open it again"), "undo-2")
        self.share = SecondaryButton(theme, self.tr("Share as a file"), "file-text")
        self.away = QuietButton(theme, self.tr("Take away"), "trash-2", tone="text2")
        self.reason = ReasonBox(theme)
        self._back = QuietButton(theme, self.tr("Core team"), "arrow-left", tone="text2")

    def sketch(self) -> CaseSketch:
        texts = {name: area.text().strip() for name, area in self.areas.items()}
        return CaseSketch(
            title=self.title.text().strip(),
            person_id=self.pupil.text().partition(PARTED)[0] or None,
            group_label=self.group.text().strip(),
            phase=self.phase.code(),
            domains=frozenset(domain for domain, chip in self.domains.items() if chip.isChecked()),
            lead_owner=self._lead_owner,
            **texts,
        )

    def show_detail(self, detail: CaseDetail, *, fill: bool) -> None:
        case = detail.case
        self.reason.stand_on(case.id)
        self._lead_owner = case.lead_owner
        if fill:
            self._fill(detail)
        self._heading.setText(case.title or self.tr("New case"))
        found = {n: ", ".join(m.written for m in ms if m.blocks) for n, ms in detail.marks.items()}
        for name in _AREAS:
            words = self.tr("Make this more general: %1").replace("%1", found[name]) if found[name] else ""
            self.fields[name].set_error(words)
        self.levels.show_detail(detail)
        self.preview.show_case(detail.partner, names=True)
        open_ = case.state is CaseState.OPEN
        self.fields["close_reason"].setVisible(open_)
        self._close.setVisible(open_)
        self.share.setVisible(open_ and case.level is not SharingLevel.TREND)
        self._reopen.setVisible(not open_)

    def show_problem(self, text: ErrorText | None) -> None:
        self._problem.setVisible(text is not None)
        if text is not None:
            self._problem.set_message("bad", text.what, text.safe, text.now)

    def show_field_problems(self, problems: dict[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))
        self.levels.show_field_problems(problems)

    def show_saved(self, saved: bool) -> None:
        self._saved.setText(self.tr("Kept") if saved else self.tr("Is being kept…"))

    def show_people(self, query: str, people: tuple[Person, ...]) -> None:
        rows = [PersonRow(p.id, p.display_name, p.class_name) for p in people]
        self.pupil.show_results(query, rows)

    def close_step(self) -> None:
        self.levels.close_step()

    def word_closed(self) -> str:
        return self.tr("The case is closed")

    def focus(self) -> None:
        self.title.edit.setFocus()

    def _fill(self, detail: CaseDetail) -> None:
        case, self._filling = detail.case, True
        self.title.set_text(case.title)
        self.group.set_text(case.group_label)
        self.pupil.set_text(f"{case.person_id}{PARTED}{detail.person.display_name}" if detail.person else "")
        self.phase.set_code(case.phase)
        for domain, chip in self.domains.items():
            chip.setChecked(domain in case.domains)
        for name, area in self.areas.items():
            area.set_text(getattr(case, name))
        self.close_reason.set_text("")
        self._saved.setText("")
        self._filling = False

    def furnish(self, theme: Theme) -> Steps[None]:
        """What is asked with each field, then everything in its place: once, in two steps."""
        self.areas = {name: TextArea(theme, least=2, most=6) for name in _AREAS}
        no_names = self.tr("No name, class, age or day: partners read this.")
        self.fields = {
            "title": Field(theme, self.tr("Short name, for the school alone"), self.title),
            "person_id": Field(theme, self.tr("About which pupil?"), self.pupil),
            "group_label": Field(theme, self.tr("Or about which group?"), self.group),
            "facts": Field(theme, self.tr("What was seen?"), self.areas["facts"], no_names),
            "pattern": Field(theme, self.tr("Pattern"), self.areas["pattern"]),
            "strengths": Field(theme, self.tr("What goes well?"), self.areas["strengths"]),
            "question": Field(theme, self.tr("Question to the team"), self.areas["question"]),
            "close_reason": Field(theme, self.tr("Close this case"), self.close_reason),
        }
        self._phase_field = Field(theme, self.tr("School years"), self.phase)
        yield
        self._arrange(theme)
        self._connect()

    def _arrange(self, theme: Theme) -> None:
        chips = QWidget()
        line = QHBoxLayout(chips)
        line.setContentsMargins(0, 0, 0, 0)
        for chip in self.domains.values():
            line.addWidget(chip)
        line.addStretch(1)
        inside = Card(self.tr("Inside the school"))
        partners = Card(self.tr("For the partners"))
        for name in ("title", "person_id", "group_label"):
            inside.body.addWidget(self.fields[name])
        partners.body.addWidget(self._phase_field)
        partners.body.addWidget(Label(self.tr("Where does it happen?"), "label"))
        partners.body.addWidget(chips)
        for name in _AREAS:
            partners.body.addWidget(self.fields[name])
        columns = TwoColumns(theme, shares=(55, 45))
        shutting = box(self.fields["close_reason"], _in_a_row(self._close, self._reopen, self.away))
        for part in (inside, partners):
            columns.left.addWidget(part)
        columns.left.addStretch(1)
        seen = Label(self.tr("This is what partners will see"), "label")
        self.share.hide()
        for widget in (self.levels, seen, self.preview, _in_a_row(self.share), shutting):
            columns.right.addWidget(widget)
        columns.right.addStretch(1)
        head = QWidget()
        top = QHBoxLayout(head)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._heading, 1)
        top.addWidget(self._saved)
        page = box(_in_a_row(self._back), head, self._problem, self.reason, columns, gap=12)
        page.setContentsMargins(24, 16, 24, 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(page))

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        for text in (self.title, self.group):
            text.text_changed.connect(self._edited)
        for area in self.areas.values():
            area.text_changed.connect(self._edited)
        self.pupil.text_changed.connect(self._edited)
        self.phase.chosen.connect(self._edited)
        for chip in self.domains.values():
            chip.toggled.connect(self._edited)
        self._close.clicked.connect(lambda: self.close_requested.emit(self.close_reason.text()))
        self.share.clicked.connect(self.share_requested)
        self._reopen.clicked.connect(self.reopen_requested)

    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit()


def _in_a_row(*buttons: QWidget) -> QWidget:
    """As wide as their words, from the left."""
    row = QWidget()
    flow = FlowLayout(row)
    for button in buttons:
        flow.addWidget(button)
    return row


class CaseScreen(QWidget):
    """A `Screen`. `open(case id)` before it is entered."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, page: CasePage) -> None:
        super().__init__()
        self.page = page
        self.presenter = CasePresenter(self.page, desk, runner, texts, navigator)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST_MS)
        self._resting.timeout.connect(lambda: self.presenter.keep(self.page.sketch()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.back_requested.connect(navigator.back)
        page.edited.connect(self._resting.start)
        page.pupil.search_requested.connect(presenter.find_people)
        page.levels.level_chosen.connect(self._level)
        page.close_requested.connect(presenter.close_case)
        page.reopen_requested.connect(presenter.reopen)
        page.share_requested.connect(presenter.share)
        self.taking_away = presenter.taking_away(page.reason, QtLater(self))
        page.away.clicked.connect(self._ask_reason)
        page.reason.given.connect(self._take_away)
        page.reason.edited.connect(self.taking_away.forms.typed)

    def open(self, case_id: str) -> None:
        self.presenter.open(case_id)

    def entered(self) -> None:
        self.presenter.entered()
        self.taking_away.refresh()
        self.page.focus()

    def refresh(self) -> None:
        """What is being typed stays; the page reads again when it is entered."""
        self.taking_away.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self._resting.stop()
        flush = self.taking_away.forms.flush
        self.presenter.finish_typing(self.page.sketch(), lambda: flush(done))

    def draft_is_kept(self) -> bool:
        """The reason why it is taken away; the case itself has no draft."""
        return not self._resting.isActive() and self.taking_away.forms.is_kept

    def close_session(self) -> None:
        self._resting.stop()
        self.taking_away.forms.stop()
        self.presenter.close()

    def _ask_reason(self) -> None:
        detail = self.presenter.detail
        if detail is not None:
            self.page.reason.ask(RecordKind.CASE, detail.case.id)

    def _take_away(self, kind: RecordKind, case_id: str, reason: str) -> None:
        """What was typed is kept first, so that it is there when the case comes back."""
        self._resting.stop()
        take = self.taking_away.take
        self.presenter.finish_typing(self.page.sketch(), lambda: take(kind, case_id, reason))

    def _level(self, level: object, reasons: object) -> None:
        """What was typed is kept first, so that the step looks at it."""
        self._resting.stop()
        take = lambda: self.presenter.set_level(level, reasons)  # type: ignore[arg-type]  # noqa: E731
        self.presenter.finish_typing(self.page.sketch(), take)
