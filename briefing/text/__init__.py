"""Plain text and what stands in it: sentences, quotation marks, names, numbers, dates; nothing here knows articles."""
