"""What the tests of this screen share: a desk on a fake vault, a navigator that remembers, a clock to wind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NoReturn, cast

from tests.fakes.keys import FakeAccountKeys
from tests.fakes.letters import letters_of
from tests.fakes.open_rules import FakeOpenRules
from tests.fakes.sessions import founded_vault, resource_text, session_for
from tests.fakes.vault import FakeVault
from vios_desktop.decision.content import Pack
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonKind, Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.advice_page import AdvicePageService
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.calls import CallService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.decisions import DecisionService
from vios_desktop.services.desk import Desk
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.posters import PosterService
from vios_desktop.services.school import SchoolService
from vios_desktop.services.school_rules import SchoolRulesService
from vios_desktop.services.session import Session
from vios_desktop.services.summaries import SummaryService
from vios_desktop.services.word_check import WordCheck


def word_check() -> WordCheck:
    return WordCheck(resource_text("policy/loaded_words.json"))


def _not_here(*_args: object, **_named: object) -> NoReturn:
    raise AssertionError("this screen asks for no summary and no rules")


def _no_rules() -> Pack:
    _not_here()


def desk_for(session: Session) -> Desk:
    return Desk(
        session=session,
        incidents=IncidentService(session),
        persons=PersonService(session),
        agreements=AgreementService(session),
        contacts=ContactService(session),
        files=FileService(session),
        calls=CallService(session, _no_rules),
        drafts=DraftService(session),
        decisions=DecisionService(session, _no_rules),
        letters=letters_of(session),
        summaries=SummaryService(session, resource_text("policy/export_layouts.json"), _not_here),
        school=SchoolService(session),
        accounts=AccountService(session, FakeAccountKeys()),
        school_rules=SchoolRulesService(session, _no_rules, FakeOpenRules()),
        advice_pages=AdvicePageService(session, _not_here),
        posters=cast("PosterService", object()),
    )


def coordinator_desk(vault: FakeVault | None = None) -> Desk:
    return desk_for(session_for(Role.COORDINATOR, vault=vault or founded_vault()))


def with_pupils(desk: Desk) -> Desk:
    """Three invented pupils, two of them with nearly the same name."""
    people: Iterable[tuple[str, str, str, str, int]] = (
        ("Daan", "", "Proefman", "2 havo", 2012),
        ("Tess", "van", "Fictum", "2 havo", 2013),
        ("Daan", "", "Proefmans", "1 mavo", 2014),
    )
    for first, prefix, last, class_name, year in people:
        desk.persons.add(
            kind=PersonKind.PUPIL,
            first_name=first,
            prefix=prefix,
            last_name=last,
            class_name=class_name,
            birth_year=year,
        )
    return desk


@dataclass
class FakeNavigator:
    """Implements `ui.navigation.Navigator` and remembers where it was sent."""

    went: list[tuple[object, ...]] = field(default_factory=list)
    toasts: list[tuple[str, Callable[[], None] | None]] = field(default_factory=list)
    changes: int = 0

    def show_today(self) -> None:
        self.went.append(("today",))

    def show_incidents(self, incident_id: str | None = None, *, text: str = "") -> None:
        self.went.append(("incidents", incident_id))

    def record_incident(self, draft_id: str | None = None) -> None:
        self.went.append(("record", draft_id))

    def change_incident(self, incident_id: str) -> None:
        self.went.append(("change", incident_id))

    def ask_advice(self, incident_id: str | None = None) -> None:
        self.went.append(("advice", incident_id))

    def ask_advice_about(self, kind: str) -> None:
        self.went.append(("advice_about", kind))

    def show_knowledge(self, key: str = "") -> None:
        self.went.append(("knowledge", key))

    def show_poster(self, kind: str) -> None:
        self.went.append(("poster", kind))

    def show_file(self, file_id: str) -> None:
        self.went.append(("file", file_id))

    def show_decision(self, record_id: str) -> None:
        self.went.append(("decision", record_id))

    def call(self, subject: CallSubject) -> None:
        self.went.append(("call", subject))

    def write_letter(self, incident_id: str | None = None, *, draft_id: str | None = None) -> None:
        self.went.append(("letter", incident_id, draft_id))

    def show_letter(self, letter_id: str) -> None:
        self.went.append(("fixed letter", letter_id))

    def show_agreements(self, agreement_id: str | None = None) -> None:
        self.went.append(("agreements",))

    def show_export(self, day: date | None = None) -> None:
        self.went.append(("export", day))

    def back(self) -> None:
        self.went.append(("back",))

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.toasts.append((text, undo))

    def lock(self) -> None:
        self.went.append(("lock",))

    def changed(self) -> None:
        self.changes += 1

    def refresh(self) -> None:
        self.changes += 1


class FullDiskDrafts(DraftService):
    """The drafts of a vault on a disk that is full while `full` is True."""

    full = True

    def save(self, draft_id: str, form: str, values: dict[str, object], *, subject_id: str | None = None) -> Draft:
        if self.full:
            raise ViosError("disk_full")
        return super().save(draft_id, form, values, subject_id=subject_id)
