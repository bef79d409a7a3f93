"""Every way to read from the store, asked with a record of each kind in the trash and with a signal past its date.

A new reader of a repository fails the first test until it is listed here: with the way to ask it, or with why it
may answer with what was taken away.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta

import pytest

from tests.data.db import samples
from tests.data.db.test_core_team import CASE
from tests.data.db.test_partners import GAP
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.involvement import Involvement, Strength
from vios_desktop.domain.search_query import SearchWord
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.trends import Cut, TrendPeriod
from vios_desktop.domain.vocabulary import InvolvementRole, RecordKind
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.ports.search import Wanted, WantedWord
from vios_desktop.services.queries import AgreementQuery, GapQuery, IncidentQuery, SignalQuery
from vios_desktop.services.search import GROUPS

Asking = Callable[[UnitOfWork], object]
DAY, PERIOD = samples.DAY, TrendPeriod(date(2026, 1, 1), date(2026, 12, 31))
INVOLVED = Involvement(
    *("involvement-1", "person-1", "youth_work", None, "Jongerenwerk Voorbeeld", "S. Fantasie", "", ""),
    *(InvolvementRole.INVOLVED, DAY, None, DAY, "", samples.NOON, "account-test"),
)
THROWN = {
    RecordKind.INCIDENT: "incident-1",
    RecordKind.AGREEMENT: "agreement-1",
    RecordKind.CONTACT: "contact-1",
    RecordKind.FILE: "file-1",
    RecordKind.SIGNAL: "signal-1",
    RecordKind.GAP: "gap-1",
    RecordKind.CASE: "case-1",
    RecordKind.INVOLVEMENT: "involvement-1",
    RecordKind.STRENGTH: "strength-1",
}
HANGS = {"closing-1"}
"""Not in the trash itself, but on an incident that is."""


def fill(work: UnitOfWork) -> None:
    """One record of every sort that can be thrown away."""
    samples.fill(work)
    work.gaps.add(replace(GAP, id="gap-1"))
    work.cases.add(replace(CASE, id="case-1", links=(), closed_on=DAY))
    work.around.add_involvement(INVOLVED)
    work.around.add_strength(Strength("strength-1", "person-1", "Voetbalt elke week", DAY, "account-test"))


def searched(work: UnitOfWork, today: date = DAY) -> list[object]:
    words = Wanted(today, (WantedWord(SearchWord(("proef",))),))
    asked = (words, Wanted(today, person_ids=("person-1",)), Wanted(today, first=date(2026, 1, 1)))
    kinds = [kind for kind in GROUPS if kind is not RecordKind.PERSON]
    return [work.search.find(kind, wanted, 9) for wanted in asked for kind in kinds]


READERS: dict[str, Asking] = {
    "incidents.get": lambda w: w.incidents.get("incident-1"),
    "incidents.ids": lambda w: [
        w.incidents.ids(query)
        for query in (IncidentQuery(), IncidentQuery(text="proef"), IncidentQuery(person_id="person-1"))
    ],
    "incidents.rows": lambda w: w.incidents.rows(["incident-1"], DAY),
    "incidents.countable": lambda w: w.incidents.countable(DAY, DAY),
    "incidents.of_person": lambda w: w.incidents.of_person("person-1"),
    "chronicle.of": lambda w: [entry.record_id for entry in w.chronicle.of(["person-1"], DAY)],
    "agreements.get": lambda w: w.agreements.get("agreement-1"),
    "agreements.find": lambda w: [w.agreements.find(q) for q in (AgreementQuery(), AgreementQuery(text="proef"))],
    "contacts.get": lambda w: w.contacts.get("contact-1"),
    "contacts.of_incident": lambda w: w.contacts.of_incident("incident-1"),
    "contacts.of_agreement": lambda w: w.contacts.of_agreement("agreement-1"),
    "files.get": lambda w: w.files.get("file-1"),
    "files.of": lambda w: w.files.of(RecordKind.INCIDENT, "incident-1"),
    "signals.get": lambda w: w.signals.get("signal-1"),
    "signals.get_many": lambda w: w.signals.get_many(["signal-1"]),
    "signals.find": lambda w: [w.signals.find(q) for q in (SignalQuery(), SignalQuery(text="proef"))],
    "signals.sightings": lambda w: [w.signals.sightings(DAY), w.signals.sightings(DAY, ("pupil:person-1",))],
    "signals.ended_before": lambda w: w.signals.ended_before(date.max),
    "closings.get": lambda w: w.closings.get("closing-1"),
    "closings.of_incident": lambda w: w.closings.of_incident("incident-1"),
    "closings.of_incidents": lambda w: w.closings.of_incidents(["incident-1"]),
    "closings.of_kinds": lambda w: w.closings.of_kinds(["vape_use"]),
    "closings.search": lambda w: [w.closings.search("proef"), w.closings.search("")],
    "trends.ids": lambda w: [w.trends.ids(Cut.KIND, "vape_use", PERIOD)],
    "search.find": searched,
    "gaps.get": lambda w: w.gaps.get("gap-1"),
    "gaps.find": lambda w: w.gaps.find(GapQuery()),
    "cases.get": lambda w: w.cases.get("case-1"),
    "cases.all": lambda w: w.cases.all(),
    "cases.of_persons": lambda w: w.cases.of_persons(["person-1"]),
    "around.involvements": lambda w: w.around.involvements(["person-1"]),
    "around.involvement": lambda w: w.around.involvement("involvement-1"),
    "around.strengths": lambda w: w.around.strengths(["person-1"]),
    "around.strength": lambda w: w.around.strength("strength-1"),
    "around.to_evaluate": lambda w: w.around.to_evaluate(DAY),
    "retention.incidents": lambda w: [kept.record_id for kept in w.retention.incidents()],
    "retention.cases": lambda w: [kept.record_id for kept in w.retention.cases()],
}
COUNTS: dict[str, Asking] = {
    "incidents.count": lambda w: w.incidents.count(IncidentQuery()),
    "incidents.count_occurred": lambda w: w.incidents.count_occurred(DAY, DAY),
    "signals.count": lambda w: w.signals.count(SignalQuery()),
    "trends.counts": lambda w: sum(sum(w.trends.counts(cut, PERIOD).values()) for cut in Cut),
}
ANSWERS_ALL_THE_SAME = {
    "incidents.get_trashed": "for the trash itself",
    "incidents.holds_fixed": "for the trash itself",
    "agreements.get_trashed": "for the trash itself",
    "agreements.holds_fixed": "for the trash itself",
    "contacts.get_trashed": "for the trash itself",
    "signals.get_trashed": "for the trash itself",
    "gaps.get_trashed": "for the trash itself",
    "cases.get_trashed": "for the trash itself",
    "cases.holds_fixed": "for the trash itself",
    "around.trashed_involvement": "for the trash itself",
    "around.trashed_strength": "for the trash itself",
    "files.blob_ids": "no content is swept away while its row may come back",
    "trash.get": "the trash itself",
    "retention.choices": "what was decided about it holds in the trash too",
    "retention.all_choices": "what was decided about it holds in the trash too",
    "retention.destroyed": "ids of what is gone",
    "retention.certificates": "ids of what is gone",
    "retention.certificate": "ids of what is gone",
    "retention.facts": "no record",
    "retention.destroy": "the end of it",
    "retention.note_destroyed": "the end of it",
    "trash.all": "the trash itself",
    "trends.handled_after": "days only; its incidents are those of `ids`",
    "trends.agreements": "figures; tests of the trends look at the trash",
    "limited.all": "ciphertext of what is in no other table",
    "limited.get": "ciphertext of what is in no other table",
    "limited.persons_of": "entries for rows that were taken out",
    "retention.pupils": "pupils, with what still names them, in the trash too",
    "retention.destroy_pupil": "the end of it",
    "limited.hanging": "ids, for protecting what is not in the trash",
    "limited.ids": "that there is one, and no more",
    "limited.figures": "codes of what is in no other table, for the published pages alone",
    "held.of": "a request to see all that is held names what lies in the trash, and says so",
}
KIND_CANNOT_BE_THROWN = frozenset(
    (
        *(
            "accounts",
            "areas",
            "breaches",
            "requests",
            "registers",
            "audit",
            "catalogues",
            "decisions",
            "demands",
            "disclosures",
            "drafts",
        ),
        *(
            "imported_reports",
            "invitations",
            "history",
            "letters",
            "meetings",
            "person_merges",
            "persons",
            "ledger",
            "publications",
            "reviews",
        ),
        *("saved_searches", "school", "social_map", "dossiers", "involvements", "strengths", "consents"),
    )
)
"""Fixed for good, or changed by another way; what hangs on an incident is reached through its service alone."""
WRITES = (
    "take",
    "add",
    "join",
    "part",
    "replace",
    "put",
    "remove",
    "erase",
    "set_",
    "next_number",
    "take_out",
)
OTHERS = {
    "chronicle.pupils",
    "chronicle.classes",
    "search.names",
    "search.kept_ids",
    "trends.dismissals",
    "trends.erased",
    "held.others",
    "signals.busy",
    "cases.consents_of",
    "around.consents",
    "around.household",
}


def readers_of(work: UnitOfWork) -> set[str]:
    found = set()
    for name, repository in vars(work).items():
        if name.startswith("_") or name in KIND_CANNOT_BE_THROWN:
            continue
        for method, _code in inspect.getmembers(repository, callable):
            if not method.startswith(("_", *WRITES)):
                found.add(f"{name}.{method}")
    return found


def ids_in(answer: object) -> set[str]:
    """The ids of the records an answer is made of; an id in a field of another record is only a link."""
    if isinstance(answer, str):
        return {answer}
    if isinstance(answer, Mapping):
        return ids_in(list(answer.values()))
    if is_dataclass(answer):
        first = fields(answer)[0].name
        return {str(getattr(answer, "id", getattr(answer, first)))}
    if isinstance(answer, Iterable):
        return {one for part in answer for one in ids_in(part)}
    return set()


def test_every_reader_is_looked_at(vault: SqlVault) -> None:
    with vault.begin() as work:
        listed = READERS.keys() | COUNTS.keys() | ANSWERS_ALL_THE_SAME.keys() | OTHERS
        assert readers_of(work) - listed == set()


@pytest.mark.parametrize("thrown", [*([kind] for kind in THROWN), list(THROWN)], ids=str)
def test_no_reader_answers_with_what_is_in_the_trash(vault: SqlVault, thrown: list[RecordKind]) -> None:
    with vault.begin() as work:
        fill(work)
        before = {name: ids_in(ask(work)) for name, ask in READERS.items()}
        assert all(before.values()), [name for name, ids in before.items() if not ids]
        for kind in thrown:
            work.trash.put(
                TrashEntry(kind, THROWN[kind], samples.NOON, "account-test", "x", purge_day(samples.DAY))
            )
        gone = {THROWN[kind] for kind in thrown} | (HANGS if RecordKind.INCIDENT in thrown else set())
        holes = {name for name, ask in READERS.items() if ids_in(ask(work)) & gone}
        assert holes == set()
        if RecordKind.INCIDENT in thrown:
            assert {name for name, ask in COUNTS.items() if ask(work) and name != "signals.count"} == set()
        assert bool(work.signals.count(SignalQuery())) == (RecordKind.SIGNAL not in thrown)


def test_a_signal_past_its_date_is_in_no_answer_that_asks_by_date(vault: SqlVault) -> None:
    after = samples.signal().facts.expires_on + timedelta(days=1)
    with vault.begin() as work:
        fill(work)
        on_signal = replace(samples.dossier_file(), id="file-2", blob_id="c" * 32)
        work.files.add(replace(on_signal, record_kind=RecordKind.SIGNAL, record_id="signal-1"))
        assert {"signal-1", "file-2"} <= ids_in(searched(work))
        answers = (
            searched(work, after),
            work.signals.sightings(after),
            work.signals.find(SignalQuery(expires_from=after)),
        )
        assert not ids_in(list(answers)) & {"signal-1", "file-2"}
