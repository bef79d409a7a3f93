"""A request to see everything held (inzageverzoek): the pages, with others masked, and what was left out and why.

Source: registration.md 2.6 (access and copy, unless it harms the rights of others) and 2.7 (police information).
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.masking import SOMEBODY_ELSE, KnownName, NameMask
from vios_desktop.domain.own_field import FieldSort
from vios_desktop.domain.police_marked import from_police
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, Informed, LegalBasis, SharingLevel
from vios_desktop.services.own_answers import dutch_answer
from vios_desktop.services.record_paper import PaperBlock, PaperFile, PaperPart, PaperRenderer, RecordPaper
from vios_desktop.services.register import TO_THEMSELVES, add_disclosure

if TYPE_CHECKING:
    from vios_desktop.domain.catalogue import CatalogueItem
    from vios_desktop.domain.person import AgeRange, Person
    from vios_desktop.services.held_rows import HeldRow
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

WHAT: Final = "Alles wat de school over deze leerling heeft vastgelegd"
PURPOSE: Final = "Inzageverzoek"
NECESSITY: Final = "Recht op inzage"
_OWN_ANSWER: Final = "own_answer"
_LEAD: Final = (
    "Dit is een afschrift van wat in VIOS over deze leerling staat. Namen van anderen zijn vervangen door "
    f"{SOMEBODY_ELSE}. Achteraan staat wat niet is opgenomen, en waarom."
)


class LeftOutReason(StrEnum):
    """Why something of what is held is not on the pages. The Dutch words are in `held_labels.json`."""

    POLICE = "police"
    OTHERS = "others"
    INTERPRETATION = "interpretation"
    WORKING_NOTE = "working_note"
    FILES = "files"
    TRASH = "trash"


class AskedBy(StrEnum):
    """In what capacity somebody asks for access. From 16 on it is for the pupil to ask (registration.md 2.6)."""

    PUPIL = "pupil"
    PARENT = "parent"
    REPRESENTATIVE = "representative"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """So many things of this sort were left out. `what` and `why` are Dutch."""

    reason: LeftOutReason
    what: str
    why: str
    count: int


@dataclass(frozen=True, slots=True)
class PreparedAccess:
    """What would be handed out, read from memory. `content_hash` tells whether it is still the same later.

    `age` is that of the pupil today, as far as it is known.
    """

    person_name: str
    page: PaperFile
    left_out: tuple[LeftOut, ...]
    block_count: int
    content_hash: str
    age: AgeRange | None = None


@dataclass(frozen=True, slots=True)
class HeldLabels:
    """Titles of tables and columns, and which columns are technical, masked whole, or left out with a reason."""

    tables: Mapping[str, Mapping[str, Any]]
    technical: frozenset[str]
    reasons: Mapping[str, str]

    @classmethod
    def load(cls, text: str) -> HeldLabels:
        data = json.loads(text)
        return cls(data["tables"], frozenset(data["technical"]), data["reasons"])


class AccessRequestService:
    """`labels_text` is `resources/policy/held_labels.json`."""

    def __init__(
        self, session: Session, render: PaperRenderer, texts: Callable[[], Texts], labels_text: Callable[[], str]
    ) -> None:
        self._session, self._render, self._texts, self._labels_text = session, render, texts, labels_text

    def prepare(self, person_id: str) -> PreparedAccess:
        """The pages and what is not on them. Nothing leaves by this; the look is logged.

        Raises `NotFoundError`, `NotAllowedError`.
        """
        session = self._session
        session.require(Action.DISCLOSE)
        with session.begin() as work:
            prepared = self._prepared(work, person_id)
            self._log(work, AuditAction.DOSSIER_VIEWED, person_id, prepared)
            work.commit()
        return prepared

    def hand_out(
        self, person_id: str, recipient: str, expected_hash: str, asked_by: AskedBy | None = None
    ) -> PaperFile:
        """The pages to give: with their exact bytes in the register, and who asked for them in what capacity.

        A pupil who asks need not be named again. Raises `ViosError("access_changed")` when something was written
        since they were read through, `ValidationError` without a recipient.
        """
        session = self._session
        session.require(Action.DISCLOSE)
        with session.begin() as work:
            prepared = self._prepared(work, person_id)
            if prepared.content_hash != expected_hash:
                raise ViosError("access_changed")
            entry = DisclosureEntry(
                id=str(uuid4()),
                kind=DisclosureKind.DOSSIER,
                what=WHAT,
                level=SharingLevel.NAMED_REASONED,
                recipient=self._recipient(recipient.strip(), asked_by, prepared),
                recipient_kind=TO_THEMSELVES,
                basis=LegalBasis.LEGAL_DUTY,
                purpose=PURPOSE,
                necessity=NECESSITY,
                informed=Informed.YES,
                informed_note="",
                made_at=session.clock.now(),
                made_by=session.account.id,
                person_ids=(person_id,),
                file=prepared.page.content,
                media_type=prepared.page.media_type,
            )
            add_disclosure(work, session, entry)
            self._log(work, AuditAction.DOSSIER_PRINTED, person_id, prepared)
            work.commit()
        return prepared.page

    def _recipient(self, name: str, asked_by: AskedBy | None, prepared: PreparedAccess) -> str:
        named = prepared.person_name if asked_by is AskedBy.PUPIL and not name else name
        if asked_by is None or not named:
            return named
        return f"{named} ({self._texts().term(asked_by).lower()})"

    def _prepared(self, work: UnitOfWork, person_id: str) -> PreparedAccess:
        ids = work.persons.same_as(person_id)
        known = work.persons.get_many(ids)
        if person_id not in known:
            raise NotFoundError("person")
        others = [_name_of(other) for other in work.held.others(ids)]
        others += [KnownName(account.display_name) for account in work.accounts.all()]
        mask = NameMask(others, [_name_of(person) for person in known.values()])
        labels = HeldLabels.load(self._labels_text())
        rows = tuple(work.held.of(ids))
        writer = _Pages(labels, mask, self._texts(), _catalogue_words(work), _incident_titles(rows))
        for row in rows:
            writer.take(row)
        name = known[person_id].display_name
        left_out = writer.left_out()
        paper = self._paper(name, writer.parts(), left_out, work.school.get().name)
        content = self._render(paper)
        file_name = f"inzage-{paper.made_on:%Y-%m-%d}.pdf"
        digest = hashlib.sha256(content).hexdigest()
        age = known[person_id].age_on(self._session.clock.today())
        return PreparedAccess(name, PaperFile(content, file_name), left_out, writer.block_count, digest, age)

    def _paper(
        self, name: str, parts: Sequence[PaperPart], left_out: Sequence[LeftOut], school_name: str
    ) -> RecordPaper:
        blocks = tuple(PaperBlock(f"{line.what} ({line.count})", lines=(line.why,)) for line in left_out)
        missing = PaperPart("Niet opgenomen, en waarom", blocks, "Er is niets weggelaten.")
        return RecordPaper(
            "Inzage in wat is vastgelegd",
            school_name,
            self._session.clock.today(),
            (f"Over: {name}", _LEAD),
            (*parts, missing),
            "Vertrouwelijk. Afschrift na een inzageverzoek.",
        )

    @staticmethod
    def _log(work: UnitOfWork, action: AuditAction, person_id: str, prepared: PreparedAccess) -> None:
        detail = f"blocks={prepared.block_count} left_out={sum(line.count for line in prepared.left_out)}"
        work.audit.record(
            action, object_kind="person", object_id=person_id, object_hash=prepared.content_hash, detail=detail
        )


class _Pages:
    """Takes the rows one by one: on the page, masked, or in the list of what was left out."""

    def __init__(
        self,
        labels: HeldLabels,
        mask: NameMask,
        texts: Texts,
        catalogue: Mapping[tuple[str, str], str],
        incidents: Mapping[str, str],
    ) -> None:
        self._labels, self._mask, self._texts, self._catalogue = labels, mask, texts, catalogue
        self._incidents = incidents
        self._blocks: dict[str, list[PaperBlock]] = {}
        self._left_out: Counter[tuple[LeftOutReason, str]] = Counter()

    @property
    def block_count(self) -> int:
        return sum(len(blocks) for blocks in self._blocks.values())

    def take(self, row: HeldRow) -> None:
        table = self._labels.tables[row.table]
        title = table["title"]
        reason = _whole_reason(row, table)
        if reason is not None:
            self._left_out[reason, title] += 1
            return
        rows: list[tuple[str, str]] = self._own_answer(row) if row.table == _OWN_ANSWER else []
        day = _day_words(row.values.get(table.get("day", "")))
        for column, label in table["columns"].items():
            value = row.values.get(column)
            if day and column == table["day"]:
                continue  # stands above the block
            shown = self._shown(table, column, value)
            if shown:
                rows.append((label, SOMEBODY_ELSE if column in table.get("masked", ()) else shown))
        for column, code in table.get("left_out", {}).items():
            if str(row.values.get(column) or "").strip():
                self._left_out[LeftOutReason(code), f"{title}: {table['left_out_titles'][column]}"] += 1
        above = day or self._incidents.get(str(row.values.get("incident_id") or ""), "")
        self._blocks.setdefault(title, []).append(PaperBlock(above, tuple(rows)))

    def parts(self) -> tuple[PaperPart, ...]:
        return tuple(PaperPart(title, tuple(blocks)) for title, blocks in self._blocks.items())

    def left_out(self) -> tuple[LeftOut, ...]:
        """What was left out of the rows, and what is never on such pages."""
        return tuple(
            LeftOut(reason, what, self._labels.reasons[reason.value], count)
            for (reason, what), count in sorted(self._left_out.items())
        )

    def _shown(self, table: Mapping[str, Any], column: str, value: object) -> str:
        if value is None or value == "" or value is False or isinstance(value, bytes):
            return ""
        if value is True:
            return "ja"
        if isinstance(value, Enum):
            return self._texts.term(value)
        if isinstance(value, date):
            return _day_words(value)
        if isinstance(value, (list, tuple)):
            return ", ".join(self._word(table, column, str(one)) for one in value)
        return self._mask.masked(self._word(table, column, str(value)))

    def _own_answer(self, row: HeldRow) -> list[tuple[str, str]]:
        """What the field is called and what was answered; names of others are masked in both."""
        values, choice = row.values, CatalogueName.CHOICE.value
        choices = {code: word for (name, code), word in self._catalogue.items() if name == choice}
        asked = self._catalogue.get((CatalogueName.FIELD.value, values["field"]), values["field"])
        answer = dutch_answer(FieldSort(values["sort"]), values["value"], choices)
        return [(self._mask.masked(asked), self._mask.masked(answer))]

    def _word(self, table: Mapping[str, Any], column: str, code: str) -> str:
        catalogue = table.get("catalogues", {}).get(column, "")
        group = table.get("terms", {}).get(column, "")
        if group:
            return self._texts.label(group, code)
        return self._catalogue.get((catalogue, code), code)


def _whole_reason(row: HeldRow, table: Mapping[str, Any]) -> LeftOutReason | None:
    """Why the row is not on the pages at all; None when it is."""
    if row.of_others:
        return LeftOutReason.OTHERS
    if row.trashed:
        return LeftOutReason.TRASH
    if from_police(row.values):
        return LeftOutReason.POLICE
    whole = table.get("whole")
    return LeftOutReason(whole) if whole else None


def _incident_titles(rows: Sequence[HeldRow]) -> dict[str, str]:
    """What stands above a block about an incident that has no day of its own."""
    return {
        str(
            row.values.get("id")
        ): f"Incident {row.values.get('number')}, {_day_words(row.values.get('occurred_on'))}"
        for row in rows
        if row.table == "incident" and not row.of_others and not row.trashed
    }


def _name_of(person: Person) -> KnownName:
    return KnownName(person.first_name, person.last_name, person.prefix, person.nickname)


def _catalogue_words(work: UnitOfWork) -> dict[tuple[str, str], str]:
    def words(items: Sequence[CatalogueItem], name: CatalogueName) -> dict[tuple[str, str], str]:
        return {(name.value, item.code): _with_earlier(item) for item in items}

    found: dict[tuple[str, str], str] = {}
    for name in CatalogueName:
        found |= words(work.catalogues.items(name), name)
    return found


def _with_earlier(item: CatalogueItem) -> str:
    """The word and those it had before: which of them a person finds on an older paper is not known here."""
    earlier = [word.label_nl for word in item.former if word.label_nl != item.label_nl]
    return f"{item.label_nl} (eerder: {', '.join(dict.fromkeys(earlier))})" if earlier else item.label_nl


def _day_words(value: object) -> str:
    if isinstance(value, datetime):
        return long_date(value.astimezone().date())
    return long_date(value) if isinstance(value, date) else ""
