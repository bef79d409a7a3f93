"""Facts in which every field is filled in, and hypothesis strategies for raw forms."""

from __future__ import annotations

from datetime import date, time

from hypothesis import strategies as st

from vios_desktop.domain.incident import Handover, IncidentFacts, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.vocabulary import (
    Domain,
    Injury,
    ItemKind,
    ParentsTold,
    PersonKind,
    PersonRole,
    PoliceState,
    Severity,
    TimePrecision,
)
from vios_desktop.ui.record.draft_values import Entry, FormValues


def full_facts(person_id: str | None = None, location_id: str | None = None) -> IncidentFacts:
    """An invented incident with something in every field."""
    known = IncidentPerson(
        id="p1",
        role=PersonRole.RESPONDER,
        person_kind=PersonKind.PUPIL,
        person_id=person_id,
        parents_told=ParentsTold.TOLD,
        parents_told_on=date(2026, 11, 24),
        parents_told_by="mentor",
        parents_note="per telefoon",
        own_view="Ik stond er alleen naast.",
    )
    unknown = IncidentPerson("p2", PersonRole.VICTIM, PersonKind.UNKNOWN, description="Eigenaar van de fiets")
    handover = Handover("h1", date(2026, 11, 23), "conciërge", " teamleider ", "mentor", "in envelop")
    item = IncidentItem(
        "i1", ItemKind.VAPE, "blauwe vape", 2, "conciërge", date(2026, 11, 23), "mentor", "kast 4", (handover,)
    )
    measure = Measure("m1", "talk", person_id, date(2026, 11, 24), date(2026, 11, 25), "met mentor")
    return IncidentFacts(
        kind="fight",
        occurred_on=date(2026, 11, 23),
        place="online",
        facts="Ik zag een blauwe vape op de grond.\nDaarna ging de bel.",
        subkind="with_injury",
        occurred_time=time(12, 40),
        time_precision=TimePrecision.ABOUT,
        time_note="2e pauze",
        location_id=location_id,
        place_note="achter het rek",
        domain=Domain.STREET,
        severity=Severity.SERIOUS,
        means_note="vape",
        cause_note="ruzie in de app",
        discrimination_ground="geen",
        digital_medium="groepsapp",
        injury=Injury.FIRST_AID,
        injury_note="schaafwond",
        damage_note="bril kapot",
        damage_eur=120,
        reported_by="conciërge",
        reported_on=date(2026, 11, 23),
        first_hand=False,
        intake_channel="balie",
        police=PoliceState.NOTIFIED,
        police_on=date(2026, 11, 24),
        police_reference="wijkagent",
        police_note="advies gekregen",
        report_filed_by="school",
        report_filed_on=date(2026, 11, 24),
        report_number="A-1",
        evaluation="Eerder bellen.",
        evaluated_on=date(2026, 11, 24),
        persons=(known, unknown),
        items=(item,),
        measures=(measure,),
    )


texts = st.dictionaries(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=30), max_size=6)
ids = st.uuids().map(str)
parts = st.builds(Entry, id=ids, texts=texts)
entries = st.lists(
    st.builds(Entry, id=ids, texts=texts, parts=st.lists(parts, max_size=2).map(tuple)), max_size=3
).map(tuple)
forms = st.builds(
    FormValues,
    texts=texts,
    persons=entries,
    items=entries,
    measures=entries,
    left_words=st.lists(st.text(max_size=8), max_size=3).map(tuple),
    base_version=st.integers(min_value=0, max_value=999),
)
