"""Verbs of speech in their forms."""

from __future__ import annotations

import pytest

from briefing.text.speech import SpeechForm, SpeechKind, find_speech_verbs, inflect


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("add", ("adds", "added", "adding")),
        ("note", ("notes", "noted", "noting")),
        ("stress", ("stresses", "stressed", "stressing")),
        ("reply", ("replies", "replied", "replying")),
        ("beg", ("begs", "begged", "begging")),
        ("explain", ("explains", "explained", "explaining")),
    ],
)
def test_regular_verbs_are_inflected(lemma: str, forms: tuple[str, str, str]) -> None:
    assert inflect(lemma) == forms


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("the minister said so", "say", SpeechKind.CLAUSE),
        ("the minister told them", "tell", SpeechKind.THAT_CLAUSE),
        ("the minister wrote a letter", "write", SpeechKind.THAT_CLAUSE),
        ("the minister pointed out a fault", "point out", SpeechKind.CLAUSE),
        ("the minister hopes so", "hope", SpeechKind.BELIEF),
        ("the minister called for calm", "call", SpeechKind.QUOTE),
        ("According to the minister", "according to", SpeechKind.ACCORDING),
        ("bộ trưởng nhấn mạnh điều đó", "nhấn mạnh", SpeechKind.CLAUSE),
    ],
)
def test_verbs_are_found_by_lemma_and_kind(text: str, lemma: str, kind: SpeechKind) -> None:
    (verb,) = find_speech_verbs(text)
    assert (verb.lemma.lower(), verb.kind) == (lemma, kind)


def test_participles_are_told_from_finite_verbs() -> None:
    said, adding = find_speech_verbs("he said so, adding that it was late")
    assert (said.form, adding.form) == (SpeechForm.FINITE, SpeechForm.PARTICIPLE)


@pytest.mark.parametrize(
    "text", ["the United States", "to state a goal", "a said-to-be plan", "a report", "unsaid"]
)
def test_nouns_and_names_of_the_same_form_are_left_alone(text: str) -> None:
    assert find_speech_verbs(text) == []
