"""The stops of the daily work: incidents, signals, pupils, agreements, the form, the decision help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.ui.walk.stop import Stop, press
from vios_desktop.ui.widgets.option_card import OptionCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.fakes.state import State
    from tests.ui.walk.office import Office
    from vios_desktop.domain.incident import Incident


def richest(state: State) -> Incident:
    """The incident with the most persons and things in it, agreed on most."""
    agreed = [agreement.facts.incident_id for agreement in state.agreements.values()]
    return max(
        state.incidents.values(), key=lambda i: 3 * len(i.facts.items) + len(i.facts.persons) + agreed.count(i.id)
    )


def pupil_of(state: State) -> str:
    return next(iter(state.involvements.values())).person_id


OWN_FIELDS = "Eigen velden van de school"


def _incident(state: State, screen: Any) -> None:
    screen.visit(richest(state).id)


def _new(_state: State, screen: Any) -> None:
    screen.visit("new")


def _signal(state: State, screen: Any) -> None:
    screen.visit(next(iter(state.signals)))


def _agreement(state: State, screen: Any) -> None:
    screen.visit(next(a.id for a in state.agreements.values() if a.state.value == "open"))


def _pupil(state: State, screen: Any) -> None:
    screen.open(pupil_of(state))


def _filters(office: Office, screen: Any) -> None:
    press(screen, "Periode")


def _advice(_state: State, screen: Any) -> None:
    screen.open_about("vape_trade")


def _answered(_office: Office, screen: Any) -> None:
    """One answer is chosen; it has small words of its own."""
    next(card for card in screen.findChildren(OptionCard) if card.isVisible()).setChecked(True)


def _to_advice(_office: Office, screen: Any) -> None:
    view, presenter = screen.view, screen.presenter
    for _ in range(30):
        if view.page is not view.question:
            break
        presenter.answer("no" if view.question.key == "danger" else "unknown")


def _advice_open(office: Office, screen: Any) -> None:
    _to_advice(office, screen)
    screen.view.advice.grid.toggle_detail("take_in")


def _deviating(office: Office, screen: Any) -> None:
    _to_advice(office, screen)
    screen.view.advice.grid.card("school").deviate()


INCIDENT_FORMS = (
    ("Nieuwe afspraak", "Annuleer"),
    ("Contact vastleggen", "Annuleer"),
    ("Sluit incident af", "Annuleer"),
    ("Gereed", "Annuleer"),
    ("Vervalt", "Terug"),
)
"""The words that open a form, and those that close it again before the next."""


def _forms() -> Iterator[Stop]:
    close: tuple[str, ...] = ()
    for words, closing in INCIDENT_FORMS:
        yield Stop(f"incident: {words}", "incidents", press=(*close, words), on=True)
        close = (closing,)


STOPS: tuple[Stop, ...] = (
    Stop("incident", "incidents", _incident),
    *_forms(),
    Stop("incidents: period", "incidents", press=("Periode",)),
    Stop("incidents: kind", "incidents", press=("Soort",)),
    Stop("signal", "signals", _signal),
    Stop("signal: keep longer", "signals", press=("Langer bewaren",), on=True),
    Stop("signal: keep longer, wrong", "signals", press=("Langer bewaren#1",), on=True),
    Stop("signal: protect", "signals", press=("Annuleer", "Scherm af"), on=True),
    Stop("signal: edit", "signals", press=("Annuleer", "Bewerken"), on=True),
    Stop("new signal", "signals", press=("Nieuw signaal",)),
    Stop("new signal: wrong", "signals", press=("Signaal vastleggen",), on=True),
    Stop("agreement", "agreements", _agreement),
    Stop("new agreement", "agreements", _new),
    Stop("pupil", "pupil", _pupil),
    Stop("pupil: add 0", "pupil", press=("Toevoegen#0",), on=True),
    *(Stop(f"pupil: add {n}", "pupil", press=("Annuleer", f"Toevoegen#{n}"), on=True) for n in range(1, 4)),
    Stop("pupils who left", "pupils", press=("Van school",)),
    Stop("record", "record", lambda _state, screen: screen.start_new()),
    Stop("record: wrong", "record", press=("Vastleggen",), on=True),
    Stop("record: more", "record", lambda _state, screen: screen.start_new(), ("Meer vastleggen",)),
    Stop("record: own fields", "record", lambda _state, screen: screen.start_new(), (OWN_FIELDS,)),
    Stop("change an incident", "record", lambda state, screen: screen.change(richest(state).id)),
    Stop("question", "advice", _advice),
    Stop("question answered", "advice", _advice, act=_answered),
    Stop("question without an answer: wrong", "advice", _advice, ("Volgende vraag",)),
    Stop("danger", "advice", _advice, act=lambda _office, screen: screen.presenter.show_help()),
    Stop("anything else?", "advice", _advice, ("Speelt er nog iets?",)),
    Stop("advice", "advice", _advice, act=_to_advice),
    Stop("advice: one card", "advice", act=_advice_open, on=True),
    Stop("advice: deviating", "advice", act=_deviating, on=True),
)
