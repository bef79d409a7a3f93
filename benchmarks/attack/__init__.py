"""Invented school years, and ways to publish them, for the attacker to work on (`python -m benchmarks.attack`)."""
