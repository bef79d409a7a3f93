"""The steps of what leaves the school, each to what is made of it: a letter, minutes, cases, the summary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.walk.stop import Act, Stop, part, press
from tests.ui.walk.stops_daily import richest
from vios_desktop.domain.vocabulary import LegalBasis, MeetingState
from vios_desktop.ui.case_file.judge import CaseJudge
from vios_desktop.ui.letters.editor_page import EditorPage
from vios_desktop.ui.letting_out.page import LettingPage
from vios_desktop.ui.overviews.parts import ForWhomStep
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.side_choice import SideChoice
from vios_desktop.ui.widgets.words_and_page import PAGE

if TYPE_CHECKING:
    from tests.fakes.state import State
    from tests.ui.walk.office import Office


def _choose(screen: Any, words: str) -> None:
    next(c for c in screen.findChildren(OptionCard) if c.isVisible() and c.text().startswith(words)).click()


def _written(state: State, screen: Any) -> None:
    screen.write(richest(state).id)


def _drafted(_office: Office, screen: Any) -> None:
    for words in ("Gespreksnotitie", "Lina"):
        _choose(screen, words)
    press(screen, "Stel de brief op")


def _named(_office: Office, screen: Any) -> None:
    """The name of somebody else stands in it."""
    part(screen, EditorPage).body.edit.setPlainText("Wij spraken met Sem Voorbeeld. [Vul in: wat is afgesproken]")


def _side(code: str) -> Act:
    """Where one side is seen at a time it is this one."""

    def show(_office: Office, screen: Any) -> None:
        next(choice for choice in screen.findChildren(SideChoice) if choice.parentWidget().isVisible()).show_side(
            code
        )

    return show


def _finished(_office: Office, screen: Any) -> None:
    page = part(screen, EditorPage)
    page.addressee.set_text("De ouders")
    page.subject.set_text("Ons gesprek")
    page.body.edit.setPlainText("Wij spraken met de ouders. Er is niets afgesproken.")
    screen.writer.checking.look()  # it waits for a pause in the typing
    press(screen, "Vastleggen als verstuurd")


def _sent(_office: Office, screen: Any) -> None:
    _choose(screen, "Persoonlijk")
    press(screen, "Leg de brief vast")


def _minutes(state: State, screen: Any) -> None:
    held = [one for one in state.meetings.values() if one.state is MeetingState.FINISHED]
    screen.open(max(held, key=lambda meeting: meeting.held_on).id)


def _for_whom(_office: Office, screen: Any) -> None:
    """Everything is filled in, up to what is read through."""
    page = part(screen, LettingPage)
    box = page.recipients.boxes[0]
    if not box.isChecked():
        box.click()
    page.recipients.basis.set_code(LegalBasis.PUBLIC_TASK)
    page.recipients.purpose.set_text("Meedenken over wat er nu helpt")
    press(screen, "Nalezen")


def _made(words: str) -> Act:
    """Made, in a folder that is none: the file stays in memory."""

    def make(office: Office, screen: Any) -> None:
        office.dialogs.paths = [Path(f"/none/{name}") for name in ("uit.pdf", "lijst.pdf", "agenda.ics")]
        press(screen, words)

    return make


def _all_replaced(_office: Office, screen: Any) -> None:
    while True:
        try:
            press(screen, "Vervang (V)")
        except LookupError:
            return


def _judged(office: Office, screen: Any) -> None:
    _all_replaced(office, screen)
    for question in part(screen, CaseJudge).questions.values():
        question.no.click()


def _reader(_office: Office, screen: Any) -> None:
    step = part(screen, ForWhomStep)
    QTest.keyClicks(part(step.fields["recipient"], QLineEdit), "GGD Voorbeeldstreek, T. Fictief")
    step.purpose.set_text("Onderzoek naar middelen rond scholen")
    step.basis.set_code(LegalBasis.PUBLIC_TASK)
    step.tell()
    press(screen, "Nalezen")


STOPS: tuple[Stop, ...] = (
    Stop("letter: written", "letters", _written, act=_drafted),
    Stop("letter: the name of another", "letters", act=_named, on=True),
    Stop("letter: what is to check", "letters", act=_side("check"), on=True),
    Stop("letter: its page", "letters", act=_side("page"), on=True),
    Stop("letter: not finished", "letters", press=("Vastleggen als verstuurd",), on=True),
    Stop("letter: how it goes", "letters", act=_finished, on=True),
    Stop("letter: sent", "letters", act=_sent, on=True),
    Stop("letter: sent, its page", "letters", act=_side(PAGE), on=True),
    Stop("letter: corrected", "letters", press=("Verbeter met een nieuwe brief",), on=True),
    Stop("minutes: read through", "minutes", _minutes, ("Volgende stap",), act=_for_whom),
    Stop("minutes: the page", "minutes", act=_side(PAGE), on=True),
    Stop("minutes: decided", "minutes", act=_all_replaced, on=True),
    Stop("minutes: made", "minutes", act=_made("Bestanden maken"), on=True),
    Stop("cases: none chosen, wrong", "case_file", press=("Volgende stap",)),
    Stop("cases: read through", "case_file", press=("Filmpje gedeeld", "Volgende stap"), act=_for_whom),
    Stop("cases: judged", "case_file", act=_judged, on=True),
    Stop("cases: made", "case_file", act=_made("Bestand maken"), on=True),
    Stop("summary: a sketch", "export", lambda _state, screen: screen.visit(None), ("Voeg een schets toe",)),
    Stop("summary: read through", "export", press=("Volgende stap", "Nalezen"), on=True),
    Stop("summary: its page", "export", act=_side(PAGE), on=True),
    Stop("summary: its form", "export", press=("Volgende stap",), on=True),
    Stop("summary: made", "export", act=_made("Bestand maken"), on=True),
    Stop("year table: for whom", "year_table", press=("Volgende stap",)),
    Stop("year table: for whom, wrong", "year_table", press=("Nalezen",), on=True),
    Stop("year table: read through", "year_table", act=_reader, on=True),
    Stop("yearly: not yet", "yearly", press=("Volgende stap",)),
    Stop("inside: for whom", "inside", lambda _state, screen: screen.visit(None), ("Volgende stap",)),
    Stop("inside: for whom, wrong", "inside", press=("Nalezen",), on=True),
    Stop("inside: read through", "inside", press=("Schoolleiding", "Nalezen"), on=True),
    Stop("inside: its page", "inside", act=_side(PAGE), on=True),
    Stop("inside: its form", "inside", press=("Volgende stap",), on=True),
    Stop("inside: made", "inside", act=_made("Bestand maken"), on=True),
)
