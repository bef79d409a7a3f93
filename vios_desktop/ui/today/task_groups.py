"""The groups of agreements at the left of Vandaag: what is late first, what sleeps last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.drafts import Deed
from vios_desktop.ui.agreements.task_looks import Verb, task_look
from vios_desktop.ui.today.group import RowGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.agreements import AgreementLine
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.model import TodayData
    from vios_desktop.ui.today.rows import TaskData, TodayRows

FEW = 3
"""So many of what can wait: the rest is one press away."""
_OWN_DEEDS = (Deed.DONE, Deed.MOVE, Deed.CANCEL)
_PARTNER_DEEDS = (Deed.DONE, Deed.REMIND, Deed.MOVE, Deed.CANCEL)


class TaskGroups(QWidget):
    """`week` has a link to all agreements."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.late = RowGroup(theme, self.tr("Late"), icon="circle-alert", tone="bad")
        self.week = RowGroup(
            theme,
            self.tr("This week"),
            icon="clock",
            tone="warn",
            link=self.tr("All agreements"),
            nothing=self.tr("Nothing else is due this week."),
        )
        self.waiting = RowGroup(theme, self.tr("Waiting for others"), icon="clock")
        self.to_evaluate = RowGroup(theme, self.tr("To evaluate"), icon="list-checks", first=FEW)
        self.asleep = RowGroup(theme, self.tr("Asleep"), icon="circle-dashed", first=FEW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for group in self.all():
            layout.addWidget(group)

    def all(self) -> tuple[RowGroup, ...]:
        """From top to bottom."""
        return self.late, self.week, self.waiting, self.to_evaluate, self.asleep

    def show_data(self, data: TodayData, rows: TodayRows, make: Callable[[TaskData], QWidget]) -> None:
        overview = data.overview
        shown = {
            self.late: [rows.task(line, data) for line in overview.late],
            self.week: [rows.task(line, data) for line in overview.this_week],
            self.waiting: [rows.task(line, data, waits=True) for line in overview.waiting_on_others],
            self.to_evaluate: [rows.task(line, data, verb=Verb.EVALUATE) for line in overview.to_evaluate],
            self.asleep: [rows.task(line, data, verb=Verb.WAKE) for line in overview.asleep],
        }
        for group, tasks in shown.items():
            group.show_rows(tasks, make)
        self.week.setVisible(not data.nothing_to_do)


def deeds_of(line: AgreementLine) -> tuple[tuple[Deed, ...], Deed]:
    """What can be done with it here, and what its verb says: an agreement that is done is evaluated."""
    agreement = line.agreement
    if agreement.closed:
        return (Deed.EVALUATE,), Deed.EVALUATE
    verb = task_look(agreement, late=bool(line.days_late)).verb
    deeds = _PARTNER_DEEDS if agreement.waits_on_others() else _OWN_DEEDS
    return deeds, Deed.REMIND if verb is Verb.REMIND else Deed.DONE
