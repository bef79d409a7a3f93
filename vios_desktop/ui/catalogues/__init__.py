"""Keuzelijsten: the words that colleagues choose from, changed by the coordinator."""
