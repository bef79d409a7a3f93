"""The use cases of limited records; `tests/data/test_limited.py` tries them with real keys."""

from __future__ import annotations

from collections.abc import Callable

from tests.fakes.limited import RECOVERY_KEY, FakeRecordSeals
from tests.unit.services.rights.use_case import VIEW, Tools, UseCase
from tests.unit.services.world import FACTS, a_file
from vios_desktop.domain.rights import Action
from vios_desktop.services.drafts import SEALED_FORM
from vios_desktop.services.files import OpenedFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.limited_agreements import LimitedAgreementService
from vios_desktop.services.limited_counting import LimitedCountingService
from vios_desktop.services.sealed_drafts import SealedDraftService

EXPORT = (Action.EXPORT_SUMMARY,)
SHARE, ALL = (Action.SHARE_INCIDENT,), (Action.VIEW_ALL_INCIDENTS,)
WHY = "Er is een medewerker bij betrokken."


def limiting(tools: Tools) -> LimitedService:
    return LimitedService(tools.session, FakeRecordSeals(tools.world.vault.with_account("joris")))


def fresh(tools: Tools) -> str:
    """An incident of marit on which nothing hangs; no id for who may not see incidents."""
    return IncidentService(tools.world.marit()).record(FACTS).id if sees(tools) else "none"


def limited(tools: Tools) -> str:
    """Limited by marit to herself and joris."""
    incident_id = fresh(tools)
    if sees(tools):
        service = LimitedService(tools.world.marit(), FakeRecordSeals(tools.world.vault.with_account("marit")))
        service.limit(incident_id, ("joris",), WHY)
    return incident_id


def shared(tools: Tools, made: Callable[[Tools], str]) -> str:
    """Made only for who may share it: for others nothing may be written."""
    return made(tools) if tools.session.may(SHARE[0]) else "none"


def all_seen(tools: Tools, made: Callable[[Tools], str]) -> str:
    return made(tools) if tools.session.may(ALL[0]) else "none"


def sees(tools: Tools) -> bool:
    return any(tools.session.may(action) for action in VIEW)


def number_of(tools: Tools) -> str:
    return limiting(tools).read(limited(tools)).detail.incident.number


def a_file_of(tools: Tools) -> OpenedFile:
    if not sees(tools):
        return limiting(tools).file("none", "none")
    marit, incident_id = tools.world.marit(), fresh(tools)
    file = a_file(marit, incident_id)
    LimitedService(marit, FakeRecordSeals(tools.world.vault.with_account("marit"))).limit(
        incident_id, ("joris",), WHY
    )
    return limiting(tools).file(incident_id, file.id)


def fixed(tools: Tools) -> str:
    """The incident of marit with its decision and letter, limited to her and joris."""
    if not sees(tools):
        return "none"
    marit, world = tools.world.marit(), tools.world
    LimitedService(marit, FakeRecordSeals(world.vault.with_account("marit"))).limit(
        world.other.id, ("joris",), WHY
    )
    return world.other.id


def closing(tools: Tools, *, again: bool) -> None:
    """The agreement of marit's incident, inside what is limited."""
    service = LimitedAgreementService(tools.session, FakeRecordSeals(tools.world.vault.with_account("joris")))
    agreement = tools.world.other_agreement
    service.close(fixed(tools), agreement.id, "Gebeld.", agreement.version)
    if again:
        service.reopen(tools.world.other.id, agreement.id, agreement.version + 1)


def sealed_drafts(tools: Tools) -> SealedDraftService:
    account_id = tools.session.account.id
    return SealedDraftService(tools.session, FakeRecordSeals(tools.world.vault.with_account(account_id)))


USE_CASES = (
    UseCase(
        "SealedDraftService.save",
        (Action.KEEP_DRAFTS,),
        lambda w: sealed_drafts(w).save("sealed", SEALED_FORM, {}, subject_id="i"),
    ),
    UseCase("SealedDraftService.all", (Action.KEEP_DRAFTS,), lambda w: sealed_drafts(w).all()),
    UseCase("LimitedAgreementService.close", VIEW, lambda w: closing(w, again=False)),
    UseCase("LimitedAgreementService.reopen", VIEW, lambda w: closing(w, again=True)),
    UseCase("LimitedService.candidates", SHARE, lambda w: limiting(w).candidates()),
    UseCase("LimitedService.plan", SHARE, lambda w: limiting(w).plan(shared(w, fresh))),
    UseCase("LimitedService.listing", VIEW, lambda w: limiting(w).listing()),
    UseCase("LimitedService.everything", (Action.VIEW_ALL_INCIDENTS,), lambda w: limiting(w).everything()),
    UseCase("LimitedService.about", VIEW, lambda w: limiting(w).about(w.pupil.id)),
    UseCase("LimitedService.limit", SHARE, lambda w: limiting(w).limit(shared(w, fresh), (), WHY)),
    UseCase("LimitedService.read", VIEW, lambda w: limiting(w).read(limited(w))),
    UseCase("LimitedService.file", VIEW, a_file_of),
    UseCase("LimitedService.letter", VIEW, lambda w: limiting(w).letter(fixed(w), w.world.other_letter.id)),
    UseCase("LimitedService.decision", VIEW, lambda w: limiting(w).decision(fixed(w), w.world.decision.record.id)),
    UseCase("LimitedService.name", SHARE, lambda w: limiting(w).name(shared(w, limited), (), WHY)),
    UseCase("LimitedService.note", VIEW, lambda w: limiting(w).note(limited(w), WHY)),
    UseCase("LimitedService.take_back", SHARE, lambda w: limiting(w).take_back(shared(w, limited))),
    UseCase("LimitedService.lift", SHARE, lambda w: limiting(w).lift(shared(w, limited), WHY)),
    UseCase(
        "LimitedService.break_glass",
        ALL,
        lambda w: limiting(w).break_glass(all_seen(w, number_of), RECOVERY_KEY, WHY),
    ),
    UseCase("LimitedCountingService.state", EXPORT, lambda w: LimitedCountingService(w.session).state()),
    UseCase(
        "LimitedCountingService.choose", EXPORT, lambda w: LimitedCountingService(w.session).choose(counts=True)
    ),
    UseCase("LimitedService.rescue", ALL, lambda w: limiting(w).rescue(RECOVERY_KEY, WHY)),
)
