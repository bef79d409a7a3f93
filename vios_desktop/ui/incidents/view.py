"""Both sides of the screen in one splitter; narrow, one of the two at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from vios_desktop.ui.shortcuts import add_actions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.incidents import IncidentHistory
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.ui.incidents.detail_view import DetailPane
    from vios_desktop.ui.incidents.filters import Filters
    from vios_desktop.ui.incidents.list_view import ListPane
    from vios_desktop.ui.incidents.model import Listing, Shown
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

LIST_WIDTH, LIST_WIDTH_NARROW = 452, 336
_LEAST_LIST, _LEAST_DETAIL, _LEAST_ALONE = 280, 360, 330
"""The screen may be as narrow as one side alone: below the sum of the first two it shows one at a time."""
_WIDTH_KEYS = {False: "incidents/list_width", True: "incidents/list_width_narrow"}


class IncidentsPage(QWidget):
    """Implements `IncidentsView`. The keys of the screen are here, since they work on both sides."""

    advice_requested = Signal()
    edit_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, settings: UiSettings, list_pane: ListPane, detail_pane: DetailPane) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self._narrow: bool | None = None
        self._single = False
        self._reading = False
        self.list_pane, self.detail_pane = list_pane, detail_pane
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setMinimumWidth(theme.px(_LEAST_ALONE))
        self.splitter.splitterMoved.connect(self._remember_width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.detail_pane.header.advice_requested.connect(self.advice_requested)
        self.detail_pane.header.edit_requested.connect(self.edit_requested)
        self.detail_pane.list_requested.connect(self.show_list_side)
        add_actions(
            self,
            {
                "advise": self.advice_requested.emit,
                "edit": self.edit_requested.emit,
                "next": lambda: self.list_pane.list.step(1),
                "previous": lambda: self.list_pane.list.step(-1),
            },
        )
        theme.changed.connect(self._refit)

    @property
    def single(self) -> bool:
        """True if there is room for one side only."""
        return self._single

    def choose(self, incident_id: str) -> None:
        self.list_pane.list.choose(incident_id)

    def show_loading(self) -> None:
        self.list_pane.show_loading()

    def show_listing(self, listing: Listing) -> None:
        self.list_pane.show_listing(listing)

    def show_rows(self, rows: Sequence[IncidentRow]) -> None:
        self.list_pane.show_rows(rows)

    def show_filters(self, filters: Filters) -> None:
        self.list_pane.show_filters(filters)

    def show_no_rights(self) -> None:
        self.list_pane.show_no_rights()

    def show_list_error(self, error: ViosError) -> None:
        self.list_pane.show_list_error(error)

    def show_nothing_chosen(self) -> None:
        self.detail_pane.show_nothing_chosen()
        self._read(reading=False)

    def show_detail_loading(self) -> None:
        self.detail_pane.show_loading()
        self._read(reading=True)

    def show_detail(self, shown: Shown) -> None:
        self.detail_pane.show_detail(shown)

    def show_detail_closed(self) -> None:
        self.detail_pane.show_closed()

    def show_detail_error(self, error: ViosError) -> None:
        self.detail_pane.show_error(error)

    def show_problem(self, error: ViosError) -> None:
        self.detail_pane.show_problem(error)

    def show_history(self, history: IncidentHistory) -> None:
        self.detail_pane.show_history(history)

    def form_saved(self, place: FormPlace) -> None:
        self.detail_pane.forms.kept(place)

    def form_wrong(self, place: FormPlace, problems: Sequence[FieldProblem]) -> None:
        self.detail_pane.forms.show_problems(place, problems)

    def typed_forms(self) -> Sequence[TypedForm]:
        return self.detail_pane.forms.typed()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        self.detail_pane.reopen_form(form, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        self.detail_pane.forms.drop(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.detail_pane.forms.show_draft(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.detail_pane.forms.show_no_draft(place)

    def focus_form(self) -> None:
        self.detail_pane.focus_form()

    def show_list_side(self) -> None:
        """Back from the incident to the list, where both do not fit beside each other."""
        self._read(reading=False)
        self.list_pane.focus_list()

    def showEvent(self, event: QShowEvent) -> None:
        if not self.splitter.count():
            self._join()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what is open, then goes back: fields and pop-ups take it before it comes here."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._single and self._reading:
            self.show_list_side()
        else:
            self.back_requested.emit()

    def _join(self) -> None:
        """Both sides into the splitter, once all above stands: it styles them, and so would each parent."""
        self.splitter.addWidget(self.list_pane)
        self.splitter.addWidget(self.detail_pane)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self._narrow = None
        self._fit()

    def _read(self, *, reading: bool) -> None:
        self._reading = reading
        self._show_sides()

    def _refit(self) -> None:
        """Zoom changed: widths are to be taken anew, after the fonts are."""
        self._narrow = None
        self.splitter.setMinimumWidth(self._theme.px(_LEAST_ALONE))
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if not self.splitter.count():
            return
        px = self._theme.px
        self._single = self.width() < px(_LEAST_LIST) + px(_LEAST_DETAIL)
        self.detail_pane.set_single(single=self._single)
        self._show_sides()
        narrow = self._theme.is_narrow(self.window().width())
        if narrow != self._narrow:
            self._narrow = narrow
            self.list_pane.set_gap(px(22 if narrow else 18))
            self._set_list_width(self._kept_width(narrow=narrow))

    def _show_sides(self) -> None:
        if not self.splitter.count():
            return
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
