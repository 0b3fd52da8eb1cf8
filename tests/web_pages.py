"""Saved web pages in the layouts of several outlets, in our own words, and what is to be read from each."""

# ruff: noqa: E501 - markup, as long as it is found

from __future__ import annotations

from dataclasses import dataclass

_WELCOME = "The capital welcomed guests from many countries on Saturday, and the streets around the hall were closed."
_SAID = (
    "“We have prepared for this day for more than two years,” said Le Xuan Minh, who leads the department."
)
_COUNT = "More than 100 delegations had arrived by the evening, the ministry said in a short statement to the press."
_LAST = "A second meeting will follow in the spring of next year, when the rules of the new body are to be written."
BODY = (_WELCOME, _SAID, _COUNT, _LAST)
TEASER = (
    "Another story altogether tells of a harvest that was far better than anybody in the province had hoped."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """One page and what a reader of it knows."""

    name: str
    markup: str
    title: str | None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    body: tuple[str, ...] = BODY
    captions: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)


LINKED_DATA = WebPage(
    name="linked-data",
    title="Guests arrive in Hanoi for the signing",
    published="2025-10-25",
    author="Le Xuan Minh, Vu Ngoc Son",
    publisher="Reuters",
    url="https://www.reuters.com/world/guests-arrive-2025-10-25/",
    captions=("Guests at the door of the hall. Photo: VNA",),
    markup=f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Guests arrive in Hanoi for the signing | Reuters</title>
<link rel="canonical" href="https://www.reuters.com/world/guests-arrive-2025-10-25/">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
  {{"@type": "Organization", "@id": "#org", "name": "Reuters"}},
  {{"@type": "NewsArticle", "headline": "Guests arrive in Hanoi for the signing",
    "datePublished": "2025-10-25T21:14:00+07:00", "publisher": {{"@id": "#org"}},
    "author": [{{"@type": "Person", "name": "Le Xuan Minh"}}, {{"@type": "Person", "name": "Vu Ngoc Son"}}]}}]}}</script>
<style>p {{ color: red }}</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><article><h1>Guests arrive in Hanoi for the signing</h1>
<div class="author-name">By Le Xuan Minh and Vu Ngoc Son</div><time datetime="2025-10-25T21:14:00+07:00">October 25, 2025</time>
<figure><img src="a.jpg"><figcaption>Guests at the door of the hall. Photo: VNA</figcaption></figure>
{_paragraphs(*BODY)}
<div class="sr-only">Opens in a new window of your browser, which only a machine reads out aloud.</div></article>
<aside class="related"><h3>Related</h3><p>{TEASER}</p></aside></main>
<footer><p>All rights reserved by the people who keep this page, which has a long footer with words.</p></footer></body></html>""",
)

VIETNAMESE = WebPage(
    name="vietnamese",
    title="Khách quốc tế đến Hà Nội dự lễ ký",
    published="2025-10-25",
    publisher="Báo Pháp Luật Việt Nam",
    url="https://baophapluat.vn/khach-quoc-te-den-ha-noi.html",
    captions=("Khách quốc tế trước cửa hội trường. (Ảnh: TTXVN)",),
    body=(
        "Hàng trăm khách quốc tế đã có mặt tại Hà Nội trong ngày thứ Bảy để dự lễ ký kết.",
        "Ông Lê Xuân Minh cho biết công tác chuẩn bị đã kéo dài hơn hai năm và nay đã hoàn tất.",
        "Theo thông báo của Bộ, hơn 100 đoàn đại biểu đã đến vào buổi tối cùng ngày.",
        "Cuộc họp tiếp theo sẽ diễn ra vào mùa xuân năm sau để bàn về các quy định mới.",
    ),
    markup="""<html lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta property="og:title" content="Khách quốc tế đến Hà Nội dự lễ ký - Báo Pháp Luật Việt Nam">
