"""What the cards and partners say: complete, sourced, without a verdict, and honest about what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from vios_desktop import resource_files
from vios_desktop.decision.content import Pack
from vios_desktop.knowledge.checks import unverified
from vios_desktop.knowledge.content import Card, Library, Partner, PartnerGroup, Section

THEMES = (
    "substances",
    "alcohol_gas",
    "money_goods",
    "exploitation",
    "poverty_neglect",
    "home_violence",
    "honour",
    "weapons_fear",
    "group_street",
    "sexting",
    "grooming",
    "withdrawal",
    "staying_home",
    "gloom",
    "radicalisation",
    "gambling_gaming",
    "bullying",
    "running_away",
)
NUMBERS = {
    "wijkagent": "0900-8844",
    "police": "112",
    "crime_line": "0800-7000",
    "halt": "088-1153500",
    "veilig_thuis": "0800-2000",
    "victim_support": "0900-0101",
    "nvwa": "0900-0388",
    "inspectorate_confidant": "0900-1113111",
    "sexual_assault_centre": "0800-0188",
    "school_safety": "030-2856616",
}
"""The numbers of law.md 2.10 that were seen in a source."""


def lines(library: Library) -> Iterator[tuple[str, str]]:
    for entry in library.entries.values():
        for section, groups in entry.sections.items():
            for group in groups:
                for line in group.lines:
                    yield f"{entry.key} {section}", line


def test_every_theme_has_its_card(library: Library) -> None:
    assert tuple(card.id for card in library.cards) == THEMES


@pytest.mark.parametrize("theme", THEMES)
def test_a_card_shows_signs_other_explanations_and_what_to_do(theme: str, library: Library) -> None:
    card = library.entry(f"card:{theme}")
    assert isinstance(card, Card)
    assert len(card.lines(Section.SEE)) >= 3
    assert len(card.lines(Section.OTHER)) >= 2
    assert len(card.lines(Section.ASK)) >= 2
    assert len(card.lines(Section.DO)) >= 3
    assert card.lines(Section.WHOM)
    assert card.lines(Section.MEANS)
    assert len(card.partners) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_a_card_says_what_not_to_do(theme: str, library: Library) -> None:
    card = library.entry(f"card:{theme}")
    assert card is not None
    said = " ".join(card.lines(Section.AVOID)).lower()
    assert re.search(r"\b(niet|geen|nooit)\b", said)


def test_the_signs_of_the_interview_are_there(library: Library) -> None:
    seen = " ".join(line for card in library.cards for line in card.lines(Section.SEE)).lower()
    for sign in ("rode", "meer dan één telefoon", "dure schoenen", "lege koelkast"):
        assert sign in seen, sign


def test_one_sign_means_little_and_the_interview_says_so(library: Library) -> None:
    assert library.together.lines[0] == "Eén teken zegt bijna niets."
    assert "k_interview" in [source.id for source in library.together.sources]


def test_questions_to_a_pupil_are_open_and_in_the_words_of_a_grown_up(library: Library) -> None:
    for card in library.cards:
        for line in card.lines(Section.ASK):
            assert line.startswith("“"), line
            assert line.endswith("?”"), line


def test_no_card_adds_up_to_a_verdict(library: Library) -> None:
    for where, line in lines(library):
        assert not re.search(r"\b(score|risico|niveau|profiel van|waarschijnlijk dat)\b", line, re.IGNORECASE) or (
            "geen profiel" in line
        ), (where, line)
        assert not re.search(r"\d+ (van de|of meer) (signalen|tekenen)", line, re.IGNORECASE), (where, line)


def test_nobody_is_named_after_what_they_did(library: Library) -> None:
    for where, line in lines(library):
        assert not re.search(r"\b(dader|dealer|crimineel|verdachte leerling)s?\b", line, re.IGNORECASE), (
            where,
            line,
        )


def test_no_article_or_fine_is_written_in_a_line(library: Library) -> None:
    """Law is in the sources, which carry certainty and date; a line says it in words."""
    for where, line in lines(library):
        assert not re.search(r"\bart\. ?\d|€|\bSr\b", line), (where, line)


def test_a_pupil_in_danger_is_led_to_112(library: Library) -> None:
    for theme in ("home_violence", "gloom", "weapons_fear", "exploitation", "grooming", "honour", "running_away"):
        card = library.entry(f"card:{theme}")
        assert card is not None
        assert "112" in card.lines(Section.DO)[0] or "112" in card.lines(Section.DO)[1], theme


def test_a_sexual_picture_is_never_opened_or_kept(library: Library) -> None:
    card = library.entry("card:sexting")
    assert card is not None
    assert card.lines(Section.AVOID)[0].startswith("Open, kopieer of verstuur het beeld niet")


def test_parents_who_may_be_the_danger_are_not_called_first(library: Library) -> None:
    for theme in ("home_violence", "honour"):
        card = library.entry(f"card:{theme}")
        assert card is not None
        assert re.search(r"niet.*(ouders|familie)|(ouders|familie).*niet", " ".join(card.lines(Section.AVOID)))


def test_every_partner_of_the_social_map_is_there(library: Library) -> None:
    assert {partner.group for partner in library.partners} == set(PartnerGroup)
    assert len(library.partners) == 24
    for partner in library.partners:
        assert len(partner.lines(Section.NAMELESS)) == 1, partner.id
        assert re.match(r"(Ja|Nee|U kunt|Overleg)\b", partner.lines(Section.NAMELESS)[0]), partner.id


@pytest.mark.parametrize(("partner_id", "number"), sorted(NUMBERS.items()))
def test_numbers_are_those_of_the_law_notes(partner_id: str, number: str, library: Library) -> None:
    partner = library.entry(f"partner:{partner_id}")
    assert isinstance(partner, Partner)
    assert number in [n.number for n in partner.numbers]
    assert all(n.certainty.verified for n in partner.numbers)


def test_numbers_that_were_not_verified_are_not_shown_as_fact(library: Library) -> None:
    partner = library.entry("partner:helpline_113")
    assert isinstance(partner, Partner)
    assert not any(number.certainty.verified for number in partner.numbers)
    assert [doubt.first_line for doubt in unverified(library) if doubt.section == "number"]


def test_every_own_source_is_used(texts: dict[str, str], library: Library) -> None:
    own = set(re.findall(r'^id = "(k_\w+)"', texts["sources.toml"], re.MULTILINE))
    rest = "".join(text for name, text in texts.items() if name != "sources.toml")
    assert own - set(re.findall(r'"(k_\w+)"', rest)) == set()


def test_a_source_from_the_web_has_its_address(pack: Pack, library: Library) -> None:
    groups = [g for entry in library.entries.values() for found in entry.sections.values() for g in found]
    copies = {s.id: s for g in groups for s in g.sources if "nagelezen kopie" in s.law}
    assert len(copies) > 10
    assert all(source.url.startswith("http") for source in copies.values())


def test_every_icon_is_in_the_set(library: Library) -> None:
    icons = {path.stem for path in (resource_files.root() / "icons").glob("*.svg")}
    assert {card.icon for card in library.cards} <= icons


def test_nothing_is_shown_as_fact_that_rests_on_no_source_seen(library: Library) -> None:
    doubts = list(unverified(library))
    assert doubts
    assert {doubt.certainty for doubt in doubts} <= {"A", "B", "Vs", "V17"}


def test_content_is_flagged_after_twelve_months(library: Library) -> None:
    checked = library.checked_on
    assert not library.is_stale(checked.replace(year=checked.year + 1))
    assert library.is_stale(checked.replace(year=checked.year + 1, day=checked.day + 1))
