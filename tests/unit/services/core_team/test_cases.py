"""A case is told a step at a time, and never with a name in its sketch."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.unit.services.core_team.table import (
    REASONS,
    SKETCH,
    TODAY,
    WEIGHED,
    a_pupil,
    anonymous_case,
    coordinator,
)
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.involvement import Consent
from vios_desktop.domain.review import Review
from vios_desktop.domain.sharing import SharingReasons
from vios_desktop.domain.vocabulary import (
    CaseState,
    Informed,
    LegalBasis,
    ReviewOutcome,
    SharingLevel,
    SignalSubject,
)
from vios_desktop.services.core_team.cases import CaseService, plain_pattern

L = SharingLevel


def problems(error: pytest.ExceptionInfo[ValidationError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_no_step_is_skipped() -> None:
    session = coordinator()
    case = CaseService(session).open(replace(SKETCH, person_id=a_pupil(session).id))
    for level in (L.NAMED_CONSENT, L.NAMED_REASONED):
        with pytest.raises(ViosError, match="level_step"):
            CaseService(session).set_level(case.id, level, WEIGHED, 1)


def test_a_step_asks_basis_purpose_and_informed() -> None:
    session = coordinator()
    case = CaseService(session).open(SKETCH)
    with pytest.raises(ValidationError) as error:
        CaseService(session).set_level(case.id, L.DEIDENTIFIED, SharingReasons(), 1)
    assert problems(error) == ["basis_missing", "purpose_missing", "informed_missing"]
    with pytest.raises(ValidationError) as error:
        CaseService(session).set_level(case.id, L.DEIDENTIFIED, replace(REASONS, informed=Informed.NO), 1)
    assert problems(error) == ["informed_note_missing"]


def test_by_name_with_reasons_weighs_three_things() -> None:
    session = coordinator()
    case = anonymous_case(session, a_pupil(session))
    with pytest.raises(ValidationError) as error:
        CaseService(session).set_level(case.id, L.NAMED_REASONED, REASONS, case.version)
    assert problems(error) == ["necessity_missing", "proportion_missing", "subsidiarity_missing"]
    by_consent = replace(WEIGHED, basis=LegalBasis.CONSENT)
    with pytest.raises(ValidationError) as error:
        CaseService(session).set_level(case.id, L.NAMED_REASONED, by_consent, case.version)
    assert problems(error) == ["basis_is_consent"]
    named = CaseService(session).set_level(case.id, L.NAMED_REASONED, WEIGHED, case.version)
    assert CaseService(session).view(named.id).partner.name == "Sem Voorbeeld"


def test_by_name_with_consent_needs_one_that_holds() -> None:
    session = coordinator()
    pupil = a_pupil(session)
    case = anonymous_case(session, pupil)
    service = CaseService(session)
    given = Consent("yes", pupil.id, "moeder", "kernteam", TODAY, None, "marit")
    gone = replace(given, id="no", withdrawn_on=TODAY)
    session.vault.state.consents.update({"yes": given, "no": gone})  # type: ignore[attr-defined]
    for consent_id, code in (("no", "consent_withdrawn"), ("other", "consent_missing"), (None, "consent_missing")):
        reasons = replace(REASONS, basis=LegalBasis.CONSENT, consent_id=consent_id)
        with pytest.raises(ValidationError) as error:
            service.set_level(case.id, L.NAMED_CONSENT, reasons, case.version)
        assert problems(error) == [code]
    reasons = replace(REASONS, basis=LegalBasis.CONSENT, consent_id="yes")
    named = service.set_level(case.id, L.NAMED_CONSENT, reasons, case.version)
    down = service.set_level(case.id, L.TREND, SharingReasons(), named.version)
    assert (down.level, down.consent_id, down.basis, down.purpose) == (L.TREND, None, None, "")


def test_a_group_has_no_name_to_tell() -> None:
    session = coordinator()
    case = anonymous_case(session)
    with pytest.raises(ValidationError) as error:
        CaseService(session).set_level(case.id, L.NAMED_REASONED, WEIGHED, case.version)
    assert "case_without_person" in problems(error)


@pytest.mark.parametrize("text", ["Sem verkocht iets.", "Op 3 november verkocht.", "Uit 3 havo B.", "sem was er"])
def test_a_sketch_that_identifies_goes_no_step_up_and_stays_out_of_one_that_did(text: str) -> None:
    session = coordinator()
    pupil = a_pupil(session)
    service = CaseService(session)
    case = service.open(replace(SKETCH, person_id=pupil.id, facts=text))
    with pytest.raises(ValidationError) as error:
        service.set_level(case.id, L.DEIDENTIFIED, REASONS, case.version)
    assert problems(error) == ["sketch_identifies"]
    told = anonymous_case(session, pupil)
    with pytest.raises(ValidationError):
        service.change(told.id, replace(SKETCH, person_id=pupil.id, question=text), told.version)
    assert "Sem" not in str(service.view(case.id).partner).replace("Sem Voorbeeld", "Sem")


def test_an_empty_sketch_is_not_told() -> None:
    session = coordinator()
    case = CaseService(session).open(replace(SKETCH, facts="", question=" "))
    with pytest.raises(ValidationError) as error:
        CaseService(session).set_level(case.id, L.DEIDENTIFIED, REASONS, 1)
    assert problems(error) == ["sketch_facts_missing", "sketch_question_missing"]


def test_the_history_says_who_went_up() -> None:
    session = coordinator()
    case = anonymous_case(session)
    changes = session.vault.state.history  # type: ignore[attr-defined]
    assert ("level", "trend", "deidentified", "marit") in {
        (c.field, c.old, c.new, c.changed_by) for c in changes if c.record_id == case.id
    }


def test_from_a_review_come_counts_and_no_words() -> None:
    session = coordinator()
    pupil = a_pupil(session)
    review = Review(
        "r", SignalSubject.PUPIL, pupil.id, "", "", ReviewOutcome.CORE_TEAM, "Sem valt op.",
        datetime(2026, 11, 20, tzinfo=UTC), "marit", 3, 3, 2, date(2026, 10, 26), date(2026, 11, 20),
    )  # fmt: skip
    with session.begin() as work:
        work.reviews.add(review)
        work.commit()
    case = CaseService(session).open_from_review("r")
    assert (case.person_id, case.pattern, case.facts) == (pupil.id, "3 signalen van 3 collega's in 4 weken.", "")
    assert CaseService(session).open_from_review("r").id == case.id
    assert plain_pattern(1, 1, 2) == "1 signaal van 1 collega in 1 week."


def test_closing_needs_a_reason_and_can_be_taken_back() -> None:
    session = coordinator()
    service = CaseService(session)
    case = anonymous_case(session)
    with pytest.raises(ValidationError):
        service.close(case.id, " ", case.version)
    shut = service.close(case.id, "Hulp loopt.", case.version)
    assert (shut.state, shut.closed_on) == (CaseState.CLOSED, TODAY)
    with pytest.raises(ViosError, match="case_closed"):
        service.change(case.id, SKETCH, shut.version)
    assert service.reopen(case.id, shut.version) == replace(case, version=shut.version + 1)
