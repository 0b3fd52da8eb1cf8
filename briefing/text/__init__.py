"""Plain text and what stands in it: sentences, marks, names, numbers, dates; nothing here knows articles."""
