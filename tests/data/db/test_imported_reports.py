"""What became of reports, in the store: never twice, never changed."""

from __future__ import annotations

import pytest

from tests.data.db import samples
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.report_import import ImportedReport, ReportOutcome

TAKEN = ImportedReport("0f" * 16, "K7QF-2M9D", samples.NOON, "account-test", ReportOutcome.NOTHING, "", "Dubbel")


def test_it_comes_back_and_is_taken_in_once(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.imported_reports.add(TAKEN)
        work.commit()
    with vault.begin() as work:
        assert work.imported_reports.get(TAKEN.id) == TAKEN
        assert work.imported_reports.get("00" * 16) is None
        assert list(work.imported_reports.all()) == [TAKEN]
        with pytest.raises(Exception, match="UNIQUE"):
            work.imported_reports.add(TAKEN)
