"""Changes something, then fails."""

from __future__ import annotations

from alembic import op

from vios_desktop.data.database import SCHEMA_VERSION

revision = f"{SCHEMA_VERSION + 2:04d}"
down_revision = f"{SCHEMA_VERSION + 1:04d}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM draft")
    op.execute("CREATE TABLE half_way (a TEXT)")
    raise ZeroDivisionError
