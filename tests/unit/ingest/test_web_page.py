"""Saved web pages: what is the article, what the page adds, and where each value of the metadata stands."""

from __future__ import annotations

import pytest
from web_pages import ALL, BODY, LINKED_DATA, MICRODATA, VIETNAMESE, WebPage

from briefing.ingest.page_tree import parse_page, simple_markup
from briefing.ingest.reading import read_article
from briefing.model.article import BODY_LABELS, Article, FieldState, LabelKind
from briefing.model.ids import ArticleId

FIELDS = ("title", "published", "author", "publisher", "url")


def read(markup: str | bytes, name: str = "page.html") -> Article:
    data = markup.encode() if isinstance(markup, str) else markup
    return read_article(data, name=name, article_id=ArticleId("a"))


def lines(article: Article, *kinds: LabelKind) -> tuple[str, ...]:
    return tuple(span.slice(article.text) for span in article.spans_labelled(*kinds))


def page(inside: str, head: str = "", body: tuple[str, ...] = BODY, wrap: str = "<article>") -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in body)
    tag = wrap[1:-1].split(maxsplit=1)[0]
    article = f"{wrap}<h1>Guests arrive today</h1>{inside}{paragraphs}</{tag}>"
    return f"<html><head>{head}</head><body>{article}</body></html>"


@pytest.mark.parametrize("expected", ALL, ids=lambda page: page.name)
def test_body_and_captions_of_a_page_are_found_and_nothing_else(expected: WebPage) -> None:
    article = read(expected.markup)
    assert lines(article, *BODY_LABELS) == expected.body
    assert lines(article, LabelKind.CAPTION) == expected.captions


@pytest.mark.parametrize("expected", ALL, ids=lambda page: page.name)
@pytest.mark.parametrize("field", FIELDS)
def test_metadata_of_a_page_are_what_it_states(expected: WebPage, field: str) -> None:
    datum = getattr(read(expected.markup).metadata, field)
    assert datum.value == getattr(expected, field)
    if datum.value is not None:
        is_inferred = datum.state in (FieldState.INFERRED, FieldState.AMBIGUOUS)
        assert is_inferred is (field in expected.inferred)
        assert datum.rule


def test_each_value_names_the_place_it_was_read_from() -> None:
    linked, meta = read(LINKED_DATA.markup).metadata, read(VIETNAMESE.markup).metadata
    assert (linked.published.rule, linked.author.rule, linked.url.rule) == ("json-ld", "json-ld", "canonical")
    assert (meta.published.rule, meta.publisher.rule) == ("meta:article:published_time", "og:site_name")
    assert read(MICRODATA.markup).metadata.published.rule == "meta:datepublished"


def test_a_reprinting_site_is_the_aggregator_and_not_the_publisher() -> None:
    expected = next(page for page in ALL if page.name == "aggregated")
    metadata = read(expected.markup).metadata
    assert (metadata.aggregator.value, metadata.publisher.value) == ("Vietnam.vn", "VietnamPlus")


def test_the_title_leads_to_the_headline_in_the_text() -> None:
    article = read(LINKED_DATA.markup)
    assert article.metadata.title.span is not None
    assert article.metadata.title.span.slice(article.text) == LINKED_DATA.title


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1258"])
def test_a_page_is_the_same_in_every_encoding(encoding: str) -> None:
    markup = VIETNAMESE.markup.replace("charset=utf-8", f"charset={encoding}")
    if encoding == "windows-1258":
        markup = "".join(_base_and_tone(character) for character in markup)
    assert lines(read(markup.encode(encoding)), *BODY_LABELS) == VIETNAMESE.body


