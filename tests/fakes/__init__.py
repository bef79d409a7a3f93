"""Stand-ins for the ports of the services: a vault in memory, a clock that stands still, key slots."""

from tests.fakes.clock import FixedClock
from tests.fakes.keys import FakeAccountKeys
from tests.fakes.letters import letter_pack, letters_of
from tests.fakes.sessions import coordinator_of, founded_vault, resource_text, session_for
from tests.fakes.vault import FakeUnitOfWork, FakeVault

__all__ = [
    "FakeAccountKeys",
    "FakeUnitOfWork",
    "FakeVault",
    "FixedClock",
    "coordinator_of",
    "founded_vault",
    "letter_pack",
    "letters_of",
    "resource_text",
    "session_for",
]
