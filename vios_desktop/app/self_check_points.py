"""The points of `vios --self-check`: each uses a part of the program as a user would, in a folder of its own."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vios_desktop import resource_files
from vios_desktop.app.content import decision_pack, handbook_book, knowledge_finder, letter_pack, name_lexicon
from vios_desktop.app.self_check import NotWholeError
from vios_desktop.system_clock import SystemClock

if TYPE_CHECKING:
    from vios_desktop.domain.sealed_report import SealedReport

NEEDED: Final[Mapping[str, int]] = {
    "protocols/*.toml": 30,
    "knowledge/*.toml": 3,
    "letters/*.toml": 3,
    "policy/*": 3,
    "redaction/*": 2,
    "practice/*": 3,
    "schemas/*.json": 3,
    "packs/*.json": 2,
    "sealed/words.txt": 1,
    "texts/*.json": 2,
    "fonts/*.ttf": 4,
    "icons/*.svg": 40,
    "i18n/vios_nl.qm": 1,
    "i18n/vios_en.qm": 1,
    "compiled/pyside6.bin": 1,
    "self_check/v0001.sqlite.xz": 1,
    "notices/third-party.txt": 1,
}
"""Pattern below `resources/` -> how many files there are at least. Less means that the package lost some."""

_SCHOOL: Final = "Zelfcontrole"
_TABLE: Final = """{"k": 5, "atoms": ["a", "b", "c", "d"],
  "statistics": {"a": [0], "b": [1], "c": [2], "d": [3], "ab": [0, 1], "cd": [2, 3], "ac": [0, 2], "bd": [1, 3],
                 "alles": [0, 1, 2, 3]},
  "true_values": {"a": 3, "b": 9, "c": 8, "d": 12, "ab": 12, "cd": 20, "ac": 11, "bd": 21, "alles": 32}}"""


def _require(holds: object, message: str) -> None:
    if not holds:
        raise NotWholeError(message)


def resources(_folder: Path) -> str:
    root = resource_files.root()
    for pattern, least in NEEDED.items():
        found = [path for path in root.glob(pattern) if path.is_file() and path.stat().st_size]
        _require(len(found) >= least, f"{pattern}: {len(found)} van ten minste {least} bestanden")
    return f"{sum(path.is_file() for path in root.rglob('*'))} bestanden"


def decision_content(_folder: Path) -> str:
    """The rules, cards, letters and names are read and built; what they say is checked by the tests."""
    pack = decision_pack()
    cards, letters, names = knowledge_finder().library, letter_pack(), name_lexicon()
    _require(cards.entries and letters.templates and names, "kaarten, brieven of namenlijst zijn leeg")
    return f"versie {pack.version}, {len(pack.kinds)} soorten, {len(cards.entries)} kaarten"


def commands(_folder: Path) -> str:
    """Each is imported by its name when it is asked for, so nothing else tells that one was left out."""
    from vios_desktop.cli.main import COMMANDS, build_parser

    for command in COMMANDS:
        build_parser(command)
    return f"{len(COMMANDS)}"


def handbook(_folder: Path) -> str:
    """Every page is read, what it shows is there, and one is drawn on paper."""
    from vios_desktop.app.handbook import pictures, render_handbook

    book, folder = handbook_book(), pictures()
    _require(book.pages, "er zijn geen bladzijden")
    lost = [one.target for page in book.pages for one in page.pictures if not (folder / one.target).is_file()]
    _require(not lost, f"{len(lost)} plaatjes ontbreken")
    _require(render_handbook(book.pages[-1].file).startswith(b"%PDF"), "de bladzijde is geen pdf")
    return f"{len(book.pages)} bladzijden, {sum(len(page.pictures) for page in book.pages)} plaatjes"


def content_pack(_folder: Path) -> str:
    """A pack that is signed here with a key of the moment is read; then what is in use on this computer is."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from vios_desktop.app.content_in_use import ComputerContent, own_publishers, shipped_header
    from vios_desktop.domain.content_pack import FOLDERS, ContentTexts, Publisher
    from vios_desktop.paths import find_paths
    from vios_desktop.signed.pack_file import read_pack, write_pack

    private, header = Ed25519PrivateKey.generate(), shipped_header()
    public = private.public_key().public_bytes_raw()
    texts = ContentTexts(*(resource_files.read_texts(name, ".toml") for name in FOLDERS))
    raw = write_pack(header, texts, public, private.sign)
    _require(read_pack(raw, (Publisher(_SCHOOL, public),)).texts == texts, "een pakket kwam anders terug")
    now = ComputerContent(find_paths()).in_use.now()
    _require(not now.spoilt, f"wat is ingelezen, wordt niet gebruikt ({', '.join(s.code for s in now.spoilt)})")
    keys = len(own_publishers())
    return f"in gebruik: versie {now.header.version} ({now.where.value}), sleutels van uitgevers: {keys}"


