"""A use case with the rights that allow it, and the services that the lists call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.fakes import letters_of
from tests.fakes.open_rules import FakeOpenRules
from tests.unit.services.world import (
    World,
    calls_of,
    decisions_of,
    real_pack,
    summaries_of,
)
from vios_desktop.domain.rights import Action
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.advice_page import AdvicePageService
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.school import SchoolService
from vios_desktop.services.school_rules import SchoolRulesService

VIEW = (Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)
CHANGE = (Action.CHANGE_ALL_INCIDENTS, Action.CHANGE_OWN_INCIDENTS)
MANAGE = (Action.MANAGE_ALL_AGREEMENTS, Action.MANAGE_OWN_AGREEMENTS)


@dataclass(frozen=True)
class UseCase:
    """One of `actions` is needed; None: everybody who unlocked may. `case` tells own from others' records."""

    name: str
    actions: tuple[Action, ...] | None
    run: Callable[[Tools], object]
    case: str = ""


class Tools:
    """The services of one world by short names; `mine` is joris's incident, `hers` marit's."""

    def __init__(self, world: World) -> None:
        session = world.session
        self.world, self.session, self.own_facts = world, session, world.own.facts
        self.mine, self.hers, self.pupil = world.own.id, world.other.id, world.pupil
        self.my_call, self.her_call = world.own_agreement.id, world.other_agreement.id
        self.my_draft, self.my_walk = world.own_draft.id, world.own_walk
        self.incidents, self.persons = IncidentService(session), PersonService(session)
        self.agreements, self.contacts = AgreementService(session), ContactService(session)
        self.files, self.my_file, self.her_file = FileService(session), world.own_file.id, world.other_file.id
        self.drafts, self.school = DraftService(session), SchoolService(session)
        self.calls = calls_of(session)
        self.decisions, self.summaries = decisions_of(session), summaries_of(session)
        self.accounts = AccountService(session, world.keys)
        self.letters, self.my_letter = letters_of(session), world.own_letter.id
        self.my_decision_letter, self.her_letter = world.own_decision_letter.id, world.other_letter.id
        self.rules = SchoolRulesService(session, real_pack, FakeOpenRules())
        self.pages = AdvicePageService(session, lambda page: repr(page).encode())
