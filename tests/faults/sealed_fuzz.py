"""Sealed reports that somebody spoilt: changed ciphertexts, and hostile insides that are sealed as they should be.

A long campaign: `python -m tests.faults.sealed_fuzz 1000000 [seed]`. Every failure names the seed of its case.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tests.fakes.sealed import INBOX, INVITATION, NOTE, REPORT
from tests.faults.campaign.case import tell_progress
from tests.faults.costs import Costs
from vios_desktop.domain.invitation import Invitation
from vios_desktop.domain.plain_text import is_plain
from vios_desktop.domain.sealed_report import MOST_CHARACTERS, ReportFile, SealedReport
from vios_desktop.sealed.chunks import ChunkWriter
from vios_desktop.sealed.errors import SEALED_CODES, SealedError
from vios_desktop.sealed.header import write_header
from vios_desktop.sealed.interior import write_words
from vios_desktop.sealed.report_file import open_sealed, padded_size, seal

MOST_CPU_MS, MOST_MORE_MIB = 200, 64
"""What a file of at most 1 MiB may cost (`security.md` §8)."""
INTERESTING = (0, 1, 2, 0x7F, 0x80, 0xFF)
_OUTER_CODES = frozenset(SEALED_CODES) - {"sealed_hostile"}
NASTY = ("\u202e", "\ud800", "\x00", "\u2028", "\ufeff", "e\u0301", "\U000e0041", "\ue000", "z" + "\u0315" * 40)


@dataclass
class Tally:
    """How many files were refused and why, how many opened, and what should not have happened."""

    codes: Counter[str] = field(default_factory=Counter)
    opened: int = 0
    failures: list[str] = field(default_factory=list)
    costs: Costs = field(default_factory=Costs)

    def __str__(self) -> str:
        told = ", ".join(f"{code} {count}" for code, count in sorted(self.codes.items()))
        return f"{told}, opened {self.opened}, {self.costs}, failures {len(self.failures)}"


def interior(
    words: bytes,
    files: Sequence[tuple[str, bytes, bytes | None]],
    *,
    count: int | None = None,
    words_size: int | None = None,
) -> bytes:
    """The inside of a report, with lies where they are asked for: another digest, count or size of the words."""
    body = (len(words) if words_size is None else words_size).to_bytes(4, "big")
    body += (len(files) if count is None else count).to_bytes(2, "big") + words
    for name, content, digest in files:
        raw = name.encode("utf-8", "surrogatepass")
        body += len(raw).to_bytes(2, "big") + len(content).to_bytes(8, "big") + raw
        body += (digest or hashlib.sha256(content).digest()) + content
    plain = len(body).to_bytes(8, "big") + body
    return plain + bytes(padded_size(len(plain)) - len(plain))


def sealed_interior(plain: bytes, invitation: Invitation) -> bytes:
    """`plain` sealed as it should be, whatever it is."""
    key, prefix = os.urandom(32), os.urandom(7)
    header = write_header(invitation.recipients(), key, prefix)
    stream = io.BytesIO()
    stream.write(header.raw)
    writer = ChunkWriter(stream, key, prefix, header.binding())
    writer.write(plain)
    writer.close()
    return stream.getvalue()


def mutated_ciphertexts(count: int, seed: int) -> Tally:
    """Changed files: none may open, unless nothing was changed."""
    honest = [seal(replace(REPORT, files=files), INVITATION) for files in ((), (NOTE,), (_picture(),))]

    def case(dice: random.Random) -> bytes:
        raw = dice.choice(honest)
        changed = raw
        while changed == raw:
            changed = _mutated(raw, dice)
        return changed

    return _campaign(count, seed, case, may_open=False)


def hostile_interiors(count: int, seed: int) -> Tally:
    """Insides that are sealed rightly: what opens has to obey every rule of a report."""
    words = write_words(REPORT)

    def case(dice: random.Random) -> bytes:
        kind = dice.randrange(3)
        if kind == 0:
            plain = interior(_hostile_words(words, dice), [])
        elif kind == 1:
            plain = _mutated(interior(words, [("a.txt", b"tekst", None)]), dice)
        else:
            name = dice.choice(("a.txt", "../a", "a" * 300, dice.choice(NASTY), "", "CON", "a:b"))
            plain = interior(
                words,
                [(name, bytes(dice.randrange(3)), dice.choice((None, bytes(32))))] * dice.randrange(25),
                count=dice.choice((None, 0, 1, 20, 21, 65_535)),
                words_size=dice.choice((None, None, 0, 1, len(words) + 1, 2**32 - 1)),
            )
        return sealed_interior(plain, INVITATION)

    return _campaign(count, seed, case, may_open=True)


def _campaign(count: int, seed: int, case: Callable[[random.Random], bytes], *, may_open: bool) -> Tally:
    tally = Tally()
    for number in range(count):
        raw = case(random.Random(f"{seed}/{number}"))  # noqa: S311 - a case has to come back from its seed
        tally.costs.begin()
        try:
            report = open_sealed(io.BytesIO(raw), (INBOX,))
        except SealedError as error:
            tally.codes[error.code] += 1
            if error.code not in (SEALED_CODES if may_open else _OUTER_CODES):
                tally.failures.append(f"{seed}/{number}: {error.code}")
        except BaseException as error:  # noqa: BLE001 - finding these is what this is for
            tally.failures.append(f"{seed}/{number}: {type(error).__name__}")
        else:
            tally.opened += 1
            if not may_open or not _obeys(report):
                tally.failures.append(f"{seed}/{number}: opened")
        tally.costs.end(f"{seed}/{number}")
        tell_progress(number + 1, len(tally.failures))
    if tally.costs.cpu_ms > MOST_CPU_MS:
        tally.failures.append(f"{tally.costs.slowest}: {tally.costs.cpu_ms:.0f} ms of the processor")
    if tally.costs.more_mib > MOST_MORE_MIB:
        tally.failures.append(f"{seed}: {tally.costs.more_mib:.0f} MiB above what it began with")
    return tally


def _obeys(report: SealedReport) -> bool:
    texts = (is_plain(getattr(report, name), most=most, lines=True) for name, most in MOST_CHARACTERS.items())
    names = (is_plain(file.name, most=120) and not set(file.name) & set("/\\:") for file in report.files)
    return all(texts) and all(names) and len(report.files) <= 20


def _mutated(raw: bytes, dice: random.Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(dice.choice((1, 1, 1, 2, 8))):
        at = dice.randrange(min(len(changed), dice.choice((16, 250, 10**9))) or 1) if changed else 0
        kind = dice.randrange(7)
        if kind == 0 and changed:
            changed[at] ^= 1 << dice.randrange(8)
        elif kind == 1 and changed:
            changed[at] = dice.choice(INTERESTING)
        elif kind == 2:
            del changed[at : at + dice.choice((1, 16, 88, 65_552, 10**9))]
        elif kind == 3:
            changed[at:at] = dice.randbytes(dice.choice((1, 16, 88, 4096)))
        elif kind == 4:
            changed += changed[at : at + 100]
        elif kind == 5:
            changed[at : at + 8] = dice.choice((0, 2**32 - 1, 2**63, 2**64 - 1)).to_bytes(8, "big")
        else:
            changed[at : at + 88], changed[at + 88 : at + 176] = changed[at + 88 : at + 176], changed[at : at + 88]
    return bytes(changed)


def _hostile_words(words: bytes, dice: random.Random) -> bytes:
    kind = dice.randrange(6)
    if kind == 0:
        return _mutated(words, dice)
    if kind == 1:
        return dice.choice((b"[", b'{"a":', b"[[],")) * dice.choice((9, 100, 10_000))
    source = json.loads(words)
    name = dice.choice(sorted(source))
    if kind == 2:
        source[name] = dice.choice((None, True, 1, -1, 2**70, 1.5, float("nan"), [], {}, [[[[[[[[[[]]]]]]]]]], ""))
    elif kind == 3:
        source[name] = dice.choice(("x", "x" * 20_000, dice.choice(NASTY), f"a{dice.choice(NASTY)}b"))
    elif kind == 4:
        del source[name]
    else:
        text = json.dumps(source, sort_keys=True, separators=(",", ":"))
        return (text[:-1] + f',"{name}":"x"}}').encode()
    return json.dumps(source, sort_keys=True, separators=(",", ":")).encode()


def _picture() -> ReportFile:
    return ReportFile("foto.jpg", b"\xff\xd8\xff" + bytes(70_000))


def main(arguments: Sequence[str]) -> int:
    count = int(arguments[0]) if arguments else 10_000
    seed = int(arguments[1]) if len(arguments) > 1 else random.SystemRandom().randrange(10**9)
    failed = False
    for name, campaign in (("ciphertexts", mutated_ciphertexts), ("interiors", hostile_interiors)):
        tally = campaign(count, seed)
        sys.stdout.write(f"{name}: {count} tried, seed {seed}: {tally}\n")
        sys.stdout.writelines(f"  {line}\n" for line in tally.failures[:20])
        failed = failed or bool(tally.failures)
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
