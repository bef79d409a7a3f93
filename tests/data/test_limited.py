"""An incident that only named accounts can read: on the real store, with the keys of two accounts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.data.db.test_every_reader import COUNTS, READERS
from tests.data.vault_looks import code_of
from tests.fakes import letters_of
from tests.fakes.sessions import resource_text
from tests.real_store import JORIS, MARIT, OTHER_PASSPHRASE, PASSPHRASE, Computer, made_vault
from tests.unit.services.world import a_letter, accept_all, answered, decisions_of
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.database import connect
from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.integrity import full_check
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.decision_record import Choice
from vios_desktop.domain.errors import NotAllowedError, NotFoundError, ValidationError
from vios_desktop.domain.incident import Handover, IncidentFacts, IncidentItem, IncidentPerson
from vios_desktop.domain.letter import LetterText
from vios_desktop.domain.own_field import FieldSort, OwnAnswer
from vios_desktop.domain.search_query import SearchWord
from vios_desktop.domain.vocabulary import (
    ContactChannel,
    ContactWith,
    ItemKind,
    PersonKind,
    PersonRole,
    RecordKind,
    Role,
)
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.limited_agreements import LimitedAgreementService
from vios_desktop.services.limited_record import Deed
from vios_desktop.services.own_fields import About, OwnFieldService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.ports.search import Wanted, WantedWord
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.search import GROUPS
from vios_desktop.services.session import Session
from vios_desktop.services.vault_check import VaultCheckService

MARKER = "Proefzilvervos"
WHY = "Er is een medewerker bij betrokken."
FILLED = {
    *("incident", "incident_item", "handover", "contact", "field_change", "dossier_file", "draft", "agreement"),
    *("decision_choice", "letter", "closing", "disclosure", "search_document", "own_answer"),
}
"""Tables that hold the marker before."""


@dataclass
class Place:
    """A vault in which marit recorded an incident with the marker in every field that takes words."""

    computer: Computer
    folder: Path
    session: Session
    keys: FolderAccountKeys
    incident_id: str = ""

    @property
    def limited(self) -> LimitedService:
        return LimitedService(self.session, self.keys.record_seals)

    def id_of(self, name: str) -> str:
        accounts = self.computer.store.describe(self.folder).accounts
        return next(account.id for account in accounts if account.display_name == name)

    def opened_by(self, name: str) -> LimitedService:
        """Locked, and unlocked by somebody in a fresh program."""
        self.session.vault.close()
        self.computer = self.computer.restarted()
        info = self.computer.store.describe(self.folder)
        passphrase = PASSPHRASE if name == MARIT else OTHER_PASSPHRASE
        self.session, keys = self.computer.service.unlock(info, self.id_of(name), passphrase)
        assert isinstance(keys, FolderAccountKeys)
        self.keys = keys
        return self.limited

    def where_the_marker_is(self) -> set[str]:
        """Tables of the database, opened raw with its key, that hold the marker in any column."""
        key = self.keys.held.current.database_key()
        self.session.vault.close()
        connection = connect(VaultFolder(self.folder).database, key)
        try:
            names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            return {
                name
                for name in names
                for row in connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 names of our own
                if any(MARKER.casefold() in _words(value) for value in row)
            }
        finally:
            connection.close()


def _words(value: object) -> str:
    return value.decode("utf-8", "ignore").casefold() if isinstance(value, bytes) else str(value).casefold()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    computer = Computer(tmp_path / "home")
    folder = made_vault().copied_to(tmp_path / "school")
    session, keys = computer.unlock(computer.store.describe(folder))
    assert isinstance(keys, FolderAccountKeys)
    made = Place(computer, folder, session, keys)
    made.incident_id = record(session)
    return made


def record(session: Session) -> str:
    """All that can hang on an incident of its own: contacts, files, a decision, a letter and its closing."""
    incidents, today = IncidentService(session), session.clock.today()
    pupil = PersonService(session).add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld")
    persons = (
        IncidentPerson(id="someone", role=PersonRole.WITNESS, person_kind=PersonKind.UNKNOWN, description=MARKER),
        IncidentPerson("entry", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil.id),
    )
    fields = OwnFieldService(session, lambda: resource_text("policy/special_words.json"))
    own = (OwnAnswer(fields.add_field(Words("Kluisje"), "text", About()).item.code, FieldSort.TEXT, MARKER),)
    given = Handover("given", today, MARKER, MARKER, MARKER, MARKER)
    thing = IncidentItem("thing", ItemKind.VAPE, MARKER, kept_at=MARKER, handovers=(given,))
    facts = IncidentFacts("theft", today, "yard", f"{MARKER} is weg.", place_note=MARKER, persons=persons)
    incident = incidents.record(facts)
    changed = incidents.change(incident.id, replace(facts, facts=MARKER, items=(thing,), own=own), 1)
    assert changed.version == 2
    contact = Contact(
        id="call",
        with_whom=ContactWith.PARENT,
        contacted_at=session.clock.now() - timedelta(minutes=5),
        channel=ContactChannel.PHONE,
        summary=MARKER,
        name=MARKER,
        incident_id=incident.id,
    )
    ContactService(session).log(contact)
    FileService(session).add(
        FileOwner(RecordKind.INCIDENT, incident.id), NewFile(f"{MARKER}.txt", MARKER.encode(), note=MARKER)
    )
    DraftService(session).save("half", "incident_page", {"facts": MARKER}, subject_id=incident.id)
    DraftService(session).save("call", "call", {"facts": MARKER}, subject_id=f"{incident.id}|police")
    DraftService(session).save("letter", "letter", {"body": MARKER}, subject_id=incident.id)
    decide(session, incident.id)
    return incident.id


def decide(session: Session, incident_id: str) -> None:
    """The decision help with a reason of one's own, its agreements, a letter that went out, and the closing."""
    walk = answered(decisions_of(session).begin(incident_id))
    first, *others = accept_all(walk)
    assert first.choice is Choice.ACCEPTED
    decisions_of(session).fix(walk, [replace(first, choice=Choice.DEVIATED, reason=MARKER), *others])
    agreements = AgreementService(session)
    facts = AgreementFacts(MARKER, session.clock.today(), owner_name=MARKER, incident_id=incident_id, note=MARKER)
    made = agreements.make(facts)
    agreements.change(made.id, replace(facts, note=f"{MARKER} twee"), 1)
    call = Contact(
        *("about", ContactWith.PARENT, session.clock.now(), ContactChannel.PHONE, MARKER),
        agreement_id=made.id,
    )
    ContactService(session).log(call)
    letter = a_letter(incident_id)
    text = LetterText(MARKER, MARKER, MARKER, letter.text.dated_on)
    letters_of(session).fix(replace(letter, text=text, sent_name=MARKER))
    now = IncidentService(session).view(incident_id).incident.version
    ClosingService(session).close(incident_id, ClosingFacts(MARKER, MARKER, MARKER, MARKER), now)


