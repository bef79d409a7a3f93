"""Installs the Linux package, works with it as somebody without rights, and removes it: the vault is still there.

Only when asked and as root, on a computer that may be thrown away: `python3 dev.py package --install`.
"""

from __future__ import annotations

import hashlib
import json
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from tools.package.debian import POLICY
from tools.package.program import PackageError, run

NOBODY: Final = "nobody"
PASSPHRASE: Final = "een lang wachtwoord om te installeren"
INSTALLED: Final = (
    *(
        "/usr/bin/vios",
        "/usr/lib/vios/vios",
        "/usr/share/applications/vios.desktop",
        "/usr/share/mime/packages/vios.xml",
    ),
    *(
        "/usr/share/man/man1/vios.1.gz",
        "/usr/share/icons/hicolor/48x48/apps/vios.png",
        "/usr/share/doc/vios/copyright",
    ),
)

POLICY_FILE: Final = Path("/", POLICY)

FEWEST_PICTURES: Final = 200
FEWEST_FIRST_PICTURES: Final = 12

Say = Callable[[str], None]


def try_package(deb: Path, say: Say, *, tour: bool = False) -> None:
    """The whole life of the package on this computer, told step by step. Raises `PackageError`."""
    if os.geteuid() != 0:
        raise PackageError("installing needs root: sudo python3 dev.py package --install")
    if _status() == "installed":
        raise PackageError("vios is installed here already: this would remove it")
    home = Path(tempfile.mkdtemp(prefix="vios-installed-"))
    try:
        account = pwd.getpwnam(NOBODY)
        os.chown(home, account.pw_uid, account.pw_gid)
        _try(deb, home, say, tour=tour)
    finally:
        if _status() != "absent":
            run(["dpkg", "--purge", "vios"])
        shutil.rmtree(home)


def _try(deb: Path, home: Path, say: Say, *, tour: bool) -> None:
    say(f"install {deb.name}: {_install(deb)}")
    _require_files(there=True)
    run(["dpkg", "--verify", "vios"])
    say(f"files: {len(run(['dpkg', '-L', 'vios']).splitlines())} in the package, unchanged on the disk")
    say(_as_nobody(home, "vios", "--self-check", "--window").strip())
    vault = _make_vault(home)
    incidents = _incidents(home, vault)
    say(f"vault of the practice school made by {NOBODY}: {incidents} incidents")
    run(["dpkg", "--install", deb])
    if not incidents or _incidents(home, vault) != incidents:
        raise PackageError("after installing again there are other incidents than before, or none")
    say(f"installed again over itself: the same {incidents} incidents")
    say(_first_record(home))
    if tour:
        say(_tour(home))
    _try_policy(deb, home, say)
    before = _prints(vault)
    for step in ("--remove", "--purge"):
        run(["dpkg", step, "vios"])
        _require_files(there=False)
        if _prints(vault) != before:
            raise PackageError(f"dpkg {step} changed the vault")
        if POLICY_FILE.exists() is not (step == "--remove"):
            raise PackageError(f"dpkg {step} and the policy file: kept at removal, gone at purge")
        say(f"dpkg {step}: the program is gone, the vault is the same to the byte")


def _first_record(home: Path) -> str:
    """The first day by the installed program, from its first start to its first record, with 900 pupils."""
    shown = home / "eerste-dag"
    _as_nobody(home, "vios", "tour", str(shown), "--first-record")
    pictures = list(shown.glob("*.png"))
    parts = json.loads((shown / "first-record.json").read_text("utf-8"))
    if len(pictures) < FEWEST_FIRST_PICTURES:
        raise PackageError(f"the first day left {len(pictures)} pictures")
    clicks = sum(part["clicks"] for part in parts)
    return f"first day of the installed program: {len(pictures)} pictures, {clicks} clicks to the first record"


def _tour(home: Path) -> str:
    """The program's whole main job on the practice school, played by the installed program without a display."""
    shown = home / "rondgang"
    _as_nobody(home, "vios", "tour", str(shown))
    pictures, pages = list(shown.glob("*.png")), list(shown.glob("*.pdf"))
    if len(pictures) < FEWEST_PICTURES or not pages:
        raise PackageError(f"the tour left {len(pictures)} pictures and {len(pages)} files of pages")
    return f"tour of the installed program: {len(pictures)} pictures and {len(pages)} files of pages"


def _try_policy(deb: Path, home: Path, say: Say) -> None:
    """What IT writes is read by the program, and an installation over it leaves it as it is."""
    content = '{"format": "vios-policy", "version": 1, "idle_minutes": {"most": 3}}\n'
    POLICY_FILE.write_text(content, "utf-8")
    shown = _as_nobody(home, "vios", "policy", "show")
    if "hoogstens 3 minuten" not in shown or "FOUT" in shown:
        raise PackageError(f"the policy file is not read: {shown}")
    run(["dpkg", "--install", deb])
    if POLICY_FILE.read_text("utf-8") != content:
        raise PackageError("installing again changed the policy file")
    say(f"{POLICY_FILE}: read by the program, kept by an installation")


def _install(deb: Path) -> str:
    """With the packages it needs where apt can get them; otherwise they have to be there."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["--yes", "--quiet", "--no-install-recommends", "--allow-downgrades"]
    try:
        run(["apt-get", "install", *options, deb.absolute()], env=environment)
    except PackageError as error:
        try:
            run(["dpkg", "--install", deb])
        except PackageError:
            raise error from None
        return "by dpkg"
    return "by apt-get"


def _require_files(*, there: bool) -> None:
    wrong = [name for name in INSTALLED if Path(name).exists() is not there]
    if Path("/usr/lib/vios").exists() is not there:
        wrong.append("/usr/lib/vios")
    if wrong:
        raise PackageError(f"{'missing' if there else 'left behind'}: {', '.join(wrong)}")


def _status() -> str:
    """installed, absent, or what dpkg calls what is between."""
    said = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${db:Status-Status}", "vios"],
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout if said.returncode == 0 and said.stdout != "not-installed" else "absent"


def _as_nobody(home: Path, *command: str) -> str:
    """Run a command with this home, as somebody who may write nowhere else."""
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    account = pwd.getpwnam(NOBODY)
    program, *options = command
    return run([f"/usr/bin/{program}", *options], cwd=home, env=environment, user=(account.pw_uid, account.pw_gid))


def _make_vault(home: Path) -> Path:
    secret, vault = home / "passphrase.txt", home / ".local/share/VIOS/vaults/proef"
    secret.write_text(PASSPHRASE, "utf-8")
    secret.chmod(0o644)
    _as_nobody(home, "vios", "vault", "create", "--vault", str(vault), "--passphrase-file", str(secret), "--demo")
    return vault


def _incidents(home: Path, vault: Path) -> int:
    where: Sequence[str] = ("--vault", str(vault), "--passphrase-file", str(home / "passphrase.txt"))
    return len(_as_nobody(home, "vios", "list", "incidents", *where).splitlines())


def _prints(vault: Path) -> dict[str, str]:
    return {
        path.relative_to(vault).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(vault.rglob("*"))
        if path.is_file()
    }
