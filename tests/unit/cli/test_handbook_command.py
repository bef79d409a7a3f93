"""`vios handbook`: the pages in a list, one of them on paper, and a page that does not exist."""

from __future__ import annotations

from tests.unit.cli.terminal import Terminal


def test_list_paper_and_a_page_that_is_not_there(bare: Terminal) -> None:
    listed = bare.run("handbook")
    assert listed.status == 0
    name = listed.out.splitlines()[-1].split("\t")[0]
    target = bare.folder / "blad.pdf"
    assert bare.run("handbook", "--pdf", target, "--page", name).status == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert bare.run("handbook", "--page", name).status == 2
    wrong = bare.run("handbook", "--pdf", target, "--page", "99-weg")
    assert (wrong.status, "99-weg" in wrong.err) == (2, True)