def _base_and_tone(character: str) -> str:
    """Return a Vietnamese letter as Windows-1258 writes it: base letter, then tone mark."""
    import unicodedata

    try:
        character.encode("windows-1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", character)
        tone = next(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", parts.replace(tone, "")) + tone
    return character


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>{}</p>",
        '<p style="color: red; display: none">{}</p>',
        '<div aria-hidden="true"><p>{}</p></div>',
        '<p class="visually-hidden">{}</p>',
        '<p style="visibility:hidden">{}</p>',
        "<template><p>{}</p></template>",
        "<noscript><p>{}</p></noscript>",
        "<!-- {} -->",
        "<script>{}</script>",
    ],
)
def test_what_nobody_sees_is_no_text(hidden: str) -> None:
    secret = "The hidden sentence says that the minister has quite another opinion of this."
    article = read(page(hidden.format(secret)))
    assert "hidden sentence" not in article.text
    assert lines(article, *BODY_LABELS) == BODY


def test_a_hidden_sentence_in_the_article_is_named_by_a_warning() -> None:
    sentence = "The hidden sentence says that the minister has quite another opinion."
    assert "hidden_text" in read(page(f"<p hidden>{sentence}</p>")).warnings
    assert (
        "hidden_text"
        not in read(page('<p class="sr-only">Opens in a new window of this browser, they say.</p>')).warnings
    )


@pytest.mark.parametrize(
    "furniture",
    [
        "<aside><p>{}</p></aside>",
        '<div class="related-stories"><p>{}</p></div>',
        '<div id="tin-lien-quan"><p>{}</p></div>',
        '<div role="complementary"><p>{}</p></div>',
        '<section class="newsletter signup"><p>{}</p></section>',
    ],
)
def test_boxes_of_the_page_within_the_article_are_no_body(furniture: str) -> None:
    other = "Another story altogether tells of a harvest that was far better than anybody had hoped."
    article = read(page("<p>" + BODY[0] + "</p>" + furniture.format(other)))
    assert other not in lines(article, *BODY_LABELS)


def test_a_name_that_misleads_does_not_cost_the_article() -> None:
    markup = page("", wrap='<div class="share related">')
    assert lines(read(markup), *BODY_LABELS) == BODY


def test_rows_of_figures_are_lines_of_text() -> None:
    rows = (("Country", "Guests"), ("One", "12"), ("Two", "7"))
    table = "".join(f"<tr><td>{name}</td><td>{count}</td></tr>" for name, count in rows)
    markup = page(f"<p>{BODY[0]}</p><table>{table}</table>", body=BODY[1:])
    assert "One | 12" in lines(read(markup), *BODY_LABELS)


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ('"Le Xuan Minh"', "Le Xuan Minh"),
        ('{"@type": "Person", "name": "Le Xuan Minh"}', "Le Xuan Minh"),
        ('[{"name": "By Le Xuan Minh"}]', "Le Xuan Minh"),
        ('{"@type": "Organization", "name": "Vietnam News Agency"}', None),
        ('{"name": "Reuters"}', None),
        ('{"name": "admin"}', None),
        ('"https://example.org/people/1"', None),
    ],
)
def test_only_persons_are_authors(name: str, author: str | None) -> None:
    linked = f'{{"@type": "NewsArticle", "headline": "Guests arrive today", "author": {name}}}'
    data = f'<script type="application/ld+json">{linked}</script>'
    assert read(page("", data)).metadata.author.value == author


@pytest.mark.parametrize(
    "data",
    ["{", "[" * 100_000, '{"@type": 7}', "null", '{"@type": "NewsArticle", "author": {"name": {}}}', ""],
)
def test_broken_linked_data_costs_nothing_else(data: str) -> None:
    article = read(page("", f'<script type="application/ld+json">{data}</script>'))
    assert lines(article, *BODY_LABELS) == BODY
    assert article.metadata.title.value == "Guests arrive today"


