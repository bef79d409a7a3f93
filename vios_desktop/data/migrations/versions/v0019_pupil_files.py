"""A pupil's own file can be destroyed: its links in the register of what was shared may then go."""

from __future__ import annotations

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No table changes. The trigger that lets those links go is made anew after it (data.upgrade)."""
