"""Making a part of the kit shows no window: what is made visible before it has a parent flashes on the screen."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui import widgets
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.widgets.avatar import Avatar
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import (
    Button,
    DangerButton,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from vios_desktop.ui.widgets.calendar_popup import CalendarPopup
from vios_desktop.ui.widgets.card import Card, Note, RowCard
from vios_desktop.ui.widgets.chip import ChoiceChip, FilterChip, MenuChip
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.drop_zone import DropZone
from vios_desktop.ui.widgets.empty_state import EmptyRow, EmptyState
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.field_box import FieldBox
from vios_desktop.ui.widgets.fixed_by_school import FixedBySchool
from vios_desktop.ui.widgets.floating_list import FloatingList
from vios_desktop.ui.widgets.following_area import FollowingArea
from vios_desktop.ui.widgets.headed_pane import HeadedPane
from vios_desktop.ui.widgets.icon_label import IconLabel, Tile
from vios_desktop.ui.widgets.label import ElidedLabel, KeyCap, Label, Rule, Tag
from vios_desktop.ui.widgets.limited import Limited
from vios_desktop.ui.widgets.list_frame import ListFrame
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.other_version import OtherVersion
from vios_desktop.ui.widgets.page_image import PageImage
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.passphrase_field import PassphraseField
from vios_desktop.ui.widgets.path_map import PathMap
from vios_desktop.ui.widgets.person_picker import PersonPicker
from vios_desktop.ui.widgets.pupil_field import PupilField
from vios_desktop.ui.widgets.row_data import Option, PathStep, Row, Status, StatusKind, StepState
from vios_desktop.ui.widgets.row_delegate import RowList
from vios_desktop.ui.widgets.rows_page import RowsPage
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.side_choice import SideChoice
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.steps import Steps
from vios_desktop.ui.widgets.stick_choice import StickChoice
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox
from vios_desktop.ui.widgets.tick_list import TickList
from vios_desktop.ui.widgets.toast import Toast
from vios_desktop.ui.widgets.two_sides import TwoSides
from vios_desktop.ui.widgets.watched_edit import WatchedEdit
from vios_desktop.ui.widgets.whole_text import WholeText
from vios_desktop.ui.widgets.words_and_page import WordsAndPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

LATE = Status(StatusKind.LATE, "Te laat")
ROW = Row("1", "Fietsenstalling", "gisteren", "vape", LATE, "2 afspraken", "clock", "bad")
STEPS = (
    PathStep("1", "Wat", StepState.DONE, "Vape", changeable=True, needs_check=True),
    PathStep("2", "Wie", StepState.NOW),
)


def _path(theme: Theme) -> QWidget:
    path = PathMap(theme)
    path.show_path(STEPS)
    return path


def _too_long(theme: Theme) -> QWidget:
    box = TextField(theme, "Een onderwerp dat nergens in past. " * 20)
    field = Field(theme, "Onderwerp", box)
    field.add_note(WholeText(box.edit))
    return field


def _wrong(theme: Theme) -> QWidget:
    field = Field(theme, "Wat?", TextField(theme, trailing="jaar"), "Kort", beside="niet verplicht")
    field.set_error("Vul dit in.")
    field.set_error("")
    return field


def _row_card(theme: Theme) -> QWidget:
    card = RowCard()
    for _ in range(2):
        card.add_row(ListRow(theme, ROW, "Gebeld", leading=Avatar(theme, "SV")))
    return card


def _banner(theme: Theme) -> QWidget:
    banner = Banner(theme, "bad", "Wat", "Veilig", "Nu", buttons=(QuietButton(theme, "Weer"),))
    banner.set_message("warn", "Wat")
    banner.set_message("info", "Wat", "Veilig", "Nu")
    return banner


def _pupil(theme: Theme) -> QWidget:
    field = PupilField(theme)
    field.set_text("1|Sem Voorbeeld, 3 havo")
    field.set_text("")
    return field


def _drop_zone(theme: Theme) -> QWidget:
    host = QWidget()
    DropZone(theme, host, "Laat hier los", lambda _data: True, lambda _data: True, more="Niet van anderen")
    return host


def _under_an_anchor(theme: Theme) -> QWidget:
    anchor = QWidget()
    FloatingList(theme, anchor)
    return anchor


def _heading(theme: Theme) -> QWidget:
    heading = SectionHeading(theme, "Te laat", icon="circle-alert", tone="bad", count="2", link="Alle")
    heading.set_count("")
    heading.set_count("3")
    return heading


def _calendar(theme: Theme) -> QWidget:
    """It lies in the window of its field, and is made with it."""
    host = QWidget()
    field = TextField(theme)
    QVBoxLayout(host).addWidget(field)
    CalendarPopup(field)
    return host


MADE: dict[type[QWidget], Callable[[Theme], QWidget]] = {
    Avatar: lambda theme: Avatar(theme, "SV", 30),
    Banner: _banner,
    BesideOrBelow: lambda theme: BesideOrBelow(theme, Label("Milan de Mock", "page"), QuietButton(theme, "Print")),
    Button: lambda theme: Button(theme, "Bewaren", kind="chip", size="small"),
    CalendarPopup: _calendar,
    ChipSet: lambda theme: ChipSet(theme, [Option("a", "Leerling"), Option("b", "Groep")]),
    ChipChoice: lambda theme: ChipChoice(theme, [Option("a", "Leerling"), Option("b", "Groep")]),
    Card: lambda _theme: Card("Afspraken"),
    ChoiceChip: lambda theme: ChoiceChip(theme, "Getuige", chosen=True),
    ComboField: lambda theme: ComboField(theme, [Option("a", "Plein", "map-pin")], icon="map-pin", code="a"),
    DangerButton: lambda theme: DangerButton(theme, "Weg", "trash-2"),
    DateTimeField: DateTimeField,
    DropZone: _drop_zone,
    ElidedLabel: lambda _theme: ElidedLabel("lang"),
    EmptyRow: lambda theme: EmptyRow(theme, "Niets", "Rust", step="Begin"),
    EmptyState: lambda theme: EmptyState(theme, "lock", "Niets", "Rust", step="Begin", step_icon="plus"),
    Field: _wrong,
    FieldBox: lambda theme: FieldBox(theme, "search"),
    FilterChip: lambda theme: FilterChip(theme, "November"),
    FollowingArea: lambda _theme: FollowingArea(),
    FixedBySchool: lambda theme: FixedBySchool(theme, "Vijf minuten"),
    FloatingList: _under_an_anchor,
    HeadedPane: lambda _theme: HeadedPane(),
    IconButton: lambda theme: IconButton(theme, "ellipsis", "Meer"),
    IconLabel: lambda theme: IconLabel(theme, "phone", 18),
    KeyCap: lambda _theme: KeyCap("1"),
    Label: lambda _theme: Label("Tekst", wrap=True),
    ListFrame: lambda theme: ListFrame(theme, "Signalen"),
    ListRow: _row_card,
    MenuChip: lambda theme: MenuChip(theme, "Status"),
    Note: lambda _theme: Note("Let op"),
    OnePage: lambda _theme: OnePage(),
    OtherVersion: lambda theme: OtherVersion(theme, "Wat?"),
    OptionCard: lambda theme: OptionCard(theme, "Ja", "Zeker", key="1"),
    PageImage: PageImage,
    PageScroll: lambda _theme: PageScroll(QWidget(), QWidget()),
    PassphraseField: PassphraseField,
    PathMap: _path,
    PersonPicker: PersonPicker,
    PrimaryButton: lambda theme: PrimaryButton(theme, "Bewaren", "check"),
    PupilField: _pupil,
    QuietButton: lambda theme: QuietButton(theme, "Weer", "plus", tone="bad"),
    RowCard: _row_card,
    RowsPage: lambda theme: RowsPage(theme, "Prullenbak", "Wat weg is.", "Zoek"),
    RowList: lambda theme: RowList(theme, "Incidenten"),
    Rule: lambda _theme: Rule(),
    SecondaryButton: lambda theme: SecondaryButton(theme, "Weer", "plus"),
    SectionHeading: _heading,
    Skeleton: lambda theme: Skeleton(theme, rows=2, delay_ms=0),
    StatusLabel: lambda theme: StatusLabel(theme, LATE, wrap=True),
    Steps: lambda theme: Steps(theme, ("Inhoud", "Maken")),
    Tag: lambda _theme: Tag("Regie", "accent"),
    TextArea: lambda theme: TextArea(theme, "Tekst"),
    StickChoice: StickChoice,
    TextField: lambda theme: TextField(theme, "Tekst", icon="search", trailing="jaar"),
    Limited: lambda theme: Limited(theme, 720),
    TickBox: lambda theme: TickBox(theme, "Casus"),
    TickList: TickList,
    Tile: lambda theme: Tile(theme, "phone"),
    Toast: lambda theme: Toast(theme, "Bewaard", "Ongedaan"),
    WatchedEdit: lambda _theme: WatchedEdit("Tekst"),
    WholeText: _too_long,
    SideChoice: lambda theme: SideChoice(theme, {"a": ("Tekst", QWidget()), "b": ("Pagina", QWidget())}, "a"),
    WordsAndPage: lambda theme: WordsAndPage(theme, ("Tekst", QWidget()), ("Pagina", QWidget())),
    TwoSides: lambda theme: TwoSides(theme, ForgetfulSettings(), "proef", QWidget(), QWidget()),
    TwoColumns: lambda theme: TwoColumns(theme, shares=(68, 32), stack_below=760),
}


class Watch(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qapp: QCoreApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def public_widgets() -> set[type[QWidget]]:
    found = pkgutil.iter_modules(widgets.__path__, f"{widgets.__name__}.")
    modules = [importlib.import_module(module.name) for module in found]
    classes = {item for module in modules for _name, item in inspect.getmembers(module, inspect.isclass)}
    ours = (c for c in classes if issubclass(c, QWidget) and c.__module__.startswith(widgets.__name__))
    return {c for c in ours if not c.__name__.startswith("_")}


def test_every_part_of_the_kit_is_tried() -> None:
    assert public_widgets() == set(MADE)


def test_the_watch_sees_a_flash(watch: Watch, qtbot: QtBot) -> None:
    child, parent = QWidget(), QWidget()
    for widget in (child, parent):
        qtbot.addWidget(widget)
    child.setVisible(True)
    child.setParent(parent)

    assert watch.windows == ["QWidget"]


@pytest.mark.parametrize("kind", MADE)
def test_making_it_shows_no_window(kind: type[QWidget], watch: Watch, theme: Theme, qtbot: QtBot) -> None:
    qtbot.addWidget(MADE[kind](theme))

    assert watch.windows == []
