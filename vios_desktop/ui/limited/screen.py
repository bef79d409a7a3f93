"""Joins list, page of one incident and presenter of what is protected into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.limited.page import LimitedPage
from vios_desktop.ui.limited.presenter import LimitedPresenter
from vios_desktop.ui.limited.reason_form import GlassForm
from vios_desktop.ui.limited.record_page import LimitedRecordPage, record_forms, record_parts
from vios_desktop.ui.limited.words import LimitedWords
from vios_desktop.ui.timers import QtLater
from vios_desktop.ui.widgets.one_page import OnePage

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.account import Account
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.limited_record import LimitedListing, LimitedRecord
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.limited.half_typed import HalfTyped
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.signals.model import Shown as SignalShown
    from vios_desktop.ui.theme.theme import Theme


class LimitedScreen(QWidget):
    """A `Screen` that implements `LimitedView`. `open` says which incident the next visit is about."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        words: LimitedWords,
        pages: tuple[LimitedPage, LimitedRecordPage],
    ) -> None:
        super().__init__()
        self.list, self.record = pages
        self.presenter = LimitedPresenter(self, desk, runner, texts, navigator, words, QtLater(self))
        self._fresh = True
        self._stack = OnePage()
        for page in (self.list, self.record):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    def open(self, record_id: str = "") -> None:
        self.presenter.open(record_id)

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.draft_is_kept

    def close_session(self) -> None:
        """The program locks: nothing typed stays, and answers that are still to come are dropped."""
        self.shut_forms()
        self.presenter.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back: from the record to the list, from the list to where that was asked for."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.presenter.record_id:
            self.presenter.to_list()
        else:
            self.presenter.back()

    def show_list_loading(self) -> None:
        self._fresh = True
        self._stack.setCurrentWidget(self.list)
        self.list.show_loading()
        self.list.back_button.setFocus()

    def show_listing(self, listing: LimitedListing, school: SchoolView, today: date, *, may_break: bool) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.show_listing(listing, school, today, may_break=may_break)
        if self._fresh:
            self._fresh = False
            self.list.focus_first()

    def show_list_problem(self, text: ErrorText) -> None:
        self.list.show_problem(text)

    def show_record_loading(self) -> None:
        self._stack.setCurrentWidget(self.record)
        self.record.show_loading()
        self.record.back_button.setFocus()

    def show_record(self, record: LimitedRecord, shown: Shown | SignalShown, *, may_name: bool) -> None:
        self.record.show_record(record, shown, may_name=may_name)

    def show_record_problem(self, text: ErrorText) -> None:
        self.record.show_problem(text)

    def open_names(self, others: Sequence[Account], named: Collection[str]) -> None:
        self.record.open_names(lambda: self.record.names.open_change(others, named))

    def fill_names(self, typed: HalfTyped) -> None:
        self.record.names.fill(typed.accounts, typed.text)

    def half_typed(self) -> HalfTyped | None:
        return self.record.half_typed()

    def reopen(self, typed: HalfTyped) -> None:
        self.record.reopen(typed)

    def form_wrong(self, text: str) -> None:
        record = self.record
        if not record.names.isHidden():
            record.names.set_error(text)
        for form in (record.note, record.lift):
            if not form.isHidden():
                form.set_error("reason", text)
        record.fixed.show_wrong(text)

    def glass_wrong(self, field: str, text: str) -> None:
        self.list.glass_wrong(field, text)

    def shut_forms(self) -> None:
        self.list.forget()
        self.record.forget()

    def _connect(self) -> None:
        page, record, presenter = self.list, self.record, self.presenter
        page.opened.connect(presenter.read)
        page.back_requested.connect(presenter.back)
        page.broken.connect(presenter.break_glass)
        record.edited.connect(presenter.draft.typed)
        record.back_requested.connect(presenter.to_list)
        record.print_requested.connect(presenter.print)
        record.names_asked.connect(presenter.ask_names)
        record.give_back_requested.connect(presenter.give_back)
        record.names.given.connect(presenter.name)
        record.note.given.connect(lambda: presenter.note(record.note.text.text()))
        record.lift.given.connect(lambda: presenter.lift(record.lift.reason.text()))
        record.pupil_opened.connect(presenter.show_pupil)
        record.file_opened.connect(presenter.show_file)
        record.decision_opened.connect(presenter.show_decision)
        record.letter_opened.connect(presenter.show_letter)
        record.fixed.agreements.closed.connect(presenter.close_agreement)


def make(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> Steps[LimitedScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = LimitedWords(texts, desk.session.account.id)
    glass = GlassForm(theme)
    yield
    page = LimitedPage(theme, words, glass)
    yield
    forms = record_forms(theme)
    yield
    parts = yield from record_parts(theme, words, wall_clock_of(desk))
    yield
    record = LimitedRecordPage(theme, words, forms, parts)
    yield
    record.arrange()
    yield
    return LimitedScreen(desk, runner, texts, navigator, words, (page, record))
