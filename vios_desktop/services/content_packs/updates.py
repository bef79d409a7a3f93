"""Taking in a content pack: looked at first, every path walked, the content of before kept for one step back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from vios_desktop.decision.checks import check_each
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.content_packs.changes import content_changes
from vios_desktop.services.content_packs.in_use import ContentInUse, InUse, Where
from vios_desktop.services.ports.content import ShelfState, TakenIn

if TYPE_CHECKING:
    from vios_desktop.decision.check_walks import Problem
    from vios_desktop.decision.pack_changes import Change
    from vios_desktop.domain.content_pack import ContentHeader, SignedPack, StepBackReason
    from vios_desktop.services.content_packs.loading import Content
    from vios_desktop.services.ports import Clock

MOST_HISTORY: Final = 50
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Preview:
    """A pack that may be taken in, and what it changes in the content that is in use. Nothing is written.

    `put_back` is when and why this very pack was put away here before; None if it was not, or not the last time.
    """

    raw: bytes
    signed: SignedPack
    content: Content
    changes: tuple[Change, ...]
    instead_of: ContentHeader
    put_back: TakenIn | None = None


@dataclass(frozen=True, slots=True)
class SoundPack:
    """A pack of which every path was walked without finding anything. Only `ContentUpdates.check` makes one."""

    preview: Preview


class ContentUpdates:
    """`where` is the shelf that packs go to: of this user, or of the computer. `takes`: this build has a key."""

    def __init__(self, in_use: ContentInUse, where: Where, clock: Clock, takes: Callable[[], bool]) -> None:
        self._in_use, self._where, self._clock, self._takes = in_use, where, clock, takes
        self._shelf = in_use.shelves[where]

    def takes_packs(self) -> bool:
        """Without the key of a publisher in it, a build takes none. Raises `ViosError("content_keys_damaged")`."""
        return self._takes()

    def standing(self) -> InUse:
        """What is in use."""
        return self._in_use.now()

    def history(self) -> tuple[TakenIn, ...]:
        """What was taken in here and put back, the newest first; empty where the folder is spoilt."""
        return self._state().history[::-1]

    def look(self, raw: bytes) -> Preview:
        """Read a file. Raises as `PackReader` and `ContentInUse.load`, and content_older."""
        now = self._in_use.now()
        signed = self._in_use.read(raw)
        header = signed.header
        state = self._state()
        again = signed.digest in (state.current, state.set_aside) and signed.digest != now.digest
        floor = now.header.serial if again else max(now.header.serial, state.floor)
        if header.serial <= floor:
            raise ViosError("content_older", version=header.version, own=now.header.version)
        content = self._in_use.load(signed)
        put_back = next((event for event in reversed(state.history) if event.reason), None)
        if signed.digest != state.set_aside:
            put_back = None
        return Preview(raw, signed, content, content_changes(now.content, content), now.header, put_back)

    def problems(
        self,
        preview: Preview,
        progress: Progress = lambda _done, _all: None,
        cancelled: Cancelled = lambda: False,
    ) -> tuple[Problem, ...]:
        """Walk every path of every kind, as the tests of the program do; what is wrong. Takes minutes.

        Raises `ViosError("content_stopped")`, soon after `cancelled` says so.
        """

        def go_on() -> None:
            if cancelled():
                raise ViosError("content_stopped")

        count = len(preview.content.pack.kinds)
        found: list[Problem] = []
        progress(0, count)
        for done, report in enumerate(check_each(preview.content.pack, go_on=go_on), 1):
            found += report.problems
            progress(done, count)
        return tuple(found)

    def check(self, preview: Preview, progress: Progress, cancelled: Cancelled) -> SoundPack:
        """The same; raises `ViosError("content_not_sound")` as well. Needs no store, so any thread may do it."""
        problems = self.problems(preview, progress, cancelled)
        if problems:
            first = problems[0]
            raise ViosError("content_not_sound", count=len(problems), first=f"{first.kind} {first.rule}".strip())
        return SoundPack(preview)

    def take_in(self, sound: SoundPack) -> InUse:
        """Use it from now on; walks that were begun go on under their own rules.

        Raises as `look`, since meanwhile another window may have taken one in, and what writing raises.
        """
        preview = sound.preview
        self.look(preview.raw)
        state, header, now = self._state(), preview.signed.header, self._in_use.now()
        new = replace(
            state,
            current=preview.signed.digest,
            previous=now.digest if now.where is self._where else "",
            has_previous=True,
            set_aside="",
            floor=max(state.floor, header.serial),
            history=self._with(state, TakenIn(self._clock.now(), header.serial, header.version)),
        )
        self._shelf.keep(new, preview.raw)
        return self._in_use.look_again()

    def before(self) -> ContentHeader | None:
        """What a step back would bring; None where there is nothing to go back to. Reads and loads it."""
        state = self._state()
        return self._in_use.supposing(self._where, state.previous).header if state.has_previous else None

    def step_back(self, reason: StepBackReason) -> InUse:
        """Put back the content of before the last pack; once. Walks that were begun go on under their own rules.

        A pack of before that is spoilt meanwhile is not put back: the program's own content is used. Raises
        `ViosError("content_no_previous")`; what was taken in for the whole computer is put back there.
        """
        state = self._state()
        if not state.has_previous:
            raise ViosError("content_no_previous")
        back = self._in_use.supposing(self._where, state.previous)
        spoilt = any(one.where is self._where for one in back.spoilt)
        header = back.header
        new = replace(
            state,
            current="" if spoilt else state.previous,
            previous="",
            has_previous=False,
            set_aside=state.current,
            history=self._with(state, TakenIn(self._clock.now(), header.serial, header.version, reason.value)),
        )
        self._shelf.keep(new)
        return self._in_use.look_again()

    def _state(self) -> ShelfState:
        """A spoilt folder counts as an empty one here: taking in a pack mends it."""
        try:
            return self._shelf.state()
        except ViosError:
            return ShelfState()

    def _with(self, state: ShelfState, event: TakenIn) -> tuple[TakenIn, ...]:
        return (*state.history, event)[-MOST_HISTORY:]
