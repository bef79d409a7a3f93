"""The summary in its other formats: one publication, a line in the register each, the same bytes again."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from tests.fakes import resource_text
from tests.unit.services.world import IN_PERIOD, World, make_world, rendered
from vios_desktop.disclosure.summary_json import content_hash
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.register import DisclosureQuery, RegisterService
from vios_desktop.services.summaries import SummaryService
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts

OTHERS = [SummaryFormat.XLSX, SummaryFormat.CSV, SummaryFormat.JSON]


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> SummaryService:
    writers = {form: lambda s, n, d, form=form: f"{form} ".encode() + rendered(s, n, d) for form in OTHERS}
    return SummaryService(world.session, resource_text("policy/export_layouts.json"), rendered, writers)


@pytest.mark.parametrize("form", OTHERS)
def test_the_file_is_what_was_published_in_that_format(service: SummaryService, form: SummaryFormat) -> None:
    page = service.deliver(IN_PERIOD, "kernteam", "overleg")
    other = service.deliver(IN_PERIOD, "bestuur", "rekenen", form=form)

    assert other.file == f"{form} ".encode() + page.file
    assert other.file_name == f"samenvatting-kernteam-2026-10-24.{form}"
    assert (other.content_hash, other.first_time) == (page.content_hash, False)


def test_a_first_file_of_any_format_publishes_the_period(world: World, service: SummaryService) -> None:
    first = service.deliver(IN_PERIOD, "kernteam", "overleg", form=SummaryFormat.CSV)

    [publication] = world.vault.state.publications.values()
    assert first.first_time
    assert first.content_hash == publication.content_hash == content_hash(service.prepare(IN_PERIOD).summary)
    assert service.deliver(IN_PERIOD, "kernteam", "overleg").file == publication.file


def test_every_format_is_a_line_in_the_register_with_what_was_sent(world: World, service: SummaryService) -> None:
    register = RegisterService(world.session, lambda paper: repr(paper).encode(), Texts)
    for form in SummaryFormat:
        sent = service.deliver(IN_PERIOD, f"aan {form}", "overleg", form=form)
        [line] = [x for x in register.find(DisclosureQuery()).lines if x.entry.recipient == f"aan {form}"]
        looked = register.sent_file(line.entry.id)

        assert looked.content == sent.file
        assert (looked.media_type, looked.file_name) == (form.media_type, f"gedeeld-2026-11-24.{form}")
        assert line.entry.content_hash == hashlib.sha256(sent.file).hexdigest()
        assert line.entry.what.endswith("" if form is SummaryFormat.PDF else f"({form.value.upper()})")


@pytest.mark.parametrize("form", OTHERS)
def test_asked_for_again_the_same_bytes_come_out(
    world: World, service: SummaryService, form: SummaryFormat
) -> None:
    first = service.deliver(IN_PERIOD, "kernteam", "overleg", form=form)
    with world.session.begin() as work:
        work.school.put(replace(work.school.get(), name="Een heel andere naam"))
        work.commit()
    world.vault.clock.advance(days=30)

    assert service.deliver(IN_PERIOD, "kernteam", "overleg", form=form).file == first.file


def test_a_draft_that_changed_is_published_in_no_format(world: World, service: SummaryService) -> None:
    before = world.vault.state.copy()

    with pytest.raises(ViosError, match="summary_changed"):
        service.deliver(IN_PERIOD, "kernteam", "overleg", expected_hash="0" * 64, form=SummaryFormat.XLSX)

    assert world.vault.state == before
