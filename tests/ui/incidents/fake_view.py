"""A view that writes down what it is shown, for tests of the presenters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vios_desktop.ui.incidents.model import Form
from vios_desktop.ui.typed_form import TypedForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.incidents import IncidentHistory
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.ui.incidents.filters import Filters
    from vios_desktop.ui.incidents.model import Done, Listing, Shown
    from vios_desktop.ui.typed_form import FormPlace


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
    history: IncidentHistory | None = None
    saved: list[Form] = field(default_factory=list)
    wrong: list[tuple[Form, tuple[str, ...]]] = field(default_factory=list)
    chosen: str = ""
    forms: dict[FormPlace, Mapping[str, str]] = field(default_factory=dict)
    kept: dict[FormPlace, datetime | None] = field(default_factory=dict)
    focused: int = 0

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
        self.shown = None
        self.states.append("detail loading")

    def show_detail(self, shown: Shown) -> None:
        """Like the page: another incident than the one that is shown shuts the forms."""
        if self.shown is None or self.shown.detail.incident.id != shown.detail.incident.id:
            self.forms = {}
        self.shown = shown

    def show_detail_closed(self) -> None:
        self.states.append("detail closed")

    def show_detail_error(self, error: ViosError) -> None:
        self.shown = None
        self.states.append("detail error")

    def show_problem(self, error: ViosError) -> None:
        self.errors.append(error.code)

    def show_history(self, history: IncidentHistory) -> None:
        self.history = history

    def form_saved(self, place: FormPlace) -> None:
        self.saved.append(Form(place.form))
        self.forms.pop(place, None)

    def form_wrong(self, place: FormPlace, problems: Sequence[FieldProblem]) -> None:
        self.wrong.append((Form(place.form), tuple(f"{problem.field}: {problem.code}" for problem in problems)))

    def typed_forms(self) -> Sequence[TypedForm]:
        return [TypedForm(place, texts) for place, texts in self.forms.items()]

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        self.forms[form.place] = form.texts
        self.kept[form.place] = saved_at

    def drop_form(self, place: FormPlace) -> None:
        del self.forms[place]

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.kept[place] = at

    def show_not_kept(self, place: FormPlace) -> None:
        self.kept[place] = None
        self.states.append("not kept")

    def focus_form(self) -> None:
        self.focused += 1

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
