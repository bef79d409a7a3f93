"""What commands print: readable on every system, and quiet when the reader has gone."""

from __future__ import annotations

import io
import os
import sys


def speak_plainly() -> None:
    """Let no character stop a command: a file or pipe gets UTF-8 on every system, a screen what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def stop_speaking() -> None:
    """Write out what was said; a reader that has gone (`vios list … | head`) is no reason for a word of Python."""
    if not isinstance(sys.stdout, io.TextIOBase):
        return  # a program with a window only, on Windows
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
