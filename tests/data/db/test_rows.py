"""Rows that are read in parts are the same rows, and the window gets its turn between them."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import create_engine, select, text

from vios_desktop.data.repositories import rows
from vios_desktop.data.tables.journal import vault_meta
from vios_desktop.giving_way import wait_with


def test_in_parts_come_the_same_rows_and_others_get_a_turn_between_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_A_PART", 4)
    engine = create_engine("sqlite://")
    turns: list[float] = []
    with engine.connect() as connection:
        vault_meta.create(connection)
        for number in range(10):
            connection.execute(vault_meta.insert().values(name=f"{number}", value="v"))
        query = select(vault_meta).order_by(vault_meta.c.name)
        whole = rows.rows_of(connection, query)
        end = wait_with(turns.append)
        parts = list(rows.in_parts(connection, query))
        end()
        none = list(rows.in_parts(connection, query.where(vault_meta.c.name == "x")))
    assert (parts, none) == (whole, [])
    assert len(parts) == 10
    assert len(turns) == 3


def test_of_many_values_each_is_asked_for_once() -> None:
    statement = select(text("1")).where(rows.among(vault_meta.c.name, iter(["b", "a", "b", "b"])))
    (listed,) = statement.compile().params.values()
    assert json.loads(listed) == ["b", "a"]
