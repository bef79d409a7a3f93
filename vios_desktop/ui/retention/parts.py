"""The parts of Bewaartermijnen that another screen leads to, by the names it asks for them with. No Qt."""

from __future__ import annotations

from typing import Final

REGISTERS: Final = "registers"
LOG: Final = "log"
