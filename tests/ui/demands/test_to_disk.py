"""From the screen to the real store and back after the program was closed: a demand, and an access request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.real_store import Computer, made_vault
from tests.ui.demands.test_screen import fill, open_screen
from tests.ui.kit.navigator import NotedNavigator
from tests.unit.reports.pdf_reading import metadata, text_of
from vios_desktop.app.desk import open_desk
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import ContactChannel, ContactWith, DemandOutcome, DisclosureKind, PersonKind
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.access.screen import build
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme

SECRET = "De wijkagent kent een oudere broer"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """Opens the vault, each time as after a restart."""
    folder = made_vault().copied_to(tmp_path / "school")
    desks: list[Desk] = []

    def again() -> Desk:
        if desks:
            desks[-1].close()
        computer = Computer(tmp_path / "home")
        session, keys = computer.unlock(computer.store.describe(folder))
        desks.append(open_desk(session, keys, folder))
        return desks[-1]

    yield again
    desks[-1].close()


def with_sem(desk: Desk) -> None:
    sem = Person(id="person-sem", kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld", birth_year=2011)
    with desk.session.begin() as work:
        work.persons.add(sem)
        work.commit()


def test_a_demand_and_its_answer_are_on_disk(qtbot: QtBot, theme: Theme, opened: Callable[[], Desk]) -> None:
    desk = opened()
    with_sem(desk)
    screen = open_screen(qtbot, theme, desk, "new")
    fill(screen, asked=("name", "incident_records"))
    pane = screen.page.pane
    pane.form.save_button.click()
    pane.answer_button.click()
    form = pane.answer_form
    form.outcome.chips["partly_given"].click()
    form.given.chips["name"].click()
    form.informed.chips["yes"].click()
    form.reason.set_text("Alleen de naam hoort bij dit artikel.")
    form.save_button.click()
    later = opened()
    (line,) = later.demands.all()
    assert (line.demand.outcome, line.demand.given_data) == (DemandOutcome.PARTLY_GIVEN, ("name",))
    (given,) = later.register.find(DisclosureQuery(person_id="person-sem")).lines
    assert given.entry.id == line.demand.disclosure_id
    assert later.drafts.all() == ()


def test_the_pages_of_an_access_request_come_back_out_of_the_register(
    qtbot: QtBot, theme: Theme, opened: Callable[[], Desk]
) -> None:
    desk = opened()
    with_sem(desk)
    for number, (summary, police) in enumerate(((SECRET, True), ("Moeder belt terug.", False))):
        desk.contacts.log(
            Contact(
                id=f"contact-{number}",
                with_whom=ContactWith.POLICE if police else ContactWith.PARENT,
                contacted_at=desk.session.clock.now(),
                channel=ContactChannel.PHONE,
                summary=summary,
                person_id="person-sem",
                from_police=police,
            )
        )
    screen = build(
        desk, ImmediateRunner(), Texts("en"), NotedNavigator(), theme, lambda _pdf: (PagePicture(2, 2, bytes(12)),)
    )
    qtbot.addWidget(screen)
    screen.open("person-sem")
    screen.entered()
    screen.page.asked_by.chips["parent"].click()
    screen.page.recipient.set_text("M. Voorbeeld")
    screen.page.give_button.click()
    later = opened()
    (line,) = later.register.find(DisclosureQuery(kinds=(DisclosureKind.DOSSIER,))).lines
    page = later.register.sent_file(line.entry.id).content
    words = text_of(page)
    assert "Moeder belt terug." in words
    assert SECRET not in words
    assert "politie" in words, "it says that something of the police was left out"
    assert "Sem" not in " ".join(metadata(page).values())
