"""The keys of the inbox in the store: earlier ones stay, and what is sealed to any of them opens."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest

from tests.data.db import samples
from tests.fakes.sealed import RECOVERY, REPORT, public_half
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.invitation import Invitation, IssuedInvitation
from vios_desktop.sealed.report_file import open_sealed, seal


def test_reports_to_an_earlier_key_open_after_a_newer_one(vault: SqlVault) -> None:
    with vault.begin() as work:
        first = work.invitations.add_key(samples.NOON)
        second = work.invitations.add_key(samples.NOON + timedelta(days=1))
        assert list(work.invitations.inbox_keys()) == [second, first]
        work.commit()
    with vault.begin() as work:
        keys = work.invitations.private_keys()
    assert [public_half(key) for key in keys] == [second.public_key, first.public_key]
    for key in (first, second):
        invitation = Invitation("x", key.public_key, public_half(RECOVERY), REPORT.token, samples.DAY)
        assert open_sealed(io.BytesIO(seal(REPORT, invitation)), keys) == REPORT


def test_invitations_come_back_and_are_withdrawn_once(vault: SqlVault) -> None:
    with vault.begin() as work:
        key = work.invitations.add_key(samples.NOON)
        issued = IssuedInvitation(
            *("invitation-1", key.id, bytes(32), b"t" * 32, samples.DAY, samples.NOON, "account-test")
        )
        work.invitations.add(issued)
        assert list(work.invitations.all()) == [issued]
        work.invitations.withdraw(issued.id, samples.NOON)
        assert work.invitations.all()[0].withdrawn_at == samples.NOON
        with pytest.raises(NotFoundError):
            work.invitations.withdraw(issued.id, samples.NOON)
