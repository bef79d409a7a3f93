"""The use cases of keeping and destroying."""

from __future__ import annotations

from tests.unit.services.pupil_files import pupil
from tests.unit.services.register_entries import add_entries
from tests.unit.services.retention_desk import AFTER, a_certificate, closed_incident, retention_of
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.log_keeping import LogKeepingService
from vios_desktop.services.register_keeping import RegisterKeepingService
from vios_desktop.services.retention import RetentionService

A = Action
LOOK, DECIDE = (A.VIEW_RETENTION,), (A.DECIDE_RETENTION,)
INCIDENT = RecordKind.INCIDENT


def service(tools: Tools) -> RetentionService:
    return retention_of(tools.session)


def due(tools: Tools) -> str:
    service(tools).due_count()  # whoever may record but not look, stops here
    found = closed_incident(tools.session)
    tools.world.vault.clock.advance(days=AFTER)
    return found


def destroyed(tools: Tools) -> str:
    found = due(tools)
    service(tools).destroy(INCIDENT, found)
    return found


def printed(tools: Tools) -> object:
    service(tools).overview()  # whoever may not, stops here
    return service(tools).certificate_page(a_certificate(tools.session).id)


def kept(tools: Tools) -> None:
    found = due(tools)
    until = tools.world.vault.clock.today().replace(year=2035)
    service(tools).keep_longer(INCIDENT, found, until, "Bezwaar loopt")


def pupils_gone(tools: Tools) -> object:
    service(tools).destroy_pupils()  # whoever may not, stops here: there is none yet
    pupil(tools.session)
    return service(tools).destroy_pupils()


def log_shortened(tools: Tools) -> object:
    keeping = LogKeepingService(tools.session)
    keeping.choose(2)
    tools.world.vault.clock.advance(days=AFTER)
    return keeping.shorten()


def registers_shortened(tools: Tools) -> object:
    keeping = RegisterKeepingService(tools.session)
    keeping.choose(2)
    add_entries(tools.session)
    tools.world.vault.clock.advance(days=AFTER)
    return keeping.take_out()


USE_CASES = (
    UseCase("LogKeepingService.standing", LOOK, lambda t: LogKeepingService(t.session).standing()),
    UseCase("LogKeepingService.due_count", DECIDE, lambda t: LogKeepingService(t.session).due_count()),
    UseCase("LogKeepingService.choose", DECIDE, lambda t: LogKeepingService(t.session).choose(2)),
    UseCase("LogKeepingService.shorten", DECIDE, log_shortened),
    UseCase("RegisterKeepingService.standing", LOOK, lambda t: RegisterKeepingService(t.session).standing()),
    UseCase("RegisterKeepingService.due_count", DECIDE, lambda t: RegisterKeepingService(t.session).due_count()),
    UseCase("RegisterKeepingService.choose", DECIDE, lambda t: RegisterKeepingService(t.session).choose(2)),
    UseCase("RegisterKeepingService.take_out", DECIDE, registers_shortened),
    UseCase("RetentionService.overview", LOOK, lambda t: service(t).overview()),
    UseCase("RetentionService.second_place_copies", LOOK, lambda t: service(t).second_place_copies(None)),
    UseCase("RetentionService.due_count", LOOK, lambda t: service(t).due_count()),
    UseCase("RetentionService.certificate_page", LOOK, printed),
    UseCase("RetentionService.destroy", DECIDE, destroyed),
    UseCase("RetentionService.take_back", DECIDE, lambda t: service(t).take_back(destroyed(t))),
    UseCase("RetentionService.destroy_pupils", DECIDE, pupils_gone),
    UseCase("RetentionService.take_all_back", DECIDE, lambda t: service(t).take_all_back((destroyed(t),))),
    UseCase("RetentionService.keep_longer", DECIDE, kept),
    UseCase("RetentionService.hold", DECIDE, lambda t: service(t).hold(INCIDENT, due(t), "Politie vraagt ernaar")),
    UseCase("RetentionService.lift", DECIDE, lambda t: service(t).lift(INCIDENT, due(t), "Zaak gesloten")),
)