<meta property="og:site_name" content="Báo Pháp luật Việt Nam"><meta property="article:published_time" content="2025-10-25T18:00:00+07:00">
<meta property="og:url" content="https://baophapluat.vn/khach-quoc-te-den-ha-noi.html">
<title>Khách quốc tế đến Hà Nội dự lễ ký</title></head><body>
<div id="menu-top"><a href="/">Trang chủ</a> <a href="/t">Thời sự</a></div>
<div class="detail"><h1 class="title-detail">Khách quốc tế đến Hà Nội dự lễ ký</h1>
<p class="sapo">Hàng trăm khách quốc tế đã có mặt tại Hà Nội trong ngày thứ Bảy để dự lễ ký kết.</p>
<div class="content-detail"><table class="image"><tr><td><img src="x.jpg"></td></tr>
<tr><td class="caption">Khách quốc tế trước cửa hội trường. (Ảnh: TTXVN)</td></tr></table>
<p>Ông Lê Xuân Minh cho biết công tác chuẩn bị đã kéo dài hơn hai năm và nay đã hoàn tất.</p>
<p>Theo thông báo của Bộ, hơn 100 đoàn đại biểu đã đến vào buổi tối cùng ngày.</p>
<p>Cuộc họp tiếp theo sẽ diễn ra vào mùa xuân năm sau để bàn về các quy định mới.</p></div>
<div class="tin-lien-quan"><ul><li><a href="/x">Một câu chuyện khác hẳn về mùa màng</a></li></ul></div>
<div class="binh-luan">Bình luận (0)</div></div></body></html>""",
)

MICRODATA = WebPage(
    name="microdata",
    title="Guests arrive for the signing",
    published="2025-10-25",
    author="Vu Ngoc Son",
    publisher="The Evening Paper",
    url="https://paper.example.org/news/guests",
    body=(BODY[0], "Who has come", *BODY[1:]),
    markup=f"""<html><head><meta property="og:site_name" content="The Evening Paper">
<link rel="canonical" href="https://paper.example.org/news/guests"><title>Guests arrive for the signing - The Evening Paper</title></head>
<body class="single has-sidebar"><div id="page"><div id="content" itemscope itemtype="http://schema.org/Article">
<h1 itemprop="headline">Guests arrive for the signing</h1>
<span itemprop="author">Vu Ngoc Son</span> <meta itemprop="datePublished" content="2025-10-25">
<div itemprop="articleBody" class="entry-content">
{_paragraphs(BODY[0])}<h2>Who has come</h2>{_paragraphs(*BODY[1:])}
<p>See Also</p><ul><li><a href="/1">A harvest better than hoped</a></li></ul><p>Comment (0)</p>
</div></div><div id="sidebar"><p>{TEASER}</p></div></div></body></html>""",
)

BARE = WebPage(
    name="bare",
    title="Guests arrive for the signing",
    published="2025-10-08",
    author=None,
    publisher="bare.example.org",
    url="https://bare.example.org/2025/10/08/guests.html",
    inferred=("publisher", "published"),
    markup=f"""<!-- saved from url=(0048)https://bare.example.org/2025/10/08/guests.html -->
<html><head><title>Guests arrive for the signing</title></head><body><h1>Guests arrive for the signing</h1>
<div>{BODY[0]}<br><br>{BODY[1]}<br><br>{BODY[2]}<br><br>{BODY[3]}</div></body></html>""",
)

SINGLE_FILE = WebPage(
    name="single-file",
    title="Guests arrive for the signing",
    published="2025-10-25",
    publisher="The Evening Paper",
    url="https://paper.example.org/news/guests",
    captions=("The hall on Saturday",),
    markup=f"""<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile
 url: https://paper.example.org/news/guests
 saved date: Sun Oct 26 2025 09:00:00 GMT+0700
--><meta charset=utf-8><title>Guests arrive for the signing</title>
<meta property=og:site_name content="The Evening Paper"><meta name=date content="2025-10-25">
<style>@font-face {{ src: url(data:font/woff2;base64,{"QUJD" * 3000}) }}</style>
<body><div class=wrap><article><header><h1>Guests arrive for the signing</h1></header>
<figure><img src="data:image/png;base64,{"QUJD" * 3000}"><figcaption><p>The hall on Saturday</p></figcaption></figure>
{_paragraphs(*BODY)}</article><div class="share-buttons"><span>Share</span></div></div>""",
)

AGGREGATED = WebPage(
    name="aggregated",
    title="Guests arrive for the signing",
    published="2025-10-25",
    publisher="VietnamPlus",
    url="https://en.vietnamplus.vn/guests-arrive-post300000.vnp",
    markup=f"""<html><head><link rel="canonical" href="https://www.vietnam.vn/en/guests-arrive">
<meta property="og:site_name" content="Vietnam.vn"><meta property="og:title" content="Guests arrive for the signing">
<meta property="article:published_time" content="2025-10-25T08:00:00+00:00"><title>Guests arrive for the signing - Vietnam.vn</title></head>
<body><div class="post"><h1>Guests arrive for the signing</h1><div class="post-body">
{_paragraphs(*BODY)}<p>Source: <a href="https://en.vietnamplus.vn/guests-arrive-post300000.vnp">https://en.vietnamplus.vn/guests-arrive-post300000.vnp</a></p>
</div></div></body></html>""",
)

TWICE = WebPage(
    name="twice",
    title="Guests arrive for the signing",
    publisher="The Evening Paper",
    body=(BODY[0], BODY[1], BODY[1], BODY[2], BODY[3]),
    markup=f"""<html><head><meta property="og:site_name" content="The Evening Paper"><title>Guests arrive for the signing</title></head>
