"""The list of what is in the program (CycloneDX 1.6), from the lock and from what the libraries say they hold."""

from __future__ import annotations

import hashlib
import json
import platform
import uuid
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from tools.package.locked import Locked, shipped
from tools.package.notices import licence_of
from tools.package.program import ROOT
from vios_desktop import __version__

NAME: Final = "sbom.cdx.json"
_NAMESPACE: Final = uuid.UUID("6f0f5a3e-3f0e-4c53-9d0b-6b1f0a6f9c11")
_SPDX: Final = frozenset({"MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "PSF-2.0", "MIT-CMU", "Apache-2.0"})

Json = dict[str, Any]


def sbom(pins: Sequence[Locked], native: Mapping[str, tuple[str, str]]) -> Json:
    """`native`: name -> version and the package that holds it, of libraries that no lock names.

    The same lock gives the same document: it has no moment in it, and its number follows from what it says.
    """
    components = [
        *(_component(pin) for pin in pins),
        *(_native(name, version, holder) for name, (version, holder) in native.items()),
    ]
    said = json.dumps(components, sort_keys=True).encode("utf-8")
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, hashlib.sha256(said).hexdigest())}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "vios",
                "name": "VIOS",
                "version": __version__,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            }
        },
        "components": components,
        "dependencies": [{"ref": "vios", "dependsOn": [one["bom-ref"] for one in components]}],
    }


def _component(pin: Locked) -> Json:
    address = f"pkg:pypi/{pin.name}@{pin.version}"
    properties = [{"name": "vios:lock-sha256", "value": value} for value in pin.hashes]
    if pin.marker:
        properties.append({"name": "vios:only-where", "value": pin.marker})
    return {
        "type": "library",
        "bom-ref": address,
        "name": pin.name,
        "version": pin.version,
        "purl": address,
        "licenses": [_licence(licence_of(pin.name))],
        "properties": properties,
    }


def _native(name: str, version: str, holder: str) -> Json:
    return {
        "type": "library",
        "bom-ref": f"native:{name}",
        "name": name,
        "version": version,
        "properties": [{"name": "vios:inside", "value": holder}],
    }


def _licence(words: str) -> Json:
    if words in _SPDX:
        return {"license": {"id": words}}
    if any(sign in words for sign in (" OR ", " AND ")):
        return {"expression": words}
    return {"license": {"name": words}}


def native_libraries() -> Mapping[str, tuple[str, str]]:
    """Libraries inside the wheels, and Python itself, by what they say of themselves here."""
    import highspy
    import pypdfium2.version
    from cryptography.hazmat.backends.openssl.backend import backend
    from PySide6.QtCore import qVersion
    from sqlcipher3 import dbapi2

    solver: Any = highspy.Highs
    solver = solver()
    with closing(dbapi2.connect(":memory:")) as connection:
        sqlcipher = connection.execute("PRAGMA cipher_version").fetchone()[0]
    return {
        "Python": (platform.python_version(), "the program"),
        "Qt": (qVersion(), "pyside6-essentials"),
        "SQLCipher": (sqlcipher, "sqlcipher3"),
        "SQLite": (dbapi2.sqlite_version, "sqlcipher3"),
        "OpenSSL of SQLCipher": (_openssl_of_sqlcipher(), "sqlcipher3"),
        "OpenSSL": (backend.openssl_version_text(), "cryptography"),
        "PDFium": (str(pypdfium2.version.PDFIUM_INFO), "pypdfium2"),
        "HiGHS": (solver.version(), "highspy"),
    }


def _openssl_of_sqlcipher() -> str:
    """SQLCipher says it on an encrypted file only; the words are in its library, where no audit looks."""
    import re

    import sqlcipher3

    (library,) = Path(sqlcipher3.__file__).parent.glob("_sqlite3*")
    found = re.search(rb"OpenSSL \d+\.\d+\.\d+ \d+ \w+ \d{4}", library.read_bytes())
    return found[0].decode("ascii") if found else "unknown"


def write_sbom(folder: Path) -> Path:
    """`sbom.cdx.json` in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / NAME
    target.write_text(
        json.dumps(sbom(shipped(), native_libraries()), indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    return target


if __name__ == "__main__":
    print(write_sbom(ROOT / "build" / "parts" / "notices"))
