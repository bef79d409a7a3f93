"""Figures of the neighbourhood: read in, and laid beside the figures of the school."""
