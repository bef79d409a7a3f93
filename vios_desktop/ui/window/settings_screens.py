"""The screens that are reached by Instellingen, in the order in which they stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vios_desktop.domain.rights import Action
from vios_desktop.ui.marking import QT_TRANSLATE_NOOP
from vios_desktop.ui.settings.entries import HANDBOOK, HELP_ICON, LOCK_AND_SCREEN, SettingsEntry, SettingsGroup
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window import privacy_builders as privacy
from vios_desktop.ui.window import screen_builders as make
from vios_desktop.ui.window.places import (
    ACCOUNTS,
    BACKUPS,
    BREACHES,
    CATALOGUES,
    CONTENT_PACKS,
    INVITATION,
    LOG,
    LOOK,
    RECOVERY_KEY,
    REQUESTS,
    RETENTION,
    ROSTER,
    SCHOOL_RULES,
    SETTINGS,
    TRASH,
    ScreenSpec,
    SettingsPlace,
    place_title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

SETTINGS_SCREENS: tuple[ScreenSpec, ...] = (
    ScreenSpec(
        SCHOOL_RULES,
        QT_TRANSLATE_NOOP("Places", "School rules"),
        make.school_rules,
        (Action.MANAGE_SCHOOL_RULES,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.SCHOOL,
            "settings-2",
            QT_TRANSLATE_NOOP("Settings", "Rules, numbers and contacts that the advice uses"),
            QT_TRANSLATE_NOOP("Settings", "municipality police phone pupils"),
        ),
    ),
    ScreenSpec(
        CONTENT_PACKS,
        QT_TRANSLATE_NOOP("Places", "Content of the decision help"),
        make.content_packs,
        (Action.MANAGE_SCHOOL_RULES,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.SCHOOL,
            "book",
            QT_TRANSLATE_NOOP("Settings", "Which version of questions and advice is in use; a newer one, or back"),
            QT_TRANSLATE_NOOP("Settings", "update pack rules version publisher signed"),
        ),
    ),
    ScreenSpec(
        CATALOGUES,
        QT_TRANSLATE_NOOP("Places", "Lists of words"),
        make.catalogues,
        (Action.MANAGE_CATALOGUES,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.SCHOOL,
            "list-checks",
            QT_TRANSLATE_NOOP("Settings", "The kinds, places, measures and partners that one can choose from"),
            QT_TRANSLATE_NOOP("Settings", "catalogue choice subkind add rename order merge retire"),
        ),
    ),
    ScreenSpec(
        INVITATION,
        QT_TRANSLATE_NOOP("Places", "Invitation to report"),
        make.invitation,
        (Action.MANAGE_INVITATIONS,),
        aside=True,
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.SCHOOL,
            "mail",
            QT_TRANSLATE_NOOP(
                "Settings", "Lets colleagues report without an account; the sheet for the staff room"
            ),
            QT_TRANSLATE_NOOP("Settings", "sealed report colleague words poster file"),
        ),
    ),
    ScreenSpec(
        ROSTER,
        QT_TRANSLATE_NOOP("Places", "Import a list"),
        make.roster,
        (Action.IMPORT_RECORDS,),
        chrome=Chrome.FOCUS,
        place=SETTINGS,
        passing=True,
        settings=SettingsPlace(
            SettingsGroup.SCHOOL,
            "users",
            QT_TRANSLATE_NOOP(
                "Settings", "Pupils and staff of the school's own administration, each year; partners"
            ),
            QT_TRANSLATE_NOOP("Settings", "import excel csv spreadsheet new year partner contact"),
        ),
    ),
    ScreenSpec(
        ACCOUNTS,
        QT_TRANSLATE_NOOP("Places", "Accounts"),
        make.accounts,
        (Action.CHANGE_OWN_PASSPHRASE, Action.MANAGE_ACCOUNTS),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.ACCESS,
            "key-round",
            QT_TRANSLATE_NOOP("Settings", "Who may get in and with which role; your password and key file"),
            QT_TRANSLATE_NOOP("Settings", "password colleague temporary second factor"),
        ),
    ),
    ScreenSpec(
        RECOVERY_KEY,
        QT_TRANSLATE_NOOP("Places", "Recovery key"),
        make.recovery_key,
        (Action.MANAGE_RECOVERY_KEY,),
        aside=True,
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.ACCESS,
            "lock",
            QT_TRANSLATE_NOOP("Settings", "The key on paper for when every password is lost; two of three"),
            QT_TRANSLATE_NOOP("Settings", "lost forgotten sheet"),
        ),
    ),
    ScreenSpec(
        LOG,
        QT_TRANSLATE_NOOP("Places", "Review the log"),
        make.log,
        (Action.VIEW_AUDIT_LOG,),
        aside=True,
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.ACCESS,
            "history",
            QT_TRANSLATE_NOOP("Settings", "Who did what and when, with a sample to look at"),
            QT_TRANSLATE_NOOP("Settings", "audit privacy officer review"),
        ),
    ),
    ScreenSpec(
        BACKUPS,
        QT_TRANSLATE_NOOP("Places", "Backup"),
        make.backups,
        (Action.MANAGE_BACKUPS,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.KEEPING,
            "save",
            QT_TRANSLATE_NOOP("Settings", "Make and check backups, a second place, everything out as a package"),
            QT_TRANSLATE_NOOP("Settings", "restore stick copy export"),
        ),
    ),
    ScreenSpec(
        RETENTION,
        QT_TRANSLATE_NOOP("Places", "Retention"),
        privacy.retention,
        (Action.VIEW_RETENTION,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.KEEPING,
            "calendar-clock",
            QT_TRANSLATE_NOOP("Settings", "How long what is kept, and what is due to be destroyed"),
            QT_TRANSLATE_NOOP("Settings", "destroy erase period privacy"),
        ),
    ),
    ScreenSpec(
        REQUESTS,
        QT_TRANSLATE_NOOP("Places", "Requests of persons concerned"),
        privacy.requests,
        (Action.VIEW_REQUESTS,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.KEEPING,
            "user",
            QT_TRANSLATE_NOOP(
                "Settings", "Who wants to see, correct or erase what is held, and the time that is left"
            ),
            QT_TRANSLATE_NOOP("Settings", "access rectify erase object privacy rights parent"),
        ),
    ),
    ScreenSpec(
        BREACHES,
        QT_TRANSLATE_NOOP("Places", "Breaches"),
        privacy.breaches,
        (Action.VIEW_BREACHES,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.KEEPING,
            "shield-alert",
            QT_TRANSLATE_NOOP("Settings", "What was lost or went wrong with data, and the 72 hours to report it"),
            QT_TRANSLATE_NOOP("Settings", "leak lost stolen authority privacy"),
        ),
    ),
    ScreenSpec(
        TRASH,
        QT_TRANSLATE_NOOP("Places", "Trash"),
        make.trash,
        (Action.USE_TRASH,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.KEEPING,
            "trash-2",
            QT_TRANSLATE_NOOP("Settings", "What was thrown away, put back or taken away for good"),
            QT_TRANSLATE_NOOP("Settings", "throw away undo delete"),
        ),
    ),
    ScreenSpec(
        LOOK,
        QT_TRANSLATE_NOOP("Places", "Look and language"),
        make.look,
        (Action.CHANGE_OWN_PASSPHRASE,),
        place=SETTINGS,
        settings=SettingsPlace(
            SettingsGroup.COMPUTER,
            "circle-half",
            QT_TRANSLATE_NOOP("Settings", "Light or dark, larger or smaller, Dutch or English"),
            QT_TRANSLATE_NOOP("Settings", "theme colour zoom letters english nederlands contrast"),
        ),
    ),
)


def settings_entries(specs: Iterable[ScreenSpec]) -> tuple[SettingsEntry, ...]:
    """The rows of Instellingen for an account that may open these screens, and what every account may choose."""
    entries = [
        SettingsEntry(
            spec.id,
            spec.settings.group,
            spec.settings.icon,
            place_title(spec),
            _settings_words(spec.settings.words),
            _settings_words(spec.settings.also),
        )
        for spec in specs
        if spec.settings is not None
    ]
    watch = SettingsEntry(
        LOCK_AND_SCREEN,
        SettingsGroup.COMPUTER,
        "monitor",
        _settings_words(QT_TRANSLATE_NOOP("Settings", "Lock and screen")),
        _settings_words(QT_TRANSLATE_NOOP("Settings", "When VIOS locks by itself, and pictures of the screen")),
        _settings_words(QT_TRANSLATE_NOOP("Settings", "minutes idle screenshot share beamer")),
    )
    handbook = SettingsEntry(
        HANDBOOK,
        SettingsGroup.COMPUTER,
        HELP_ICON,
        _settings_words(QT_TRANSLATE_NOOP("Settings", "Handbook")),
        _settings_words(QT_TRANSLATE_NOOP("Settings", "How everything is done, cards per role, documents; F1")),
        _settings_words(QT_TRANSLATE_NOOP("Settings", "help manual explanation keys dpia")),
    )
    return (*entries, watch, handbook)


def _settings_words(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
