"""The stops behind Instellingen: accounts, keys, log, backups, what the school owes to persons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.ui.walk.stop import Stop, press

if TYPE_CHECKING:
    from tests.ui.walk.office import Office


def _own_field(_office: Office, screen: Any) -> None:
    screen.presenter.open("field:own_told")


def _own_choice(office: Office, screen: Any) -> None:
    _own_field(office, screen)
    press(screen, "Nieuwe keuze")


def _own_about(office: Office, screen: Any) -> None:
    _own_field(office, screen)
    press(screen, "Uitleg en soorten")


STOPS: tuple[Stop, ...] = (
    Stop("account: add", "accounts", press=("Account toevoegen",)),
    Stop("account: roles", "accounts", press=("Rollen",)),
    Stop("account: reset", "accounts", press=("Toegang#1",)),
    Stop("account: end", "accounts", press=("Intrekken",)),
    Stop("account: own passphrase", "accounts", press=("Wachtwoord wijzigen",)),
    Stop("account: key file", "accounts", press=("Sleutelbestand toevoegen",)),
    Stop("log: sample", "log", press=("Steekproef van 20 regels",)),
    Stop("log: chain", "log", press=("Controleer de keten",)),
    Stop("backup made", "backups", press=("Maak nu een back-up",)),
    Stop("retention: destroy", "retention", press=("Vernietigen",)),
    Stop("own fields", "catalogues", act=_own_field),
    Stop("own fields: new", "catalogues", press=("Eigen velden", "Nieuw veld")),
    Stop("own fields: choice", "catalogues", act=_own_choice),
    Stop("own fields: about", "catalogues", act=_own_about),
    Stop("request: new", "requests", press=("Verzoek vastleggen",)),
    Stop("breach: new", "breaches", press=("Datalek vastleggen",)),
    Stop("recovery: new key", "recovery_key", press=("Maak een nieuwe herstelsleutel",)),
    Stop("recovery: divide", "recovery_key", press=("Verdeel over drie houders",)),
    Stop("invitation made", "invitation", press=("Maak de uitnodiging",)),
    Stop("gap", "gaps", lambda state, screen: screen.visit(next(iter(state.gaps)))),
    Stop("gap: new", "gaps", press=("Nieuw gat",)),
    Stop("partner: new", "social_map", press=("Nieuwe partner",)),
    Stop("partner", "social_map", lambda state, screen: screen.visit(next(iter(state.partners)))),
    Stop("demand: new", "demands", lambda _state, screen: screen.visit("new")),
    Stop("demand", "demands", lambda state, screen: screen.visit(next(iter(state.demands)))),
    Stop("spoken", "register", lambda _state, screen: screen.visit(None), ("Mondeling gedeeld noteren",)),
    Stop("outside number", "outside", press=("Aantal invoeren",)),
)
