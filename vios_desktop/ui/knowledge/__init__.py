"""Kennis: cards about signals, who can do what, and one search over all of it."""
