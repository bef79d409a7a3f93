"""Sample screens in the real window, for the gallery: rows, list and question as the design shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.shell.places import Chrome, Place
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, Note, RowCard
from vios_desktop.ui.widgets.chip import FilterChip, MenuChip
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import ElidedLabel, Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.path_map import PathMap
from vios_desktop.ui.widgets.row_data import PathStep, Row, Status, StatusKind, StepState
from vios_desktop.ui.widgets.row_delegate import RowList
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.ui.theme.theme import Theme

PLACES = (
    Place("today", "calendar-check", "Vandaag", 5),
    Place("incidents", "file-text", "Incidenten"),
    Place("signals", "eye", "Signalen", 3),
    Place("pupils", "users", "Leerlingen"),
    Place("agreements", "list-checks", "Afspraken", 2),
    Place("advice", "waymark", "Beslishulp"),
    Place("kernteam", "kernteam", "Kernteam"),
    Place("trends", "bars", "Trends"),
)
EXTRAS = (Place("settings", "settings-2", "Instellingen"), Place("help", "circle-question-mark", "Hulp"))

_LATE = (
    Row(
        "1",
        "Ouders van Noor Verzonnen bellen",
        "Incident 2026-058, diefstal jas. Eigenaar: u",
        "phone",
        Status(StatusKind.LATE, "1 dag te laat"),
    ),
    Row(
        "2",
        "Wijkteam koppelt terug over hulp thuis",
        "Kernteam 29 oktober. Eigenaar: wijkteam, L. Verzinsel",
        "building",
        Status(StatusKind.LATE, "4 dagen te laat"),
    ),
)
_WEEK = (
    Row(
        "3",
        "Schorsing Daan Proefman melden bij de inspectie",
        "Schorsing van 2 dagen, besluit van gisteren",
        "file-text",
        Status(StatusKind.TODAY, "Vandaag"),
    ),
    Row(
        "4",
        "Gesprek met Yara Testma en haar mentor",
        "Signalen van 3 collega's, besluit: gesprek",
        "message-square",
        Status(StatusKind.OPEN, "wo 25 nov"),
    ),
    Row(
        "5",
        "Ingenomen mes overdragen aan de politie",
        "Incident 2026-060, ligt in kluis 2",
        "box",
        Status(StatusKind.TODAY, "Vandaag"),
    ),
    Row(
        "6",
        "Jongerenwerk loopt mee in de 2e pauze",
        "Kernteam 29 oktober. Eigenaar: S. Fantasie",
        "users",
        Status(StatusKind.RUNNING, "vr 27 nov"),
    ),
)
_RUNNING, _OPEN = Status(StatusKind.RUNNING, "In behandeling"), Status(StatusKind.OPEN, "Open")
_HANDLED = Status(StatusKind.DONE, "Afgehandeld")
_INCIDENTS = (
    Row("1", "Handel in vapes", "ma 23 nov, 2e pauze, plein", "vape", _RUNNING, "Mogelijk strafbaar"),
    Row("2", "Mes in tas", "ma 23 nov, 3e uur, lokaal 2.08", "knife", _RUNNING, "Afspraak vandaag"),
    Row("3", "Bedreiging in groepsapp", "vr 20 nov, avond, online", "message-square", _OPEN, "3", "paperclip"),
    Row(
        "4",
        "Diefstal van een jas",
        "vr 20 nov, 5e uur, kapstok",
        "shopping-bag",
        _OPEN,
        "1 afspraak te laat",
        "",
        "bad",
    ),
    Row("5", "Ruit ingegooid", "do 19 nov, na school, fietsenstalling", "hammer", _RUNNING, "2", "paperclip"),
    Row("6", "Vechtpartij zonder letsel", "wo 18 nov, 1e pauze, kantine", "hand-fist", _HANDLED),
    Row("7", "Filmpje zonder toestemming gedeeld", "di 17 nov, online", "monitor", _RUNNING, "1", "paperclip"),
    Row("8", "Onbekende in de school", "ma 16 nov, 4e uur, hal", "door-closed", _HANDLED),
    Row("9", "Softdrugs op het plein", "vr 13 nov, 2e pauze, plein", "pill", _HANDLED, "1", "paperclip"),
)


class _Rows(QAbstractListModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(_INCIDENTS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = _INCIDENTS[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        return row if role == Qt.ItemDataRole.UserRole else None


def sample_page(theme: Theme, name: str) -> MainWindow:
    """The window with the sample screen `name`: today, list or question."""
    window = MainWindow(theme, ForgetfulSettings())
    window.set_places(PLACES, EXTRAS)
    window.rail.set_school("Het Voorbeeld College")
    window.status_bar.set_backup("Reservekopie: gisteren 16:40, gecontroleerd")
    if name == "today":
        window.add_page("today", _today(theme))
        window.show_page("today")
    elif name == "list":
        window.add_page("list", _list(theme), place="incidents")
        window.show_page("list")
    else:
        window.add_page("question", _question(theme), Chrome.FOCUS_112, place="advice")
        window.show_page("question")
    return window


def _today(theme: Theme) -> QWidget:
    content = QWidget()
    outer = QVBoxLayout(content)
    outer.setContentsMargins(24, 18, 20, 20)
    outer.setSpacing(3)
    outer.addWidget(Label("Dinsdag 24 november", "page"))
    words = "Goedemiddag Marit. 2 afspraken zijn te laat en 3 meldingen zijn ongelezen."
    outer.addWidget(Label(words, "secondary", "text2", wrap=True))
    outer.addSpacing(9)
    columns = TwoColumns(theme, shares=(746, 346), gap=22)
    outer.addWidget(columns)
    outer.addStretch(1)
    left, right = columns.left, columns.right
    left.setSpacing(6)
    for heading, rows, verbs in (
        (
            SectionHeading(theme, "Te laat", icon="circle-alert", tone="bad", count="2"),
            _LATE,
            ("Gebeld", "Herinner"),
        ),
        (
            SectionHeading(theme, "Deze week", icon="clock", tone="warn", count="4", link="Alle afspraken"),
            _WEEK,
            ("Melden", "Bekijk", "Overdragen", "Bekijk"),
        ),
    ):
        left.addWidget(heading)
        card = RowCard()
        for row, verb in zip(rows, verbs, strict=True):
            card.add_row(ListRow(theme, row, verb))
        left.addWidget(card)
        left.addSpacing(8)
    left.addStretch(1)
    right.addWidget(_meeting(theme))
    right.addStretch(1)
    return PageScroll(content)


def _meeting(theme: Theme) -> Card:
    card = Card(gap=7)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(Tile(theme, "kernteam", 38, 18, "accent"))
    titles = QVBoxLayout()
    titles.setSpacing(0)
    titles.addWidget(Label("Kernteam over 2 dagen", "label", wrap=True))
    titles.addWidget(Label("Donderdag 26 november, 10:00, lokaal 1.12", "meta", "text3", wrap=True))
    head.addLayout(titles, 1)
    card.body.addLayout(head)
    for kind, text in (
        (StatusKind.DONE, "Agenda staat klaar"),
        (StatusKind.DONE, "6 van 9 afspraken zijn gereed"),
        (StatusKind.WARNING, "1 van 4 casussen nog nalezen op namen"),
    ):
        status = Status(kind, text)
        card.body.addWidget(StatusLabel(theme, status, role="secondary", text_tone="text2", wrap=True))
    card.body.addWidget(
        SecondaryButton(theme, "Verder voorbereiden", "arrow-right"), 0, Qt.AlignmentFlag.AlignLeft
    )
    return card


def _list(theme: Theme) -> QWidget:
    page = QFrame()
    page.setProperty("part", "sidepane")
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 14, 0, 0)
    outer.setSpacing(8)
    top = QHBoxLayout()
    top.setContentsMargins(18, 0, 16, 0)
    top.addWidget(Label("Incidenten", "page"))
    top.addStretch(1)
    top.addWidget(Label("18 van 61", "secondary", "text2", tabular=True))
    top.addWidget(SecondaryButton(theme, "Filter", "settings-2", size="compact"))
    outer.addLayout(top)
    chips = FlowLayout(gap=8)
    chips.setContentsMargins(18, 0, 16, 0)
    for chip in (
        FilterChip(theme, "November"),
        *(MenuChip(theme, text) for text in ("Status", "Soort", "Plaats")),
    ):
        chips.addWidget(chip)
    outer.addLayout(chips)
    rows = RowList(theme, "Incidenten")
    rows.setModel(_Rows(rows))
    rows.setCurrentIndex(rows.model().index(0, 0))
    outer.addWidget(rows, 1)
    holder = QWidget()
    wide = QHBoxLayout(holder)
    wide.setContentsMargins(0, 0, 0, 0)
    page.setMaximumWidth(theme.px(453))
    wide.addWidget(page, 1)
    wide.addStretch(0)
    return holder


def _question(theme: Theme) -> QWidget:
    page = QFrame()
    page.setProperty("part", "canvas")
    header = FocusHeader(theme, "Terug naar incident 2026-061", "Beslishulp")
    header.set_saved("Antwoorden bewaard 14:06")
    header.add_button(SecondaryButton(theme, "Stop en ga later verder"))
    path = PathMap(theme)
    path.show_path(
        (
            PathStep("1", "Wat speelt er?", StepState.DONE, "Verkoop van vapes"),
            PathStep("2", "Is er nu gevaar?", StepState.DONE, "Nee"),
            PathStep("3", "Hoe oud is de leerling?", StepState.DONE, "15 jaar"),
            PathStep("4", "Dwang of schuld?", StepState.NOW),
            PathStep("5", "Waar zijn de spullen nu?", StepState.LATER),
            PathStep("6", "Is dit eerder gebeurd?", StepState.LATER),
            PathStep("7", "Advies", StepState.LATER),
        )
    )
    side = QFrame()
    side.setProperty("part", "sidepane")
    side.setMinimumWidth(theme.px(240))
    inside = QVBoxLayout(side)
    inside.setContentsMargins(24, 20, 20, 16)
    inside.addWidget(Label("Uw weg naar het advies", "card", wrap=True))
    inside.addWidget(Label("Vraag 4 van 6", "secondary", "text2"))
    inside.addSpacing(6)
    inside.addWidget(path)
    inside.addStretch(1)
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(side, 300)
    body.addWidget(PageScroll(_answers(theme), _answer_footer(theme)), 1066)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(header)
    outer.addLayout(body, 1)
    return page


def _answers(theme: Theme) -> QWidget:
    content = QWidget()
    outer = QHBoxLayout(content)
    column = QVBoxLayout()
    column.setSpacing(8)
    outer.addStretch(1)
    outer.addLayout(column, 4)
    outer.addStretch(1)
    column.addWidget(Label("Vraag 4 van 6", "secondary", "text3"))
    column.addWidget(Label("Wordt de leerling gedwongen of onder druk gezet?", "question", wrap=True))
    column.addWidget(
        Label("Denk aan een schuld, bedreiging, of verkopen voor iemand anders.", "lead", "text2", wrap=True)
    )
    answers = (
        ("Ja, dat heb ik zelf gezien of gehoord", ""),
        (
            "Misschien, er zijn tekenen van",
            "Bijvoorbeeld: de leerling is bang, heeft twee telefoons of wordt opgewacht.",
        ),
        ("Nee, daar zie ik niets van", ""),
        ("Weet ik niet", "Dat is een goed antwoord. U krijgt dan het voorzichtige advies."),
    )
    for number, (title, text) in enumerate(answers, start=1):
        option = OptionCard(theme, title, text, key=str(number))
        option.setChecked(number == 2)
        column.addWidget(option)
    note = Note("Waarom vragen we dit?")
    words = "Wie onder druk verkoopt, kan zelf slachtoffer zijn. Dan verandert het advies."
    note.body.addWidget(Label(words, "body", wrap=True))
    column.addWidget(note)
    column.addStretch(1)
    return content


def _answer_footer(theme: Theme) -> QWidget:
    footer = QFrame()
    layout = QHBoxLayout(footer)
    layout.setContentsMargins(24, 9, 20, 9)
    layout.addWidget(SecondaryButton(theme, "Vorige", "arrow-left"))
    layout.addStretch(1)
    layout.addWidget(ElidedLabel("Toets 1 tot 4 kiest, Enter gaat verder", "secondary", "text2"))
    layout.addWidget(PrimaryButton(theme, "Volgende vraag", "arrow-right"))
    return footer


def grab(page: QWidget, width: int, height: int, out: Path, *, prepare: Callable[[QWidget], None]) -> bool:
    """Show the page at this size, let the layout settle, and write the picture. False if it cannot be written."""
    page.resize(width, height)
    page.show()
    prepare(page)
    for _ in range(4):
        QTest.qWait(10)
    return page.grab().save(str(out))
