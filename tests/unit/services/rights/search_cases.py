"""The use cases of searching everywhere and of kept searches."""

from __future__ import annotations

from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.rights import Action
from vios_desktop.domain.saved_search import IncidentFilter, SavedSearch, SearchFilter
from vios_desktop.services.saved_searches import SavedSearchService
from vios_desktop.services.search import SearchService

SEARCH = (Action.SEARCH,)
WITHOUT_RIGHT = {"SearchService.kinds": "reads the rights and no record"}


def kept(tools: Tools) -> SavedSearch:
    return SavedSearchService(tools.session).save("Vapes", SearchFilter("vape"))


def there_and_back(tools: Tools) -> None:
    service = SavedSearchService(tools.session)
    service.put_back(service.remove(kept(tools).id))


USE_CASES = (
    UseCase("SearchService.find", SEARCH, lambda t: SearchService(t.session).find(SearchFilter("vape"))),
    UseCase("SavedSearchService.all", SEARCH, lambda t: SavedSearchService(t.session).all()),
    UseCase("SavedSearchService.filters", SEARCH, lambda t: SavedSearchService(t.session).filters()),
    UseCase("SavedSearchService.save", SEARCH, kept),
    UseCase(
        "SavedSearchService.save_filters",
        SEARCH,
        lambda t: SavedSearchService(t.session).save_filters("Vapes", IncidentFilter("vape")),
    ),
    UseCase("SavedSearchService.rename", SEARCH, lambda t: SavedSearchService(t.session).rename(kept(t).id, "x")),
    UseCase("SavedSearchService.remove", SEARCH, lambda t: SavedSearchService(t.session).remove(kept(t).id)),
    UseCase("SavedSearchService.put_back", SEARCH, there_and_back),
)
