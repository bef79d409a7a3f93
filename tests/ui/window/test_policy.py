"""What the school's IT fixed, from the policy to the screen: it holds, says why, and cannot be changed there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.entrance.fakes import FakeVaultStore, ScriptedDialogs, services_for
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.data.backup.place_settings import PlaceSettings
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.school_policy import SchoolPolicy
from vios_desktop.texts import DUTCH, Texts
from vios_desktop.ui.computer.screen_shield import SHIELD_KEY, is_wanted
from vios_desktop.ui.entrance.screen import Entrance
from vios_desktop.ui.idle_minutes import idle_minutes
from vios_desktop.ui.inbox.elsewhere_card import ElsewhereCard
from vios_desktop.ui.inbox.shared_folder import SharedFolder
from vios_desktop.ui.inbox.watch import WatchState
from vios_desktop.ui.language_choice import LANGUAGE_KEY, wanted_language
from vios_desktop.ui.look.screen import build
from vios_desktop.ui.policed_settings import SCHEME_KEY, PolicedSettings
from vios_desktop.ui.reporting.place import ReportPlace
from vios_desktop.ui.reporting.place_row import PlaceRow
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.theme.theme import Theme
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.window.watch_dialog import WatchChoice, WatchDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Kept(ForgetfulSettings):
    def save(self) -> bool:
        return True


def policed(policy: SchoolPolicy, **before: str) -> PolicedSettings:
    kept = Kept()
    for key, value in before.items():
        kept.set_value(key.replace("__", "/"), value)
    return PolicedSettings(kept, policy)


@pytest.mark.parametrize(
    ("policy", "kept", "minutes"),
    [
        (SchoolPolicy(), "", 5),
        (SchoolPolicy(), "15", 15),
        (SchoolPolicy(idle_usual=2), "", 2),
        (SchoolPolicy(idle_usual=2), "15", 15),
        (SchoolPolicy(idle_most=3), "", 3),
        (SchoolPolicy(idle_most=3), "15", 3),
        (SchoolPolicy(idle_most=3), "1", 1),
        (SchoolPolicy(idle_usual=2, idle_most=3), "zo lang mogelijk", 2),
        (SchoolPolicy(idle_usual=2, idle_most=3), "-9", 2),
    ],
)
def test_the_lock_falls_within_what_is_allowed(policy: SchoolPolicy, kept: str, minutes: int) -> None:
    assert idle_minutes(policed(policy, lock__idle_minutes=kept)) == minutes


def test_what_is_fixed_is_not_kept_and_the_own_choice_comes_back_with_the_freedom() -> None:
    kept = Kept()
    kept.set_value(LANGUAGE_KEY, "nl")
    kept.set_value(SHIELD_KEY, "off")
    fixed = PolicedSettings(kept, SchoolPolicy(language="en", colours="dark", shield_always=True))
    fixed.set_value(LANGUAGE_KEY, "nl")
    fixed.set_value("window/geometry", "x")

    assert wanted_language(fixed) == "en"
    assert fixed.value(SCHEME_KEY) == "dark"
    assert is_wanted(fixed)
    assert kept.value("window/geometry") == "x"
    assert wanted_language(PolicedSettings(kept, SchoolPolicy())) == "nl"
    assert not is_wanted(PolicedSettings(kept, SchoolPolicy()))


def test_the_theme_begins_with_the_colours_of_the_school(qapp: QApplication) -> None:
    theme = Theme(qapp, policed(SchoolPolicy(colours="dark"), theme__scheme="light"))
    try:
        assert theme.is_dark
    finally:
        theme.close()


def test_the_dialog_of_the_lock_offers_no_longer_time_and_says_why(qtbot: QtBot, theme: Theme) -> None:
    policy = SchoolPolicy(idle_usual=2, idle_most=7, shield_always=True)
    dialog = WatchDialog(theme, WatchChoice(7, shielded=True), can_shield=True, policy=policy)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(dialog)

    assert list(dialog.minutes.chips) == ["1", "2", "5", "7"]
    assert "Set by your school: at most 7" in dialog.minutes_fixed.words()
    assert dialog.shield.isChecked()
    assert not dialog.shield.isEnabled()
    assert dialog.shield_fixed.isVisible()
    dialog.usual_button.click()
    settle(dialog)
    assert dialog.minutes.text() == "2"
    assert dialog.shield.isChecked()
    assert unnamed(dialog) == []
    assert clipped(dialog) == []


def test_without_a_policy_the_dialog_says_nothing_of_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = WatchDialog(theme, WatchChoice(5, shielded=True), can_shield=True)
    qtbot.addWidget(dialog)
    dialog.show()

    assert not dialog.minutes_fixed.isVisible()
    assert not dialog.shield_fixed.isVisible()
    assert dialog.shield.isEnabled()


def test_language_and_colours_are_shown_and_cannot_be_chosen(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    screen = build(settings, DUTCH, NotedNavigator(), theme, SchoolPolicy(language="nl", colours="light"))
    qtbot.addWidget(screen)
    screen.resize(1158, 640)
    screen.show()
    screen.entered()
    settle(screen)
    page = screen.page

    assert not page.language.isEnabled()
    assert not page.colours.isEnabled()
    assert page.zoom.isEnabled()
    assert page.language_fixed.isVisible()
    assert page.colours_fixed.isVisible()
    page.zoom.chips["1.25"].click()
    page.reset_button.click()
    settle(screen)
    assert theme.choice.value == "light"
    assert clipped(screen) == []


def entrance(qtbot: QtBot, theme: Theme, policy: SchoolPolicy) -> Entrance:
    store = FakeVaultStore()
    store.add("Het Voorbeeld College", ("Marit Fictief",))
    services = services_for(store)._replace(policy=policy)
    made = Entrance(theme, services, ForgetfulSettings())
    qtbot.addWidget(made.frame)
    made.frame.show()
    return made


def start(shown: Entrance, *, practice: bool = False, given: Path | None = None) -> None:
    shown.start(practice=practice)
    shown.wake(ImmediateRunner(), ImmediateRunner(), ScriptedDialogs(), given)


def test_where_staff_only_report_no_file_of_the_school_is_offered(qtbot: QtBot, theme: Theme) -> None:
    shown = entrance(qtbot, theme, SchoolPolicy(reports_only=True))
    start(shown, given=Path("/backup.vbk"))

    assert shown.frame.current_page() == "doors"
    assert shown.doors_page is not None
    assert list(shown.doors_page.doors) == ["advice", "invitation"]


def test_a_word_about_the_file_of_the_school_stands_on_the_doors_as_well(qtbot: QtBot, theme: Theme) -> None:
    shown = entrance(qtbot, theme, SchoolPolicy(reports_only=True))
    text = Texts().error("policy_broken")
    shown.start()
    shown.add_note(text.what, text.safe, tone="warn")
    shown.wake(ImmediateRunner(), ImmediateRunner(), ScriptedDialogs())

    banners = [banner.accessibleName() for banner in shown.frame.findChildren(Banner)]
    assert any("beleidsbestand" in words and "veilige instellingen" in words for words in banners)


def test_without_the_practice_school_it_has_no_door_and_no_option_opens_it(qtbot: QtBot, theme: Theme) -> None:
    shown = entrance(qtbot, theme, SchoolPolicy(practice_school=False))
    start(shown, practice=True)
    assert shown.frame.current_page() == "unlock"

    presenters = shown._presenters
    assert presenters is not None
    presenters.pages.show_doors()
    assert shown.doors_page is not None
    assert "practice" not in shown.doors_page.doors
    assert "new" in shown.doors_page.doors


def test_a_new_file_is_proposed_where_the_school_wants_it(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    shown = entrance(qtbot, theme, SchoolPolicy(vault_folder=str(tmp_path)))
    start(shown)
    shown.show_wizard()

    presenters = shown._presenters
    assert presenters is not None
    assert presenters.wizard._given.folder == tmp_path


def test_reports_go_to_the_folder_of_the_school(qtbot: QtBot, theme: Theme) -> None:
    settings = policed(SchoolPolicy(report_folder="/mnt/meldingen"), reporting__folder="/elders")
    place = ReportPlace(settings, fixed=True)
    place.choose(Path("/nog/elders"))
    row = PlaceRow(theme)
    qtbot.addWidget(row)
    row.show_folder(place.folder(), fixed=place.fixed)

    assert place.folder() == Path("/mnt/meldingen")
    assert not row.choose_button.isVisible()
    assert row.fixed.isVisible()


def test_reports_come_from_the_folder_of_the_school(qtbot: QtBot, theme: Theme) -> None:
    shared = SharedFolder(ForgetfulSettings(), "vault-0", Path("/mnt/meldingen"))
    shared.choose(Path("/elders"))
    card = ElsewhereCard(theme, Texts())
    qtbot.addWidget(card)
    card.show()
    card.show_state(WatchState(shared=shared.folder(), shared_fixed=shared.is_fixed))

    assert shared.folder() == Path("/mnt/meldingen")
    assert not card.choose_button.isVisible()
    assert not card.drop_button.isVisible()
    assert card.fixed.isVisible()


def test_a_second_place_outside_what_is_allowed_is_refused_and_forgotten(tmp_path: Path) -> None:
    allowed, elsewhere = tmp_path / "toegestaan", tmp_path / "elders"
    (allowed / "stick").mkdir(parents=True)
    elsewhere.mkdir()
    (allowed / "via").symlink_to(elsewhere)
    free, narrow = PlaceSettings(tmp_path / "b.json"), PlaceSettings(tmp_path / "b.json", (str(allowed),))
    free.choose("vault-0", elsewhere)

    assert narrow.second_place("vault-0") is None
    for folder in (elsewhere, allowed / ".." / "elders", allowed / "via"):
        with pytest.raises(ViosError, match="second_place_not_allowed"):
            narrow.require_allowed(folder)
    narrow.require_allowed(allowed / "stick")
    narrow.choose("vault-0", allowed / "stick")
    assert narrow.second_place("vault-0") == allowed / "stick"
