"""The sheet for the wall has the school's own numbers, and nothing about a pupil."""

from __future__ import annotations

import pytest

from tests.unit.services.world import make_world, posters_of
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.school_rules import SETTING_PREFIX


def test_the_schools_own_number_is_on_it() -> None:
    world = make_world(Role.COORDINATOR)
    with world.session.begin() as work:
        work.school.put_setting(f"{SETTING_PREFIX}wijkagent_phone", "06-00000000")
        work.commit()

    made = posters_of(world.session).make("knife")

    assert b"06-00000000" in made.pdf
    assert (made.title, made.file_name) == ("Mes of steekwapen", "vios-knife.pdf")


def test_nothing_is_written_and_no_pupil_is_on_it() -> None:
    world = make_world(Role.COORDINATOR)
    before = world.vault.state.copy()

    made = posters_of(world.session).make("vape_trade")

    assert world.vault.state == before
    assert b"Voorbeeld" not in made.pdf


def test_a_kind_without_rules_has_no_sheet() -> None:
    with pytest.raises(ViosError, match="decision_no_rule"):
        posters_of(make_world(Role.COORDINATOR).session).make("other")
