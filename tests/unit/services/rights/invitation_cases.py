"""The use cases of inviting colleagues to hand in sealed reports."""

from __future__ import annotations

from tests.fakes.invitations import FakeShelf
from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import TODAY
from vios_desktop.domain.rights import Action
from vios_desktop.services.invitations import InvitationFormat, InvitationService

MANAGE = (Action.MANAGE_INVITATIONS,)
FORM = InvitationFormat(
    lambda made: made.school_name.encode(),
    lambda made: made.token.hex(),
    lambda made: (made.inbox_key.hex()[:8], made.recovery_key.hex()[:8]),
    lambda sheet: repr(sheet).encode(),
)


def inviting(tools: Tools) -> InvitationService:
    return InvitationService(tools.session, tools.world.keys, FORM, FakeShelf())


def withdrawn(tools: Tools) -> None:
    service = inviting(tools)
    service.make(TODAY)
    service.withdraw()


def printed(tools: Tools) -> None:
    service = inviting(tools)
    service.make(TODAY)
    service.sheet()


USE_CASES = (
    UseCase("InvitationService.standing", MANAGE, lambda w: inviting(w).standing()),
    UseCase("InvitationService.make", MANAGE, lambda w: inviting(w).make(TODAY)),
    UseCase("InvitationService.sheet", MANAGE, printed),
    UseCase("InvitationService.withdraw", MANAGE, withdrawn),
)
