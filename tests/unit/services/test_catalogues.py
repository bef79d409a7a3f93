"""The school's own lists: words change, codes and what they mean do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import FakeVault, coordinator_of, founded_vault
from tests.fakes.desk import catalogues_of
from tests.unit.services.world import decisions_of
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.catalogue_rules import ALWAYS_OFFERED, TAKES_MEANING, Words
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.incident import IncidentFacts, Measure
from vios_desktop.domain.trends import Cut, TrendPeriod
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.catalogues import CatalogueService, DeedKind
from vios_desktop.services.handover.own_words import OwnWords
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.school import SchoolService, meaning_of, read_school
from vios_desktop.services.search import kind_words
from vios_desktop.services.summary_counting import counted_incidents
from vios_desktop.services.trends import TrendService

KIND, PLACE, MEASURE = CatalogueName.KIND, CatalogueName.PLACE, CatalogueName.MEASURE
DAY = date(2026, 10, 1)
FACTS = IncidentFacts("theft", DAY, "yard", "Er is een tas weg.")


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def lists(vault: FakeVault) -> CatalogueService:
    return catalogues_of(coordinator_of(vault))


def codes(vault: FakeVault, catalogue: CatalogueName) -> list[str]:
    return [item.code for item in SchoolService(coordinator_of(vault)).view().offered(catalogue)]


def entry(vault: FakeVault, catalogue: CatalogueName, code: str) -> CatalogueItem:
    return vault.state.catalogue[catalogue, code]


def recorded(vault: FakeVault, facts: IncidentFacts) -> str:
    return IncidentService(coordinator_of(vault)).record(facts).id


def test_a_new_place_comes_before_the_ones_that_stay_last_and_counts_as_what_it_is_like(
    vault: FakeVault, lists: CatalogueService
) -> None:
    made = lists.add(PLACE, Words("  De   Aula ", "Hall"), like="canteen").item
    assert (made.label_nl, made.label_en, made.is_own) == ("De Aula", "Hall", True)
    assert codes(vault, PLACE)[-3:] == [made.code, "elsewhere", "unknown"]
    recorded(vault, replace(FACTS, place=made.code))
    with coordinator_of(vault).begin() as work:
        (counted,) = counted_incidents(work, read_school(work), work.incidents.countable(DAY, DAY))
    assert counted.place == "corridor_canteen_toilet"
    assert not any("Aula" in line.detail + line.object_id for line in vault.state.audit)


def test_a_new_kind_that_is_like_nothing_counts_as_other_and_brings_no_advice_of_its_own(
    vault: FakeVault, lists: CatalogueService
) -> None:
    other = lists.add(KIND, Words("Stunt op internet")).item
    quarrel = lists.add(KIND, Words("Ruzie op het plein"), like="fight").item
    assert (other.attributes["line"], other.attributes["group"]) == ("care_other", "online_care")
    assert quarrel.attributes["line"] == "fights_weapons"
    assert "law" not in quarrel.attributes
    with coordinator_of(vault).begin() as work:
        assert meaning_of(work, KIND, quarrel.code) == "fight"
        assert meaning_of(work, KIND, "theft") == "theft"
        assert meaning_of(work, KIND, "who knows") == "who knows"


@pytest.mark.parametrize(
    ("word", "problem"),
    [("", "word_missing"), ("a" * 61, "word_too_long"), ("!?", "word_wrong"), ("ka-ntine", "word_taken")],
)
def test_a_word_that_cannot_be_is_refused_and_nothing_written(
    vault: FakeVault, lists: CatalogueService, word: str, problem: str
) -> None:
    before = vault.state.copy()
    with pytest.raises(ValidationError) as raised:
        lists.add(PLACE, Words(word))
    assert [found.code for found in raised.value.problems] == [problem]
    assert vault.state == before


def test_words_that_are_nearly_there_or_name_somebody_are_pointed_out(
    vault: FakeVault, lists: CatalogueService
) -> None:
    PersonService(coordinator_of(vault)).add(kind=PersonKind.PUPIL, first_name="Quirijn", last_name="de Verzonnen")
    assert [item.code for item in lists.look_at(PLACE, Words("Kantines")).alike] == ["canteen"]
    assert [item.code for item in lists.look_at(PLACE, Words("Gang")).alike] == ["corridor"]
    assert lists.look_at(PLACE, Words("Hoek van Quirijn")).names == ("quirijn",)
    assert not lists.look_at(PLACE, Words("Gymzaal"))
    assert not lists.look_at(PLACE, Words("Kantines"), "canteen").alike


def test_after_a_rename_a_record_of_before_still_tells_the_old_word(
    vault: FakeVault, lists: CatalogueService
) -> None:
    old = recorded(vault, FACTS)
    vault.clock.advance(days=1)
    lists.rename(entry(vault, PLACE, "yard"), Words("Buitenplein"), keep_old=True)
    vault.clock.advance(days=1)
    new = recorded(vault, FACTS)
    school, incidents = SchoolService(coordinator_of(vault)).view(), IncidentService(coordinator_of(vault))

    def told(incident_id: str) -> str:
        return school.label_then(PLACE, "yard", incidents.view(incident_id).written_at(PLACE, "yard"))

    assert (told(old), told(new)) == ("Buitenplein (toen: Plein)", "Buitenplein")
    assert school.label(PLACE, "yard") == "Buitenplein"
    changed = incidents.change(new, replace(FACTS, place="canteen"), 1)
    incidents.change(old, replace(FACTS, place="canteen"), 1)
    vault.clock.advance(days=1)
    incidents.change(old, FACTS, 2)
    assert changed.facts.place == "canteen"
    assert told(old) == "Buitenplein"  # it was written in again after the rename


def test_the_word_of_a_measure_is_that_of_when_it_came_into_the_record(
    vault: FakeVault, lists: CatalogueService
) -> None:
    first = recorded(vault, replace(FACTS, measures=(Measure("m1", "talk", note="kind=warning"),)))
    vault.clock.advance(days=1)
    lists.rename(entry(vault, MEASURE, "talk"), Words("Goed gesprek"), keep_old=True)
    lists.rename(entry(vault, MEASURE, "warning"), Words("Gele kaart"), keep_old=True)
    vault.clock.advance(days=1)
    both = (Measure("m1", "talk", note="kind=warning"), Measure("m2", "warning"))
    IncidentService(coordinator_of(vault)).change(first, replace(FACTS, measures=both), 1)
    detail = IncidentService(coordinator_of(vault)).view(first)
    school = SchoolService(coordinator_of(vault)).view()
    assert school.label_then(MEASURE, "talk", detail.written_at(MEASURE, "talk")) == "Goed gesprek (toen: Gesprek)"
    assert school.label_then(MEASURE, "warning", detail.written_at(MEASURE, "warning")) == "Gele kaart"


def test_a_spelling_mistake_is_put_right_in_every_record(vault: FakeVault, lists: CatalogueService) -> None:
    seen = entry(vault, PLACE, "yard")
    lists.rename(seen, Words("Pleintje"), keep_old=False)
    school = SchoolService(coordinator_of(vault)).view()
    assert school.label_then(PLACE, "yard", vault.clock.now() - timedelta(days=9)) == "Pleintje"


def test_what_is_merged_is_found_counted_and_called_as_one_and_published_as_before(
    vault: FakeVault, lists: CatalogueService
) -> None:
    made = lists.add(PLACE, Words("Aula"), like="classroom").item
    ids = {recorded(vault, replace(FACTS, place=made.code)), recorded(vault, replace(FACTS, place="canteen"))}
    session = coordinator_of(vault)

    def published() -> list[str]:
        with session.begin() as work:
            return sorted(
                one.place for one in counted_incidents(work, read_school(work), work.incidents.countable(DAY, DAY))
            )

    before, written = published(), dict(vault.state.incidents)
    deed = lists.merge(made, "canteen")
    school, period = SchoolService(session).view(), TrendPeriod(DAY, DAY)
    trends = TrendService(session, lambda _view: b"")
    assert published() == before
    assert vault.state.incidents == written
    for code in ("canteen", made.code):
        assert set(IncidentService(session).find(IncidentQuery(places=(code,))).ids) == ids
    assert trends.view(period).now.by[Cut.PLACE] == {"canteen": 2}
    assert set(trends.behind(Cut.PLACE, "canteen", period)) == ids
    assert school.label(PLACE, made.code) == "Kantine"
    assert school.label_then(PLACE, made.code, vault.clock.now()) == "Kantine (toen: Aula)"
    assert made.code not in [item.code for item in school.listed(PLACE)]
    assert [one.item.code for one in lists.view().entry(PLACE, "canteen").together] == [made.code]  # type: ignore[union-attr]

    lists.undo(deed)
    assert entry(vault, PLACE, made.code) == made
    assert len(IncidentService(session).find(IncidentQuery(places=("canteen",))).ids) == 1


def test_merged_into_what_was_merged_goes_by_the_last_word_and_comes_apart_again(
    vault: FakeVault, lists: CatalogueService
) -> None:
    one, two = (lists.add(KIND, Words(word)).item for word in ("Stunt", "Prank filmen"))
    merged = lists.merge(one, two.code).item
    lists.merge(two, "other")
    words = kind_words(SchoolService(coordinator_of(vault)).view().catalogues[KIND])
    assert words[one.code] == "Overig (Stunt)"
    parted = lists.part(merged).item
    assert (parted.merged_into, parted.active) == (None, False)
    assert entry(vault, KIND, one.code).label_nl == "Stunt"


def test_the_program_keeps_what_it_hangs_on(vault: FakeVault, lists: CatalogueService) -> None:
    for catalogue, kept in ALWAYS_OFFERED.items():
        for code in kept:
            with pytest.raises(ViosError, match="entry_stays"):
                lists.retire(entry(vault, catalogue, code))
    with pytest.raises(ViosError, match="entry_of_program"):
        lists.merge(entry(vault, KIND, "theft"), "other")
    lists.rename(entry(vault, KIND, "theft"), Words("Wegnemen"), keep_old=True)
    lists.retire(entry(vault, KIND, "theft"))
    assert entry(vault, KIND, "theft").attributes["line"] == "theft"
    assert "theft" not in codes(vault, KIND)
    assert recorded(vault, replace(FACTS, kind="fight"))


def test_an_order_is_kept_and_taken_back(vault: FakeVault, lists: CatalogueService) -> None:
    before = codes(vault, PLACE)
    after = [before[1], before[0], *before[2:]]
    deed = lists.reorder(PLACE, before, after)
    assert deed is not None
    assert codes(vault, PLACE) == after
    assert lists.reorder(PLACE, after, after) is None
    with pytest.raises(ConflictError):
        lists.reorder(PLACE, before, after)
    lists.undo(deed)
    assert codes(vault, PLACE) == before


def test_a_change_since_it_was_seen_is_not_overwritten(vault: FakeVault, lists: CatalogueService) -> None:
    seen = entry(vault, PLACE, "yard")
    deed = lists.rename(seen, Words("Buiten"), keep_old=True)
    with pytest.raises(ConflictError):
        lists.rename(seen, Words("Plein 2"), keep_old=True)
    with pytest.raises(ConflictError):
        lists.retire(seen)
    lists.retire(deed.item)
    with pytest.raises(ViosError, match="deed_overtaken"):
        lists.undo(deed)
    with pytest.raises(NotFoundError):
        lists.bring_back(replace(seen, code="gone"))


def test_what_was_added_goes_again_unless_a_record_holds_it(vault: FakeVault, lists: CatalogueService) -> None:
    before = vault.state.copy().catalogue
    deed = lists.add(PLACE, Words("Gymzaal"))
    lists.undo(deed)
    assert vault.state.catalogue == before
    deed = lists.add(PLACE, Words("Gymzaal"))
    recorded(vault, replace(FACTS, place=deed.item.code))
    with pytest.raises(ViosError, match="entry_in_use"):
        lists.undo(deed)
    assert lists.view().entry(PLACE, deed.item.code).used == 1  # type: ignore[union-attr]


def test_a_subkind_belongs_to_a_kind_of_the_list(lists: CatalogueService) -> None:
    made = lists.add(CatalogueName.SUBKIND, Words("In de les"), kinds=("theft", "fight")).item
    assert made.attributes == {"kinds": "theft,fight"}
    for kinds in ((), ("not a kind",)):
        with pytest.raises(ValidationError):
            lists.add(CatalogueName.SUBKIND, Words("Buiten"), kinds=kinds)
    assert lists.add(MEASURE, Words("Time-out")).item.attributes == {}


def test_every_deed_is_logged_by_its_code(vault: FakeVault, lists: CatalogueService) -> None:
    deed = lists.add(PLACE, Words("Gymzaal"))
    lists.undo(deed)
    lines = [line for line in vault.state.audit if line.action is AuditAction.CATALOGUE_CHANGED]
    assert [line.detail for line in lines] == ["list=place deed=added", "list=place deed=undone"]
    assert {line.object_id for line in lines} == {deed.item.code}
    assert deed.kind is DeedKind.ADDED


def test_another_school_gets_what_own_words_are_like_with_the_word_beside_it(
    vault: FakeVault, lists: CatalogueService
) -> None:
    kind = lists.add(KIND, Words("Ruzie"), like="fight").item.code
    place = lists.add(PLACE, Words("Aula"), like="canteen").item.code
    subkind = lists.add(CatalogueName.SUBKIND, Words("In de rij"), kinds=(kind,)).item.code
    measure = lists.add(MEASURE, Words("Time-out")).item.code
    partner = lists.add(CatalogueName.PARTNER, Words("Buurtmoeders")).item.code
    own = replace(FACTS, kind=kind, subkind=subkind, place=place, place_note="bij de deur")
    with coordinator_of(vault).begin() as work:
        words = OwnWords(work)
        told = words.incident(replace(own, measures=(Measure("m", measure, note="een uur"), Measure("n", "talk"))))
        agreed = words.agreement(AgreementFacts("Bellen", None, owner_kind=partner))
        assert words.incident(FACTS) == FACTS
    assert (told.kind, told.subkind, told.cause_note) == ("fight", "", "Ruzie, In de rij")
    assert (told.place, told.place_note) == ("canteen", "Aula, bij de deur")
    assert [(one.kind, one.note) for one in told.measures] == [("none", "Time-out, een uur"), ("talk", "")]
    assert (agreed.owner_kind, agreed.owner_name) == ("other", "Buurtmoeders")


def test_no_deed_changes_what_an_entry_means(vault: FakeVault, lists: CatalogueService) -> None:
    """Figures go by `attributes`: were they to change, numbers of before and after could be compared."""
    for catalogue in sorted(TAKES_MEANING):
        made = lists.add(catalogue, Words("Eigen woord")).item
        was = {code: item.attributes for (name, code), item in vault.state.catalogue.items() if name is catalogue}
        renamed = lists.rename(made, Words("Ander woord"), keep_old=True).item
        order = [item.code for item in SchoolService(coordinator_of(vault)).view().listed(catalogue)]
        lists.reorder(catalogue, order, list(reversed(order)))
        moved = entry(vault, catalogue, renamed.code)
        merged = lists.merge(
            lists.bring_back(lists.retire(moved).item).item, "other" if catalogue is KIND else "yard"
        )
        lists.part(merged.item)
        now = {code: item.attributes for (name, code), item in vault.state.catalogue.items() if name is catalogue}
        assert now == was


def test_the_decision_help_of_an_own_kind_is_that_of_what_it_is_like(
    vault: FakeVault, lists: CatalogueService
) -> None:
    session = coordinator_of(vault)
    quarrel = lists.add(KIND, Words("Ruzie"), like="fight").item.code
    stunt = lists.add(KIND, Words("Stunt")).item.code
    walk = decisions_of(session).begin(recorded(vault, replace(FACTS, kind=quarrel))).walk
    assert walk.kinds == ("fight",)
    with pytest.raises(ViosError, match="decision_no_rules"):
        decisions_of(session).begin(recorded(vault, replace(FACTS, kind=stunt)))
