"""`vios list words`: the words of the school's lists and their codes, for scripts that bring incidents in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vios_desktop.cli.context import CommandContext, unlock
from vios_desktop.cli.options import add_vault_options
from vios_desktop.domain.catalogue import CatalogueName, heads_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from vios_desktop.cli.main import Handler
    from vios_desktop.services.school import SchoolView


def add_words(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Below `vios list`."""
    words = kinds.add_parser(
        "words",
        help="de keuzelijsten van de school, met hun codes",
        description=(
            "Toont de woorden van de keuzelijsten: lijst, code, woord, en of het wordt aangeboden.\n"
            "Een woord dat is samengevoegd, noemt de code waar het nu onder valt. Met --json een object per regel."
        ),
    )
    add_vault_options(words)
    words.add_argument("--json", action="store_true", help="een JSON-object per regel")
    handler: Handler = run_words
    words.set_defaults(handler=handler)


def run_words(args: argparse.Namespace, context: CommandContext) -> int:
    from vios_desktop.services.school import SchoolService

    session = unlock(context, args.vault, args.passphrase_file, args.account, args.key_file)
    try:
        for word in _words(SchoolService(session).view()):
            if args.json:
                context.out.write(json.dumps(word, ensure_ascii=False) + "\n")
            else:
                state = f"samengevoegd met {word['merged_into']}" if word["merged_into"] else ""
                state = state or ("" if word["offered"] else "niet aangeboden")
                context.out.write("\t".join((word["list"], word["code"], word["nl"], state)).rstrip() + "\n")
    finally:
        session.vault.close()
    return 0


def _words(school: SchoolView) -> Iterator[dict[str, Any]]:
    for name in CatalogueName:
        items = school.catalogues[name]
        heads = heads_of(items)
        for item in items:
            yield {
                "list": name.value,
                "code": item.code,
                "nl": item.label_nl,
                "en": item.label_en,
                "offered": item.active,
                "like": item.meaning if item.is_own else "",
                "merged_into": heads.get(item.code, ""),
                "earlier": [word.label_nl for word in item.former],
            }