def test_a_date_that_can_be_read_two_ways_is_shown_as_such() -> None:
    published = read(page("", '<meta name="pubdate" content="05/06/2025">')).metadata.published
    assert (published.value, published.state) == ("2025-06-05", FieldState.AMBIGUOUS)


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Guests arrive today | The Evening Paper", "The Evening Paper", "Guests arrive today"),
        ("The Evening Paper - Guests arrive today", "The Evening Paper", "Guests arrive today"),
        ("Guests arrive today - Reuters", "", "Guests arrive today"),
        ("Guests arrive - and stay for a week", "The Evening Paper", "Guests arrive - and stay for a week"),
    ],
)
def test_the_site_is_no_part_of_the_title(title: str, site: str, expected: str) -> None:
    head = f'<meta property="og:site_name" content="{site}"><title>{title}</title>'
    markup = f"<html><head>{head}</head><body><p>{'</p><p>'.join(BODY)}</p></body></html>"
    assert read(markup).metadata.title.value == expected


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ('<a rel="author" href="/le">Le Xuan Minh</a>', "Le Xuan Minh"),
        ('<p><a rel="author">Le Xuan Minh</a> and <a rel="author">LE XUAN MINH</a></p>', "Le Xuan Minh"),
        ('<p><span class="byline">By Le Xuan Minh</span></p>', "Le Xuan Minh"),
        ('<footer><p><a rel="author">Le Xuan Minh</a></p></footer>', "Le Xuan Minh"),
        ('<p>by <span rel="sioc:has_creator"><a>Le Xuan Minh</a></span></p>', "Le Xuan Minh"),
    ],
)
def test_the_author_is_named_below_the_headline_and_not_in_boxes_of_other_stories(
    byline: str, author: str
) -> None:
    other = '<div><h3>Rain is coming</h3><p><a rel="author">Thomas Bartlett</a></p></div>'
    markup = page(byline).replace("<body>", f"<body><nav>{other}</nav>")
    read_page = read(markup.replace("</article>", f"</article><section>{other}</section>"))
    assert read_page.metadata.author.value == author


def test_the_one_headline_of_a_page_goes_before_the_rewording_in_its_data() -> None:
    stated = '<meta property="og:title" content="Why guests from nine places arrive in the rain">'
    article = read(page("", stated).replace("Guests arrive today", "Guests arrive today from nine places"))
    assert article.metadata.title.value == "Guests arrive today from nine places"


def test_a_heading_with_nothing_in_common_with_the_stated_title_is_no_headline() -> None:
    stated = '<meta property="og:title" content="Ministers agree on the port">'
    article = read(page("", stated).replace("Guests arrive today", "All that you need to know"))
    assert article.metadata.title.value == "Ministers agree on the port"


def test_a_site_that_gives_the_headline_as_its_name_has_no_name() -> None:
    head = '<title>Guests arrive today</title><meta name="application-name" content="Guests arrive today">'
    assert read(page("", head)).metadata.publisher.value is None


def test_a_line_that_leads_elsewhere_does_not_end_a_text_that_goes_on_around_it() -> None:
    body = (*BODY, "<b>READ MORE:</b>", *(f"{text} Again." for text in BODY))
    article = read(page("", body=body))
    assert lines(article, *BODY_LABELS)[-1].endswith("Again.")
    assert "READ MORE:" in lines(article, LabelKind.BOILERPLATE)


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ('<meta name="author" content="Le Xuan Minh"><meta name="author" content="Thomas Bartlett">', True),
        ('<meta name="author" content="Le Xuan Minh, Thomas Bartlett">', True),
        ('<meta name="author" content="Minh, Thomas">', False),
    ],
)
def test_all_authors_that_a_page_states_are_named_given_name_first(head: str, author: bool) -> None:
    expected = "Le Xuan Minh, Thomas Bartlett" if author else "Thomas Minh"
    assert read(page("", head)).metadata.author.value == expected


def test_a_text_in_several_boxes_of_one_kind_is_read_to_its_end() -> None:
    further = "".join(f"<p>{text} And then some more of it.</p>" for text in BODY)
    boxes = f'<div class="group">{further}</div>'
    markup = page("", wrap='<div class="group">').replace("</body>", f"{boxes}</body>")
    assert lines(read(markup), *BODY_LABELS)[-1].endswith("And then some more of it.")


