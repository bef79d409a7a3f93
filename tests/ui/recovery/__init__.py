"""The screen of the recovery key."""
