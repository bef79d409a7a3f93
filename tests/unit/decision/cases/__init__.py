"""Worked cases for every kind of incident, each from a chapter of the law notes."""
