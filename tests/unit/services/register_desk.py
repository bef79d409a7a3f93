"""The register and the demands on a session, with pages as plain words, and things to put into them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tests.fakes import resource_text
from vios_desktop.domain.demand_rules import DemandData
from vios_desktop.domain.disclosure_entry import Demand
from vios_desktop.domain.vocabulary import DemandArticle, DemandOutcome, Informed, LegalBasis
from vios_desktop.services.access_request import AccessRequestService
from vios_desktop.services.demands import DemandService
from vios_desktop.services.record_paper import RecordPaper
from vios_desktop.services.register import RegisterService, SpokenWord
from vios_desktop.services.session import Session
from vios_desktop.texts import Texts

TOLD = SpokenWord(
    person_ids=(),
    what="Dat er een gesprek is geweest",
    recipient="Jongerenwerk Voorbeeldstad",
    recipient_kind="youth_work",
    basis=LegalBasis.CONSENT,
    purpose="Samen een plan maken",
    necessity="De jongerenwerker ziet de leerling op straat",
    informed=Informed.YES,
)
A_DEMAND = Demand(
    id="",
    received_on=date(2026, 11, 24),
    received_by="M. Fictief",
    article=DemandArticle.SV_126NC,
    officer_name="A. Verzonnen",
    officer_function="opsporingsambtenaar",
    by_prosecutor=False,
    in_writing=True,
    about="Een leerling van klas 3",
    person_id=None,
    asked_data=(DemandData.NAME.value, DemandData.ADDRESS.value),
    term_on=date(2026, 12, 1),
    manner="Per post",
    title_ground="Verdenking van een misdrijf",
    reference="PV-1",
    outcome=DemandOutcome.OPEN,
    outcome_reason="",
    given_data=(),
    paper_due_on=None,
    created_at=datetime(2026, 11, 24, 13, 0, tzinfo=UTC),
    created_by="joris",
)


def page_in_words(paper: RecordPaper) -> bytes:
    """What the real renderer is given, and nothing else."""
    return repr(paper).encode()


def register_of(session: Session) -> RegisterService:
    return RegisterService(session, page_in_words, Texts)


def demands_of(session: Session) -> DemandService:
    return DemandService(session, Texts)


def access_of(session: Session) -> AccessRequestService:
    return AccessRequestService(session, page_in_words, Texts, lambda: resource_text("policy/held_labels.json"))
