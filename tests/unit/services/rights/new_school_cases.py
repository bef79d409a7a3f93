"""The use cases of a new school: its list of pupils or staff, and the first steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.rights import Action
from vios_desktop.domain.roster.columns import ListTable, guess
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.first_steps import FirstStepsService
from vios_desktop.services.ports.lists import ListSheet
from vios_desktop.services.roster import RosterChoices, RosterResult, RosterService

TABLE = ListTable(("Roepnaam", "Achternaam"), (("Nieuw", "Verzonnenman"),))
CHOICES = RosterChoices(PersonKind.PUPIL, guess(TABLE), whole=False, left_on=date(2026, 7, 31), answers={})


def sheets(_content: bytes) -> Sequence[ListSheet]:
    return [ListSheet("", TABLE)]


def rosters(tools: Tools) -> RosterService:
    return RosterService(tools.session, sheets)


def read_in(tools: Tools) -> RosterResult:
    return rosters(tools).apply(TABLE, CHOICES, rosters(tools).check(TABLE, CHOICES).plan)


SET_UP = (Action.MANAGE_SCHOOL_RULES, Action.MANAGE_ACCOUNTS)
IMPORT = (Action.IMPORT_RECORDS,)
USE_CASES = (
    UseCase("RosterService.read", IMPORT, lambda t: rosters(t).read(b"")),
    UseCase("RosterService.knows_anybody", IMPORT, lambda t: rosters(t).knows_anybody(PersonKind.PUPIL)),
    UseCase("RosterService.check", IMPORT, lambda t: rosters(t).check(TABLE, CHOICES)),
    UseCase("RosterService.apply", IMPORT, read_in),
    UseCase("RosterService.last", IMPORT, lambda t: rosters(t).last()),
    UseCase("RosterService.undo", IMPORT, lambda t: rosters(t).undo(read_in(t).import_id)),
    UseCase("FirstStepsService.open", None, lambda t: FirstStepsService(t.session).open()),
    UseCase("FirstStepsService.put_away", SET_UP, lambda t: FirstStepsService(t.session).put_away()),
    UseCase("FirstStepsService.bring_back", SET_UP, lambda t: FirstStepsService(t.session).bring_back()),
)
