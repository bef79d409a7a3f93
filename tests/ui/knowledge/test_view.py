"""Kennis on the screen: searching, keys, pages of every type, and no text without room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.kit.looks import clipped, settle, unnamed
from vios_desktop.decision.errors import ContentError
from vios_desktop.knowledge.content import EntryType
from vios_desktop.ui.knowledge.list_model import HitRow
from vios_desktop.ui.knowledge.model import KnowledgePorts
from vios_desktop.ui.widgets.buttons import Button, PrimaryButton, QuietButton, SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.ui.knowledge.conftest import NotedHelp
    from vios_desktop.knowledge.search import Finder
    from vios_desktop.ui.knowledge.screen import KnowledgeScreen
    from vios_desktop.ui.theme.theme import Theme


def rows(screen: KnowledgeScreen) -> list[HitRow]:
    model = screen.page.list_pane.model
    found = [model.data(model.index(place, 0), Qt.ItemDataRole.UserRole) for place in range(model.rowCount())]
    return [row for row in found if isinstance(row, HitRow)]


def said(widget: QWidget) -> str:
    settle(widget)
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def button(screen: KnowledgeScreen, text: str) -> Button:
    found = [b for b in screen.findChildren(Button) if b.text() == text and b.isVisibleTo(screen)]
    assert found, [b.text() for b in screen.findChildren(Button) if b.isVisibleTo(screen)]
    return found[0]


def type_in(screen: KnowledgeScreen, text: str) -> None:
    edit = screen.page.list_pane.search.edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def test_the_cursor_is_in_the_one_search_box(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen()
    assert QApplication.focusWidget() is screen.page.list_pane.search.edit
    assert rows(screen)[0].key == "card:substances"


def test_typing_finds_and_enter_opens(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen()
    type_in(screen, "viellig thuis")
    assert rows(screen)[0].title == "Veilig Thuis"
    assert rows(screen)[0].title_marks
    QTest.keyClick(screen.page.list_pane.search.edit, Qt.Key.Key_Return)
    assert "0800-2000" in said(screen.page.detail_pane)


def test_down_goes_into_the_list_and_the_arrows_open(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen()
    type_in(screen, "rode ogen")
    QTest.keyClick(screen.page.list_pane.search.edit, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is screen.page.list_pane.list
    assert screen.presenter.open_key == "card:substances"
    QTest.keyClick(screen.page.list_pane.list, Qt.Key.Key_Down)
    assert screen.presenter.open_key == "card:money_goods"


def test_typing_opens_nothing_by_itself(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen()
    type_in(screen, "loverboy")
    assert screen.presenter.open_key == ""


def test_a_card_has_what_you_see_beside_what_else_it_can_be(open_screen: Callable[..., KnowledgeScreen]) -> None:
    text = said(open_screen(key="card:substances").page.detail_pane)
    assert text.index("What you can see or hear") < text.index("What else it can be") < text.index("What you do")
    assert "Eén teken zegt bijna niets." in text
    assert "Still to be checked." in text
    assert "Nog te controleren: uit de tweede hand" in text
    assert "Sources" in text


def test_a_card_about_what_stands_alone_says_nothing_about_adding_up(
    open_screen: Callable[..., KnowledgeScreen],
) -> None:
    assert "Eén teken" not in said(open_screen(key="card:sexting").page.detail_pane)


def test_one_filled_button_starts_the_decision_help(
    open_screen: Callable[..., KnowledgeScreen], navigator: NotedHelp
) -> None:
    screen = open_screen(key="card:weapons_fear")
    filled = [b for b in screen.findChildren(PrimaryButton) if b.isVisibleTo(screen)]
    assert len(filled) == 1
    filled[0].click()
    assert navigator.asked == ["advice suspicion"]


def test_a_protocol_has_a_page_of_its_own(
    open_screen: Callable[..., KnowledgeScreen], navigator: NotedHelp
) -> None:
    screen = open_screen(key="protocol:cannabis")
    assert "Hoeveel is het ongeveer?" in said(screen.page.detail_pane)
    button(screen, "Start: Cannabis (wiet of hasj)").click()
    assert navigator.asked == ["advice cannabis"]


def test_more_can_be_hung_beside_the_start_of_a_protocol(
    open_screen: Callable[..., KnowledgeScreen], theme: Theme
) -> None:
    screen = open_screen()
    screen.page.detail_pane.pages.protocol_tools = lambda kind: (SecondaryButton(theme, f"Poster {kind}"),)
    screen.presenter.open("protocol:knife")
    settle(screen)
    poster, start = button(screen, "Poster knife"), button(screen, "Start: Mes of steekwapen")
    assert poster.parentWidget() is start.parentWidget()


def test_who_may_not_ask_is_offered_no_help(open_screen: Callable[..., KnowledgeScreen], finder: Finder) -> None:
    screen = open_screen(key="card:weapons_fear", ports=KnowledgePorts(lambda: finder))
    assert not screen.findChildren(PrimaryButton)


def test_a_partner_shows_own_contact_first(open_screen: Callable[..., KnowledgeScreen]) -> None:
    text = said(open_screen(key="partner:wijkagent").page.detail_pane)
    assert text.index("06-00000000") < text.index("026-0000000") < text.index("0900-8844")


def test_a_missing_own_contact_is_said_only_to_who_unlocked(
    open_screen: Callable[..., KnowledgeScreen], finder: Finder
) -> None:
    missing = "has not put down a contact"
    assert missing in said(open_screen(key="partner:halt").page.detail_pane)
    before = open_screen(key="partner:halt", ports=KnowledgePorts(lambda: finder))
    assert missing not in said(before.page.detail_pane)


def test_a_number_that_is_not_verified_says_so(open_screen: Callable[..., KnowledgeScreen]) -> None:
    text = said(open_screen(key="partner:helpline_113").page.detail_pane)
    assert text.count("Still to be checked") >= 2


def test_links_go_there_and_back(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen(key="card:sexting")
    button(screen, "Helpwanted").click()
    assert screen.presenter.open_key == "partner:helpwanted"
    button(screen, "Back to Sexting en naaktbeelden").click()
    assert screen.presenter.open_key == "card:sexting"


def test_a_name_with_an_ampersand_is_shown_whole(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen(key="card:radicalisation")
    link = button(screen, "Stichting School && Veiligheid")
    assert link._shown_text() == "Stichting School & Veiligheid"
    link.click()
    assert screen.presenter.open_key == "partner:school_safety"


def test_a_hard_word_leads_on(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen(key="term:money_mule")
    button(screen, "Bank van de leerling").click()
    assert screen.presenter.open_key == "partner:bank"


def test_chips_are_one_choice(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen()
    chips = screen.page.list_pane.chips
    chips[EntryType.PARTNER].click()
    assert {row.key.split(":")[0] for row in rows(screen)} == {"partner"}
    assert not chips[None].isChecked()
    chips[None].click()
    assert rows(screen)[0].key == "card:substances"


def test_nothing_found_proposes_something(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen()
    type_in(screen, "xqzzw")
    assert "Nothing found" in said(screen.page.list_pane)
    button(screen, "rode ogen").click()
    assert screen.presenter.open_key == "card:substances"
    assert screen.page.list_pane.search.text() == "rode ogen"


def test_show_everything_clears_the_box(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen()
    type_in(screen, "xqzzw")
    button(screen, "Show everything").click()
    assert screen.page.list_pane.search.text() == ""
    assert len(rows(screen)) > 40


def test_esc_clears_then_leaves(open_screen: Callable[..., KnowledgeScreen], navigator: NotedHelp) -> None:
    screen = open_screen()
    type_in(screen, "mes")
    QTest.keyClick(screen.page.list_pane.search.edit, Qt.Key.Key_Escape)
    assert screen.page.list_pane.search.text() == ""
    assert navigator.asked == []
    QTest.keyClick(screen.page.list_pane.search.edit, Qt.Key.Key_Escape)
    assert navigator.asked == ["back"]


def test_next_and_previous_walk_through_the_list(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen(key="card:substances")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(screen.page.list_pane.list, Qt.Key.Key_Down, control)
    assert screen.presenter.open_key == "card:alcohol_gas"
    QTest.keyClick(screen.page.list_pane.list, Qt.Key.Key_Up, control)
    assert screen.presenter.open_key == "card:substances"


def test_entering_again_keeps_the_page_and_its_place(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen(key="card:money_goods")
    settle(screen)
    screen.page.detail_pane.page.area.verticalScrollBar().setValue(200)
    screen.entered()
    settle(screen)
    assert screen.presenter.open_key == "card:money_goods"
    assert screen.page.detail_pane.page.area.verticalScrollBar().value() == 200


def test_narrow_it_is_one_side_at_a_time(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen(width=420)
    assert screen.page.single
    assert screen.page.list_pane.isVisible()
    screen.presenter.open("card:gloom")
    assert screen.page.detail_pane.isVisible()
    assert not screen.page.list_pane.isVisible()
    back = next(b for b in screen.findChildren(QuietButton, "to-list"))
    assert back.isVisible()
    back.click()
    assert screen.page.list_pane.isVisible()


def test_content_that_cannot_be_read_is_told_in_place(open_screen: Callable[..., KnowledgeScreen]) -> None:
    def broken() -> Finder:
        raise ContentError("card_gloom.toml", "stuk", line=3)

    screen = open_screen(ports=KnowledgePorts(broken))
    assert button(screen, "Try again").isEnabled()


@pytest.mark.parametrize("zoom", [1.0, 1.25])
@pytest.mark.parametrize(
    "key", ["", "card:substances", "card:sexting", "partner:wijkagent", "protocol:knife", "term:money_mule"]
)
def test_every_page_fits(key: str, zoom: float, open_screen: Callable[..., KnowledgeScreen], theme: Theme) -> None:
    while theme.zoom < zoom:
        theme.zoom_in()
    screen = open_screen(key=key)
    settle(screen)
    assert clipped(screen) == []
    assert unnamed(screen) == []
    assert screen.page.detail_pane.page.fits


def test_a_screen_reader_hears_title_type_and_reason(open_screen: Callable[..., KnowledgeScreen]) -> None:
    screen = open_screen()
    type_in(screen, "rode ogen")
    model = screen.page.list_pane.model
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("Vapen en drugs, Knowledge card, Rode ogen")
