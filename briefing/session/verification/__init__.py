"""Read the quotations back out of a written file and compare each with its source, word for word."""
