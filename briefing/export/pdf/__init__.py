"""Write documents as tagged PDF (ISO 14289-1 and ISO 19005-2 level A) with reportlab's canvas."""
