"""Bytes become articles: readers by format, labels on every paragraph, and what is known of the origin."""
