"""Helping to call: the card of a number, and the log of the call."""
