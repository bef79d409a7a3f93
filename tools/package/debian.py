"""The Linux package: a folder as it lies on the disk, packed by dpkg-deb. It has no scripts of its own."""

from __future__ import annotations

import gzip
import os
import platform
import shutil
from pathlib import Path
from textwrap import dedent
from typing import Final

from tools.package.picture import SIZES
from tools.package.program import BUILD, DIST, PARTS, PROGRAM, ROOT, run, system_packages
from tools.package.sbom import NAME
from vios_desktop import __version__

LINUX: Final = ROOT / "installer" / "linux"
STAGE: Final = BUILD / "deb"
POLICY: Final = "etc/vios/policy.json"
"""Comes empty. dpkg keeps what IT wrote in it over an upgrade and a removal, and takes it away with a purge."""
ARCHITECTURES: Final = {"x86_64": "amd64", "aarch64": "arm64"}

_DESCRIPTION: Final = """\
 VIOS (Veilig In en Om School) keeps incidents in an encrypted file on this
 computer, helps to decide what to do, and never makes a network connection.
 .
 Files of users stay where they are when the package is removed.
"""


def build_deb() -> Path:
    """Make `dist/vios_VERSION_ARCHITECTURE.deb` out of `dist/vios` and the parts made before."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(PROGRAM, STAGE / "usr/lib/vios", symlinks=True, copy_function=os.link)
    _put_link(STAGE / "usr/bin/vios", "../lib/vios/vios")
    _put(LINUX / "vios.desktop", "usr/share/applications/vios.desktop")
    _put(LINUX / "vios.xml", "usr/share/mime/packages/vios.xml")
    for size in SIZES:
        icons = f"usr/share/icons/hicolor/{size}x{size}"
        _put(PARTS / "icons" / f"vios-{size}.png", f"{icons}/apps/vios.png")
        _put(PARTS / "icons" / f"vios-file-{size}.png", f"{icons}/mimetypes/vios-file.png")
    for folder in ("man/man1", "man/nl/man1"):
        _put_packed((LINUX / "vios.1").read_bytes(), f"usr/share/{folder}/vios.1.gz")
    _put_documents()
    _put(LINUX / "policy.json", POLICY)
    _put(ROOT / "installer" / "policy-example.json", "usr/share/doc/vios/examples/policy.json")
    _write(STAGE / "DEBIAN/control", control())
    _write(STAGE / "DEBIAN/conffiles", f"/{POLICY}\n")
    target = DIST / f"vios_{__version__}_{_architecture()}.deb"
    _set_rights()
    run(["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", STAGE, target])
    shutil.rmtree(STAGE)
    return target


def control() -> str:
    """What dpkg is told. The libraries are those that the program was found to be linked with."""
    needed, wishes = system_packages()
    _name, version = platform.libc_ver()
    fields = {
        "Package": "vios",
        "Version": __version__,
        "Architecture": _architecture(),
        "Maintainer": "VIOS <vios@localhost.invalid>",
        "Installed-Size": str(sum(path.lstat().st_size for path in STAGE.rglob("*")) // 1024),
        "Depends": ", ".join((f"libc6 (>= {version})", *needed)),
        "Recommends": ", ".join(wishes),
        "Section": "education",
        "Priority": "optional",
        "Description": "incident registration and decision help for Dutch secondary schools",
    }
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    return lines + _DESCRIPTION


def _put_documents() -> None:
    documents = "usr/share/doc/vios"
    _put(ROOT / "README.md", f"{documents}/README.md")
    _put_packed((ROOT / "CHANGELOG.md").read_bytes(), f"{documents}/changelog.gz")
    _put_packed(
        (ROOT / "resources" / "notices" / "third-party.txt").read_bytes(), f"{documents}/third-party.txt.gz"
    )
    _put(PARTS / "notices" / NAME, f"{documents}/{NAME}")
    _put_packed((ROOT / "LICENSE").read_bytes(), f"{documents}/EUPL-1.2.txt.gz")
    _write(STAGE / documents / "copyright", _copyright())


def _copyright() -> str:
    return dedent("""\
        VIOS: EUPL-1.2, de hele tekst staat hiernaast in EUPL-1.2.txt.gz.
        Al het andere staat met zijn licentie in third-party.txt.gz; wat erin zit ook in sbom.cdx.json.
        """)


def _architecture() -> str:
    machine = platform.machine()
    return ARCHITECTURES.get(machine, machine)


def _put(source: Path, target: str) -> None:
    (STAGE / target).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, STAGE / target)


def _put_packed(content: bytes, target: str) -> None:
    (STAGE / target).parent.mkdir(parents=True, exist_ok=True)
    (STAGE / target).write_bytes(gzip.compress(content, mtime=0))


def _put_link(link: Path, target: str) -> None:
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _set_rights() -> None:
    """Everybody reads, nobody writes but the system."""
    for path in (STAGE, *STAGE.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
