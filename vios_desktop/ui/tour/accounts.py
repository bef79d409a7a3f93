"""What the tour does with accounts: the list, a new one, the recovery key, the log; then sealed reports."""

from __future__ import annotations

from vios_desktop.ui.accounts.view import AccountsPage
from vios_desktop.ui.log.view import LogPageView
from vios_desktop.ui.recovery.view import RecoveryPage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.inbox import sealed_reports
from vios_desktop.ui.tour.limited import limited
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)


def accounts(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Instellingen")
    yield stage.settled()
    stage.press("Instellingen")
    yield stage.settled()
    stage.open_row("Accounts")
    yield lambda: bool(stage.shown(AccountsPage)) and bool(stage.find(AccountsPage).box.rows)
    yield stage.settled()
    yield from stage.picture("accounts", *BOTH)
    stage.press("Account toevoegen")
    yield stage.settled()
    yield from stage.picture("account-toevoegen", *BOTH)
    stage.press("Annuleer")
    yield stage.settled()
    stage.press("Herstelsleutel")
    yield lambda: bool(stage.shown(RecoveryPage))
    yield stage.settled()
    yield from stage.picture("herstelsleutel", *BOTH)
    stage.press("Terug")
    yield stage.has_button("Logboek nakijken")
    yield stage.settled()
    stage.press("Logboek nakijken")
    yield lambda: bool(stage.shown(LogPageView)) and bool(stage.find(LogPageView).box.rows)
    yield stage.settled()
    stage.press("Steekproef")
    yield stage.has_button("Alle regels")
    yield stage.settled()
    yield from stage.picture("logboek-nakijken", *BOTH)
    yield from limited(stage)
    yield from sealed_reports(stage)
