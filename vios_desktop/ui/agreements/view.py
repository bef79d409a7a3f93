"""Both sides of Afspraken in one splitter; narrow, one of the two at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from vios_desktop.ui.agreements.deeds import NEW
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.widgets.fitting import fits_anew
from vios_desktop.ui.widgets.two_sides import both_need

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.ui.agreements.detail_pane import DetailPane
    from vios_desktop.ui.agreements.filters import Filters
    from vios_desktop.ui.agreements.list_pane import ListPane
    from vios_desktop.ui.agreements.model import Listing, Shown
    from vios_desktop.ui.agreements.words import AgreementWords
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

LIST_WIDTH, LIST_WIDTH_NARROW = 500, 400
_LEAST_LIST, _LEAST_DETAIL = 320, 340
_WIDTH_KEYS = {False: "agreements/list_width", True: "agreements/list_width_narrow"}


class AgreementsPage(QWidget):
    """Implements `AgreementsView`."""

    back_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        words: AgreementWords,
        settings: UiSettings,
        list_pane: ListPane,
        detail_pane: DetailPane,
    ) -> None:
        super().__init__()
        self._theme, self._settings, self._texts = theme, settings, words.texts
        self._narrow: bool | None = None
        self._single = self._reading = False
        self.list_pane, self.detail_pane = list_pane, detail_pane
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.list_pane)
        self.splitter.addWidget(self.detail_pane)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._remember_width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.detail_pane.list_requested.connect(self.show_list_side)
        self.detail_pane.new_closed.connect(self._leave_new)
        self.list_pane.new_requested.connect(self.open_new)
        self.list_pane.chosen.connect(lambda _id: self.detail_pane.leave_new())
        self._add_keys()
        theme.changed.connect(self._refit)

    @property
    def single(self) -> bool:
        """True if there is room for one side only."""
        return self._single

    def panes(self) -> Sequence[QWidget]:
        return [self.list_pane, self.detail_pane]

    def show_loading(self) -> None:
        self.list_pane.show_loading()

    def show_filters(self, filters: Filters) -> None:
        self.list_pane.bar.show_filters(filters)

    def show_listing(self, listing: Listing) -> None:
        self.list_pane.show_listing(listing)
        self.detail_pane.new_form.set_school(listing.school)

    def show_no_rights(self) -> None:
        self.list_pane.show_no_rights()

    def show_list_error(self, error: ViosError) -> None:
        self.list_pane.show_list_error(error)

    def choose(self, agreement_id: str) -> None:
        self.list_pane.choose(agreement_id)

    def show_nothing_chosen(self) -> None:
        self.detail_pane.show_nothing_chosen()
        self._read(reading=False)

    def show_detail_loading(self) -> None:
        self.detail_pane.show_loading()
        self._read(reading=True)

    def show_detail(self, shown: Shown) -> None:
        self.detail_pane.show_detail(shown)
        if self._single and self._reading and not self.detail_pane.holds_focus:
            self.detail_pane.back_button.setFocus()

    def show_detail_error(self, error: ViosError) -> None:
        self.detail_pane.show_error(error)

    def show_problem(self, error: ViosError) -> None:
        self.detail_pane.show_problem(error)

    def form_kept(self, agreement_id: str) -> None:
        if agreement_id == NEW:
            self.detail_pane.new_form.clear()
            self.detail_pane.close_new()
        elif agreement_id == self.detail_pane.form.agreement_id:
            self.detail_pane.form_kept()

    def form_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None:
        if agreement_id == NEW:
            self.detail_pane.new_form.show_problems(problems, self._texts)
        else:
            self.detail_pane.form_wrong(problems)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.detail_pane.typed_forms()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        self.detail_pane.reopen_form(form, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        self.detail_pane.drop_form(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.detail_pane.show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.detail_pane.show_not_kept(place)

    def open_new(self) -> None:
        """The form for a new agreement, at the right, where there is room for it at every size."""
        self._read(reading=True)
        self.detail_pane.open_new()

    def show_list_side(self) -> None:
        """Back from the agreement to the list, where both do not fit beside each other."""
        self._read(reading=False)
        self.list_pane.focus_list()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one side alone: below the sum of both one is shown at a time."""
        panes = self.list_pane, self.detail_pane
        sides = [pane.minimumSizeHint() for pane in panes if not pane.isHidden()]
        return QSize(max(side.width() for side in sides), max(side.height() for side in sides))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if fits_anew(self, event):
            self._fit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what is open, then goes back: fields and forms take it before it comes here."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._single and self._reading:
            self.show_list_side()
        else:
            self.back_requested.emit()

    def _add_keys(self) -> None:
        keys = {"next": lambda: self.list_pane.step(1), "previous": lambda: self.list_pane.step(-1)}
        add_actions(self, keys)

    def _leave_new(self) -> None:
        self._read(reading=False)
        self.list_pane.new_button.setFocus()

    def _read(self, *, reading: bool) -> None:
        self._reading = reading
        self._show_sides()

    def _refit(self) -> None:
        """Zoom changed: widths are to be taken anew, after the fonts are."""
        self._narrow = None
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        px = self._theme.px
        self._single = self.width() < max(px(_LEAST_LIST) + px(_LEAST_DETAIL), both_need(self.splitter))
        self.detail_pane.set_single(single=self._single)
        self._show_sides()
        narrow = self._theme.is_narrow(self.window().width())
        if narrow != self._narrow:
            self._narrow = narrow
            self._set_list_width(self._kept_width(narrow=narrow))

    def _show_sides(self) -> None:
        self.list_pane.setVisible(not self._single or not self._reading)
        self.detail_pane.setVisible(not self._single or self._reading)

    def _kept_width(self, *, narrow: bool) -> int:
        """As the user left it, in logical pixels."""
        usual = LIST_WIDTH_NARROW if narrow else LIST_WIDTH
        try:
            kept = int(self._settings.value(_WIDTH_KEYS[narrow]) or usual)
        except ValueError:
            kept = usual
        return max(_LEAST_LIST, min(kept, 900))

    def _set_list_width(self, logical: int) -> None:
        width = min(self._theme.px(logical), max(0, self.width() - self._theme.px(_LEAST_DETAIL)))
        self.splitter.setSizes([width, max(1, self.width() - width - 1)])

    def _remember_width(self, _place: int, _handle: int) -> None:
        logical = round(self.list_pane.width() / self._theme.zoom)
        self._settings.set_value(_WIDTH_KEYS[bool(self._narrow)], str(logical))
