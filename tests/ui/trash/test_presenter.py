"""Taking away from a screen and bringing back from the trash, on the services and a fake vault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest

from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ManualLater, NoBox
from tests.ui.kit.navigator import NotedNavigator
from tests.unit.services.world import FACTS, World, make_world
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.school import SchoolView
from vios_desktop.services.trash import TrashLine
from vios_desktop.texts import ErrorText, Texts
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.runner import ImmediateRunner, RunnerScope
from vios_desktop.ui.trash.presenter import TrashPresenter
from vios_desktop.ui.trash.taking_away import TakingAway


@dataclass
class NotedView:
    lines: list[TrashLine] = field(default_factory=list)
    filtered: bool = False
    problem: ErrorText | None = None

    def show_loading(self) -> None: ...
    def show_lines(self, lines: Sequence[TrashLine], _school: SchoolView, *, filtered: bool) -> None:
        self.lines, self.filtered = list(lines), filtered

    def show_problem(self, text: ErrorText | None) -> None:
        self.problem = text

    def words_of(self, line: TrashLine, _school: SchoolView) -> str:
        return line.entry.reason

    def restored_words(self) -> str:
        return "restored"

    def erased_words(self) -> str:
        return "erased"

    def erase_question(self) -> Question:
        return Question("?", "", "erase", "keep")


@dataclass
class Answering:
    answer: bool = True

    def ask(self, _question: Question, on_answer: Any) -> None:
        on_answer(self.answer)


class Bench:
    def __init__(self, world: World) -> None:
        self.desk = desk_of(world.session)
        self.view, self.navigator, self.dialogs = NotedView(), NotedNavigator(), Answering()
        self.presenter = TrashPresenter(
            self.view,
            self.desk,
            ImmediateRunner(),
            Texts(),
            cast("Navigator", self.navigator),
            cast("Any", self.dialogs),
        )

    def thrown(self, reason: str = "Dubbel") -> str:
        incident = self.desk.incidents.record(replace(FACTS))
        self.desk.trash.put(RecordKind.INCIDENT, incident.id, reason)
        self.presenter.entered()
        return incident.id


@pytest.fixture
def bench() -> Bench:
    return Bench(make_world(Role.COORDINATOR))


def test_a_record_comes_back_and_the_toast_takes_it_away_again(bench: Bench) -> None:
    incident_id = bench.thrown()
    bench.presenter.restore(bench.view.lines[0])
    assert bench.view.lines == []
    assert bench.desk.incidents.view(incident_id).incident.id == incident_id
    assert bench.navigator.undo is not None
    bench.navigator.undo()
    assert [line.entry.reason for line in bench.view.lines] == ["Dubbel"]


def test_words_narrow_the_list(bench: Bench) -> None:
    bench.thrown("Dubbel ingevoerd")
    bench.thrown("Verkeerde leerling")
    bench.presenter.set_text("VERKEERDE leer")
    assert [line.entry.reason for line in bench.view.lines] == ["Verkeerde leerling"]
    assert bench.view.filtered
    bench.presenter.set_text("")
    assert len(bench.view.lines) == 2


def test_erasing_is_asked_about_and_has_no_way_back(bench: Bench) -> None:
    bench.thrown()
    bench.dialogs.answer = False
    bench.presenter.erase(bench.view.lines[0])
    assert len(bench.view.lines) == 1
    bench.dialogs.answer = True
    bench.presenter.erase(bench.view.lines[0])
    assert bench.view.lines == []
    assert bench.navigator.toasts[-1] == ("erased", None)


def test_taking_away_from_a_screen_and_back() -> None:
    world = make_world(Role.COORDINATOR)
    desk, navigator = desk_of(world.session), NotedNavigator()
    happened: list[tuple[str, str]] = []
    errors: list[ViosError] = []
    taking = TakingAway(
        desk,
        RunnerScope(ImmediateRunner()),
        cast("Navigator", navigator),
        NoBox(),
        ManualLater(),
        (RecordKind.INCIDENT, RecordKind.SIGNAL),
        lambda _kind, record_id: happened.append(("gone", record_id)),
        lambda _kind, record_id: happened.append(("back", record_id)),
        errors.append,
    )
    taking.take(RecordKind.INCIDENT, world.own.id, "Dubbel")
    assert [error.code for error in errors] == ["trash_open_agreements"]
    taking.take(RecordKind.SIGNAL, world.own_signal.id, "Dubbel")
    assert navigator.undo is not None
    navigator.undo()
    assert happened == [("gone", world.own_signal.id), ("back", world.own_signal.id)]
    assert desk.trash.all() == ()
