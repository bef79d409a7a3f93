"""Overdragen: chosen pupils to a colleague's vault or another school, and taking such a handover in."""
