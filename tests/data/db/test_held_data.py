"""A request to see everything: no table that points at a person is forgotten, and no other is named."""

from __future__ import annotations

from dataclasses import replace

from tests.data.db import samples
from tests.fakes import FixedClock, resource_text
from tests.unit.services.register_desk import A_DEMAND, access_of
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.data.repositories.held_data import COVERED, READ
from vios_desktop.data.tables.schema import metadata
from vios_desktop.domain.account import Account
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, FormerWord
from vios_desktop.domain.own_field import FieldSort, OwnAnswer, in_order
from vios_desktop.domain.school import School
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.access_request import HeldLabels, LeftOutReason
from vios_desktop.services.session import Session

LABELS = HeldLabels.load(resource_text("policy/held_labels.json"))


def test_every_column_that_points_at_a_person_is_covered() -> None:
    pointing = {
        (table.name, column.name)
        for table in metadata.tables.values()
        for column in table.c
        for key in column.foreign_keys
        if key.target_fullname == "person.id"
    }
    assert pointing == set(COVERED)


def test_every_column_that_is_read_is_on_the_page_left_out_or_technical() -> None:
    for table in READ:
        label = LABELS.tables[table.name]
        if label.get("whole"):
            continue
        known = {*label["columns"], *label.get("left_out", ()), *LABELS.technical}
        assert {column.name for column in table.c} <= known, table.name
        assert set(label.get("masked", ())) <= set(label["columns"])
        assert set(label.get("left_out", ())) == set(label.get("left_out_titles", ()))


def test_every_reason_has_its_words() -> None:
    assert set(LABELS.reasons) == {reason.value for reason in LeftOutReason}


def test_everything_held_is_on_the_pages_without_others_and_without_the_police(vault: SqlVault) -> None:
    account = Account("account-test", "Marit Fictief", frozenset({Role.COORDINATOR}))
    with vault.begin() as work:
        samples.fill(work, "proef")
        work.persons.add(samples.person("person-2", "Daan", "Berg", "van den"))
        facts = "Daan van den Berg gaf Marit Fictief een vape."
        shared = samples.with_persons(samples.incident("incident-2", "2026-002"), "person-1", "person-2")
        work.incidents.add(replace(shared, facts=replace(shared.facts, facts=facts, police_note="Geheim-politie")))
        secret = samples.signal("signal-2", "x", facts="Geheim-signaal", from_police=True)
        work.signals.add(secret)
        work.signals.add(samples.signal("signal-3", "x", facts="Weggegooid-signaal"))
        work.signals.add(samples.signal("signal-4", "x", interpretation="Mijn-duiding"))
        away = TrashEntry(RecordKind.SIGNAL, "signal-3", samples.NOON, "account-test", "x", purge_day(samples.DAY))
        work.trash.put(away)
        work.demands.add(replace(A_DEMAND, id="demand-1", person_id="person-1", about="Geheim-vordering"))
        work.accounts.put(account)
        work.commit()
    session = Session(vault, account, FixedClock())

    prepared = access_of(session).prepare("person-1")

    words = prepared.page.content.decode()
    assert "[iemand anders] gaf [iemand anders] een vape." in words
    for hidden in ("Daan", "Marit", "Geheim", "Weggegooid", "Mijn-duiding", "van den Berg"):
        assert hidden not in words, hidden
    counts = dict.fromkeys(LeftOutReason, 0)
    for line in prepared.left_out:
        counts[line.reason] += line.count
        assert line.why
    assert all(counts.values()), counts

    given = access_of(session).hand_out("person-1", "De ouders", prepared.content_hash)
    with vault.begin() as work:
        entry = next(e for e in work.disclosures.of_persons(["person-1"]) if e.recipient == "De ouders")
        assert work.disclosures.get(entry.id).file == given.content


def test_answers_to_own_fields_are_on_the_pages_in_words_and_without_others(vault: SqlVault) -> None:
    account = Account("account-test", "Marit Fictief", frozenset({Role.COORDINATOR}))
    told = CatalogueItem(CatalogueName.FIELD, "own_1", "Gemeld bij", "", 0, attributes={"sort": "choice"})
    former = (FormerWord("Receptie", "", samples.NOON),)
    desk = CatalogueItem(
        CatalogueName.CHOICE, "own_2", "Balie", "", 0, attributes={"field": "own_1"}, former=former
    )
    seen = CatalogueItem(CatalogueName.FIELD, "own_3", "Gezien door", "", 1, attributes={"sort": "text"})
    own = in_order(
        [OwnAnswer("own_1", FieldSort.CHOICE, "own_2"), OwnAnswer("own_3", FieldSort.TEXT, "Daan van den Berg")]
    )
    with vault.begin() as work:
        for item in (told, desk, seen):
            work.catalogues.put(item)
        work.school.put(School("school-1", "Proefschool", ()))
        work.persons.add(samples.person("person-1", "Lotte", "Test"))
        work.persons.add(samples.person("person-2", "Daan", "Berg", "van den"))
        shared = samples.with_persons(samples.incident(), "person-1", "person-2")
        work.incidents.add(replace(shared, facts=replace(shared.facts, own=own)))
        alone = samples.with_persons(samples.incident("incident-2", "2026-002"), "person-2")
        of_others = (OwnAnswer("own_3", FieldSort.TEXT, "Geheim-van-anderen"),)
        work.incidents.add(replace(alone, facts=replace(alone.facts, own=of_others)))
        work.accounts.put(account)
        work.commit()

    words = access_of(Session(vault, account, FixedClock())).prepare("person-1").page.content.decode()
    assert "('Gemeld bij', 'Balie (eerder: Receptie)')" in words
    assert "('Gezien door', '[iemand anders]')" in words
    assert "Geheim-van-anderen" not in words
