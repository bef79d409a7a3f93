"""Reading content: whatever is wrong is refused with its file and place."""

from __future__ import annotations

import pytest

from tests.unit.decision.broken_content import BREAKS, Texts, replaced
from vios_desktop.decision.content import Pack
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.tables import Table, line_of

THIRTY = 30


@pytest.mark.parametrize("name", BREAKS)
def test_broken_content_is_refused_with_its_place(texts: Texts, name: str) -> None:
    change, file, said = BREAKS[name]
    with pytest.raises(ContentError) as caught:
        load_pack(change(texts))
    assert caught.value.file == file
    assert said in caught.value.detail
    assert caught.value.where.startswith(file)
    assert caught.value.code == "content_not_valid"


def test_the_line_of_the_mistake_is_said(texts: Texts) -> None:
    broken = texts["knife.toml"].replace('axis = "criminal"', 'axis = "guilt"', 2)
    with pytest.raises(ContentError) as caught:
        load_pack({**texts, "knife.toml": broken})
    line = broken.splitlines()[caught.value.line - 1]
    assert line == 'axis = "guilt"'
    assert caught.value.place == "item[1].axis"
    assert "regel" in caught.value.where


def test_lines_are_found_in_nested_tables() -> None:
    text = 'a = 1\n[[q]]\nid = "x"\n[[q.o]]\nid = "1"\n[[q.o]]\nid = "2"\n[[q]]\n[[q.o]]\nid = "3"\n[t.u]\nb = 2\n'
    assert line_of(text, ("a",)) == 1
    assert line_of(text, ("q", 0, "id")) == 3
    assert line_of(text, ("q", 0, "o", 1, "id")) == 7
    assert line_of(text, ("q", 1, "o", 0, "id")) == 10
    assert line_of(text, ("q", 1, "gone")) == 8
    assert line_of(text, ("t", "u", "b")) == 12
    assert line_of(text, ("nowhere",)) == 0


def test_a_mistake_without_a_line_still_has_a_file() -> None:
    table = Table.of_file("a.toml", "x = 1")
    assert table.wrong("", "fout").where == "a.toml"


def test_the_real_content_is_read_completely(pack: Pack, texts: Texts) -> None:
    assert len(pack.kinds) == THIRTY + 1, "the kinds of the law notes, and a mere suspicion"
    assert {f"3.{number}" for number in range(1, THIRTY + 1)} == {p.law for p in pack.protocols.values()} - {
        "2.12"
    }
    assert dict(pack.texts) == texts
    for question in pack.questions.values():
        assert question.options[-1].id == "unknown"
        assert question.checked_on.year == 2026


def test_every_source_names_its_chapter_of_the_notes(pack: Pack) -> None:
    for source in pack.sources.values():
        first, *_ = source.law.split(".")
        assert first in {"1", "2", "3"}
        assert source.cite.startswith(source.act)


def test_the_order_of_modules_does_not_matter(texts: Texts) -> None:
    other = replaced("knife.toml", 'uses = ["danger_now", "persons", ', 'uses = ["persons", "danger_now", ')(texts)
    assert load_pack(other).protocols["knife"].uses[1] == "danger_now"
