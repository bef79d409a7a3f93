"""The stops behind Instellingen: accounts, keys, log, backups, what the school owes to persons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.ui.walk.stop import Stop, press
from vios_desktop.domain.vocabulary import GapState

if TYPE_CHECKING:
    from tests.fakes.state import State
    from tests.ui.walk.office import Office


def _own_field(_office: Office, screen: Any) -> None:
    screen.presenter.open("field:own_told")


def _own_choice(office: Office, screen: Any) -> None:
    _own_field(office, screen)
    press(screen, "Nieuwe keuze")


def _own_about(office: Office, screen: Any) -> None:
    _own_field(office, screen)
    press(screen, "Uitleg en soorten")


def _open_gap(state: State, screen: Any) -> None:
    screen.visit(next(gap.id for gap in state.gaps.values() if gap.state is GapState.OPEN))


def _changed_by_both(_office: Office, screen: Any) -> None:
    """Something was typed over another text than that of now."""
    form = screen.page.form
    form.text.set_text("Niemand geeft les over online gokken")
    (typed,) = form.typed()
    press(screen, "Annuleer")
    form.forget(typed.place)
    form.remember(replace(typed, over={**typed.over, "text": "Wat er eerst stond"}))
    press(screen, "Bewerk")


STOPS: tuple[Stop, ...] = (
    Stop("account: add", "accounts", press=("Account toevoegen",)),
    Stop("account: add, wrong", "accounts", press=("Account toevoegen#1",), on=True),
    Stop("account: roles", "accounts", press=("Annuleer", "Rollen"), on=True),
    Stop("account: reset", "accounts", press=("Annuleer", "Toegang#1"), on=True),
    Stop("account: own passphrase", "accounts", press=("Annuleer", "Wachtwoord wijzigen"), on=True),
    Stop("account: own passphrase, wrong", "accounts", press=("Wachtwoord wijzigen#1",), on=True),
    Stop("account: key file", "accounts", press=("Annuleer", "Sleutelbestand toevoegen"), on=True),
    Stop("account: end", "accounts", press=("Annuleer", "Intrekken"), on=True),
    Stop("log: sample", "log", press=("Steekproef van 20 regels",)),
    Stop("log: chain", "log", press=("Alle regels", "Controleer de keten"), on=True),
    Stop("backup made", "backups", press=("Maak nu een back-up",)),
    Stop("retention: destroy", "retention", press=("Vernietigen",)),
    Stop("own fields", "catalogues", act=_own_field),
    Stop("own fields: new", "catalogues", press=("Eigen velden", "Nieuw veld")),
    Stop("own fields: choice", "catalogues", act=_own_choice),
    Stop("own fields: about", "catalogues", act=_own_about),
    Stop("request: new", "requests", press=("Verzoek vastleggen",)),
    Stop("request: new, wrong", "requests", press=("Leg het verzoek vast",), on=True),
    Stop("breach: new", "breaches", press=("Datalek vastleggen",)),
    Stop("breach: new, wrong", "breaches", press=("Leg het datalek vast",), on=True),
    Stop("recovery: new key", "recovery_key", press=("Maak een nieuwe herstelsleutel",)),
    Stop("recovery: divide, wrong", "recovery_key", press=("Verdeel over drie houders",)),
    Stop("invitation made", "invitation", press=("Maak de uitnodiging",)),
    Stop("gap", "gaps", lambda state, screen: screen.visit(next(iter(state.gaps)))),
    Stop("gap: changed by both", "gaps", _open_gap, press=("Bewerk",), act=_changed_by_both),
    Stop("gap: new", "gaps", press=("Nieuw gat",), on=True),
    Stop("gap: new, wrong", "gaps", press=("Gat vastleggen",), on=True),
    Stop("partner: new", "social_map", press=("Nieuwe partner",)),
    Stop("partner: new, wrong", "social_map", press=("Bewaar",), on=True),
    Stop("partner", "social_map", lambda state, screen: screen.visit(next(iter(state.partners)))),
    Stop("demand: new", "demands", lambda _state, screen: screen.visit("new")),
    Stop("demand", "demands", lambda state, screen: screen.visit(next(iter(state.demands)))),
    Stop("shared about a pupil", "register", lambda state, screen: screen.visit(next(iter(state.persons)))),
    Stop("spoken", "register", lambda _state, screen: screen.visit(None), ("Mondeling gedeeld noteren",)),
    Stop("spoken: wrong", "register", press=("Vastleggen in het register",), on=True),
    Stop("outside number", "outside", press=("Aantal invoeren",)),
    Stop("outside number: wrong", "outside", press=("Op de lijst zetten",), on=True),
)
