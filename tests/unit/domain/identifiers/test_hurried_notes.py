"""Ways of writing that notes in a hurry have, and words that look like them and identify nobody."""

from __future__ import annotations

import pytest

from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.marks import MarkKind


def found(text: str) -> dict[str, MarkKind]:
    return {text[mark.start : mark.end]: mark.kind for mark in Finder((), LEXICON).find(text)}


@pytest.mark.parametrize(
    ("text", "piece", "kind"),
    [
        ("Gesprek op 3-5-'26 gehad.", "3-5-'26", MarkKind.DATE),
        ("In de nacht van 8 op 9 oktober.", "de nacht van 8 op 9 oktober", MarkKind.DATE),
        ("Zie de mail van de 21e.", "de 21e", MarkKind.DATE),
        ("Een leerling (v, 14) kwam erbij.", "v, 14", MarkKind.AGE),
        ("De jongen is bijna 15.", "bijna 15", MarkKind.AGE),
        ("Hij zit in klas 3 kader.", "klas 3 kader", MarkKind.CLASS),
        ("Te laat / 3b / mentor ziek.", "3b", MarkKind.CLASS),
        ("Hij stond aan de Nepstr. 12 te wachten.", "Nepstr. 12", MarkKind.ADDRESS),
        ("Bij opa, De Oefening 58, Goes.", "De Oefening 58", MarkKind.ADDRESS),
        ("Zie snapmap.example/p/9 voor de foto.", "snapmap.example/p/9", MarkKind.URL),
        ("Bericht vanaf nepboy-82 gekregen.", "nepboy-82", MarkKind.HANDLE),
        ("Getuige J. V. zag het.", "J. V.", MarkKind.PERSON),
        ("Ö.D. was er niet.", "Ö.D.", MarkKind.PERSON),
        ("Gesprek gehad met J.", "J.", MarkKind.PERSON),
        ("Woont op 12, 4392 cm Nepdorp.", "4392 cm", MarkKind.POSTCODE),
        ("Dat zag een derdeklasser.", "derdeklasser", MarkKind.CLASS),
        ("Zij zit in klas drie.", "klas drie", MarkKind.CLASS),
        ("Die lange uit 4D.", "4D", MarkKind.CLASS),
        ("Hij komt uit de tweede.", "de tweede", MarkKind.CLASS),
        ("Op do 1/3 gesproken.", "do 1/3", MarkKind.DATE),
        ("Het begon in november.", "november", MarkKind.DATE),
        ("Een week of twee geleden.", "Een week of twee geleden", MarkKind.DATE),
        ("Ook vorig schooljaar al.", "vorig schooljaar", MarkKind.DATE),
        ("wo 3e uur weer te laat", "wo", MarkKind.DATE),
        ("Een jongen van vijftien.", "vijftien", MarkKind.AGE),
        ("Twee meiden van 13 of 14.", "13 of 14", MarkKind.AGE),
        ("Hij is net zestien geworden.", "net zestien", MarkKind.AGE),
        ("locatie Achter de Wilgen 50 Nepdorp", "Achter de Wilgen 50", MarkKind.ADDRESS),
        ("Met groet,\nOude Nepbaan 14 C", "Oude Nepbaan 14 C", MarkKind.ADDRESS),
        ("zie dossier 48213", "48213", MarkKind.NUMBER),
        ("Registratie 2300-2026108181 is van hem.", "2300-2026108181", MarkKind.CASE_NUMBER),
        ("Zij zit in 3 havo/vwo.", "3 havo/vwo", MarkKind.CLASS),
        ("Opgenomen: een leerling uit 2-b.", "2-b", MarkKind.CLASS),
        ("Een van de bruggers deed het.", "bruggers", MarkKind.CLASS),
        ("Ik hoorde het halverwege maart.", "halverwege maart", MarkKind.DATE),
        ("Zijn zus die veertien is.", "veertien", MarkKind.AGE),
        ("yo ik ben 13, woon dichtbij", "13", MarkKind.AGE),
        ("Dader veertien a 16, accent.", "veertien a 16", MarkKind.AGE),
        ("Sem, vijftien, stond erbij.", "vijftien", MarkKind.AGE),
        ("Boksbeugel bij een leerling, T1c.", "T1c", MarkKind.CLASS),
        ("Locatie: De Nepkolk 49 (achterom)", "De Nepkolk 49", MarkKind.ADDRESS),
    ],
)
def test_what_is_written_in_a_hurry_is_found(text: str, piece: str, kind: MarkKind) -> None:
    assert found(text).get(piece) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Er waren bijna 15 leerlingen in de gang.",
        "Dit is de 2e keer.",
        "Het duurde 3 - 4 minuten.",
        "Ouders, Halt, leerplicht: iedereen weet ervan.",
        "Het ging op top-10 muziek los.",
        "Het was bijna 12 minuten stil, 3 meter verderop.",
        "Een groep van 12 leerlingen en een reep van 4000 mg.",
        "In de derde pauze en op de tweede verdieping.",
        "Zie artikel 3b en lokaal 2a.",
        "Het was om 14, in kamer 12, op bladzijde 13.",
        "Er zijn twaalf stoelen stuk, en 15 tafels.",
        "De week erna was rustig, 2 uur per week.",
    ],
)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert not found(text)
