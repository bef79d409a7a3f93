"""How the page speaks to somebody."""

from __future__ import annotations

import pytest

from vios_desktop.ui.today.model import first_name


@pytest.mark.parametrize(
    ("display_name", "called"), [("Marit Fictief", "Marit"), ("M. Fictief", "M. Fictief"), ("Marit", "Marit")]
)
def test_people_are_called_by_their_first_name(display_name: str, called: str) -> None:
    assert first_name(display_name) == called
