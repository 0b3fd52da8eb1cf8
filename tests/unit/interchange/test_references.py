"""Sources go to reference managers and come back as they went."""

from __future__ import annotations

import json
import unicodedata
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quoting_pack import article_of, read
from strategies import articles

from briefing.errors import InterchangeError
from briefing.interchange.formats import REFERENCE_FORMATS
from briefing.interchange.latex_text import from_latex, to_latex
from briefing.interchange.references import (
    Reference,
    complete_article,
    find_article,
    reference_of,
)
from briefing.interchange.single_lines import single_line
from briefing.model.article import Datum, FieldState

lines = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=30).map(
    single_line
)
days = st.one_of(
    st.just(""),
    st.dates().map(str),
    st.integers(1000, 9999).map(str),
    st.dates().map(lambda day: str(day)[:7]),
)
addresses = st.one_of(st.just(""), st.just("https://example.org/a_b~c?x=1&y=%20#z"))


@st.composite
def references(draw: st.DrawFn) -> Reference:
    known = {
        "title": draw(lines),
        "outlet": draw(lines),
        "author": draw(lines),
        "published": draw(days),
        "url": draw(addresses),
        "language": draw(st.sampled_from(["", "en", "vi"])),
        "via": draw(lines),
    }
    return Reference(
        id=str(draw(st.uuids())),
        accessed=draw(days),
        doubtful=tuple(name for name, value in known.items() if value and draw(st.booleans())),
        **known,
    )


@pytest.mark.parametrize("name", REFERENCE_FORMATS)
@given(st.lists(references(), max_size=3))
def test_references_come_back_as_they_went(name: str, given_references: list[Reference]) -> None:
    known = REFERENCE_FORMATS[name]
    if name == "ris":  # which takes what stands before a comma for a family name
        given_references = [replace(r, author=r.author.replace(",", " ").strip()) for r in given_references]
    expected = [replace(r, author=single_line(r.author)) for r in given_references]
    if name == "bibtex":  # letters and their accents are joined on the way
        expected = [normal(r) for r in expected]

    assert list(known.read(known.write(given_references))) == expected


def normal(reference: Reference) -> Reference:
    return replace(
        reference,
        **{
            field: single_line(unicodedata.normalize("NFC", getattr(reference, field)))
            for field in ("title", "outlet", "author", "via")
        },
    )


@given(articles)
def test_whatever_an_article_knows_can_be_written_and_read(article: object) -> None:
    reference = reference_of(article)  # type: ignore[arg-type]
    for known in REFERENCE_FORMATS.values():
        assert known.read(known.write([reference]))[0].title == reference.title or known.suffix == ".bib"


def test_a_provisional_title_is_not_given_away_and_an_inferred_day_says_so() -> None:
    article = article_of("Words.")
    inferred = Datum(value="2025-10-08T07:00", state=FieldState.INFERRED, rule="date/url")
    metadata = replace(
        article.metadata, title=Datum(), provisional_title=read("words from the address"), published=inferred
    )

    reference = reference_of(replace(article, metadata=metadata))

    assert reference.title == ""
    assert (reference.published, reference.doubtful) == ("2025-10-08", ("published",))
    written = json.loads(REFERENCE_FORMATS["csl-json"].write([reference]))
    assert written[0]["issued"] == {"date-parts": [[2025, 10, 8]], "circa": True}


def test_csl_json_of_other_programs_is_read() -> None:
    text = """[{"id": 7, "type": "article-newspaper", "title": "A  title", "container-title": "VietnamPlus",
        "author": [{"family": "Minh", "given": "Le Xuan"}, {"literal": "The newsroom"}],
        "issued": {"date-parts": [["2025", "10"]]}, "accessed": {"raw": "2025-10-24"}, "unknown": {}}]"""

    assert REFERENCE_FORMATS["csl-json"].read(text) == (
        Reference(
            id="7",
            title="A title",
            outlet="VietnamPlus",
            author="Le Xuan Minh, The newsroom",
            published="2025-10",
            accessed="2025-10-24",
        ),
    )


