"""Write a document as one HTML file that needs nothing else: for the web, for mail, for the clipboard."""
