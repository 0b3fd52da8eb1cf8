"""An untouched file changes nothing: every template in every style, language and edition, with lost marks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from edited_word import without_anchors
from printed_packs import printed_pack

from briefing.compose.labels import label_languages
from briefing.compose.templates import template_names
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, Pack
from briefing.session import jobs
from briefing.session.merging import compare_file

STYLES = ("modern", "classic", "plain")


def noted(pack: Pack) -> Pack:
    """Return the pack with a note on every item: the internal edition prints them."""
    sections = tuple(
        replace(section, items=tuple(replace(item, note="Look again.") for item in section.items))
        for section in pack.sections
    )
    return replace(pack, sections=sections)


@pytest.mark.parametrize("edition", Audience)
@pytest.mark.parametrize("language", sorted(label_languages()))
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("template", sorted(template_names()))
def test_an_untouched_file_changes_nothing(
    template: str, style: str, language: str, edition: Audience, tmp_path: Path
) -> None:
    pack = noted(printed_pack(template, style, language))
    document, house = jobs.compose(pack, edition)
    whole = tmp_path / "pack.docx"
    WordExporter().write(document, whole, house, jobs.no_progress)
    files = (
        whole,
        without_anchors(whole, tmp_path / "without-anchors.docx"),
        without_anchors(whole, tmp_path / "without-anything.docx", keeps_manifest=False),
    )
    for file in files:
        comparison = compare_file(file, pack)
        assert comparison.changes == (), file.name
        assert comparison.matched == comparison.blocks, file.name
