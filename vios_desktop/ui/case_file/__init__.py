"""Sharing cases without a name as a file of their own: which, with whom, read through, made."""
