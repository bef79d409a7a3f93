"""Any record the domain can hold, for Hypothesis."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.decision_record import CardChoice, DecisionRecord
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.incident import (
    Handover,
    Incident,
    IncidentFacts,
    IncidentItem,
    IncidentPerson,
    Measure,
)
from vios_desktop.domain.letter import Letter, Suspension
from vios_desktop.domain.own_field import OwnAnswer, in_order
from vios_desktop.domain.person import Person

ids = st.uuids().map(str)
texts = st.text(st.characters(codec="utf-8"), max_size=40)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 bounds
whole = st.integers(-(2**60), 2**60)
_leaves = st.none() | st.booleans() | whole | st.floats(allow_nan=False, allow_infinity=False) | texts
json_values = st.recursive(
    _leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=8
)
json_objects = st.dictionaries(texts, json_values, max_size=4)

# `from_type` would take any text, also lone surrogates, which no file can hold.
st.register_type_strategy(str, texts)
st.register_type_strategy(int, whole)
st.register_type_strategy(datetime, moments)

persons = st.builds(Person, id=ids)
handovers = st.builds(Handover, id=ids)
items = st.builds(
    IncidentItem,
    id=ids,
    count=st.integers(1, 9),
    handovers=st.lists(handovers, max_size=3).map(tuple),
)


own_answers = st.lists(
    st.builds(OwnAnswer, value=texts.filter(bool)), max_size=4, unique_by=lambda one: one.field
).map(in_order)


def incidents(person_ids: tuple[str | None, ...]) -> st.SearchStrategy[Incident]:
    """Any incident about these persons (None: somebody unknown)."""
    known = st.sampled_from(person_ids)
    facts = st.builds(
        IncidentFacts,
        location_id=st.none(),
        persons=st.lists(st.builds(IncidentPerson, id=ids, person_id=known), max_size=4).map(tuple),
        items=st.lists(items, max_size=3).map(tuple),
        measures=st.lists(st.builds(Measure, id=ids, person_id=known), max_size=3).map(tuple),
        own=own_answers,
    )
    shared = st.frozensets(ids, max_size=3)
    return st.builds(Incident, id=ids, facts=facts, shared_with=shared, version=st.integers(1, 99))


agreements = st.builds(
    Agreement,
    id=ids,
    facts=st.builds(AgreementFacts, incident_id=st.none(), decision_id=st.none()),
)
letters = st.builds(
    Letter,
    id=ids,
    incident_id=st.just("incident-1"),
    person_id=st.sampled_from(("person-1", None)),
    suspension=st.none() | st.builds(Suspension),
    corrects=st.none(),
)
decisions = st.builds(
    DecisionRecord,
    id=ids,
    incident_id=st.just("incident-1"),
    payload=json_objects,
    choices=st.lists(st.builds(CardChoice), max_size=3).map(tuple),
)
drafts = st.builds(Draft, id=ids, values=json_objects)
