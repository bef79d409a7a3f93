"""Changes something, then fails."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM draft")
    op.execute("CREATE TABLE half_way (a TEXT)")
    raise ZeroDivisionError
