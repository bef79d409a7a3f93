"""How each screen is made out of the parts of the window; imported when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.rights import Action

if TYPE_CHECKING:
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.window.places import ScreenParts


def today(parts: ScreenParts) -> Making:
    from vios_desktop.ui.today.screen import make

    yield
    services = parts.desk, parts.runner, parts.texts
    return (yield from make(*services, parts.navigator, parts.theme, watch=parts.report_watch))


def inbox(parts: ScreenParts) -> Making:
    from vios_desktop.ui.inbox.screen import make

    yield
    services = parts.desk, (parts.runner, parts.page_runner), parts.texts, parts.navigator
    return (yield from make(*services, parts.dialogs, parts.report_watch, parts.theme))


def invitation(parts: ScreenParts) -> Making:
    from vios_desktop.ui.invitation.screen import InvitationScreen

    yield
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme
    return InvitationScreen(*shared, parts.services.write_file)


def agreements(parts: ScreenParts) -> Making:
    from vios_desktop.ui.agreements.screen import make

    yield
    services = parts.desk, parts.runner, parts.texts
    return (yield from make(*services, parts.navigator, parts.settings, parts.theme))


def social_map(parts: ScreenParts) -> Making:
    from vios_desktop.ui.social_map.screen import make

    yield
    services = parts.desk, parts.school, parts.runner, parts.texts
    return (yield from make(*services, parts.navigator, parts.settings, parts.theme))


def gaps(parts: ScreenParts) -> Making:
    from vios_desktop.ui.gaps.screen import make

    yield
    services = parts.desk, parts.school, parts.runner, parts.texts
    return (yield from make(*services, parts.navigator, parts.settings, parts.theme))


def advice(parts: ScreenParts) -> Making:
    from vios_desktop.ui.decision.paper import PaperPorts
    from vios_desktop.ui.decision.screen import make

    yield
    paper = PaperPorts(parts.dialogs, parts.services.pictures, parts.services.write_file)
    finder = parts.services.knowledge
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme
    return (yield from make(*shared, finder, paper))


def decision(parts: ScreenParts) -> Making:
    from vios_desktop.ui.decision.record_screen import build_record

    yield
    return build_record(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def call(parts: ScreenParts) -> Making:
    from vios_desktop.ui.calls.screen import make

    yield
    return (yield from make(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme))


def incidents(parts: ScreenParts) -> Making:
    from vios_desktop.ui.incidents.screen import make

    yield
    screen = yield from make(parts.desk, parts.runner, parts.texts, parts.navigator, parts.settings, parts.theme)
    screen.give_files(parts.texts, parts.dialogs, parts.services.read_file)
    return screen


def signals(parts: ScreenParts) -> Making:
    from vios_desktop.ui.signals.screen import make

    yield
    screen = yield from make(parts.desk, parts.runner, parts.texts, parts.navigator, parts.settings, parts.theme)
    screen.give_files(parts.texts, parts.dialogs, parts.services.read_file)
    if parts.desk.session.may(Action.VIEW_DOSSIER):
        screen.page.detail_pane.lead_to_pupil(parts.navigator.show_pupil)
    if parts.desk.session.may(Action.REVIEW_SIGNALS):
        from vios_desktop.ui.reviews.area import BundleArea

        area = BundleArea(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)
        screen.page.set_banner_area(area)
        screen.page.detail_pane.shown.connect(lambda _signal_id: area.refresh())
    return screen


def pupils(parts: ScreenParts) -> Making:
    from vios_desktop.ui.pupils.screen import build

    yield
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def pupil(parts: ScreenParts) -> Making:
    from vios_desktop.ui.pupil.screen import make

    yield
    screen = yield from make(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)
    screen.give_files(parts.texts, parts.dialogs, parts.services.read_file)
    return screen


def person_merge(parts: ScreenParts) -> Making:
    from vios_desktop.ui.person_merge.screen import build

    yield
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def record(parts: ScreenParts) -> Making:
    from vios_desktop.ui.record.screen import make

    yield
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme
    return (yield from make(*shared))


def knowledge(parts: ScreenParts) -> Making:
    from vios_desktop.services.knowledge import KnowledgeService
    from vios_desktop.ui.knowledge.model import KnowledgePorts
    from vios_desktop.ui.knowledge.screen import build
    from vios_desktop.ui.poster.screen import PosterButton

    yield
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


def search(parts: ScreenParts) -> Making:
    from vios_desktop.ui.search.screen import make

    yield
    return (yield from make(parts.desk, parts.school, parts.runner, parts.texts, parts.navigator, parts.theme))


def poster(parts: ScreenParts) -> Making:
    from vios_desktop.ui.poster.presenter import PosterPorts
    from vios_desktop.ui.poster.screen import build

    yield
    ports = PosterPorts(parts.desk.posters.make, parts.services.pictures, parts.services.write_file)
    return build(ports, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def letters(parts: ScreenParts) -> Making:
    from vios_desktop.ui.letters.model import FilePorts

    yield
    from vios_desktop.ui.letters.screen import make

    yield
    services = parts.services
    files = FilePorts(lambda pdf: tuple(services.pictures(pdf)), services.write_file)
    shared = parts.desk, parts.runner, parts.page_runner, parts.texts, parts.navigator, parts.dialogs
    return (yield from make(*shared, parts.settings, parts.theme, files))


def file(parts: ScreenParts) -> Making:
    from vios_desktop.ui.files.viewer_presenter import ViewerPorts
    from vios_desktop.ui.files.viewer_screen import build

    yield
    services, limited = parts.services, parts.desk.limited.file
    ports = ViewerPorts(parts.desk.files, services.pictures, services.write_file, services.sound(), limited)
    return build(ports, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def paper(parts: ScreenParts) -> Making:
    from vios_desktop.ui.papers.presenter import PaperPorts
    from vios_desktop.ui.papers.screen import build

    yield
    ports = PaperPorts(parts.services.pictures, parts.services.write_file)
    return build(ports, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def register(parts: ScreenParts) -> Making:
    from vios_desktop.ui.register.screen import build

    yield
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def outside(parts: ScreenParts) -> Making:
    from vios_desktop.ui.outside.screen import build

    yield
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def demands(parts: ScreenParts) -> Making:
    from vios_desktop.ui.demands.screen import make

    yield
    services = parts.desk, parts.runner, parts.texts
    return (yield from make(*services, parts.navigator, parts.settings, parts.theme))


def access(parts: ScreenParts) -> Making:
    from vios_desktop.ui.access.screen import build

    yield
    pictures = parts.services.pictures
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme, pictures)


def limited(parts: ScreenParts) -> Making:
    from vios_desktop.ui.limited.screen import make

    yield
    return (yield from make(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme))


def trash(parts: ScreenParts) -> Making:
    from vios_desktop.ui.trash.screen import build

    yield
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)


def backups(parts: ScreenParts) -> Making:
    from vios_desktop.ui.backups.screen import BackupsScreen

    yield
    runners = parts.runner, parts.page_runner
    return BackupsScreen(
        *(parts.desk, parts.backup_run, runners, parts.texts, parts.navigator, parts.dialogs, parts.theme)
    )


def accounts(parts: ScreenParts) -> Making:
    from vios_desktop.ui.accounts.model import AccountPorts
    from vios_desktop.ui.accounts.screen import build

    yield
    services, school = parts.services, parts.school.school.name
    ports = AccountPorts(
        lambda passphrase, name: services.vaults().judge_passphrase(passphrase, school, name),
        services.read_file,
        services.write_file,
    )
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme, ports)


def recovery_key(parts: ScreenParts) -> Making:
    from vios_desktop.ui.recovery.screen import build

    yield
    return build(
        parts.desk,
        parts.school.school.name,
        parts.runner,
        parts.page_runner,
        parts.texts,
        parts.navigator,
        parts.dialogs,
        parts.theme,
        parts.services,
    )


def log(parts: ScreenParts) -> Making:
    from vios_desktop.ui.log.screen import build

    yield
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme
    return build(*shared, parts.services.write_file)


def catalogues(parts: ScreenParts) -> Making:
    from vios_desktop.ui.catalogues.screen import make

    yield
    ways = parts.navigator, parts.settings, parts.theme, parts.lists_changed
    return (yield from make(parts.desk, parts.runner, parts.texts, *ways))


def school_rules(parts: ScreenParts) -> Making:
    from vios_desktop.ui.school_rules.screen import build

    yield
    return build(parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme)


def trends(parts: ScreenParts) -> Making:
    from vios_desktop.ui.decision.paper import PaperPorts
    from vios_desktop.ui.trends.screen import make

    yield
    paper = PaperPorts(parts.dialogs, parts.services.pictures, parts.services.write_file)
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.theme
    return (yield from make(*shared, paper, parts.services.read_file))


def settings(parts: ScreenParts) -> Making:
    from vios_desktop.ui.settings.screen import build

    yield
    return build(parts.settings_entries, parts.navigator, parts.theme)


def look(parts: ScreenParts) -> Making:
    from vios_desktop.ui.look.screen import build

    yield
    return build(parts.settings, parts.texts.language, parts.navigator, parts.theme, parts.services.policy)


def content_packs(parts: ScreenParts) -> Making:
    from vios_desktop.ui.content_packs.screen import build

    yield
    runners = parts.runner, parts.page_runner
    services = parts.desk, runners, parts.texts
    return build(*services, parts.navigator, parts.dialogs, parts.theme, parts.services.read_file)


def roster(parts: ScreenParts) -> Making:
    from vios_desktop.ui.roster.screen import make

    yield
    services = parts.desk, parts.runner, parts.texts
    return (yield from make(*services, parts.navigator, parts.dialogs, parts.theme, parts.services.read_file))
