"""Lines of a list of partners: the form of numbers and addresses, what is the same, what is asked."""

from __future__ import annotations

import pytest

from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.roster.columns import ListTable
from vios_desktop.domain.roster.partner_plan import PartnerPlan, partner_plan
from vios_desktop.domain.roster.partners import (
    PartnerColumn,
    digits,
    guess_partners,
    is_phone,
    read_partner_rows,
)
from vios_desktop.domain.social_map import PartnerContact

P = PartnerColumn
KINDS = {"police": "Wijkagent of jeugdagent", "youth_work": "Jongerenwerk", "other": "Overig"}
COLUMNS = {P.ORGANISATION: 0, P.KIND: 1, P.CONTACT: 2, P.PHONE: 3, P.MAIL: 4}
TEAM = PartnerOrganisation("t", "youth_work", "Jongerenwerk Verzonnen")
SAM = PartnerContact("s", "t", "Sam Proef", "", "06 1234 5678", "sam@voorbeeld.example")


def table(*rows: str) -> ListTable:
    return ListTable(("a", "b", "c", "d", "e"), tuple(tuple(row.split(";")) for row in rows))


def planned(*rows: str, contact: PartnerContact = SAM, **answers: str) -> PartnerPlan:
    read = read_partner_rows(table(*rows), COLUMNS)
    return partner_plan(read, [TEAM], [contact], KINDS, {int(key[1:]): text for key, text in answers.items()})


@pytest.mark.parametrize(
    ("text", "right"),
    [
        *(
            ("112", True),
            ("0900-8844", True),
            ("14 010", True),
            ("+31 (0)6 12345678", True),
            ("088.1234567", True),
        ),
        *(
            ("nvt", False),
            ("12", False),
            ("06-1234567890123456", False),
            ("bel Sam 06", False),
            ("06\u0661", False),
        ),
    ],
)
def test_the_form_of_a_number(text: str, right: bool) -> None:
    assert is_phone(text) is right


def test_one_number_however_it_is_written() -> None:
    assert {digits(one) for one in ("0612345678", "06-12 34 56 78", "+31612345678", "0031 6 12345678")} == {
        "0612345678"
    }


def test_what_is_wrong_is_told_by_line() -> None:
    read = read_partner_rows(
        table(
            ";;Sam;;", "A;;Sam;612345678;", "A;;Bo;nvt;bo@", "A;;sam;;x@y.nl", f"{'x' * 200};;;;", ";;;;", "B;;;;"
        ),
        COLUMNS,
    )
    assert [(one.line, one.code) for one in read.problems] == [
        (2, "organisation_missing"),
        (3, "phone_zero"),
        (4, "mail_wrong"),
        (4, "phone_wrong"),
        (5, "contact_twice"),
        (6, "name_too_long"),
    ]
    assert [(row.contact, row.phone, row.email) for row in read.rows] == [
        ("Sam", "0612345678", ""),
        ("Bo", "", ""),
        ("", "", ""),
    ]


def test_columns_are_known_by_their_cells_too() -> None:
    found = guess_partners(
        ListTable(("Instelling", "Wie", "x", "y", "BSN"), (("A", "Sam", "06-12345678", "a@b.nl", "123456782"),))
    )
    assert found == {P.ORGANISATION: 0, P.PHONE: 2, P.MAIL: 3}


def test_a_contact_is_known_by_name_or_by_number_and_nearly_the_name() -> None:
    assert planned("verzonnen jongerenwerk;;sam proef;0612345678;").same == 1
    assert planned("Jongerenwerk Verzonnen;;Sam Proev;06-12345678;").same == 1
    other = planned("Jongerenwerk Verzonnen;;Kim Anders;06-12345678;")
    assert [one.row.contact for one in other.contacts] == ["Kim Anders"], "two people may share a number"
    nameless = PartnerContact("n", "t", "", "", "0612345678")
    [change] = planned("Jongerenwerk Verzonnen;;Sam Proef;0612345678;", contact=nameless).changed
    assert (change.after.id, change.after.name) == ("n", "Sam Proef")


def test_who_left_and_is_in_the_list_is_back() -> None:
    gone = PartnerContact("s", "t", "Sam Proef", "", "06 1234 5678", active=False)
    [change] = planned("Jongerenwerk Verzonnen;;Sam Proef;;", contact=gone).changed
    assert change.after.active


def test_the_kind_is_read_from_the_words_of_the_catalogue_or_asked() -> None:
    assert [one.kind for one in planned("Politie X;wijkagent;;;", "Y;youth work;;;").added] == [
        "police",
        "youth_work",
    ]
    [doubt] = planned("Z;tuinder;Bo;;", "Z;;Jo;;").doubts
    assert (doubt.row.line, doubt.candidates, doubt.kind) == (2, (), "")
    found = planned("Z;tuinder;Bo;;", "Z;;Jo;;", r2="new:other")
    assert ([one.name for one in found.added], len(found.contacts), found.doubts) == (["Z"], 2, ())
    assert planned("Z;;;;", r2="new:nothing").changes == 0
