"""One invitation stands at a time; making, withdrawing and what a new recovery key does to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest

from tests.fakes import FakeAccountKeys, FakeVault, coordinator_of, founded_vault
from tests.fakes.invitations import FakeShelf
from tests.unit.services.rights.invitation_cases import FORM
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.services.invitations import InvitationService


@dataclass(frozen=True)
class Scene:
    vault: FakeVault
    keys: FakeAccountKeys
    shelf: FakeShelf
    service: InvitationService

    @property
    def logged(self) -> list[AuditAction]:
        ours = (AuditAction.INVITATION_MADE, AuditAction.INVITATION_WITHDRAWN)
        return [entry.action for entry in self.vault.state.audit if entry.action in ours]


@pytest.fixture
def scene() -> Scene:
    vault, keys, shelf = founded_vault(), FakeAccountKeys(), FakeShelf()
    return Scene(vault, keys, shelf, InvitationService(coordinator_of(vault), keys, FORM, shelf))


def test_there_is_none_until_one_is_made(scene: Scene) -> None:
    assert scene.service.standing() is None
    assert not scene.vault.state.inbox_keys
    made = scene.service.make(scene.vault.clock.today() + timedelta(days=365))
    assert scene.service.standing() == made
    assert scene.vault.state.audit[-1].action is AuditAction.INVITATION_MADE


def test_a_renewed_one_has_the_same_key_and_words_and_another_token(scene: Scene) -> None:
    day = scene.vault.clock.today() + timedelta(days=30)
    first = scene.service.make(day)
    second = scene.service.make(day + timedelta(days=30))
    assert second.words == first.words
    assert second.issued.token != first.issued.token
    assert len(scene.vault.state.invitations) == 2
    assert scene.logged == [
        AuditAction.INVITATION_MADE,
        AuditAction.INVITATION_WITHDRAWN,
        AuditAction.INVITATION_MADE,
    ]


def test_it_stands_through_its_last_day_and_no_longer(scene: Scene) -> None:
    scene.service.make(scene.vault.clock.today())
    assert scene.service.standing() is not None
    scene.vault.clock.advance(days=1)
    assert scene.service.standing() is None


def test_a_withdrawn_one_does_not_stand_but_is_kept(scene: Scene) -> None:
    scene.service.make(scene.vault.clock.today())
    scene.service.withdraw()
    assert scene.service.standing() is None
    assert len(scene.vault.state.invitations) == 1
    with pytest.raises(NotFoundError):
        scene.service.withdraw()


@pytest.mark.parametrize("days", [-1, 732])
def test_a_last_day_that_is_past_or_far_is_refused_and_nothing_is_made(scene: Scene, days: int) -> None:
    with pytest.raises(ValidationError):
        scene.service.make(scene.vault.clock.today() + timedelta(days=days))
    assert not scene.vault.state.invitations
    assert not scene.vault.state.inbox_keys


def test_a_new_recovery_key_makes_it_outdated(scene: Scene) -> None:
    scene.service.make(scene.vault.clock.today())
    scene.keys.replace_recovery_key("another")
    standing = scene.service.standing()
    assert standing is not None
    assert standing.outdated
    assert not scene.service.make(scene.vault.clock.today()).outdated


def test_it_lies_where_the_unlock_screen_looks_and_goes_when_withdrawn(scene: Scene) -> None:
    made = scene.service.make(scene.vault.clock.today() + timedelta(days=30))
    assert made.lies_here
    assert scene.shelf.lies == made.file
    scene.service.withdraw()
    assert scene.shelf.lies is None


def test_what_a_crash_or_a_stranger_left_on_the_shelf_is_put_right_at_the_next_look(scene: Scene) -> None:
    made = scene.service.make(scene.vault.clock.today())
    for left in (None, b"of somebody else"):
        scene.shelf.lies = left
        assert scene.service.standing() == made
        assert scene.shelf.lies == made.file
    scene.vault.clock.advance(days=1)
    assert scene.service.standing() is None
    assert scene.shelf.lies is None


def test_a_full_disk_keeps_the_invitation_and_says_that_the_door_is_shut(scene: Scene) -> None:
    scene.shelf.full = True
    assert not scene.service.make(scene.vault.clock.today()).lies_here
    scene.shelf.full = False
    standing = scene.service.standing()
    assert standing is not None
    assert standing.lies_here
    scene.shelf.full = True
    with pytest.raises(ViosError, match="write_failed"):
        scene.service.withdraw()
    assert scene.service.standing() is None  # withdrawn all the same
    scene.shelf.full = False
    assert scene.service.standing() is None
    assert scene.shelf.lies is None


def test_the_sheet_has_the_words_and_the_last_day_and_no_token(scene: Scene) -> None:
    with pytest.raises(NotFoundError):
        scene.service.sheet()
    made = scene.service.make(scene.vault.clock.today())
    sheet = scene.service.sheet()
    assert all(word.encode() in sheet.content for word in made.words)
    assert made.issued.token.hex().encode() not in sheet.content
    assert repr(made.issued.token).encode() not in sheet.content
