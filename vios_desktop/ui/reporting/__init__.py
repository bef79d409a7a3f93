"""Handing in a report without an account, in the window of the unlock screen."""
