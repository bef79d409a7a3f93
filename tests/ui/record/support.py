"""What the tests of this screen share: a desk on a fake vault, a navigator that remembers, a clock to wind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NoReturn

from tests.fakes.desk import desk_of
from tests.fakes.keys import FakeAccountKeys
from tests.fakes.open_rules import FakeOpenRules
from tests.fakes.sessions import founded_vault, resource_text, session_for
from tests.fakes.vault import FakeVault
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.decision.content import Pack
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonKind, Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.advice_page import AdvicePageService
from vios_desktop.services.calls import CallService
from vios_desktop.services.decisions import DecisionService
from vios_desktop.services.desk import Desk
from vios_desktop.services.drafts import DraftService
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
    return desk_of(
        session,
        calls=CallService(session, _no_rules),
        decisions=DecisionService(session, _no_rules),
        summaries=SummaryService(session, resource_text("policy/export_layouts.json"), _not_here),
        accounts=AccountService(session, FakeAccountKeys()),
        school_rules=SchoolRulesService(session, _no_rules, FakeOpenRules()),
        advice_pages=AdvicePageService(session, _not_here),
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


class FakeNavigator(NotedNavigator):
    """Keeps the toasts apart from where it was sent."""

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.toasts.append((text, undo))


class FullDiskDrafts(DraftService):
    """The drafts of a vault on a disk that is full while `full` is True."""

    full = True

    def save(self, draft_id: str, form: str, values: dict[str, object], *, subject_id: str | None = None) -> Draft:
        if self.full:
            raise ViosError("disk_full")
        return super().save(draft_id, form, values, subject_id=subject_id)
