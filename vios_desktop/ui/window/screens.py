"""The screens of the program in the order of the rail; each is imported when it is first shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vios_desktop.domain.rights import Action
from vios_desktop.ui.marking import QT_TRANSLATE_NOOP
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window import screen_builders as make
from vios_desktop.ui.window.places import (
    ADVICE,
    AGREEMENTS,
    CALL,
    CASE,
    CORE_TEAM,
    DECISION,
    DEMANDS,
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
    REGISTER,
    REVIEWS,
    SCHOOL_RULES,
    SEARCH,
    SIGNALS,
    SOCIAL_MAP,
    TODAY,
    TRASH,
    TRENDS,
    ScreenSpec,
)

_SEES_INCIDENTS = (Action.VIEW_OWN_INCIDENTS, Action.VIEW_ALL_INCIDENTS)
_SEES_SIGNALS = (Action.VIEW_OWN_SIGNALS, Action.VIEW_ALL_SIGNALS)
_SEES_AGREEMENTS = (Action.MANAGE_OWN_AGREEMENTS, Action.MANAGE_ALL_AGREEMENTS)


SCREENS: tuple[ScreenSpec, ...] = (
    ScreenSpec(
        TODAY,
        QT_TRANSLATE_NOOP("Places", "Today"),
        make.today,
        (*_SEES_INCIDENTS, *_SEES_AGREEMENTS),
        icon="calendar-check",
    ),
    ScreenSpec(
        INCIDENTS,
        QT_TRANSLATE_NOOP("Places", "Incidents"),
        make.incidents,
        _SEES_INCIDENTS,
        icon="file-text",
    ),
    ScreenSpec(SIGNALS, QT_TRANSLATE_NOOP("Places", "Signals"), make.signals, _SEES_SIGNALS, icon="eye"),
    ScreenSpec(
        AGREEMENTS,
        QT_TRANSLATE_NOOP("Places", "Agreements"),
        make.agreements,
        _SEES_AGREEMENTS,
        icon="list-checks",
    ),
    ScreenSpec(
        ADVICE,
        QT_TRANSLATE_NOOP("Places", "Decision help"),
        make.advice,
        (Action.ASK_ADVICE,),
        icon="waymark",
        chrome=Chrome.FOCUS_112,
        passing=True,
    ),
    ScreenSpec(
        CORE_TEAM,
        QT_TRANSLATE_NOOP("Places", "Core team"),
        make.core_team,
        (Action.RUN_CORE_TEAM,),
        icon="kernteam",
    ),
    ScreenSpec(
        CASE,
        QT_TRANSLATE_NOOP("Places", "Case"),
        make.case,
        (Action.RUN_CORE_TEAM,),
        place=CORE_TEAM,
        passing=True,
    ),
    ScreenSpec(
        EXPORT,
        QT_TRANSLATE_NOOP("Places", "Summary"),
        make.export,
        (Action.EXPORT_SUMMARY,),
        icon="download",
        chrome=Chrome.FOCUS,
        passing=True,
    ),
    ScreenSpec(TRENDS, QT_TRANSLATE_NOOP("Places", "Trends"), make.trends, (Action.VIEW_TRENDS,), icon="bars"),
    ScreenSpec(
        REGISTER,
        QT_TRANSLATE_NOOP("Places", "Shared"),
        make.register,
        (Action.VIEW_DISCLOSURES,),
        icon="globe",
        foot=True,
    ),
    ScreenSpec(
        DEMANDS,
        QT_TRANSLATE_NOOP("Places", "Demands"),
        make.demands,
        (Action.HANDLE_DEMAND,),
        place=REGISTER,
    ),
    ScreenSpec(
        TRASH,
        QT_TRANSLATE_NOOP("Places", "Trash"),
        make.trash,
        (Action.USE_TRASH,),
        icon="trash-2",
        foot=True,
    ),
    ScreenSpec(
        SCHOOL_RULES,
        QT_TRANSLATE_NOOP("Places", "School rules"),
        make.school_rules,
        (Action.MANAGE_SCHOOL_RULES,),
        icon="settings-2",
        foot=True,
    ),
    ScreenSpec(
        REVIEWS,
        QT_TRANSLATE_NOOP("Places", "Came together"),
        make.reviews,
        (Action.REVIEW_SIGNALS,),
        place=SIGNALS,
    ),
    ScreenSpec(
        RECORD,
        QT_TRANSLATE_NOOP("Places", "Record an incident"),
        make.record,
        (Action.RECORD_INCIDENT,),
        place=INCIDENTS,
        passing=True,
    ),
    ScreenSpec(
        GAPS,
        QT_TRANSLATE_NOOP("Places", "Gaps"),
        make.gaps,
        (Action.MANAGE_GAPS,),
        place=AGREEMENTS,
    ),
    ScreenSpec(
        DECISION,
        QT_TRANSLATE_NOOP("Places", "Decision"),
        make.decision,
        _SEES_INCIDENTS,
        chrome=Chrome.FOCUS_112,
        place=INCIDENTS,
        passing=True,
    ),
    ScreenSpec(
        CALL,
        QT_TRANSLATE_NOOP("Places", "Call"),
        make.call,
        (Action.LOG_CONTACT, Action.ASK_ADVICE),
        chrome=Chrome.FOCUS_112,
        passing=True,
        aside=True,
    ),
    ScreenSpec(
        KNOWLEDGE,
        QT_TRANSLATE_NOOP("Places", "Knowledge"),
        make.knowledge,
        (Action.READ_KNOWLEDGE,),
        icon="book",
        foot=True,
    ),
    ScreenSpec(
        SOCIAL_MAP,
        QT_TRANSLATE_NOOP("Places", "Who can do what"),
        make.social_map,
        (Action.VIEW_SOCIAL_MAP,),
        icon="users",
        foot=True,
    ),
    ScreenSpec(
        LETTERS,
        QT_TRANSLATE_NOOP("Places", "Letter"),
        make.letters,
        _SEES_INCIDENTS,
        chrome=Chrome.FOCUS,
        place=INCIDENTS,
        passing=True,
    ),
    ScreenSpec(
        FILE,
        QT_TRANSLATE_NOOP("Places", "File"),
        make.file,
        _SEES_INCIDENTS,
        chrome=Chrome.FOCUS,
        place=INCIDENTS,
        passing=True,
        aside=True,
    ),
    ScreenSpec(SEARCH, QT_TRANSLATE_NOOP("Places", "Search"), make.search, (Action.SEARCH,)),
    ScreenSpec(
        PERSON_MERGE,
        QT_TRANSLATE_NOOP("Places", "The same person"),
        make.person_merge,
        (Action.MERGE_PERSONS,),
        chrome=Chrome.FOCUS,
        place=INCIDENTS,
        passing=True,
        aside=True,
    ),
    ScreenSpec(
        PAPER,
        QT_TRANSLATE_NOOP("Places", "Pages"),
        make.paper,
        (Action.DISCLOSE, Action.VIEW_DISCLOSURES, Action.VIEW_DOSSIER, Action.VIEW_OWN_INCIDENTS),
        chrome=Chrome.FOCUS,
        passing=True,
        aside=True,
    ),
    ScreenSpec(
        POSTER,
        QT_TRANSLATE_NOOP("Places", "Sheet for the wall"),
        make.poster,
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
