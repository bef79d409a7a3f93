"""Making a handover and taking one in on the screen, with a real vault on both sides of the pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.data.handover.two_schools import PUPIL, Giving, Receiving, facts
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.app import write_file
from vios_desktop.app.desk import open_desk
from vios_desktop.services.incidents import IncidentService
from vios_desktop.texts import Texts
from vios_desktop.ui.handover.giving_presenter import FilePorts
from vios_desktop.ui.handover.screen import TakingScreen, make_giving
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.data.backup.school import School
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme


class Pages:
    def __init__(self, qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
        self.giving, self.receiving = Giving.opened(tmp_path / "van"), Receiving.opened(tmp_path / "naar")
        self.key, self.made = tmp_path / "school.meld", tmp_path / "a.overdracht"
        self.key.write_bytes(self.receiving.key)
        self.navigator, self.dialogs = NotedNavigator(), ScriptedDialogs()
        ports = FilePorts(Path.read_bytes, write_file)
        shared = ImmediateRunner(), Texts(), self.navigator, self.dialogs, theme
        self.give = at_once(make_giving)(desk_of(self.giving.school), *shared, ports)
        self.take = TakingScreen(desk_of(self.receiving.school), *shared)
        for screen in (self.give, self.take):
            qtbot.addWidget(screen)
            screen.show()
        self.give.open(PUPIL.id)
        self.give.entered()
        self.take.entered()

    def fill(self) -> None:
        page = self.give.page
        self.dialogs.paths = [self.key]
        page.key_button.click()
        page.recipient.set_text("Anke Voorbeeld, Het Andere College")
        page.kind.set_code("school")
        page.basis.set_code("public_task")
        page.purpose.set_text("Begeleiding gaat daar verder")
        page.necessity.set_text("Anders begint het opnieuw")
        page.informed.set_text("yes")

    def make(self) -> None:
        self.fill()
        self.give.page.compared.setChecked(True)
        self.dialogs.paths = [self.made]
        self.give.page.make_button.click()

    def opened(self) -> None:
        self.dialogs.paths = [self.made]
        self.take.page.choose_button.click()
        QApplication.processEvents()


def desk_of(school: School) -> Desk:
    assert school.keys is not None
    return open_desk(school.session, school.keys, school.info.folder)


def said(screen: QWidget) -> str:
    return " ".join(banner.accessibleName() for banner in screen.findChildren(Banner) if not banner.isHidden())


@pytest.fixture
def pages(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Pages:
    return Pages(qtbot, theme, tmp_path)


def test_nothing_goes_without_words_compared_and_reasons_given(pages: Pages) -> None:
    page = pages.give.page
    page.make_button.click()
    assert all(
        page.fields[name].error for name in ("recipient", "basis", "purpose", "necessity", "informed", "key")
    )
    pages.fill()
    pages.dialogs.paths = [pages.made]
    page.make_button.click()
    assert page.fields["key"].error
    assert not pages.made.exists()
    ticked = {one for one, tick in page.ticks.items() if tick.isChecked()}
    assert ticked == {pages.giving.incident.id, pages.giving.agreement_id}  # no signal, no file by itself


def test_it_is_made_opened_reviewed_taken_in_and_taken_back(pages: Pages) -> None:
    pages.make()
    words = said(pages.give)
    pages.opened()
    page = pages.take.page
    review = pages.take.presenter._review
    assert review is not None
    assert " · ".join(review.file_words) in words
    assert " · ".join(review.file_words) in said(pages.take)
    assert set(page.people) == {PUPIL.id}
    page.take_button.click()
    with pages.receiving.school.session.begin() as work:
        assert work.incidents.get(pages.giving.incident.id) is not None
    pages.opened()
    assert page.take_button.isHidden()  # it was taken in already
    assert page.choices == {}
    page.leave_button.click()
    page.undo_button.click()
    with pages.receiving.school.session.begin() as work:
        assert work.incidents.get(pages.giving.incident.id) is None


def test_what_differs_has_to_be_chosen(pages: Pages) -> None:
    pages.make()
    pages.opened()
    page = pages.take.page
    page.take_button.click()
    session = pages.receiving.school.session
    with session.begin() as work:
        mine = work.incidents.get(pages.giving.incident.id)
        assert mine is not None
    IncidentService(session).change(mine.id, replace(mine.facts, facts="Anders"), mine.version)
    pages.make()
    pages.opened()
    page.take_button.click()
    assert "1" in said(pages.take)
    assert page.choices[pages.giving.incident.id].text() == ""
    page.choices[pages.giving.incident.id].set_text("leave")
    page.take_button.click()
    with session.begin() as work:
        kept = work.incidents.get(pages.giving.incident.id)
        assert kept is not None
        assert kept.facts.facts == "Anders"


def test_what_is_alike_once_somebody_says_who_is_who_is_asked_about(pages: Pages) -> None:
    session = pages.receiving.school.session
    with session.begin() as work:
        work.persons.add(replace(PUPIL, id="here-1", birth_date=None))  # no birth date: a namesake, no more
        work.commit()
    told = facts(session.clock.today())
    mine = replace(told, persons=(replace(told.persons[0], person_id="here-1"),), measures=())
    IncidentService(session).record(mine)
    pages.make()
    pages.opened()
    page = pages.take.page
    assert page.choices[pages.giving.incident.id].text() == "take"  # a new pupil, so a new incident
    page.people[PUPIL.id].set_code("here-1")
    page.people[PUPIL.id].chosen.emit("here-1")
    assert page.choices[pages.giving.incident.id].text() == ""
    page.take_button.click()
    with session.begin() as work:
        assert work.incidents.get(pages.giving.incident.id) is None


def test_a_file_that_is_no_handover_is_told_and_another_can_be_opened(pages: Pages) -> None:
    pages.made.write_bytes(pages.receiving.key)
    pages.opened()
    assert "beschadigd" in said(pages.take)
    pages.make()
    pages.opened()
    assert "beschadigd" not in said(pages.take)
    assert pages.take.page.take_button.isEnabled()


def test_another_pupil_comes_beside_and_one_always_stays(pages: Pages) -> None:
    pages.give.presenter.add("pupil-2")
    prepared = pages.give.presenter._prepared
    assert prepared is not None
    assert len(prepared.gathered.pupils) == 2
    assert "Noor" in repr(prepared.gathered)  # now it is about her as well
    pages.give.presenter.remove("pupil-2")
    pages.give.presenter.remove(PUPIL.id)
    prepared = pages.give.presenter._prepared
    assert prepared is not None
    assert [person.id for person in prepared.gathered.pupils] == [PUPIL.id]
