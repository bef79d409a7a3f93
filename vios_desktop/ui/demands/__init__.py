"""Vordering: what police or prosecution demand, what it may ask, and what was done with it."""
