"""A handover to try sealing and opening with."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from tests.fakes.sealed import INVITATION
from vios_desktop.app.desk import handover_form
from vios_desktop.domain.handover import HandedFile, HandedIncident, Handover
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import IncidentStatus, LegalBasis, PersonKind, PersonRole, RecordKind
from vios_desktop.sealed.handover_file import open_handover, seal_handover

if TYPE_CHECKING:
    from vios_desktop.services.handover.form import HandoverForm

NOTE = b"De fiets is blauw."
DIGEST = hashlib.sha256(NOTE).hexdigest()
PUPIL = Person("pupil-1", PersonKind.PUPIL, "Sem", "Verzonnen", "van", birth_date=date(2011, 4, 5))
ROW = IncidentPerson("entry-1", PersonRole.VICTIM, PersonKind.PUPIL, "pupil-1")
FACTS = IncidentFacts("theft", date(2026, 11, 20), "yard", "Een fiets is weg.\nEn een bel.", persons=(ROW,))
HANDOVER = Handover(
    "handover-1", datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "De Oude School", "Marit Fictief", "De Nieuwe School",
    LegalBasis.PUBLIC_TASK, "Begeleiding gaat daar verder", (PUPIL,),
    (HandedIncident("incident-1", "2026-061", IncidentStatus.OPEN, FACTS),),
    files=(HandedFile("file-1", RecordKind.INCIDENT, "incident-1", "fiets.txt", "", len(NOTE), DIGEST),),
)  # fmt: skip
SEALED = seal_handover(HANDOVER, {DIGEST: NOTE}, INVITATION)


def form_here() -> HandoverForm:
    """That of the program, but for the process in which a handover is opened: a test need not wait for it."""
    return replace(handover_form(), open=open_handover)
