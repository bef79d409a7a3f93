"""One period by hand and by solver: the same bounds, for counts that add up and for counts of different people."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from vios_desktop.disclosure.attack.bounds import attack, is_feasible
from vios_desktop.disclosure.attack.closed_form import bounds_of_period
from vios_desktop.disclosure.attack.model import Cover, Interval, Publication, Published, Statistic

Blocks = list[list[Interval]]


@st.composite
def intervals(draw: st.DrawFn, most: int = 12) -> Interval:
    kind = draw(st.sampled_from(["band", "exact", "open", "any"]))
    low = draw(st.integers(min_value=0, max_value=most))
    if kind == "band":
        return Interval(low - low % 5, low - low % 5 + 4)
    if kind == "exact":
        return Interval(low, low)
    return Interval(low, None if kind == "open" else low + draw(st.integers(min_value=0, max_value=6)))


@st.composite
def pages(draw: st.DrawFn) -> tuple[Interval, Blocks]:
    """A total (now and then not printed) and one to three breakdowns; not always possible."""
    blocks = draw(st.lists(st.lists(intervals(), min_size=1, max_size=4), min_size=1, max_size=3))
    total = draw(st.one_of(intervals(most=25), st.just(Interval(0, None))))
    return total, blocks


def adding_up(total: Interval, blocks: Blocks) -> Publication:
    """Atoms are the cells of all breakdowns together."""
    cells = ["/".join(map(str, key)) for key in product(*(range(len(block)) for block in blocks))]
    statistics = [Statistic("total", tuple(cells))]
    published = [Published("total", total, "total")]
    for number, block in enumerate(blocks):
        for position, interval in enumerate(block):
            name = f"{number}:{position}"
            members = tuple(cell for cell in cells if cell.split("/")[number] == str(position))
            statistics.append(Statistic(name, members))
            published.append(Published(name, interval, name))
    return Publication(5, tuple(cells), tuple(statistics), tuple(published))


def different_people(total: Interval, blocks: Blocks) -> Publication:
    """Atoms are the lines and the total; a total covers its lines."""
    atoms = ["total"]
    published = [Published("total", total, "total")]
    covers = []
    for number, block in enumerate(blocks):
        names = tuple(f"{number}:{position}" for position in range(len(block)))
        atoms += names
        covers.append(Cover("total", names, f"covers[{number}]"))
        published += [Published(name, interval, name) for name, interval in zip(names, block, strict=True)]
    statistics = tuple(Statistic(atom, (atom,)) for atom in atoms)
    return Publication(5, tuple(atoms), statistics, tuple(published), tuple(covers))


def compared(publication: Publication, total: Interval, blocks: Blocks, *, people: bool) -> None:
    expected = bounds_of_period(total, blocks, different_people=people)
    assert is_feasible(publication) == (expected is not None)
    if expected is not None:
        bounds = attack(publication).bounds
        assert bounds["total"] == expected.total
        for number, block in enumerate(expected.blocks):
            for position, interval in enumerate(block):
                assert bounds[f"{number}:{position}"] == interval


@settings(max_examples=150)
@given(pages())
def test_counts_that_add_up(page: tuple[Interval, Blocks]) -> None:
    compared(adding_up(*page), *page, people=False)


@settings(max_examples=150)
@given(pages())
def test_counts_of_different_people(page: tuple[Interval, Blocks]) -> None:
    compared(different_people(*page), *page, people=True)


def test_a_breakdown_without_lines_says_nothing() -> None:
    found = bounds_of_period(Interval(5, 9), [[], [Interval(0, 4), Interval(0, 4)]], different_people=True)
    assert found is not None
    assert found.total == Interval(5, 8)
    assert found.blocks == ((), (Interval(1, 4), Interval(1, 4)))
