"""A user at a command line: types a command, sees what is printed, where and with which exit status."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from tests.real_store import PASSPHRASE, Computer
from vios_desktop import app
from vios_desktop.app import content
from vios_desktop.app.content_in_use import ComputerContent
from vios_desktop.app.desk import (
    handover_form,
    inside_service,
    join_service,
    summary_service,
    year_table_service,
    yearly_service,
)
from vios_desktop.app.handbook import render_handbook
from vios_desktop.app.overview_paper import joined_writers
from vios_desktop.app.paper import render_poster
from vios_desktop.app.sealed_reports import report_rescue
from vios_desktop.app.tour import run_first_record, run_tour
from vios_desktop.cli.context import CommandContext
from vios_desktop.cli.main import run
from vios_desktop.data.package.filling import FolderPackages
from vios_desktop.practice_school import make_practice_school
from vios_desktop.services.packages import PackageImport
from vios_desktop.services.vaults import RecoveryKeyText, VaultInfo
from vios_desktop.texts import Texts

SMALLEST: dict[str, Any] = {
    "kind": "theft",
    "occurred_on": "2026-11-02",
    "place": "yard",
    "facts": "Een fiets is weg.",
}


@dataclass(frozen=True)
class Printed:
    status: int
    out: str
    err: str

    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class Terminal:
    """`vault` and `passphrase_file` are what `opening` names; the vault need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.vault = folder / "school"
        self.passphrase_file = folder / "wachtwoord.txt"
        self.passphrase_file.write_text(PASSPHRASE, "utf-8")
        self.computer = Computer(folder / "home")

    @property
    def opening(self) -> list[str]:
        return ["--vault", str(self.vault), "--passphrase-file", str(self.passphrase_file)]

    def run(self, *arguments: str | Path) -> Printed:
        """A command that argparse itself ends (help, wrong options) gives its status too; what it prints does not
        come in here but in `capsys`."""
        out, err = StringIO(), StringIO()
        try:
            status = run([str(argument) for argument in arguments], self.context(out, err))
        except SystemExit as stop:
            status = int(stop.code or 0)
        return Printed(status, out.getvalue(), err.getvalue())

    def context(self, out: StringIO, err: StringIO) -> CommandContext:
        def practice(folder: Path, passphrase: str, key: RecoveryKeyText) -> VaultInfo:
            return make_practice_school(self.computer.service, self.computer.clock, folder, passphrase, key)

        return CommandContext(
            texts=Texts,
            protocols=content.protocol_texts,
            knowledge=lambda: content.knowledge_finder().library,
            content_updates=lambda computer: ComputerContent(self.computer.paths).updates(
                self.computer.clock, computer=computer
            ),
            read_file=app.read_file,
            lexicon=content.name_lexicon,
            vaults=lambda: self.computer.service,
            summaries=summary_service,
            yearly=yearly_service,
            year_tables=year_table_service,
            inside=inside_service,
            joining=join_service,
            export_schema=content.export_schema,
            joined_writers=joined_writers,
            make_practice_school=practice,
            backups=self.computer.store.backup_reader,
            packages=lambda: PackageImport(FolderPackages(), self.computer.store, self.computer.clock),
            handover_form=handover_form,
            report_rescue=lambda: report_rescue(self.computer.paths, self.computer.clock, self.computer.disk),
            write_file=app.write_file,
            handbook=content.handbook_book,
            render_handbook=render_handbook,
            render_poster=render_poster,
            tour=run_tour,
            first_record=run_first_record,
            out=out,
            err=err,
        )

    def imported(self, content: bytes) -> Printed:
        path = self.folder / "incidenten.jsonl"
        path.write_bytes(content)
        return self.run("import", "incidents", path, *self.opening)

    def listed(self) -> list[dict[str, Any]]:
        printed = self.run("list", "incidents", *self.opening, "--json")
        assert printed.status == 0, printed.err
        return printed.records()


def line(**more: Any) -> bytes:
    """One record as a line of a file, with some more fields."""
    return json.dumps({**SMALLEST, **more}).encode() + b"\n"
