"""Bytes become articles: readers by format, labels on every paragraph, and what is known of the origin."""

from briefing.ingest.files import read_file
from briefing.ingest.reading import (
    PASTED_NAME,
    encode_pasted_text,
    read_article,
    read_pasted_text,
)

__all__ = ["PASTED_NAME", "encode_pasted_text", "read_article", "read_file", "read_pasted_text"]
