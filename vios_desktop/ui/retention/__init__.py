"""Retention (bewaartermijnen): what is due, what was decided, and the proof of what is gone."""
