"""The use cases of the dossier of a pupil and of what is around the pupil."""

from __future__ import annotations

from tests.unit.services.dossier_desk import a_consent, an_involvement
from tests.unit.services.rights.limited_cases import limited, limiting
from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import TODAY
from vios_desktop.domain.chronology import ChronicleFilter
from vios_desktop.domain.involvement import HouseholdMember, Strength
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import HouseholdRelation
from vios_desktop.services.around import AroundService
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.incidents import incident_detail
from vios_desktop.services.ports.dossier import PupilQuery
from vios_desktop.services.record_paper import PaperFile
from vios_desktop.texts import Texts

A = Action
SEE, MANAGE = (A.VIEW_DOSSIER,), (A.MANAGE_INVOLVEMENT,)


def printed_limited(tools: Tools) -> PaperFile:
    """What joris read of an incident that marit limited to them both; nothing is written for who may not print."""
    if tools.session.may(A.VIEW_ALL_INCIDENTS):
        record = limiting(tools).read(limited(tools))
        return dossiers(tools).print_limited(record.detail)
    with tools.world.vault.begin() as work:
        detail = incident_detail(work, tools.hers)
    return dossiers(tools).print_limited(detail)


def dossiers(tools: Tools) -> DossierService:
    return DossierService(tools.session, lambda paper: repr(paper).encode(), Texts)


def around(tools: Tools) -> AroundService:
    return AroundService(tools.session)


def strength(tools: Tools) -> Strength:
    return Strength("strength", tools.pupil.id, "Sport op donderdag.", TODAY, "joris")


def member(tools: Tools) -> HouseholdMember:
    return HouseholdMember("home", tools.pupil.id, HouseholdRelation.CHILD)


def joined(tools: Tools) -> object:
    """With somebody else, for who may; nobody else gets as far as looking for the other."""
    other_id = "nobody"
    if tools.session.may(A.MANAGE_INVOLVEMENT):
        other_id = tools.persons.add(kind=tools.pupil.kind, first_name="Noor", last_name="Voorbeeld").id
    return around(tools).add_to_household(tools.pupil.id, other_id, HouseholdRelation.CHILD)


def ended(tools: Tools) -> object:
    made = around(tools).involve(an_involvement(tools.pupil.id))
    return around(tools).end_involvement(made.id, TODAY)


USE_CASES = (
    UseCase("DossierService.pupils", SEE, lambda w: dossiers(w).pupils(PupilQuery())),
    UseCase("DossierService.view", SEE, lambda w: dossiers(w).view(w.pupil.id)),
    UseCase("DossierService.due", SEE, lambda w: dossiers(w).due()),
    UseCase(
        "DossierService.print_chronology",
        SEE,
        lambda w: dossiers(w).print_chronology(w.pupil.id, ChronicleFilter()),
    ),
    UseCase(
        "DossierService.print_incident",
        (A.VIEW_ALL_INCIDENTS,),
        lambda w: dossiers(w).print_incident(w.mine),
    ),
    UseCase("DossierService.print_limited", (A.VIEW_ALL_INCIDENTS,), printed_limited),
    UseCase("AroundService.involve", MANAGE, lambda w: around(w).involve(an_involvement(w.pupil.id))),
    UseCase(
        "AroundService.change_involvement",
        MANAGE,
        lambda w: around(w).change_involvement(around(w).involve(an_involvement(w.pupil.id)), 1),
    ),
    UseCase("AroundService.end_involvement", MANAGE, ended),
    UseCase(
        "AroundService.take_back_involvement",
        MANAGE,
        lambda w: around(w).take_back_involvement(an_involvement(w.pupil.id)),
    ),
    UseCase("AroundService.note_strength", MANAGE, lambda w: around(w).note_strength(w.pupil.id, "Sport.")),
    UseCase("AroundService.put_back_strength", MANAGE, lambda w: around(w).put_back_strength(strength(w))),
    UseCase("AroundService.remove_strength", MANAGE, lambda w: around(w).remove_strength(strength(w))),
    UseCase("AroundService.record_consent", MANAGE, lambda w: around(w).record_consent(a_consent(w.pupil.id))),
    UseCase(
        "AroundService.take_back_consent", MANAGE, lambda w: around(w).take_back_consent(a_consent(w.pupil.id))
    ),
    UseCase("AroundService.add_to_household", MANAGE, joined),
    UseCase("AroundService.leave_household", MANAGE, lambda w: around(w).leave_household(member(w))),
    UseCase("AroundService.restore_household", MANAGE, lambda w: around(w).restore_household((member(w),))),
)
WITHOUT_RIGHT: dict[str, str] = {}
