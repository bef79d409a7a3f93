"""Every article the content cites is in the law notes, and a made-up one is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.unit.decision.content_texts import real_texts
from tools.law_index import not_in_notes
from vios_desktop.decision.content import Pack, Source
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.law_index import INDEX_FILE, LawIndex, articles_of, law_problems, read_law_index


@pytest.fixture
def index() -> LawIndex:
    return read_law_index(real_texts()[INDEX_FILE])


def _problems(index: LawIndex, pack: Pack) -> list[str]:
    items = [item for part in (*pack.modules.values(), *pack.protocols.values()) for item in part.items]
    return list(law_problems(index, pack.sources.values(), items))


def test_every_article_in_the_content_is_in_the_notes(index: LawIndex, pack: Pack) -> None:
    assert _problems(index, pack) == []


def test_paragraphs_are_no_articles(pack: Pack) -> None:
    assert articles_of(pack.sources["wwm_26"]) == ("2", "26", "54")
    assert articles_of(pack.sources["wed"]) == ("1", "2")
    assert articles_of(pack.sources["sr_254ba"]) == ("254ba",)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda source: replace(source, article="art. 999"), "artikel 999 van"),
        (lambda source: replace(source, law="3.4"), "staat niet in hoofdstuk 3.4"),
        (lambda source: replace(source, law="9.9"), "geen hoofdstuk '9.9'"),
        (lambda source: replace(source, as_of=""), "datum of vindplaats"),
        (lambda source: replace(source, act="Wet op de verzinsels"), "staat niet in de rechtsnotitie"),
    ],
)
def test_a_made_up_reference_is_found(
    index: LawIndex, pack: Pack, change: Callable[[Source], Source], found: str
) -> None:
    wrong = change(pack.sources["trw_8"])
    assert any(found in problem for problem in law_problems(index, [wrong], []))


def test_an_article_in_a_text_must_be_cited(index: LawIndex, pack: Pack) -> None:
    item = pack.protocols["vape_trade"].items[0]
    wrong = replace(item, because="Omdat art. 310 dat verbiedt.")
    assert list(law_problems(index, [], [item])) == []
    [problem] = law_problems(index, [], [wrong])
    assert "artikel 310" in problem


def test_the_index_itself_is_read_strictly() -> None:
    text = real_texts()[INDEX_FILE]
    with pytest.raises(ContentError):
        read_law_index(text.replace("checked_on", "checked", 1))
    with pytest.raises(ContentError):
        read_law_index(re.sub(r'name = "Opiumwet"', 'naam = "Opiumwet"', text))


def test_the_index_can_be_held_against_the_notes(index: LawIndex) -> None:
    notes = "## 3.\n\n### 3.24 Discriminatie\n137c/d en 266\n\n### 3.27 Radicalisering\n131\n"
    sr = {"137c": frozenset({"3.24"}), "137d": frozenset({"3.24"}), "131": frozenset({"3.24", "3.27"})}
    missing = list(not_in_notes(replace(index, acts={"Sr": sr}), notes))
    assert missing == ["Sr 131 (3.24)"]
