"""A handover is opened in a process of its own: what is not believed of it, and what it can do no harm with."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Sequence

import pytest

from tests.fakes.handovers import DIGEST, HANDOVER, NOTE, SEALED
from tests.fakes.sealed import INBOX, STRANGER
from vios_desktop.__main__ import OPEN_HANDOVER
from vios_desktop.app.desk import handover_form
from vios_desktop.data import handover_opening
from vios_desktop.data.handover_child import answer, run
from vios_desktop.data.handover_opening import open_handover_apart
from vios_desktop.data.sealed_child import order
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.handover.form import opened

ANSWER = answer(HANDOVER, {DIGEST: NOTE})


def code_of(content: bytes = SEALED, keys: Sequence[bytes] = (INBOX,), **options: object) -> str:
    with pytest.raises(ViosError) as caught:
        open_handover_apart(content, keys, **options)  # type: ignore[arg-type]
    return caught.value.code


def test_the_program_opens_it_in_a_process_of_its_own() -> None:
    form = handover_form()
    assert form.open is open_handover_apart
    assert opened(form, SEALED, (STRANGER, INBOX)) == (HANDOVER, {DIGEST: NOTE})
    assert handover_opening.OPTION == OPEN_HANDOVER


@pytest.mark.parametrize(
    ("content", "key", "code"),
    [
        (SEALED, STRANGER, "sealed_foreign"),
        (SEALED[:-1], INBOX, "sealed_damaged"),
        (b"", INBOX, "sealed_damaged"),
    ],
)
def test_the_codes_of_the_format_come_through(
    monkeypatch: pytest.MonkeyPatch, content: bytes, key: bytes, code: str
) -> None:
    def ask_here(question: bytes, *_more: object) -> bytes:
        target = io.BytesIO()
        assert run(io.BytesIO(question), target, limit=lambda: None) == 0
        return target.getvalue()

    monkeypatch.setattr(handover_opening, "ask_apart", ask_here)
    assert code_of(content, (key,)) == code
    monkeypatch.setattr(handover_opening, "MOST_BYTES", 10)
    assert code_of() == "sealed_too_large"


@pytest.mark.parametrize(
    "given",
    [
        b"\x06",
        b"\x01x",
        b"\x00",
        b"\x00" + b"\xff" * 20,
        ANSWER[:-1],
        ANSWER + b"x",
        ANSWER.replace(NOTE, NOTE[:-1] + b"?"),
        ANSWER.replace(b"Verzonnen", b"Verzon\x00en"),
        answer(HANDOVER, {}),
        answer(HANDOVER, {DIGEST: NOTE, "another": b"content"}),
    ],
    ids=range(10),
)
def test_an_answer_that_breaks_a_rule_is_not_believed(monkeypatch: pytest.MonkeyPatch, given: bytes) -> None:
    monkeypatch.setattr(handover_opening, "ask_apart", lambda *_: given)
    assert code_of() == "handover_not_opened"


def test_a_process_that_dies_or_hangs_is_told_in_words_of_handing_over() -> None:
    dying = [sys.executable, "-c", "import os; os._exit(3)"]
    hanging = [sys.executable, "-c", "import time; time.sleep(600)"]
    for command, seconds in ((dying, 30.0), (hanging, 0.2)):
        assert code_of(command=command, seconds=seconds) == "handover_not_opened"


def test_the_process_limits_itself_before_it_reads_and_loads_no_database_and_no_window() -> None:
    told: list[str] = []

    class Noted(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            told.append("read")
            return super().read(size)

    run(Noted(order(SEALED, (INBOX,))), io.BytesIO(), limit=lambda: told.append("limit"))
    assert told[:2] == ["limit", "read"]
    code = (
        "import sys, vios_desktop.__main__, vios_desktop.data.handover_child;"
        "print([m for m in sys.modules if m.startswith(('sqlalchemy', 'sqlcipher3', 'PySide6'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
