"""Builds the practice school: "Het Voorbeeld College", where nothing and nobody is real."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.school import Location, School
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.practice.agreements import AgreementMaker, owner_names
from vios_desktop.services.practice.area import add_area_figures
from vios_desktop.services.practice.around import AroundMaker, write_around
from vios_desktop.services.practice.contacts import make_contacts
from vios_desktop.services.practice.core_team import CoreTeamMaker
from vios_desktop.services.practice.core_team_writing import CoreTeamWriter
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.practice.evaluations import evaluated
from vios_desktop.services.practice.files import add_files
from vios_desktop.services.practice.incidents import make_incidents
from vios_desktop.services.practice.learning import make_closings, make_reviews
from vios_desktop.services.practice.learning_writing import LearningWriter
from vios_desktop.services.practice.lists import add_own_fields, add_own_words
from vios_desktop.services.practice.partners import add_partners, gap_entries
from vios_desktop.services.practice.people import People, make_classes, make_people
from vios_desktop.services.practice.recording import Setting
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment, make_calendar
from vios_desktop.services.practice.shared import SharedMaker, add_shared
from vios_desktop.services.practice.signals import make_signals
from vios_desktop.services.practice.story import Story
from vios_desktop.services.practice.texts import PracticeTexts, ReadText, load_texts
from vios_desktop.services.practice.writing import Writer
from vios_desktop.services.school import catalogue_items
from vios_desktop.services.session import Session

SCHOOL_NAME = "Het Voorbeeld College"
LOCATION_NAMES = ("Locatie Bosrand", "Locatie Waterkant")  # onderbouw, bovenbouw
INCIDENTS = 400
SEED = 2026


@dataclass(frozen=True, slots=True)
class PracticeCounts:
    pupils: int
    staff: int
    incidents: int
    agreements: int
    contacts: int
    signals: int


def build(
    session: Session, anchor: date, *, colleague_id: str, read_text: ReadText, seed: int = SEED
) -> PracticeCounts:
    """Fill a vault without persons with the practice school, in one unit of work.

    The account of `session` is the coordinator, `colleague_id` the colleague; both accounts exist already. All
    records lie before the anchor day. Same seed, anchor and account ids give the same records; only what the vault
    held before (school, running school year) keeps its own id. `read_text` gives a file below `resources/`.
    Raises `NotAllowedError`, and `ViosError("practice_not_empty")` when there are persons already.
    """
    session.require(Action.IMPORT_RECORDS)
    texts = load_texts(read_text)
    with session.begin() as work:
        if work.persons.count():
            raise ViosError("practice_not_empty")
        calendar = make_calendar(anchor, seed, work.school.years())
        school = _set_up_school(work, texts, calendar, seed)
        lower, upper = (school.locations[0].id, school.locations[-1].id)
        setting = Setting(session.account.id, colleague_id, lower, upper)
        counts = _fill(work, texts, calendar, setting, seed, read_text)
        story = Story(texts, make_people(texts, calendar, seed), calendar, setting, {}, seed)
        recorded = {told.id: told.created_at for told in story.incidents()}
        add_files(work, session.vault.blobs, read_text, recorded, setting.coordinator, seed)
        work.commit()
    return counts


def _set_up_school(work: UnitOfWork, texts: PracticeTexts, calendar: PracticeCalendar, seed: int) -> School:
    known = work.school.years()
    school = work.school.get() if known else School(practice_id(seed, "school"), SCHOOL_NAME)
    if not school.locations:
        locations = tuple(Location(practice_id(seed, "location", name), name) for name in LOCATION_NAMES)
        school = replace(school, locations=locations)
        work.school.put(school)
    for year in calendar.years:
        if year not in known:
            work.school.add_year(year)
    for holiday in calendar.holidays:
        work.school.add_holiday(holiday)
    for school_class in make_classes(calendar.years, seed):
        work.school.add_class(school_class)
    if not work.catalogues.items(CatalogueName.KIND):
        for item in catalogue_items(texts.catalogues):
            work.catalogues.put(item)
    add_own_words(work, calendar.years[-1].starts_on)
    add_own_fields(work)
    add_partners(work, texts, calendar, seed)
    return school


def _fill(
    work: UnitOfWork,
    texts: PracticeTexts,
    calendar: PracticeCalendar,
    setting: Setting,
    seed: int,
    read_text: ReadText,
) -> PracticeCounts:
    people = make_people(texts, calendar, seed)
    owners = owner_names(texts)
    story = Story(texts, people, calendar, setting, owners, seed)
    told = story.incidents()
    chance = make_incidents(texts, people, calendar, setting, seed, INCIDENTS - len(told))
    maker = AgreementMaker(texts, calendar, owners, setting, seed)
    agreed = (*maker.for_incidents(chance), *maker.for_core_team(), *story.agreements())
    agreements = evaluated(agreed, texts, calendar, setting, seed)
    persons = {person.id: person for person in people.all()}
    contacts = (*make_contacts(texts, chance, persons, owners["police"], seed), *story.contacts())
    writer = Writer(work)
    _write_people(writer, people, setting.coordinator)
    for incident in (*chance, *told):
        writer.incident(incident)
    for agreement in agreements:
        writer.agreement(agreement)
    for contact in contacts:
        writer.contact(contact)
    signals = make_signals(texts, people, calendar, setting, seed)
    for signal in signals:
        writer.signal(signal)
    team = CoreTeamMaker(texts, people, calendar, setting, owners, work.school.get().name, seed)
    CoreTeamWriter(writer, seed).write(team, agreements)
    learning = LearningWriter(writer)
    for review in make_reviews(texts, signals, calendar, setting, seed):
        learning.review(review)
    for closing in make_closings(texts, chance, agreements, setting, seed):
        learning.closing(closing)
    write_around(writer, AroundMaker(texts, people, calendar, setting.coordinator, seed))
    add_area_figures(writer, work, read_text, calendar, setting.coordinator, seed)
    for gap, changed_at in gap_entries(texts, calendar, setting.coordinator, seed):
        writer.gap(gap, changed_at)
    demands = add_shared(writer, SharedMaker(texts, people, calendar, owners, setting, seed))
    writer.run()
    for draft in story.drafts():
        work.drafts.put(draft)
    return PracticeCounts(
        pupils=len(people.pupils),
        staff=len(people.staff),
        incidents=len(told) + len(chance),
        agreements=len(agreements) + demands,
        contacts=len(contacts),
        signals=len(signals),
    )


def _write_people(writer: Writer, people: People, by: str) -> None:
    for person in people.all():
        writer.person(person, dutch_moment(people.entered[person.id], time(9)), by)
