"""Who finds Meldingen and the invitation: coordinators, and nobody else."""

from __future__ import annotations

import pytest

from vios_desktop.domain.rights import may
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.window.places import INBOX, INVITATION
from vios_desktop.ui.window.screens import SCREENS


@pytest.mark.parametrize("place", [INBOX, INVITATION])
def test_only_a_coordinator_has_the_place(place: str) -> None:
    (spec,) = (spec for spec in SCREENS if spec.id == place)
    assert {role for role in Role if any(may([role], right) for right in spec.rights)} == {Role.COORDINATOR}
