"""What is in the program: as the lock says, with its licences in the resources and in the list of parts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tools.package import notices, sbom
from tools.package.locked import Locked, in_program, read_lock, shipped

ROOT = Path(__file__).parents[3]
_NATIVE = {"SQLCipher": ("4.19.0", "sqlcipher3")}


def test_the_lock_is_read_with_markers_and_hashes() -> None:
    text = (
        "Numpy==2.4.6 ; python_full_version < '3.12' \\\n"
        f"    --hash=sha256:{'a' * 64} \\\n    --hash=sha256:{'b' * 64}\n"
        f"x.y==1 \\\n    --hash=sha256:{'c' * 64}\n"
    )
    assert read_lock(text) == (
        Locked("numpy", "2.4.6", "python_full_version < '3.12'", ("a" * 64, "b" * 64)),
        Locked("x-y", "1", "", ("c" * 64,)),
    )


def test_every_pin_of_the_real_lock_is_read_with_its_hashes() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    pins = read_lock(text)
    assert len(pins) == len(re.findall(r"^[a-z].*==", text, re.MULTILINE))
    assert sum(len(pin.hashes) for pin in pins) == text.count("--hash=")
    assert all(pin.hashes for pin in pins)


def test_what_is_shipped_is_what_the_program_needs_and_no_tool_of_ours() -> None:
    names = in_program()
    assert {"pyside6-essentials", "shiboken6", "sqlcipher3", "cryptography", "cffi", "markupsafe"} <= names
    assert not names & {"pytest", "mypy", "ruff", "pyinstaller", "hatchling", "vios-desktop"}
    assert {pin.name for pin in shipped()} == names


def test_the_licences_that_the_program_shows_are_of_the_versions_in_the_lock() -> None:
    """Fails after a change of the lock until `dev.py notices` was run."""
    text = notices.TARGET.read_text("utf-8")
    headed = re.findall(rf"^{notices.RULE}\n(.+)\nLicentie: (.+)\n{notices.RULE}$", text, re.MULTILINE)
    libraries = [heading for heading, _name in notices.headings(shipped())]
    shown = [heading for heading, _licence in headed]
    assert [heading for heading in shown if heading in libraries] == libraries
    assert len(shown) == len(libraries) + 6  # typeface, icons, words, towns, Python and the starter
    for words in ("LESSER GENERAL PUBLIC LICENSE", "ZETETIC LLC", "SIL OPEN FONT LICENSE", "Apache License"):
        assert words in text


@pytest.mark.parametrize("name", sorted(in_program()))
def test_no_library_is_without_the_text_of_its_licence(name: str) -> None:
    assert notices.texts_of(name)
    assert notices.licence_of(name)


def test_the_list_of_parts_is_the_same_for_the_same_lock() -> None:
    pins = (Locked("mako", "1.4.3", "", ("a" * 64,)), Locked("numpy", "2", "python_version < '3'", ()))
    first, second = sbom.sbom(pins, _NATIVE), sbom.sbom(pins, _NATIVE)
    assert first == second
    assert sbom.sbom(pins[:1], _NATIVE)["serialNumber"] != first["serialNumber"]
    assert (first["bomFormat"], first["specVersion"]) == ("CycloneDX", "1.6")
    mako, numpy, cipher = first["components"]
    assert mako["purl"] == "pkg:pypi/mako@1.4.3"
    assert mako["licenses"] == [{"license": {"id": "MIT"}}]
    assert {"name": "vios:lock-sha256", "value": "a" * 64} in mako["properties"]
    assert {"name": "vios:only-where", "value": "python_version < '3'"} in numpy["properties"]
    assert "expression" in numpy["licenses"][0]
    assert (cipher["name"], cipher["version"]) == ("SQLCipher", "4.19.0")
    references = {one["bom-ref"] for one in first["components"]}
    assert set(first["dependencies"][0]["dependsOn"]) == references
    assert len(references) == 3


def test_the_written_list_names_the_libraries_inside_the_wheels(tmp_path: Path) -> None:
    document = json.loads(sbom.write_sbom(tmp_path).read_text("utf-8"))
    versions = {one["name"]: one["version"] for one in document["components"]}
    assert versions["SQLCipher"].startswith("4.")
    assert re.fullmatch(r"OpenSSL \d+\.\d+\.\d+ .*", versions["OpenSSL of SQLCipher"])
    assert {"Qt", "SQLite", "PDFium", "HiGHS", "Python", "OpenSSL"} <= set(versions)