def test_ris_of_other_programs_is_read() -> None:
    text = (
        "\ufeffTY  - NEWS\r\nT1  - A title that\r\n  goes on\r\nA1  - Minh, Le Xuan\r\n"
        "A1  - Giang, Dang Hoang\r\nJO  - VietnamPlus\r\nPY  - 2025/10/08/\r\n"
        "UR  - https://example.org/a\r\nN2  - An abstract\r\nER  - \r\n"
    )

    (reference,) = REFERENCE_FORMATS["ris"].read(text)

    assert reference.title == "A title that goes on"
    assert reference.author == "Le Xuan Minh, Dang Hoang Giang"
    assert (reference.outlet, reference.published) == ("VietnamPlus", "2025-10-08")


def test_bibtex_of_other_programs_is_read() -> None:
    text = r"""
    % a comment
    @string{vnp = "VietnamPlus"}
    @online(minh2025,
      Title = "The {Hanoi} Convention \& its " # {{\dj}{\'{\^e}}n},
      author = {Minh, Le Xuan and D{\u a}ng Ho\`ang Giang},
      organization = {Vietnam{P}lus}, year = 2025, month = oct, day = 8,
      url = {https://example.org/a_b}, note = {unknown}
    )
    """

    (reference,) = REFERENCE_FORMATS["bibtex"].read(text)

    assert reference == Reference(
        id="minh2025",
        title="The Hanoi Convention & its đến",
        outlet="VietnamPlus",
        author="Le Xuan Minh, Dăng Hoàng Giang",
        published="2025-10-08",
        url="https://example.org/a_b",
    )


@pytest.mark.parametrize(
    ("latex", "plain"),
    [
        (r"Tr{\uhorn}{\`\ohorn}ng", "Trường"),
        (r"\'{\i}", "í"),
        (r"AT\&T 5\% \#1 a\_b", "AT&T 5% #1 a_b"),
        (r"na\"{\i}ve {\ss} \ae r", "naïve ß ær"),
        (r"\emph{so} it is", "so it is"),
        (r"\h{o} \d{o}", "ỏ ọ"),
    ],
)
def test_latex_is_read_as_the_text_it_prints(latex: str, plain: str) -> None:
    assert from_latex(latex) == plain


@given(lines)
def test_plain_text_survives_latex(text: str) -> None:
    assert from_latex(to_latex(text)).replace("\u00a0", " ") == unicodedata.normalize("NFC", text).replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("csl-json", "{"),
        ("csl-json", '["x"]'),
        ("ris", "plain words"),
        ("bibtex", "plain words"),
        ("bibtex", "@a{k, t = {x"),
    ],
)
def test_a_file_in_another_format_is_refused(name: str, text: str) -> None:
    with pytest.raises(InterchangeError):
        REFERENCE_FORMATS[name].read(text)


@pytest.mark.parametrize("name", REFERENCE_FORMATS)
@given(text=st.text(st.sampled_from(list('@{}"=,#\\\n abTY  -ER[]:1')), max_size=60))
def test_no_text_breaks_a_reader(name: str, text: str) -> None:
    with suppress(InterchangeError):
        REFERENCE_FORMATS[name].read(text)


def test_a_reference_completes_what_is_missing_or_in_doubt_and_nothing_else() -> None:
    article = article_of("Words.")
    doubtful = Datum(value="2025-10-08", state=FieldState.INFERRED)
    article = replace(article, metadata=replace(article.metadata, published=doubtful))
    reference = Reference(
        id="x",
        title="Another title",
        author="Le Xuan Minh",
        published="2025-10-07",
        url="https://example.org/a",
    )

    metadata = complete_article(article, reference).metadata

    assert metadata.title.value == "The ministry opens the exhibition"
    assert (metadata.author.value, metadata.author.rule) == ("Le Xuan Minh", "reference")
    assert (metadata.published.value, metadata.published.state) == ("2025-10-07", FieldState.READ)
    assert complete_article(article, Reference(id="x")) is article


@pytest.mark.parametrize(
    "reference",
    [
        Reference(id="one"),
        Reference(id="key", title="the ministry opens the Exhibition"),
        Reference(id="key", title="The ministry opens the exhibition", outlet="vietnamplus"),
    ],
)
def test_a_reference_finds_its_article(reference: Reference) -> None:
    article = article_of("Words.")

    assert find_article(reference, (article_of("Others.", name="other"), article)) is not None
    assert find_article(replace(reference, id="key", title="Unknown"), (article,)) is None
