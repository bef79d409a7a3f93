"""Add the vault of today's version to the corpus: once, when the tables get a new version."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.data.db import samples
from tests.data.db.corpus_vaults import VERSIONS, into_corpus
from tests.data.db.vaults import make_vault_file
from vios_desktop.data.database import SCHEMA_VERSION


def main() -> None:
    if SCHEMA_VERSION in VERSIONS:
        sys.exit(f"version {SCHEMA_VERSION} is there already; it is never changed")
    with TemporaryDirectory() as folder:
        vault = make_vault_file(Path(folder))
        with vault.work() as work:
            samples.fill(work)
            work.commit()
        sys.stdout.write(f"{into_corpus(vault, SCHEMA_VERSION).name}\n")


if __name__ == "__main__":
    main()
