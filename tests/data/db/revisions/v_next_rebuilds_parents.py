"""Rebuilds two tables that have filled children, triggers and an index on them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from vios_desktop.data.database import SCHEMA_VERSION
from vios_desktop.data.tables.incident import handover, incident
from vios_desktop.data.tables.person import person

revision = f"{SCHEMA_VERSION + 1:04d}"
down_revision = f"{SCHEMA_VERSION:04d}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in (person, incident, handover):
        with op.batch_alter_table(table.name, recreate="always", copy_from=table) as batch:
            batch.add_column(sa.Column("added", sa.Text, nullable=False, server_default=""))
    op.execute("UPDATE handover SET added = 'seen'")  # append-only for users, not for a migration
