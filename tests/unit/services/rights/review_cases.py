"""The use cases of reviews and of closing."""

from __future__ import annotations

from tests.unit.services.rights.use_case import VIEW, Tools, UseCase
from vios_desktop.domain.bundling import Thresholds
from vios_desktop.domain.closing import Closing, ClosingFacts
from vios_desktop.domain.review import Review
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import IncidentStatus, ReviewOutcome
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.reviews import Decision, ReviewService

REVIEW, CLOSE = (Action.REVIEW_SIGNALS,), (Action.CLOSE_INCIDENT,)
RULES = (Action.MANAGE_SCHOOL_RULES,)


def reviews(tools: Tools) -> ReviewService:
    return ReviewService(tools.session)


def closings(tools: Tools) -> ClosingService:
    return ClosingService(tools.session)


def decided(tools: Tools) -> Review:
    ids = (tools.world.own_signal.id,)
    return reviews(tools).decide(Decision(ids, ReviewOutcome.TALK, "Wij spraken erover."))


def closed(tools: Tools) -> Closing:
    return closings(tools).close(tools.mine, ClosingFacts("Bellen", open_ends="Marit"), tools.world.own.version)


USE_CASES = (
    UseCase("ReviewService.bundles", REVIEW, lambda w: reviews(w).bundles()),
    UseCase("ReviewService.look", REVIEW, lambda w: reviews(w).look("place:yard")),
    UseCase("ReviewService.decide", REVIEW, decided),
    UseCase("ReviewService.withdraw", REVIEW, lambda w: reviews(w).withdraw(decided(w).id)),
    UseCase("ReviewService.view", REVIEW, lambda w: reviews(w).view(decided(w).id)),
    UseCase("ReviewService.of_person", REVIEW, lambda w: reviews(w).of_person(w.pupil.id)),
    UseCase("ReviewService.thresholds", (*REVIEW, *RULES), lambda w: reviews(w).thresholds()),
    UseCase("ReviewService.change_thresholds", RULES, lambda w: reviews(w).change_thresholds(Thresholds())),
    UseCase("ClosingService.close", CLOSE, closed),
    UseCase(
        "ClosingService.undo_close", CLOSE, lambda w: closings(w).undo_close(closed(w).id, IncidentStatus.OPEN)
    ),
    UseCase("ClosingService.reopen", CLOSE, lambda w: closings(w).reopen(closed(w).incident_id, "Verder")),
    UseCase(
        "ClosingService.undo_reopen",
        CLOSE,
        lambda w: closings(w).undo_reopen(closings(w).reopen(closed(w).incident_id, "Verder").id),
    ),
    UseCase("ClosingService.lessons_for", VIEW, lambda w: closings(w).lessons_for(w.mine)),
    UseCase("ClosingService.search_lessons", VIEW, lambda w: closings(w).search_lessons("x")),
)
WITHOUT_RIGHT: dict[str, str] = {}
