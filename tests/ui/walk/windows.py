"""The windows beside the program's own: the handbook, what will be printed; and a page of a role alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes import session_for
from tests.ui.walk.sight import settle
from vios_desktop.app.handbook import handbook_ports
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.texts import Texts
from vios_desktop.ui.accounts.changes import ChangesArea
from vios_desktop.ui.handbook.presenter import HandbookFiles
from vios_desktop.ui.handbook.window import HandbookWindow
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.print_preview import PrintPreview
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.window.plain_page import PlainPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.ui.walk.office import Office

_PAGES = (PagePicture(1, 1, b"\xff\xff\xff"), PagePicture(1, 1, b"\xff\xff\xff"))


def windows(office: Office) -> Iterator[tuple[str, QWidget]]:
    """Each as it is shown over the window of this office."""
    files = HandbookFiles(lambda _path, _raw: None, lambda _pdf, _marked=(): ())
    book = HandbookWindow(office.theme, handbook_ports(), files, ImmediateRunner(), Texts, {})
    book.open_place("today")
    preview = PrintPreview(office.theme, _PAGES, office.window)
    for name, made in (("handbook", book), ("what will be printed", preview)):
        made.show()
        made.activateWindow()
        settle()
        yield name, made
        made.close()
        made.deleteLater()


def plain_page(office: Office) -> QWidget:
    """What an account sees that sees no incidents, after somebody else changed a role."""
    other = session_for(Role.ADMINISTRATOR, vault=office.vault, account_id="beheer")
    AccountService(other, office.keys).change_roles("joris", (Role.COLLEAGUE, Role.COORDINATOR))
    area = ChangesArea(office.desk, office.runner, Texts(), office.theme)
    page = PlainPage(office.theme, office.session.account, area)
    office.window.add_page("plain", page)
    office.window.show_page("plain")
    page.entered()
    office.window.activateWindow()
    settle()
    return office.window
