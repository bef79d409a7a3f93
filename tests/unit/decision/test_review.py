"""The documents for those who sign the content off."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from vios_desktop.decision.conditions import parse
from vios_desktop.decision.content import Pack
from vios_desktop.decision.graph import to_dot
from vios_desktop.decision.in_words import describe
from vios_desktop.decision.outcomes import outcomes_by_age
from vios_desktop.decision.review import html_report
from vios_desktop.decision.vocabulary import Axis


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("always", "altijd"),
        ("home is safe", "Ouders veilig te bellen? “Ja, ik zie geen tekenen van gevaar thuis”"),
        ("not state.weapon", "niet: er is een wapen"),
        (
            "kind is knife and (state.drug or state.danger)",
            "het gaat om “Mes of steekwapen” en (er is een verboden middel of er is misschien gevaar)",
        ),
        ("school.house_rules is no", "Staat in de schoolregels dat u spullen mag innemen? “Nee”"),
        ("person.age may be 18_plus", "deze persoon is misschien “18 of ouder”"),
        ("someone.part is buyer", "iemand is “de koper”"),
        ("person.role is victim", "deze persoon is “het slachtoffer”"),
        ("person.kind in (pupil, unknown)", "deze persoon is “leerling” of “onbekend wie”"),
    ],
)
def test_a_condition_in_words(pack: Pack, condition: str, words: str) -> None:
    assert describe(pack, parse(condition)) == words


class _Balanced(HTMLParser):
    """Raises when a tag is closed that is not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_the_document_holds_everything(pack: Pack) -> None:
    html = html_report(pack, "knife")
    reader = _Balanced()
    reader.feed(html)
    assert reader.open == []
    text = "\n".join(reader.texts)
    protocol = pack.protocols["knife"]
    for name in protocol.ask:
        for option in pack.questions[name].options:
            assert option.label in text
    for part in pack.parts_of("knife"):
        for item in part.items:
            assert item.text in text
            assert item.because in text
            assert all(source.cite in text for source in item.sources)
    for axis in Axis:
        assert pack.labels.axes[axis].question in text
    for age in ("11 jaar", "15 jaar", "17 jaar", "18 jaar"):
        assert age in text
    assert "Nog te controleren" in text


def test_the_outcomes_name_every_path(pack: Pack) -> None:
    by_age = dict(outcomes_by_age(pack, "knife"))
    values = {outcome.values[Axis.CRIMINAL] for outcome in by_age["15 jaar"]}
    assert values == {"Ja", "Mogelijk", "Nee"}
    paths = [path for outcome in by_age["15 jaar"] for path in outcome.paths]
    assert len(paths) == len(set(paths))
    pulled = {outcome.values[Axis.POLICE] for outcome in dict(outcomes_by_age(pack, "vape_use"))["15 jaar"]}
    assert "ook: THC- of spice-vape" in pulled


def test_the_graph_names_every_question_and_quotes_well(pack: Pack) -> None:
    dot = to_dot(pack, pack.kinds)
    assert dot.startswith("digraph")
    assert dot.count("{") == dot.count("}")
    for kind in pack.kinds:
        for name in pack.protocols[kind].ask:
            assert f'"{kind}.{name}"' in dot
    assert '"vape_use.vape_look" -> "spice_vape.age"' in dot
    assert "alleen als" in to_dot(pack, ["knife"])


def test_the_call_cards_are_there_to_sign_off(pack: Pack) -> None:
    report = html_report(pack, "vape_trade")
    assert "<h2>Belkaarten</h2>" in report
    assert "NVWA: 0900-0388" in report
    assert "Noem geen namen van andere leerlingen." in report, "the parents are called"
    assert "Centrum Seksueel Geweld" not in report, "no rule of this kind gives that number"
