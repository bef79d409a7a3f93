"""What the log of a vault says of content that was taken in or put back."""

from __future__ import annotations

from tests.unit.services.rights.content_cases import of
from tests.unit.services.rights.use_case import Tools
from tests.unit.services.world import make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.content_pack import StepBackReason
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.log_words import LogWords
from vios_desktop.services.queries import LogQuery
from vios_desktop.texts import Texts


def test_the_log_says_what_was_put_back_and_why() -> None:
    tools = Tools(make_world(Role.COORDINATOR))
    of(tools).step_back(StepBackReason.WRONG)

    with tools.session.begin() as work:
        [line] = work.audit.page(LogQuery(actions=frozenset({AuditAction.CONTENT_PUT_BACK})), 5)
    words = LogWords(Texts("nl"))

    assert (line.object_hash, line.detail) == ("ab" * 32, "serial=5 reason=wrong")
    assert words.what(line) == "Vorige inhoud van de beslishulp teruggezet"
    assert words.about(line) == "inhoud van de beslishulp"
    assert words.detail(line) == "volgnummer 5, er staat een fout in"
