"""The real content, read once."""

from __future__ import annotations

import pytest

from tests.fakes import resource_text
from vios_desktop import resource_files
from vios_desktop.decision.content import Pack
from vios_desktop.decision.loader import load_pack
from vios_desktop.knowledge.content import Library
from vios_desktop.knowledge.loader import Codes, load_library
from vios_desktop.knowledge.search import Finder
from vios_desktop.services.school import content_codes


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack(resource_files.read_texts("protocols", ".toml"))


@pytest.fixture(scope="session")
def codes() -> Codes:
    return content_codes(resource_text("policy/catalogues.json"))


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    return resource_files.read_texts("knowledge", ".toml")


@pytest.fixture(scope="session")
def library(texts: dict[str, str], pack: Pack, codes: Codes) -> Library:
    return load_library(texts, pack, codes)


@pytest.fixture(scope="session")
def finder(library: Library) -> Finder:
    return Finder(library)
