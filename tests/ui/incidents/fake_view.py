"""A view that writes down what it is shown, for tests of the presenters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.domain.history import FieldChange
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.ui.incidents.filters import Filters
    from vios_desktop.ui.incidents.model import Done, Form, Listing, Shown


@dataclass
class NotedView:
    """Implements `IncidentsView`."""

    states: list[str] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    rows: list[IncidentRow] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    filters: Filters | None = None
    shown: Shown | None = None
    errors: list[str] = field(default_factory=list)
    history: tuple[FieldChange, ...] = ()
    saved: list[Form] = field(default_factory=list)
    wrong: list[tuple[Form, tuple[str, ...]]] = field(default_factory=list)
    chosen: str = ""

    def show_loading(self) -> None:
        self.states.append("loading")

    def show_listing(self, listing: Listing) -> None:
        self.listings.append(listing)

    def show_rows(self, rows: Sequence[IncidentRow]) -> None:
        self.rows.extend(rows)
        self.blocks.append(len(rows))

    def show_filters(self, filters: Filters) -> None:
        self.filters = filters

    def show_no_rights(self) -> None:
        self.states.append("no rights")

    def show_list_error(self, error: ViosError) -> None:
        self.errors.append(error.code)

    def show_nothing_chosen(self) -> None:
        self.states.append("nothing chosen")

    def show_detail_loading(self) -> None:
        self.states.append("detail loading")

    def show_detail(self, shown: Shown) -> None:
        self.shown = shown

    def show_detail_closed(self) -> None:
        self.states.append("detail closed")

    def show_detail_error(self, error: ViosError) -> None:
        self.states.append("detail error")

    def show_problem(self, error: ViosError) -> None:
        self.errors.append(error.code)

    def show_history(self, changes: Sequence[FieldChange]) -> None:
        self.history = tuple(changes)

    def form_saved(self, form: Form) -> None:
        self.saved.append(form)

    def form_wrong(self, form: Form, problems: Sequence[FieldProblem]) -> None:
        self.wrong.append((form, tuple(f"{problem.field}: {problem.code}" for problem in problems)))

    def choose(self, incident_id: str) -> None:
        self.chosen = incident_id

    @property
    def now(self) -> Shown:
        if self.shown is None:
            raise AssertionError("nothing is shown")
        return self.shown


class PlainWords:
    """Implements `DoneWords` with the codes themselves."""

    def done(self, done: Done) -> str:
        return done.value

    def undone_reason(self) -> str:
        return "taken back"
