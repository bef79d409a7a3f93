"""The screen of an access request."""
