"""Cases that may be told, and the file of them with pages as plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tests.unit.services.core_team.table import REASONS, SKETCH, WEIGHED
from tests.unit.services.register_desk import page_in_words
from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.person import Person
from vios_desktop.domain.read_through import MarkChoice, MarkRef
from vios_desktop.domain.vocabulary import LegalBasis, SharingLevel
from vios_desktop.services.core_team.case_file import CaseFileService
from vios_desktop.services.core_team.cases import CaseService
from vios_desktop.services.core_team.letting_out import Sharing
from vios_desktop.services.session import Session
from vios_desktop.texts import Texts

PURPOSE = "Samen een plan maken"


def case_files_of(session: Session) -> CaseFileService:
    return CaseFileService(session, page_in_words, Texts)


def a_case(session: Session, person: Person | None = None, *, named: bool = False, **sketch: str) -> CoreTeamCase:
    """A case without a name; `named` takes it one step further, for weighed reasons."""
    cases = CaseService(session)
    about: dict[str, str] = {"person_id": person.id} if person else {"group_label": "hek"}
    case = cases.open(replace(SKETCH, **about, **sketch))  # type: ignore[arg-type]
    case = cases.set_level(case.id, SharingLevel.DEIDENTIFIED, REASONS, case.version)
    return cases.set_level(case.id, SharingLevel.NAMED_REASONED, WEIGHED, case.version) if named else case


def sharing_with(session: Session, *kinds: str) -> Sharing:
    """With the organisations of these kinds, or with youth work alone."""
    wanted = kinds or ("youth_work",)
    known = case_files_of(session).draft().recipients
    return Sharing(tuple(one for one in known if one.kind in wanted), LegalBasis.PUBLIC_TASK, PURPOSE)


def judged(case_ids: Iterable[str], *, recognisable: bool = False) -> dict[str, bool]:
    return dict.fromkeys(case_ids, recognisable)


def handle_hits(session: Session, case_ids: Iterable[str], **choice: object) -> dict[MarkRef, MarkChoice]:
    """Every hit replaced, or what `choice` says."""
    made = MarkChoice(**choice)  # type: ignore[arg-type]
    passages = case_files_of(session).draft().passages_of(case_ids)
    return {ref: made for passage in passages for ref, _mark in passage.refs()}
