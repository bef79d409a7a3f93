"""The use cases of the kernteam: the coordinator alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.fakes import session_for
from tests.unit.services.core_team.case_file_desk import case_files_of, judged, sharing_with
from tests.unit.services.core_team.minutes_desk import DOCUMENTS, finished, handle_all, minutes_of, sharing_of
from tests.unit.services.core_team.table import REASONS, SKETCH, TODAY, anonymous_case, running
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.core_team import CoreTeamCase, Meeting
from vios_desktop.domain.minutes import MinutesDocument
from vios_desktop.domain.review import Review
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import ReviewOutcome, Role, SharingLevel, SignalSubject
from vios_desktop.services.core_team.cases import CaseService
from vios_desktop.services.core_team.meetings import MeetingPlan, MeetingService
from vios_desktop.services.session import Session

TREND = SharingLevel.TREND
RUN = (Action.RUN_CORE_TEAM,)


def cases(tools: Tools) -> CaseService:
    return CaseService(tools.session)


def meetings(tools: Tools) -> MeetingService:
    return MeetingService(tools.session)


def coordinator(tools: Tools) -> Session:
    """Who prepares the record of a use case. One without the right to it gets the record of another vault."""
    return tools.world.marit() if tools.session.may(RUN[0]) else session_for(Role.COORDINATOR)


def case(tools: Tools) -> CoreTeamCase:
    return anonymous_case(coordinator(tools))


def meeting(tools: Tools) -> Meeting:
    return MeetingService(coordinator(tools)).make(MeetingPlan(TODAY))


def held(tools: Tools) -> Meeting:
    return running(coordinator(tools))


def over(tools: Tools) -> Meeting:
    return finished(coordinator(tools))


def shared(tools: Tools, meeting: Meeting) -> object:
    choices = handle_all(tools.session, meeting) if tools.session.may(RUN[0]) else {}
    return minutes_of(tools.session).make(meeting.id, DOCUMENTS, choices, sharing_of(meeting))


def told(tools: Tools, case: CoreTeamCase) -> object:
    sharing = sharing_with(coordinator(tools))
    return case_files_of(tools.session).make([case.id], {}, judged([case.id]), sharing)


def from_review(tools: Tools) -> object:
    review = Review(
        "of-the-kernteam", SignalSubject.GROUP, None, "hek", "", ReviewOutcome.CORE_TEAM, "Samen",
        datetime(2026, 11, 20, tzinfo=UTC), "marit", 3, 3, 2, TODAY, TODAY,
    )  # fmt: skip
    with coordinator(tools).begin() as work:
        work.reviews.add(review)
        work.commit()
    return cases(tools).open_from_review(review.id)


def restored(tools: Tools) -> None:
    planned = meeting(tools)
    if tools.session.may(RUN[0]):
        meetings(tools).cancel(planned.id)
    meetings(tools).restore(planned)


def _versioned(name: str, make, run) -> UseCase:  # type: ignore[no-untyped-def]
    def call(tools: Tools) -> object:
        return run(tools, make(tools))

    return UseCase(name, RUN, call)


USE_CASES = (
    UseCase("CaseService.all", RUN, lambda w: cases(w).all()),
    _versioned("CaseService.view", case, lambda w, c: cases(w).view(c.id)),
    UseCase("CaseService.open", RUN, lambda w: cases(w).open(SKETCH)),
    UseCase("CaseService.open_about", RUN, lambda w: cases(w).open_about(group_label="hek")),
    UseCase("CaseService.open_from_review", RUN, from_review),
    UseCase("CaseService.check", RUN, lambda w: cases(w).check("Een leerling.")),
    _versioned("CaseService.change", case, lambda w, c: cases(w).change(c.id, SKETCH, c.version)),
    _versioned(
        "CaseService.set_level",
        case,
        lambda w, c: cases(w).set_level(c.id, TREND, REASONS, c.version),
    ),
    _versioned("CaseService.close", case, lambda w, c: cases(w).close(c.id, "Klaar", c.version)),
    _versioned("CaseService.reopen", case, lambda w, c: cases(w).reopen(c.id, c.version)),
    UseCase("CaseFileService.draft", RUN, lambda w: case_files_of(w.session).draft()),
    _versioned("CaseFileService.preview", case, lambda w, c: case_files_of(w.session).preview([c.id], (), {})),
    _versioned("CaseFileService.make", case, told),
    UseCase("MeetingService.overview", RUN, lambda w: meetings(w).overview()),
    UseCase("MeetingService.make", RUN, lambda w: meetings(w).make(MeetingPlan(TODAY))),
    _versioned("MeetingService.view", meeting, lambda w, m: meetings(w).view(m.id)),
    _versioned("MeetingService.keep", meeting, lambda w, m: meetings(w).keep(replace(m, place="x"), m.version)),
    _versioned("MeetingService.hold", meeting, lambda w, m: meetings(w).hold(m.id, m.version)),
    _versioned("MeetingService.finish", held, lambda w, m: meetings(w).finish(m.id, m.version)),
    _versioned("MeetingService.cancel", meeting, lambda w, m: meetings(w).cancel(m.id)),
    UseCase("MeetingService.restore", RUN, restored),
    _versioned("MinutesService.draft", over, lambda w, m: minutes_of(w.session).draft(m.id)),
    _versioned(
        "MinutesService.preview",
        over,
        lambda w, m: minutes_of(w.session).preview(m.id, [MinutesDocument.MINUTES], {}),
    ),
    _versioned("MinutesService.make", over, shared),
    _versioned("MinutesService.agenda_page", meeting, lambda w, m: minutes_of(w.session).agenda_page(m.id)),
)
WITHOUT_RIGHT: dict[str, str] = {}
