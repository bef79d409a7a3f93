"""At the table: the way from an empty list of agreements to the form, where the form is not in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.walk.office import Office, practice_vault
from tests.ui.walk.sight import settle
from tests.ui.walk.stop import AT_100, Stop, go_to, part, press
from tests.ui.walk.stops_out import _held
from tests.ui.walk.visit import AT_200
from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.ui.meeting.table_page import TablePage

if TYPE_CHECKING:
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("dutch")


@pytest.mark.parametrize("size", [AT_100, AT_200])
def test_an_empty_list_leads_to_the_form_of_an_agreement(
    theme: Theme, settings: ForgetfulSettings, size: tuple[int, int]
) -> None:
    office = Office(theme, settings, practice_vault().copy())
    window = go_to(office, Stop("table", "table", act=_held))
    page = part(office.screen, TablePage)
    page.point_chosen.emit(AgendaKind.NEW_AGREEMENTS)
    window.resize(*size)
    settle()
    press(office.screen, "Typ een afspraak")
    assert page.agreements.text.edit.isVisible()
    assert page.agreements.text.edit.hasFocus()
    office.close()
