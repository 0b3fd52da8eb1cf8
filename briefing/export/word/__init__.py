"""Write a document as a Word file: named styles only, our own base document, anchors for the way back."""
