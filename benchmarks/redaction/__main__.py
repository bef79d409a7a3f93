"""Prints the figures of every set of templates."""

from __future__ import annotations

import argparse
import time

from benchmarks.redaction import eighth, fifth, fourth, held_out, ninth, second, seventh, sixth, third, tuning
from benchmarks.redaction.filling import school
from benchmarks.redaction.measure import Figures, measure, notes
from vios_desktop.app.content import name_lexicon
from vios_desktop.domain.identifiers.finder import Finder

DEFAULT_NOTES = 3000
SEED = 2026
SETS = {
    "tuning": tuning,
    "second": second,
    "third": third,
    "held_out": held_out,
    "fourth": fourth,
    "fifth": fifth,
    "sixth": sixth,
    "seventh": seventh,
    "eighth": eighth,
    "ninth": ninth,
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("notes", type=int, nargs="?", default=DEFAULT_NOTES)
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was marked wrongly")
    parser.add_argument("--only", choices=tuple(SETS))
    args = parser.parse_args()
    lexicon = name_lexicon()
    for name, module in SETS.items():
        if args.only in (None, name):
            people = school(SEED, kind=module.SCHOOL)
            made = notes(people, module.TEMPLATES, args.notes)
            report(name, measure(people, lexicon, made, module.CLEAN), misses=args.misses)
            finder = Finder(people.people, lexicon)
            start = time.perf_counter()
            for note in made:
                finder.find(note.text)
            spent = (time.perf_counter() - start) / max(len(made), 1)
            print(f"  {spent * 1000:.2f} ms a note on this computer, for {len(people.people)} people")


def report(name: str, figures: Figures, *, misses: bool) -> None:
    print(f"\n{name}: {sum(figures.there.values())} pieces that identify")
    print(f"  {'line':44} {'there':>6} {'found':>7} {'kind right':>11} {'only for review':>16}")
    for group in sorted(figures.there):
        there = figures.there[group]
        print(
            f"  {group:44} {there:6} {figures.found[group] / there:7.3f} {figures.kind_right[group] / there:11.3f}"
            f" {figures.for_review[group] / there:16.3f}"
        )
    strict = figures.recall(figures.database_and_patterns)
    print(f"  {'names of the database and patterns':44} {'':6} {strict:7.3f}")
    print(f"  {'all':44} {'':6} {figures.recall():7.3f}")
    print(f"  {'kind of mark':44} {'marks':>6} {'right':>7}")
    for kind in sorted(figures.marked):
        print(f"  {kind:44} {figures.marked[kind]:6} {figures.marked_right[kind] / figures.marked[kind]:7.3f}")
    marked = sum(figures.marked.values())
    print(f"  {'all':44} {marked:6} {sum(figures.marked_right.values()) / max(marked, 1):7.3f}")
    print(
        f"  notes without identifiers: {figures.clean}, touched {figures.touched} (marks for review not counted), "
        f"with a mark for review {figures.with_review}"
    )
    if misses:
        for what, rows in (("missed", figures.misses), ("marked wrongly", figures.false_marks)):
            for group, piece, text in sorted(set(rows)):
                print(f"  {what}: {group}: {piece!r} in {text!r}")


if __name__ == "__main__":
    main()
