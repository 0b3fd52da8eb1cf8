"""Hold every template in every style and language against veraPDF: no check may fail."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from printed_packs import printed_pack

from briefing.compose.composer import compose_pack
from briefing.compose.labels import label_languages
from briefing.compose.templates import template_names
from briefing.export.pdf.exporter import PdfExporter
from briefing.model.pack import Audience
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
