"""The parts beside the chronology: who is involved, the rule for that, household, strengths and permissions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.coordination import Prompt, PromptKind
from vios_desktop.domain.vocabulary import InvolvementRole
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.avatar import Avatar
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import IconButton, QuietButton
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from vios_desktop.domain.involvement import Consent, Involvement, Strength
    from vios_desktop.services.dossiers import Dossier, Relative
    from vios_desktop.ui.pupil.model import Shown
    from vios_desktop.ui.pupil.words import PupilWords
    from vios_desktop.ui.theme.theme import Theme

_ICONS = {"police": "shield-check", "school": "building", "neighbourhood_team": "house", "youth_work": "users"}


class InvolvedSection(Section):
    """`changed(involvement)` and `ended(involvement)` ask for it; the form is put in by the side column."""

    changed = Signal(object)
    ended = Signal(object)

    def __init__(self, theme: Theme, words: PupilWords) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("Who is involved?"), self.tr("Nobody yet besides the school."))

    def show_dossier(self, shown: Shown) -> None:
        """Those who are active first; then around the household, then who was involved before."""
        dossier, today = shown.dossier, shown.today
        active = [one for one in dossier.involved if one.active(today)]
        others = [one for one in dossier.involved if not one.active(today)]
        names = {one.person.id: one.person.display_name for one in dossier.household}
        rows = [(one.id, (one, "", today, shown.rights.manage)) for one in active]
        family = [one for one in dossier.family if one.organisation not in {mine.organisation for mine in active}]
        rows += [(one.id, (one, names.get(one.person_id, ""), today, False)) for one in family]
        rows += [(one.id, (one, "", today, shown.rights.manage)) for one in others]
        self.link.setText(self.tr("Add") if shown.rights.manage else "")
        self.link.setVisible(shown.rights.manage)
        self.box.show_rows(rows, lambda data: self._row(*data))
        self.say_nothing(when=not rows)

    def _row(self, one: Involvement, around: str, today: date, may_manage: bool) -> QWidget:
        known = ", ".join(part for part in (one.contact_name, one.contact_function, one.phone) if part)
        side: list[QWidget] = []
        active = one.active(today)
        if one.role is not InvolvementRole.INVOLVED and active:
            side.append(Tag(self._words.texts.term(one.role), "accent"))
        if may_manage and active:
            side += [self._button("pencil", self.tr("Change: %1"), one, self.changed.emit)]
            side += [self._button("x", self.tr("No longer involved: %1"), one, self.ended.emit)]
        elif may_manage:
            side += [self._button("pencil", self.tr("Change: %1"), one, self.changed.emit)]
        icon = Tile(self.theme, _ICONS.get(one.partner_kind, "building"))
        row = SideRow(self.theme, icon, one.organisation, known, tuple(side))
        for text in self._lines(one, around, today):
            row.add_line(Label(text, "meta", "text3", wrap=True))
        return row

    def _lines(self, one: Involvement, around: str, today: date) -> tuple[str, ...]:
        day = self._words.day
        when = self.tr("Since %1").replace("%1", day(one.since))
        if one.until is not None:
            when = self.tr("From %1 until %2").replace("%1", day(one.since)).replace("%2", day(one.until))
        look = ""
        if one.evaluate_on is not None and one.active(today):
            look = self.tr("Look at it again on %1").replace("%1", day(one.evaluate_on))
        who = self.tr("Around %1, in the same household").replace("%1", around) if around else ""
        return tuple(text for text in (who, ". ".join(part for part in (when, look) if part)) if text)

    def _button(self, icon: str, spoken: str, one: Involvement, emit: Callable[[Involvement], None]) -> IconButton:
        button = IconButton(self.theme, icon, spoken.replace("%1", one.organisation))
        button.clicked.connect(lambda: emit(one))
        return button


class PromptBanner(Banner):
    """What the rule of MensCentraal asks for now, as plain facts; it is not there where nothing is asked."""

    def __init__(self, theme: Theme, words: PupilWords) -> None:
        super().__init__(theme, "info", "", icon="message-square")
        self._words = words
        self.hide()

    def show_prompts(self, prompts: Sequence[Prompt]) -> None:
        self.setVisible(bool(prompts))
        if not prompts:
            return
        many = next((p for p in prompts if p.kind is PromptKind.CONTACT_EACH_OTHER), None)
        if many is not None:
            title = self.tr("%n organisation(s) involved", "", many.count)
        else:
            title = self.tr("Time to look at it again")
        text = " ".join(self._sentence(prompt) for prompt in prompts)
        self.set_message("info", title, text, icon="message-square")

    def _sentence(self, prompt: Prompt) -> str:
        names = ", ".join(prompt.organisations)
        if prompt.kind is PromptKind.CONTACT_EACH_OTHER:
            return self.tr("Contact each other and make agreements: %1.").replace("%1", names)
        if prompt.kind is PromptKind.NAME_A_LEAD:
            return self.tr("Nobody leads yet: name one who coordinates.")
        if prompt.kind is PromptKind.ONE_LEAD:
            return self.tr("More than one leads: %1. Choose one.").replace("%1", names)
        if prompt.kind is PromptKind.BRING_IN_COORDINATOR:
            text = self.tr("%n agreement(s) with them not kept. Bring in a process coordinator.", "", prompt.count)
            return text + " " + self.tr("That is the CJG or the Zorg- en Veiligheidshuis.")
        on = self._words.day(prompt.on) if prompt.on is not None else ""
        return (
            self.tr("Look at the help of %1 again: that was to be on %2.").replace("%1", names).replace("%2", on)
        )


class HouseholdSection(Section):
    """`opened(person id)`, `parted(member)`."""

    opened = Signal(str)
    parted = Signal(object)

    def __init__(self, theme: Theme, words: PupilWords) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("Household"), self.tr("Nobody of the same household is known here."))

    def show_dossier(self, shown: Shown) -> None:
        self.link.setText(self.tr("Add") if shown.rights.manage else "")
        self.link.setVisible(shown.rights.manage)
        rows = [(one.person.id, (one, shown.rights.manage)) for one in shown.dossier.household]
        self.box.show_rows(rows, lambda data: self._row(*data))
        self.say_nothing(when=not rows)

    def _row(self, one: Relative, may_manage: bool) -> QWidget:
        person = one.person
        look = QuietButton(self.theme, self.tr("Look"), size="compact")
        look.setAccessibleName(self.tr("Look at %1").replace("%1", person.display_name))
        look.clicked.connect(lambda: self.opened.emit(person.id))
        side: list[QWidget] = [look]
        if may_manage:
            spoken = self.tr("Not in this household: %1").replace("%1", person.display_name)
            away = IconButton(self.theme, "x", spoken)
            away.clicked.connect(lambda: self.parted.emit(one.member))
            side.append(away)
        meta = ", ".join(part for part in (self._words.texts.term(one.member.relation), person.class_name) if part)
        lead = Avatar(self.theme, person.initials)
        return SideRow(self.theme, lead, person.display_name, meta, tuple(side))


class StrengthsSection(Section):
    """`removed(strength)`."""

    removed = Signal(object)

    def __init__(self, theme: Theme, words: PupilWords) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("What goes well?"), self.tr("Nothing written down yet. There is always something."))

    def show_dossier(self, shown: Shown) -> None:
        self.link.setText(self.tr("Add") if shown.rights.manage else "")
        self.link.setVisible(shown.rights.manage)
        names = shown.dossier.names
        rows = [
            (one.id, (one, names.get(one.noted_by, ""), shown.rights.manage)) for one in shown.dossier.strengths
        ]
        self.box.show_rows(rows, lambda data: self._row(*data))
        self.say_nothing(when=not rows)

    def _row(self, one: Strength, by: str, may_manage: bool) -> QWidget:
        side: tuple[QWidget, ...] = ()
        if may_manage:
            away = IconButton(self.theme, "x", self.tr("Take away: %1").replace("%1", one.text))
            away.clicked.connect(lambda: self.removed.emit(one))
            side = (away,)
        meta = ", ".join(part for part in (self._words.day(one.noted_on), by) if part)
        return SideRow(self.theme, None, one.text, meta, side)


class ConsentsSection(Section):
    """`withdrawn(consent)`."""

    withdrawn = Signal(object)

    def __init__(self, theme: Theme, words: PupilWords) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("Permission to share"), self.tr("Nobody gave permission to share yet."))

    def show_dossier(self, shown: Shown) -> None:
        self.link.setText(self.tr("Add") if shown.rights.manage else "")
        self.link.setVisible(shown.rights.manage)
        rows = [(one.id, (one, shown.today, shown.rights.manage)) for one in shown.dossier.consents]
        self.box.show_rows(rows, lambda data: self._row(*data))
        self.say_nothing(when=not rows)

    def _row(self, one: Consent, today: date, may_manage: bool) -> QWidget:
        day = self._words.day
        meta = self.tr("%1, on %2").replace("%1", one.given_by).replace("%2", day(one.given_on))
        side: tuple[QWidget, ...] = ()
        if one.withdrawn_on is not None:
            meta += ". " + self.tr("Withdrawn on %1").replace("%1", day(one.withdrawn_on))
        elif may_manage:
            button = QuietButton(self.theme, self.tr("Withdraw"), size="compact")
            button.setAccessibleName(self.tr("Withdraw: %1").replace("%1", one.scope))
            button.clicked.connect(lambda: self.withdrawn.emit(one))
            side = (button,)
        return SideRow(self.theme, None, one.scope, meta, side)


class MergedNote(QWidget):
    """Under which other names the same pupil stood in the books."""

    def __init__(self) -> None:
        super().__init__()
        self._text = Label("", "meta", "text3", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        self.hide()

    def show_dossier(self, dossier: Dossier) -> None:
        names = ", ".join(one.display_name for one in dossier.same)
        self._text.setText(self.tr("Also known here as %1; that was merged.").replace("%1", names))
        self.setVisible(bool(names))
