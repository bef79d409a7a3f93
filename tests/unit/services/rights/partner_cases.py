"""The use cases of agreements that sleep and are evaluated, of gaps, and of what partners do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from tests.unit.services.rights.use_case import MANAGE, Tools, UseCase
from tests.unit.services.world import TODAY
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.errors import NotAllowedError
from vios_desktop.domain.gap import Gap, GapFacts
from vios_desktop.domain.rights import Action
from vios_desktop.domain.social_map import PartnerContact, PartnerRole
from vios_desktop.domain.vocabulary import AgreementState, GapState, Helped, Kept
from vios_desktop.services.gap_pages import GapPageService
from vios_desktop.services.gaps import GapService
from vios_desktop.services.queries import GapQuery
from vios_desktop.services.social_map import SocialMapService

A = Action
GAPS, MAP, READ_MAP = (A.MANAGE_GAPS,), (A.MANAGE_SOCIAL_MAP,), (A.VIEW_SOCIAL_MAP,)
FACTS = GapFacts("Niemand kan op dinsdagavond op straat zijn", TODAY, ("youth_work",))
TEAM = PartnerOrganisation("partner-x", "youth_work", "Jongerenwerk Verzonnen")
LATER: date = TODAY + timedelta(days=14)


def on_gap(tools: Tools, use: Callable[[GapService], object], state: GapState = GapState.OPEN) -> object:
    """On a gap that was put there by itself, and that goes again where the use is refused."""
    gap = Gap("gap-x", FACTS.text, TODAY, FACTS.asked_kinds, state, tools.session.clock.now(), "marit")
    tools.world.vault.state.gaps[gap.id] = gap
    try:
        return use(GapService(tools.session))
    except NotAllowedError:
        del tools.world.vault.state.gaps[gap.id]
        raise


def in_state(tools: Tools, agreement_id: str, state: AgreementState, use: Callable[[], object]) -> object:
    """With this agreement in another state; as it was where the use is refused."""
    old = tools.world.vault.state.agreements[agreement_id]
    tools.world.vault.state.agreements[agreement_id] = replace(old, state=state)
    try:
        return use()
    except NotAllowedError:
        tools.world.vault.state.agreements[agreement_id] = old
        raise


def evaluated(tools: Tools, agreement_id: str) -> object:
    work = partial(tools.agreements.evaluate, agreement_id, Kept.YES, Helped.YES, "", 1)
    return in_state(tools, agreement_id, AgreementState.DONE, work)


def taken_back(tools: Tools, agreement_id: str) -> object:
    work = partial(tools.agreements.take_back_evaluation, agreement_id, 1)
    return in_state(tools, agreement_id, AgreementState.EVALUATED, work)


def with_partner(tools: Tools, use: Callable[[SocialMapService], object]) -> object:
    tools.world.vault.state.partners[TEAM.id] = TEAM
    try:
        return use(SocialMapService(tools.session))
    except NotAllowedError:
        del tools.world.vault.state.partners[TEAM.id]
        raise


def gaps(tools: Tools) -> GapService:
    return GapService(tools.session)


def gap_pages(tools: Tools) -> GapPageService:
    return GapPageService(tools.session, lambda paper: repr(paper).encode())


USE_CASES = (
    UseCase("AgreementService.sleep", MANAGE, lambda w: w.agreements.sleep(w.my_call, LATER, "Ziek", 1), "own"),
    UseCase(
        "AgreementService.sleep", MANAGE[:1], lambda w: w.agreements.sleep(w.her_call, LATER, "Ziek", 1), "other"
    ),
    UseCase("AgreementService.wake", MANAGE, lambda w: w.agreements.wake(w.my_call, 1), "own"),
    UseCase("AgreementService.wake", MANAGE[:1], lambda w: w.agreements.wake(w.her_call, 1), "other"),
    UseCase("AgreementService.evaluate", MANAGE, lambda w: evaluated(w, w.my_call), "own"),
    UseCase("AgreementService.evaluate", MANAGE[:1], lambda w: evaluated(w, w.her_call), "other"),
    UseCase("AgreementService.take_back_evaluation", MANAGE, lambda w: taken_back(w, w.my_call), "own"),
    UseCase("AgreementService.take_back_evaluation", MANAGE[:1], lambda w: taken_back(w, w.her_call), "other"),
    UseCase("AgreementService.of_meeting", MANAGE, lambda w: w.agreements.of_meeting("none")),
    UseCase("AgreementService.made_since", MANAGE, lambda w: w.agreements.made_since(TODAY)),
    UseCase("GapService.record", GAPS, lambda w: gaps(w).record(FACTS)),
    UseCase("GapService.find", GAPS, lambda w: gaps(w).find(GapQuery())),
    UseCase("GapService.view", GAPS, lambda w: on_gap(w, lambda s: s.view("gap-x"))),
    UseCase("GapService.change", GAPS, lambda w: on_gap(w, lambda s: s.change("gap-x", FACTS, 1))),
    UseCase("GapService.bring", GAPS, lambda w: on_gap(w, lambda s: s.bring("gap-x", TODAY, "Gemeente", 1))),
    UseCase("GapService.close", GAPS, lambda w: on_gap(w, lambda s: s.close("gap-x", "Opgelost", 1))),
    UseCase("GapService.step_back", GAPS, lambda w: on_gap(w, lambda s: s.step_back("gap-x", 1), GapState.CLOSED)),
    UseCase("GapPageService.make", GAPS, lambda w: gap_pages(w).make(GapQuery())),
    UseCase("SocialMapService.view", READ_MAP, lambda w: SocialMapService(w.session).view()),
    UseCase("SocialMapService.history", READ_MAP, lambda w: SocialMapService(w.session).history("none")),
    UseCase("SocialMapService.put_partner", MAP, lambda w: SocialMapService(w.session).put_partner(TEAM)),
    UseCase("SocialMapService.set_left", MAP, lambda w: with_partner(w, lambda s: s.set_left(TEAM.id, left=True))),
    UseCase(
        "SocialMapService.call_first",
        MAP,
        lambda w: with_partner(
            w, lambda s: s.call_first(TEAM.id, s.put_contact(PartnerContact("", TEAM.id, "S. Fantasie")).id)
        ),
    ),
    UseCase(
        "SocialMapService.order_contacts", MAP, lambda w: with_partner(w, lambda s: s.order_contacts(TEAM.id, ()))
    ),
    UseCase(
        "SocialMapService.put_role", MAP, lambda w: with_partner(w, lambda s: s.put_role(PartnerRole(TEAM.id), 0))
    ),
    UseCase(
        "SocialMapService.put_contact",
        MAP,
        lambda w: with_partner(w, lambda s: s.put_contact(PartnerContact("", TEAM.id, "S. Fantasie"))),
    ),
)
