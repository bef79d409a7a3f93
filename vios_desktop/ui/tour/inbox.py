"""What the tour does with sealed reports: the list, one that is read, what it becomes, and the invitation."""

from __future__ import annotations

from vios_desktop.ui.inbox.screen import InboxScreen
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
WAITING = 3


def sealed_reports(stage: Stage) -> Act:
    """On the practice school, after unlocking."""
    stage.press("Meldingen")
    yield lambda: bool(stage.shown(InboxScreen)) and len(stage.find(InboxScreen).list_page.box.rows) == WAITING
    yield stage.settled()
    yield from stage.picture("meldingen", *BOTH)
    stage.press_nth("Lees", 1)
    yield stage.has_button("Een nieuw incident")
    yield stage.settled()
    stage.press("Een nieuw incident")
    yield stage.has_button("Leg het incident vast")
    yield stage.settled()
    yield from stage.picture("melding-wordt-incident", *BOTH)
    stage.press("Terug naar de meldingen")
    yield stage.has_button("Uitnodiging voor collega's")
    stage.press("Uitnodiging voor collega's")
    yield stage.has_button("Blad voor de personeelskamer")
    yield stage.settled()
    yield from stage.picture("uitnodiging", *BOTH)
