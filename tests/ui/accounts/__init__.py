"""The screen of the accounts."""
