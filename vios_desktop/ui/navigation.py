"""How screens ask for each other: they know this port, not one another and not the window. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vios_desktop.domain.trends import TrendPeriod
    from vios_desktop.services.call_help import CallSubject
    from vios_desktop.ui.incident_set import IncidentSet
    from vios_desktop.ui.papers.presenter import PaperRequest


class Navigator(Protocol):
    """Shows a screen in the one window. Every call runs on the GUI thread."""

    def show_today(self) -> None: ...
    def show_core_team(self) -> None: ...
    def show_case(self, case_id: str) -> None:
        """A case of the kernteam, with how it is shared."""
        ...

    def show_meeting(self, meeting_id: str) -> None:
        """A meeting of the kernteam: being prepared, or over. One that is being held is shown at the table."""
        ...

    def hold_meeting(self, meeting_id: str) -> None:
        """The meeting that is being held, for the big screen."""
        ...

    def show_incidents(
        self, incident_id: str | None = None, *, text: str = "", chosen: IncidentSet | None = None
    ) -> None:
        """The list, with this incident open, this search text filled in, or these incidents alone."""
        ...

    def record_incident(self, draft_id: str | None = None) -> None:
        """The form, empty or with a draft."""
        ...

    def change_incident(self, incident_id: str) -> None: ...
    def show_signals(self, signal_id: str | None = None) -> None:
        """The list of signals, with this one open."""
        ...

    def record_signal(self, person_id: str | None = None) -> None:
        """The form of a new signal, about this pupil if one is given."""
        ...

    def show_pupils(self) -> None: ...
    def show_roster(self) -> None:
        """Reading in a list of pupils or staff."""
        ...

    def show_pupil(self, person_id: str) -> None:
        """What happened around this pupil, and who is involved."""
        ...

    def review_signals(self, bundle_key: str = "") -> None:
        """The signals of one bundle on the table, or all that came together."""
        ...

    def show_review(self, review_id: str) -> None:
        """A decision about signals, and what follows from it."""
        ...

    def merge_person(self, person_id: str) -> None:
        """Merging this person with another entry of the same person, and taking that back."""
        ...

    def ask_advice(self, incident_id: str | None = None) -> None:
        """The decision help, about an incident or about none."""
        ...

    def ask_advice_about(self, kind: str) -> None:
        """The decision help about a kind of incident, without a record."""
        ...

    def show_search(self, text: str = "") -> None:
        """Everything that was found for this text, or the search page as it was left."""
        ...

    def show_knowledge(self, key: str = "") -> None:
        """The cards and partners, with this one open ("card:substances") or as they were left."""
        ...

    def show_poster(self, kind: str) -> None:
        """The sheet for the wall about a kind of incident; Back leads to where it was asked for."""
        ...

    def show_decision(self, record_id: str) -> None: ...
    def write_letter(self, incident_id: str | None = None, *, draft_id: str | None = None) -> None:
        """A letter about an incident, or one that was being written."""
        ...

    def show_letter(self, letter_id: str) -> None:
        """A letter as it was fixed."""
        ...

    def show_file(self, file_id: str) -> None:
        """A file of a dossier, from memory; Back leads to where it was opened."""
        ...

    def show_limited_file(self, record_id: str, file_id: str) -> None:
        """A file inside a protected incident, as `show_file`."""
        ...

    def show_limited_decision(self, record_id: str, decision_id: str) -> None:
        """A fixed decision inside a protected incident; Back leads to that."""
        ...

    def show_limited(self, record_id: str = "") -> None:
        """What is protected and this account may read, with this one open."""
        ...

    def show_agreements(self, agreement_id: str | None = None) -> None:
        """The list as it was left, with this agreement open, or the form for a new one ("new")."""
        ...

    def call(self, subject: CallSubject) -> None:
        """The call card of a number with the log of the call; Back leads to where it was asked for."""
        ...

    def show_export(self, day: date | None = None) -> None:
        """The kernteam summary, of the period that holds this day or the last one that ended."""
        ...

    def show_yearly(self) -> None:
        """The yearly overview for participation council, board and inspectorate."""
        ...

    def show_inside(self, period: TrendPeriod | None = None) -> None:
        """The overview with exact figures for inside the school, of these days or of those chosen there."""
        ...

    def show_joined(self) -> None:
        """The overview of several schools, out of the files they sent."""
        ...

    def show_year_table(self) -> None:
        """A table of a school year that is over, for a trusted reader."""
        ...

    def share_cases(self, case_id: str = "") -> None:
        """The way out for cases without a name as a file, with this one chosen."""
        ...

    def show_catalogues(self) -> None:
        """The lists of words, with the form open that was half-typed."""
        ...

    def show_outside_numbers(self) -> None:
        """Numbers that were published elsewhere, which count for every later summary."""
        ...

    def share_minutes(self, meeting_id: str) -> None:
        """The way out for what a finished meeting of the kernteam said: minutes, agreements, calendar."""
        ...

    def show_gaps(self, gap_id: str | None = None, *, agreement_id: str | None = None) -> None:
        """What no partner could take up, with this one open, or a new one ("new") from an agreement."""
        ...

    def show_social_map(self, partner_id: str | None = None) -> None:
        """What partners can do and whom to call, with this one open."""
        ...

    def show_trends(self) -> None:
        """The school's own figures; for inside the school."""
        ...

    def show_paper(self, request: PaperRequest) -> None:
        """Pages to be looked at, printed or saved; Back leads to where they were asked for."""
        ...

    def show_register(self, person_id: str | None = None) -> None:
        """Who got what, about this pupil if one is given."""
        ...

    def show_demand(self, demand_id: str | None = None) -> None:
        """The demands as they were left, with this one open, or the form of a new one ("new")."""
        ...

    def show_access_request(self, person_id: str) -> None:
        """Everything held about this pupil, to be handed out; Back leads to where it was asked for."""
        ...

    def show_place(self, place_id: str) -> None:
        """A screen by its id, for the page of the settings."""
        ...

    def choose_lock_and_screen(self) -> None:
        """Ask when VIOS locks by itself, and whether pictures of the screen may be taken."""
        ...

    def show_handbook(self) -> None:
        """The handbook in its own window, at the page about this screen."""
        ...

    def hand_over(self, person_id: str) -> None:
        """What is held about this pupil, to a colleague's vault or another school."""
        ...

    def open_handover(self) -> None:
        """Taking in what another school handed over."""
        ...

    def show_trash(self) -> None: ...
    def show_retention(self, record_id: str | None = None) -> None:
        """What is due to be destroyed or kept longer, with what was half-typed about this record."""
        ...

    def show_requests(self, request_id: str | None = None) -> None:
        """Requests of persons concerned, as they were left or with this one open."""
        ...

    def show_breaches(self, breach_id: str | None = None) -> None:
        """The register of breaches, as it was left or with this one open."""
        ...

    def show_accounts(self) -> None: ...
    def show_recovery_key(self) -> None:
        """Trying it, a new one, dividing it; Back leads to where it was asked for."""
        ...

    def show_log(self) -> None:
        """The log to be reviewed; Back leads to where it was asked for."""
        ...

    def show_backups(self) -> None: ...
    def show_inbox(self, name: str = "", *, report_id: str = "") -> None:
        """The sealed reports, with this file opened, or that of this report, or as the page was left."""
        ...

    def show_school_rules(self) -> None: ...
    def show_invitation(self) -> None:
        """The invitation for colleagues; Back leads to where it was asked for."""
        ...

    def back(self) -> None:
        """To the screen before this one, as it was left."""
        ...

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """A short word that something is done, for ten seconds, with a way back where there is one."""
        ...

    def refresh(self) -> None:
        """The screen that is shown reads again: something was taken back that another screen had written."""
        ...

    def lock(self) -> None: ...
    def changed(self) -> None:
        """Something was written: counts in the rail and screens in the background are to be read again."""
        ...
