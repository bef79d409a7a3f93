"""Labels, greetings and the errors that carry no content."""

from __future__ import annotations

import pytest

from vios_desktop.domain.account import Account
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.errors import ConflictError, NotFoundError, ViosError
from vios_desktop.domain.vocabulary import Role


@pytest.mark.parametrize(
    ("name", "greeting"), [("Marit Fictief", "Marit"), ("Marit", "Marit"), ("", ""), ("   ", "")]
)
def test_an_account_is_greeted_by_its_first_name(name: str, greeting: str) -> None:
    assert Account("a", name, frozenset({Role.COLLEAGUE})).greeting_name == greeting


def test_a_list_entry_has_a_label_in_both_languages() -> None:
    item = CatalogueItem(CatalogueName.KIND, "fight", "Vechtpartij", "Fight", 0)

    assert item.label("nl") == "Vechtpartij"
    assert item.label("en") == "Fight"


def test_a_list_entry_that_a_school_added_has_its_dutch_label_everywhere() -> None:
    assert CatalogueItem(CatalogueName.KIND, "own", "Eigen soort", "", 9).label("en") == "Eigen soort"


def test_an_error_shows_its_code_and_its_harmless_parts() -> None:
    assert str(ViosError("vault_in_use")) == "vault_in_use"
    assert str(ViosError("unlock_wait", seconds=5, account="a")) == "unlock_wait(account=a, seconds=5)"
    assert ConflictError("incident").params == {"record_kind": "incident"}
    assert NotFoundError("person").code == "not_found"
