"""Names that are in no list: they are told by being no word of the language, and by what stands beside them."""

from __future__ import annotations

import pytest

from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.marks import MarkKind
from vios_desktop.domain.identifiers.people import KnownPerson

FINDER = Finder(
    (KnownPerson("Thijs", "Proefma"), KnownPerson("Aïsja", "Nepdijk"), KnownPerson("Nour", "Bosma")), LEXICON
)


def blocking(text: str) -> dict[str, MarkKind]:
    return {mark.written: mark.kind for mark in FINDER.find(text) if mark.blocks}


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Dat heeft Quvanchy gedaan.", "Quvanchy"),
        ("Quvanchy was er niet bij.", "Quvanchy"),
        ("Groet,\nQuvanchy", "Quvanchy"),
        ("> Quvanchy was er niet bij.", "Quvanchy"),
        ("daar stond QUVANCHY weer", "QUVANCHY"),
        ("quvanchy was er weer bij", "quvanchy"),
        ("ruzie gehad met quvanchy", "quvanchy"),
        ("thijs en quvanchy stonden buiten", "quvanchy"),
        ("het meisje dat quvanchy heet", "quvanchy"),
        ("zijn snap is quvanchy, insta quvanchia", "quvanchia"),
        ("Gezien met Quvanchy van Gestel.", "Quvanchy van Gestel"),
        ("Gezien met Quvanchy in 't Wold.", "Quvanchy in 't Wold"),
        ("daar liep kevin", "kevin"),
        ("gebeld met meneer bakker", "bakker"),
        ("Overleg: Bakker (jongerenwerk) en ik.", "Bakker"),
        ("Contact: Kuiper, via de mail", "Kuiper"),
        ("Getuigen: Storm, Wolf", "Wolf"),
        ("daar liep anneke weer", "anneke"),
        ("een gast die aleksander heet", "aleksander"),
        ("ze heet lotte kok", "lotte kok"),
        ("ze heet lotte van der wal", "lotte van der wal"),
        ("een jongen die bas-jan heet", "bas-jan"),
        ("aan thijs p. gevraagd", "thijs p."),
        ("t. proefma was er weer", "t. proefma"),
        ("Proefma (T.) was er weer.", "Proefma (T.)"),
        ("Punt 3, Proefma, T.: verzuim", "Proefma, T."),
        ("Gezien met el Quvanchi (jeugdarts).", "el Quvanchi"),
        ("Dat staat in het rapport van Hofstede.", "Hofstede"),
        ("Advocaat is H. te Wierik.", "H. te Wierik"),
        ("Tegen vader Sven van der Heide.", "Sven van der Heide"),
    ],
)
def test_who_is_in_no_list_is_found(text: str, piece: str) -> None:
    assert blocking(text).get(piece) is MarkKind.PERSON


@pytest.mark.parametrize(
    ("written", "person"),
    [("Thys", 0), ("Tijs", 0), ("thys", 0), ("Aisja", 1), ("aisha", 1), ("Noer", 2)],
)
def test_a_name_of_the_school_as_it_is_heard(written: str, person: int) -> None:
    (mark,) = FINDER.find(f"Daar was {written} weer.")
    assert (mark.written, mark.people) == (written, frozenset({person}))


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Hij woont in Sint-Oedenrode.", "Sint-Oedenrode"),
        ("Zij komt uit bergen op zoom", "bergen op zoom"),
        ("een vriend uit oirschot", "oirschot"),
        ("Kerkstraat 4, Best", "Best"),
        ("Ze staan bij 't Proefhoekje.", "'t Proefhoekje"),
        ("Ze zitten bij de Ketting.", "Ketting"),
        ("hangt bij snackbar de ketting", "ketting"),
        ("Gezien bij Café Bij Toon.", "Café Bij Toon"),
        ("Waar: De Gouden Leeuw\nWie: onbekend", "De Gouden Leeuw"),
        ("Hij werkt bij Fit & Nep.", "Fit & Nep"),
    ],
)
def test_places(text: str, piece: str) -> None:
    assert blocking(text).get(piece) is MarkKind.PLACE


@pytest.mark.parametrize(
    "text",
    [
        "Fietsenhokdeuren waren open. Wiskundetoetsen lagen op straat.",
        "Best een lastig gesprek. Een goed gesprek hielp.",
        "De klas had een invaller voor Frans, het Nederlands viel uit.",
        "Een Marokkaanse jongen en twee Syriërs werden uitgescholden.",
        "Via Somtoday en Teams is thuis bericht gestuurd. Gr. van het zorgteam",
        "de leerlng had een telefon bij zich en luisterde niet",
        "Er lag een peuk bij de achterdeur. Opgeruimd.",
        "Waar: toiletten beneden\nWie: onbekend\nActie: Schoonmaak gebeld",
        "Mentor: Gesprek gevoerd over huiswerk.",
        "Voor Aardrijkskunde en over Burgerschap volgt een toets.",
        "een turk en een marokkaan kregen ruzie over een bal",
        "Ouders o.a. gebeld, a.s. weken volgt een brief.",
    ],
)
def test_ordinary_words_do_not_block(text: str) -> None:
    assert blocking(text) == {}


def test_a_small_word_that_nobody_knows_is_for_review() -> None:
    (mark,) = FINDER.find("hij zei iets over een quvanchy in de klas")
    assert (mark.written, mark.kind) == ("quvanchy", MarkKind.REVIEW)


def test_without_lists_no_word_is_unknown() -> None:
    assert Finder().find("quvanchy was er. Quvanchy ook.") == ()
