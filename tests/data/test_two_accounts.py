"""Two accounts on one vault of the real store, one after the other: who comes second writes nothing over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes.desk import breaches_of, requests_of
from tests.real_store import JORIS, OTHER_PASSPHRASE, PASSPHRASE, Computer, made_vault
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.breach import BreachFacts
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.gap import GapFacts
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.person_request import Asker, RequestFacts, RequestKind
from vios_desktop.domain.signal import SignalFacts, usual_expiry
from vios_desktop.domain.vocabulary import Certainty, Domain, Role, SignalSource, SignalSubject, SignalTheme
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.core_team.cases import CaseService, CaseSketch
from vios_desktop.services.gaps import GapService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.shared_incidents import unopened_shares
from vios_desktop.services.signals import SignalService

if TYPE_CHECKING:
    from vios_desktop.services.session import Session

TODAY = date(2026, 11, 24)
INCIDENT = IncidentFacts("theft", TODAY, "bike_shed", "Het slot was door.")
SIGNAL = SignalFacts(
    subject_kind=SignalSubject.PLACE,
    observed_on=TODAY,
    domain=Domain.SCHOOL,
    theme=SignalTheme.EXPLOITATION,
    facts="Er lagen drie lege dozen.",
    other_explanation="Van de leverancier.",
    source=SignalSource.SEEN,
    certainty=Certainty.SURE,
    observer_name="J. Testhuis",
    expires_on=usual_expiry(TODAY),
    place="bike_shed",
)
REQUEST = RequestFacts(RequestKind.ACCESS, Asker.PUPIL, TODAY, about="Een oud-leerling")

Change = Callable[["Session", str], object]
"""Changes a record that was seen at its first version."""


def _incident(session: Session) -> tuple[str, Change]:
    made = IncidentService(session).record(INCIDENT)
    return made.id, lambda one, words: IncidentService(one).change(made.id, replace(INCIDENT, facts=words), 1)


def _signal(session: Session) -> tuple[str, Change]:
    made = SignalService(session).record(SIGNAL)
    return made.id, lambda one, words: SignalService(one).change(made.id, replace(SIGNAL, facts=words), 1)


def _agreement(session: Session) -> tuple[str, Change]:
    facts = AgreementFacts("Bellen", TODAY)
    made = AgreementService(session).make(facts)
    return made.id, lambda one, words: AgreementService(one).change(
        made.id, replace(facts, text=words), 1, "Anders"
    )


def _gap(session: Session) -> tuple[str, Change]:
    made = GapService(session).record(GapFacts("Niemand geeft les", TODAY, ("health",)))
    return made.id, lambda one, words: GapService(one).change(made.id, GapFacts(words, TODAY, ("health",)), 1)


def _case(session: Session) -> tuple[str, Change]:
    made = CaseService(session).open(CaseSketch(title="Druk van buiten"))
    return made.id, lambda one, words: CaseService(one).change(made.id, CaseSketch(title=words), 1)


def _breach(session: Session) -> tuple[str, Change]:
    facts = BreachFacts(session.clock.now(), "Een blad bleef liggen")
    made = breaches_of(session).record(facts)
    return made.id, lambda one, words: breaches_of(one).change(made.id, replace(facts, what=words), 1)


def _request(session: Session) -> tuple[str, Change]:
    made = requests_of(session).record(REQUEST)
    return made.id, lambda one, words: requests_of(one).change(made.id, replace(REQUEST, what=words), 1)


@pytest.mark.parametrize(
    "make", [_incident, _signal, _agreement, _gap, _case, _breach, _request], ids=lambda make: make.__name__[1:]
)
def test_the_second_to_change_a_record_is_told_and_the_first_change_stands(
    tmp_path: Path, make: Callable[[Session], tuple[str, Change]]
) -> None:
    computer = Computer(tmp_path / "home")
    folder = made_vault().copied_to(tmp_path / "school")
    marit, keys = computer.unlock(computer.store.describe(folder))
    accounts = AccountService(marit, keys)
    other = next(one for one in accounts.all() if one.display_name == JORIS)
    accounts.change_roles(other.id, [Role.COORDINATOR])
    record_id, change = make(marit)
    marit.vault.close()

    info = computer.store.describe(folder)
    place = next(place for place, one in enumerate(info.accounts) if one.id == other.id)
    joris, _keys = computer.unlock(info, OTHER_PASSPHRASE, place)
    change(joris, "Van Joris.")
    joris.vault.close()

    marit, _keys = computer.unlock(computer.store.describe(folder), PASSPHRASE)
    before = _lines_about(marit, record_id)
    with pytest.raises(ConflictError):
        change(marit, "Van Marit.")
    assert _lines_about(marit, record_id) == before, "nothing is written, nor noted in the log"
    marit.vault.close()


def _lines_about(session: Session, record_id: str) -> int:
    with session.begin() as work:
        return sum(entry.object_id == record_id for entry in work.audit.entries(1_000))


def test_a_colleague_is_told_on_the_real_store_of_what_was_shared_until_it_is_opened(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "home")
    folder = made_vault().copied_to(tmp_path / "school")
    marit, keys = computer.unlock(computer.store.describe(folder))
    accounts = AccountService(marit, keys)
    other = next(one for one in accounts.all() if one.display_name == JORIS)
    accounts.change_roles(other.id, [Role.COLLEAGUE])
    incidents = IncidentService(marit)
    made = [incidents.record(INCIDENT).id for _time in range(3)]
    for incident_id in made[:2]:
        incidents.share(incident_id, [other.id], incidents.view(incident_id).incident.version)
    marit.vault.close()

    info = computer.store.describe(folder)
    place = next(place for place, one in enumerate(info.accounts) if one.id == other.id)
    joris, _keys = computer.unlock(info, OTHER_PASSPHRASE, place)
    assert {one.row.id for one in unopened_shares(joris)} == set(made[:2])
    IncidentService(joris).view(made[0])
    (left,) = unopened_shares(joris)
    assert (left.row.id, left.by) == (made[1], marit.account.display_name)
    joris.vault.close()
