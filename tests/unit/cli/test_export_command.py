"""`vios export summary`: published once, given out as often as asked, written whole or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.real_store import MARIT
from tests.unit.cli.terminal import Terminal, line
from tests.unit.disclosure.test_joined import school
from vios_desktop.disclosure.ladder import ladder
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.publication import Delivery, Publication
from vios_desktop.reports.summary_data import write_summary_json
from vios_desktop.services.summaries import KIND
from vios_desktop.services.summary_gate import SummaryGate
from vios_desktop.texts import Texts


def export(terminal: Terminal, out: Path, *more: str, period: str = "2026-11-10") -> tuple[int, str]:
    arguments = ("--period", period, "--out", str(out), *more)
    printed = terminal.run("export", "summary", *terminal.opening, *arguments)
    return printed.status, printed.out + printed.err


def published(terminal: Terminal) -> tuple[list[Publication], list[Delivery], list[AuditAction]]:
    session, _ = terminal.computer.unlock(terminal.computer.store.describe(terminal.vault))
    with session.begin() as work:
        publications = list(work.publications.all(KIND))
        deliveries = [found for each in publications for found in work.publications.deliveries(each.id)]
        actions = [entry.action for entry in work.audit.entries(50)]
    session.vault.close()
    return publications, deliveries, actions


def test_recipient_and_purpose_are_logged_at_every_delivery(terminal: Terminal) -> None:
    out = terminal.folder / "een map" / "sámenvatting.pdf"
    out.parent.mkdir()
    assert export(terminal, out) == (0, f"{out}: gemaakt\n")
    first = out.read_bytes()
    terminal.computer.clock.advance(minutes=1)
    again = export(terminal, out, "--recipient", "Wijkteam", "--purpose", "Overleg", period="2026-10-24")
    assert again == (0, f"{out}: opnieuw afgegeven, hetzelfde bestand\n")
    assert out.read_bytes() == first
    publications, deliveries, actions = published(terminal)
    assert [(d.recipient, d.purpose) for d in deliveries] == [
        ("Kernteam", "Vierwekelijkse bespreking van het kernteam"),
        ("Wijkteam", "Overleg"),
    ]
    assert {delivery.content_hash for delivery in deliveries} == {publications[0].content_hash}
    assert len(publications) == 1
    assert actions.count(AuditAction.SUMMARY_PUBLISHED) == 1
    assert actions.count(AuditAction.SUMMARY_DELIVERED) == 2
    assert out.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("kind", ["no folder", "a folder", "long"])
def test_a_target_that_cannot_be_written_leaves_the_period_published_and_nothing_on_disk(
    terminal: Terminal, kind: str
) -> None:
    bad = {
        "no folder": terminal.folder / "x" / "y.pdf",
        "a folder": terminal.folder / "map",
        "long": Path("n" * 300),
    }
    terminal.folder.joinpath("map").mkdir()
    before = sorted(terminal.folder.iterdir())
    status, said = export(terminal, bad[kind])
    assert (status, said) == (1, f"vios: {Texts().error('write_failed')}\n")
    assert sorted(terminal.folder.iterdir()) == before
    assert list(terminal.folder.joinpath("map").iterdir()) == []
    terminal.imported(line())
    out = terminal.folder / "goed.pdf"
    assert export(terminal, out)[0] == 0
    publications, deliveries, _ = published(terminal)
    assert out.read_bytes() == publications[0].file
    assert len(deliveries) == 2


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("1999-01-01", "period_unknown"),
        ("2026-11-24", "period_not_ended"),
        ("2027-07-31", "period_not_ended"),
    ],
)
def test_a_period_that_cannot_be_published_writes_nothing(terminal: Terminal, period: str, code: str) -> None:
    out = terminal.folder / "samenvatting.pdf"
    status, said = export(terminal, out, period=period)
    assert status == 1
    assert said.startswith(f"vios: {Texts().error(code).what.partition('{')[0]}")
    assert not out.exists()
    publications, _, actions = published(terminal)
    assert publications == []
    assert AuditAction.SUMMARY_PUBLISHED not in actions


def test_an_empty_recipient_is_wrong_input(terminal: Terminal) -> None:
    out = terminal.folder / "samenvatting.pdf"
    status, said = export(terminal, out, "--recipient", " ", "--purpose", "")
    assert status == 2
    assert said.count("vios: ") == 2
    assert not out.exists()
    assert published(terminal)[0] == []


def test_a_colleague_may_not_export(terminal: Terminal) -> None:
    terminal.passphrase_file.write_text("nog een zin van zes woorden", "utf-8")
    out = terminal.folder / "samenvatting.pdf"
    assert export(terminal, out)[0] == 1
    assert not out.exists()
    assert MARIT not in export(terminal, out)[1]


def test_two_computers_make_the_same_file(terminal: Terminal, tmp_path: Path) -> None:
    """The same records and day give the same bytes: nothing of the machine or the moment is in the page."""
    from tests.real_store import made_vault

    (tmp_path / "other").mkdir()
    other = Terminal(tmp_path / "other")
    other.vault = made_vault().copied_to(tmp_path / "second")
    one, two = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    assert export(terminal, one)[0] == export(other, two)[0] == 0
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(
    ("name", "more", "begins"),
    [
        ("samenvatting.xlsx", (), b"PK"),
        ("samenvatting.CSV", (), b'\xef\xbb\xbf"School"'),
        ("samenvatting.json", (), b"{\n"),
        ("samenvatting.pdf", (), b"%PDF"),
        ("samenvatting", (), b"%PDF"),
        ("samenvatting.txt", ("--format", "csv"), b'\xef\xbb\xbf"School"'),
    ],
)
def test_the_form_is_what_is_asked_or_what_the_name_says(
    terminal: Terminal, name: str, more: tuple[str, ...], begins: bytes
) -> None:
    out = terminal.folder / name
    assert export(terminal, out, *more)[0] == 0
    assert out.read_bytes().startswith(begins)
    assert len(published(terminal)[1]) == 1


def test_every_form_goes_through_the_same_publication(terminal: Terminal) -> None:
    for form in ("json", "csv", "xlsx", "pdf"):
        assert export(terminal, terminal.folder / f"a.{form}")[0] == 0
        terminal.computer.clock.advance(minutes=1)
        assert export(terminal, terminal.folder / f"b.{form}")[0] == 0
        assert (terminal.folder / f"a.{form}").read_bytes() == (terminal.folder / f"b.{form}").read_bytes()
    publications, deliveries, actions = published(terminal)
    assert (len(publications), len(deliveries)) == (1, 8)
    assert actions.count(AuditAction.SUMMARY_DELIVERED) == actions.count(AuditAction.DISCLOSED) == 8


def test_a_form_that_is_not_offered_is_wrong_input(terminal: Terminal) -> None:
    out = terminal.folder / "samenvatting.pdf"
    assert export(terminal, out, "--format", "docx")[0] == 2
    assert not out.exists()


def test_the_yearly_overview_adds_up_what_was_published(terminal: Terminal) -> None:
    out = terminal.folder / "jaar.pdf"
    arguments = ("export", "yearly", *terminal.opening, "--year", "2026-09-01", "--out", str(out))
    printed = terminal.run(*arguments)
    assert printed.status == 1
    assert Texts().error("yearly_nothing_published").what in printed.err
    assert not out.exists()
    assert export(terminal, terminal.folder / "a.pdf")[0] == 0
    printed = terminal.run(*arguments)
    assert (printed.status, printed.out) == (0, f"{out}: gemaakt, 1 van de 4 periodes\n")
    assert out.read_bytes().startswith(b"%PDF")
    assert published(terminal)[2].count(AuditAction.DISCLOSED) == 2


def test_the_overview_inside_is_made_and_logged(terminal: Terminal) -> None:
    out = terminal.folder / "intern.pdf"
    printed = terminal.run("export", "inside", *terminal.opening, "--out", str(out))
    assert (printed.status, printed.out) == (0, f"{out}: gemaakt. Persoonsgegevens: niet voor partners\n")
    assert out.read_bytes().startswith(b"%PDF")
    assert AuditAction.DISCLOSED in published(terminal)[2]


@pytest.mark.parametrize("days", [("--from", "2026-09-01"), ("--from", "2026-10-01", "--to", "2026-09-01")])
def test_half_a_period_is_refused(terminal: Terminal, days: tuple[str, ...]) -> None:
    out = terminal.folder / "intern.pdf"
    assert terminal.run("export", "inside", *terminal.opening, "--out", str(out), *days).status == 1
    assert not out.exists()


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (1, "Het totaal staat in groepen van tien. "),
        (2, "Niet opgenomen: het totaal. "),
        (3, "Niet opgenomen: het totaal, de tabel Plaats. "),
    ],
)
def test_what_is_left_out_is_told_without_a_window_too(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, form: int, words: str
) -> None:
    monkeypatch.setattr(SummaryGate, "passed", lambda _gate, summary, *_more: ladder(summary)[form])
    status, said = export(terminal, terminal.folder / "goed.pdf")
    assert status == 0
    assert words in said


def test_schools_together_with_a_vault_stand_in_the_register(terminal: Terminal) -> None:
    files: list[Path] = []
    for name, count in (("Noord", 3), ("Zuid", 12)):
        files.append(terminal.folder / f"{name}.json")
        files[-1].write_bytes(write_summary_json(school(name, count).summary, name, date(2026, 11, 24)))
    out = terminal.folder / "samen.xlsx"
    status = terminal.run("export", "join", *files, "--out", out, "--vault", terminal.folder).status
    assert status == 2
    assert not out.exists()
    printed = terminal.run("export", "join", *files, "--out", out, *terminal.opening)
    assert (printed.status, printed.out) == (0, f"{out}: gemaakt, 2 scholen, in het register\n")
    assert out.read_bytes().startswith(b"PK")
