"""The Linux package as it is written: types of files, how it starts, what it tells dpkg, and no scripts."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tools.package import debian
from tools.package.picture import SIZES
from vios_desktop import __version__
from vios_desktop.__main__ import WINDOW_FILES

ROOT = Path(__file__).parents[3]
LINUX = ROOT / "installer" / "linux"
_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a Linux package is made on Linux")


def types() -> dict[str, str]:
    """Ending -> type of file."""
    tree = ET.parse(LINUX / "vios.xml")  # noqa: S314 - our own file
    return {
        glob.attrib["pattern"].removeprefix("*"): kind.attrib["type"]
        for kind in tree.iter(f"{_MIME}mime-type")
        for glob in kind.iter(f"{_MIME}glob")
    }


def test_every_file_that_the_program_opens_has_a_type_and_one_neutral_name() -> None:
    assert set(types()) == set(WINDOW_FILES)
    names = {comment.text for comment in ET.parse(LINUX / "vios.xml").iter(f"{_MIME}comment")}  # noqa: S314
    assert names == {"VIOS-bestand"}


def test_the_menu_starts_the_program_with_those_types() -> None:
    entry = configparser.RawConfigParser(delimiters=("=",))
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their capitals
    entry.read(LINUX / "vios.desktop", "utf-8")
    values = entry["Desktop Entry"]
    assert set(filter(None, values["MimeType"].split(";"))) == set(types().values())
    assert values["Exec"] == "vios %f"
    assert values["Terminal"] == "false"


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package around a program that is only a line of text."""
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not here: the package itself is not looked at")
    program, parts = tmp_path / "vios", tmp_path / "parts"
    (program / "_internal").mkdir(parents=True)
    (program / "vios").write_text("#!/bin/sh\n", "ascii")
    (program / "vios").chmod(0o700)
    (program / "_internal" / "part").write_text("x", "ascii")
    (parts / "icons").mkdir(parents=True)
    (parts / "notices").mkdir()
    (parts / "notices" / "sbom.cdx.json").write_text("{}", "ascii")
    for size in SIZES:
        for name in ("vios", "vios-file"):
            (parts / "icons" / f"{name}-{size}.png").write_bytes(b"png")
    for name, value in (("STAGE", tmp_path / "stage"), ("DIST", tmp_path), ("PROGRAM", program), ("PARTS", parts)):
        monkeypatch.setattr(debian, name, value)
    monkeypatch.setattr(debian, "system_packages", lambda: (("libx11-6",), ("libcups2",)))
    return debian.build_deb()


def _said(*command: str | Path) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, text=True, check=True).stdout


def test_the_package_says_what_it_needs_and_puts_a_program_on_the_path(packed: Path) -> None:
    told = _said("dpkg-deb", "--field", packed)
    assert f"Version: {__version__}\n" in told
    assert "Depends: libc6 (>= " in told
    assert ", libx11-6\n" in told
    assert "Recommends: libcups2\n" in told
    listed = _said("dpkg-deb", "--contents", packed)
    assert "./usr/bin/vios -> ../lib/vios/vios" in listed
    assert all(" root/root " in line for line in listed.splitlines())
    rows = {line.split()[-1]: line.split()[0] for line in listed.splitlines() if " -> " not in line}
    assert rows["./usr/lib/vios/vios"] == "-rwxr-xr-x"
    assert rows["./usr/lib/vios/_internal/part"] == "-rw-r--r--"
    assert rows["./usr/share/mime/packages/vios.xml"] == "-rw-r--r--"
    for document in ("copyright", "EUPL-1.2.txt.gz", "third-party.txt.gz", "sbom.cdx.json"):
        assert f"./usr/share/doc/vios/{document}" in rows


def test_it_writes_in_folders_of_the_system_only_and_has_no_scripts(packed: Path, tmp_path: Path) -> None:
    listed = [line.split()[5] for line in _said("dpkg-deb", "--contents", packed).splitlines()]
    assert all(path.startswith(("./usr/", "./")) and not path.startswith("./home") for path in listed)
    assert {path.split("/")[1] for path in listed if path != "./"} == {"usr", "etc"}
    assert [path for path in listed if path.startswith("./etc/") and not path.endswith("/")] == [
        "./etc/vios/policy.json"
    ]
    _said("dpkg-deb", "--control", packed, tmp_path / "control")
    assert {path.name for path in (tmp_path / "control").iterdir()} == {"control", "conffiles"}


def test_what_it_wrote_in_the_policy_is_kept_by_dpkg(packed: Path, tmp_path: Path) -> None:
    _said("dpkg-deb", "--control", packed, tmp_path / "control")
    assert (tmp_path / "control" / "conffiles").read_text("ascii") == "/etc/vios/policy.json\n"
