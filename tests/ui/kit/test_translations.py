"""Every text of the building blocks has its Dutch; the program finds it."""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from tools import english_plurals, translations
from vios_desktop.ui.language import install_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

OWN = ("ui", "shell", "widgets")


def test_all_texts_of_the_kit_are_translated() -> None:
    assert translations.problems(OWN) == []  # dev.py looks at all of them


@pytest.mark.parametrize("package", OWN)
def test_filling_and_collecting_agree(package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "I18N", tmp_path)
    fresh = translations.update(package)
    left = translations.fill(package, {})
    assert left
    assert translations.fill(package, dict.fromkeys(left, "woord %n %1 %2 %3")) == []
    before = fresh.read_text(encoding="utf-8")
    translations.update(package)
    assert fresh.read_text(encoding="utf-8") == before


def test_the_check_finds_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "I18N", tmp_path)
    translations.update("shell")
    (tmp_path / "gone_nl.ts").write_text((tmp_path / "shell_nl.ts").read_text("utf-8"), "utf-8")
    found = translations.problems(OWN)
    assert "shell: unfinished: DangerBox: Call 112" in found
    assert "gone_nl.ts: belongs to no package" in found
    assert any(line.startswith("widgets: missing: Toast") for line in found)


def test_a_lost_place_or_plural_is_a_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "I18N", tmp_path)
    translations.update("shell")
    translations.update("widgets")
    translations.fill("shell", {"VIOS locks in %n second(s)": ["één", ""]})
    translations.fill("widgets", {"New person: “%1”": "Nieuw"})
    found = translations.problems(OWN)
    assert "shell: plural missing: LockWarning: VIOS locks in %n second(s)" in found
    assert "widgets: place %1 lost: PersonPicker: New person: “%1”" in found


def test_the_compiled_file_speaks_dutch(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for source in (translations.ts_file(package) for package in OWN):
        (tmp_path / source.name).write_text(source.read_text("utf-8"), "utf-8")
    monkeypatch.setattr(translations, "I18N", tmp_path)
    translator = QTranslator()
    assert translator.load(str(translations.compile_all()))
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("DangerBox", "Call 112") == "Bel 112"
        seconds = "VIOS locks in %n second(s)"
        assert QCoreApplication.translate("LockWarning", seconds, "", 1) == "VIOS vergrendelt over 1 seconde"
        assert QCoreApplication.translate("LockWarning", seconds, "", 24) == "VIOS vergrendelt over 24 seconden"
    finally:
        qapp.removeTranslator(translator)


def test_english_has_one_file_and_more_files(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = translations.ts_file("shell")
    (tmp_path / source.name).write_text(source.read_text("utf-8"), "utf-8")
    monkeypatch.setattr(translations, "I18N", tmp_path)
    translations.compile_all()
    translator = QTranslator()
    assert translator.load(str(tmp_path / "vios_en.qm"))
    qapp.installTranslator(translator)
    try:
        seconds = "VIOS locks in %n second(s)"
        assert QCoreApplication.translate("LockWarning", seconds, "", 1) == "VIOS locks in 1 second"
        assert QCoreApplication.translate("LockWarning", seconds, "", 24) == "VIOS locks in 24 seconds"
    finally:
        qapp.removeTranslator(translator)


def test_forms_that_the_rule_cannot_make_are_asked_for() -> None:
    assert english_plurals.forms("%n person(s)") == ("%n person", "%n people")
    assert english_plurals.forms("%n breach(es) found") == ("%n breach found", "%n breaches found")
    assert english_plurals.forms("%n draft(s) wait") == ("%n draft waits", "%n drafts wait")
    assert "%n cake(s) are there" in english_plurals.doubts(["%n cake(s) are there", "%n cake(s) to go"])
    assert "no longer used: %n draft(s) wait" in english_plurals.doubts([])
    assert "%n cake(s) to go" not in english_plurals.doubts(["%n cake(s) to go"])


def test_installing_says_whether_the_files_are_there(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[object] = []
    monkeypatch.setattr(type(qapp), "installTranslator", lambda _app, translator: kept.append(translator))
    before = QLocale()
    try:
        assert install_language(qapp, "en")
        assert QLocale().language() is QLocale.Language.English
        assert len(kept) == 1
    finally:
        QLocale.setDefault(before)


def test_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(translations, "I18N", tmp_path)
    assert translations.main(["update", "shell"]) == 0
    texts = tmp_path / "texts.json"
    texts.write_text(json.dumps({"Call 112": "Bel 112"}), "utf-8")
    assert translations.main(["fill", "shell", str(texts)]) == 0
    assert "not translated yet: Lock" in capsys.readouterr().out
    assert translations.main(["check"]) == 1
    assert translations.main(["compile"]) == 0
    assert (tmp_path / "vios_nl.qm").is_file()
    assert (tmp_path / "vios_en.qm").is_file()


def test_the_unlock_screen_needs_no_heavy_part_of_qt() -> None:
    """Start-up stays short: what a first screen is made of loads no printing, no calendar, no network."""
    modules = (
        "theme.theme",
        "shell.main_window",
        "widgets.passphrase_field",
        "widgets.field",
        "dialogs",
        "task_runner",
    )
    code = "; ".join([f"import vios_desktop.ui.{module}" for module in modules])
    code += "; import sys; print([m for m in sys.modules if m.startswith('PySide6.Qt')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout
    assert "QtWidgets" in loaded
    assert not any(heavy in loaded for heavy in ("QtPrintSupport", "QtNetwork", "QtSvg", "QtTest"))


def test_no_building_block_and_no_word_of_one_is_left_that_no_screen_uses() -> None:
    """What a screen no longer uses goes with its texts, such as the form that asked for whom it was."""
    package = Path(translations.UI)
    sources = {path: path.read_text("utf-8") for path in package.rglob("*.py")}
    for module in (path for path in (package / "widgets").glob("*.py") if path.stem != "__init__"):
        name = f"vios_desktop.ui.widgets.{module.stem}"
        assert any(name in text for path, text in sources.items() if path != module), name
    contexts = {name.text for name in ET.parse(translations.ts_file("widgets")).iter("name")}  # noqa: S314  # our own
    everything = "\n".join(text for path, text in sources.items() if path.parent.name == "widgets")
    assert {name for name in contexts if f"class {name}(" not in everything} == set()


def test_what_may_stay_empty_is_said_in_one_way() -> None:
    files = [ET.parse(file) for file in sorted(translations.I18N.glob("*_nl.ts"))]  # noqa: S314 our own files
    messages = [message for file in files for message in file.iter("message")]
    pairs = [(message.findtext("source", ""), message.findtext("translation", "")) for message in messages]
    assert sum(source.endswith("(optional)") for source, _dutch in pairs) > 20
    assert [pair for pair in pairs if pair[0].endswith("(optional)") != pair[1].endswith("(mag leeg)")] == []
    others = ("(mag)", "(hoeft niet)", "(mag leeg blijven)", "(may be empty)", "(may stay empty)")
    assert [pair for pair in pairs if any(pair[0].endswith(one) or pair[1].endswith(one) for one in others)] == []
