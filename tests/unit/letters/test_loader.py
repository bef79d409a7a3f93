"""The templates load, say nothing a lawyer would strike out, and wrong ones are refused with their place."""

from __future__ import annotations

import re

import pytest

from tests.fakes import letter_pack, resource_text
from vios_desktop import resource_files
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.wording import FORBIDDEN
from vios_desktop.domain.vocabulary import LetterKind
from vios_desktop.letters.loader import load_letters, placeholders
from vios_desktop.letters.vocabulary import Case, FieldName
from vios_desktop.services.word_check import WordCheck

GOOD = resource_files.read_texts("letters", ".toml")


def changed(file: str, old: str, new: str) -> dict[str, str]:
    assert old in GOOD[file]
    return {**GOOD, file: GOOD[file].replace(old, new, 1)}


def test_every_kind_has_its_template() -> None:
    pack = load_letters(GOOD)

    assert list(pack.templates) == list(LetterKind)
    assert pack.version
    assert set(pack.labels) == set(FieldName)


def test_what_goes_out_in_the_name_of_the_school_is_formal() -> None:
    formal = {kind for kind, template in letter_pack().templates.items() if template.formal}

    assert formal == set(LetterKind) - {LetterKind.PARENTS, LetterKind.PARENT_TALK}


@pytest.mark.parametrize(
    ("file", "old", "new", "said", "line_holds"),
    [
        ("parents.toml", "Beste {pupil_first_name},", "Beste {pupil_frist_name},", "pupil_frist_name", "frist"),
        ("parents.toml", "Beste {pupil_first_name},", "Beste {victim_name},", "victim_name", "victim_name"),
        ("parents.toml", "Beste {pupil_first_name},", "Beste {pupil_first_name,", "accolade", "Beste"),
        ("parents.toml", 'when = "to_pupil"', 'when = "to_neighbour"', "to_neighbour", "to_neighbour"),
        ("parents.toml", 'kind = "heading"', 'kind = "poem"', "poem", "poem"),
        ("parents.toml", 'id = "facts"', 'id = "where"', "bestaat al", "where"),
        ("parents.toml", 'text = "{facts}"', 'text = "Zie: {facts}"', "meer regels", "Zie"),
        ("parents.toml", 'recipient = "family"', 'recipient = "everybody"', "everybody", "everybody"),
        ("parents.toml", "[vul in: telefoonnummer]", "[telefoonnummer]", "vierkante haak", "telefoonnummer"),
        ("parents.toml", "[vul in: telefoonnummer]", "[vul in:]", "open plek", "vul in:]"),
        ("parents.toml", 'certainty = "Vs"', 'certainty = "V26"', "niet zekerder", "certainty"),
        ("parents.toml", 'source = "parents_18"', 'source = "hearsay"', "hearsay", "hearsay"),
        ("parents.toml", 'source = "parents_18"\n', "", "horen bij elkaar", ""),
        (
            "parents.toml",
            'recipient = "family"',
            'recipient = "family"\ntone = "angry"',
            "hoort hier niet",
            "tone",
        ),
        ("pack.toml", "format = 1", "format = 2", "vorm 1", "format"),
        ("words.toml", 'pupil_age = "leeftijd"\n', "", "pupil_age", ""),
        ("sources.toml", 'certainty = "V26"', 'certainty = "sure"', "sure", "sure"),
        ("suspension.toml", 'letter = "suspension"', 'letter = "parents"', "twee sjablonen", "letter"),
    ],
)
def test_wrong_content_is_refused_with_its_place(
    file: str, old: str, new: str, said: str, line_holds: str
) -> None:
    texts = changed(file, old, new)
    with pytest.raises(ContentError) as caught:
        load_letters(texts)

    error = caught.value
    assert error.file == file
    assert said in f"{error.detail} {error.place}"
    if line_holds:
        assert error.line
        assert line_holds in texts[file].splitlines()[error.line - 1]


def test_a_missing_kind_and_a_stray_file_are_refused() -> None:
    without = {name: text for name, text in GOOD.items() if name != "attendance.toml"}
    with pytest.raises(ContentError, match="attendance"):
        load_letters(without)
    with pytest.raises(ContentError):
        load_letters({**GOOD, "map/brief.toml": GOOD["parents.toml"]})
    with pytest.raises(ContentError, match=r"words\.toml"):
        load_letters({name: text for name, text in GOOD.items() if name != "words.toml"})


def test_every_letter_can_correct_another() -> None:
    for template in letter_pack().templates.values():
        blocks = [block for block in template.blocks if any(test.case is Case.CORRECTION for test in block.when)]
        assert len(blocks) == 1
        assert FieldName.CORRECTED_ON in placeholders(blocks[0].text)


def test_no_field_can_hold_the_name_of_somebody_else() -> None:
    persons = {field.value for field in FieldName if "name" in field.value}

    assert persons == {"school_name", "pupil_name", "pupil_first_name", "author_name"}


def test_the_words_of_the_templates_judge_nobody() -> None:
    check = WordCheck(resource_text("policy/loaded_words.json"))
    for template in letter_pack().templates.values():
        for text in (template.title, template.short, template.subject, *(block.text for block in template.blocks)):
            assert not check.hints(text), text
            for pattern, why in FORBIDDEN:
                assert not re.search(pattern, text, re.IGNORECASE), (text, why)


def test_law_in_a_letter_has_its_source_beside_it() -> None:
    """What a letter says about rights and duties is never without source and certainty."""
    claims = ("bezwaar", "zes weken", "Inspectie van het Onderwijs")
    for template in letter_pack().templates.values():
        for block in template.blocks:
            if any(claim in block.text for claim in claims) and "[vul in: waar" not in block.text:
                assert block.remark is not None, block.text
                assert block.remark.source is not None


def test_what_is_not_certain_is_marked() -> None:
    suspension = letter_pack().templates[LetterKind.SUSPENSION]
    objections = [block for block in suspension.blocks if block.id.startswith("objection_")]

    assert len(objections) == 3
    assert all(block.remark is not None and block.remark.to_be_checked for block in objections)
