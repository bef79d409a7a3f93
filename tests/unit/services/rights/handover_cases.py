"""The use cases of handing over and of taking one in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.fakes.handovers import form_here
from tests.fakes.sealed import INVITATION, public_half
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.handover import Handover
from vios_desktop.domain.invitation import Invitation
from vios_desktop.domain.person import Person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Informed, LegalBasis, PersonKind
from vios_desktop.sealed.handover_file import seal_handover
from vios_desktop.sealed.invitation_file import write_invitation
from vios_desktop.services.handover.making import HandoverOrder, HandoverService, ReceiverKey
from vios_desktop.services.handover.review import HandoverReview
from vios_desktop.services.handover.taking import HandoverInService, TakenIn

GIVE, TAKE = (Action.DISCLOSE,), (Action.RECEIVE_REPORTS,)
PUPIL = Person("came-1", PersonKind.PUPIL, "Sem", "Verzonnen")


def giving(tools: Tools) -> HandoverService:
    return HandoverService(tools.session, form_here())


def taking(tools: Tools) -> HandoverInService:
    return HandoverInService(tools.session, form_here())


def made(tools: Tools) -> None:
    service = giving(tools)
    pupil = tools.pupil.id
    basis = LegalBasis.PUBLIC_TASK
    order = HandoverOrder((pupil,), frozenset(), "X", "school", basis, "doel", "nodig", Informed.YES)
    expected = service.prepare([pupil]).content_hash
    service.make(order, ReceiverKey(INVITATION, ("een",)), expected)


def came(tools: Tools) -> bytes:
    clock = tools.session.clock
    with tools.session.begin() as work:
        work.invitations.add_key(clock.now())
        private = work.invitations.private_keys()[0]
        work.commit()
    until = clock.today() + timedelta(days=30)
    invitation = Invitation("Hier", public_half(private), INVITATION.recovery_key, bytes(32), until)
    now = clock.now().replace(microsecond=0)
    handover = Handover("handover-1", now, "Daar", "Iemand", "Hier", LegalBasis.PUBLIC_TASK, "doel", (PUPIL,))
    return seal_handover(handover, {}, invitation)


def empty_review(tools: Tools) -> HandoverReview:
    now = tools.session.clock.now()
    handover = Handover("handover-1", now, "Daar", "Iemand", "Hier", LegalBasis.PUBLIC_TASK, "doel", (PUPIL,))
    return HandoverReview(handover, {}, (), False, (), {PUPIL.id: ""}, (), {}, {})


def opened_file(tools: Tools) -> None:
    content = came(tools) if tools.session.may(TAKE[0]) else b""
    form = replace(form_here(), read=lambda _path: content)
    HandoverInService(tools.session, form).open_file(Path("/stick/a.overdracht"))


USE_CASES = (
    UseCase("HandoverService.prepare", GIVE, lambda t: giving(t).prepare([t.pupil.id])),
    UseCase("HandoverService.read_key", GIVE, lambda t: giving(t).read_key(write_invitation(INVITATION))),
    UseCase("HandoverService.make", GIVE, made),
    UseCase(
        "HandoverInService.look",
        TAKE,
        lambda t: taking(t).look(came(t)) if t.session.may(TAKE[0]) else taking(t).look(b""),
    ),
    UseCase("HandoverInService.open_file", TAKE, opened_file),
    UseCase("HandoverInService.with_pupils", TAKE, lambda t: taking(t).with_pupils(empty_review(t), {})),
    UseCase("HandoverInService.take_in", TAKE, lambda t: taking(t).take_in(empty_review(t), {})),
    UseCase("HandoverInService.take_back", TAKE, lambda t: taking(t).take_back(TakenIn("handover-1", (), ()))),
)
