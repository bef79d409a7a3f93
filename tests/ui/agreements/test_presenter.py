"""Afspraken without Qt: what is listed, what is open, and what is done with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import HeldRunner
from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.today.desk import TODAY, agree, fill, make_desk, state_of
from vios_desktop.domain.vocabulary import AgreementState, Role
from vios_desktop.ui.agreements.deeds import NEW, Done
from vios_desktop.ui.agreements.drafts import Deed, DeedDraft, NewAgreement
from vios_desktop.ui.agreements.filters import Filters, Which, Whose
from vios_desktop.ui.agreements.presenter import AgreementsPresenter
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.agreements.model import Listing, Shown
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace, TypedForm


@dataclass
class NotedView:
    listings: list[Listing] = field(default_factory=list)
    details: list[Shown] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return ()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """Nothing is typed here."""

    def drop_form(self, place: FormPlace) -> None:
        """Nothing is typed here."""

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        """Nothing is typed here."""

    def show_not_kept(self, place: FormPlace) -> None:
        """Nothing is typed here."""

    def show_loading(self) -> None:
        self.said.append(("loading", ""))

    def show_filters(self, filters: Filters) -> None:
        self.said.append(("filters", filters.which.value))

    def show_listing(self, listing: Listing) -> None:
        self.listings.append(listing)

    def show_no_rights(self) -> None:
        self.said.append(("no rights", ""))

    def show_list_error(self, error: ViosError) -> None:
        self.said.append(("list error", error.code))

    def choose(self, agreement_id: str) -> None:
        self.said.append(("choose", agreement_id))

    def show_nothing_chosen(self) -> None:
        self.said.append(("nothing", ""))

    def show_detail_loading(self) -> None:
        self.said.append(("detail loading", ""))

    def show_detail(self, shown: Shown) -> None:
        self.details.append(shown)

    def show_detail_error(self, error: ViosError) -> None:
        self.said.append(("detail error", error.code))

    def show_problem(self, error: ViosError) -> None:
        self.said.append(("problem", error.code))

    def form_kept(self, agreement_id: str) -> None:
        self.said.append(("kept", agreement_id))

    def form_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None:
        self.said += [(agreement_id, problem.code) for problem in problems]


class PlainWords:
    def done(self, done: Done) -> str:
        return done.value

    def undone_reason(self) -> str:
        return "a mistake"


@dataclass
class Page:
    view: NotedView
    navigator: NotedNavigator
    presenter: AgreementsPresenter

    @property
    def texts(self) -> list[str]:
        return [line.agreement.facts.text for line in self.view.listings[-1].lines]

    def undo(self) -> None:
        assert self.navigator.undo is not None
        self.navigator.undo()


def open_page(desk: Desk, runner: Runner | None = None) -> Page:
    view, navigator = NotedView(), NotedNavigator()
    presenter = AgreementsPresenter(
        view, desk, runner or ImmediateRunner(), navigator, PlainWords(), ManualLater()
    )
    presenter.entered()
    return Page(view, navigator, presenter)


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def test_open_agreements_come_by_deadline(desk: Desk) -> None:
    fill(desk)

    page = open_page(desk)

    assert page.texts[:2] == ["Wijkteam koppelt terug", "Ouders bellen"]
    assert len(page.texts) == 6


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (Filters(which=Which.LATE), 2),
        (Filters(which=Which.THIS_WEEK), 3),
        (Filters(which=Which.CLOSED), 0),
        (Filters(whose=Whose.MINE), 4),
        (Filters(whose=Whose.PARTNERS), 2),
        (Filters(core_team=True), 1),
        (Filters(partner="police"), 1),
        (Filters(text="mes"), 1),
        (Filters(which=Which.LATE, whose=Whose.PARTNERS), 1),
    ],
)
def test_filters_narrow_the_list(desk: Desk, filters: Filters, count: int) -> None:
    fill(desk)
    page = open_page(desk)

    page.presenter.set_filters(filters)

    assert len(page.texts) == count


def test_what_was_closed_last_stands_on_top(desk: Desk) -> None:
    made = fill(desk)
    for name in ("call", "talk"):
        desk.session.clock.advance(minutes=1)  # type: ignore[attr-defined]  # a clock that a test moves
        desk.agreements.complete(made[name].id, "Gedaan", made[name].version)
    page = open_page(desk)

    page.presenter.set_filters(Filters(which=Which.CLOSED))

    assert page.texts == ["Gesprek met de mentor", "Ouders bellen"]


def test_an_agreement_is_opened_with_its_moves_and_contacts(desk: Desk) -> None:
    made = fill(desk)["partner"]
    page = open_page(desk)

    page.presenter.open(made.id)
    draft = DeedDraft(
        Deed.REMIND, "Gevraagd hoe het staat.", date(2026, 11, 27), True, "De gezinswerker was ziek."
    )
    page.presenter.do(made.id, draft)

    shown = page.view.details[-1]
    assert [contact.summary for contact in shown.detail.contacts] == ["Gevraagd hoe het staat."]
    assert ("reason", "De gezinswerker was ziek.") in [(c.field, c.new) for c in shown.detail.history]
    assert shown.detail.line.days_late == 0


def test_running_and_back_again(desk: Desk) -> None:
    made = fill(desk)["call"]
    page = open_page(desk)
    page.presenter.open(made.id)

    page.presenter.start()
    assert state_of(desk, made.id).state is AgreementState.IN_PROGRESS
    page.undo()

    assert state_of(desk, made.id).state is AgreementState.OPEN


@pytest.mark.parametrize(
    ("deed", "state"), [(Deed.DONE, AgreementState.DONE), (Deed.CANCEL, AgreementState.CANCELLED)]
)
def test_opened_again_and_taken_back_it_is_closed_as_it_was(desk: Desk, deed: Deed, state: AgreementState) -> None:
    made = fill(desk)["call"]
    page = open_page(desk)
    page.presenter.open(made.id)
    page.presenter.do(made.id, DeedDraft(deed, "Zo is het gegaan"))

    page.presenter.reopen()
    assert state_of(desk, made.id).state is AgreementState.OPEN
    page.undo()

    closed = state_of(desk, made.id)
    assert (closed.state, closed.outcome) == (state, "Zo is het gegaan")


def test_a_new_agreement_is_ones_own_and_is_opened(desk: Desk) -> None:
    page = open_page(desk)

    page.presenter.make(NewAgreement(" Lijst maken ", "school", "", date(2026, 11, 27), core_team=True))

    made = page.view.details[-1].detail.line.agreement
    assert (made.facts.text, made.facts.owner_account, made.facts.core_team) == ("Lijst maken", "marit", True)
    assert made.facts.agreed_on == TODAY
    assert ("kept", NEW) in page.view.said
    page.undo()
    taken_back = state_of(desk, made.id)
    assert (taken_back.state, taken_back.outcome) == (AgreementState.CANCELLED, "a mistake")


def test_a_new_agreement_says_what_is_missing(desk: Desk) -> None:
    page = open_page(desk)

    page.presenter.make(NewAgreement("", "", "", None))

    wrong = [code for where, code in page.view.said if where == NEW]
    assert wrong == ["agreement_text_missing", "owner_missing", "deadline_missing"]
    assert page.texts == []


def test_ways_to_the_incident_and_the_decision(desk: Desk) -> None:
    made = fill(desk)
    page = open_page(desk)
    page.presenter.open(made["talk"].id)
    page.presenter.open_incident()
    page.presenter.open_decision()
    assert page.navigator.asked == []

    page.presenter.open(made["call"].id)
    page.presenter.open_incident()

    assert page.navigator.asked == [("incidents", made["call"].facts.incident_id)]


def test_a_colleague_sees_their_own(desk: Desk) -> None:
    made = fill(desk)
    joris = make_desk(Role.COLLEAGUE, vault=desk.session.vault, account_id="joris")  # type: ignore[arg-type]  # a fake
    agree(joris, "Glaszetter bellen", 1)
    page = open_page(joris)

    page.presenter.show(made["call"].id)

    assert page.texts == ["Glaszetter bellen"]
    assert ("detail error", "not_allowed") in page.view.said
    assert page.view.details == []


def test_who_may_not_see_agreements_is_told_so(desk: Desk) -> None:
    officer = make_desk(Role.PRIVACY_OFFICER, vault=desk.session.vault, account_id="tess")  # type: ignore[arg-type]  # a fake

    assert ("no rights", "") in open_page(officer).view.said


def test_the_answer_to_the_last_question_counts(desk: Desk) -> None:
    fill(desk)
    runner = HeldRunner()
    page = open_page(desk, runner)
    page.presenter.set_filters(Filters(which=Which.LATE))

    runner.release(2)  # the drafts are asked for in between
    runner.release(0, even_cancelled=True)

    assert [listing.filters.which for listing in page.view.listings] == [Which.LATE]


def test_a_detail_that_is_no_longer_asked_for_is_dropped(desk: Desk) -> None:
    made = fill(desk)
    runner = HeldRunner()
    page = open_page(desk, runner)
    runner.release_all()
    page.presenter.open(made["call"].id)
    page.presenter.open(made["talk"].id)

    runner.release_all()

    assert [shown.detail.line.agreement.id for shown in page.view.details] == [made["talk"].id]


def test_after_closing_nothing_is_shown_any_more(desk: Desk) -> None:
    fill(desk)
    runner = HeldRunner()
    page = open_page(desk, runner)

    page.presenter.close()
    for job in runner.held:
        job.run()

    assert page.view.listings == []
