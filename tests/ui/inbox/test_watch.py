"""Which reports wait: looked at one by one, told once, and nothing of it for who has no right."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.sealed import REPORT
from tests.ui.inbox.bench import NAME, OTHER, SECOND, Bench
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.sealed_report import SealedReport
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.inbox.shared_folder import SharedFolder
from vios_desktop.ui.inbox.watch import EVERY_MS, ReportHead, WatchState


def test_every_report_is_looked_at_and_the_log_says_nothing_of_it() -> None:
    bench = Bench()
    lines = len(bench.world.vault.state.audit)
    bench.watch.start()
    state = bench.watch.state
    assert [glance.name for glance in state.unread] == [NAME, OTHER]
    assert (state.waiting, state.opening, state.known) == (2, 0, True)
    assert state.glances[1].head == ReportHead(
        SECOND.receipt, SECOND.kind, SECOND.written_at, SECOND.where, files=0, unfinished=False
    )
    assert len(bench.world.vault.state.audit) == lines


def test_a_glance_holds_nothing_about_a_person() -> None:
    bench = Bench({NAME: REPORT})
    bench.watch.start()
    assert REPORT.what not in repr(bench.watch.state)
    assert REPORT.who not in repr(bench.watch.state)


def test_without_the_right_nothing_is_listed_opened_or_told() -> None:
    bench = Bench(role=Role.COLLEAGUE)
    told: list[WatchState] = []
    bench.watch.listen(told.append)
    bench.watch.start()
    bench.later.pass_ms(EVERY_MS * 3)
    bench.watch.look(again=True)
    assert told == [WatchState()]


def test_what_comes_later_is_seen_within_a_minute_and_what_went_is_gone() -> None:
    bench = Bench({NAME: REPORT})
    bench.watch.start()
    bench.box.reports[OTHER] = SECOND
    assert len(bench.watch.state.glances) == 1
    bench.later.pass_ms(EVERY_MS)
    assert [glance.name for glance in bench.watch.state.glances] == [NAME, OTHER]
    del bench.box.reports[NAME]
    bench.later.pass_ms(EVERY_MS)
    assert [glance.name for glance in bench.watch.state.glances] == [OTHER]


def test_a_file_that_cannot_be_opened_stops_no_other_and_is_told() -> None:
    bench = Bench()
    broken = {NAME: "sealed_hostile"}

    def opens(content: bytes, _keys: object) -> SealedReport:
        if (code := broken.get(content.decode())) is not None:
            raise ViosError(code)
        return bench.box.reports[content.decode()]

    bench.inbox._open = opens
    bench.watch.start()
    assert [(glance.name, glance.problem) for glance in bench.watch.state.glances] == [
        (NAME, "sealed_hostile"),
        (OTHER, ""),
    ]
    assert [glance.name for glance in bench.watch.state.unread] == [OTHER]
    broken[NAME] = "report_not_opened"
    bench.watch.look(again=True)  # a hostile file is not opened once more
    assert bench.watch.state.glances[0].problem == "sealed_hostile"


def test_what_passes_is_tried_again_when_somebody_asks() -> None:
    bench = Bench({NAME: REPORT})
    opens, tries = bench.inbox._open, []

    def once_broken(content: bytes, keys: object) -> SealedReport:
        tries.append(content)
        if len(tries) == 1:
            raise ViosError("report_not_opened")
        return opens(content, keys)  # type: ignore[arg-type]  # the keys of the fake

    bench.inbox._open = once_broken
    bench.watch.start()
    bench.later.pass_ms(EVERY_MS)
    assert bench.watch.state.glances[0].problem == "report_not_opened"
    bench.watch.look(again=True)
    assert bench.watch.state.glances[0].unread


def test_after_the_session_nothing_is_told() -> None:
    bench = Bench()
    told: list[WatchState] = []
    bench.watch.listen(told.append)
    bench.watch.close()
    bench.watch.look()
    assert told == [WatchState()]


SHARE = Path("/share")


def test_what_lies_in_the_shared_folder_comes_in_by_itself_for_this_vault_alone() -> None:
    bench = Bench({NAME: REPORT})
    bench.box.elsewhere[SHARE] = {OTHER: SECOND}
    bench.watch.start()
    assert len(bench.watch.state.glances) == 1
    bench.watch.choose_shared(SHARE)
    assert [glance.name for glance in bench.watch.state.glances] == [NAME, OTHER]
    assert bench.watch.state.shared == SHARE
    assert SharedFolder(bench.settings, "vault-0").folder() == SHARE
    assert SharedFolder(bench.settings, "practice").folder() is None


def test_a_shared_folder_that_is_gone_is_told_and_keeps_nothing_from_being_seen() -> None:
    bench = Bench({NAME: REPORT})
    bench.shared.choose(SHARE)
    bench.watch.start()
    assert bench.watch.state.shared_problem == "report_folder_gone"
    assert [glance.name for glance in bench.watch.state.unread] == [NAME]
    bench.box.elsewhere[SHARE] = {OTHER: SECOND}
    bench.later.pass_ms(EVERY_MS)
    assert bench.watch.state.shared_problem == ""
    assert len(bench.watch.state.unread) == 2
    bench.watch.choose_shared(None)
    assert bench.watch.state.shared is None
