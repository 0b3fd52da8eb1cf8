"""Briefing turns news articles into press packs whose every word can be traced to its source."""
