"""What the built program takes from the system is known by name, or the package is not made."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools.package.system_libraries import UnknownLibraryError, elf_files, packages_for


def test_libraries_become_the_packages_that_bring_them() -> None:
    needed, wishes = packages_for(
        ["libc.so.6", "ld-linux-x86-64.so.2", "libX11.so.6", "libcups.so.2", "libQt6Core.so.6"],
        frozenset({"libQt6Core.so.6"}),
    )
    assert needed == ("libx11-6",)
    assert wishes == ("libcups2",)


def test_a_package_that_brings_two_is_named_once() -> None:
    assert packages_for(["libglib-2.0.so.0", "libgthread-2.0.so.0"], frozenset()) == (("libglib2.0-0",), ())


def test_a_library_that_nobody_brings_stops_the_package() -> None:
    with pytest.raises(UnknownLibraryError, match=r"libnew\.so\.3"):
        packages_for(["libc.so.6", "libnew.so.3"], frozenset())


@pytest.mark.skipif(sys.platform != "linux", reason="programs have another form on this system")
def test_programs_and_libraries_are_told_from_other_files(tmp_path: Path) -> None:
    (tmp_path / "program").write_bytes(Path(sys.executable).resolve().read_bytes()[:64])
    (tmp_path / "text.so").write_text("no library", "ascii")
    (tmp_path / "empty.so").touch()
    (tmp_path / "second").symlink_to(tmp_path / "program")
    assert elf_files(tmp_path) == (tmp_path / "program",)
