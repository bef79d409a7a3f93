"""Every use case of every service for every role, against the one table of rights.

A new public method of a service makes `test_every_use_case_is_in_the_list`
fail until it stands in `rights`: in the
`USE_CASES` of a module there, or in its `WITHOUT_RIGHT` with the reason.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

from tests.unit.services import rights
from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import (
    make_world,
)
from vios_desktop import services
from vios_desktop.domain.errors import NotAllowedError
from vios_desktop.domain.rights import may
from vios_desktop.domain.vocabulary import Role

_LISTS = [
    importlib.import_module(f"{rights.__name__}.{found.name}") for found in pkgutil.iter_modules(rights.__path__)
]
USE_CASES: tuple[UseCase, ...] = sum((getattr(module, "USE_CASES", ()) for module in _LISTS), ())
WITHOUT_RIGHT: set[str] = {name for module in _LISTS for name in getattr(module, "WITHOUT_RIGHT", ())}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("use_case", USE_CASES, ids=lambda u: f"{u.name}-{u.case}" if u.case else u.name)
def test_a_use_case_runs_for_those_whom_the_table_allows_and_nobody_else(use_case: UseCase, role: Role) -> None:
    world = make_world(role)
    tools = Tools(world)
    before = world.vault.state.copy()
    allowed = use_case.actions is None or any(may([role], action) for action in use_case.actions)

    if allowed:
        use_case.run(tools)
    else:
        with pytest.raises(NotAllowedError):
            use_case.run(tools)
        assert world.vault.state == before, "something was written all the same"


def test_every_use_case_is_in_the_list() -> None:
    found = set(_public_use_cases())

    assert found - {use_case.name for use_case in USE_CASES} == WITHOUT_RIGHT


def _public_use_cases() -> list[str]:
    """The public methods of every class of the services that works in a session, and functions that take one."""
    names = []
    for module_info in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        module = importlib.import_module(module_info.name)
        for name, cls in inspect.getmembers(module, inspect.isclass):
            own = cls.__module__ == module.__name__ and cls.__name__.endswith(("Service", "Import"))
            if own and "session" in inspect.signature(cls).parameters:
                names += [f"{name}.{method}" for method in vars(cls) if not method.startswith("_")]
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and next(iter(inspect.signature(function).parameters), "") == "session":
                names.append(name)
    return names
