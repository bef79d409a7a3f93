"""The tables a migration makes are the tables the code believes in."""

from __future__ import annotations

from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

from tests.data.db.vaults import KEY, VaultFile
from tests.data.db.whole import structure
from vios_desktop.data.database import SCHEMA_VERSION, create_file, make_engine
from vios_desktop.data.tables.derived import SEARCH_INDEXES, triggers, views
from vios_desktop.data.tables.schema import metadata


def test_migrated_and_modelled_are_the_same(vault_file: VaultFile, tmp_path: Path) -> None:
    create_file(tmp_path / "model.db", KEY)
    modelled = make_engine(tmp_path / "model.db", KEY)
    migrated = make_engine(vault_file.path, KEY)
    try:
        metadata.create_all(modelled)
        with modelled.begin() as connection:
            for index in SEARCH_INDEXES:
                for statement in index.create():
                    connection.exec_driver_sql(statement)
            for statement in (*views().values(), *triggers().values()):
                connection.exec_driver_sql(statement)
        wanted, found = structure(modelled), structure(migrated)
    finally:
        modelled.dispose()
        migrated.dispose()
    assert found == wanted
    assert set(found["strict"].values()) >= {1}
    assert len(found["derived"]) == len(triggers()) + len(views()) + len(SEARCH_INDEXES)


def test_the_newest_revision_has_the_number_of_the_program() -> None:
    config = Config()
    config.set_main_option("script_location", "vios_desktop.data:migrations")
    config.set_main_option("path_separator", "newline")
    heads = ScriptDirectory.from_config(config).get_heads()
    assert heads == [f"{SCHEMA_VERSION:04d}"]
