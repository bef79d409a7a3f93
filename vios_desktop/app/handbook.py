"""The handbook as window, commands and self-check get it: its pages, its pictures, and itself on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop import __version__, resource_files
from vios_desktop.app.content import handbook_book

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.ui.handbook.presenter import HandbookPorts


def pictures() -> Path:
    """The folder with what the pages show."""
    return resource_files.handbook().parent / "pictures"


def render_handbook(file: str = "") -> bytes:
    """The whole handbook as PDF, or the page of this file name. KeyError: there is no such page."""
    from vios_desktop.reports.handbook_pdf import render_all, render_page

    book, fonts = handbook_book(), resource_files.root() / "fonts"
    if not file:
        return render_all(book, pictures(), fonts, __version__)
    page = book.page(file)
    if page is None:
        raise KeyError(file)
    return render_page(page, pictures(), fonts, __version__)


def handbook_ports() -> HandbookPorts:
    from vios_desktop.ui.handbook.presenter import HandbookPorts

    return HandbookPorts(handbook_book, pictures, render_handbook)
