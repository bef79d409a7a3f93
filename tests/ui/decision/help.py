"""The decision help opened on the e-cigarette case, without a window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.ui.decision.desk import CALM, PARTS, TODAY, make_desk, real_finder, record_case
from tests.ui.decision.fake_view import FakeView
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.texts import Texts
from vios_desktop.ui.decision.presenter import DecisionPresenter
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.decision.model import AdviceModel, PathModel, QuestionModel

AXES = ("criminal", "police", "parents", "take_in", "partners", "school")


@dataclass
class Help:
    """A presenter with its fake view, desk and navigator."""

    desk: Desk = field(default_factory=make_desk)
    view: FakeView = field(default_factory=FakeView)
    navigator: NotedNavigator = field(default_factory=NotedNavigator)

    def __post_init__(self) -> None:
        self.presenter = DecisionPresenter(
            self.view, self.desk, ImmediateRunner(), Texts(), self.navigator, real_finder
        )

    @property
    def question(self) -> QuestionModel:
        assert self.view.page == "question"
        assert self.view.question is not None
        return self.view.question

    @property
    def advice(self) -> AdviceModel:
        assert self.view.page == "advice"
        assert self.view.advice is not None
        return self.view.advice

    @property
    def path(self) -> PathModel:
        assert self.view.path is not None
        return self.view.path

    def open(self, incident_id: str | None) -> None:
        self.presenter.open(incident_id)
        self.presenter.entered()

    def open_case(self, *names: str) -> str:
        """Record the case with these pupils and open the help on it."""
        incident_id = record_case(self.desk, *names)
        self.open(incident_id)
        return incident_id

    def open_case_unknown(self) -> str:
        """The case with somebody whose name nobody knows, as a colleague may record it."""
        person = IncidentPerson(
            "entry-x", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, None, "jongen met rode jas"
        )
        facts = IncidentFacts("vape_trade", TODAY, "bike_shed", "Iemand verkocht vapes.", persons=(person,))
        incident_id = self.desk.incidents.record(facts).id
        self.open(incident_id)
        return incident_id

    def answer_all(self, **changed: str) -> None:
        """Answer whatever is asked, until the advice is there."""
        answers = {**CALM, **PARTS, **changed}
        while self.view.page == "question":
            self.presenter.answer(answers[self.question.key])

    def accept_all(self) -> None:
        for axis in AXES:
            self.presenter.advice.accept(axis)
