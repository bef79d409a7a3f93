"""A desk on the fake vault with the real rules, the e-cigarette case in it, and ports that note what they hear."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from tests.fakes import FixedClock, founded_vault, session_for
from tests.fakes.desk import desk_of
from tests.fakes.open_rules import FakeOpenRules
from vios_desktop import resource_files
from vios_desktop.decision.loader import load_pack
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, Role
from vios_desktop.knowledge.loader import load_library
from vios_desktop.knowledge.search import Finder
from vios_desktop.services.advice_page import AdvicePage, AdvicePageService
from vios_desktop.services.calls import CallService
from vios_desktop.services.decisions import DecisionService
from vios_desktop.services.desk import Desk
from vios_desktop.services.school import content_codes
from vios_desktop.services.school_rules import SchoolRulesService

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fakes import FakeVault
    from vios_desktop.decision.content import Pack

TODAY = date(2026, 11, 24)
PUPILS = {
    "sam": ("Sam", "Voorbeeld", date(2011, 3, 2)),
    "robin": ("Robin", "Fictief", date(2013, 1, 9)),
    "noor": ("Noor", "Testhuis", date(2008, 5, 5)),
}
CALM = {"danger": "no", "pressure": "maybe", "vape_source": "pupil", "item_place": "school", "home": "safe"}
"""Answers to the questions about the incident as a whole, as the coordinator of the interview gave them."""
PARTS = {"trade_part": "seller", "trade_part@entry-robin": "buyer", "trade_part@entry-noor": "seller"}


@cache
def real_pack() -> Pack:
    folder = resource_files.root() / "protocols"
    return load_pack({f.name: f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".toml")})


@cache
def real_finder() -> Finder:
    """The search over the real knowledge and the protocols."""
    folder = resource_files.root() / "policy" / "catalogues.json"
    codes = content_codes(folder.read_text("utf-8"))
    return Finder(load_library(resource_files.read_texts("knowledge", ".toml"), real_pack(), codes))


def make_desk(
    *roles: Role,
    vault: FakeVault | None = None,
    account_id: str = "marit",
    pack: Callable[[], Pack] = real_pack,
    store: FakeOpenRules | None = None,
) -> Desk:
    """The services of the decision help on a fake vault; those it never calls are left out."""
    vault = vault or founded_vault(FixedClock())
    session = session_for(*(roles or (Role.COORDINATOR,)), vault=vault, account_id=account_id)
    return desk_of(
        session,
        calls=CallService(session, pack),
        decisions=DecisionService(session, pack),
        school_rules=SchoolRulesService(session, pack, store or FakeOpenRules()),
        advice_pages=AdvicePageService(session, rendered),
    )


def rendered(page: AdvicePage) -> bytes:
    """A page as plain bytes: what the real renderer is given, and nothing else."""
    return repr(page).encode()


def record_case(desk: Desk, *names: str, kind: str = "vape_trade") -> str:
    """The case of the interview: these pupils sold or bought e-cigarettes in the second break."""
    with desk.session.begin() as work:
        for name in names:
            first, last, born = PUPILS[name]
            work.persons.add(Person(f"person-{name}", PersonKind.PUPIL, first, last, birth_date=born))
        work.commit()
    persons = tuple(
        IncidentPerson(f"entry-{name}", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, f"person-{name}")
        for name in names
    )
    facts = IncidentFacts(
        kind, TODAY, "bike_shed", "Een docent zag dat er vapes werden verkocht.", persons=persons
    )
    return desk.incidents.record(facts).id
