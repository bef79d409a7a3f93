"""Qt knows by itself how many rows there are, and asks for what is in them only when it shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from vios_desktop.ui.widgets.counted_rows import CountedRows
from vios_desktop.ui.widgets.row_delegate import RowList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


class Words(CountedRows):
    """Answers from a list, and counts how often it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.asked: list[int] = []

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        self.asked.append(index.row())
        return self.words[index.row()]

    def show_others(self, words: list[str]) -> None:
        self.begin_other_rows()
        self.words = words
        self.end_other_rows(len(words))


@pytest.fixture
def rows(qtbot: QtBot) -> Words:
    return Words()


def texts(rows: CountedRows) -> list[str]:
    return [rows.index(place, 0).data() for place in range(rows.rowCount())]


def test_other_rows_and_more_rows_are_told_as_qt_wants_it(rows: Words) -> None:
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    reset, added, removed = (
        QSignalSpy(rows.modelReset),
        QSignalSpy(rows.rowsInserted),
        QSignalSpy(rows.rowsRemoved),
    )
    rows.show_others(["een", "twee", "drie"])
    assert texts(rows) == ["een", "twee", "drie"]
    rows.words = ["een", "twee", "drie", "vier"]
    rows.grow(4)
    assert texts(rows)[3] == "vier"
    rows.show_others(["vijf"])
    assert texts(rows) == ["vijf"]
    rows.show_others([])
    assert texts(rows) == []
    assert (reset.count(), added.count(), removed.count()) == (3, 1, 0)
    del tester


def test_what_was_chosen_stays_with_more_rows_and_goes_with_others(rows: Words) -> None:
    rows.show_others(["een", "twee"])
    chosen = QPersistentModelIndex(rows.index(1, 0))
    rows.words = ["een", "twee", "drie"]
    rows.grow(3)
    assert chosen.isValid()
    assert chosen.row() == 1
    rows.show_others(["een", "twee"])
    assert not chosen.isValid()


def test_rows_can_be_chosen_and_neither_edited_nor_dragged(rows: Words) -> None:
    rows.show_others(["een"])
    assert rows.flags(rows.index(0, 0)) == Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
    assert rows.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert rows.rowCount(rows.index(0, 0)) == 0


def test_giving_rows_their_places_asks_for_none_that_is_not_seen(
    rows: Words, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = RowList(theme, "Woorden")
    qtbot.addWidget(shown)
    shown.setModel(rows)
    shown.resize(400, 300)
    rows.show_others([str(number) for number in range(2_000)])
    shown.lay_out(1_999)
    assert set(rows.asked) <= {0}  # one of them says how high all are
    assert "rowCount" not in vars(CountedRows)
    assert "index" not in vars(CountedRows)
