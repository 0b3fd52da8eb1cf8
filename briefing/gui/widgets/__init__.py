"""Reusable parts of the window that know nothing of articles and packs."""
