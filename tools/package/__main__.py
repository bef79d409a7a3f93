"""`python3 dev.py package`: one step after the other, each with what came of it."""

from __future__ import annotations

import sys
import time

from tools.package.program import PackageError, check, freeze, size_mb, system_packages
from tools.package.system_libraries import UnknownLibraryError


def say(text: str) -> None:
    print(text, flush=True)


def main() -> int:
    started = time.monotonic()
    try:
        program = freeze()
        say(f"program: {program.name}, {size_mb(program)} MB, {time.monotonic() - started:.0f} s")
        say(check())
        if sys.platform == "linux":
            needed, _wishes = system_packages()
            say(f"libraries of the system: {len(needed)} packages")
    except (PackageError, UnknownLibraryError) as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
