"""The way from every released version of the tables to this one (Alembic, inside the package)."""
