"""A word of the school's lists changed: no screen goes on with the old one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.ui.window.office import Office
from vios_desktop.domain.catalogue import CatalogueName

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


def test_screens_that_are_made_of_the_lists_are_made_anew_when_those_change(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    office = Office(qtbot, theme, settings)
    workplace = office.open()
    workplace.navigator.show_search("")
    workplace.navigator.show_incidents()
    before = dict(workplace.navigator.screens)
    with office.vault.begin() as work:
        yard = next(item for item in work.catalogues.items(CatalogueName.PLACE) if item.code == "yard")
        work.catalogues.put(replace(yard, label_nl="Buiten"))
        work.commit()
    workplace._read_lists()
    assert workplace._school.label(CatalogueName.PLACE, "yard") == "Buiten"
    workplace.navigator.show_search("")
    now = workplace.navigator.screens
    assert now["incidents"] is before["incidents"]
    assert now["search"] is not before["search"]
