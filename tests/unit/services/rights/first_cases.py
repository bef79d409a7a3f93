"""The use cases of incidents, agreements, letters, files, the school and its accounts."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.services.rights.use_case import CHANGE, MANAGE, VIEW, Tools, UseCase
from tests.unit.services.world import (
    CALL,
    FACTS,
    HANDOVER,
    IN_PERIOD,
    MARIT,
    a_call,
    a_letter,
    a_log,
    accept_all,
    answered,
    posters_of,
)
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import IncidentStatus, LetterKind, PersonKind, RecordKind
from vios_desktop.services.agreement_detail import view_agreement
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.files import FileOwner, NewFile
from vios_desktop.services.incident_import import IncidentImport
from vios_desktop.services.incident_listing import IncidentListingService
from vios_desktop.services.incident_pages import FirstPage, IncidentPages
from vios_desktop.services.knowledge import KnowledgeService
from vios_desktop.services.letter_views import ExportWay
from vios_desktop.services.queries import AgreementQuery, IncidentQuery
from vios_desktop.services.session_end import EndReason, end_session
from vios_desktop.services.shared_incidents import unopened_shares

WITHOUT_RIGHT = {
    "note_watch_setting": "writes down what holds on this computer, whoever sits at it",
    "IncidentService.write_status": "runs inside the unit of work of a use case that has asked",
    "as_seen_by": "asks for the right itself, of every question about incidents",
    "choose_years": "asks for the right itself, of each period",
    "DraftService.new_id": "gives an id and reads nothing",
    "build": "only in a vault without persons; its right is tested with the practice school",
}


A = Action
ADD_FILE = (A.ADD_FILE,)
TRASH = (A.USE_TRASH,)
A_PAGE = FirstPage(IncidentQuery(text="vape"), (), 0, whole=False)


def owner_of(incident_id: str) -> FileOwner:
    return FileOwner(RecordKind.INCIDENT, incident_id)


def away_and_back(tools: Tools, file_id: str) -> None:
    tools.files.take_away(file_id)
    tools.files.put_back(file_id)


USE_CASES = (
    UseCase("FileService.of", VIEW, lambda w: w.files.of(owner_of(w.mine)), "own"),
    UseCase("FileService.of", VIEW[:1], lambda w: w.files.of(owner_of(w.hers)), "other"),
    UseCase("FileService.add", ADD_FILE, lambda w: w.files.add(owner_of(w.mine), NewFile("y.txt", b"y")), "own"),
    UseCase("FileService.add", VIEW[:1], lambda w: w.files.add(owner_of(w.hers), NewFile("y.txt", b"y")), "other"),
    UseCase("FileService.open", VIEW, lambda w: w.files.open(w.my_file), "own"),
    UseCase("FileService.open", VIEW[:1], lambda w: w.files.open(w.her_file), "other"),
    UseCase("FileService.let_out", VIEW, lambda w: w.files.let_out(w.my_file), "own"),
    UseCase("FileService.let_out", VIEW[:1], lambda w: w.files.let_out(w.her_file), "other"),
    UseCase("FileService.take_away", TRASH, lambda w: w.files.take_away(w.my_file), "own"),
    UseCase("FileService.take_away", VIEW[:1], lambda w: w.files.take_away(w.her_file), "other"),
    UseCase("FileService.put_back", TRASH, lambda w: away_and_back(w, w.my_file), "own"),
    UseCase("FileService.put_back", VIEW[:1], lambda w: away_and_back(w, w.her_file), "other"),
    UseCase("FileService.sweep", None, lambda w: w.files.sweep()),
    UseCase("IncidentService.record", (A.RECORD_INCIDENT,), lambda w: w.incidents.record(FACTS)),
    UseCase("IncidentService.change", CHANGE, lambda w: w.incidents.change(w.mine, w.own_facts, 1), "own"),
    UseCase("IncidentService.change", CHANGE[:1], lambda w: w.incidents.change(w.hers, FACTS, 2), "other"),
    UseCase(
        "IncidentService.set_status",
        CHANGE,
        lambda w: w.incidents.set_status(w.mine, IncidentStatus.HANDLED, 1),
        "own",
    ),
    UseCase(
        "IncidentService.set_status",
        CHANGE[:1],
        lambda w: w.incidents.set_status(w.hers, IncidentStatus.HANDLED, 2),
        "other",
    ),
    UseCase(
        "IncidentService.hand_over", CHANGE, lambda w: w.incidents.hand_over(w.mine, "item", HANDOVER, 1), "own"
    ),
    UseCase(
        "IncidentService.hand_over",
        CHANGE[:1],
        lambda w: w.incidents.hand_over(w.hers, "item", HANDOVER, 2),
        "other",
    ),
    UseCase("IncidentService.colleagues", (A.SHARE_INCIDENT,), lambda w: w.incidents.colleagues()),
    UseCase("IncidentService.share", (A.SHARE_INCIDENT,), lambda w: w.incidents.share(w.mine, [MARIT], 1)),
    UseCase("IncidentService.view", VIEW, lambda w: w.incidents.view(w.mine), "own"),
    UseCase("IncidentService.view", VIEW[:1], lambda w: w.incidents.view(w.hers), "other"),
    UseCase("IncidentService.history", VIEW, lambda w: w.incidents.history(w.mine), "own"),
    UseCase("IncidentService.history", VIEW[:1], lambda w: w.incidents.history(w.hers), "other"),
    UseCase("IncidentService.find", VIEW, lambda w: w.incidents.find(IncidentQuery(text="vape"))),
    UseCase("IncidentService.rows", VIEW, lambda w: w.incidents.rows([w.mine])),
    UseCase("IncidentPages.first", VIEW, lambda w: IncidentPages(w.session).first(IncidentQuery(text="vape"))),
    UseCase("IncidentPages.all_ids", VIEW, lambda w: IncidentPages(w.session).all_ids(A_PAGE)),
    UseCase("IncidentListingService.all", VIEW, lambda w: list(IncidentListingService(w.session).all())),
    UseCase(
        "IncidentImport.add",
        (A.IMPORT_RECORDS,),
        lambda w: IncidentImport(w.session).add(
            {"kind": "theft", "occurred_on": "2026-11-20", "place": "yard", "facts": "De jas was weg."}
        ),
    ),
    UseCase("PersonService.find", (A.FIND_PERSON,), lambda w: w.persons.find("Se")),
    UseCase(
        "PersonService.add",
        (A.ADD_PERSON,),
        lambda w: w.persons.add(kind=PersonKind.PUPIL, first_name="Tess", last_name="Fictum"),
    ),
    UseCase("PersonService.view", (A.VIEW_PERSON,), lambda w: w.persons.view(w.pupil.id)),
    UseCase("PersonService.change", (A.CHANGE_PERSON,), lambda w: w.persons.change(w.pupil, 1)),
    UseCase(
        "AgreementService.make", MANAGE, lambda w: w.agreements.make(replace(CALL, incident_id=w.mine)), "own"
    ),
    UseCase(
        "AgreementService.make",
        MANAGE[:1],
        lambda w: w.agreements.make(replace(CALL, incident_id=w.hers)),
        "other",
    ),
    UseCase("AgreementService.make", MANAGE, lambda w: w.agreements.make(CALL), "about no incident"),
    UseCase("AgreementService.change", MANAGE, lambda w: w.agreements.change(w.my_call, CALL, 1), "own"),
    UseCase("AgreementService.change", MANAGE[:1], lambda w: w.agreements.change(w.her_call, CALL, 1), "other"),
    UseCase(
        "AgreementService.change",
        MANAGE[:1],
        lambda w: w.agreements.change(w.my_call, replace(CALL, incident_id=w.hers), 1),
        "own, moved to another's incident",
    ),
    UseCase("AgreementService.start", MANAGE, lambda w: w.agreements.start(w.my_call, 1), "own"),
    UseCase("AgreementService.start", MANAGE[:1], lambda w: w.agreements.start(w.her_call, 1), "other"),
    UseCase("AgreementService.complete", MANAGE, lambda w: w.agreements.complete(w.my_call, "Gebeld", 1)),
    UseCase(
        "AgreementService.complete",
        MANAGE[:1],
        lambda w: w.agreements.complete(w.her_call, "Gebeld", 1),
        "other",
    ),
    UseCase("AgreementService.cancel", MANAGE, lambda w: w.agreements.cancel(w.my_call, "Niet nodig", 1)),
    UseCase(
        "AgreementService.cancel",
        MANAGE[:1],
        lambda w: w.agreements.cancel(w.her_call, "Niet nodig", 1),
        "other",
    ),
    UseCase("AgreementService.reopen", MANAGE, lambda w: w.agreements.reopen(w.my_call, 1)),
    UseCase("AgreementService.reopen", MANAGE[:1], lambda w: w.agreements.reopen(w.her_call, 1), "other"),
    UseCase("AgreementService.find", MANAGE, lambda w: w.agreements.find(AgreementQuery())),
    UseCase("AgreementService.overview", MANAGE, lambda w: w.agreements.overview()),
    UseCase("ContactService.log", (A.LOG_CONTACT,), lambda w: w.contacts.log(a_call(w.mine, w.session)), "own"),
    UseCase("ContactService.log", VIEW[:1], lambda w: w.contacts.log(a_call(w.hers, w.session)), "other"),
    UseCase(
        "CallService.prepare", (A.LOG_CONTACT, A.ASK_ADVICE), lambda w: w.calls.prepare(CallSubject("police"))
    ),
    UseCase("CallService.prepare", VIEW, lambda w: w.calls.prepare(CallSubject("police", w.mine)), "own"),
    UseCase("CallService.prepare", VIEW[:1], lambda w: w.calls.prepare(CallSubject("police", w.hers)), "other"),
    UseCase(
        "CallService.prepare",
        MANAGE[:1],
        lambda w: w.calls.prepare(CallSubject(agreement_id=w.her_call)),
        "about an agreement of another",
    ),
    UseCase("CallService.log", (A.LOG_CONTACT,), lambda w: w.calls.log(a_log(w.mine, w.session)), "own"),
    UseCase("CallService.log", VIEW[:1], lambda w: w.calls.log(a_log(w.hers, w.session)), "other"),
    UseCase(
        "CallService.log",
        MANAGE[:1],
        lambda w: w.calls.log(a_log(w.mine, w.session, about=w.world.other_agreement)),
        "about an agreement of another",
    ),
    UseCase("DraftService.save", (A.KEEP_DRAFTS,), lambda w: w.drafts.save("d", "incident", {})),
    UseCase("DraftService.all", (A.KEEP_DRAFTS,), lambda w: w.drafts.all()),
    UseCase("DraftService.get", (A.KEEP_DRAFTS,), lambda w: w.drafts.get(w.my_draft)),
    UseCase("DraftService.discard", (A.KEEP_DRAFTS,), lambda w: w.drafts.discard(w.my_draft)),
    UseCase("DraftService.finish", (A.KEEP_DRAFTS,), lambda w: w.drafts.finish(w.my_draft)),
    UseCase("view_agreement", MANAGE, lambda w: view_agreement(w.session, w.my_call), "own"),
    UseCase("view_agreement", MANAGE[:1], lambda w: view_agreement(w.session, w.her_call), "other"),
    UseCase("unopened_shares", (A.VIEW_ALL_INCIDENTS, A.VIEW_OWN_INCIDENTS), lambda w: unopened_shares(w.session)),
    UseCase("end_session", None, lambda w: end_session(w.session, EndReason.IDLE)),
    UseCase("DecisionService.kinds", None, lambda w: w.decisions.kinds()),
    UseCase("DecisionService.rules", None, lambda w: w.decisions.rules()),
    UseCase(
        "DecisionService.begin_without_record",
        (A.ASK_ADVICE,),
        lambda w: w.decisions.begin_without_record(["vape_use"]),
    ),
    UseCase("DecisionService.begin", (A.ASK_ADVICE,), lambda w: w.decisions.begin(w.mine), "own"),
    UseCase("DecisionService.begin", VIEW[:1], lambda w: w.decisions.begin(w.hers), "other"),
    UseCase("DecisionService.keep", (A.KEEP_DRAFTS,), lambda w: w.decisions.keep(w.my_walk)),
    UseCase("DecisionService.kept_choices", None, lambda w: w.decisions.kept_choices(w.my_walk)),
    UseCase("DecisionService.advice", None, lambda w: w.decisions.advice(w.my_walk.walk)),
    UseCase("DecisionService.fix", (A.FIX_DECISION,), lambda w: w.decisions.fix(w.my_walk, accept_all(w.my_walk))),
    UseCase("DecisionService.view", VIEW[:1], lambda w: w.decisions.view(w.world.decision.record.id), "other"),
    UseCase("LetterService.choices", (A.WRITE_LETTER,), lambda w: w.letters.choices(w.mine), "own"),
    UseCase("LetterService.choices", VIEW[:1], lambda w: w.letters.choices(w.hers), "other"),
    UseCase(
        "LetterService.draft", (A.WRITE_LETTER,), lambda w: w.letters.draft(w.mine, a_letter(w.mine).setup), "own"
    ),
    UseCase("LetterService.draft", VIEW[:1], lambda w: w.letters.draft(w.hers, a_letter(w.hers).setup), "other"),
    UseCase(
        "LetterService.draft",
        (A.WRITE_FORMAL_LETTER,),
        lambda w: w.letters.draft(w.mine, a_letter(w.mine, LetterKind.SUSPENSION).setup),
        "own, a decision",
    ),
    UseCase(
        "LetterService.preview", (A.WRITE_LETTER,), lambda w: w.letters.preview(a_letter(w.mine).text, "School")
    ),
    UseCase("LetterService.fix", (A.WRITE_LETTER,), lambda w: w.letters.fix(a_letter(w.mine)), "own"),
    UseCase("LetterService.fix", VIEW[:1], lambda w: w.letters.fix(a_letter(w.hers)), "other"),
    UseCase(
        "LetterService.fix",
        (A.WRITE_FORMAL_LETTER,),
        lambda w: w.letters.fix(a_letter(w.mine, LetterKind.SUSPENSION)),
        "own, a decision",
    ),
    UseCase("LetterService.view", VIEW, lambda w: w.letters.view(w.my_letter), "own"),
    UseCase("LetterService.view", VIEW[:1], lambda w: w.letters.view(w.her_letter), "other"),
    UseCase(
        "LetterService.export", (A.WRITE_LETTER,), lambda w: w.letters.export(w.my_letter, ExportWay.FILE), "own"
    ),
    UseCase(
        "LetterService.export",
        (A.WRITE_FORMAL_LETTER,),
        lambda w: w.letters.export(w.my_decision_letter, ExportWay.FILE),
        "own, a decision",
    ),
    UseCase(
        "LetterService.export", VIEW[:1], lambda w: w.letters.export(w.her_letter, ExportWay.PRINTER), "other"
    ),
    UseCase(
        "LetterService.agree_to_report", MANAGE, lambda w: w.letters.agree_to_report(w.my_decision_letter), "own"
    ),
    UseCase(
        "LetterService.agree_to_report", MANAGE[:1], lambda w: w.letters.agree_to_report(w.her_letter), "other"
    ),
    UseCase("SummaryService.periods", (A.EXPORT_SUMMARY,), lambda w: w.summaries.periods()),
    UseCase("SummaryService.sketch_book", (A.EXPORT_SUMMARY,), lambda w: w.summaries.sketch_book(IN_PERIOD)),
    UseCase("SummaryService.prepare", (A.EXPORT_SUMMARY,), lambda w: w.summaries.prepare(IN_PERIOD)),
    UseCase(
        "SummaryService.deliver",
        (A.EXPORT_SUMMARY,),
        lambda w: w.summaries.deliver(IN_PERIOD, "kernteam", "overleg"),
    ),
    UseCase(
        "KnowledgeService.own_contacts",
        (A.READ_KNOWLEDGE,),
        lambda w: KnowledgeService(w.session).own_contacts(("wijkagent_phone",)),
    ),
    UseCase("PosterService.make", (A.READ_KNOWLEDGE,), lambda w: posters_of(w.session).make("vape_use")),
    UseCase("SchoolService.view", None, lambda w: w.school.view()),
    UseCase("SchoolService.settings", None, lambda w: w.school.settings(("lock_minutes",))),
    UseCase(
        "SchoolService.change_setting",
        (A.CHANGE_SETTINGS,),
        lambda w: w.school.change_setting("lock_minutes", "5"),
    ),
    UseCase("SchoolRulesService.view", (A.MANAGE_SCHOOL_RULES,), lambda w: w.rules.view()),
    UseCase(
        "SchoolRulesService.change",
        (A.MANAGE_SCHOOL_RULES,),
        lambda w: w.rules.change("house_rules", "yes"),
    ),
    UseCase(
        "SchoolRulesService.change_name",
        (A.MANAGE_SCHOOL_RULES,),
        lambda w: w.rules.change_name("wijkagent_phone", "Jan Fictief"),
    ),
    UseCase("SchoolRulesService.release", (A.MANAGE_SCHOOL_RULES,), lambda w: w.rules.release(with_names=False)),
    UseCase("SchoolRulesService.withdraw", (A.MANAGE_SCHOOL_RULES,), lambda w: w.rules.withdraw()),
    UseCase("AdvicePageService.make", (A.ASK_ADVICE,), lambda w: w.pages.make(answered(w.my_walk).walk, w.mine)),
)
