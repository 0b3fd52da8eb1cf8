"""Hold every template in every style and language against veraPDF: no check may fail."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from printed_packs import printed_pack
from sample_document import sample_document

from briefing.compose.composer import compose_pack
from briefing.compose.labels import label_languages
from briefing.compose.templates import template_names
from briefing.document.blocks import Quotation, Quotations
from briefing.document.inlines import text as inlines
from briefing.export.pdf.exporter import PdfExporter
from briefing.model.pack import Audience
from briefing.resources import resource_path
from briefing.style.font_files import Cut
from briefing.style.loading import house_style_names, load_house_style


@pytest.mark.parametrize("style", house_style_names())
@pytest.mark.parametrize("template", template_names())
def test_every_pack_passes_every_check_of_both_profiles(
    template: str, style: str, tmp_path: Path, verapdf: Callable[..., Any]
) -> None:
    house = load_house_style(style)
    for language in label_languages():
        file = tmp_path / f"{language}.pdf"
        document = compose_pack(printed_pack(template, style, language), house, Audience.INTERNAL)
        PdfExporter().write(document, file, house, lambda _done: None)
        for flavour in ("ua1", "2a"):
            assert [str(failure) for failure in verapdf(file, flavour)] == []


def test_own_style_with_all_that_can_be_turned_on_passes_too(
    briefing_home: Path, tmp_path: Path, verapdf: Callable[..., Any]
) -> None:
    styles = briefing_home / "styles"
    styles.mkdir()
    for cut in Cut:
        shutil.copy(resource_path("fonts", f"SourceSans3-{cut}.ttf"), styles / f"Ours-{cut}.ttf")
    looks = "has_watermark = true\nhas_source_codes = true"
    text = f'base = "modern"\n[fonts]\nsans = "Ours"\nserif = "SourceSans3"\n[looks]\n{looks}\n'
    (styles / "ours.toml").write_text(text, encoding="utf-8")
    document = sample_document()
    words = inlines("\u05d0 United Nations (UN), \u05d1 25%.\n\u05d2 \u0644\u0627 \u0938\u0902 UN")
    quotation = Quotation(words=words, speaker=inlines("A speaker"), topic=inlines("Two scripts"), source=())
    first = replace(document.sections[0], blocks=(Quotations(lead=quotation, quotations=(quotation,)),))
    file = tmp_path / "own.pdf"

    PdfExporter().write(
        replace(document, sections=(first, *document.sections[1:])),
        file,
        load_house_style("ours"),
        lambda _done: None,
    )

    for flavour in ("ua1", "2a"):
        assert [str(failure) for failure in verapdf(file, flavour)] == []
