"""Advice without an account: the decision help before unlocking, of which nothing is kept."""
