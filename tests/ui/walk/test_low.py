"""In a window of 683 by 360 (a small screen at 200 %) most of a page is what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.walk.catalogue import STOPS
from tests.ui.walk.office import Office, practice_vault
from tests.ui.walk.sight import settle
from tests.ui.walk.stop import go_to, part
from tests.ui.walk.visit import AT_200
from vios_desktop.ui.decision.advice_page import AdvicePage
from vios_desktop.ui.shell.page_room import PageRoom

if TYPE_CHECKING:
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("dutch")


def test_the_foot_of_an_advice_is_one_line_and_only_the_cards_scroll(
    theme: Theme, settings: ForgetfulSettings
) -> None:
    office = Office(theme, settings, practice_vault().copy())
    window = go_to(office, next(stop for stop in STOPS if stop.name == "advice on an incident"))
    page = part(office.screen, AdvicePage)
    roomy = page.footer.height()
    window.resize(*AT_200)
    settle(4)
    assert page.footer.height() < roomy
    assert page.page.area.viewport().height() >= AT_200[1] * 0.6
    room = office.window.findChild(PageRoom)
    assert room is not None
    assert room.verticalScrollBar().maximum() == 0
    office.close()
