"""The Windows installer: what its script may touch and what not, and whether it compiles. It is not run here."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tools.package import windows
from tools.package.picture import ico
from tools.package.program import PackageError
from vios_desktop import __version__
from vios_desktop.__main__ import WINDOW_FILES

SCRIPT = windows.SCRIPT.read_text("utf-8")
CODE = "\n".join(line for line in SCRIPT.splitlines() if not line.lstrip().startswith(";"))


def test_it_asks_for_no_rights_and_writes_for_this_user_alone() -> None:
    assert "RequestExecutionLevel user" in CODE
    assert "HKLM" not in CODE
    assert "SetShellVarContext all" not in CODE
    assert CODE.count("SetShellVarContext current") == 2


def test_it_does_not_start_with_windows() -> None:
    assert not re.search(r"CurrentVersion\\Run|\$SMSTARTUP|schtasks", CODE, re.IGNORECASE)


def test_it_removes_the_folders_of_the_program_and_never_one_that_a_school_may_use() -> None:
    removed = set(re.findall(r'RMDir /r "([^"]+)"', CODE))
    assert removed == {r"$INSTDIR\app", r"$INSTDIR\app-new", r"$INSTDIR\app-old"}
    assert not re.search(r"^\s*(RMDir|Delete) .*(DATA|LOCALAPPDATA)", CODE, re.MULTILINE)


def test_the_uninstaller_says_where_the_files_of_the_school_are() -> None:
    uninstall = CODE[CODE.index('Section "Uninstall"') :]
    assert re.search(r"MessageBox .*\$\{DATA\}.* /SD IDOK", uninstall)
    assert '!define DATA "$LOCALAPPDATA\\VIOS"' in CODE  # where `paths.find_paths` puts them


def test_no_question_waits_when_it_runs_silently() -> None:
    boxes = [line for line in CODE.splitlines() if "MessageBox" in line]
    assert boxes
    assert all("/SD " in line for line in boxes)


def test_the_earlier_version_comes_back_when_the_new_one_does_not_get_its_place() -> None:
    steps = re.findall(r'Rename "\$INSTDIR\\([\w-]+)" "\$INSTDIR\\([\w-]+)"', CODE)
    assert steps == [("app", "app-old"), ("app-new", "app"), ("app-old", "app")]


def test_its_types_of_files_are_those_that_the_program_opens() -> None:
    for macro in ("FileType", "un.FileType"):
        assert set(re.findall(rf'insertmacro {re.escape(macro)} "(\.\w+)"', CODE)) == set(WINDOW_FILES)


def test_every_exit_code_is_told_in_the_script_and_to_the_school() -> None:
    codes = set(re.findall(r"insertmacro Stop (\d)", CODE)) | set(re.findall(r"SetErrorLevel (\d)", CODE))
    assert codes == {"2", "3", "4", "5", "6"}
    notes = (Path(__file__).parents[3] / "installer" / "voor-ict.md").read_text("utf-8")
    told = " ".join(notes[notes.index("- Uitkomst:") :].split())
    for code in ("0", "1", *sorted(codes)):
        assert re.search(rf"; Exit codes:(.|\n;)*\b{code} ", SCRIPT)
        assert re.search(rf"[ ;]{code} \w", told[:500])
    assert f"VIOS-{__version__}-setup.exe" in notes
    assert f"vios_{__version__}_amd64.deb" in notes


def test_it_compiles_without_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not here (Debian: nsis): the script is read and not compiled")
    (tmp_path / "icons").mkdir()
    for name in ("vios", "vios-file"):
        (tmp_path / "icons" / f"{name}.ico").write_bytes(ico({16: b"\x89PNG\r\n\x1a\n" + bytes(40)}))
    for name, value in (("DIST", tmp_path), ("PARTS", tmp_path), ("STAND_IN", tmp_path / "stand-in")):
        monkeypatch.setattr(windows, name, value)
    made = windows.build_installer()
    assert made.name == f"VIOS-{__version__}-stand-in-setup.exe"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"#!/bin/sh", "not a Windows"), (b"MZ" + bytes(50), "no version")],
)
def test_what_is_no_installer_of_ours_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(PackageError, match=words):
        windows.check_installer(content)


def test_an_installer_that_wants_an_administrator_is_refused() -> None:
    told = f"{__version__} VIOS installeren".encode("utf-16-le")
    windows.check_installer(b"MZ" + told + b'<requestedExecutionLevel level="asInvoker"')
    with pytest.raises(PackageError, match="administrator"):
        windows.check_installer(b"MZ" + told + b'<requestedExecutionLevel level="requireAdministrator"')


def test_the_version_of_the_program_is_written_as_four_numbers() -> None:
    text = windows.version_resource()
    compile(text, "version.txt", "eval")
    assert f"filevers=({', '.join((*__version__.split('.'), '0'))})" in text
