"""The forms of the register of requests. No Qt."""

from __future__ import annotations

from enum import StrEnum


class RequestForms(StrEnum):
    NEW = "new"
    CHANGE = "change"
    IDENTITY = "identity"
    LONGER = "longer"
    STEP = "step"
    ANSWER = "answer"