def test_numbered_lines_at_the_end_of_the_text_belong_to_it() -> None:
    article = read(page("", body=(*BODY, "1. The port of Hai Phong", "2. The port of Da Nang")))
    assert lines(article, *BODY_LABELS)[-1] == "2. The port of Da Nang"


def test_spans_that_say_nothing_break_no_word_and_cost_no_time() -> None:
    tree = parse_page('<p>w<span>or</span>ds <span class="credit">Photo: VNA</span> <font>so</font></p>')
    assert '<p>words <span class="credit">Photo: VNA</span> so</p>' in simple_markup(tree)


def test_the_first_word_of_the_outlet_is_nobody_who_wrote_for_it() -> None:
    head = '<meta property="og:site_name" content="Evening Magazine"><meta name="author" content="evening">'
    assert read(page("", head)).metadata.author.value is None


@pytest.mark.parametrize(
    ("host", "organisations", "publisher", "aggregator"),
    [
        ("www.msn.com", '"publisher": {"name": "Reuters"}', "Reuters", "MSN"),
        (
            "news.yahoo.com",
            '"publisher": {"name": "Yahoo News"}, "provider": {"name": "Reuters"}',
            "Reuters",
            "Yahoo News",
        ),
        ("news.yahoo.com", '"publisher": {"name": "Yahoo News"}', None, "Yahoo News"),
        ("www.reuters.com", '"publisher": {"name": "Reuters"}', "Reuters", None),
    ],
)
def test_a_site_that_reprints_names_whom_it_has_the_article_from(
    host: str, organisations: str, publisher: str | None, aggregator: str | None
) -> None:
    linked = f'{{"@type": "NewsArticle", "headline": "Guests arrive today", {organisations}}}'
    head = (
        f'<link rel="canonical" href="https://{host}/a"><script type="application/ld+json">{linked}</script>'
    )
    metadata = read(page("", head)).metadata
    assert (metadata.publisher.value, metadata.aggregator.value) == (publisher, aggregator)


@pytest.mark.parametrize(
    ("host", "day", "state"),
    [
        ("www.washingtonpost.com", "2025-03-12", FieldState.INFERRED),
        ("www.bbc.co.uk", "2025-12-03", FieldState.INFERRED),
        ("www.example.com", "2025-12-03", FieldState.AMBIGUOUS),
    ],
)
def test_the_outlet_tells_the_order_of_day_and_month_that_a_page_states(
    host: str, day: str, state: FieldState
) -> None:
    head = f'<link rel="canonical" href="https://{host}/a"><meta name="date" content="03/12/2025">'
    published = read(page("", head)).metadata.published
    assert (published.value, published.state) == (day, state)


def page_with_head(head: str) -> Article:
    paragraphs = "<br><br>".join(BODY)
    cell = f"<table><tr><td>{head}<br><br>{paragraphs}</td></tr></table>"
    markup = f"<html><head><title>A page</title></head><body>{cell}</body></html>"
    return read_article(markup.encode(), name="a.html", article_id=ArticleId("a"))


def test_line_breaks_part_headline_day_and_author() -> None:
    article = page_with_head("<b>Guests arrive for the signing of it</b><br>3 April 2025<br>By Le Xuan Minh")
    assert article.metadata.author.value == "Le Xuan Minh"
    assert article.metadata.published.value == "2025-04-03"
    headline = article.spans_labelled(LabelKind.HEADLINE)[0].slice(article.text)
    assert headline == "Guests arrive for the signing of it"


def test_a_day_in_figures_alone_is_ambiguous_in_a_page_too() -> None:
    published = page_with_head("<b>Guests arrive for the signing of it</b><br>03/04/2025").metadata.published
    assert (published.value, published.state) == ("2025-04-03", FieldState.AMBIGUOUS)
    published = page_with_head("<b>Guests arrive for the signing of it</b><br>13/04/2025").metadata.published
    assert (published.value, published.state) == ("2025-04-13", FieldState.READ)
