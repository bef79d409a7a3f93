"""The use cases of the register of breaches."""

from __future__ import annotations

from tests.fakes.desk import breaches_of
from tests.unit.services.breaches_desk import LOST, lost
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.breach import BreachChoices
from vios_desktop.domain.rights import Action
from vios_desktop.services.breaches import BreachService

A = Action
LOOK, HANDLE = (A.VIEW_BREACHES,), (A.HANDLE_BREACH,)


def service(tools: Tools) -> BreachService:
    return breaches_of(tools.session)


def one(tools: Tools) -> str:
    """One for who may handle it; nobody else gets as far as looking for it."""
    return lost(tools.session).id if tools.session.may(A.HANDLE_BREACH) else "nothing"


USE_CASES = (
    UseCase("BreachService.all", LOOK, lambda t: service(t).all()),
    UseCase("BreachService.running", HANDLE, lambda t: service(t).running()),
    UseCase("BreachService.rule", LOOK, lambda t: service(t).rule("breach")),
    UseCase("BreachService.view", LOOK, lambda t: service(t).view(one(t))),
    UseCase("BreachService.record", HANDLE, lambda t: service(t).record(LOST)),
    UseCase("BreachService.change", HANDLE, lambda t: service(t).change(one(t), LOST, 1)),
    UseCase("BreachService.choose", HANDLE, lambda t: service(t).choose(one(t), BreachChoices(), 1)),
    UseCase("BreachService.page", LOOK, lambda t: service(t).page(one(t))),
)
