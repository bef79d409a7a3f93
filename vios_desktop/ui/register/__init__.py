"""Gedeeld: who got what about whom, when and on which basis."""
