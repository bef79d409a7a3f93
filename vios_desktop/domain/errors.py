"""The errors that are expected: they carry a code and harmless numbers, never anything about a person."""

from __future__ import annotations

from typing import NamedTuple


class ViosError(Exception):
    """An expected problem. `code` maps to a text in `resources/texts/errors.json` (what, safe, now).

    `params` fill that text in. They hold counts, dates, versions and codes only: errors end up in logs.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in sorted(self.params.items()))
        return f"{self.code}({shown})" if shown else self.code


class FieldProblem(NamedTuple):
    """One field that is not right: its name in the record and the code of the text that says why."""

    field: str
    code: str


class ValidationError(ViosError):
    """A record that cannot be kept as it is. Nothing was written. `problems` is in the order of the form."""

    def __init__(self, problems: tuple[FieldProblem, ...]) -> None:
        super().__init__("record_not_valid", count=len(problems), fields=", ".join(p.field for p in problems))
        self.problems = problems


class NotAllowedError(ViosError):
    """The account may not do this; `action` is a name from `domain.rights.Action`."""

    def __init__(self, action: str) -> None:
        super().__init__("not_allowed", action=action)


class NotFoundError(ViosError):
    """There is no such record in this vault."""

    def __init__(self, record_kind: str) -> None:
        super().__init__("not_found", record_kind=record_kind)


class ConflictError(ViosError):
    """The record was changed since it was read. Nothing was written."""

    def __init__(self, record_kind: str) -> None:
        super().__init__("changed_meanwhile", record_kind=record_kind)