<body><article><h1>Guests arrive for the signing</h1>{_paragraphs(BODY[0], BODY[1], BODY[1], BODY[2], BODY[3])}</article></body></html>""",
)

BLOG = WebPage(
    name="blog",
    title="Guests arrive in Hanoi",
    published="2025-10-25",
    author="Vu Ngoc Son",
    publisher="The Evening Paper",
    url="https://paper.example.org/2025/10/25/guests/",
    body=(*BODY, "One thing that was agreed", "It ended at noon on the same day as all the others."),
    captions=("The hall in Hanoi",),
    markup=f"""<html lang="en-US"><head><title>Guests arrive in Hanoi &#8211; The Evening Paper</title>
<link rel="canonical" href="https://paper.example.org/2025/10/25/guests/"></head><body class="single-post tag-hanoi">
<header id="masthead"><h1 class="site-title"><a href="/">The Evening Paper</a></h1></header><main><article class="post tag-hanoi">
<header class="entry-header"><h2 class="entry-title">Guests arrive in Hanoi</h2><span>Posted on <a>
<time datetime="2025-10-25T10:00:00+00:00">October 25, 2025</time></a></span>
<span class="byline"> by <span class="author vcard"><a>Vu Ngoc Son</a></span></span></header><div class="entry-content">
<figure class="wp-caption"><img><figcaption class="wp-caption-text">The hall in Hanoi</figcaption></figure>
{_paragraphs(*BODY)}<ul><li>One thing that was agreed</li></ul><p>It ended at noon on the same day as all the others.</p></div></article>
<section id="comments"><p>I think that this is a very good thing, and that all should come.</p></section></main></body></html>""",
)

LINE_OF_THE_DAY = WebPage(
    name="line-of-the-day",
    title="Guests arrive in Hanoi",
    published="2025-10-24",
    author="Le Xuan Minh",
    publisher="CNN",
    captions=("Guests in Hanoi. AFP/Getty Images",),
    markup=f"""<html><head><title>Guests arrive in Hanoi | CNN</title><meta property="og:site_name" content="CNN">
<meta property="og:title" content="Hanoi signing: Guests arrive in Hanoi"><meta name="author" content="Le Xuan Minh, Reuters"></head>
<body><div class="headline__sub"><div class="byline">By <a href="/p">Le Xuan Minh</a>, CNN</div>
<div class="timestamp">Updated 10:14 AM EDT, Fri October 24, 2025</div></div><h1>Guests arrive in Hanoi</h1>
<div class="article__content"><div class="image__caption">Guests in Hanoi. <span>AFP/Getty Images</span></div>{_paragraphs(*BODY)}
<div class="related-content"><p>RELATED ARTICLE</p><a href="/x">Another thing</a></div>
<p>Reporting by Le Xuan Minh; editing by Vu Ngoc Son</p></div></body></html>""",
)

NAMED_LIKE_A_BOX = WebPage(
    name="named-like-a-box",
    title="Khách đến Hà Nội",
    published="2025-10-25",
    author="Vũ Ngọc Sơn",
    publisher="VnExpress",
    url="https://vnexpress.net/khach-den-ha-noi-4812345.html",
    inferred=("author",),
    body=VIETNAMESE.body,
    captions=("Khách trước cửa hội trường. Ảnh: TTXVN",),
    markup=f"""<html><head><title>Khách đến Hà Nội - Báo VnExpress</title><meta name="pubdate" content="2025-10-25T09:00:00+07:00">
<meta property="og:site_name" content="vnexpress.net"><meta property="og:url" content="https://vnexpress.net/khach-den-ha-noi-4812345.html">
</head><body><section class="sidebar-1"><h1 class="title-detail">Khách đến Hà Nội</h1>
<p class="description">{VIETNAMESE.body[0]}</p><article class="fck_detail"><p class="Normal">{VIETNAMESE.body[1]}</p>
<figure><img><figcaption><p class="Image">Khách trước cửa hội trường. Ảnh: <em>TTXVN</em></p></figcaption></figure>
<p class="Normal">{VIETNAMESE.body[2]}</p><p class="Normal">{VIETNAMESE.body[3]}</p>
<p class="Normal" style="text-align:right;"><strong>Vũ Ngọc Sơn</strong></p></article>
<ul class="list-news"><li><a href="/x">Một câu chuyện khác về mùa màng</a></li></ul></section></body></html>""",
)

ALL = (
    BLOG,
    LINE_OF_THE_DAY,
    NAMED_LIKE_A_BOX,
    LINKED_DATA,
    VIETNAMESE,
    MICRODATA,
    BARE,
    SINGLE_FILE,
    AGGREGATED,
    TWICE,
)
