"""The content of the decision help: which one is in use, a newer one, and back to the one before."""
