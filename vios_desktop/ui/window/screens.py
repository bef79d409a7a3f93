"""The screens of the program in the order of the rail; each is imported when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vios_desktop.domain.rights import Action
from vios_desktop.ui.marking import QT_TRANSLATE_NOOP
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window.places import (
    ADVICE,
    AGREEMENTS,
    CALL,
    CASE,
    CORE_TEAM,
    DECISION,
    EXPORT,
    FILE,
    GAPS,
    INCIDENTS,
    KNOWLEDGE,
    LETTERS,
    PAPER,
    PERSON_MERGE,
    POSTER,
    RECORD,
    REVIEWS,
    SCHOOL_RULES,
    SEARCH,
    SIGNALS,
    SOCIAL_MAP,
    TODAY,
    TRASH,
    TRENDS,
    ScreenParts,
    ScreenSpec,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SEES_INCIDENTS = (Action.VIEW_OWN_INCIDENTS, Action.VIEW_ALL_INCIDENTS)
_SEES_SIGNALS = (Action.VIEW_OWN_SIGNALS, Action.VIEW_ALL_SIGNALS)
_SEES_AGREEMENTS = (Action.MANAGE_OWN_AGREEMENTS, Action.MANAGE_ALL_AGREEMENTS)


def _today(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.today.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def _agreements(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.agreements.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.settings, parts.theme)


def _social_map(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.social_map.screen import build

    services = parts.desk, parts.school, parts.runner, parts.texts
    return build(*services, parts.navigator, parts.settings, parts.theme)


def _gaps(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.gaps.screen import build

    services = parts.desk, parts.school, parts.runner, parts.texts
    return build(*services, parts.navigator, parts.settings, parts.theme)


def _advice(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.decision.paper import PaperPorts
    from vios_desktop.ui.decision.screen import build

    paper = PaperPorts(parts.dialogs, parts.services.pictures, parts.services.write_file)
    finder = parts.services.knowledge
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme, finder, paper)


def _decision(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.decision.record_screen import build_record

    return build_record(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def _call(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.calls.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def _incidents(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.incidents.screen import build

    screen = build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.settings, parts.theme)
    screen.give_files(parts.texts, parts.dialogs, parts.services.read_file)
    return screen


def _signals(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.signals.screen import build

    screen = build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.settings, parts.theme)
    screen.give_files(parts.texts, parts.dialogs, parts.services.read_file)
    if parts.desk.session.may(Action.REVIEW_SIGNALS):
        from vios_desktop.ui.reviews.area import BundleArea

        area = BundleArea(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)
        screen.page.set_banner_area(area)
        screen.page.detail_pane.shown.connect(lambda _signal_id: area.refresh())
    return screen


def _person_merge(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.person_merge.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def _core_team(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.core_team.screen import build_home

    return build_home(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def _case(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.core_team.screen import build_case

    return build_case(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def _record(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.record.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def _export(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.export.screen import build

    services = parts.services
    files = FilePorts(lambda pdf: tuple(services.pictures(pdf)), services.write_file)
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme, files)


def _knowledge(parts: ScreenParts) -> QWidget:
    from vios_desktop.services.knowledge import KnowledgeService
    from vios_desktop.ui.knowledge.model import KnowledgePorts
    from vios_desktop.ui.knowledge.screen import build
    from vios_desktop.ui.poster.screen import PosterButton

    ports = KnowledgePorts(
        finder=parts.services.knowledge,
        own_contacts=KnowledgeService(parts.desk.session).own_contacts,
        may_ask=parts.desk.session.may(Action.ASK_ADVICE),
    )
    today = parts.desk.session.clock.today
    screen = build(ports, parts.runner, parts.texts, parts.navigator, parts.settings, parts.theme, today)
    show = parts.navigator.show_poster
    screen.page.detail_pane.pages.protocol_tools = lambda kind: (PosterButton(parts.theme, kind, show),)
    return screen


def _search(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.search.screen import build

    return build(parts.desk, parts.school, parts.runner, parts.texts, parts.navigator, parts.theme)


def _poster(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.poster.presenter import PosterPorts
    from vios_desktop.ui.poster.screen import build

    ports = PosterPorts(parts.desk.posters.make, parts.services.pictures, parts.services.write_file)
    return build(ports, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def _letters(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.letters.model import FilePorts
    from vios_desktop.ui.letters.screen import build

    services = parts.services
    files = FilePorts(lambda pdf: tuple(services.pictures(pdf)), services.write_file)
    return build(
        parts.desk,
        parts.runner,
        parts.page_runner,
        parts.texts,
        parts.navigator,
        parts.dialogs,
        parts.settings,
        parts.theme,
        files,
    )


def _file(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.files.viewer_presenter import ViewerPorts
    from vios_desktop.ui.files.viewer_screen import build

    services = parts.services
    ports = ViewerPorts(parts.desk.files, services.pictures, services.write_file, services.sound())
    return build(ports, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def _reviews(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.reviews.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def _paper(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.papers.presenter import PaperPorts
    from vios_desktop.ui.papers.screen import build

    ports = PaperPorts(parts.services.pictures, parts.services.write_file)
    return build(ports, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def _trash(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.trash.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def _school_rules(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.school_rules.screen import build

    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def _trends(parts: ScreenParts) -> QWidget:
    from vios_desktop.ui.decision.paper import PaperPorts
    from vios_desktop.ui.trends.screen import build

    paper = PaperPorts(parts.dialogs, parts.services.pictures, parts.services.write_file)
    read = parts.services.read_file
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme, paper, read)


SCREENS: tuple[ScreenSpec, ...] = (
    ScreenSpec(
        TODAY,
        QT_TRANSLATE_NOOP("Places", "Today"),
        _today,
        (*_SEES_INCIDENTS, *_SEES_AGREEMENTS),
        icon="calendar-check",
    ),
    ScreenSpec(INCIDENTS, QT_TRANSLATE_NOOP("Places", "Incidents"), _incidents, _SEES_INCIDENTS, icon="file-text"),
    ScreenSpec(SIGNALS, QT_TRANSLATE_NOOP("Places", "Signals"), _signals, _SEES_SIGNALS, icon="eye"),
    ScreenSpec(
        AGREEMENTS,
        QT_TRANSLATE_NOOP("Places", "Agreements"),
        _agreements,
        _SEES_AGREEMENTS,
        icon="list-checks",
    ),
    ScreenSpec(
        ADVICE,
        QT_TRANSLATE_NOOP("Places", "Decision help"),
        _advice,
        (Action.ASK_ADVICE,),
        icon="waymark",
        chrome=Chrome.FOCUS_112,
        passing=True,
    ),
    ScreenSpec(
        CORE_TEAM, QT_TRANSLATE_NOOP("Places", "Core team"), _core_team, (Action.RUN_CORE_TEAM,), icon="kernteam"
    ),
    ScreenSpec(
        CASE, QT_TRANSLATE_NOOP("Places", "Case"), _case, (Action.RUN_CORE_TEAM,), place=CORE_TEAM, passing=True
    ),
    ScreenSpec(
        EXPORT,
        QT_TRANSLATE_NOOP("Places", "Summary"),
        _export,
        (Action.EXPORT_SUMMARY,),
        icon="download",
        chrome=Chrome.FOCUS,
        passing=True,
    ),
    ScreenSpec(TRENDS, QT_TRANSLATE_NOOP("Places", "Trends"), _trends, (Action.VIEW_TRENDS,), icon="bars"),
    ScreenSpec(
        TRASH,
        QT_TRANSLATE_NOOP("Places", "Trash"),
        _trash,
        (Action.USE_TRASH,),
        icon="trash-2",
        foot=True,
    ),
    ScreenSpec(
        SCHOOL_RULES,
        QT_TRANSLATE_NOOP("Places", "School rules"),
        _school_rules,
        (Action.MANAGE_SCHOOL_RULES,),
        icon="settings-2",
        foot=True,
    ),
    ScreenSpec(
        REVIEWS,
        QT_TRANSLATE_NOOP("Places", "Came together"),
        _reviews,
        (Action.REVIEW_SIGNALS,),
        place=SIGNALS,
    ),
    ScreenSpec(
        RECORD,
        QT_TRANSLATE_NOOP("Places", "Record an incident"),
        _record,
        (Action.RECORD_INCIDENT,),
        place=INCIDENTS,
        passing=True,
    ),
    ScreenSpec(
        GAPS,
        QT_TRANSLATE_NOOP("Places", "Gaps"),
        _gaps,
        (Action.MANAGE_GAPS,),
        place=AGREEMENTS,
    ),
    ScreenSpec(
        DECISION,
        QT_TRANSLATE_NOOP("Places", "Decision"),
        _decision,
        _SEES_INCIDENTS,
        chrome=Chrome.FOCUS_112,
        place=INCIDENTS,
        passing=True,
    ),
    ScreenSpec(
        CALL,
        QT_TRANSLATE_NOOP("Places", "Call"),
        _call,
        (Action.LOG_CONTACT, Action.ASK_ADVICE),
        chrome=Chrome.FOCUS_112,
        passing=True,
        aside=True,
    ),
    ScreenSpec(
        KNOWLEDGE,
        QT_TRANSLATE_NOOP("Places", "Knowledge"),
        _knowledge,
        (Action.READ_KNOWLEDGE,),
        icon="book",
        foot=True,
    ),
    ScreenSpec(
        SOCIAL_MAP,
        QT_TRANSLATE_NOOP("Places", "Who can do what"),
        _social_map,
        (Action.VIEW_SOCIAL_MAP,),
        icon="users",
        foot=True,
    ),
    ScreenSpec(
        LETTERS,
        QT_TRANSLATE_NOOP("Places", "Letter"),
        _letters,
        _SEES_INCIDENTS,
        chrome=Chrome.FOCUS,
        place=INCIDENTS,
        passing=True,
    ),
    ScreenSpec(
        FILE,
        QT_TRANSLATE_NOOP("Places", "File"),
        _file,
        _SEES_INCIDENTS,
        chrome=Chrome.FOCUS,
        place=INCIDENTS,
        passing=True,
        aside=True,
    ),
    ScreenSpec(SEARCH, QT_TRANSLATE_NOOP("Places", "Search"), _search, (Action.SEARCH,)),
    ScreenSpec(
        PERSON_MERGE,
        QT_TRANSLATE_NOOP("Places", "The same person"),
        _person_merge,
        (Action.MERGE_PERSONS,),
        chrome=Chrome.FOCUS,
        place=INCIDENTS,
        passing=True,
        aside=True,
    ),
    ScreenSpec(
        PAPER,
        QT_TRANSLATE_NOOP("Places", "Pages"),
        _paper,
        (Action.DISCLOSE, Action.VIEW_DISCLOSURES, Action.VIEW_DOSSIER, Action.VIEW_OWN_INCIDENTS),
        chrome=Chrome.FOCUS,
        passing=True,
        aside=True,
    ),
    ScreenSpec(
        POSTER,
        QT_TRANSLATE_NOOP("Places", "Sheet for the wall"),
        _poster,
        (Action.READ_KNOWLEDGE,),
        chrome=Chrome.FOCUS,
        place=KNOWLEDGE,
        passing=True,
        aside=True,
    ),
)


def place_title(spec: ScreenSpec) -> str:
    """The name of a place in the language of the interface."""
    return QCoreApplication.translate("Places", spec.title)
