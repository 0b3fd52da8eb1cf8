"""The whole job on the five raw articles, by command line: import, extract, new, check, PDF and Word.

What is printed is read back from the finished files and held against the files that came in.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from pdf_reading import read_structure
from word_file import WordFile

from briefing import cli
from briefing.document.blocks import Quotations
from briefing.document.document import Document
from briefing.document.inlines import NoteMark, plain
from briefing.document.walk import block_words, lines
from briefing.model.excerpt import ExcerptKind
from briefing.model.pack import Audience, Pack
from briefing.session import jobs
from briefing.store.library import Library
from briefing.store.locations import library_folder
from briefing.store.pack_file import load_pack
from briefing.text.folding import find_folded, fold_typography
from tests.unit.export_pdf.test_exporter import printed_words

LANGUAGES = ("en-GB", "en-US", "vi")
CUT = "[…]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Hold what the whole job in one language gave."""

    pack: Pack
    document: Document
    pdf: Path
    word: Path
    library_size: int


@pytest.fixture(scope="module")
def raw_files(raw_seeds: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("raw")
    for name, data in raw_seeds.items():
        (folder / name).write_bytes(data)
    return sorted(folder.iterdir())


@pytest.fixture(scope="module", params=LANGUAGES)
def job(
    request: pytest.FixtureRequest, raw_files: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> Job:
    folder = tmp_path_factory.mktemp(f"job-{request.param}")
    names = [str(path) for path in raw_files]
    made, pdf, word = (folder / f"made{suffix}" for suffix in (".briefing", ".pdf", ".docx"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_HOME", str(folder / "home"))
        assert cli.main(["import", *names]) == 0
        assert cli.main(["new", "--language", request.param, "--from", *names, "-o", str(made)]) == 0
        assert cli.main(["build", str(made), "-o", str(pdf), "-o", str(word)]) == 0
        with Library.open(library_folder(), read_only=True) as library:
            library_size = len(library.articles())
    pack = load_pack(made)
    return Job(
        pack=pack,
        document=jobs.compose(pack, Audience.PUBLIC)[0],
        pdf=pdf,
        word=word,
        library_size=library_size,
    )


def without_spaces(words: str) -> str:
    return "".join(words.split())


def printed_pages(path: Path) -> list[str]:
    """Return the text that any reader extracts from each page, without white space."""
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    return [without_spaces(page.replace("\ufffe", "-")) for page in pages]  # pdfium's hyphen at a line's end


def is_printed(line: str, pages: list[str]) -> bool:
    """Tell whether a line stands on a page, or begins on one and ends on the next."""
    words = without_spaces(line)
    if any(words in page for page in pages):
        return True
    for page, following in pairwise(pages):
        begun = max(length for length in range(len(words)) if words[:length] in page)
        if words[begun:] in following:
            return True
    return False


def quoted_pieces(printed: str) -> list[str]:
    """Return the words of a printed quotation between its own marks, in pieces where cuts are marked."""
    words = " ".join(printed.split())
    assert words[0] == "“", words
    return [piece.strip() for piece in words[1 : words.rindex("”")].split(CUT)]


def sources(raw_seeds: Mapping[str, bytes]) -> list[str]:
    """Return the raw articles as any program decodes them, folded."""
    return [fold_typography(data.decode("utf-8")) for data in raw_seeds.values()]


def test_each_article_is_in_the_library_and_in_the_pack_once(job: Job) -> None:
    assert job.library_size == 5
    assert len({article.original.sha256 for article in job.pack.articles}) == 5


def test_the_pack_is_worth_opening(job: Job) -> None:
    kinds = [item.excerpt.kind for item in job.pack.excerpt_items()]

    assert kinds.count(ExcerptKind.QUOTE) >= 4
    assert kinds.count(ExcerptKind.STATISTIC) >= 4
    assert kinds.count(ExcerptKind.DATE) >= 4
    assert kinds.count(ExcerptKind.PERSON) >= 4
    assert ExcerptKind.PROGRAMME in kinds


def test_every_excerpt_is_a_stretch_of_the_file_that_came_in(
    job: Job, raw_seeds: Mapping[str, bytes]
) -> None:
    for item in job.pack.excerpt_items():
        source = item.excerpt.source
        article = job.pack.article(source.article_id)
        stored = raw_seeds[article.original.name].decode("utf-8")

        assert source.span.slice(article.text) == source.exact
        assert article.offset_map.span_to_stored(source.span).slice(stored) == source.exact


def test_every_quotation_of_the_document_stands_in_its_own_source(
    job: Job, raw_seeds: Mapping[str, bytes]
) -> None:
    names = {
        item.id: job.pack.article(item.excerpt.source.article_id).original.name
        for item in job.pack.excerpt_items()
    }
    blocks = [block for section in job.document.sections for block in section.blocks]
    quotations = [
        quotation
        for block in blocks
        if isinstance(block, Quotations)
        for quotation in (block.lead, *block.quotations)
        if quotation is not None
    ]

    assert len(quotations) >= 4
    for quotation in quotations:
        assert quotation.origin is not None
        stored = raw_seeds[names[quotation.origin]].decode("utf-8")  # type: ignore[index]
        for piece in quoted_pieces(plain(quotation.words)):
            assert find_folded(piece, stored) is not None


def test_every_quotation_that_the_pdf_prints_stands_in_a_source(
    job: Job, raw_seeds: Mapping[str, bytes]
) -> None:
    quotations = [
        node.text("Reference", "Note") for node in read_structure(job.pdf).walk() if node.role == "BlockQuote"
    ]

    assert len(quotations) >= 4
    for quotation in quotations:
        for piece in quoted_pieces(quotation):
            assert any(fold_typography(piece) in source for source in sources(raw_seeds)), piece


def test_every_quotation_that_word_shows_stands_in_a_source(job: Job, raw_seeds: Mapping[str, bytes]) -> None:
    file = WordFile(job.word)
    quotations = [*file.paragraphs("IntenseQuote"), *file.paragraphs("Quote")]

    assert len(quotations) >= 4
    for quotation in quotations:
        for piece in quoted_pieces(quotation):
            assert any(fold_typography(piece) in source for source in sources(raw_seeds)), piece


def test_the_pdf_holds_the_words_of_the_document_in_reading_order(job: Job) -> None:
    assert printed_words(read_structure(job.pdf)) == " ".join(" ".join(lines(job.document)).split())


def test_any_reader_extracts_every_line_from_the_pdf(job: Job) -> None:
    blocks = [block for section in job.document.sections for block in section.blocks]
    with_marks = {
        plain(words): "".join(str(x.number) if isinstance(x, NoteMark) else x.text for x in words)
        for block in blocks
        for words in block_words(block)
        if not isinstance(words, str)
    }
    pages = printed_pages(job.pdf)
    expected = [with_marks.get(line, line) for line in lines(job.document)]

    assert [line for line in expected if not is_printed(line, pages)] == []


def test_word_holds_the_words_of_the_document_in_reading_order(job: Job) -> None:
    shown = " ".join(" ".join(WordFile(job.word).words()).split())

    assert shown == " ".join(" ".join(lines(job.document)).split())


def test_extract_gives_offsets_into_the_files_as_they_are(
    raw_files: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["extract", *map(str, raw_files), "--json"]) == 0
    reports = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert len(reports) == 5
    for path, report in zip(raw_files, reports, strict=True):
        stored = path.read_bytes().decode("utf-8")
        assert "error" not in report
        assert len(report["excerpts"]) > 10
        assert all(x["text"] == stored[x["start"] : x["end"]] for x in report["excerpts"])


def test_check_finds_no_error_in_a_pack_that_new_has_made(
    raw_files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = str(tmp_path / "made.briefing")
    assert cli.main(["new", "--from", *map(str, raw_files), "-o", made]) == 0
    capsys.readouterr()

    assert cli.main(["check", made, "--json"]) == 0

    checks = json.loads(capsys.readouterr().out)
    assert [check["message"] for check in checks if check["severity"] == "error"] == []
    assert {check["rule"] for check in checks} >= {"as_at_missing", "section_empty"}
