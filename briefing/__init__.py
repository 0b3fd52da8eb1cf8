"""Briefing turns news articles into press packs whose every word can be traced to its source."""

__version__ = "0.1.0"