def new_vault(folder: Path) -> str:
    """Made, closed, opened with its passphrase, and its log read through."""
    from vios_desktop.app import vault_service
    from vios_desktop.paths import Paths
    from vios_desktop.services.vaults import NewVault

    vaults, passphrase = vault_service(Paths(folder / "home"), SystemClock()), secrets.token_urlsafe(24)
    plan = NewVault(_SCHOOL, (_SCHOOL,), None, _SCHOOL, passphrase, vaults.new_recovery_key())
    info, made, _keys = vaults.create(plan)
    account = made.account.id
    made.vault.close()
    session, _keys = vaults.unlock(info, account, passphrase)
    try:
        with session.begin() as work:
            lines = work.audit.verify()
    finally:
        session.vault.close()
    _require(lines >= 1, "het logboek is leeg")
    return "gemaakt, geopend en gelezen"


def migration(folder: Path) -> str:
    """A database of the first version comes to this one, checked, with every record still there."""
    from vios_desktop.data.database import SCHEMA_VERSION
    from vios_desktop.data.old_sample import SAMPLE_VERSION, records_in, unpack_sample
    from vios_desktop.data.open_vault import open_vault

    path, key = folder / "data.db", secrets.token_bytes(32)
    packed = (resource_files.root() / "self_check" / f"v{SAMPLE_VERSION:04d}.sqlite.xz").read_bytes()
    vault_id = unpack_sample(packed, path, key)
    before = records_in(path, key, SCHEMA_VERSION)
    vault = open_vault(path, key, vault_id=vault_id, account_id=_SCHOOL, clock=SystemClock())
    try:
        findings = vault.check(full=True)
    finally:
        vault.close()
    _require(findings.ok, "het bestand klopt niet na het omzetten")
    after = records_in(path, key, SCHEMA_VERSION)
    _require(all(after.get(name, 0) == rows for name, rows in before.items()), "er ging een record verloren")
    return f"van versie {SAMPLE_VERSION} naar {SCHEMA_VERSION}, {sum(before.values())} records over"


def page(_folder: Path) -> str:
    """A document is drawn with the fonts of the program, and read back as a picture with its text."""
    from vios_desktop.app.paper import page_pictures, recovery_pdf

    content = recovery_pdf(SystemClock(), _SCHOOL, ("AAAA BBBB CCCC DDDD",))
    pages = page_pictures(content)
    _require(pages and _SCHOOL in pages[0].text, "de tekst staat niet op de bladzijde")
    return f"{len(pages)} bladzijde, {len(content) // 1000} kB"


def workbook(_folder: Path) -> str:
    from vios_desktop.reports.log_table import write_log_xlsx
    from vios_desktop.services.log_sheet import LogSheet

    content = write_log_xlsx(LogSheet(_SCHOOL, SystemClock().now(), 0, "0", ()))
    _require(content.startswith(b"PK"), "het rekenblad is geen bestand van een rekenprogramma")
    return f"{len(content) // 1000} kB"


