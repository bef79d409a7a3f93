"""Loading the whole content takes half a second, so each text is loaded once for all these tests."""

from __future__ import annotations

import pytest

from vios_desktop.domain.content_pack import ContentHeader, ContentTexts
from vios_desktop.knowledge.loader import Codes
from vios_desktop.services.content_packs import in_use
from vios_desktop.services.content_packs.loading import LoadedContent, load_content

_LOADED: dict[tuple[object, ...], LoadedContent] = {}


@pytest.fixture(autouse=True)
def loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(texts: ContentTexts, codes: Codes, header: ContentHeader | None = None) -> LoadedContent:
        key = (*texts.by_path().items(), header)
        if key not in _LOADED:
            _LOADED[key] = load_content(texts, codes, header)
        return _LOADED[key]

    monkeypatch.setattr(in_use, "load_content", load)
