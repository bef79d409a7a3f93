"""The program's log: where, how much, and never a word about a person."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vios_desktop import app, log
from vios_desktop.texts import Texts

MARK = "Zwaluwstaartje"


@pytest.fixture(autouse=True)
def closed_afterwards() -> Iterator[None]:
    yield
    logger = logging.getLogger("vios")
    for handler in logger.handlers:
        handler.close()
    logger.handlers.clear()


def fail_with(error: Exception) -> Callable[[], int]:
    def zwaai_met(value: str) -> int:
        raise error

    return lambda: zwaai_met(MARK)


def written(folder: Path) -> str:
    return folder.joinpath("vios.log").read_text("utf-8")


def test_an_unexpected_error_tells_where_and_never_what(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    log.start(tmp_path / "logs")
    error = KeyError(MARK, {"facts": MARK})
    error.__cause__ = ValueError(f"the name {MARK}")
    error.add_note(MARK)
    with pytest.raises(KeyError) as caught:
        fail_with(error)()
    code = log.unexpected(caught.value)
    text = written(tmp_path / "logs")
    assert code == "KeyError"
    assert "unexpected KeyError at test_log.py:" in text
    assert MARK not in text
    assert str(tmp_path) not in text
    out = capfd.readouterr()
    assert (out.out, out.err) == ("", "")


def test_the_last_net_tells_the_user_without_a_name(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    log.start(tmp_path)
    assert app.guarded(fail_with(RuntimeError(MARK))) == 1
    said = capfd.readouterr().err
    assert said == f"vios: {Texts().error('unexpected', code='RuntimeError')}\n"
    assert MARK not in said + written(tmp_path)
    assert "RuntimeError at test_log.py" in written(tmp_path)
    assert "zwaai_met" in written(tmp_path)


def test_an_interrupt_is_no_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    log.start(tmp_path)
    assert app.guarded(interrupted) == 130
    assert app.guarded(lambda: 3) == 3
    assert (capfd.readouterr().err, written(tmp_path)) == ("", "")


def test_the_log_does_not_grow_for_ever_and_starting_twice_writes_once(tmp_path: Path) -> None:
    log.start(tmp_path)
    log.start(tmp_path)
    for _ in range(3):
        logging.getLogger("vios").info("once")
    assert written(tmp_path).count("once") == 3
    for _ in range(5 * log.MAX_BYTES // 1_000):
        logging.getLogger("vios").info("x" * 1_000)
    files = list(tmp_path.iterdir())
    assert len(files) == log.KEPT_FILES + 1
    assert sum(file.stat().st_size for file in files) <= (log.KEPT_FILES + 1) * log.MAX_BYTES


def test_a_folder_that_cannot_be_made_is_no_reason_not_to_start(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tmp_path.joinpath("file").write_text("x", "utf-8")
    log.start(tmp_path / "file" / "logs")
    assert log.unexpected(ValueError(MARK)) == "ValueError"
    assert MARK not in capfd.readouterr().err


def test_only_the_owner_may_look(tmp_path: Path) -> None:
    log.start(tmp_path / "logs")
    assert tmp_path.joinpath("logs").stat().st_mode & 0o077 == 0
