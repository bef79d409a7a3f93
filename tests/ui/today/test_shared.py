"""Vandaag tells a colleague which incident was shared with them, and by whom, until they open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.today.desk import make_desk, record
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.ui.today.screen import TodayScreen


def test_what_was_shared_stands_above_the_lists_and_leads_to_it(
    open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    marit = make_desk()
    incident = record(marit)
    joris = make_desk(Role.COLLEAGUE, vault=marit.session.vault, account_id="joris")  # type: ignore[arg-type]  # a fake
    assert open_today(joris).page.notices.shared.isHidden()
    marit.incidents.share(incident.id, ["joris"], incident.version)

    page = open_today(joris).page
    group, row = page.notices.shared, page.row(incident.id)
    assert group.isVisible()
    assert incident.id in page.row_ids()
    assert row is not None
    said = " ".join(label.text() for label in row.findChildren(Label))
    assert "Shared by Marit Fictief" in said
    assert incident.facts.facts not in said, "no more than the list of incidents shows"
    assert row.verb_button is not None
    row.verb_button.click()
    assert navigator.asked[-1] == ("incidents", incident.id)

    joris.incidents.view(incident.id)
    assert open_today(joris).page.notices.shared.isHidden()
    assert open_today(marit).page.notices.shared.isHidden()
