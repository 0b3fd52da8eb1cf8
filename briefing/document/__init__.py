"""The tree that every exporter reads: roles, words and languages; no points, fonts or pages."""
