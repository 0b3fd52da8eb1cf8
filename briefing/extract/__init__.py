"""Articles in, suggested excerpts out: one module per kind of excerpt."""
