"""What kind of task an agreement is: its icon, and the verb on its button. No Qt.

Read from the words of the agreement, as somebody at the desk reads them, and from who does it. Only looks
depend on it: a wrong guess shows another icon, nothing more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.ui.agreements.ownership import SCHOOL

if TYPE_CHECKING:
    from vios_desktop.domain.agreement import Agreement


class Verb(StrEnum):
    """What the button of a row does. All before `REMIND` ask what came of it."""

    CALLED = "called"
    REPORT = "report"
    HAND_OVER = "hand_over"
    DONE = "done"
    REMIND = "remind"
    VIEW = "view"
    EVALUATE = "evaluate"
    WAKE = "wake"


@dataclass(frozen=True, slots=True)
class TaskLook:
    icon: str
    verb: Verb


_DONE_BY_ICON = {"phone": Verb.CALLED, "box": Verb.HAND_OVER, "send": Verb.REPORT}
_WORDS = (
    ("phone", re.compile(r"\b(bel|bellen|gebeld|belt|opbellen|call)\b")),
    ("box", re.compile(r"\b(overdragen|overdracht|afgeven|inleveren)\b")),
    ("send", re.compile(r"\b(melden|melding|aangifte)\b")),
    ("message-square", re.compile(r"\b(\w*gesprek\w*|overleg\w*|bespreken|spreken|praten)\b")),
    ("users", re.compile(r"\b(ronde|rondes|toezicht|loopt mee|voorlichting|training\w*|ouderavond)\b")),
    ("image", re.compile(r"\b(camerabeelden|filmpje|foto\w*)\b")),
    ("file-text", re.compile(r"\b(verslag|brief|schrijven|lijst|menukaart)\b")),
)
_PARTNERS = {
    "police": "shield-check",
    "neighbourhood_team": "building",
    "municipality": "building",
    "health": "heart",
    "veilig_thuis": "heart",
    "attendance": "users",
    "youth_work": "users",
    "street_coach": "users",
}
_SHOWN = {"send": "file-text"}


def task_look(agreement: Agreement, *, late: bool) -> TaskLook:
    """Partners are reminded when they are late and looked at before that; one's own tasks are done."""
    facts = agreement.facts
    said = _said(facts.text)
    if facts.owner_kind != SCHOOL:
        icon = _PARTNERS.get(facts.owner_kind, "users")
        return TaskLook(icon, Verb.REMIND if late else Verb.VIEW)
    return TaskLook(_SHOWN.get(said, said) or "list-checks", _DONE_BY_ICON.get(said, Verb.DONE))


def _said(text: str) -> str:
    words = text.casefold()
    return next((icon for icon, pattern in _WORDS if pattern.search(words)), "")