def sealed_report(_folder: Path) -> str:
    """Sealed to a key of the moment, and opened by a process of its own as reports of colleagues are."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from vios_desktop.data.sealed_opening import open_apart
    from vios_desktop.domain.invitation import Invitation
    from vios_desktop.sealed.report_file import seal

    private, recovery = X25519PrivateKey.generate(), X25519PrivateKey.generate()
    invitation = Invitation(
        _SCHOOL,
        private.public_key().public_bytes_raw(),
        recovery.public_key().public_bytes_raw(),
        secrets.token_bytes(32),
        SystemClock().today() + timedelta(days=1),
    )
    report = _report(invitation.token)
    opened = open_apart(seal(report, invitation), (private.private_bytes_raw(),))
    _require(opened == report, "de melding kwam anders terug")
    return "verzegeld, en geopend in een eigen proces"


def _report(token: bytes) -> SealedReport:
    from vios_desktop.domain.sealed_report import ReportKind, SealedReport, new_report_id, receipt_of

    report_id = new_report_id()
    return SealedReport(
        id=report_id,
        receipt=receipt_of(report_id),
        token=token,
        kind=ReportKind.SIGNAL,
        what=_SCHOOL,
        written_at=SystemClock().now().replace(microsecond=0),
    )


def solver(_folder: Path) -> str:
    """The smallest set of hidden figures of a table of two by two, proven."""
    from vios_desktop.disclosure.suppression.protect import suppress
    from vios_desktop.disclosure.suppression.table_json import parse_table

    outcome = suppress(parse_table(_TABLE), exact=True)
    _require(outcome.optimal, "de oplosser vond geen bewezen antwoord")
    return f"{outcome.lost.hidden} van {outcome.lost.statistics} cijfers verborgen, bewezen het minste"


def policy(_folder: Path) -> str:
    """The policy file of the school's IT for this computer, if there is one."""
    from vios_desktop.cli.policy import fixed, told
    from vios_desktop.policy_file import policy_place, read_place

    place = policy_place()
    found = read_place(place)
    _require(not found.faults, f"{place.file}: {'; '.join(told(found)[: len(found.faults)])}")
    return f"{place.file}, {len(fixed(found.policy))} vastgelegd" if place.file.exists() else "geen"


def window(folder: Path) -> str:
    """The first screen is painted, without a display unless one was chosen, in Dutch and with its own letters."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from vios_desktop.app import window_parts
    from vios_desktop.paths import Paths
    from vios_desktop.ui.compiled_ahead import Compiler, kept_file, read
    from vios_desktop.ui.load_pyside import load_pyside

    compiler = Compiler(read(kept_file()))
    load_pyside(compiler)
    built = getattr(sys, "frozen", False)
    _require(
        not (built and compiler.compiled),
        f"{len(compiler.compiled)} bronnen van PySide6 passen niet bij wat ervan vertaald is",
    )
    from PySide6.QtCore import QTimer, qVersion
    from PySide6.QtGui import QFontDatabase

    from vios_desktop.ui.language import install_language
    from vios_desktop.ui.window.window_program import WindowProgram

    seen: list[int] = []

    def painted() -> None:
        picture = program.window.grab().toImage()
        seen.append(len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, 600, 7)}))
        QTimer.singleShot(0, program.app.exit)

    parts = window_parts(Paths(folder / "home"), SystemClock(), lambda: True, painted)
    program = WindowProgram(parts._replace(preload=lambda: None))
    _require(program.run() == 0 and seen, "het eerste scherm werd niet getekend")
    _require(seen[0] > 2, "het eerste scherm is leeg")
    _require("Inter" in QFontDatabase.families(), "het lettertype van het programma ontbreekt")
    _require(install_language(program.app), "een vertaling ontbreekt")
    return f"getekend met Qt {qVersion()}"
