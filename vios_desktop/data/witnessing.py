"""What is done with what the witnesses of a log say: go on, write it down, or ask first."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from vios_desktop.data.anchor import Anchor, AnchorFinding, FilePlaces, user_places
from vios_desktop.data.aside_note import AsideNote
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.data.open_vault import SqlVault
    from vios_desktop.services.ports import Audit

_ASKED = {AnchorFinding.BEHIND: "vault_behind", AnchorFinding.DIFFERS: "vault_differs"}
_NOTED = (AnchorFinding.FIRST_HERE, AnchorFinding.UNREADABLE, AnchorFinding.AHEAD)


def anchor_of(
    folder: VaultFolder, keys: Callable[[], VaultKeys], elsewhere: Path, now: Callable[[], datetime]
) -> Anchor:
    """The witnesses of a vault; those of the user lie in the folder `elsewhere`.

    A vault that was set aside has one of its own there: it may go another way than the one in use.
    """
    name = keys().vault_id
    if AsideNote(folder.path).read() is not None:
        name += f"-{sha256(str(folder.path).encode()).hexdigest()[:16]}"
    return Anchor(FilePlaces(folder.anchor), user_places(elsewhere, name), keys, now)


def stand_witness(vault: SqlVault, anchor: Anchor, *, accepted: bool) -> AnchorFinding:
    """Compare, and write into the log what is out of the ordinary; the vault is witnessed from now on.

    Raises `ViosError`: vault_behind or vault_differs, with the times of what was `saved` and of what is `here`,
    unless somebody `accepted` that: then it is recorded with the line that was expected.
    """
    finding = vault.stand_witness(anchor)
    last = anchor.last
    if finding in _ASKED and last is not None:
        with vault.begin() as work:
            if not accepted:
                raise ViosError(_ASKED[finding], saved=_shown(last.at), here=_newest(work.audit))
            detail = f"expected={last.line}:{last.hash[:8]} saved_at={last.at.isoformat()}"
            work.audit.record(AuditAction.OLDER_ACCEPTED, object_kind="vault", detail=detail)
            work.commit()
    elif finding in _NOTED:
        with vault.begin() as work:
            work.audit.record(AuditAction.WITNESS_MISSING, object_kind="vault", detail=finding.value)
            work.commit()
    return finding


def _newest(log: Audit) -> str:
    """When the newest line was written; a dash for an empty log, and for a line that cannot be read."""
    try:
        lines = log.entries(1)
    except ViosError as error:
        if error.code != "audit_chain_broken":
            raise
        lines = ()
    return _shown(lines[0].at) if lines else "-"


def _shown(moment: datetime) -> str:
    """Local time to the minute, in a form that needs no translation."""
    return moment.astimezone().strftime("%d-%m-%Y %H:%M")
