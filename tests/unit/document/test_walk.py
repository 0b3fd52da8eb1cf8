"""The words of a document come line by line in reading order, each once."""

from __future__ import annotations

from briefing.document.blocks import Event, Facts, Figure, Heading, Paragraph, Timeline
from briefing.document.document import Cover, CoverLine, Document, Note, Running, Section
from briefing.document.inlines import Emphasis, NoteMark, Text, plain, text
from briefing.document.walk import block_lines, headings, lines, note_calls
from briefing.model.pack import PageSize
from briefing.model.when import When
from tests.sample_document import sample_document

FIGURE = Figure(
    value="100",
    qualifier=text("nearly"),
    label=(*text("countries"), NoteMark(number=1)),
    source=text("Source 1"),
)


def _document(*sections: Section) -> Document:
    running = Running(title="A", marking="M", embargo="", is_embargoed=False, imprint="I", folio_of="{page}")
    cover = Cover(
        kicker="Kind",
        title="Title",
        subtitle="",
        office="Office",
        department="",
        embargo="NOW",
        is_embargoed=False,
        lines=(CoverLine(label="When", words="Today"),),
    )
    return Document(
        title="Title",
        language="en-GB",
        page_size=PageSize.A4,
        subject="",
        author="",
        running=running,
        cover=cover,
        sections=sections,
        notes=(Note(number=1, words=text("A note.")),),
    )


def test_lines_go_from_cover_to_notes_and_leave_out_what_runs() -> None:
    heading = Heading(level=1, words=text("Facts"), anchor="facts")
    section = Section(heading=heading, blocks=(Facts(figures=(FIGURE,)),))
    assert list(lines(_document(section))) == [
        "Office",
        "Kind",
        "Title",
        "NOW",
        "When",
        "Today",
        "Facts",
        "nearly",
        "100",
        "countries",
        "Source 1",
        "A note.",
    ]


def test_a_timeline_gives_caption_dates_and_sentences_but_not_its_labels() -> None:
    event = Event(
        number=1, when=When.parse("2013"), date="2013", label="Study", words=text("A study appears.")
    )
    timeline = Timeline(events=(event,), caption=text("Figure 1."), description="d", month_names=())
    assert list(block_lines(timeline)) == ["Figure 1.", "2013", "A study appears."]


def test_headings_stop_at_the_depth_asked_for() -> None:
    first = Heading(level=1, words=text("One"), anchor="one")
    second = Heading(level=2, words=text("Two"), anchor="two")
    document = _document(Section(heading=first, blocks=(second, Paragraph(words=text("x")))))
    assert list(headings(document)) == [first, second]
    assert list(headings(document, depth=1)) == [first]


def test_notes_are_called_in_reading_order() -> None:
    assert list(note_calls(Facts(figures=(FIGURE, FIGURE)))) == [1, 1]


def test_every_block_of_the_sample_gives_lines() -> None:
    document = sample_document()
    assert all(
        isinstance(line, str)
        for part in document.sections
        for block in part.blocks
        for line in block_lines(block)
    )
    assert len(list(lines(document))) > 100


def test_plain_words_leave_out_the_marks() -> None:
    assert plain((*text("a"), NoteMark(number=1), Text(text="b", emphasis=Emphasis.STRONG))) == "ab"
    assert text("") == ()
