"""What comes by itself or only then and when: messages, notices on Vandaag, an advice that is followed or not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.fakes import session_for
from tests.ui.walk.sight import settle
from tests.ui.walk.stop import Stop, part, press
from tests.ui.walk.stops_daily import pupil_of, richest
from tests.unit.services.outside_desk import A_NUMBER
from tests.unit.services.requests_desk import about, asked
from vios_desktop.domain.backup_age import BackupHealth
from vios_desktop.domain.person_request import RequestAnswer, RequestKind, RequestOutcome
from vios_desktop.domain.vocabulary import AgreementState, ContactChannel, Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.ui.agreements.deed_form import DeedForm
from vios_desktop.ui.area.view import AreaPage
from vios_desktop.ui.decision.model import TermModel
from vios_desktop.ui.decision.unfold import Terms
from vios_desktop.ui.look.view import LookPage
from vios_desktop.ui.today.notices import TodayNotices

if TYPE_CHECKING:
    from tests.fakes.state import State
    from tests.ui.walk.office import Office

_MANY = 40
_CSV = b"gwb_code_10,regio,gm_naam,recs,a_inw,a_15_24\nWK999901,Fictiewijk,Voorbeeldstad,Wijk,3400,400\n"


def _undecided(state: State, screen: Any) -> None:
    screen.open(richest(state).id)


def _closed(state: State, screen: Any) -> None:
    screen.open(next(closing.incident_id for closing in state.closings.values() if not closing.reopened_at))


def _hard_word(_office: Office, screen: Any) -> None:
    """A question as the real texts have them, with a word that is explained in it."""
    page = screen.view.question
    model = page._model
    word = model.text.split()[-1].strip("?")
    page.show_question(replace(model, terms=(TermModel(word, "Wat hiermee wordt bedoeld, in een zin of twee."),)))
    settle()
    press(part(screen, Terms), "Wat is")


def _to_advice(_office: Office, screen: Any) -> None:
    view, presenter = screen.view, screen.presenter
    for _ in range(_MANY):
        if view.page is not view.question:
            return
        presenter.answer("no" if view.question.key == "danger" else "unknown")


def _deviating(_office: Office, screen: Any) -> None:
    grid = screen.view.advice.grid
    grid.card("school").deviate()


def _deviated(_office: Office, screen: Any) -> None:
    grid = screen.view.advice.grid
    grid.deviated.emit("school", "De mentor sprak al met de leerling en de ouders.")


def _all_taken_over(_office: Office, screen: Any) -> None:
    for _ in range(_MANY):
        try:
            press(screen, "Neem over")
        except LookupError:
            break
    press(screen, "Besluit vastleggen")


def _refused(office: Office, screen: Any) -> None:
    _to_advice(office, screen)
    settle()
    _all_taken_over(office, screen)


def _toast(office: Office, _screen: Any) -> None:
    office.window.toasts.add(
        "Incident 2026-025 is weggehaald. U kunt het dertig dagen terughalen.", "Maak ongedaan"
    )


def _locks(office: Office, _screen: Any) -> None:
    office.window.toasts.clear()
    office.window.lock_warning.show_seconds(24)


def _accounts(office: Office, screen: Any) -> None:
    """Somebody else changed the roles of a colleague."""
    office.window.lock_warning.hide()
    other = session_for(Role.ADMINISTRATOR, vault=office.vault, account_id="beheer")
    AccountService(other, office.keys).change_roles("joris", (Role.COLLEAGUE, Role.COORDINATOR))
    screen.refresh()


def _due(_office: Office, screen: Any) -> None:
    notices = part(screen, TodayNotices)
    notices.backup.show_health(BackupHealth.NONE)
    notices.recovery.show()


def _with_stick(office: Office, screen: Any) -> None:
    office.keys.sticks["marit"] = b"a key file"
    screen.refresh()
    press(screen, "Wachtwoord wijzigen")


def _answered_demand(state: State, screen: Any) -> None:
    screen.visit(max(state.demands.values(), key=lambda demand: demand.received_on).id)


def _running(state: State, screen: Any) -> None:
    screen.visit(next(a.id for a in state.agreements.values() if a.state is AgreementState.IN_PROGRESS))


def _reminded(_office: Office, screen: Any) -> None:
    form = part(screen, DeedForm)
    form.channel.set_code(ContactChannel.PHONE.value)
    form.words.set_text("Belt morgen terug.")
    form.saved.emit()


def _taken_back(office: Office, screen: Any) -> None:
    office.desk.outside.enter(A_NUMBER)
    screen.refresh()
    press(screen, "Terugnemen")


def _objected(office: Office, screen: Any) -> None:
    """An objection was granted, and the same pupil stood in the books twice."""
    state = office.vault.state
    person, today = pupil_of(state), office.session.clock.today()
    made = asked(office.session, about(person, RequestKind.OBJECT))
    made = office.desk.requests.check_identity(made.id, today, "Kent de mentor", made.version)
    answer = RequestAnswer(RequestOutcome.GRANTED, today, "Terecht", "Geen filmpjes meer bekijken zonder ouders.")
    office.desk.requests.answer(made.id, answer, made.version)
    other = next(p.id for p in state.persons.values() if p.kind.value == "pupil" and p.id != person)
    office.desk.person_merges.merge(person, other)
    screen.open(person)
    screen.entered()


def _figures(office: Office, screen: Any) -> None:
    press(screen, "Omgeving")
    office.given.files[Path("/kerncijfers-2025.csv")] = _CSV
    office.dialogs.paths = [Path("/kerncijfers-2025.csv")]
    press(part(screen, AreaPage), "Cijfers inlezen")


def _fixed(_office: Office, screen: Any) -> None:
    part(screen, LookPage).show_fixed(colours=True, language=True)


STOPS: tuple[Stop, ...] = (
    Stop("question with a hard word", "advice", lambda _s, screen: screen.open_about("knife"), act=_hard_word),
    Stop("advice on an incident", "advice", _undecided, act=_to_advice),
    Stop("advice: what if", "advice", press=("Wat als",), on=True),
    Stop("advice: why another way", "advice", act=_deviating, on=True),
    Stop("advice: another way", "advice", act=_deviated, on=True),
    Stop("advice: decided", "advice", act=_all_taken_over, on=True),
    Stop("advice: refused, wrong", "advice", _closed, act=_refused),
    Stop("a message", "today", act=_toast),
    Stop("it locks", "today", act=_locks, on=True),
    Stop("today: accounts", "today", act=_accounts, on=True),
    Stop("today: backup and recovery key", "today", act=_due, on=True),
    Stop("account: new passphrase", "accounts", press=("Nieuw wachtwoord",)),
    Stop("account: own passphrase with a key file", "accounts", act=_with_stick),
    Stop("demand: answer", "demands", _answered_demand, ("Antwoord vastleggen",)),
    Stop("demand: answer, wrong", "demands", press=("Antwoord vastleggen",), on=True),
    Stop("agreement reminded of", "agreements", _running, ("Herinner",), act=_reminded),
    Stop("number taken back", "outside", act=_taken_back),
    Stop("number taken back, wrong", "outside", press=("Terugnemen#1",), on=True),
    Stop(
        "summary: questions of a sketch",
        "export",
        lambda _state, screen: screen.visit(None),
        ("Voeg een schets toe", "geweld en druk"),
    ),
    Stop("pupil: objection and another name", "pupil", act=_objected),
    Stop("area: a file", "trends", act=_figures),
    Stop("fixed by the school", "look", act=_fixed),
    Stop("knowledge: a protocol", "knowledge", lambda _state, screen: screen.visit("protocol:vape_trade")),
    Stop("knowledge: a partner", "knowledge", lambda _state, screen: screen.visit("partner:police")),
)
