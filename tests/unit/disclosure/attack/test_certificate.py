"""The certificate is believed for what it shows, and for nothing else (acceptance test 7 of the notes)."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from itertools import islice

import pytest

from benchmarks.attack.gate import exports, layout_for
from vios_desktop.disclosure.attack import certificate as certificates
from vios_desktop.disclosure.attack.certificate import Certificate, certified, holds
from vios_desktop.disclosure.attack.model import Cover, Interval, Publication, Published, Statistic
from vios_desktop.disclosure.attack.proof import Unprotected, prove

MUTATIONS = 100


@dataclass(frozen=True, slots=True)
class Subject:
    """A publication that left the school, what of it is to be shown, and the certificate for that."""

    joined_publication: Publication
    protected: tuple[str, ...]
    certificate: Certificate


@pytest.fixture(scope="module")
def passed() -> Subject:
    """The third export of an invented school year."""
    export = next(islice(exports(seed=3, per_year=200, layout=layout_for(200)), 2, None))
    certificate = export.passed.proof.certificate
    return Subject(export.publication, tuple(certificate.low), certificate)


def test_what_the_gate_made_stands(passed: Subject) -> None:
    assert holds(passed.joined_publication, passed.protected, passed.certificate)


def with_table(certificate: Certificate, number: int, atom: str, value: int) -> Certificate:
    tables = list(certificate.tables)
    tables[number] = {**tables[number], atom: value}
    return replace(certificate, tables=tuple(tables))


def test_a_flipped_band_or_witness_is_refused_every_time(passed: Subject) -> None:
    dice = random.Random(7)  # noqa: S311  # repeatable, no secret
    publication, certificate = passed.joined_publication, passed.certificate
    refused = 0
    for number in range(MUTATIONS):
        if number % 2:
            table = dice.randrange(len(certificate.tables))
            atom = dice.choice(publication.atoms)
            changed = certificate.tables[table][atom] + dice.choice((-1, 1, 5))
            refused += not holds(publication, passed.protected, with_table(certificate, table, atom, changed))
        else:
            refused += not holds(flipped(publication, dice, dice.choice((-5, 5))), passed.protected, certificate)
    assert refused == MUTATIONS


def flipped(publication: Publication, dice: random.Random, step: int) -> Publication:
    """One printed band moved to the next one up or, if there is one, down."""
    place = dice.randrange(len(publication.published))
    one = publication.published[place]
    step = step if one.interval.low + step >= 0 else 5
    moved = Interval(one.interval.low + step, (one.interval.high or 0) + step)
    published = list(publication.published)
    published[place] = replace(one, interval=moved)
    return replace(publication, published=tuple(published))


def test_a_flipped_band_is_refused_for_what_it_says_too(passed: Subject) -> None:
    """With a digest that fits: no table has the old band and the new one."""
    dice = random.Random(8)  # noqa: S311  # repeatable, no secret
    certificate = passed.certificate
    for _ in range(20):
        other = flipped(passed.joined_publication, dice, 5)
        again = certified(other, certificate.tables, certificate.low, certificate.high)
        assert not holds(other, passed.protected, again)


PUBLICATION = Publication(
    5,
    ("t", "a", "b"),
    (Statistic("t", ("t",)), Statistic("a", ("a",)), Statistic("a+b", ("a", "b"))),
    (Published("t", Interval(0, 9), "p0"),),
    (Cover("t", ("a", "b"), "covers[0]"),),
)
EMPTY = {"t": 0, "a": 0, "b": 0}
FULL = {"t": 6, "a": 4, "b": 2}
GOOD = (PUBLICATION, (EMPTY, FULL), {"a": 0, "a+b": 0}, {"a": 1, "a+b": 1})


def test_a_small_one_made_by_hand() -> None:
    assert holds(PUBLICATION, ("a", "a+b"), certified(*GOOD))


@pytest.mark.parametrize(
    ("tables", "low", "high"),
    [
        ((EMPTY, {**FULL, "t": 3}), GOOD[2], GOOD[3]),  # a whole below its largest part
        ((EMPTY, {**FULL, "t": 7}), GOOD[2], GOOD[3]),  # and above their sum
        ((EMPTY, {"t": 10, "a": 5, "b": 5}), GOOD[2], GOOD[3]),  # out of the printed band
        ((EMPTY, {"t": 4, "a": 4}), GOOD[2], GOOD[3]),
        ((EMPTY, {**FULL, "c": 0}), GOOD[2], GOOD[3]),
        ((EMPTY, {"t": 5, "a": 5, "b": -1}), GOOD[2], GOOD[3]),
        ((EMPTY, {**FULL, "a": 4.0}), GOOD[2], GOOD[3]),
        ((EMPTY, {"t": 4, "a": 3, "b": 3}), GOOD[2], GOOD[3]),  # a is not k - 1
        (({"t": 1, "a": 1, "b": 0}, FULL), GOOD[2], GOOD[3]),  # a is not 0
        ((EMPTY, FULL), {"a": 0}, GOOD[3]),
        ((EMPTY, FULL), {"a": 0, "a+b": 0, "t": 0}, GOOD[3]),
        ((EMPTY, FULL), GOOD[2], {"a": 1, "a+b": 2}),
        ((EMPTY, FULL), {"a": -2, "a+b": 0}, GOOD[3]),
    ],
)
def test_a_proof_of_something_else_is_no_proof(
    tables: tuple[dict[str, int], ...], low: dict[str, int], high: dict[str, int]
) -> None:
    assert not holds(PUBLICATION, ("a", "a+b"), certified(PUBLICATION, tables, low, high))


def test_a_statistic_that_is_not_there_cannot_be_shown() -> None:
    shown = {"gone": 0}
    assert not holds(PUBLICATION, ("gone",), certified(PUBLICATION, (EMPTY, FULL), shown, {"gone": 1}))


def test_the_checker_loads_no_solver() -> None:
    assert "integer_program" not in vars(certificates)
    assert "highspy" not in str(vars(certificates).keys())


def test_what_is_narrowed_is_named() -> None:
    narrowed = replace(PUBLICATION, published=(Published("t", Interval(3, 9), "p0"),))
    assert prove(narrowed, ("a", "t")) == Unprotected("t")
    assert prove(narrowed, ("a", "a+b")) == Unprotected("a+b")


def test_what_has_no_upper_limit_is_shown_as_full_as_needed() -> None:
    """Also a sum over parts that nothing ties, and one over two components."""
    atoms = tuple("abcdefgh")
    squares = [("a", "b"), ("c", "d"), ("a", "c"), ("b", "d")]
    statistics = [Statistic("+".join(pair), pair) for pair in squares]
    statistics += [Statistic(atom, (atom,)) for atom in atoms]
    statistics += [Statistic("a+h", ("a", "h")), Statistic("g+h", ("g", "h")), Statistic("e+f", ("e", "f"))]
    published = [Published("+".join(pair), Interval(6, None), f"p{n}") for n, pair in enumerate(squares)]
    published += [Published("e+f", Interval(2, None), "e"), Published("h", Interval(0, 7), "h")]
    publication = Publication(5, atoms, tuple(statistics), tuple(published))
    wanted = ("a", "b", "c", "d", "e", "f", "g", "h", "a+h", "g+h")
    found = prove(publication, wanted)
    assert isinstance(found, Certificate)
    assert holds(publication, wanted, found)
    assert prove(publication, ("e+f",)) == Unprotected("e+f")
    sure = replace(publication, published=(*published, Published("a", Interval(1, 9), "a")))
    assert prove(sure, ("a+h",)) == Unprotected("a+h")
