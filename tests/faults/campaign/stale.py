"""Something older put back: a page, the database, the whole folder; or the journal of half a save taken away.

Every page of an older state has a right seal, so the database itself finds nothing. What finds it is the log: its
witnesses outside the database, its chain, and the hash of each record in the line about its last change.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from tests.faults import shims
from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.vault import (
    WORDS,
    Contents,
    Filled,
    contents,
    filled_vault,
    opened,
    record,
    structure_faults,
)
from tests.faults.power_cut import Loss
from tests.faults.power_cuts import problems_after, traced
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.signal import SignalFacts
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    PersonKind,
    SignalSource,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.queries import IncidentQuery, SignalQuery
from vios_desktop.services.session import Session
from vios_desktop.services.signals import SignalService

PAGE = 4096
_PAIRS = 10
_JOURNAL = "data.db-journal"


@dataclass(frozen=True)
class Pair:
    """A vault and the same one after some work, with what is in it then."""

    older: Filled
    newer: Filled
    whole: Contents

    def newer_in(self, place: Path) -> Filled:
        place.mkdir()
        return self.newer.copied_to(place)


def _pairs(seed: int, folder: Path, number: int) -> list[Pair]:
    return [_pair(random.Random(f"{seed}/{one}"), _new(folder / f"pair {one}")) for one in range(number)]  # noqa: S311


def _pair(rng: random.Random, folder: Path) -> Pair:
    older = filled_vault().copied_to(_new(folder / "older"))
    session, _ = opened(older)
    for number in range(8):
        name = f"Persoon {number}"
        known = PersonService(session).add(kind=PersonKind.PUPIL, first_name="Proef", last_name=name)
        SignalService(session).record(_signal(known.id, session.clock.today()))
    session.vault.close()
    newer = older.copied_to(_new(folder / "newer"))
    session, _ = opened(newer)
    _work_on(session, rng)
    session.vault.close()
    return Pair(older, newer, contents(newer.copied_to(_new(folder / "read"))))


def _signal(person_id: str, today: date) -> SignalFacts:
    return SignalFacts(
        *(SignalSubject.PUPIL, today, Domain.SCHOOL, SignalTheme.OTHER, WORDS, "Het kan ook anders zijn."),
        *(SignalSource.SEEN, Certainty.SURE, "de mentor", today + timedelta(days=30), person_id),
    )


def _work_on(session: Session, rng: random.Random) -> None:
    """Change some of everything, and add."""
    incidents, signals, persons = IncidentService(session), SignalService(session), PersonService(session)
    with session.begin() as work:
        ids = sorted(work.incidents.ids(IncidentQuery()))
        seen = list(work.signals.find(SignalQuery()))
        known = [person for person in work.persons.find("Persoon", 20) if rng.random() < 0.5]
    for one in rng.sample(ids, rng.randrange(1, 8)):
        known_facts = incidents.view(one).incident
        facts = replace(known_facts.facts, facts=f"Het is later anders gebleken. {WORDS * rng.randrange(1, 20)}")
        incidents.change(one, facts, known_facts.version)
    for signal in rng.sample(seen, 3):
        signals.change(signal.id, replace(signal.facts, facts=f"Toch anders. {WORDS}"), signal.version)
    for person in known:
        persons.change(replace(person, class_name="4C"), person.version)
    for number in range(rng.randrange(3)):
        record(session, number, with_file=number == 0)


def _looked_through(vault: Filled) -> None:
    """Open every record, as somebody would. Raises `ViosError` where something is not as it should be."""
    session, _ = opened(vault)
    try:
        with session.begin() as work:
            ids = sorted(work.incidents.ids(IncidentQuery()))
            signals = [signal.id for signal in work.signals.find(SignalQuery())]
            persons = [person.id for person in work.persons.find("Persoon", 20)]
        for views, of_kind in (
            (IncidentService(session).view, ids),
            (SignalService(session).view, signals),
            (PersonService(session).view, persons),
        ):
            for one in of_kind:
                views(one)
        if session.vault.read_only:
            raise ViosError("log_broken_read_only")
    finally:
        session.vault.close()


def _judged(vault: Filled, whole: Contents) -> tuple[str, str]:
    """How it was noticed, and what is wrong with that."""
    try:
        opened(vault)[0].vault.close()
    except ViosError as error:
        return f"at the opening: {error.code}", ""
    except Exception as error:  # noqa: BLE001 anything else would be a crash
        return "crash", f"crash at the opening: {type(error).__name__}"
    try:
        _looked_through(vault)
        same = contents(vault) == whole
    except ViosError as error:
        return f"at a record: {error.code}", ""
    except Exception as error:  # noqa: BLE001 anything else would be a crash
        return "crash", f"crash at a record: {type(error).__name__}"
    if structure_faults(vault):
        if same:
            return "by the check of the next backup, nothing wrong in the records", ""
        return "by the check of the next backup", "a list is short of something until then"
    return ("nothing is different", "") if same else ("not noticed", "older contents shown as right")


def _put_page(pair: Pair, vault: Filled, rng: random.Random) -> None:
    old, new = (one.folder.joinpath("data.db").read_bytes() for one in (pair.older, pair.newer))
    starts = range(0, min(len(old), len(new)), PAGE)
    start = rng.choice([start for start in starts if old[start : start + PAGE] != new[start : start + PAGE]])
    (vault.folder / "data.db").write_bytes(new[:start] + old[start : start + PAGE] + new[start + PAGE :])


def _put_database(pair: Pair, vault: Filled, _rng: random.Random) -> None:
    shutil.copyfile(pair.older.folder / "data.db", vault.folder / "data.db")


def _put_folder(pair: Pair, vault: Filled, _rng: random.Random) -> None:
    shutil.rmtree(vault.folder)
    shutil.copytree(pair.older.folder, vault.folder)


def play(put_back: Callable[[Pair, Filled, random.Random], None], tries: int, seed: int, folder: Path) -> Tally:
    tally, pairs = Tally(), _pairs(seed, folder, min(_PAIRS, tries))
    place = folder / "try"
    for number in range(tries):
        rng = random.Random(f"{seed}:{number}")  # noqa: S311 repeatable, not secret
        pair = rng.choice(pairs)
        vault = pair.newer_in(place)
        put_back(pair, vault, rng)
        seen, loss = _judged(vault, pair.whole)
        tally.note(seen, *([f"try {number}, seed {seed}: {loss}"] if loss else []))
        shutil.rmtree(place)
    return tally


def play_journal(tries: int, seed: int, folder: Path) -> Tally:
    """Killed in the middle of a save, and then the journal goes that would undo the half of it."""
    tally, rng = Tally(), random.Random(seed)  # noqa: S311 repeatable, not secret
    trace = traced(shims.built("trace", folder), folder, "work")
    hot, filled = [], False
    for number, step in enumerate(trace.steps):
        if step.path.endswith(f"/{_JOURNAL}"):
            filled = step.what == "W" if step.what in "WT" else filled
        if filled:
            hot.append(number + 1)
    place = folder / "try"
    for number in range(tries):
        at = rng.choice(hot)
        said = trace.cut(at, Loss.NONE, rng, place)
        (place / "school" / _JOURNAL).unlink()
        found = problems_after(place / "school", place / "home", said)
        silent = [one for one in found if one.startswith(("lost", "more", "crash"))]
        loud = [one for one in found if one not in silent]
        tally.note(
            "told" if loud else "nothing was lost",
            *(
                f"try {number}, cut at {at}, seed {seed}: {one}"
                for one in silent
                if not loud or one[:5] == "crash"
            ),
        )
        shutil.rmtree(place)
    return tally


def _new(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


_WANTED = "noticed at the opening or at the record"
PAGES = Case("one older page put back", _WANTED, full=200, short=8, play=partial(play, _put_page))
DATABASES = Case("an older database put back", _WANTED, full=200, short=4, play=partial(play, _put_database))
FOLDERS = Case("an older folder put back", _WANTED, full=200, short=4, play=partial(play, _put_folder))
JOURNALS = Case(
    "killed in a save, the journal taken away",
    "0 silent loss",
    full=200,
    short=8,
    play=play_journal,
    needs=shims.missing,
)
