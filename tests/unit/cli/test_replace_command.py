"""`briefing replace`: says what it would do, does it, and shows every change of a source's words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import cli
from briefing.model.excerpt import QuoteDetail
from briefing.session.samples import sample_pack
from briefing.store.pack_file import load_pack, save_pack


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    path = tmp_path / "sample.briefing"
    save_pack(sample_pack(), path)
    return path


def test_without_a_place_to_write_it_only_says_what_would_change(
    pack_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = pack_file.read_bytes()

    assert cli.main(["replace", str(pack_file), "Viet Nam", "Vietnam"]) == 0

    assert "places would change; write them with -o" in capsys.readouterr().out
    assert pack_file.read_bytes() == before


def test_own_words_change_and_those_of_sources_are_named_and_stay(
    pack_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.briefing"

    assert cli.main(["replace", str(pack_file), "cyberspace", "the net", "-o", str(new), "--json"]) == 0

    report = json.loads(capsys.readouterr().out)
    pack = load_pack(new)
    quotes = [x for x in pack.excerpt_items() if isinstance(x.excerpt.detail, QuoteDetail)]
    assert report["count"] > 0
    assert report["marked"] == []
    assert set(report["left_alone"]) & {quote.id for quote in quotes}
    assert all(
        quote.wording == known.wording
        for quote, known in zip(
            quotes,
            [x for x in sample_pack().excerpt_items() if isinstance(x.excerpt.detail, QuoteDetail)],
            strict=True,
        )
    )


def test_in_quotes_every_change_shows(
    pack_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.briefing"
    arguments = ["replace", str(pack_file), "cyberspace", "network", "--in-quotes", "-o", str(new)]

    assert cli.main(arguments) == 0

    assert "shown as an edit" in capsys.readouterr().out
    marked = [x for x in load_pack(new).excerpt_items() if "[network]" in x.text]
    assert marked
    assert all("[…]" in item.text for item in marked)
