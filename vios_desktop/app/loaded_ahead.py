"""What is loaded while somebody types the password, in the order in which it is needed."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Final

from vios_desktop.giving_way import give_way

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

FIRST_SCREENS: Final = (
    "vios_desktop.ui.form_keeper",
    "vios_desktop.ui.agreements.deeds",
    "vios_desktop.ui.today.presenter",
    "vios_desktop.ui.window.session_guard",
    "vios_desktop.ui.window.watch_settings",
    "vios_desktop.ui.window.workplace",
    "vios_desktop.ui.today.notices",
    "vios_desktop.ui.incidents.inline_form",
    "vios_desktop.ui.agreements.detail_pane",
    "vios_desktop.ui.agreements.screen",
    "vios_desktop.ui.today.view",
    "vios_desktop.ui.today.screen",
    "vios_desktop.ui.incidents.list_view",
    "vios_desktop.ui.incidents.detail_view",
    "vios_desktop.ui.incidents.screen",
    "vios_desktop.ui.record.view",
    "vios_desktop.ui.record.screen",
    "vios_desktop.ui.signals.screen",
    "vios_desktop.ui.pupils.screen",
    "vios_desktop.ui.decision.model",
    "vios_desktop.ui.decision.presenter",
    "vios_desktop.ui.decision.advice_page",
    "vios_desktop.ui.decision.screen",
    "vios_desktop.ui.trends.view",
    "vios_desktop.ui.trends.screen",
)
"""The places that are opened first, in small parts: loading was a third of showing one."""


class _BetweenModules:
    """Finds nothing: it is asked before each module that is loaded.

    Not after Python's own base for finders, whose module loads a dozen others before the window is there.
    """

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> None:
        """Let the window finish its turn.

        A module that the window asks for meanwhile may wait for the one that is being loaded here: a tenth of a
        second at most, for a turn is not waited for longer.
        """
        give_way()


def load_store() -> None:
    """The store and what works on it, so that keys get through between the modules."""
    between = _BetweenModules()
    sys.meta_path.insert(0, between)
    try:
        importlib.import_module("vios_desktop.data.open_vault")
        importlib.import_module("vios_desktop.services.desk")
    finally:
        sys.meta_path.remove(between)
