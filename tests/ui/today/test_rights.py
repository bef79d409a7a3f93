"""Vandaag shows an account what it may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.today.desk import agree, fill, make_desk
from tests.ui.today.noted_page import open_page
from vios_desktop.domain.vocabulary import Role

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk


def test_a_colleague_sees_only_what_is_theirs(desk: Desk) -> None:
    fill(desk)
    joris = make_desk(Role.COLLEAGUE, vault=desk.session.vault, account_id="joris")  # type: ignore[arg-type]  # a fake
    own = agree(joris, "Glaszetter bellen", 1)

    data = open_page(joris).data

    assert [line.agreement.id for line in data.overview.this_week] == [own.id]
    assert not data.overview.late
    assert data.core_team is None
    assert data.own_only


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_who_sees_no_content_gets_an_empty_page_and_no_error(desk: Desk, role: Role) -> None:
    fill(desk)
    page = open_page(make_desk(role, vault=desk.session.vault, account_id="tess"))  # type: ignore[arg-type]  # a fake

    assert not page.view.errors
    assert page.data.nothing_to_do
    assert not page.data.sees_agreements
    assert not page.data.drafts
