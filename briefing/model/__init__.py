"""Immutable values: articles, excerpts, packs, findings; and the pure edits on them."""
