"""Printing an advice from a session: logged first, and without a name."""

from __future__ import annotations

import pytest

from tests.unit.services.world import answered, decisions_of, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.advice_page import AdvicePage, AdvicePageService


def test_that_a_page_left_is_in_the_log_before_it_is_handed_over() -> None:
    world = make_world(Role.COORDINATOR)
    seen: list[AuditAction] = []
    pages: list[AdvicePage] = []

    def draw(page: AdvicePage) -> bytes:
        seen.append(world.vault.state.audit[-1].action)
        pages.append(page)
        return b"%PDF"

    walk = answered(world.own_walk).walk
    assert AdvicePageService(world.session, draw).make(walk, world.own.id) == b"%PDF"
    assert seen == [AuditAction.ADVICE_PRINTED]
    entry = world.vault.state.audit[-1]
    assert (entry.object_kind, entry.object_id, entry.detail) == ("incident", world.own.id, "vape_trade")
    assert "Sem" not in repr(pages[0])
    assert pages[0].school_name == "Het Voorbeeld College"


def test_an_advice_about_no_incident_is_logged_as_such() -> None:
    world = make_world(Role.COLLEAGUE)
    AdvicePageService(world.session, lambda _page: b"").make(answered(world.own_walk).walk)
    assert (world.vault.state.audit[-1].object_kind, world.vault.state.audit[-1].object_id) == ("advice", "")


def test_an_advice_that_is_not_ready_is_no_line_in_the_log() -> None:
    world = make_world(Role.COORDINATOR)
    before = len(world.vault.state.audit)
    begun = decisions_of(world.session).begin_without_record(["knife"])
    with pytest.raises(ViosError, match="decision_not_complete"):
        AdvicePageService(world.session, lambda _page: b"").make(begun)
    assert len(world.vault.state.audit) == before
