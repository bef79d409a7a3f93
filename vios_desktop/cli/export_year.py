"""`vios export yearly` for MR, board and inspectorate, `vios export inside` for the school's own leadership."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.cli.context import CommandContext, unlock
from vios_desktop.cli.options import add_output, add_vault_options, day, format_of
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.services.inside import InsideReader
from vios_desktop.services.summary_formats import SummaryFormat

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from vios_desktop.cli.main import Handler

YEARLY_RECIPIENT = "MR, bestuur en inspectie"
YEARLY_PURPOSE = "Jaarlijkse verantwoording"
INSIDE_PURPOSE = "Sturen op veiligheid in de school"
INSIDE_FORMS = (SummaryFormat.PDF, SummaryFormat.XLSX)


def add_parsers(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    yearly = kinds.add_parser(
        "yearly",
        help="het jaaroverzicht voor MR, bestuur en inspectie (PDF, XLSX, CSV of JSON)",
        description=(
            "Telt de samenvattingen op die in een schooljaar zijn gemaakt. De gegevens zelf worden niet gelezen.\n"
            "Een periode zonder samenvatting, of waarvan een deel ontbreekt, staat erin als: niet opgenomen.\n"
            "Elke keer komt in het register."
        ),
    )
    add_vault_options(yearly)
    yearly.add_argument("--year", type=day, required=True, metavar="JJJJ-MM-DD", help="een dag in het schooljaar")
    add_output(yearly)
    _add_to_whom(yearly, YEARLY_RECIPIENT, YEARLY_PURPOSE)
    yearly_handler: Handler = run_yearly
    yearly.set_defaults(handler=yearly_handler)
    inside = kinds.add_parser(
        "inside",
        help="het overzicht met precieze aantallen, alleen voor schoolleiding en bestuur (PDF of XLSX)",
        description=(
            "Maakt een overzicht met precieze aantallen. Dat zijn persoonsgegevens: geef het niet aan partners.\n"
            "Zonder --from en --to: dit schooljaar tot en met vandaag. Elke keer komt in het register."
        ),
    )
    add_vault_options(inside)
    inside.add_argument("--from", dest="first", type=day, metavar="JJJJ-MM-DD", help="de eerste dag")
    inside.add_argument("--to", dest="last", type=day, metavar="JJJJ-MM-DD", help="de laatste dag")
    add_output(inside, INSIDE_FORMS)
    _add_to_whom(inside, InsideReader.LEADERSHIP.value, INSIDE_PURPOSE, [one.value for one in InsideReader])
    inside_handler: Handler = run_inside
    inside.set_defaults(handler=inside_handler)


def run_yearly(args: argparse.Namespace, context: CommandContext) -> int:
    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        form = format_of(args.format, args.out)
        service = context.yearly(session)
        made = service.deliver(args.year, args.recipient, args.purpose, form=form)
        state = next(one for one in service.years() if one.starts_on <= args.year <= one.ends_on)
    finally:
        session.vault.close()
    context.write_file(args.out, made.file)
    context.out.write(f"{args.out}: gemaakt, {state.included} van de {state.ended} periodes\n")
    return 0


def run_inside(args: argparse.Namespace, context: CommandContext) -> int:
    period = _period(args.first, args.last)
    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        form = format_of(args.format, args.out, INSIDE_FORMS)
        made = context.inside(session).deliver(args.recipient, args.purpose, period, form=form)
    finally:
        session.vault.close()
    context.write_file(args.out, made.file)
    context.out.write(f"{args.out}: gemaakt. Persoonsgegevens: niet voor partners\n")
    return 0


def _period(first: date | None, last: date | None) -> TrendPeriod | None:
    if first is None and last is None:
        return None
    if first is None or last is None or last < first:
        raise ViosError("inside_period_incomplete")
    return TrendPeriod(first, last)


def _add_to_whom(
    parser: argparse.ArgumentParser, recipient: str, purpose: str, only: list[str] | None = None
) -> None:
    one_of = f"; een van: {', '.join(only)}" if only else ""
    words = f"voor wie (standaard: %(default)s{one_of})"
    parser.add_argument("--recipient", default=recipient, choices=only, metavar="WIE", help=words)
    parser.add_argument("--purpose", default=purpose, metavar="WAARVOOR", help="waarvoor (standaard: %(default)s)")