def test_it_is_in_no_table_and_comes_back_whole(place: Place) -> None:
    before = IncidentService(place.session).view(place.incident_id)
    history = IncidentService(place.session).history(place.incident_id)
    letters, decisions = before.letters, before.decisions
    assert place.where_the_marker_is() >= FILLED
    place.opened_by(MARIT).limit(place.incident_id, (), WHY)

    assert place.where_the_marker_is() == set()
    record = place.opened_by(MARIT).read(place.incident_id)
    assert record.detail == replace(before, may_change=False)
    page = place.limited.letter(place.incident_id, letters[0].id).content
    assert MARKER.encode() in page
    view, _detail = place.limited.decision(place.incident_id, decisions[0].id)
    assert (view.record, view.replay.same) == (decisions[0], True)
    ((file_id, name),) = [(file.id, file.name) for file in record.files]
    assert name == f"{MARKER}.txt"
    assert place.limited.file(place.incident_id, file_id).content == MARKER.encode()
    assert record.history == history.changes
    assert [(event.deed, event.reason) for event in record.events] == [(Deed.LIMITED, WHY)]
    assert place.where_the_marker_is() == set(), "reading left something"

    place.opened_by(MARIT).take_back(place.incident_id)
    assert IncidentService(place.session).view(place.incident_id) == before
    assert IncidentService(place.session).history(place.incident_id) == history
    assert FileService(place.session).open(file_id).content == MARKER.encode()
    assert IncidentService(place.session).find(IncidentQuery(text=MARKER)).ids == (place.incident_id,)
    assert DraftService(place.session).get("half").values == {"facts": MARKER}
    assert letters_of(place.session).view(letters[0].id).letter.file == page
    assert decisions_of(place.session).view(decisions[0].id) == view
    key = place.keys.held.current.database_key()
    place.session.vault.close()
    assert full_check(VaultFolder(place.folder).database, key).ok


