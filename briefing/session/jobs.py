"""The jobs: functions on immutable snapshots that may take longer than a window can wait.

They know nothing of processes. The worker runs them for the window, the command line runs them itself.
What composes is imported by the jobs that compose: it takes longer to load than an article takes to read.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import ExportError
from briefing.export import exporter_for
from briefing.export.exporter import PageMap, Progress
from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.files import read_file
from briefing.ingest.reading import encode_pasted_text, read_article, read_pasted_text
from briefing.model.article import Article
from briefing.model.ids import ArticleId, IdSource, new_id
from briefing.model.pack import Audience, Pack
from briefing.session.reading import Reading
from briefing.store.atomic import failures_explained, replace_file, temporary_beside
from briefing.text.encodings import decode_text

if TYPE_CHECKING:
    from briefing.compose.composer import Composition
    from briefing.document.document import Document
    from briefing.session.verification.verifying import FileVerification
    from briefing.style.house_style import HouseStyle


def no_progress(_done: float) -> None:
    """Take note of nothing."""


def read_path(path: Path, article_id: ArticleId, retrieved: str | None = None) -> Reading:
    """Read one file in this process; ImportRejected says why it cannot become an article."""
    return read_data(read_file(path), path.name, article_id, retrieved)


def read_data(
    data: bytes, name: str, article_id: ArticleId, retrieved: str | None = None, encoding: str | None = None
) -> Reading:
    """Read the bytes of one file in this process; ImportRejected says why they cannot become an article."""
    article = read_article(data, name=name, article_id=article_id, retrieved=retrieved, encoding=encoding)
    return Reading(article=article, data=data, suggestions=suggest_excerpts(article))


def read_pasted(text: str, article_id: ArticleId, retrieved: str | None = None) -> Reading:
    """Read pasted text; its UTF-8 form is kept as the original."""
    article = read_pasted_text(text, article_id=article_id, retrieved=retrieved)
    return Reading(article=article, data=encode_pasted_text(text), suggestions=suggest_excerpts(article))


def start_pack(template: str, language: str, articles: Sequence[Article], next_id: IdSource = new_id) -> Pack:
    """Return a new pack, filled from what the articles suggest."""
    from briefing.compose.filling import new_pack  # noqa: PLC0415 - slow, see above
    from briefing.compose.templates import find_template  # noqa: PLC0415 - slow, see above

    suggestions = [excerpt for article in articles for excerpt in suggest_excerpts(article)]
    return new_pack(
        find_template(template),
        language=language,
        articles=articles,
        suggestions=suggestions,
        next_id=next_id,
    )


def compose(pack: Pack, edition: Audience) -> tuple[Document, HouseStyle]:
    """Compose a pack in its house style; a document that breaks an invariant is a bug and raises."""
    composition, style = compose_again(pack, edition)
    return composition.document, style


def compose_again(
    pack: Pack, edition: Audience, before: Composition | None = None
) -> tuple[Composition, HouseStyle]:
    """Compose as `compose` does, but take over from `before` what did not change."""
    from briefing.compose import composer  # noqa: PLC0415 - slow, see above
    from briefing.document.invariants import broken_invariants  # noqa: PLC0415 - slow, see above
    from briefing.style.loading import load_house_style  # noqa: PLC0415 - slow, see above

    style = load_house_style(pack.style)
    composition = composer.compose_again(pack, style, edition, before)
    broken = broken_invariants(composition.document)
    if broken:
        raise AssertionError("; ".join(broken))
    return composition, style


def preview(pack: Pack, path: Path, edition: Audience, progress: Progress = no_progress) -> PageMap:
    """Write the pack as PDF to a temporary file and say where its items stand."""
    document, style = compose(pack, edition)
    pages = exporter_for(path).write(document, path, style, progress)
    if pages is None:
        raise ValueError(f"no preview in the format of {path.name}")
    return pages


def build(
    pack: Pack,
    outputs: Sequence[Path],
    edition: Audience,
    progress: Progress = no_progress,
    *,
    report: Path | None = None,
    word_template: Path | None = None,
) -> tuple[Path, ...]:
    """Write a pack to files, in the formats that their names ask for.

    All files are written beside their targets first and put in place together at the end, so that a failure
    or a cancel leaves what was there before. Before that every quotation is read back out of them; `report`
    is written with what was found, as JSON or as text by its suffix. `word_template` comes before the one
    that the house style names.

    Raises:
        ResourceError: the Word template cannot be used.
        ExportError: preflight has errors and this is a public final, no format has such a suffix, a file does
            not print a quotation as the pack has it, or a public one holds what is nobody's business.
        WriteError: a file cannot be written.
        JobCancelled: `progress` asked to stop.
    """
    from briefing.compose.remarks import with_remarks  # noqa: PLC0415 - slow, see above
    from briefing.session.checking import is_for_good, refuse_unready  # noqa: PLC0415 - slow, see above
    from briefing.session.verification.leaks import refuse_leaks  # noqa: PLC0415 - slow, see above
    from briefing.session.verification.reports import write_report  # noqa: PLC0415 - slow, see above

    refuse_unready(pack, edition)
    # Formats with pages come first: they tell the others on which page a heading stands.
    exporters = sorted(
        ((exporter_for(path), path) for path in outputs), key=lambda pair: not pair[0].has_pages
    )
    document, style = compose(pack, edition)
    document = replace(document, carries_manifest=not is_for_good(pack, edition))
    if edition is Audience.INTERNAL:
        document = with_remarks(document, pack)
    if word_template is not None:
        style = replace(style, word=replace(style.word, template=str(word_template)))
    with failures_explained(outputs[0]):
        layout = None if exporters[0][0].has_pages else _lay_out(document, style)
    verified: list[FileVerification] = []
    staged: list[tuple[Path, Path]] = []
    try:
        for number, (exporter, path) in enumerate(exporters):
            temporary = temporary_beside(path)
            staged.append((temporary, path))

            def share(done: float, number: int = number) -> None:
                progress((number + done) / len(exporters))

            with failures_explained(path):
                layout = exporter.write(document, temporary, style, share, layout) or layout
            verified.append(_verify_written(temporary, path, pack, document, edition))
            if edition is Audience.PUBLIC:
                refuse_leaks(temporary, path, pack, document)
        if report is not None:
            staged.append((temporary_beside(report), report))
            with failures_explained(report):
                staged[-1][0].write_bytes(write_report(pack, verified, report.suffix))
        progress(1.0)
        for temporary, path in staged:
            replace_file(temporary, path)
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
    return (*outputs, *filter(None, (report,)))


def report_on_template(path: Path) -> tuple[str, ...]:
    """Return lines that say what a Word file takes from a house template and what it adds."""
    from briefing.export.word.template_report import report_on  # noqa: PLC0415 - slow, and seldom needed

    return report_on(path).lines()


def _lay_out(document: Document, style: HouseStyle) -> PageMap | None:
    """Return where a format with pages puts the document, for one that only shows page numbers."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layout.pdf"
        return exporter_for(path).write(document, path, style, no_progress)


