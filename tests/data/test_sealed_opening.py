"""A report is opened in a process of its own: what it cannot do, and what is not believed of it."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Sequence

import pytest

from tests.fakes.sealed import INBOX, INVITATION, REPORT, STRANGER, with_files
from tests.faults.sealed_fuzz import interior, sealed_interior
from vios_desktop.__main__ import OPEN_SEALED
from vios_desktop.data import sealed_child, sealed_opening
from vios_desktop.data.sealed_child import answer, order, run
from vios_desktop.data.sealed_opening import open_apart
from vios_desktop.domain.errors import ViosError
from vios_desktop.sealed.report_file import seal

SEALED = seal(with_files(), INVITATION)


def saying(given: bytes) -> list[str]:
    """A process that reads all and gives this answer."""
    code = f"import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write({given!r})"
    return [sys.executable, "-c", code]


def code_of(content: bytes, keys: Sequence[bytes] = (INBOX,), **options: object) -> str:
    with pytest.raises(ViosError) as caught:
        open_apart(content, keys, **options)  # type: ignore[arg-type]
    return caught.value.code


def test_a_report_with_files_comes_back_from_the_process_of_the_program() -> None:
    assert open_apart(SEALED, (STRANGER, INBOX)) == with_files()
    assert sealed_opening.OPTION == OPEN_SEALED


def test_the_process_is_this_program_and_on_windows_the_one_that_can_be_spoken_to() -> None:
    own = sealed_opening.own_command
    assert own(OPEN_SEALED, frozen=False, executable="/usr/bin/python3")[1:] == ["-m", "vios_desktop", OPEN_SEALED]
    assert own(OPEN_SEALED, frozen=True, executable="/usr/lib/vios/vios", platform="linux") == [
        "/usr/lib/vios/vios",
        OPEN_SEALED,
    ]
    assert own(OPEN_SEALED, frozen=True, executable=r"C:\Programs\VIOS\app\VIOS.exe", platform="win32") == [
        r"C:\Programs\VIOS\app\vios-cli.exe",
        OPEN_SEALED,
    ]


def test_the_codes_of_the_format_come_through(monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_of(SEALED, (STRANGER,)) == "sealed_foreign"
    assert code_of(SEALED[:-1]) == "sealed_damaged"
    assert code_of(sealed_interior(interior(b"{}", []), INVITATION)) == "sealed_hostile"
    monkeypatch.setattr(sealed_opening, "MOST_BYTES", 1000)
    assert code_of(SEALED) == "sealed_too_large"


@pytest.mark.parametrize(
    "given",
    [
        b"",
        b"\x06",
        b"\x01x",
        b"\x00",
        b"\x00" + b"\xff" * 20,
        answer(REPORT)[:-1],
        answer(REPORT) + b"x",
        answer(with_files())[:-1],
        answer(REPORT).replace(b"Ruzie", b"Ruz\x00e"),
        answer(with_files()).replace(b"foto.jpg", b"../o.jpg"),
    ],
    ids=range(10),
)
def test_an_answer_that_breaks_a_rule_is_not_believed(given: bytes) -> None:
    assert code_of(SEALED, command=saying(given)) == "report_not_opened"


def test_a_process_that_dies_hangs_or_is_not_there_is_told() -> None:
    dying = [sys.executable, "-c", "import os; os._exit(3)"]
    hanging = [sys.executable, "-c", "import time; time.sleep(600)"]
    for command, seconds in ((dying, 30.0), (hanging, 0.5), (["/no/such/program"], 30.0)):
        assert code_of(SEALED, command=command, seconds=seconds) == "report_not_opened"


def test_more_than_a_report_can_be_is_not_read_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_opening, "MOST_BYTES", len(SEALED))
    code = "import sys\nwhile True: sys.stdout.buffer.write(b'x' * 65536)"
    assert code_of(SEALED, command=[sys.executable, "-c", code]) == "report_not_opened"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other limits")
@pytest.mark.parametrize(
    "deed",
    [
        f"bytearray({sealed_child.MEMORY_BYTES})",
        "open('/tmp/vios-child-writes', 'wb').write(b'x' * 100000)",
        "[open('/dev/null') for _ in range(50)]",
    ],
)
def test_the_process_has_little_memory_and_writes_nothing(deed: str) -> None:
    code = f"from vios_desktop.data.sealed_child import limit_this_process as l\nl()\n{deed}\nprint('did it')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode != 0
    assert b"did it" not in done.stdout


def test_the_process_reads_its_order_and_nothing_else() -> None:
    target = io.BytesIO()
    assert run(io.BytesIO(order(SEALED, (INBOX,))), target, limit=lambda: None) == 0
    assert target.getvalue() == answer(with_files())
    with pytest.raises(ValueError, match="keys"):
        order(SEALED, ())


def test_the_process_loads_no_database_and_no_window() -> None:
    code = (
        "import sys, vios_desktop.__main__, vios_desktop.data.sealed_child;"
        "print([m for m in sys.modules if m.startswith(('sqlalchemy', 'sqlcipher3', 'PySide6'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
