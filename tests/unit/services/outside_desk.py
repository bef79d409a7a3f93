"""A service for numbers from elsewhere, and one such number."""

from __future__ import annotations

from datetime import date

from tests.fakes import resource_text
from vios_desktop.disclosure.ledger import LedgerRecipient
from vios_desktop.disclosure.outside_number import Counted
from vios_desktop.services.outside_numbers import OutsideNumberService, OutsideWord
from vios_desktop.services.session import Session

A_NUMBER = OutsideWord(
    block="groups",
    line="violence",
    counted=Counted.INCIDENTS,
    first_day=date(2026, 8, 1),
    last_day=date(2027, 7, 31),
    low=12,
    high=12,
    recipient=LedgerRecipient.ANNUAL_REPORT,
    title=" Jaarverslag, pagina 12 ",
    published_on=date(2026, 11, 2),
)


def outside_of(session: Session) -> OutsideNumberService:
    return OutsideNumberService(session, resource_text("policy/export_layouts.json"))
