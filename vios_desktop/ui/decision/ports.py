"""What the presenters of the decision help ask of their views."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

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


class WalkPort(Protocol):
    """The pages of a walk, one at a time."""

    def show_loading(self) -> None: ...
    def show_header(self, incident_number: str) -> None:
        """Which incident it is about; empty without a record."""
        ...

    def show_saved(self, at: datetime | None) -> None:
        """When the answers were kept last; None where nothing is kept."""
        ...

    def show_start(self, model: StartModel) -> None: ...
    def show_kinds(self, model: KindList) -> None:
        """What was found, in the list that is shown."""
        ...

    def show_also(self, path: PathModel, model: AlsoModel) -> None:
        """The list from which a further kind is added."""
        ...

    def show_question(self, path: PathModel, model: QuestionModel) -> None: ...
    def show_alarm(self, model: AlarmModel) -> None: ...
    def show_advice(self, path: PathModel, model: AdviceModel) -> None: ...
    def show_advice_again(self, model: AdviceModel) -> None:
        """The same page after a choice: focus, scroll and what is open stay."""
        ...

    def show_missing(self, axis: str) -> None:
        """Lead to a card that was not chosen yet."""
        ...

    def show_reason_missing(self, axis: str) -> None: ...
    def offer_what_if(self, questions: tuple[WhatIfQuestion, ...]) -> None: ...
    def show_what_if(self, model: WhatIfModel) -> None: ...
    def show_receipt(self, model: ReceiptModel) -> None: ...
    def show_notices(self, notices: tuple[Notice, ...]) -> None: ...
    def show_error(self, text: ErrorText | None) -> None:
        """Above the page that stays; None takes it away."""
        ...

    def show_problem(self, text: ErrorText, *, no_rule: bool) -> None:
        """Instead of a page."""
        ...

    def fixed_words(self, agreements: int) -> str:
        """What the toast says once the decision is fixed."""
        ...


class RecordPort(Protocol):
    """The page of a fixed decision."""

    def show_loading(self) -> None: ...
    def show_record(self, model: RecordModel) -> None: ...
    def show_problem(self, text: ErrorText) -> None: ...
