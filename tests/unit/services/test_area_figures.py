"""The CSV of key figures is checked whole before anything is written; an import is replaced and taken back."""

from __future__ import annotations

import pytest

from tests.fakes import FakeVault, coordinator_of, founded_vault
from vios_desktop.domain.area_columns import plain_name
from vios_desktop.domain.area_figures import AreaMeasure
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.services.area_csv import check_area_file
from vios_desktop.services.area_figures import AreaFigureService

STATLINE = (
    "ID;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;AantalInwoners_5;k_15Tot25Jaar_9;"
    "Bevolkingsdichtheid_34;Marokko_19\n"
    "0;Nederland;Nederland;Land;NL00;17000000;2000000;500;1\n"
    '1;Voorbeeldstad;Voorbeeldstad;"Gemeente  ";GM9999;  12340;1500;2,5;.\n'
    '2;Fictiewijk;Voorbeeldstad;"Wijk      ";WK999901;3400;       .;1.234,5;2\n'
    '3;Bedachtbuurt;Voorbeeldstad;"Buurt     ";BU99990101;.;80;900;1\n'
)
SHORT = "gwb_code_10,regio,gm_naam,recs,a_inw,a_15_24\nWK999901,Fictiewijk,Voorbeeldstad,Wijk,3400,400\n"
WORDS = (
    '"Wijken en buurten";"Regioaanduiding/Codering (code)";"Bevolking/Aantal inwoners (aantal)";'
    '"Bevolking/Leeftijd/15 tot 25 jaar (aantal)"\n"Fictiewijk";"WK999901";"3400";"400"\n'
)


def service(vault: FakeVault) -> AreaFigureService:
    return AreaFigureService(coordinator_of(vault))


def test_the_statline_file() -> None:
    checked = check_area_file(STATLINE.encode())
    assert [(area.code, area.name, area.municipality) for area in checked.areas] == [
        ("BU99990101", "Bedachtbuurt", "Voorbeeldstad"),
        ("GM9999", "Voorbeeldstad", "Voorbeeldstad"),
        ("WK999901", "Fictiewijk", "Voorbeeldstad"),
    ]
    assert checked.measures == (AreaMeasure.INHABITANTS, AreaMeasure.AGE_15_24, AreaMeasure.DENSITY)
    assert checked.values["WK999901"] == {
        AreaMeasure.INHABITANTS: 3400.0,
        AreaMeasure.AGE_15_24: None,
        AreaMeasure.DENSITY: 1234.5,
    }
    assert not checked.problems


def test_origin_is_never_taken_over() -> None:
    checked = check_area_file(STATLINE.encode())
    assert all(set(values) <= set(checked.measures) for values in checked.values.values())
    assert checked.left_out == 5


@pytest.mark.parametrize("text", [SHORT, WORDS])
def test_the_other_shapes(text: str) -> None:
    checked = check_area_file(text.encode())
    assert checked.values["WK999901"][AreaMeasure.AGE_15_24] == 400
    assert checked.areas[0].name == "Fictiewijk"


def test_windows_text_and_codes_behind_the_names() -> None:
    text = "WijkenEnBuurten;AantalInwoners_5\nBU99990101;12\n"
    assert check_area_file(text.encode()).areas[0].code == "BU99990101"
    assert check_area_file(STATLINE.replace("Fictiewijk", "Cité").encode("cp1252")).areas[2].name == "Cité"


def test_every_wrong_line_is_named() -> None:
    text = "Codering_3;AantalInwoners_5\nBU99990101;1\nBU99990101;2\nstraat;3\nWK999901;veel\nWK999902;1;2\n"
    checked = check_area_file(text.encode())
    assert [(problem.line, problem.code) for problem in checked.problems] == [
        (3, "area_twice"),
        (4, "area_code_wrong"),
        (5, "area_number_wrong"),
        (6, "area_cells_wrong"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "area_file_empty"),
        (b"\x00\x01", "area_file_not_text"),
        (b"a;b\n1;2\n", "area_file_no_codes"),
        (b"Codering_3;Marokko_19\nWK999901;2\n", "area_file_no_figures"),
        (b"Codering_3;AantalInwoners_5\nNL00;2\n", "area_file_empty"),
    ],
)
def test_files_that_are_no_such_file(content: bytes, code: str) -> None:
    with pytest.raises(ViosError) as caught:
        check_area_file(content)
    assert caught.value.code == code


def test_headings_of_all_tables_are_one() -> None:
    for heading in ("k_15Tot25Jaar_9", "k_15Tot25Jaar_12", "Bevolking/Leeftijd/15 tot 25 jaar (aantal)"):
        assert plain_name(heading) == "15tot25jaar"
    assert plain_name("gwb_code_10") == "gwb_code"
    assert plain_name("a_15_24") == "a_15_24"


def test_an_import_gives_way_to_the_next_and_comes_back() -> None:
    vault = founded_vault()
    areas = service(vault)
    checked = areas.check(STATLINE.encode())
    first = areas.keep(checked, ["WK999901"], 2024, "CBS 2024")
    second = areas.keep(checked, ["WK999901", "GM9999"], 2024, "CBS 2024, later")
    assert [stored.record for stored in second.replaced] == [first.record]
    assert [stored.record for stored in areas.view().imports] == [second.record]
    areas.take_back(second)
    (back,) = areas.view().imports
    assert back.record == first.record
    assert {figure.area_code for figure in back.figures} == {"WK999901"}
    stored = areas.remove(first.record.id)
    assert areas.view().imports == ()
    areas.put_back(stored)
    assert areas.view().imports == (back,)


def test_only_the_chosen_areas_are_kept() -> None:
    areas = service(founded_vault())
    areas.keep(areas.check(STATLINE.encode()), ["BU99990101"], 2024, "CBS")
    (stored,) = areas.view().imports
    assert {figure.area_code for figure in stored.figures} == {"BU99990101"}
    assert len(stored.record.file_hash) == 64


@pytest.mark.parametrize(
    ("codes", "year", "source", "field"),
    [([], 2024, "CBS", "areas"), (["WK000000"], 2024, "CBS", "areas"), (["GM9999"], 2099, "CBS", "year"),
     (["GM9999"], 2024, " ", "source")],
)  # fmt: skip
def test_wrong_choices_write_nothing(codes: list[str], year: int, source: str, field: str) -> None:
    vault = founded_vault()
    areas = service(vault)
    with pytest.raises(ValidationError) as caught:
        areas.keep(areas.check(STATLINE.encode()), codes, year, source)
    assert [problem.field for problem in caught.value.problems] == [field]
    assert not vault.state.area_imports


def test_a_file_with_problems_is_not_written() -> None:
    vault = founded_vault()
    areas = service(vault)
    checked = areas.check(b"Codering_3;AantalInwoners_5\nWK999901;1\nWK999902;veel\n")
    with pytest.raises(ViosError) as caught:
        areas.keep(checked, ["WK999901"], 2024, "CBS")
    assert caught.value.code == "area_file_has_problems"
    assert not vault.state.area_imports


def test_removing_what_is_not_there() -> None:
    with pytest.raises(NotFoundError):
        service(founded_vault()).remove("geen")
