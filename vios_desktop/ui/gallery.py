"""All building blocks on one page, to look at: `python -m vios_desktop.ui.gallery OUT.png [--dark]`.

A tool for who works on the looks; its sample words are those of the design and are not translated.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.ui.widgets.row_data import Option, PersonRow, Status, StatusKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

    from vios_desktop.ui.theme.theme import Theme

_NOON = datetime(2026, 11, 24, 14, 3)  # noqa: DTZ001  # a moment of the wall clock in the samples


def build(theme: Theme) -> QWidget:
    """The page as the design shows it: three columns, fewer when it is narrow."""
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

    from vios_desktop.ui.widgets.columns import TwoColumns
    from vios_desktop.ui.widgets.icon_label import IconLabel
    from vios_desktop.ui.widgets.label import Label
    from vios_desktop.ui.widgets.page_scroll import PageScroll

    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(28, 20, 28, 20)
    outer.setSpacing(11)
    head = QHBoxLayout()
    head.addWidget(Label("Onderdelen", "page"))
    head.addStretch(1)
    head.addWidget(IconLabel(theme, "vios-mark", 24, "accent"))
    outer.addLayout(head)
    further = TwoColumns(theme, shares=(1, 1), gap=32)
    columns = TwoColumns(theme, shares=(415, 863), gap=32)
    columns.right.addWidget(further)
    outer.addWidget(columns)
    outer.addStretch(1)
    _first_column(theme, columns.left)
    _second_column(theme, further.left)
    _third_column(theme, further.right)
    for column in (columns.left, further.left, further.right):
        column.addStretch(1)
    return PageScroll(page)


def _heading(column: QVBoxLayout, text: str, space: int = 8) -> None:
    from vios_desktop.ui.widgets.label import Label

    if space:
        column.addSpacing(space)
    column.addWidget(Label(text, "group", "text2"))


def _first_column(theme: Theme, column: QVBoxLayout) -> None:
    from vios_desktop.ui.widgets.banner import Banner
    from vios_desktop.ui.widgets.buttons import DangerButton, PrimaryButton, QuietButton, SecondaryButton
    from vios_desktop.ui.widgets.chip import FilterChip, MenuChip
    from vios_desktop.ui.widgets.flow_layout import FlowLayout
    from vios_desktop.ui.widgets.label import Tag
    from vios_desktop.ui.widgets.status_label import StatusLabel

    _heading(column, "Knoppen", 0)
    waiting = SecondaryButton(theme, "Nog niet mogelijk")
    waiting.set_unavailable("Kies eerst een plaats.")
    for row in (
        (
            PrimaryButton(theme, "Vastleggen", "check"),
            SecondaryButton(theme, "Bewerk", "pencil"),
            QuietButton(theme, "Wijzig"),
        ),
        (DangerButton(theme, "Verwijder definitief"), waiting),
    ):
        _flow(column, *row)
    _heading(column, "Status: altijd icoon en woord")
    flow = FlowLayout(gap=14, row_gap=8)
    for kind, text in (
        (StatusKind.DRAFT, "Concept"),
        (StatusKind.OPEN, "Open"),
        (StatusKind.RUNNING, "In behandeling"),
        (StatusKind.DONE, "Gereed"),
        (StatusKind.TODAY, "Vandaag"),
        (StatusKind.LATE, "4 dagen te laat"),
        (StatusKind.CANCELLED, "Vervallen"),
    ):
        flow.addWidget(StatusLabel(theme, Status(kind, text)))
    column.addLayout(flow)
    _heading(column, "Filters en rollen")
    _flow(column, FilterChip(theme, "November"), MenuChip(theme, "Soort"), Tag("Getuige"), Tag("Regie", "accent"))
    _heading(column, "Berichten in de pagina")
    column.addWidget(Banner(theme, "info", "3 organisaties zijn betrokken", "Neem contact op met elkaar."))
    move = "Zet het op deze computer. Dan raakt er niets kwijt."
    column.addWidget(Banner(theme, "warn", "Dit bestand staat op een netwerkschijf", move))
    safe, now = "De schijf is vol. Uw tekst staat nog op het scherm.", "Maak ruimte en probeer het opnieuw."
    column.addWidget(Banner(theme, "bad", "Opslaan is niet gelukt", safe, now))
    done = "Reservekopie gemaakt en gecontroleerd"
    column.addWidget(Banner(theme, "ok", done, "Vandaag 16:40, op USB-stick VIOS 2."))


def _flow(column: QVBoxLayout, *widgets: QWidget) -> None:
    from vios_desktop.ui.widgets.flow_layout import FlowLayout

    flow: QLayout = FlowLayout(gap=8)
    for widget in widgets:
        flow.addWidget(widget)
    column.addLayout(flow)


def _second_column(theme: Theme, column: QVBoxLayout) -> None:
    from vios_desktop.ui.widgets.combo_field import ComboField
    from vios_desktop.ui.widgets.date_field import DateTimeField
    from vios_desktop.ui.widgets.date_words import parse_moment
    from vios_desktop.ui.widgets.field import Field
    from vios_desktop.ui.widgets.person_picker import PersonPicker
    from vios_desktop.ui.widgets.skeleton import Skeleton

    _heading(column, "Velden", 0)
    moment = DateTimeField(theme, clock=lambda: _NOON)
    moment.set_moment(parse_moment("gisteren 12:40", _NOON))
    column.addWidget(Field(theme, "Wanneer?", moment, "Typ een datum, of woorden als gisteren."))
    column.addSpacing(4)
    places = (Option("yard", "Plein", "map-pin"), Option("unknown", "Onbekend", "map-pin"))
    place = Field(theme, "Waar?", ComboField(theme, places, placeholder="Kies een plaats", icon="map-pin"))
    place.set_error("Kies een plaats. Weet u het niet? Kies dan Onbekend.")
    column.addWidget(place)
    _heading(column, "Persoon kiezen", 10)
    picker = PersonPicker(theme)
    picker.setObjectName("picker")
    column.addWidget(Field(theme, "Wie was erbij?", picker))
    column.addSpacing(theme.px(152))
    _heading(column, "Laden, pas na 0,3 seconde")
    column.addWidget(Skeleton(theme, 2, delay_ms=0))


def open_picker(page: QWidget) -> None:
    """Type into the person picker of a gallery that is on the screen, so that its list shows."""
    from vios_desktop.ui.widgets.person_picker import PersonPicker

    picker = page.findChild(PersonPicker, "picker")
    if picker is not None:
        picker.edit.setFocus()
        picker.set_text("sem vo")
        picker.show_results(
            "sem vo",
            (
                PersonRow("1", "Sem Voorbeeld", "3 havo, 15 jaar. Laatst: 23 november"),
                PersonRow("2", "Sem Voorbeeldsma", "1 mavo, 12 jaar. Nog niets vastgelegd"),
            ),
        )


def _third_column(theme: Theme, column: QVBoxLayout) -> None:
    from PySide6.QtCore import Qt

    from vios_desktop.ui.dialog_port import Question
    from vios_desktop.ui.dialogs import QuestionDialog
    from vios_desktop.ui.shell.messages import LockWarning
    from vios_desktop.ui.widgets.card import Card
    from vios_desktop.ui.widgets.empty_state import EmptyRow, EmptyState
    from vios_desktop.ui.widgets.toast import Toast

    _heading(column, "Melding met ongedaan maken, 10 seconden", 0)
    column.addWidget(Toast(theme, "Afspraak verwijderd", "Maak ongedaan"))
    _heading(column, "Vóór het slot")
    warning = LockWarning(theme)
    warning.show_seconds(24)
    column.addWidget(warning)
    _heading(column, "Vraag waarbij het werk stopt")
    text = "Het concept van vandaag 14:03 verdwijnt. U kunt dit niet ongedaan maken."
    question = Question("Concept weggooien?", text, "Gooi weg", "Bewaar het concept", dangerous=True)
    dialog = QuestionDialog(theme, question)
    dialog.setWindowFlags(Qt.WindowType.Widget)
    dialog.setMinimumWidth(0)
    frame = Card(margin=1, gap=0)
    frame.body.addWidget(dialog)
    column.addWidget(frame)
    _heading(column, "Leeg scherm")
    why = "Hier ziet u wat collega's opvalt, zonder oordeel. Drie kleine dingen samen kunnen iets betekenen."
    column.addWidget(
        EmptyState(theme, "eye", "Nog geen signalen", why, step="Signaal toevoegen", step_icon="plus")
    )
    title, hidden = "Geen incidenten met deze filters", "12 incidenten zijn verborgen door uw filters."
    column.addWidget(EmptyRow(theme, title, hidden, step="Wis filters"))


def main(arguments: list[str] | None = None) -> int:
    """Draw the gallery without a screen and write it as PNG."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", type=float, default=1.0, help="of the screen: 1.25 is Windows at 125 %%")
    parser.add_argument("--zoom", type=float, default=1.0, help="of the program: Ctrl + and Ctrl -")
    parser.add_argument("--page", choices=("parts", "today", "list", "question"), default="parts")
    parser.add_argument("--size", default="1366x768", help="of the picture in pixels")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    from PySide6.QtWidgets import QApplication

    from vios_desktop.ui.gallery_window import grab, sample_page
    from vios_desktop.ui.language import install_language
    from vios_desktop.ui.theme.theme import SchemeChoice, Theme

    app = QApplication([])
    install_language(app)
    theme = Theme(app)
    theme.choose(SchemeChoice.DARK if options.dark else SchemeChoice.LIGHT)
    theme.set_zoom(options.zoom)
    width, height = (round(int(edge) / options.scale) for edge in options.size.split("x"))
    page = build(theme) if options.page == "parts" else sample_page(theme, options.page)
    return 0 if grab(page, width, height, options.out, prepare=open_picker) else 1


if __name__ == "__main__":
    sys.exit(main())
