"""The same person gets the same letter, and nothing of what identifies is left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.disclosure.text.replacing import WORDS, Replacer
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.marks import MarkKind
from vios_desktop.domain.identifiers.people import KnownPerson, PersonGroup

PEOPLE = (
    KnownPerson("Sem", "van der Voorbeeldstra", group=PersonGroup.PUPIL),
    KnownPerson("Nienke", "Proefma", group=PersonGroup.PUPIL),
    KnownPerson("Sem", "Nepdijk", group=PersonGroup.PUPIL),
    KnownPerson("Aylin", "Verzinsel", group=PersonGroup.PARENT),
    KnownPerson("Lars", "Mock", group=PersonGroup.STAFF),
)
FINDER = Finder(PEOPLE, LEXICON)


def told(text: str) -> str:
    return Replacer(PEOPLE, LEXICON).replaced(text, FINDER.find(text))


def test_the_same_person_keeps_a_letter_in_every_form() -> None:
    text = "Nienke Proefma sloeg hem. Proefma, Nienke ontkent, zegt Aylin Verzinsel. Nienke's tas is weg."
    assert told(text) == "leerling A sloeg hem. leerling A ontkent, zegt ouder B. leerling A's tas is weg."


def test_a_first_name_of_two_is_who_is_told_of_elsewhere() -> None:
    assert told("Sem Nepdijk kwam. Sem huilde.") == "leerling A kwam. leerling A huilde."
    assert told("Sem huilde en sem liep weg.") == "leerling A huilde en leerling A liep weg."
    assert told("Sem Nepdijk sloeg Sem van der Voorbeeldstra. Sem huilde.").endswith(
        "leerling B. leerling C huilde."
    )


def test_what_somebody_is_stands_there_once() -> None:
    assert told("De leerling Nienke sprak met Lars Mock.") == "De leerling A sprak met medewerker B."


def test_people_from_outside_get_a_letter_too() -> None:
    text = "Wijkagent Karim Fictief belde moeder Fatima Verzonnen. Karim komt, en Fatima ook."
    assert told(text) == "Wijkagent persoon A belde moeder ouder B. persoon A komt, en ouder B ook."


def test_the_other_kinds_have_a_word() -> None:
    text = "Op 3 november (H4c) belde 06-12345678 vanuit Arnhem; Verzonnen was er."
    assert told(text) == "Op [datum] ([klas]) belde [telefoonnummer] vanuit [plaats]; Verzonnen was er."
    assert set(WORDS) == set(MarkKind) - {MarkKind.PERSON, MarkKind.REVIEW}


def test_letters_go_on_over_texts_told_together() -> None:
    replacer = Replacer(PEOPLE, LEXICON)
    texts = ["Nienke was er.", "Lars zag Nienke."]
    assert [replacer.replaced(text, FINDER.find(text)) for text in texts] == [
        "leerling A was er.", "medewerker B zag leerling A.",
    ]  # fmt: skip


@given(
    st.lists(
        st.sampled_from(["Nienke", "proefma", "Sem van der Voorbeeldstra", "liep", "en", "Lars", "3 mei", "."])
    )
)
def test_no_known_name_is_left(words: list[str]) -> None:
    after = told(" ".join(words)).casefold()
    assert not [name for name in ("nienke", "proefma", "voorbeeldstra", "lars") if name in after]
