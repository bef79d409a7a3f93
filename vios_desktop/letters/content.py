"""What the templates are made of. All frozen; read by `letters.loader`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vios_desktop.decision.content import Source
from vios_desktop.decision.vocabulary import Certainty
from vios_desktop.domain.vocabulary import Injury, LetterKind, LetterTo, PersonKind, PersonRole, PoliceState
from vios_desktop.letters.vocabulary import BlockKind, Case, FieldName, Recipient


@dataclass(frozen=True, slots=True)
class Needs:
    """One condition: the case holds, or does not."""

    case: Case
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Remark:
    """What the writer has to know beside the text; it is never printed.

    Without a source it is plain advice. `certainty` says how sure the statement is (law.md chapter 0).
    """

    text: str
    source: Source | None = None
    certainty: Certainty | None = None

    @property
    def to_be_checked(self) -> bool:
        return self.certainty is not None and not self.certainty.verified


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the text that stands there when all tests hold. A block of law carries its remark."""

    id: str
    kind: BlockKind
    text: str
    when: tuple[Needs, ...] = ()
    remark: Remark | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of letter. `sent` is False for what is kept in the file and goes to nobody."""

    kind: LetterKind
    title: str
    short: str
    recipient: Recipient
    subject: str
    blocks: tuple[Block, ...]
    remarks: tuple[tuple[tuple[Needs, ...], Remark], ...]
    needs_suspension: bool
    formal: bool
    file: str


@dataclass(frozen=True, slots=True)
class LetterPack:
    """All templates of one version. `labels` say in Dutch what belongs in a gap; `places` are "op het plein"."""

    version: str
    checked_on: date
    templates: Mapping[LetterKind, Template]
    labels: Mapping[FieldName, str]
    places: Mapping[str, str]
    addressees: Mapping[LetterTo, str]
    roles: Mapping[PersonRole, str]
    persons: Mapping[PersonKind, str]
    injuries: Mapping[Injury, str]
    police: Mapping[PoliceState, str]
