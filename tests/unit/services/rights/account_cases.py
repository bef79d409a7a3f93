"""The use cases of accounts, the own account and the recovery key."""

from __future__ import annotations

from tests.fakes import coordinator_of
from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import JORIS, MARIT, TODAY
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.account_changes import AccountChangeService
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.log_review import LogReviewService
from vios_desktop.services.own_account import OwnAccountService
from vios_desktop.services.queries import LogQuery
from vios_desktop.services.recovery_keys import RecoveryKeyService
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts

MANAGE, RESET, RECOVERY = (Action.MANAGE_ACCOUNTS,), (Action.RESET_PASSPHRASE,), (Action.MANAGE_RECOVERY_KEY,)
OWN = (Action.CHANGE_OWN_PASSPHRASE,)
MINE, NEW = "een lange zin van joris", "een andere lange zin"


def own(tools: Tools) -> OwnAccountService:
    return OwnAccountService(tools.session, tools.world.keys)


def recovery(tools: Tools) -> RecoveryKeyService:
    return RecoveryKeyService(tools.session, tools.world.keys)


def third(tools: Tools) -> str:
    """A colleague that somebody else added; one without the right to manage gets the id of nobody."""
    if not tools.session.may(MANAGE[0]):
        return "nobody"
    adding = AccountService(coordinator_of(tools.world.vault), tools.world.keys)
    return adding.add("Tess Fictum", "een lange nieuwe zin", [Role.COLLEAGUE]).id


def stopped(tools: Tools) -> None:
    tools.world.keys.sticks[JORIS] = b"x" * 32
    own(tools).stop_stick(MINE, b"x" * 32)


def divided(tools: Tools) -> None:
    codes = tools.world.keys.new_holder_codes()
    recovery(tools).divide(tools.world.keys.recovery_key, codes)


USE_CASES: tuple[UseCase, ...] = (
    UseCase("AccountService.all", MANAGE, lambda w: w.accounts.all()),
    UseCase("AccountService.lines", (*MANAGE, *RESET), lambda w: w.accounts.lines()),
    UseCase("AccountService.add", MANAGE, lambda w: w.accounts.add("Tess Fictum", NEW, [Role.COLLEAGUE])),
    UseCase(
        "AccountService.change_roles",
        MANAGE,
        lambda w: w.accounts.change_roles(MARIT, [Role.COORDINATOR, Role.ADMINISTRATOR, Role.COLLEAGUE]),
    ),
    UseCase("AccountService.set_end", MANAGE, lambda w: w.accounts.set_end(third(w), TODAY)),
    UseCase("AccountService.reset_passphrase", RESET, lambda w: w.accounts.reset_passphrase(MARIT, NEW)),
    UseCase("AccountService.withdraw", MANAGE, lambda w: w.accounts.withdraw(third(w))),
    UseCase("AccountService.replace_vault_key", MANAGE, lambda w: w.accounts.replace_vault_key()),
    UseCase("OwnAccountService.view", OWN, lambda w: own(w).view()),
    UseCase("OwnAccountService.change_passphrase", OWN, lambda w: own(w).change_passphrase(MINE, NEW)),
    UseCase("OwnAccountService.new_stick", OWN, lambda w: own(w).new_stick()),
    UseCase("OwnAccountService.use_stick", OWN, lambda w: own(w).use_stick(MINE, b"x" * 32)),
    UseCase("OwnAccountService.stop_stick", OWN, stopped),
    UseCase("RecoveryKeyService.state", RECOVERY, lambda w: recovery(w).state()),
    UseCase("RecoveryKeyService.new_key", RECOVERY, lambda w: recovery(w).new_key()),
    UseCase(
        "RecoveryKeyService.replace", RECOVERY, lambda w: recovery(w).replace(w.world.keys.new_recovery_key())
    ),
    UseCase("RecoveryKeyService.try_key", RECOVERY, lambda w: recovery(w).try_key(w.world.keys.recovery_key)),
    UseCase("RecoveryKeyService.new_holder_codes", RECOVERY, lambda w: recovery(w).new_holder_codes()),
    UseCase("RecoveryKeyService.divide", RECOVERY, divided),
    UseCase("RecoveryKeyService.undivide", RECOVERY, lambda w: recovery(w).undivide()),
)
READ = (Action.VIEW_AUDIT_LOG,)
EVERYTHING = LogQuery()


def log(tools: Tools) -> LogReviewService:
    return LogReviewService(tools.session, {SummaryFormat.CSV: lambda sheet: repr(sheet).encode()}, Texts)


USE_CASES += (
    UseCase("LogReviewService.accounts", READ, lambda w: log(w).accounts()),
    UseCase("LogReviewService.page", READ, lambda w: log(w).page(EVERYTHING)),
    UseCase("LogReviewService.sample", READ, lambda w: log(w).sample(EVERYTHING, 1)),
    UseCase("LogReviewService.verify", READ, lambda w: log(w).verify()),
    UseCase("LogReviewService.last_review", READ, lambda w: log(w).last_review()),
    UseCase("LogReviewService.record_review", READ, lambda w: log(w).record_review(1, 1)),
    UseCase("AccountChangeService.unseen", READ, lambda w: AccountChangeService(w.session).unseen()),
    UseCase("AccountChangeService.seen", READ, lambda w: AccountChangeService(w.session).seen(1)),
    UseCase("LogReviewService.export", READ, lambda w: log(w).export(EVERYTHING, SummaryFormat.CSV)),
)
WITHOUT_RIGHT = {"RecoveryKeyService.is_due": "says no to whoever may not try the key"}
