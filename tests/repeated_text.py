"""Texts of one expression over and over, which turn whatever looks around each find into quadratic work."""

from __future__ import annotations

REPEATED = {
    "weekdays": "Monday ",
    "dates": "October 25, 2025 ",
    "months": "in March ",
    "years": "in 2019 ",
    "spans of years": "2019-",
    "relative dates": "two years ago ",
    "quarters": "the first quarter ",
    "days to days": "from Monday to Friday ",
    "totals": "the toll of 5 ",
    "figures": "5 ",
    "percentages": "15 percent ",
    "sums": "$1.2bn ",
    "ranges": "from 20 to 30 ",
    "parts of counts": "29 counties, 12 of which ",
    "ages": "Le Xuan Minh (25) ",
    "open ranges": "between 5 and ",
    "halves": "half of ",
    "parts": "one in five people ",
    "counted pages": "500-page ",
    "number words": "one hundred and five ",
    "vague numbers": "tens of millions of ",
    "times": "11:30 ",
    "digits": "1",
    "said": "said ",
    "pronouns and said": "he said ",
    "pronouns beside names": "Minh, he said ",
    "pronouns of others": "Mrs Minh said he said ",
    "reported clauses": "he said that it was so, ",
    "sources": "according to the minister, ",
    "chains": "adding that it was, ",
    "speakers": "Minister Le Xuan Minh said ",
    "people who are": "Minh, who is the minister, ",
    "offices of two": "Minister Le Xuan Minh met Minister Dang Hoang Giang. Vu Ngoc Son saw the minister. ",
    "genitives": "Minh's ",
    "insets": "Minh – the minister – said ",
    "quotations": "“It is so,” said Minister Le Xuan Minh. ",
    "sentences": "The minister said 5 people died on Monday. ",
    "paragraphs": "The minister said 5 people died on Monday.\n",
    "opening marks": "“",
    "opened words": "“so ",
    "closing marks": "”",
    "straight marks": '"',
    "words in marks": '"so ',
    "apostrophes": "don't ",
    "guillemets": "« so ",
    "capitals": "A",
    "capitalised words": "Abc ",
    "names": "Le Xuan Minh ",
    "abbreviations": "Ministry of Public Security (A05) ",
    "initials": "J. ",
    "events": "the forum will be held in Hanoi on October 25 ",
    "openings": "it was set to open but ",
    "visits": "Minh will meet with Minh and will visit Hanoi on Monday, ",
    "sessions": "The forum will include a session, ",
    "themes": "themed “so ",
    "credits": "(Photo: VNA) ",
    "addresses": "http://a.b/ ",
    "datelines": "HANOI (VNA) - ",
    "tails": "See Also\n",
    "lists": "1. so\n",
    "letters": "so\n",
    "dots": ".",
    "stops": ". ",
    "commas": ",",
    "brackets": "(",
    "dashes": "- ",
    "colons": "Minh: ",
    "words": "so ",
    "one word": "a",
    "spaces": " ",
    "combining marks": "a\u0301",
    "invisible characters": "a\u200b",
    "Vietnamese speech": "Bà cho biết ",
    "Vietnamese speakers": "Ông Lê Xuân Minh nói: ",
    "Vietnamese figures": "1.234.567 tỷ đồng ",
    "Vietnamese dates": "ngày 25/10/2025 ",
    "Vietnamese months": "tháng 10 ",
    "Vietnamese offices": "Thượng tướng Lê Xuân Minh ",
}
"""The expression by what it is."""

MOST_LINES = 45_000
"""Files of more lines are refused, so there is no use in making longer ones."""


def repeated_text(what: str, characters: int) -> str:
    """Return a text of about so many characters; it begins and ends with words."""
    unit = REPEATED[what]
    times = characters // len(unit)
    if "\n" in unit:
        times = min(times, MOST_LINES // unit.count("\n"))
    return f"a word {unit * times} and a word."
