"""Write a document as Markdown, as pandoc and the forges read it: tables with pipes, notes below."""