def test_an_agreement_is_closed_inside_and_everything_else_stays_as_it_was(place: Place) -> None:
    before = IncidentService(place.session).view(place.incident_id)
    place.limited.limit(place.incident_id, (), WHY)
    (due,) = [line.head for line in place.limited.listing().lines]
    assert due is not None
    assert due.due is not None, "Vandaag tells of it"
    closing = LimitedAgreementService(place.session, place.keys.record_seals)
    for agreement in [one for one in before.agreements if not one.closed]:
        with pytest.raises(ValidationError):
            closing.close(place.incident_id, agreement.id, " ", agreement.version)
        closing.close(place.incident_id, agreement.id, f"Gedaan, {MARKER}.", agreement.version)
    first = before.agreements[0]
    assert code_of(lambda: closing.close(place.incident_id, first.id, "x", 9)) == "agreement_closed"
    assert place.where_the_marker_is() == set(), "closing left something"

    place.opened_by(MARIT)
    (line,) = place.limited.listing().lines
    assert line.head is not None
    assert line.head.due is None, "and does not any more"
    inside = place.limited.read(place.incident_id).detail
    assert all(one.closed for one in inside.agreements)
    assert replace(inside, agreements=()) == replace(before, agreements=(), may_change=False)
    again = inside.agreements[0]
    LimitedAgreementService(place.session, place.keys.record_seals).reopen(
        *(place.incident_id, again.id, again.version)
    )
    place.limited.lift(place.incident_id, "Het mag weer.")
    back = IncidentService(place.session).view(place.incident_id)
    assert [one.closed for one in back.agreements] == [one.id != again.id for one in back.agreements]
    assert {one.outcome for one in back.agreements if one.closed} == {f"Gedaan, {MARKER}."}
    assert VaultCheckService(place.session).now().ok
    place.session.vault.close()


def test_only_who_is_named_closes_and_only_what_is_in_it(place: Place) -> None:
    (agreement, *_more) = IncidentService(place.session).view(place.incident_id).agreements
    elsewhere = AgreementService(place.session).make(AgreementFacts("Iets anders", place.session.clock.today()))
    place.limited.limit(place.incident_id, (), WHY)
    closing = LimitedAgreementService(place.session, place.keys.record_seals)
    with pytest.raises(NotFoundError):
        closing.close(place.incident_id, elsewhere.id, "x", elsewhere.version)
    place.opened_by(JORIS)
    closing = LimitedAgreementService(place.session, place.keys.record_seals)
    closed = code_of(lambda: closing.close(place.incident_id, agreement.id, "x", agreement.version))
    assert closed == "limited_not_named"
    place.session.vault.close()


def telling(place: Place) -> set[str]:
    """The readers of the store that answer with anything of the incident or of what hangs on it."""
    today, incident_id = place.session.clock.today(), place.incident_id
    words = Wanted(today, (WantedWord(SearchWord((MARKER.casefold(),))),))
    kinds = [kind for kind in GROUPS if kind is not RecordKind.PERSON]
    with place.session.begin() as work:
        answers = {name: repr(ask(work)) for name, ask in READERS.items()}
        answers |= {f"search of {kind}": repr(work.search.find(kind, words, 9)) for kind in kinds}
        answers["countable"] = repr(work.incidents.countable(today, today))
        answers["rows"] = repr(work.incidents.rows([incident_id], today))
        answers["files of"] = repr(work.files.of(RecordKind.INCIDENT, incident_id, trashed=True))
        answers["contacts of"] = repr(work.contacts.of_incident(incident_id))
        answers["incident"] = repr([work.incidents.get(incident_id), work.incidents.get_trashed(incident_id)])
        answers["history"] = repr(work.history.of("incident", incident_id))
        answers["decisions"] = repr(work.decisions.of_incident(incident_id))
        answers["letters"] = repr(work.letters.of_incident(incident_id))
        answers["register"] = repr(work.disclosures.all())
        answers["drafts"] = repr(work.drafts.of_account(place.session.account.id))
        answers |= {f"count {name}": MARKER if ask(work) else "" for name, ask in COUNTS.items()}
    return {name for name, answer in answers.items() if MARKER in answer or incident_id in answer}


def test_no_reader_of_the_store_knows_of_it(place: Place) -> None:
    assert telling(place) >= {
        *("decisions", "letters", "register", "closings.search", "agreements.find", "search of letter"),
        *("incidents.ids", "rows", "countable", "files of", "contacts of", "incident", "history", "drafts"),
        *("count incidents.count", "count incidents.count_occurred", "search of incident"),
    }
    place.limited.limit(place.incident_id, (), WHY)
    assert telling(place) == set()


