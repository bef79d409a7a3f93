"""Keeps the translations: collect the texts, fill in the Dutch, check that none is missing, make the .qm file.

python tools/translations.py update            every package of vios_desktop/ui -> resources/i18n/<package>_nl.ts
python tools/translations.py fill PACKAGE FILE a JSON {"English": "Nederlands" or ["one", "more"]} into that file
python tools/translations.py check             fails if a text is missing, unfinished or no longer used
python tools/translations.py compile           all .ts files -> resources/i18n/vios_nl.qm and vios_en.qm
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Collection
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # it is run as a file as well

from tools import english_plurals  # noqa: E402

UI = ROOT / "vios_desktop" / "ui"
I18N = ROOT / "resources" / "i18n"
TOP = "ui"
"""The name of the file for the modules that lie in `vios_desktop/ui` itself."""


def packages() -> dict[str, list[Path]]:
    """The modules of every package of the interface, by the name of its translation file."""
    found = {TOP: sorted(UI.glob("*.py"))}
    for folder in sorted(path for path in UI.iterdir() if (path / "__init__.py").is_file()):
        found[folder.name] = sorted(folder.rglob("*.py"))
    return found


def ts_file(package: str) -> Path:
    return I18N / f"{package}_nl.ts"


def update(package: str, target: Path | None = None) -> Path:
    """Collect the texts of one package; translations that are there stay, unused ones go."""
    target = target or ts_file(package)
    sources = [str(path.relative_to(ROOT)) for path in packages()[package]]
    options = ["-no-obsolete", "-source-language", "en", "-target-language", "nl_NL", "-locations", "none"]
    _tool("lupdate", [*sources, *options, "-ts", str(target)])
    _drop_if_empty(target)
    return target


def problems(of: Collection[str] | None = None) -> list[str]:
    """What is wrong with the translations, one line each: missing files, texts, plurals, places, leftovers.

    `of` names the packages that are looked at; all of them without it.
    """
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for package in packages() if of is None else of:
            fresh = update(package, Path(folder) / f"{package}_nl.ts")
            wanted = set(_messages(fresh)) if fresh.is_file() else set()
            kept = _messages(ts_file(package)) if ts_file(package).is_file() else {}
            found += [f"{package}: missing: {context}: {source}" for context, source in sorted(wanted - set(kept))]
            found += [
                f"{package}: no longer used: {context}: {source}" for context, source in sorted(set(kept) - wanted)
            ]
            found += [
                f"{package}: {problem}: {context}: {source}"
                for (context, source), message in sorted(kept.items())
                if (problem := _problem(message))
            ]
    known = {ts_file(package) for package in packages()}
    counted = [source for path in sorted(I18N.glob("*_nl.ts")) for source in _counted(path)]
    found += [f"english_plurals: {line}" for line in english_plurals.doubts(counted)]
    found += [f"{path.name}: belongs to no package" for path in sorted(I18N.glob("*_nl.ts")) if path not in known]
    return found


def fill(package: str, texts: dict[str, str | list[str]]) -> list[str]:
    """Write translations into the file of a package; the sources that are still without one come back."""
    path = ts_file(package)
    tree = ET.parse(path)  # noqa: S314  # our own file
    left = []
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            continue
        if source in texts:
            _write(message, translation, texts[source])
        elif translation.get("type") == "unfinished":
            left.append(source)
    _save(tree, path)
    return left


def compile_all() -> Path:
    """Make the .qm file of the Dutch, which comes back, and that of the English of counted texts."""
    target = I18N / "vios_nl.qm"
    files = sorted(I18N.glob("*_nl.ts"))
    _tool("lrelease", [*map(str, files), "-silent", "-qm", str(target)])
    with tempfile.TemporaryDirectory() as folder:
        counted = Path(folder) / "vios_en.ts"
        english_plurals.write_ts(files, counted)
        _tool("lrelease", [str(counted), "-silent", "-qm", str(I18N / "vios_en.qm")])
    return target


def _tool(name: str, arguments: list[str]) -> None:
    inside = Path(PySide6.__file__).parent / name  # without its wrapper, which starts Python
    command = [str(inside)] if shutil.which(inside) else [f"pyside6-{name}"]
    done = subprocess.run([*command, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")


def _messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    tree = ET.parse(path)  # noqa: S314  # our own file
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def _counted(path: Path) -> list[str]:
    return [source for (_context, source), message in _messages(path).items() if message.get("numerus") == "yes"]


def _problem(message: ET.Element) -> str:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return "unfinished"
    if translation.get("type") in {"obsolete", "vanished"}:
        return "obsolete"
    if message.get("numerus") == "yes":
        forms = [form.text or "" for form in translation.iter("numerusform")]
        return "" if len(forms) == 2 and all(forms) else "plural missing"
    text = translation.text or ""
    source = message.findtext("source") or ""
    lost = [mark for mark in ("%1", "%2", "%3") if (mark in source) != (mark in text)]
    return "empty" if not text else f"place {lost[0]} lost" if lost else ""


def _write(message: ET.Element, translation: ET.Element, text: str | list[str]) -> None:
    translation.attrib.pop("type", None)
    for child in list(translation):
        translation.remove(child)
    translation.text = None
    if message.get("numerus") == "yes":
        forms = [text, text] if isinstance(text, str) else text
        for form in forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = text if isinstance(text, str) else text[0]


def _drop_if_empty(path: Path) -> None:
    if path.is_file() and not _messages(path):
        path.unlink()


def _save(tree: ET.ElementTree[ET.Element], path: Path) -> None:
    """In the very form lupdate writes, so that the next update changes nothing."""
    root = tree.getroot()
    root.text = "\n"
    for context in root:
        ET.indent(context, space="    ")
        context.tail = "\n"
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check")
    commands.add_parser("compile")
    updating = commands.add_parser("update")
    updating.add_argument("package", nargs="?", help="only this one")
    filling = commands.add_parser("fill")
    filling.add_argument("package")
    filling.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    if options.command == "update":
        for package in [options.package] if options.package else packages():
            update(package)
    elif options.command == "fill":
        for source in fill(options.package, json.loads(options.file.read_text(encoding="utf-8"))):
            print(f"not translated yet: {source}")  # a command that talks to a developer
    elif options.command == "compile":
        compile_all()
    else:
        found = problems()
        print("\n".join(found) or "translations: complete")  # the same
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
