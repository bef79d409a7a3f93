"""Several schools together with a vault open: in the register, or refused and nothing changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD_BEFORE, layout
from tests.unit.disclosure.test_joined import school
from tests.unit.services.world import World, make_world
from vios_desktop.disclosure.ladder import ladder
from vios_desktop.disclosure.shared_json import SharedSummary
from vios_desktop.disclosure.summary import build_summary
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.vocabulary import Role, SharingLevel
from vios_desktop.reports.summary_data import write_summary_json
from vios_desktop.services.joining import JoinedRenderer, JoinService
from vios_desktop.services.joining_files import MAX_BYTES, SentFile, read_sent, summary_of_file
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts

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


def sent(number: int, shared: SharedSummary) -> SentFile:
    text = write_summary_json(shared.summary, shared.school, shared.made_on)
    return read_sent(str(number), f"school-{number}.json", text)


def changed(**values: object) -> bytes:
    return json.dumps({**json.loads(content()), **values}).encode()


@pytest.mark.parametrize(
    ("hostile", "code"),
    [
        (b"x" * (MAX_BYTES + 1), "join_file_too_large"),
        (b"%PDF-1.7", "join_file_not_data"),
        (b"\xff\xfe\x00", "join_file_not_data"),
        (b"[" * 100_000, "join_file_not_data"),
        (b"[]", "join_file_not_data"),
        (b"{}", "join_file_other"),
        (changed(kind="yearly_overview"), "join_file_yearly"),
        (changed(kind="joined_overview"), "join_file_joined"),
        (changed(format=2), "join_file_newer"),
        (changed(made_on="gisteren"), "join_file_changed"),
        (changed(school="x" * 121), "join_file_changed"),
    ],
)
def test_a_file_that_is_no_summary_says_what_it_is_instead(hostile: bytes, code: str) -> None:
    file = read_sent("1", "bestand.json", hostile)
    assert (file.shared, file.refusal) == (None, code)
    assert Texts().error(file.refusal).now


def test_the_weeks_of_most_schools_are_those_of_the_overview(joining: JoinService) -> None:
    other = replace(school("Oost", 3), summary=build_summary(layout("B"), PERIOD_BEFORE, [], AGREEMENTS))
    files = (sent(1, other), sent(2, FILES[0]), sent(3, FILES[1]))
    assert [file.refusal for file in joining.look(files)] == ["join_file_other_period", "", ""]
    assert [file.refusal for file in joining.look(files[:1])] == [""]


@pytest.mark.parametrize(
    ("shared", "code"),
    [
        (school("noord ", 3), "join_file_twice"),
        (school(" ", 3), "join_file_no_school"),
        (school("West", 3, "A"), "join_file_other_layout"),
        (replace(school("West", 3), summary=list(ladder(school("West", 3).summary))[-1]), "join_file_not_whole"),
    ],
)
def test_a_file_that_does_not_fit_beside_the_others_is_named(
    joining: JoinService, shared: SharedSummary, code: str
) -> None:
    files = joining.look((*(sent(number, one) for number, one in enumerate(FILES)), sent(9, shared)))
    assert [file.refusal for file in files] == ["", "", code]
    assert joining.prepare([file.shared for file in files if file.shared is not None and not file.refusal]).pages


def test_whatever_is_taken_can_be_joined_and_looking_writes_nothing(world: World, joining: JoinService) -> None:
    before = world.vault.state.copy()
    looked = joining.look(tuple(sent(number, one) for number, one in enumerate(FILES)))
    assert all(not file.refusal for file in looked)
    assert world.vault.state == before
