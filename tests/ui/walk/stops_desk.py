"""What opens at the desk of coordinator and administrator: reports, lists read in, keuzelijsten, partners."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QListView

from tests.fakes.sealed import NOTE, REPORT
from tests.ui.walk.stop import Act, Stop, part, press
from vios_desktop.ui.catalogues.view import CataloguesPage

if TYPE_CHECKING:
    from tests.fakes.state import State
    from tests.ui.walk.office import Office

_PUPILS = (
    "Roepnaam;Achternaam;Klas;Geboortedatum;BSN\n"
    "Noor;Verzonnen;1B;4-3-2013;123456782\nBram;Voorbeeld;1B;5-6-2013;\n;Zonder;1B;;\n"
)
_PARTNERS = "Naam;Soort;Telefoon\nWijkteam Nieuw;wijkteam;000-1234567\nZonder soort;iets;\n"


def _waiting(office: Office, screen: Any) -> None:
    """Three reports wait, and nobody read one yet."""
    with office.session.begin() as work:
        work.invitations.add_key(datetime(2026, 11, 1, tzinfo=UTC))
        work.commit()
    office.box.reports |= {f"{letter}.sealed": REPORT for letter in "abc"}
    screen.entered()


def _reports(office: Office, screen: Any) -> None:
    """A report with a file waits, and is read."""
    with office.session.begin() as work:
        work.invitations.add_key(datetime(2026, 11, 1, tzinfo=UTC))
        work.commit()
    office.box.reports["a.sealed"] = replace(REPORT, files=(NOTE,))
    screen.open("a.sealed")
    screen.entered()


def _list(kind: str, text: str) -> Act:
    def read(office: Office, screen: Any) -> None:
        office.given.files[Path("/list.csv")] = text.encode()
        if kind:
            press(screen, kind)
        screen.page.file.dropped.emit(Path("/list.csv"))

    return read


def _forward(_office: Office, screen: Any) -> None:
    screen.page.forward.click()


def _second(_office: Office, screen: Any) -> None:
    view = part(screen, QListView)
    view.clicked.emit(view.model().index(1, 0))


def _merge(_office: Office, screen: Any) -> None:
    part(screen, CataloguesPage).open_merge()


def _partner(state: State, screen: Any) -> None:
    screen.visit(next(iter(state.partners)))


def _new_gap(state: State, screen: Any) -> None:
    screen.visit(next(gap.id for gap in state.gaps.values() if gap.brought_on is None))


STOPS: tuple[Stop, ...] = (
    Stop("reports: waiting", "inbox", act=_waiting),
    Stop("report", "inbox", act=_reports),
    Stop("report: an incident", "inbox", press=("Een nieuw incident",), on=True),
    Stop("report: an incident, wrong", "inbox", press=("Leg het incident vast",), on=True),
    Stop("report: a signal", "inbox", press=("Annuleer", "Een signaal"), on=True),
    Stop("report: known", "inbox", press=("Annuleer", "Hoort bij een bekend incident"), on=True),
    Stop("report: nothing", "inbox", press=("Annuleer", "Niets"), on=True),
    Stop("roster: columns", "roster", act=_list("", _PUPILS)),
    Stop("roster: looked at", "roster", act=_forward, on=True),
    Stop("roster: done", "roster", act=_forward, on=True),
    Stop("roster: partners", "roster", act=_list("Partners", _PARTNERS)),
    Stop("roster: partners looked at", "roster", act=_forward, on=True),
    Stop("list: one word", "catalogues", act=_second),
    Stop("list: another word", "catalogues", press=("Ander woord",), on=True),
    Stop("list: merge", "catalogues", press=("Annuleer",), act=_merge, on=True),
    Stop("list: new", "catalogues", press=("Nieuwe soort",)),
    Stop("list: new, wrong", "catalogues", press=("Voeg toe",), on=True),
    Stop("partner: what was agreed", "social_map", _partner, ("Bewerk wat is afgesproken",)),
    Stop("partner: new contact", "social_map", press=("Annuleer", "Nieuw contact"), on=True),
    Stop("partner: new contact, wrong", "social_map", press=("Bewaar",), on=True),
    Stop("gap: brought", "gaps", _new_gap, ("Bij de gemeente neergelegd",)),
)
