"""An organisation can be one that the school works with no longer."""

from __future__ import annotations

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Only adds: until now all were worked with."""
    op.execute("ALTER TABLE partner_organisation ADD COLUMN left_on TEXT")
