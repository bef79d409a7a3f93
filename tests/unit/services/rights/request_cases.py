"""The use cases of requests of persons concerned."""

from __future__ import annotations

from tests.unit.services.requests_desk import ASKED, about, asked, incident_with, requests_of
from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import TODAY
from vios_desktop.domain.person_request import PersonRequest, RequestAnswer, RequestOutcome, StepKind
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.person_requests import PersonRequestService

A = Action
LOOK, HANDLE = (A.VIEW_REQUESTS,), (A.HANDLE_REQUEST,)


def service(tools: Tools) -> PersonRequestService:
    return requests_of(tools.session)


def one(tools: Tools) -> PersonRequest:
    """Recorded by the coordinator, whoever asks for it afterwards."""
    if not any(tools.session.may(action) for action in (*LOOK, *HANDLE)):
        return PersonRequest("nothing", ASKED, tools.session.clock.now(), "")
    return asked(tools.world.marit())


def stepped(tools: Tools) -> object:
    if not tools.session.may(A.HANDLE_REQUEST):
        return service(tools).note_step("nothing", RecordKind.INCIDENT, "nothing", StepKind.KEPT, "Nodig")
    incident = incident_with(tools.session, tools.pupil.id)
    made = asked(tools.session, about(tools.pupil.id))
    return service(tools).note_step(made.id, RecordKind.INCIDENT, incident.id, StepKind.KEPT, "Nodig")


def handled(tools: Tools) -> PersonRequest:
    """One for who may handle it; nobody else gets as far as looking for it."""
    return (
        one(tools)
        if tools.session.may(A.HANDLE_REQUEST)
        else PersonRequest("nothing", ASKED, tools.session.clock.now(), "")
    )


REFUSED = RequestAnswer(RequestOutcome.REFUSED, TODAY, "Nog nodig")
USE_CASES = (
    UseCase("PersonRequestService.all", LOOK, lambda t: service(t).all()),
    UseCase("PersonRequestService.running_short", HANDLE, lambda t: service(t).running_short()),
    UseCase("PersonRequestService.rule", LOOK, lambda t: service(t).rule("answer")),
    UseCase("PersonRequestService.stops", (A.VIEW_DOSSIER,), lambda t: service(t).stops(t.pupil.id)),
    UseCase("PersonRequestService.view", LOOK, lambda t: service(t).view(one(t).id)),
    UseCase("PersonRequestService.record", HANDLE, lambda t: service(t).record(ASKED)),
    UseCase("PersonRequestService.change", HANDLE, lambda t: service(t).change(handled(t).id, ASKED, 1)),
    UseCase(
        "PersonRequestService.check_identity",
        HANDLE,
        lambda t: service(t).check_identity(handled(t).id, TODAY, "Kent de mentor", 1),
    ),
    UseCase("PersonRequestService.extend", HANDLE, lambda t: service(t).extend(handled(t).id, TODAY, "Veel", 1)),
    UseCase("PersonRequestService.note_step", HANDLE, stepped),
    UseCase("PersonRequestService.answer", HANDLE, lambda t: service(t).answer(handled(t).id, REFUSED, 1)),
)
