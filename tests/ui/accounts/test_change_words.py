"""What is told about accounts that were opened without their passphrase."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from vios_desktop.domain.audit import WITH_HOLDERS, WITH_KEY, AuditAction
from vios_desktop.services.account_changes import AccountChange
from vios_desktop.texts import Texts
from vios_desktop.ui.accounts.change_words import ChangeWords

AT = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("opened", "told"),
    [
        (WITH_KEY, "with the recovery key."),
        (WITH_HOLDERS, "with the codes of two holders."),
        ("", "with the recovery key or with the codes of two holders."),  # a line of before it was noted
    ],
)
def test_it_says_with_what_an_account_was_opened(opened: str, told: str) -> None:
    change = AccountChange(
        1, AT, AuditAction.RECOVERY_KEY_USED, "Joris Testhuis", "Joris Testhuis", own=True, opened=opened
    )
    said = ChangeWords(Texts()).line(change, AT.date())
    assert said.endswith(f": The account of Joris Testhuis was opened {told}")
