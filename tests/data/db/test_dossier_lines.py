"""A chronology on the real store: no ended signals, no trash, merged persons too, and the mark of the police."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.data.db import samples
from tests.fakes.clock import FixedClock
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.account import Account
from vios_desktop.domain.chronology import ChronicleEntry, ChronicleFilter, ChronicleKind
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import ContactChannel, ContactWith, RecordKind, Role, SignalSource
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.ports.dossier import PupilQuery
from vios_desktop.services.session import Session
from vios_desktop.services.signals import SignalService
from vios_desktop.texts import Texts

ENDS = date(2027, 1, 22)


def session_on(vault: SqlVault) -> Session:
    account = Account("account-test", "Marit Fictief", frozenset({Role.COORDINATOR}))
    return Session(vault, account, FixedClock())


def lines(vault: SqlVault, today: date = samples.DAY, person_id: str = "person-1") -> dict[str, ChronicleEntry]:
    with vault.begin() as work:
        found = work.chronicle.of(work.persons.same_as(person_id), today)
    return {entry.record_id: entry for entry in found}


def filled(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work)
        work.commit()


def test_every_kind_of_record_has_its_line_and_what_it_opens(vault: SqlVault) -> None:
    filled(vault)
    found = lines(vault)
    assert {entry.kind for entry in found.values()} == set(ChronicleKind)
    assert found["incident-1"].mark == "victim"
    for hanging in ("item-1", "measure-1", "closing-1", "contact-1"):
        assert (found[hanging].opens_as, found[hanging].opens) == (ChronicleKind.INCIDENT, "incident-1")


def test_every_line_has_words(vault: SqlVault) -> None:
    filled(vault)
    dossiers = DossierService(session_on(vault), lambda paper: repr(paper).encode(), Texts)
    page = dossiers.print_chronology("person-1", ChronicleFilter()).content.decode()
    assert page.count("PaperBlock(") == len(lines(vault))
    assert dossiers.print_incident("incident-1").content.decode().count("proef") > 10


def test_a_contact_opens_what_it_hangs_on_or_nothing(vault: SqlVault) -> None:
    filled(vault)
    told = (ContactWith.PARENT, samples.NOON, ContactChannel.PHONE, "Gebeld.", "", "")
    with vault.begin() as work:
        work.contacts.add(Contact("on-agreement", *told, None, "agreement-1", "person-1", "account-test"))
        work.contacts.add(Contact("on-nothing", *told, None, None, "person-1", "account-test"))
        work.commit()
    found = lines(vault)
    assert (found["on-agreement"].opens_as, found["on-agreement"].opens) == (
        ChronicleKind.AGREEMENT,
        "agreement-1",
    )
    assert found["on-nothing"].opens == ""


def test_a_signal_past_its_date_is_not_there_nor_its_file(vault: SqlVault) -> None:
    filled(vault)
    under = replace(
        samples.dossier_file(), id="file-2", blob_id="2" * 32, record_kind=RecordKind.SIGNAL, record_id="signal-1"
    )
    with vault.begin() as work:
        work.files.add(under)
        work.commit()
    assert {"signal-1", "file-2"} <= lines(vault, ENDS).keys()
    assert {"signal-1", "file-2"}.isdisjoint(lines(vault, ENDS + timedelta(days=1)))


def test_what_lies_in_the_trash_is_not_there_with_all_that_hangs_on_it(vault: SqlVault) -> None:
    filled(vault)
    session = session_on(vault)
    SignalService(session).take_away("signal-1")
    assert "signal-1" not in lines(vault)
    entry = TrashEntry(
        RecordKind.INCIDENT, "incident-1", samples.NOON, "account-test", "dubbel", purge_day(samples.DAY)
    )
    with vault.begin() as work:
        work.trash.put(entry)
        work.commit()
    left = lines(vault)
    assert {"incident-1", "item-1", "measure-1", "decision-1", "closing-1"}.isdisjoint(left)
    assert {"contact-1", "letter-1", "file-1"}.isdisjoint(left)
    SignalService(session).put_back("signal-1")
    assert "signal-1" in lines(vault)


def test_what_was_recorded_under_another_entry_is_there_after_a_merge(vault: SqlVault) -> None:
    filled(vault)
    session = session_on(vault)
    with vault.begin() as work:
        work.persons.add(samples.person("person-2", "Proef", "Leerlingh"))
        work.signals.add(samples.signal("signal-2", person_id="person-2"))
        other = samples.incident("incident-2", "2026-002")
        work.incidents.add(samples.with_persons(other, "person-2"))
        work.commit()
    dossiers = DossierService(session, lambda paper: repr(paper).encode(), Texts)
    assert {"signal-2", "incident-2"}.isdisjoint(lines(vault))
    merge = PersonMergeService(session).merge("person-1", "person-2")
    assert {"signal-1", "signal-2", "incident-1", "incident-2"} <= lines(vault).keys()
    dossier = dossiers.view("person-2")
    assert dossier.person.id == "person-1"
    assert [one.id for one in dossier.same] == ["person-2"]
    assert {"signal-2", "incident-2"} <= {entry.record_id for entry in dossier.entries}
    assert [one.id for one in dossiers.pupils(PupilQuery("leerlingh")).pupils] == ["person-1"]
    PersonMergeService(session).separate(merge.id)
    assert {"signal-2", "incident-2"}.isdisjoint(lines(vault))


def test_the_police_mark_is_on_signals_contacts_and_files_and_keeps_them_off_paper(vault: SqlVault) -> None:
    filled(vault)
    told = (ContactWith.POLICE, samples.NOON, ContactChannel.PHONE, "Onderzoek loopt.", "", "")
    with vault.begin() as work:
        work.signals.add(samples.signal("by-source", "Onderzoek bron", source=SignalSource.POLICE))
        work.signals.add(samples.signal("by-mark", "Onderzoek merk", from_police=True))
        call = Contact("call", *told, None, None, "person-1", "account-test")
        work.contacts.add(replace(call, from_police=True))
        file = replace(samples.dossier_file("Onderzoek.pdf"), record_kind=RecordKind.PERSON, record_id="person-1")
        work.files.add(replace(file, id="own", blob_id="3" * 32, from_police=True))
        under = replace(file, record_kind=RecordKind.SIGNAL, record_id="by-source")
        work.files.add(replace(under, id="under", blob_id="4" * 32))
        work.commit()
    marked = {record_id for record_id, entry in lines(vault).items() if entry.from_police}
    assert marked == {"by-source", "by-mark", "call", "own", "under"}
    dossiers = DossierService(session_on(vault), lambda paper: repr(paper).encode(), Texts)
    assert "Onderzoek" not in dossiers.print_chronology("person-1", ChronicleFilter()).content.decode()
