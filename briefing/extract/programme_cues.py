"""Words without which a sentence announces nothing in a certain way; "will" stands for every future."""

from __future__ import annotations

TAKES_PLACE_CUES = frozenset(
    {
        "place",
        "held",
        "hosted",
        "staged",
        "scheduled",
        "planned",
        "slated",
        "set",
        "billed",
        "fixed",
        "sẽ",
        "diễn",
    }
)
TO_BE_HELD_CUES = frozenset(
    {
        "held",
        "hosted",
        "staged",
        "convened",
        "played",
        "scheduled",
        "due",
        "set",
        "slated",
        "expected",
        "planned",
        "kicking",
        "starting",
        "beginning",
        "opening",
        "taking",
        "running",
        "continuing",
        "runs",
        "starts",
        "begins",
        "opens",
        "takes",
        "will",
    }
)
OPENS_CUES = frozenset(
    {
        "begin",
        "begins",
        "closes",
        "commences",
        "concludes",
        "continues",
        "culminates",
        "due",
        "ends",
        "finishes",
        "gets",
        "kick",
        "kicks",
        "open",
        "opens",
        "resumes",
        "returns",
        "runs",
        "scheduled",
        "set",
        "start",
        "starts",
        "wraps",
    }
)
HOSTS_CUES = frozenset(
    {
        "gearing",
        "preparing",
        "getting",
        "there",
        "scheduled",
        "called",
        "convened",
        "planned",
        "followed",
        "preceded",
        "first",
        "second",
        "third",
        "next",
        "last",
        "hosting",
        "holding",
        "staging",
        "sẽ",
    }
)
INCLUDES_CUES = frozenset(
    {
        "include",
        "includes",
        "feature",
        "features",
        "featured",
        "comprise",
        "comprises",
        "list",
        "lists",
        "consist",
        "consists",
        "gồm",
        "will see",
    }
)
ATTENDS_CUES = frozenset(
    {"expected", "registered", "confirmed", "sẽ", "đăng", "include", "participation", "attendance"}
)
INVITATION_CUES = frozenset(
    {
        "invited",
        "welcome",
        "encouraged",
        "asked",
        "urged",
        "come",
        "join",
        "catch",
        "see",
        "hear",
        "watch",
        "meet",
        "enjoy",
        "miss",
        "celebrate",
        "experience",
    }
)
