"""Vandaag tells who is named that the glass was broken, and that somebody lost what is protected."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from tests.fakes.limited import RECOVERY_KEY, FakeRecordSeals
from tests.ui.kit.looks import settle
from tests.ui.today.desk import make_desk, record
from tests.ui.today.noted_page import open_page
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.texts import Texts
from vios_desktop.ui.agreements.deed_form import DeedForm
from vios_desktop.ui.agreements.words import AgreementWords
from vios_desktop.ui.today.notices import TodayNotices
from vios_desktop.ui.today.view import TodayPage
from vios_desktop.ui.today.words import TodayWords
from vios_desktop.ui.widgets.buttons import Button
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme


def shown(qtbot: QtBot, theme: Theme, desk: Desk) -> TodayPage:
    words = TodayWords(AgreementWords(Texts("en"), desk.session.account.id))
    form = DeedForm(theme, words.agreements, lambda: datetime(2026, 11, 24, 14, 5), inside_card=True)  # noqa: DTZ001
    page = TodayPage(theme, words, TodayNotices(theme, words), form)
    qtbot.addWidget(page)
    page.show_page(open_page(desk).data)
    settle(page)
    return page


def words_in(page: TodayPage) -> str:
    return " ".join(label.text() for label in page.notices.limited.findChildren(Label))


def test_a_broken_glass_is_told_with_who_and_why_until_it_is_looked_at(
    qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    sanne = make_desk(vault=desk.session.vault, account_id="sanne")  # type: ignore[arg-type]  # a fake
    incident = record(desk)
    desk.limited.limit(incident.id, (), "Er is een medewerker bij betrokken.")
    assert shown(qtbot, theme, desk).notices.limited.isHidden()
    sanne.limited.break_glass(incident.number, RECOVERY_KEY, "Marit is ziek en het kan niet wachten.")

    page = shown(qtbot, theme, desk)
    assert "Sanne Fictief" in words_in(page)
    assert "Marit is ziek en het kan niet wachten." in words_in(page)
    asked: list[str] = []
    page.notices.limited.requested.connect(asked.append)
    page.notices.limited.findChildren(Button)[0].click()
    assert asked == [incident.id]
    desk.limited.read(incident.id)
    assert shown(qtbot, theme, desk).notices.limited.isHidden()


def test_who_lost_it_is_told_to_those_who_can_give_it_back(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    vault = desk.session.vault
    joris = make_desk(Role.COLLEAGUE, vault=vault, account_id="joris")  # type: ignore[arg-type]  # a fake
    incident = record(desk)
    desk.limited.limit(incident.id, ("joris",), "Er is een medewerker bij betrokken.")
    FakeRecordSeals(vault).renew("joris")  # type: ignore[arg-type]  # a fake
    assert "Joris Testhuis" in words_in(shown(qtbot, theme, desk))
    assert shown(qtbot, theme, joris).notices.limited.isHidden(), "nothing of it for who lost it"


def test_slots_that_cannot_be_read_leave_the_rest_of_the_page(
    qtbot: QtBot, theme: Theme, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def altered(_service: object) -> None:
        raise ViosError("key_file_altered")

    monkeypatch.setattr("vios_desktop.services.limited.LimitedService.listing", altered)
    assert shown(qtbot, theme, desk).notices.limited.isHidden()
