"""What is looked for, what is open, and the way back along links; without a window and without a session."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.ui.knowledge.conftest import TODAY, NotedHelp, own_contacts
from vios_desktop.decision.errors import ContentError
from vios_desktop.knowledge.content import EntryType
from vios_desktop.knowledge.search import Finder
from vios_desktop.ui.knowledge.model import KnowledgePorts, Listing, Shown, Welcome
from vios_desktop.ui.knowledge.presenter import KnowledgePresenter
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError


@dataclass
class FakeView:
    """Implements `KnowledgeView`."""

    said: list[str] = field(default_factory=list)
    listing: Listing | None = None
    shown: Shown | None = None
    welcome: Welcome | None = None
    error: ViosError | None = None
    marked: str = ""
    query: tuple[str, EntryType | None] = ("", None)

    def show_loading(self) -> None:
        self.said.append("loading")

    def show_error(self, error: ViosError) -> None:
        self.error = error

    def show_query(self, query: str, entry_type: EntryType | None) -> None:
        self.query = (query, entry_type)

    def show_listing(self, listing: Listing) -> None:
        self.listing = listing

    def mark(self, key: str) -> None:
        self.marked = key

    def show_welcome(self, welcome: Welcome) -> None:
        self.welcome, self.shown = welcome, None

    def show_entry(self, shown: Shown) -> None:
        self.shown = shown


class Desk:
    def __init__(self, ports: KnowledgePorts, today: date = TODAY) -> None:
        self.view, self.navigator = FakeView(), NotedHelp()
        self.presenter = KnowledgePresenter(self.view, ports, ImmediateRunner(), self.navigator, lambda: today)

    def enter(self, key: str = "") -> Desk:
        self.presenter.visit(key)
        self.presenter.entered()
        return self

    @property
    def shown(self) -> Shown:
        assert self.view.shown is not None
        return self.view.shown

    @property
    def keys(self) -> list[str]:
        assert self.view.listing is not None
        return [hit.entry.key for hit in self.view.listing.hits]


@pytest.fixture
def desk(ports: KnowledgePorts) -> Desk:
    return Desk(ports).enter()


def test_at_first_everything_is_listed_and_the_welcome_stands(desk: Desk) -> None:
    assert desk.view.said == ["loading"]
    assert desk.keys[0] == "card:substances"
    assert desk.view.welcome is not None
    assert desk.view.welcome.stale is False
    assert desk.view.shown is None


def test_content_older_than_a_year_is_said_to_be(ports: KnowledgePorts) -> None:
    view = Desk(ports, date(2028, 1, 1)).enter().view
    assert view.welcome is not None
    assert view.welcome.stale


def test_every_letter_searches(desk: Desk) -> None:
    for letters in ("v", "vi", "viellig thuis"):
        desk.presenter.search(letters)
    assert desk.keys[0] == "partner:veilig_thuis"
    assert desk.presenter.query == "viellig thuis"


def test_a_chip_narrows_to_one_type(desk: Desk) -> None:
    desk.presenter.search("veilig thuis")
    desk.presenter.show_type(EntryType.CARD)
    assert {key.split(":")[0] for key in desk.keys} == {"card"}
    desk.presenter.show_type(None)
    assert desk.keys[0] == "partner:veilig_thuis"


def test_enter_opens_the_best_hit(desk: Desk) -> None:
    desk.presenter.search("loverboi")
    desk.presenter.open_first()
    assert desk.shown.entry.key == "card:grooming"
    assert desk.view.marked == "card:grooming"


def test_enter_with_nothing_found_does_nothing(desk: Desk) -> None:
    desk.presenter.search("xqzzw")
    desk.presenter.open_first()
    assert desk.view.shown is None
    assert desk.view.listing is not None
    assert desk.view.listing.proposals


def test_a_proposal_is_searched_in_everything_and_opened(desk: Desk) -> None:
    desk.presenter.show_type(EntryType.TERM)
    desk.presenter.try_out("rode ogen")
    assert desk.view.query == ("rode ogen", None)
    assert desk.shown.entry.key == "card:substances"


def test_a_card_leads_to_the_decision_help_partners_and_nothing_that_is_not_there(desk: Desk) -> None:
    desk.presenter.open("card:weapons_fear")
    kinds = [protocol.id for protocol in desk.shown.protocols]
    assert "knife" in kinds
    assert kinds[0] == "suspicion"
    assert set(kinds) <= {"suspicion", "knife", "firearm", "threat", "fireworks", "fight"}
    assert [partner.id for partner in desk.shown.partners][:2] == ["police", "wijkagent"]


def test_the_help_is_started_with_its_kind(desk: Desk) -> None:
    desk.presenter.start_help("knife")
    assert desk.navigator.asked == ["advice knife"]


def test_without_the_right_to_ask_it_is_not_started(finder: Finder) -> None:
    desk = Desk(KnowledgePorts(lambda: finder)).enter("card:gloom")
    assert desk.shown.may_ask is False
    desk.presenter.start_help("suspicion")
    assert desk.navigator.asked == []


def test_own_contacts_stand_beside_a_partner(desk: Desk) -> None:
    desk.presenter.open("partner:wijkagent")
    numbers = [(own.name, own.about, own.number) for own in desk.shown.own_numbers]
    assert numbers == [
        ("Wijkagent", "", "06-00000000"),
        ("Politie team Voorbeeld", "R. Bedacht, jeugdagent", "026-0000000"),
    ]


def test_before_unlocking_there_are_no_own_contacts_and_all_the_rest(finder: Finder) -> None:
    desk = Desk(KnowledgePorts(lambda: finder)).enter("partner:wijkagent")
    assert desk.shown.own_numbers == ()
    assert desk.shown.knows_school is False
    desk.presenter.search("rode ogen")
    assert desk.keys[0] == "card:substances"


def test_links_have_a_way_back_and_the_list_begins_anew(desk: Desk) -> None:
    desk.presenter.open("card:sexting")
    desk.presenter.follow("partner:helpwanted")
    assert desk.shown.back_title == "Sexting en naaktbeelden"
    desk.presenter.follow("card:group_street")
    desk.presenter.go_back()
    assert desk.shown.entry.key == "partner:helpwanted"
    desk.presenter.go_back()
    assert desk.shown.entry.key == "card:sexting"
    assert desk.shown.back_title == ""
    desk.presenter.go_back()
    assert desk.shown.entry.key == "card:sexting"
    desk.presenter.follow("partner:helpwanted")
    desk.presenter.open("card:gloom")
    assert desk.shown.back_title == ""


def test_another_screen_leads_to_an_entry(ports: KnowledgePorts) -> None:
    desk = Desk(ports).enter("card:honour")
    assert desk.shown.entry.key == "card:honour"
    desk.enter()
    assert desk.shown.entry.key == "card:honour"


def test_an_entry_that_is_gone_leaves_things_as_they_are(desk: Desk) -> None:
    desk.presenter.open("card:sexting")
    desk.presenter.open("card:gone")
    assert desk.shown.entry.key == "card:sexting"


def test_esc_takes_what_is_typed_first(desk: Desk) -> None:
    desk.presenter.search("mes")
    desk.presenter.leave_screen()
    assert desk.view.query == ("", None)
    assert desk.navigator.asked == []
    desk.presenter.leave_screen()
    assert desk.navigator.asked == ["back"]


def test_content_that_cannot_be_read_is_said(finder: Finder) -> None:
    answers: list[Finder] = []

    def broken() -> Finder:
        if not answers:
            raise ContentError("card_gloom.toml", "stuk", line=3)
        return answers[0]

    desk = Desk(KnowledgePorts(broken, own_contacts)).enter()
    assert desk.view.error is not None
    assert desk.view.error.code == "content_not_valid"
    desk.presenter.search("mes")
    assert desk.keys == []
    answers.append(finder)
    desk.enter()
    assert desk.keys[0] == desk.presenter._found().hits[0].entry.key
    assert desk.view.listing is not None
    assert desk.view.listing.query == "mes"


def test_after_the_session_no_answer_is_shown(ports: KnowledgePorts) -> None:
    desk = Desk(ports)
    desk.presenter.close()
    desk.enter()
    assert desk.view.listing is None


def test_other_content_is_listed_anew_and_a_card_that_is_gone_is_closed(ports: KnowledgePorts) -> None:
    whole = ports.finder()
    fewer = {key: entry for key, entry in whole.library.entries.items() if key != "card:substances"}
    found = [whole, Finder(replace(whole.library, entries=fewer))]
    desk = Desk(ports._replace(finder=lambda: found.pop(0))).enter("card:substances")

    desk.enter()

    assert "card:substances" not in desk.keys
    assert desk.view.shown is None
    assert desk.presenter.open_key == ""
