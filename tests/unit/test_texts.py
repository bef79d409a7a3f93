"""Words for codes: complete, in the language asked for, and never a reason to stop."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vios_desktop.domain.vocabulary import ItemKind, Severity
from vios_desktop.texts import DUTCH, ENGLISH, ErrorText, Texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    errors = {
        "full": {
            "nl": {"what": "Vol: {free} MB.", "safe": "Niets weg.", "now": "Ruim {free} of {more} op."},
            "en": {"what": "Full: {free} MB.", "safe": "", "now": ""},
        },
        "unexpected": {
            "nl": {"what": "Onverwacht ({code}).", "safe": "", "now": "Opnieuw."},
            "en": {"what": "Unexpected ({code}).", "safe": "", "now": ""},
        },
    }
    terms = {
        "Severity": {"major": {"nl": "Zwaar", "en": "Major"}},
        "problem": {"x": {"nl": "Fout", "en": "Wrong"}},
    }
    tmp_path.joinpath("errors.json").write_text(json.dumps(errors), "utf-8")
    tmp_path.joinpath("terms.json").write_text(json.dumps(terms), "utf-8")
    return tmp_path


def test_what_happened_what_is_safe_and_what_now(folder: Path) -> None:
    text = Texts(DUTCH, folder).error("full", free=5)
    assert text == ErrorText("Vol: 5 MB.", "Niets weg.", "Ruim 5 of {more} op.")
    assert str(text) == "Vol: 5 MB. Niets weg. Ruim 5 of {more} op."
    assert str(Texts(ENGLISH, folder).error("full", free=5)) == "Full: 5 MB."


def test_a_code_without_words_is_named(folder: Path) -> None:
    assert str(Texts(DUTCH, folder).error("new_code", name="Sem")) == "Onverwacht (new_code). Opnieuw."
    assert Texts(ENGLISH, folder).problem("new_code") == "Unexpected (new_code)."


def test_labels_fall_back_to_the_code(folder: Path) -> None:
    texts = Texts(DUTCH, folder)
    assert (texts.term(Severity.MAJOR), texts.term(Severity.MINOR), texts.term(ItemKind.VAPE)) == (
        "Zwaar",
        "minor",
        "vape",
    )
    assert (texts.problem("x"), Texts(ENGLISH, folder).problem("x")) == ("Fout", "Wrong")
    assert Texts(ENGLISH, folder).label("Severity", "major") == "Major"


def test_a_language_that_is_not_there_is_dutch(folder: Path) -> None:
    assert Texts("de", folder).language == DUTCH
    assert Texts("de", folder).problem("x") == "Fout"


def test_the_parameters_of_a_text_may_be_called_code(folder: Path) -> None:
    assert Texts(DUTCH, folder).error("unexpected", code="TypeError").what == "Onverwacht (TypeError)."


@pytest.mark.parametrize("language", [DUTCH, ENGLISH])
def test_the_shipped_texts_are_read(language: str) -> None:
    texts = Texts(language)
    assert texts.error("wrong_passphrase").what
    assert texts.problem("line_not_json") != texts.problem("line_not_object")