def test_who_is_not_named_gets_nothing_and_who_is_taken_out_cannot_read_it_again(place: Place) -> None:
    joris = place.id_of(JORIS)
    place.limited.limit(place.incident_id, (), WHY)
    limited = place.opened_by(JORIS)
    assert code_of(lambda: limited.read(place.incident_id)) == "limited_not_named"
    assert (limited.listing().ids, limited.listing().more) == ((), False)
    with pytest.raises(NotAllowedError):
        limited.name(place.incident_id, (joris,), WHY)
    with pytest.raises(NotAllowedError):
        limited.lift(place.incident_id, WHY)

    place.opened_by(MARIT).name(place.incident_id, (joris,), WHY)
    assert place.opened_by(JORIS).read(place.incident_id).named
    with place.session.begin() as work:
        earlier = work.limited.get(place.incident_id)
    assert earlier is not None

    place.opened_by(MARIT).name(place.incident_id, (), WHY)
    limited = place.opened_by(JORIS)
    assert code_of(lambda: limited.read(place.incident_id)) == "limited_not_named"
    with place.session.begin() as work:
        now = work.limited.get(place.incident_id)
    assert now is not None
    assert now.version == earlier.version + 1
    assert not {body for _, body in now.parts} & {body for _, body in earlier.parts}
    assert joris not in {copy.holder_id for copy in now.copies}


def test_a_new_vault_key_changes_nothing_and_a_new_key_pair_is_given_it_back(place: Place) -> None:
    joris = place.id_of(JORIS)
    place.limited.limit(place.incident_id, (joris,), WHY)
    place.keys.replace_vault_key(None, lambda _done, _all: None)
    assert place.opened_by(MARIT).read(place.incident_id).lost == ()

    place.keys.reset_passphrase(joris, OTHER_PASSPHRASE)
    assert place.limited.read(place.incident_id).lost == (joris,)
    limited = place.opened_by(JORIS)
    assert code_of(lambda: limited.read(place.incident_id)) == "limited_not_named"
    place.opened_by(MARIT).name(place.incident_id, (joris,), WHY)
    assert place.opened_by(JORIS).read(place.incident_id).lost == ()


def test_the_glass_is_broken_with_the_recovery_key_and_a_reason_and_the_named_see_it(place: Place) -> None:
    number = IncidentService(place.session).view(place.incident_id).incident.number
    AccountService(place.session, place.keys).change_roles(place.id_of(JORIS), [Role.COORDINATOR])
    place.limited.limit(place.incident_id, (), WHY)
    limited, key = place.opened_by(JORIS), made_vault().recovery_key
    assert limited.listing().more
    with pytest.raises(ValidationError):
        limited.break_glass(number, key, " ")
    assert code_of(lambda: limited.break_glass("2001-001", key, WHY)) == "limited_number_unknown"
    assert code_of(lambda: limited.read(place.incident_id)) == "limited_not_named"

    assert limited.break_glass(number, key, "Spoed") == (place.incident_id,)
    assert limited.read(place.incident_id).detail.incident.facts.facts == MARKER
    events = place.opened_by(MARIT).read(place.incident_id).events
    assert (events[-1].deed, events[-1].by, events[-1].reason) == (
        Deed.GLASS_BROKEN,
        place.id_of(JORIS),
        "Spoed",
    )
    with place.session.begin() as work:
        assert AuditAction.GLASS_BROKEN in {entry.action for entry in work.audit.entries(50)}


def test_breaking_the_glass_gives_nothing_to_an_account_whose_passphrase_was_reset(place: Place) -> None:
    number, joris = IncidentService(place.session).view(place.incident_id).incident.number, place.id_of(JORIS)
    place.limited.limit(place.incident_id, (joris,), WHY)
    place.keys.reset_passphrase(joris, OTHER_PASSPHRASE)
    place.limited.break_glass(number, made_vault().recovery_key, WHY)
    assert joris in place.limited.read(place.incident_id).lost
    limited = place.opened_by(JORIS)
    assert code_of(lambda: limited.read(place.incident_id)) == "limited_not_named"


def test_what_is_damaged_or_moved_to_another_record_does_not_open(place: Place) -> None:
    place.limited.limit(place.incident_id, (), WHY)
    with place.session.begin() as work:
        record = work.limited.get(place.incident_id)
    assert record is not None
    opens = place.keys.record_seals.open
    (field, body), *others = record.parts
    spoilt = type(record)(record.id, record.version, ((field, body[:-1] + b"\0\0"), *others), record.copies)
    assert code_of(lambda: opens(spoilt)) == "limited_damaged"
    swapped = tuple(
        (field, other) for (field, _), (_, other) in zip(record.parts, record.parts[::-1], strict=True)
    )
    assert code_of(lambda: opens(type(record)(record.id, 1, swapped, record.copies))) == "limited_damaged"
    assert code_of(lambda: opens(type(record)("x", 1, record.parts, record.copies))) == "limited_not_named"
