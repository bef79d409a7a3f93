"""What a contact needs to be kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from vios_desktop.domain.contact import Contact, check_contact
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.vocabulary import ContactChannel, ContactWith

NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
CALL = Contact("c", ContactWith.PARENT, NOW, ContactChannel.PHONE, "Verteld wat er is gezien.", incident_id="i")


@pytest.mark.parametrize(
    "contact",
    [CALL, replace(CALL, incident_id=None, agreement_id="a"), replace(CALL, incident_id=None, person_id="p")],
)
def test_a_contact_is_about_an_incident_an_agreement_or_a_person(contact: Contact) -> None:
    check_contact(contact, NOW)


def test_all_problems_of_a_contact_come_at_once() -> None:
    wrong = replace(CALL, contacted_at=NOW + timedelta(minutes=1), summary=" ", incident_id=None)

    with pytest.raises(ValidationError) as caught:
        check_contact(wrong, NOW)

    assert [(p.field, p.code) for p in caught.value.problems] == [
        ("contacted_at", "day_in_future"),
        ("summary", "summary_missing"),
        ("incident_id", "contact_about_nothing"),
    ]
