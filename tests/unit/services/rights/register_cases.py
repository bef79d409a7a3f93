"""The use cases of the disclosure register and of demands."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.services.register_desk import A_DEMAND, TOLD, access_of, demands_of, register_of
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.disclosure_entry import Demand
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DemandOutcome
from vios_desktop.services.demands import Answer
from vios_desktop.services.register import DisclosureQuery

A = Action
SEES, GIVES, ANSWERS = (A.VIEW_DISCLOSURES,), (A.DISCLOSE,), (A.HANDLE_DEMAND,)


def note(tools: Tools) -> object:
    return register_of(tools.session).note_spoken(replace(TOLD, person_ids=(tools.pupil.id,)))


def look_at_letter(tools: Tools) -> object:
    """The letters of the world went out, so they are in the register."""
    entry = tools.world.vault.state.disclosures[0]
    return register_of(tools.session).sent_file(entry.id)


def record(tools: Tools) -> Demand:
    return demands_of(tools.session).record(A_DEMAND)


def answered(tools: Tools) -> object:
    return demands_of(tools.session).answer(record(tools).id, Answer(DemandOutcome.REFUSED, "Onvolledig"), 1)


def changed(tools: Tools) -> object:
    return demands_of(tools.session).change(replace(record(tools), manner="Op papier"), 1)


def seen(tools: Tools) -> object:
    return demands_of(tools.session).view(record(tools).id)


def handed_out(tools: Tools) -> object:
    access = access_of(tools.session)
    return access.hand_out(tools.pupil.id, "De ouders", access.prepare(tools.pupil.id).content_hash)


USE_CASES = (
    UseCase("AccessRequestService.prepare", GIVES, lambda t: access_of(t.session).prepare(t.pupil.id)),
    UseCase("AccessRequestService.hand_out", GIVES, handed_out),
    UseCase("RegisterService.find", SEES, lambda t: register_of(t.session).find(DisclosureQuery())),
    UseCase("RegisterService.page_about", SEES, lambda t: register_of(t.session).page_about(t.pupil.id)),
    UseCase("RegisterService.sent_file", SEES, look_at_letter),
    UseCase("RegisterService.note_spoken", GIVES, note),
    UseCase("DemandService.all", ANSWERS, lambda t: demands_of(t.session).all()),
    UseCase("DemandService.record", ANSWERS, record),
    UseCase("DemandService.view", ANSWERS, seen),
    UseCase("DemandService.change", ANSWERS, changed),
    UseCase("DemandService.answer", ANSWERS, answered),
)
