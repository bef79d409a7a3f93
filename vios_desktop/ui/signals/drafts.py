"""What was typed into the forms of a signal, as its facts and back. No Qt."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.signal import SignalFacts, usual_expiry
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    LifeArea,
    SignalSource,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.pupil_field import PARTED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.domain.person import Person
    from vios_desktop.ui.widgets.date_words import Moment

Word = TypeVar("Word", bound=StrEnum)
TICKED = "yes"


class SignalForm(StrEnum):
    """The forms that keep drafts; they are kept under these names."""

    SIGNAL = "signal"
    RENEW = "renew"


FORMS = FormSet("signal", SignalForm)
NEW_PLACE = FormPlace(SignalForm.SIGNAL)


def change_place(signal_id: str) -> FormPlace:
    """The form that changes this signal."""
    return FormPlace(SignalForm.SIGNAL, signal_id)


def renew_place(signal_id: str) -> FormPlace:
    return FormPlace(SignalForm.RENEW, signal_id)


def fresh_texts(observer: str, today: date, person: Person | None = None) -> dict[str, str]:
    """The texts of an empty form: seen by oneself, today's usual end."""
    return {
        "subject_kind": SignalSubject.PUPIL.value,
        "person_id": person_text(person),
        "source": SignalSource.SEEN.value,
        "certainty": Certainty.SURE.value,
        "observer_name": observer,
        "expires_on": usual_expiry(today).isoformat(),
    }


def person_text(person: Person | None) -> str:
    if person is None:
        return ""
    known = ", ".join(part for part in (person.display_name, person.class_name) if part)
    return f"{person.id}{PARTED}{known}"


def texts_of(facts: SignalFacts, person: Person | None) -> dict[str, str]:
    """A recorded signal as the texts of its form."""
    moment = [facts.observed_on.isoformat()]
    if facts.observed_time is not None:
        moment.append(f"{facts.observed_time:%H:%M}")
    if facts.time_note:
        moment.append(facts.time_note)
    return {
        "subject_kind": facts.subject_kind.value,
        "person_id": person_text(person),
        "group_label": facts.group_label,
        "place": facts.place,
        "place_note": facts.place_note,
        "observed_on": ", ".join(moment),
        "facts": facts.facts,
        "context": facts.context,
        "other_explanation": facts.other_explanation,
        "protective_factors": facts.protective_factors,
        "domain": facts.domain.value,
        "theme": facts.theme.value,
        "life_area": facts.life_area.value if facts.life_area else "",
        "source": facts.source.value,
        "certainty": facts.certainty.value,
        "observer_name": facts.observer_name,
        "interpretation": facts.interpretation,
        "interpretation_by": facts.interpretation_by,
        "expires_on": facts.expires_on.isoformat(),
        "from_police": TICKED if facts.from_police else "",
    }


def facts_of(
    texts: Mapping[str, str], moment: Moment | None, expires_on: date | None, old: SignalFacts | None
) -> tuple[SignalFacts | None, tuple[FieldProblem, ...]]:
    """The facts, or what is missing to make them; what can be wrong in the facts is for the service to say."""
    problems = []
    if moment is None:
        problems.append(FieldProblem("observed_on", "day_missing"))
    domain, theme = _word(Domain, texts, "domain"), _word(SignalTheme, texts, "theme")
    source, certainty = _word(SignalSource, texts, "source"), _word(Certainty, texts, "certainty")
    for name, word in (("domain", domain), ("theme", theme), ("source", source), ("certainty", certainty)):
        if word is None:
            problems.append(FieldProblem(name, "choice_missing"))
    until = expires_on or (old.expires_on if old else None)
    if until is None:
        problems.append(FieldProblem("expires_on", "until_missing"))
    if moment is None or domain is None or theme is None or source is None or certainty is None or until is None:
        return None, tuple(problems)
    subject = _word(SignalSubject, texts, "subject_kind") or SignalSubject.PUPIL

    def said(name: str) -> str:
        return texts.get(name, "").strip()

    clock: time | None = moment.clock
    return (
        SignalFacts(
            subject_kind=subject,
            observed_on=moment.day,
            domain=domain,
            theme=theme,
            facts=said("facts"),
            other_explanation=said("other_explanation"),
            source=source,
            certainty=certainty,
            observer_name=said("observer_name"),
            expires_on=until,
            person_id=_person_id(texts) if subject is SignalSubject.PUPIL else None,
            group_label=said("group_label") if subject is SignalSubject.GROUP else "",
            place=texts.get("place", ""),
            place_note=said("place_note"),
            observed_time=clock,
            time_note=moment.note,
            life_area=_word(LifeArea, texts, "life_area"),
            context=said("context"),
            protective_factors=said("protective_factors"),
            observer_person_id=old.observer_person_id if old else None,
            interpretation=said("interpretation"),
            interpretation_by=said("interpretation_by"),
            from_police=texts.get("from_police") == TICKED or source is SignalSource.POLICE,
        ),
        (),
    )


def _person_id(texts: Mapping[str, str]) -> str | None:
    return texts.get("person_id", "").partition(PARTED)[0] or None


def _word(words: type[Word], texts: Mapping[str, str], name: str) -> Word | None:
    code = texts.get(name, "")
    return words(code) if code in set(words) else None
