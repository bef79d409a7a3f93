"""A view without Qt: it keeps what it was shown last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.decision.model import (
        AdviceModel,
        AlarmModel,
        Notice,
        PathModel,
        QuestionModel,
        ReceiptModel,
        RecordModel,
        WhatIfModel,
        WhatIfQuestion,
    )
    from vios_desktop.ui.decision.start_model import AlsoModel, KindList, StartModel


@dataclass
class FakeView:
    """Implements `WalkPort`; `page` names what is shown."""

    page: str = ""
    number: str = ""
    saved: list[datetime | None] = field(default_factory=list)
    start: StartModel | None = None
    kinds: KindList | None = None
    also: AlsoModel | None = None
    path: PathModel | None = None
    question: QuestionModel | None = None
    alarm: AlarmModel | None = None
    advice: AdviceModel | None = None
    offered: tuple[WhatIfQuestion, ...] = ()
    what_if: WhatIfModel | None = None
    receipt: ReceiptModel | None = None
    notices: tuple[Notice, ...] = ()
    error: ErrorText | None = None
    problem: ErrorText | None = None
    no_rule: bool = False
    missing: str = ""
    reason_missing: str = ""

    def show_loading(self) -> None:
        self.page = "loading"

    def show_header(self, incident_number: str) -> None:
        self.number = incident_number

    def show_saved(self, at: datetime | None) -> None:
        self.saved.append(at)

    def show_start(self, model: StartModel) -> None:
        self.page, self.start, self.kinds = "start", model, model.kinds

    def show_kinds(self, model: KindList) -> None:
        self.kinds = model

    def show_also(self, path: PathModel, model: AlsoModel) -> None:
        self.page, self.path, self.also = "also", path, model
        self.kinds = model.kinds

    def show_question(self, path: PathModel, model: QuestionModel) -> None:
        self.page, self.path, self.question = "question", path, model

    def show_alarm(self, model: AlarmModel) -> None:
        self.page, self.alarm = "alarm", model

    def show_advice(self, path: PathModel, model: AdviceModel) -> None:
        self.page, self.path, self.advice = "advice", path, model

    def show_advice_again(self, model: AdviceModel) -> None:
        self.advice = model

    def show_missing(self, axis: str) -> None:
        self.missing = axis

    def show_reason_missing(self, axis: str) -> None:
        self.reason_missing = axis

    def offer_what_if(self, questions: tuple[WhatIfQuestion, ...]) -> None:
        self.offered = questions

    def show_what_if(self, model: WhatIfModel) -> None:
        self.what_if = model

    def show_receipt(self, model: ReceiptModel) -> None:
        self.page, self.receipt = "receipt", model

    def show_notices(self, notices: tuple[Notice, ...]) -> None:
        self.notices = notices

    def show_error(self, text: ErrorText | None) -> None:
        self.error = text

    def show_problem(self, text: ErrorText, *, no_rule: bool) -> None:
        self.page, self.problem, self.no_rule = "problem", text, no_rule

    def fixed_words(self, agreements: int) -> str:
        return f"fixed {agreements}"


@dataclass
class FakeRecordView:
    """Implements `RecordPort`."""

    page: str = ""
    record: RecordModel | None = None
    problem: ErrorText | None = None

    def show_loading(self) -> None:
        self.page = "loading"

    def show_record(self, model: RecordModel) -> None:
        self.page, self.record = "record", model

    def show_problem(self, text: ErrorText) -> None:
        self.page, self.problem = "problem", text