def _verify_written(
    written: Path, target: Path, pack: Pack, document: Document, edition: Audience
) -> FileVerification:
    from briefing.session.verification.verifying import verify_file  # noqa: PLC0415 - slow, see above

    verification = verify_file(written, pack, document, edition=edition, name=target.name)
    if verification.strangers:
        words = " ".join(verification.strangers[0].expected.split())
        raise ExportError(
            f"The quotation {words} does not read back from “{target.name}” as it stands in the pack, so "
            "nothing was written: please report this.",
            path=target,
        )
    return verification


def verify(path: Path, pack: Pack, edition: Audience | None = None) -> FileVerification:
    """Set the quotations of a file that came back beside the pack it was written from, and their sources.

    `edition` None reads it as the one that it is, as far as its quotations tell.

    Raises:
        VerificationError: the file cannot be read.
    """
    from briefing.session.verification.editions import verify_either  # noqa: PLC0415 - slow, see above
    from briefing.session.verification.verifying import verify_file  # noqa: PLC0415

    if edition is None:
        return verify_either(path, pack, lambda known: compose(pack, known)[0])
    return verify_file(path, pack, compose(pack, edition)[0], edition=edition)


def decode_original(data: bytes) -> str:
    """Return a text file's characters before cleaning, as offsets into the stored file count them."""
    return decode_text(data).text
