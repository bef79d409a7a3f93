"""Failed unlocks, counted outside the vault because without a key there is no audit log to write to.

The delay is for a colleague at the keyboard; somebody who copied the files is slowed down only by Argon2id. The
file holds vault ids, slot ids and times, no names.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import (
    BadJsonError,
    JsonObject,
    canonical,
    parse_object,
    take_int,
    take_list,
    take_text,
    take_word,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

ANY_SLOT = "any"
"""The slot id of an attempt that was not made for one account, as on the command line."""

FIRST_DELAYED_FAILURE = 3
MAX_DELAY_S = 60
MAX_PENDING = 500

_MAGIC = "VIOS-ATTEMPTS"
_MAX_BYTES = 256 * 1024
_MAX_COUNTERS = 500
_MOST_FAILURES = 1_000_000
_LATEST_MS = 253_402_300_799_000  # the end of the year 9999


@dataclass(frozen=True, slots=True)
class FailedUnlock:
    """One failed attempt, to be written to the audit log at the next unlock."""

    vault_id: str
    slot_id: str
    when: datetime


@dataclass(frozen=True, slots=True)
class _Counter:
    vault_id: str
    slot_id: str
    failures: int
    last_ms: int


@dataclass(frozen=True, slots=True)
class _State:
    """`held_since_ms` is when a damaged file was found: the longest delay counts once from there."""

    counters: tuple[_Counter, ...] = ()
    pending: tuple[FailedUnlock, ...] = ()
    held_since_ms: int | None = None


@dataclass(slots=True)
class FailedUnlocks:
    """The counters in one file of the program's settings folder. No method raises for a bad or full disk.

    `now` gives the time in UTC. A clock that is put back starts the running delay again instead of ending it.
    """

    file: Path
    now: Callable[[], datetime]
    _unsaved: _State | None = field(default=None, init=False, repr=False)

    def wait_s(self, vault_id: str, slot_id: str) -> float:
        """How many seconds this slot has to wait before the next attempt; 0 when it may go ahead."""
        now_ms = self._now_ms()
        state = self._load(now_ms)
        corrected = _without_future(state, now_ms)
        if corrected != state:
            self._save(corrected)
        waits = [
            counter.last_ms + delay_after_s(counter.failures) * 1000 - now_ms
            for counter in corrected.counters
            if (counter.vault_id, counter.slot_id) == (vault_id, slot_id)
        ]
        if corrected.held_since_ms is not None:
            waits.append(corrected.held_since_ms + MAX_DELAY_S * 1000 - now_ms)
        return max([0, *waits]) / 1000

    def record_failure(self, vault_id: str, slot_id: str) -> float:
        """Count a failed attempt now and give the seconds to wait before the next."""
        now_ms = self._now_ms()
        state = self._load(now_ms)
        others = tuple(
            counter for counter in state.counters if (counter.vault_id, counter.slot_id) != (vault_id, slot_id)
        )
        before = next((counter.failures for counter in state.counters if counter not in others), 0)
        failures = min(before + 1, _MOST_FAILURES)
        attempt = FailedUnlock(vault_id, slot_id, datetime.fromtimestamp(now_ms / 1000, UTC))
        self._save(
            replace(
                state,
                counters=(*others, _Counter(vault_id, slot_id, failures, now_ms))[-_MAX_COUNTERS:],
                pending=(*state.pending, attempt)[-MAX_PENDING:],
            )
        )
        return self.wait_s(vault_id, slot_id)

    def record_success(self, vault_id: str, slot_id: str) -> None:
        """Forget the failures of this slot; what is pending for the audit log stays."""
        state = self._load(self._now_ms())
        kept = tuple(
            counter
            for counter in state.counters
            if (counter.vault_id, counter.slot_id) not in {(vault_id, slot_id), (vault_id, ANY_SLOT)}
        )
        if kept != state.counters or state.held_since_ms is not None:
            self._save(replace(state, counters=kept, held_since_ms=None))

    def pending(self, vault_id: str) -> tuple[FailedUnlock, ...]:
        """The attempts on this vault that no audit log holds yet, oldest first; at most the latest 500."""
        state = self._load(self._now_ms())
        return tuple(attempt for attempt in state.pending if attempt.vault_id == vault_id)

    def clear_pending(self, written: Iterable[FailedUnlock]) -> None:
        """Drop the attempts that an audit log now holds: call it after the commit, with what was written."""
        done = set(written)
        state = self._load(self._now_ms())
        kept = tuple(attempt for attempt in state.pending if attempt not in done)
        if kept != state.pending:
            self._save(replace(state, pending=kept))

    def _now_ms(self) -> int:
        return round(self.now().timestamp() * 1000)

    def _load(self, now_ms: int) -> _State:
        """What the file says, or what could not be saved before; damage starts one longest delay."""
        if self._unsaved is not None:
            return self._unsaved
        try:
            with self.file.open("rb") as stream:
                return _decode(stream.read(_MAX_BYTES + 1))
        except FileNotFoundError:
            return _State()
        except (OSError, BadJsonError):
            damaged = _State(held_since_ms=now_ms)
            self._save(damaged)
            return damaged

    def _save(self, state: _State) -> None:
        """Keep `state` in memory when the disk refuses: nobody is locked out, and no delay is lost meanwhile."""
        try:
            write_atomically(self.file, _encode(state))
        except ViosError:
            self._unsaved = state
        else:
            self._unsaved = None


def delay_after_s(failures: int) -> int:
    """Seconds to wait after this many failures in a row: none before the third, then 1, 2, 4 … up to 60."""
    if failures < FIRST_DELAYED_FAILURE:
        return 0
    return min(MAX_DELAY_S, 1 << min(failures - FIRST_DELAYED_FAILURE, 10))


def _without_future(state: _State, now_ms: int) -> _State:
    """`state` as if what happened later than now, by a clock that was put back, happened now."""
    counters = tuple(replace(counter, last_ms=min(counter.last_ms, now_ms)) for counter in state.counters)
    held = None if state.held_since_ms is None else min(state.held_since_ms, now_ms)
    return replace(state, counters=counters, held_since_ms=held)


def _encode(state: _State) -> bytes:
    return canonical(
        {
            "magic": _MAGIC,
            "v": 1,
            "held": -1 if state.held_since_ms is None else state.held_since_ms,
            "counters": [
                {"vault": entry.vault_id, "slot": entry.slot_id, "n": entry.failures, "at": entry.last_ms}
                for entry in state.counters
            ],
            "pending": [
                {"vault": entry.vault_id, "slot": entry.slot_id, "at": round(entry.when.timestamp() * 1000)}
                for entry in state.pending
            ],
        }
    )


def _decode(raw: bytes) -> _State:
    source = parse_object(raw, max_bytes=_MAX_BYTES, max_depth=3)
    take_word(source, "magic", _MAGIC)
    take_int(source, "v", least=1, most=1)
    held = take_int(source, "held", least=-1, most=_LATEST_MS)
    return _State(
        counters=tuple(_counter(entry) for entry in take_list(source, "counters", most=_MAX_COUNTERS)),
        pending=tuple(_attempt(entry) for entry in take_list(source, "pending", most=MAX_PENDING)),
        held_since_ms=None if held < 0 else held,
    )


def _counter(source: JsonObject) -> _Counter:
    return _Counter(
        vault_id=take_text(source, "vault", most=64),
        slot_id=take_text(source, "slot", most=64),
        failures=take_int(source, "n", least=1, most=_MOST_FAILURES),
        last_ms=take_int(source, "at", least=0, most=_LATEST_MS),
    )


def _attempt(source: JsonObject) -> FailedUnlock:
    return FailedUnlock(
        vault_id=take_text(source, "vault", most=64),
        slot_id=take_text(source, "slot", most=64),
        when=datetime.fromtimestamp(take_int(source, "at", least=0, most=_LATEST_MS) / 1000, UTC),
    )
