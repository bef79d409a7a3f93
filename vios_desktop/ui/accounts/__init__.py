"""Accounts: who may unlock, with which role and until when; the own account; what happens to the keys."""
