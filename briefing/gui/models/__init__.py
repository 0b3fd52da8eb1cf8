"""What the panes show: rows and cards made from the model, and the Qt models that hold them."""
