"""Taking in a pack, what is refused, a step back, and what a spoilt folder comes to."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.fakes import FixedClock
from tests.signed_packs import PUBLISHER, changed, computer, header, pack, shipped, signed
from vios_desktop.app.content_in_use import ComputerContent
from vios_desktop.decision.pack_changes import How, Thing
from vios_desktop.decision.walk import start
from vios_desktop.domain.content_pack import StepBackReason
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.content_packs.in_use import Where
from vios_desktop.services.content_packs.updates import ContentUpdates, SoundPack
from vios_desktop.services.decisions import rules_of
from vios_desktop.texts import Texts

NEW, NEWER = "2099.1", "2099.2"


@pytest.fixture
def content(tmp_path: Path) -> ComputerContent:
    return computer(tmp_path / "home", tmp_path / "shared")


@pytest.fixture
def updates(content: ComputerContent) -> ContentUpdates:
    return content.updates(FixedClock())


def taken(updates: ContentUpdates, raw: bytes) -> None:
    """Without the walks, which have a test of their own."""
    updates.take_in(SoundPack(updates.look(raw)))


def refused(updates: ContentUpdates, raw: bytes) -> str:
    with pytest.raises(ViosError) as caught:
        updates.look(raw)
    return caught.value.code


def test_a_pack_is_used_for_what_is_begun_from_now(content: ComputerContent, updates: ContentUpdates) -> None:
    own = content.decision_pack()
    begun, finder = start(own, ["knife"]), content.knowledge_finder()
    assert updates.standing().where is Where.PROGRAM

    taken(updates, pack(5, NEW))

    now = updates.standing()
    assert (now.where, now.header.serial, now.signer) == (Where.USER, 5, PUBLISHER)
    assert content.decision_pack().version == NEW
    assert begun.pack is own, "a walk that was begun goes on under its own rules"
    assert content.knowledge_finder() is not finder
    assert content.knowledge_finder() is content.knowledge_finder()
    assert [one.version for one in updates.history()] == [NEW]


def test_it_is_there_at_the_next_start_too(tmp_path: Path, updates: ContentUpdates) -> None:
    taken(updates, pack(5, NEW))
    assert computer(tmp_path / "home").decision_pack().version == NEW


def test_an_equal_or_older_one_is_refused(updates: ContentUpdates) -> None:
    taken(updates, pack(5, NEW))
    assert refused(updates, pack(5, NEW)) == "content_older"
    assert refused(updates, pack(4, NEWER)) == "content_older"
    assert refused(updates, pack(1, NEWER)) == "content_older", "not above what the program came with"


def test_what_asks_for_a_later_program_or_is_wrong_inside_is_refused(updates: ContentUpdates) -> None:
    assert refused(updates, signed(changed(NEW), header(5, NEW, program="99.0.0"))) == "content_needs_program"
    with pytest.raises(ViosError, match="content_not_fitting"):
        updates.look(signed(changed(NEW), header(5, NEWER)))
    with pytest.raises(ViosError, match="content_not_fitting"):
        updates.look(signed(changed(NEW, {"knife.toml": ("format = 1", "format = 2")}), header(5, NEW)))
    with pytest.raises(ViosError, match="content_not_fitting"):
        updates.look(
            signed(changed(NEW, {"knife.toml": ("format = 1", "format = " + "[" * 5000)}), header(5, NEW))
        )
    assert updates.standing().where is Where.PROGRAM


def test_one_step_back_and_no_further(content: ComputerContent, updates: ContentUpdates) -> None:
    taken(updates, pack(5, NEW))
    taken(updates, pack(6, NEWER))
    before = updates.before()
    assert before is not None
    assert before.version == NEW

    now = updates.step_back(StepBackReason.WRONG)

    assert (now.header.version, content.decision_pack().version) == (NEW, NEW)
    assert [(one.version, one.reason) for one in updates.history()] == [(NEW, "wrong"), (NEWER, ""), (NEW, "")]
    assert updates.before() is None
    with pytest.raises(ViosError, match="content_no_previous"):
        updates.step_back(StepBackReason.OTHER)
    assert refused(updates, signed(changed("2098.9"), header(6, "2098.9"))) == "content_older"
    again = updates.look(pack(6, NEWER))
    assert again.put_back is not None
    assert (again.put_back.reason, again.put_back.at) == ("wrong", updates.history()[0].at)
    assert updates.look(pack(7, "2099.3")).put_back is None
    taken(updates, pack(6, NEWER))  # the very pack that was put away, and no other with its number
    assert content.decision_pack().version == NEWER


def test_what_was_put_back_and_taken_in_again_is_not_told_any_more(updates: ContentUpdates) -> None:
    taken(updates, pack(5, NEW))
    assert updates.look(pack(6, NEWER)).put_back is None
    updates.step_back(StepBackReason.NOT_YET)
    taken(updates, pack(5, NEW))
    assert updates.look(pack(6, NEWER)).put_back is None


def test_a_step_back_may_lead_to_what_the_program_came_with(updates: ContentUpdates) -> None:
    taken(updates, pack(5, NEW))
    assert updates.step_back(StepBackReason.PUBLISHER).where is Where.PROGRAM


@pytest.mark.parametrize("spoil", ["pack", "cut", "gone", "state", "too_long"])
def test_what_is_spoilt_is_passed_over_as_a_whole_and_told(
    tmp_path: Path, updates: ContentUpdates, spoil: str
) -> None:
    taken(updates, pack(5, NEW))
    folder = tmp_path / "home" / "content"
    [file] = folder.glob("*.vpk")
    raw = file.read_bytes()
    match spoil:
        case "pack":
            file.write_bytes(raw[:5000] + bytes([raw[5000] ^ 1]) + raw[5001:])
        case "cut":
            file.write_bytes(raw[:-1])
        case "gone":
            file.unlink()
        case "state":
            (folder / "state.json").write_bytes(b"{}")
        case _:
            (folder / "state.json").write_bytes(b" " * 100_000)

    again = computer(tmp_path / "home")

    now = again.in_use.now()
    assert (now.where, [(one.where, one.code) for one in now.spoilt]) == (
        Where.PROGRAM,
        [(Where.USER, "content_spoilt")],
    )
    assert again.protocol_texts()["pack.toml"] == now.content.pack.texts["pack.toml"]
    assert rules_of(again.decision_pack(), date(2026, 12, 1)).instead, "the decision help says it too"
    assert not rules_of(ComputerContent().decision_pack(), date(2026, 12, 1)).instead
    taken(again.updates(FixedClock()), pack(5, NEW))
    assert again.in_use.now().header.serial == 5, "taking it in again mends it"


def test_a_build_without_the_key_does_not_use_what_lies_there(tmp_path: Path, updates: ContentUpdates) -> None:
    taken(updates, pack(5, NEW))
    bare = ComputerContent(computer(tmp_path / "home")._paths, lambda: ())
    assert bare.in_use.now().where is Where.PROGRAM
    assert [one.code for one in bare.in_use.now().spoilt] == ["content_no_key"]
    assert not bare.updates(FixedClock()).takes_packs()
    assert refused(bare.updates(FixedClock()), pack(6, NEWER)) == "content_no_key"


def test_the_newest_of_computer_and_user_counts(content: ComputerContent, updates: ContentUpdates) -> None:
    shared = content.updates(FixedClock(), computer=True)
    taken(shared, pack(6, NEWER))
    assert updates.standing().where is Where.COMPUTER
    assert refused(updates, pack(5, NEW)) == "content_older"
    with pytest.raises(ViosError, match="content_no_previous"):
        updates.step_back(StepBackReason.WRONG)


def test_without_a_folder_nothing_is_taken_in() -> None:
    with pytest.raises(ViosError, match="content_no_place"):
        ComputerContent().updates(FixedClock())


def test_every_path_is_walked_first_and_that_can_be_stopped(updates: ContentUpdates) -> None:
    preview = updates.look(pack(5, NEW))
    seen: list[tuple[int, int]] = []
    with pytest.raises(ViosError, match="content_stopped"):
        updates.check(preview, lambda done, total: seen.append((done, total)), lambda: bool(seen))
    assert seen == [(0, len(preview.content.pack.kinds))]
    assert updates.standing().where is Where.PROGRAM


def test_what_changes_is_told_in_the_words_of_the_rules(updates: ContentUpdates) -> None:
    assert updates.look(pack(5, NEW)).changes == ()
    old = updates.standing().content.pack
    item = next(item for item in old.protocols["knife"].items if item.deadline.kind == "today" and item.headline)
    preview = updates.look(
        signed(
            changed(NEW, {"knife.toml": (item.headline, "Iets anders"), "terms.toml": ("meaning", "meaning")}),
            header(5, NEW),
        )
    )
    [change] = preview.changes
    assert (change.thing, change.how, change.title) == (Thing.ADVICE, How.CHANGED, "Iets anders")
    assert change.where == old.protocols["knife"].title


def test_what_is_done_in_danger_is_told_first_and_word_for_word(updates: ContentUpdates) -> None:
    old = updates.standing().content.pack
    knife, danger = old.protocols["knife"], old.modules["danger_now"]
    assert danger.alarm is not None
    words = {
        "knife.toml": (knife.alarm_steps[0].text, "Ga ernaartoe en vraag om het mes."),
        "module_danger.toml": (danger.alarm.text, "Bel later."),
        "vape_use.toml": (old.protocols["vape_use"].title, "Dampen"),
    }
    preview = updates.look(signed(changed(NEW, words), header(5, NEW)))
    told = {(one.thing, one.where): one for one in preview.changes}
    step, card = told[Thing.DANGER, knife.title], told[Thing.DANGER, danger.title]
    assert (step.how, step.before, step.after) == (
        How.CHANGED,
        knife.alarm_steps[0].text,
        "Ga ernaartoe en vraag om het mes.",
    )
    assert danger.alarm.text in card.before
    assert "Bel later." in card.after
    assert [one.thing for one in preview.changes] == [Thing.DANGER, Thing.DANGER, Thing.KIND]


def test_another_name_of_a_kind_is_told_as_that(updates: ContentUpdates) -> None:
    before = updates.standing().content.pack.protocols["vape_use"].title
    changes = {"vape_use.toml": (before, "Dampen")}
    [change] = updates.look(signed(changed(NEW, changes), header(5, NEW))).changes
    assert (change.thing, change.how, change.title) == (Thing.KIND, How.CHANGED, "Dampen")
    assert change.before.startswith(before)
    assert change.after.startswith("Dampen")


def test_a_step_that_is_gone_in_danger_is_told(updates: ContentUpdates) -> None:
    old = updates.standing().content.pack.protocols["knife"]
    was = shipped().protocols["knife.toml"]
    begins = was.index("[[alarm_step]]")
    block = was[begins : was.index("[[", begins + 2)]
    [change] = updates.look(signed(changed(NEW, {"knife.toml": (block, "")}), header(5, NEW))).changes
    assert (change.thing, change.how, change.before) == (Thing.DANGER, How.GONE, old.alarm_steps[-1].text)


def test_a_source_that_was_looked_at_again_is_told_once(updates: ContentUpdates) -> None:
    sources = updates.standing().content.pack.sources.values()
    day = next(iter(sources)).checked_on
    changes = {"sources.toml": (f"checked_on = {day}", "checked_on = 2027-01-04")}
    [change] = updates.look(signed(changed(NEW, changes), header(5, NEW))).changes
    assert (change.thing, change.how) == (Thing.SOURCE, How.CHANGED)
    assert "04-01-2027" in change.after
    assert change.before != change.after


def test_a_pack_that_a_later_program_refuses_is_told_with_its_place(
    tmp_path: Path, updates: ContentUpdates
) -> None:
    taken(updates, pack(5, NEW))
    state = updates._shelf.state()
    wrong = signed(changed(NEW, {"knife.toml": ("format = 1", "format = 2")}), header(6, NEW))
    updates._shelf.keep(replace(state, current=hashlib.sha256(wrong).hexdigest()), wrong)

    [spoilt] = computer(tmp_path / "home").in_use.now().spoilt

    told = Texts("nl").error(spoilt.code, **spoilt.params).what
    assert "knife.toml" in told
    assert "{" not in told


def test_a_pack_of_before_that_is_spoilt_is_not_put_back(tmp_path: Path, updates: ContentUpdates) -> None:
    taken(updates, pack(5, NEW))
    taken(updates, pack(6, NEWER))
    (tmp_path / "home" / "content" / f"{updates._shelf.state().previous}.vpk").write_bytes(b"")

    now = updates.step_back(StepBackReason.WRONG)

    assert (now.where, now.spoilt) == (Where.PROGRAM, ())
