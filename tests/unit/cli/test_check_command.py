"""`briefing check --fix`: does what the checks offer, says so, and leaves the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import cli
from briefing.model.edits import reword_item
from briefing.model.excerpt import QuoteDetail
from briefing.session.samples import sample_pack
from briefing.store.pack_file import load_pack, save_pack


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    """Return the file of a pack with two altered quotations."""
    pack = sample_pack()
    quotes = [x for x in pack.excerpt_items() if isinstance(x.excerpt.detail, QuoteDetail)]
    for quote in quotes[:2]:
        pack = reword_item(pack, quote.id, "Words that no source says")
    path = tmp_path / "pack.briefing"
    save_pack(pack, path)
    return path


def rules_of(path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    cli.main(["check", str(path), "--json"])
    return [check["rule"] for check in json.loads(capsys.readouterr().out)]


def test_what_the_checks_of_a_rule_offer_is_done_for_all_of_them(
    pack_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.briefing"
    before = rules_of(pack_file, capsys)
    assert before.count("quote_altered") == 2

    assert cli.main(["check", str(pack_file), "--fix", "quote_altered,remark_repeated", "-o", str(new)]) == 0

    out = capsys.readouterr().out
    assert out.count("settled: ") == 2
    assert "Restore the source’s words." in out
    assert load_pack(new) == sample_pack()
    assert rules_of(new, capsys) == [rule for rule in before if rule != "quote_altered"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--fix", "quote_altered"], "Say with -o"),
        (["--fix", "nothing", "-o", "x"], "no check called “nothing”"),
    ],
)
def test_a_fix_that_cannot_be_made_is_refused_in_one_sentence(
    pack_file: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    before = pack_file.read_bytes()

    assert cli.main(["check", str(pack_file), *arguments]) == 1

    assert said in capsys.readouterr().err
    assert pack_file.read_bytes() == before
