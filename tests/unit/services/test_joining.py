"""Several schools together with a vault open: in the register, or refused and nothing changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.unit.disclosure.test_joined import school
from tests.unit.services.world import World, make_world
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.vocabulary import Role, SharingLevel
from vios_desktop.reports.summary_data import write_summary_json
from vios_desktop.services.joining import MAX_BYTES, JoinedRenderer, JoinService, summary_of_file
from vios_desktop.services.summary_formats import SummaryFormat

FILES = [school("Noord", 3), school("Zuid", 12)]


def content(name: str = "Noord") -> bytes:
    return write_summary_json(school(name, 3).summary, name, date(2026, 11, 24))


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def joining(world: World) -> JoinService:
    def written(form: SummaryFormat) -> JoinedRenderer:
        return lambda joined: f"{form} {joined}".encode()

    return JoinService(world.session, {form: written(form) for form in SummaryFormat})


@pytest.mark.parametrize("form", SummaryFormat)
def test_what_was_made_is_in_the_register(world: World, joining: JoinService, form: SummaryFormat) -> None:
    read = joining.prepare(FILES)
    made = joining.deliver(FILES, " Gemeente ", "overleg", expected_hash=read.content_hash, form=form)
    assert made.file_name == f"overzicht-scholen-2026-10-26.{form.value}"
    entry = world.vault.state.disclosures[-1]
    assert (entry.file, entry.recipient, entry.level) == (made.file, "Gemeente", SharingLevel.TREND)
    assert entry.what.startswith("Overzicht van 2 scholen 26-10-2026 tot en met 22-11-2026")
    assert "Noord" not in entry.what


def test_reading_it_through_writes_nothing(world: World, joining: JoinService) -> None:
    before = world.vault.state.copy()
    joining.prepare(FILES)
    assert world.vault.state == before


def test_what_does_not_belong_together_or_is_for_nobody_leaves_nothing(world: World, joining: JoinService) -> None:
    before = world.vault.state.copy()
    with pytest.raises(ViosError, match="join_layouts_differ"):
        joining.deliver([school("Noord", 3), school("Zuid", 3, "A")], "Gemeente", "overleg")
    with pytest.raises(ValidationError):
        joining.deliver(FILES, " ", "")
    with pytest.raises(ViosError, match="summary_changed"):
        joining.deliver(FILES, "Gemeente", "overleg", expected_hash="0" * 64)
    assert world.vault.state == before


def test_a_file_reads_back() -> None:
    assert summary_of_file(content()).school == "Noord"
    assert summary_of_file(b"\xef\xbb\xbf" + content()).school == "Noord"


def _long_school(document: dict[str, Any]) -> None:
    document["school"] = "x" * 121


def _story(document: dict[str, Any]) -> None:
    document["summary"]["blocks"][0]["lines"][0]["title"] = "Een heel verhaal. " * 20


def _trick(document: dict[str, Any]) -> None:
    document["school"] = "Noord\u202egepj"


def _control(document: dict[str, Any]) -> None:
    document["summary"]["blocks"][0]["heading"] = "Groep\u0007"


@pytest.mark.parametrize(
    ("change", "where"), [(_long_school, "school"), (_trick, "school"), (_story, "summary"), (_control, "summary")]
)
def test_words_that_no_summary_has_are_refused(change: Callable[[dict[str, Any]], None], where: str) -> None:
    document = json.loads(content())
    change(document)
    with pytest.raises(ViosError) as caught:
        summary_of_file(json.dumps(document).encode())
    assert (caught.value.code, caught.value.params["where"]) == ("shared_summary_not_valid", where)


@pytest.mark.parametrize(
    "hostile",
    [
        *(b"", b"\xff\xfe\x00", b"{}", b"[1]", b"null", b"%PDF-1.4", b"PK\x03\x04", b"NaN", b'{"a": 1e999}'),
        *(b"[" * 100_000, b"x" * (MAX_BYTES + 1), b'{"kind": "yearly_overview"}'),
    ],
)
def test_a_hostile_or_foreign_file_is_refused_with_a_word(hostile: bytes) -> None:
    with pytest.raises(ViosError, match="shared_summary_not_valid"):
        summary_of_file(hostile)
