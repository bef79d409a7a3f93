"""Reading in a list on the screen: looked at first, asked where VIOS does not know, undone, never by accident."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ScriptedDialogs, WaitingRunner
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.data.list_file import read_list
from vios_desktop.domain.person import Person
from vios_desktop.domain.roster.columns import Column
from vios_desktop.domain.roster.partners import PartnerColumn
from vios_desktop.domain.vocabulary import PersonKind, Role
from vios_desktop.services.roster import RosterService
from vios_desktop.texts import Texts
from vios_desktop.ui.roster.flows import PersonsFlow
from vios_desktop.ui.roster.model import RosterStep
from vios_desktop.ui.roster.screen import make
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme

HEAD = "Roepnaam;Achternaam;Klas;Geboortedatum;BSN\n"
FIRST = HEAD + "Noor;Verzonnen;1B;4-3-2013;123456782\nBram;Voorbeeld;1B;5-6-2013;\n"


class Bench:
    def __init__(self, theme: Theme, qtbot: QtBot, runner: Runner | None = None) -> None:
        self.session = session_for(Role.COORDINATOR)
        self.navigator, self.text = NotedNavigator(), FIRST
        desk = desk_of(self.session, roster=RosterService(self.session, read_list))
        self.screen = at_once(make)(
            desk,
            runner or ImmediateRunner(),
            Texts("en"),
            cast("Navigator", self.navigator),
            ScriptedDialogs(),
            theme,
            lambda _path: self.text.encode(),
        )
        qtbot.addWidget(self.screen)
        self.screen.resize(1366, 700)
        self.screen.show()
        self.screen.entered()
        self.page, self.presenter = self.screen.page, self.screen.presenter

    def drop(self, text: str) -> None:
        self.text = text
        self.presenter.entered()
        self.page.file.dropped.emit(Path("/list.csv"))

    def forward(self) -> None:
        self.page.forward.click()

    def read_in(self, text: str) -> None:
        self.drop(text)
        self.forward()
        self.forward()

    def step(self) -> RosterStep:
        return self.presenter.step

    def goes_on(self) -> bool:
        return not self.page.forward.unavailable

    def pupils(self) -> dict[str, Person]:
        with self.session.begin() as work:
            return {person.first_name: person for person in work.persons.standing(PersonKind.PUPIL)}


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot) -> Bench:
    return Bench(theme, qtbot)


def test_from_file_to_done_and_back(bench: Bench) -> None:
    bench.drop(FIRST)
    assert bench.step() is RosterStep.COLUMNS
    assert {column: box.code() for column, box in bench.page.columns.boxes.items()} == {
        Column.FIRST_NAME: "0",
        Column.PREFIX: "none",
        Column.LAST_NAME: "1",
        Column.FULL_NAME: "none",
        Column.CLASS_NAME: "2",
        Column.BIRTH_DATE: "3",
        Column.MENTOR: "none",
    }
    bench.forward()
    assert bench.step() is RosterStep.CHECK
    assert bench.pupils() == {}
    bench.forward()
    assert bench.step() is RosterStep.DONE
    assert set(bench.pupils()) == {"Noor", "Bram"}

    bench.page.done.undo_button.click()

    assert bench.pupils() == {}


def test_a_column_is_one_thing_at_a_time(bench: Bench) -> None:
    bench.drop(FIRST)

    bench.presenter.choose_column(Column.MENTOR, 2)

    assert bench.page.columns.boxes[Column.MENTOR].code() == "2"
    assert bench.page.columns.boxes[Column.CLASS_NAME].code() == "none"


def test_the_citizen_number_cannot_be_chosen(bench: Bench) -> None:
    bench.drop(FIRST)

    box = bench.page.columns.boxes[Column.FIRST_NAME]
    box.set_code("4")

    assert box.code() != "4"


def test_without_names_the_next_step_says_what_is_missing(bench: Bench) -> None:
    bench.drop("Klas;Kluis\n2B;4\n")
    bench.forward()

    assert bench.step() is RosterStep.COLUMNS
    assert bench.page.problem.isVisible()


def test_a_file_that_is_no_list_stays_at_the_first_step(bench: Bench) -> None:
    bench.drop("een woord")

    assert bench.step() is RosterStep.FILE
    assert bench.page.problem.isVisible()


def test_who_it_is_is_asked_and_answered(bench: Bench) -> None:
    bench.read_in(FIRST)
    bench.drop(HEAD + "Nor;Verzonnen;2B;4-3-2013;\n")
    bench.forward()
    assert list(bench.page.check.choices) == [2]
    assert not bench.goes_on(), "with the only row left alone nothing changes"

    choice = bench.page.check.choices[2]
    choice.chips[bench.pupils()["Noor"].id].click()
    assert bench.goes_on()
    assert list(bench.page.check.choices) == [2], "the question stays, so that the answer can be another"
    bench.forward()

    assert bench.pupils()["Noor"].class_name == "2B"
    assert len(bench.pupils()) == 2


def test_many_leavers_need_a_tick(bench: Bench) -> None:
    bench.read_in(HEAD + "".join(f"Kind{n};Naam;1B;{n + 1}-3-2013;\n" for n in range(20)))
    bench.drop(HEAD + "Kind0;Naam;2B;1-3-2013;\n")
    bench.page.columns.whole.click()
    bench.forward()
    assert not bench.goes_on()
    bench.forward()
    assert all(person.left_on is None for person in bench.pupils().values())

    bench.page.check.sure.click()
    bench.forward()

    assert sum(person.left_on is not None for person in bench.pupils().values()) == 19


def test_a_list_of_one_class_lets_nobody_leave(bench: Bench) -> None:
    bench.read_in(FIRST)
    bench.read_in(HEAD + "Noor;Verzonnen;2B;4-3-2013;\n")

    assert bench.pupils()["Bram"].left_on is None


def test_stopped_nothing_is_read_in(theme: Theme, qtbot: QtBot) -> None:
    runner = WaitingRunner()
    bench = Bench(theme, qtbot, runner)
    bench.read_in(FIRST)
    assert bench.page.stop.isVisible()
    assert not bench.page.forward.isEnabled()

    bench.page.stop.click()
    assert bench.page.stop.isVisible(), "until it is known whether it was in time"
    runner.held.pop()()

    assert bench.pupils() == {}
    assert not bench.page.stop.isVisible()
    assert bench.step() is RosterStep.CHECK
    assert bench.page.problem.isVisible()


def test_stopped_too_late_is_said_as_done(theme: Theme, qtbot: QtBot) -> None:
    runner = WaitingRunner()
    bench = Bench(theme, qtbot, runner)
    bench.read_in(FIRST)
    runner.held.pop()()

    bench.presenter.stop()

    assert bench.step() is RosterStep.DONE
    assert set(bench.pupils()) == {"Noor", "Bram"}


def test_what_can_still_be_undone_stands_at_the_first_step(bench: Bench) -> None:
    bench.read_in(FIRST)
    bench.presenter.entered()
    assert bench.page.file.undo_button.isVisible()

    bench.page.file.undo_button.click()

    assert bench.pupils() == {}
    assert not bench.page.file.undo_button.isVisible()


def test_staff_has_a_function_and_no_birth_date(bench: Bench) -> None:
    bench.page.file.kinds.chips[PersonKind.STAFF].click()
    bench.drop("Naam;Functie\nFantasie, Mas;conciërge\n")

    assert set(bench.page.columns.boxes) == {
        *(Column.FIRST_NAME, Column.PREFIX, Column.LAST_NAME, Column.FULL_NAME, Column.FUNCTION)
    }
    bench.forward()
    bench.forward()
    with bench.session.begin() as work:
        staff = {person.display_name: person.function for person in work.persons.standing(PersonKind.STAFF)}
    assert staff["Mas Fantasie"] == "conciërge"


@pytest.mark.parametrize("step", [0, 1, 2, 3])
def test_every_step_has_names_and_room(bench: Bench, step: int) -> None:
    if step:
        bench.drop(HEAD + "Noor;Verzonnen;1B;4-3-2013;\n;;1B;;\nBram;Voorbeeld;1B;gisteren;\n")
    for _again in range(step - 1):
        bench.forward()
    settle(bench.screen)

    assert unnamed(bench.page) == []
    assert clipped(bench.page) == []


PARTNERS = (
    "Organisatie;Soort;Contactpersoon;Telefoon;E-mail\n"
    "Jongerenwerk Verzonnen;Jongerenwerk;Sam Proef;612345678;sam@voorbeeld.example\n"
    "Iets Anders;tuinders;Bo Testma;nvt;\n"
)


def test_a_list_of_partners_goes_the_same_way(bench: Bench) -> None:
    bench.page.file.kinds.chips["partner"].click()
    bench.drop(PARTNERS)
    assert set(bench.page.columns.boxes) == set(PartnerColumn)
    assert not bench.page.columns.whole.isVisible()
    bench.forward()
    settle(bench.screen)
    assert clipped(bench.screen) == []
    assert unnamed(bench.screen) == []
    assert not bench.page.check.sure.isVisible()
    [choice] = bench.page.check.choices.values()
    assert {"new:other", "leave"} <= set(choice.chips)
    choice.chips["new:other"].click()
    bench.forward()
    assert bench.step() is RosterStep.DONE
    with bench.session.begin() as work:
        assert {one.name: one.kind for one in work.catalogues.partners()} == {
            "Jongerenwerk Verzonnen": "youth_work",
            "Iets Anders": "other",
        }
        assert {one.phone for one in work.social_map.contacts()} == {"0612345678", ""}
    bench.page.done.undo_button.click()
    with bench.session.begin() as work:
        assert list(work.catalogues.partners()) == []


def test_what_was_chosen_of_a_list_of_persons_is_not_that_of_partners(bench: Bench) -> None:
    bench.drop(FIRST)
    bench.page.columns.whole.click()
    bench.presenter.backward()
    bench.page.file.kinds.chips["partner"].click()
    bench.page.file.kinds.chips[PersonKind.PUPIL].click()
    bench.drop(FIRST)
    assert bench.page.columns.whole.isChecked()
    flow = bench.presenter._flow
    assert isinstance(flow, PersonsFlow)
    assert flow.choices.whole, "the tick that is seen is the one that counts"


def test_a_recognised_list_is_read_in_with_enter_alone(bench: Bench) -> None:
    """The first one asks nothing about leavers: nobody is known yet. The end leads back to where one was."""
    bench.drop(FIRST)
    assert not bench.page.columns.whole.isVisible()
    for step in (RosterStep.COLUMNS, RosterStep.CHECK, RosterStep.DONE):
        assert bench.step() is step
        assert bench.page.forward.hasFocus()
        bench.forward()
    assert bench.navigator.asked[-1][0] == "back"

    bench.drop(FIRST)
    assert bench.page.columns.whole.isVisible()


def test_without_a_class_the_focus_is_on_the_columns(bench: Bench) -> None:
    bench.drop("Roepnaam;Achternaam;Kluis\nNoor;Verzonnen;vier\n")
    assert not bench.page.forward.hasFocus()
