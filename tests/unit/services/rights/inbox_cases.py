"""The use cases of taking in sealed reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.fakes.report_box import FakeReportBox
from tests.fakes.sealed import REPORT
from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import A_SIGNAL
from vios_desktop.domain.report_import import ImportedReport, ReportOutcome
from vios_desktop.domain.rights import Action
from vios_desktop.services.inbox import InboxService, OpenedReport

STICK = Path("/stick")
RECEIVE = (Action.RECEIVE_REPORTS,)
WAITING = OpenedReport("a.sealed", REPORT, invited=False, before=None)


def looked(tools: Tools) -> OpenedReport:
    service = inbox(tools)
    service.waiting()  # refuses before the key is made
    with tools.session.begin() as work:
        work.invitations.add_key(tools.session.clock.now())
        work.commit()
    return service.look("a.sealed")


def opened(tools: Tools) -> object:
    service = inbox(tools)
    service.waiting()
    with tools.session.begin() as work:
        work.invitations.add_key(tools.session.clock.now())
        work.commit()
    return service.opening("a.sealed")()


def away(tools: Tools) -> None:
    now = tools.session.clock.now()
    before = ImportedReport(REPORT.id, REPORT.receipt, now, "marit", ReportOutcome.NOTHING, reason="x")
    inbox(tools).put_away(replace(WAITING, before=before))


def inbox(tools: Tools) -> InboxService:
    box = FakeReportBox({"a.sealed": REPORT}, elsewhere={STICK: {}})
    return InboxService(tools.session, box, box.opens)


USE_CASES = (
    UseCase("InboxService.waiting", RECEIVE, lambda w: inbox(w).waiting()),
    UseCase("InboxService.look", RECEIVE, looked),
    UseCase("InboxService.opening", RECEIVE, opened),
    UseCase("InboxService.known", RECEIVE, lambda w: inbox(w).known("a.sealed", REPORT)),
    UseCase("InboxService.seen", RECEIVE, lambda w: inbox(w).seen("a.sealed", REPORT)),
    UseCase(
        "InboxService.to_known_incident",
        RECEIVE,
        lambda w: inbox(w).to_known_incident(WAITING, w.hers, "Er kwam nog iets bij."),
    ),
    UseCase("InboxService.to_incident", RECEIVE, lambda w: inbox(w).to_incident(WAITING, w.own_facts)),
    UseCase("InboxService.to_signal", RECEIVE, lambda w: inbox(w).to_signal(WAITING, A_SIGNAL)),
    UseCase("InboxService.to_nothing", RECEIVE, lambda w: inbox(w).to_nothing(WAITING, "Dubbel")),
    UseCase("InboxService.put_away", RECEIVE, away),
    UseCase("InboxService.collecting", RECEIVE, lambda w: inbox(w).collecting(STICK)()),
    UseCase("InboxService.set_aside", RECEIVE, lambda w: inbox(w).set_aside("a.sealed")),
    UseCase("InboxService.account_names", RECEIVE, lambda w: inbox(w).account_names()),
    UseCase("InboxService.taken_in", RECEIVE, lambda w: inbox(w).taken_in()),
)

WITHOUT_RIGHT = {
    # inside a running unit of work; the caller has asked for the right
    "FileService.take_in",
    "IncidentService.write_addition",
    "IncidentService.write_new",
    "SignalService.write_new",
}
