"""What is copied says the same words in three forms, and where they come from."""

from __future__ import annotations

import re

import pytest
from lxml import html

from briefing.model.edits import reword_item
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import ExcerptItem, Pack, TextItem
from briefing.session.copying import copy_items
from briefing.session.samples import sample_pack


@pytest.fixture
def pack() -> Pack:
    return sample_pack()


def quotation(pack: Pack) -> ExcerptItem:
    return next(x for x in pack.excerpt_items() if isinstance(x.excerpt.detail, QuoteDetail))


def words_of_rtf(rtf: str) -> str:
    body = rtf.partition("\n")[2].removesuffix("}")
    body = re.sub(r"\\u(-?\d+)\?", lambda m: chr(int(m[1]) % 0x10000), body)
    body = re.sub(r"\\(?:pard|par|li567|i|line) ?|(?<!\\)[{}]", "", body)
    return re.sub(r"\\([\\{}])", r"\1", body).encode("utf-16", "surrogatepass").decode("utf-16")


def test_quotation_is_copied_with_its_speaker_outlet_day_and_address(pack: Pack) -> None:
    copied = copy_items(pack, [quotation(pack)])
    assert copied.plain.startswith("“We always want to build a cyberspace")
    assert "\n(Lê Xuân Minh, Major General; Director" in copied.plain
    assert "Tuổi Trẻ Online, 8\u00a0October\u00a02025" in copied.plain
    (link,) = html.fromstring(copied.html).iter("a")
    assert str(link.get("href")).startswith("https://")
    assert "<blockquote>" in copied.html


def test_words_alone_name_nobody(pack: Pack) -> None:
    copied = copy_items(pack, [quotation(pack)], with_citation=False)
    assert copied.plain.count("\n") == 0
    assert "Tuổi Trẻ" not in copied.plain + copied.html + words_of_rtf(copied.rtf)


def test_three_forms_say_the_same(pack: Pack) -> None:
    items = [quotation(pack), next(x for x in pack.items() if isinstance(x, TextItem) and x.heading)]
    copied = copy_items(pack, items, with_citation=False)
    said = {"".join(words.split()) for words in (copied.plain, words_of_rtf(copied.rtf))}
    said.add("".join(html.fromstring(copied.html).text_content().split()))
    assert len(said) == 1


@pytest.mark.parametrize("words", ["a {b} \\c <d> & “e”", "Hà Nội", "\U0001f4f0 one\ntwo"])
def test_every_character_survives(words: str, pack: Pack) -> None:
    own = next(x for x in pack.items() if isinstance(x, TextItem) and not x.heading)
    changed = reword_item(pack, own.id, words)
    copied = copy_items(changed, [changed.find_item(own.id)[1]])
    assert copied.plain == words
    assert copied.rtf.isascii()
    assert words_of_rtf(copied.rtf).strip() == words.replace("\n", "")
    assert "".join(html.fromstring(copied.html).itertext()) == words.replace("\n", "")
