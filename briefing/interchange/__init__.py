"""Sources and excerpts in the forms that other programs exchange: reference managers, annotation tools."""
