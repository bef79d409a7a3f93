"""Cases as a file through the real store and the real pages: out of the register comes what went out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real_store import Computer, made_vault
from tests.unit.reports.pdf_reading import metadata, text_of
from tests.unit.services.core_team.case_file_desk import a_case, judged
from tests.unit.services.core_team.table import a_pupil
from tests.unit.services.register_desk import register_of
from vios_desktop.app.desk import case_file_service
from vios_desktop.domain.read_through import MarkChoice
from vios_desktop.domain.vocabulary import DisclosureKind, LegalBasis
from vios_desktop.services.core_team.letting_out import Sharing
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.services.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    computer = Computer(tmp_path / "home")
    folder = made_vault().copied_to(tmp_path / "school")
    opened, _keys = computer.unlock(computer.store.describe(folder))
    yield opened
    opened.vault.close()


def test_what_went_out_comes_back_out_of_the_register(session: Session) -> None:
    person = a_pupil(session)
    ids = [a_case(session, person, named=True, facts="Vaak bij de Snackbar.").id, a_case(session).id]
    service = case_file_service(session)
    draft = service.draft()
    hits = [ref for passage in draft.passages_of(ids) for ref, _mark in passage.refs()]
    assert [ref.written for ref in hits] == ["Snackbar"]
    choices = {ref: MarkChoice(word="zaak") for ref in hits}
    sharing = Sharing(draft.recipients[:2], LegalBasis.PUBLIC_TASK, "Samen een plan maken")
    seen = service.preview(ids, sharing.recipients, choices).content
    file = service.make(ids, choices, judged(ids), sharing, seen)
    words = text_of(file.content)
    for text in ("Zonder namen, niet anoniem", "Casus A", "Casus B", "Vaak bij de zaak."):
        assert text in words
    for name in ("Sem", "Snackbar"):
        assert name not in words
    assert "Sem" not in " ".join(metadata(file.content).values())
    register = register_of(session)
    lines = register.find(DisclosureQuery(kinds=(DisclosureKind.CASE,))).lines
    assert {line.entry.recipient for line in lines} == {one.organisation for one in sharing.recipients}
    assert {register.sent_file(line.entry.id).content for line in lines} == {file.content}
    assert all(line.entry.person_ids == (person.id,) for line in lines)
