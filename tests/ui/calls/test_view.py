"""The call screen under the fingers: a call logged with the keyboard alone, and what the page shows when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.calls.conftest import Hands
from tests.ui.kit.looks import settle
from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.vocabulary import DeadlineKind
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.social_map import PartnerContact
from vios_desktop.domain.vocabulary import AgreementState, CallOutcome
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.queries import AgreementQuery

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.calls.screen import CallScreen

FEW_PRESSES = 4
"""Beside the letters: three Tabs at most and Ctrl+S; with twenty-five words a minute that is under 20 seconds."""
LETTERS = 55
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
THREE_DAYS = Deadline(DeadlineKind.SCHOOL_DAYS, 3)


def weekday(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def words_of(screen: CallScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def test_a_call_is_logged_with_the_keyboard_alone(
    desk: Desk, case: str, navigator: NotedNavigator, open_call: Callable[..., CallScreen]
) -> None:
    screen = open_call(CallSubject("veilig_thuis", case, danger="no", deadline=THREE_DAYS))
    hands = Hands(screen)
    typed = ("mw. Proef", "VT-2026-17", "Belt de ouders en koppelt terug")

    hands.write(typed[0])
    hands.press(Qt.Key.Key_Tab)
    hands.write(typed[1])
    hands.press(Qt.Key.Key_Tab)
    hands.write(typed[2])
    hands.press(Qt.Key.Key_S, CONTROL)

    assert hands.presses <= FEW_PRESSES
    assert len("".join(typed)) <= LETTERS
    (contact,) = desk.incidents.view(case).contacts
    assert (contact.organisation, contact.name, contact.reference) == ("Veilig Thuis", "mw. Proef", "VT-2026-17")
    assert contact.outcome is CallOutcome.SPOKEN
    (promise,) = desk.incidents.view(case).agreements
    assert contact.promise_id == promise.id
    assert promise.facts.text == typed[2]
    assert (promise.facts.owner_kind, promise.facts.owner_name) == ("veilig_thuis", "mw. Proef")
    assert promise.facts.due_on == date(2026, 11, 27), "the deadline of the advice"
    assert navigator.asked[-2:] == [("back", None), ("toast", "Call saved, agreement made.")]


def test_nobody_answered_takes_two_keys_and_comes_back_today(
    desk: Desk, case: str, open_call: Callable[..., CallScreen]
) -> None:
    hands = Hands(open_call(CallSubject("wijkagent", case)))

    hands.press(Qt.Key.Key_2, ALT)
    hands.press(Qt.Key.Key_S, CONTROL)

    (again,) = desk.incidents.view(case).agreements
    assert (again.facts.text, again.facts.due_on) == ("Call again: Wijkagent", date(2026, 11, 24))
    assert again.facts.owner_account == "marit"
    (contact,) = desk.incidents.view(case).contacts
    assert contact.outcome is CallOutcome.NOT_REACHED


def test_what_was_agreed_can_be_taken_back(
    desk: Desk, case: str, navigator: NotedNavigator, open_call: Callable[..., CallScreen]
) -> None:
    hands = Hands(open_call(CallSubject("wijkagent", case)))
    hands.press(Qt.Key.Key_3, ALT)
    hands.press(Qt.Key.Key_S, CONTROL)

    assert navigator.undo is not None
    navigator.undo()

    (taken_back,) = desk.incidents.view(case).agreements
    assert taken_back.state is AgreementState.CANCELLED
    assert desk.incidents.view(case).contacts, "the call was made"


def test_a_call_that_an_agreement_asked_for_closes_it(
    desk: Desk, case: str, navigator: NotedNavigator, open_call: Callable[..., CallScreen]
) -> None:
    asked = desk.agreements.make(AgreementFacts("Ouders bellen", date(2026, 11, 24), incident_id=case))
    screen = open_call(CallSubject(agreement_id=asked.id))
    assert "Spreek nog geen straf af aan de telefoon." in words_of(screen)
    hands = Hands(screen)

    hands.write("de moeder")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab)
    hands.write("Komt morgen praten")
    hands.press(Qt.Key.Key_S, CONTROL)

    done = next(a for a in desk.incidents.view(case).agreements if a.id == asked.id)
    assert (done.state, done.outcome) == (AgreementState.DONE, "Komt morgen praten.")
    assert navigator.undo is not None
    navigator.undo()
    opened = next(a for a in desk.incidents.view(case).agreements if a.id == asked.id)
    assert opened.state is AgreementState.OPEN


def test_not_reached_moves_it_and_undo_moves_it_back(
    desk: Desk, case: str, navigator: NotedNavigator, open_call: Callable[..., CallScreen]
) -> None:
    asked = desk.agreements.make(AgreementFacts("Ouders bellen", date(2026, 11, 23), incident_id=case))
    hands = Hands(open_call(CallSubject(agreement_id=asked.id)))
    hands.press(Qt.Key.Key_2, ALT)
    hands.press(Qt.Key.Key_S, CONTROL)

    (moved,) = desk.agreements.find(AgreementQuery())
    assert moved.agreement.facts.due_on == date(2026, 11, 24)
    assert navigator.asked[-1] == ("toast", f"Call saved. Try again on {weekday(date(2026, 11, 24))}.")
    assert navigator.undo is not None
    navigator.undo()
    (back,) = desk.agreements.find(AgreementQuery())
    assert back.agreement.facts == asked.facts


def test_what_is_missing_stands_beside_its_field(
    desk: Desk, case: str, navigator: NotedNavigator, open_call: Callable[..., CallScreen]
) -> None:
    screen = open_call(CallSubject("police", case))
    hands = Hands(screen)
    hands.write("agent Proef")
    hands.press(Qt.Key.Key_S, CONTROL)

    assert "said or promised" in screen.page.form.fields["summary"].error
    assert not navigator.asked
    assert not desk.incidents.view(case).contacts


def test_enter_keeps_nothing_half_way(desk: Desk, case: str, open_call: Callable[..., CallScreen]) -> None:
    hands = Hands(open_call(CallSubject("police", case)))
    hands.press(Qt.Key.Key_Tab)
    hands.write("2026-1")
    hands.press(Qt.Key.Key_Return)

    assert not desk.incidents.view(case).contacts


def test_without_an_incident_the_card_says_where_a_call_is_kept(open_call: Callable[..., CallScreen]) -> None:
    screen = open_call(CallSubject("police", kind="knife", danger="no"))

    assert not screen.page.form.isVisible()
    assert "Record the incident first" in words_of(screen)
    assert "0900-8844" in words_of(screen)
    assert "mes of steekwapen. Er is nu geen gevaar." in words_of(screen)


def test_who_is_not_known_yet_is_chosen_with_letters(case: str, open_call: Callable[..., CallScreen]) -> None:
    screen = open_call(CallSubject(incident_id=case))
    assert "Whom do you call?" in words_of(screen)
    hands = Hands(screen)

    hands.write("halt")
    hands.press(Qt.Key.Key_Return)

    assert "088-1153500" in words_of(screen)
    assert screen.page.form.owner_kind.code() == "halt"
    assert QApplication.focusWidget() is screen.page.form.name.edit


def test_the_own_contact_stands_large(desk: Desk, case: str, open_call: Callable[..., CallScreen]) -> None:
    with desk.session.begin() as work:
        work.catalogues.put_partner(PartnerOrganisation("p", "police", "Politie Voorbeeldstad"))
        work.social_map.put_contact(PartnerContact("c", "p", "R. Fictum", "", "06-00000000"))
        work.commit()

    said = words_of(open_call(CallSubject("wijkagent", case)))
    assert said.index("06-00000000") < said.index("For everybody: 0900-8844.")
    assert "06-00000000" not in words_of(open_call(CallSubject("police", case))), "that number is for everybody"


def test_how_it_ended_changes_suggestions_but_not_what_was_typed(
    case: str, open_call: Callable[..., CallScreen]
) -> None:
    form = open_call(CallSubject("wijkagent", case)).page.form
    form.choose(CallOutcome.CALLS_BACK)
    assert form.promise.text() == "Calls back: Wijkagent"
    form.promise.set_text("Komt morgen langs")
    form.choose(CallOutcome.NOT_REACHED)
    assert form.promise.text() == "Komt morgen langs"
    form.promise.set_text("")
    form.choose(CallOutcome.SPOKEN)
    assert form.promise.text() == ""


def test_esc_leads_back_and_what_was_typed_is_there_again(
    desk: Desk, case: str, navigator: NotedNavigator, open_call: Callable[..., CallScreen]
) -> None:
    subject = CallSubject("wijkagent", case)
    screen = open_call(subject)
    hands = Hands(screen)
    hands.press(Qt.Key.Key_3, ALT)
    hands.write("R. Fictum")
    hands.press(Qt.Key.Key_Escape)
    assert navigator.asked == [("back", None)]
    left: list[bool] = []
    screen.leave(lambda: left.append(True))
    assert left

    (draft,) = desk.drafts.all()
    assert (draft.form, draft.subject_id) == ("call", case)
    again = open_call(subject).page.form
    assert (again.name.text(), again.outcome) == ("R. Fictum", CallOutcome.CALLS_BACK)
    assert again.draft_status

    Hands(screen=open_call(subject)).press(Qt.Key.Key_S, CONTROL)
    assert not desk.drafts.all(), "kept with the call"


def test_looking_at_a_card_leaves_no_draft(desk: Desk, case: str, open_call: Callable[..., CallScreen]) -> None:
    screen = open_call(CallSubject("wijkagent", case))
    for outcome in CallOutcome:
        screen.page.form.choose(outcome)
    screen.leave(lambda: None)

    assert not desk.drafts.all()


@pytest.mark.parametrize(("width", "height"), [(1366, 720), (900, 700), (720, 640)])
@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
def test_the_page_fits(
    case: str, open_call: Callable[..., CallScreen], width: int, height: int, zoom: float
) -> None:
    screen = open_call(CallSubject("police", case), width=width, height=height)
    screen.page._theme.set_zoom(zoom)
    settle(screen)
    assert screen.page.page.fits


def test_what_the_police_says_is_marked_unless_one_unticks_it(
    desk: Desk, case: str, open_call: Callable[..., CallScreen]
) -> None:
    screen = open_call(CallSubject("wijkagent", case))
    form, hands = screen.page.form, Hands(screen)
    assert form.from_police.isChecked()
    assert not form.from_police.isHidden()
    hands.press(Qt.Key.Key_2, ALT)
    assert form.from_police.isHidden(), "nobody answered"
    hands.press(Qt.Key.Key_1, ALT)
    form.summary.set_text("Hij kent de groep.")
    hands.press(Qt.Key.Key_S, CONTROL)
    again = open_call(CallSubject("wijkagent", case))
    again.page.form.from_police.click()
    hands = Hands(again)
    hands.press(Qt.Key.Key_3, ALT)
    hands.press(Qt.Key.Key_1, ALT)
    assert not again.page.form.from_police.isChecked(), "what was unticked stays so"
    again.page.form.summary.set_text("Om advies gevraagd.")
    hands.press(Qt.Key.Key_S, CONTROL)
    assert sorted(contact.from_police for contact in desk.incidents.view(case).contacts) == [False, True]


def test_others_than_the_police_are_not_asked(case: str, open_call: Callable[..., CallScreen]) -> None:
    form = open_call(CallSubject("veilig_thuis", case)).page.form
    assert form.from_police.isHidden()
    assert not form.draft().from_police
