"""`python3 dev.py package [--install [--tour]]`: one step after the other, each with what came of it.

`--install` (as root) also installs the Linux package on this computer, tries it, and removes it: the installed
program plays the first day to its first record. With `--tour` it plays the whole tour too: some minutes.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tools.package.program import DIST, PARTS, PackageError, check, freeze, size_mb
from tools.package.system_libraries import UnknownLibraryError


def say(text: str) -> None:
    print(f"package: {text}", flush=True)


def timed(what: str, work: Callable[[], Path]) -> Path:
    started = time.monotonic()
    result = work()
    say(f"{what}: {time.monotonic() - started:.0f} s")
    return result


def make_parts() -> Path:
    from tools.package.picture import write_pictures
    from tools.package.sbom import write_sbom
    from tools.package.windows import version_resource

    write_pictures(PARTS / "icons")
    write_sbom(PARTS / "notices")
    (PARTS / "version.txt").write_text(version_resource(), "utf-8")
    return PARTS


def build_linux(*, install: bool, tour: bool) -> None:
    from tools.package.debian import build_deb
    from tools.package.installed import try_package

    deb = timed("Linux package", build_deb)
    _tell(deb)
    if install:
        try_package(deb, say, tour=tour)
    else:
        say("the Linux package was NOT installed here: --install does that, as root")


def build_windows() -> None:
    from tools.package.windows import build_installer

    installer = timed("Windows installer", build_installer)
    _tell(installer)
    if sys.platform != "win32":
        say("the Windows installer is compiled over a stand-in: it was NOT run, and is not for use")


def _tell(path: Path) -> None:
    say(f"{path.relative_to(DIST.parent)}, {path.stat().st_size // 1_000_000} MB")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument(
        "--install", action="store_true", help="install the Linux package, try it, remove it (root)"
    )
    parser.add_argument("--tour", action="store_true", help="with --install: play the whole tour, some minutes")
    wanted = parser.parse_args(arguments)
    try:
        timed("icons, list of parts, version", make_parts)
        program = timed("program", freeze)
        say(f"{program.relative_to(DIST.parent)}, {size_mb(program)} MB")
        say(check().strip())
        if sys.platform == "linux":
            build_linux(install=wanted.install, tour=wanted.tour)
        build_windows()
    except (PackageError, UnknownLibraryError) as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
