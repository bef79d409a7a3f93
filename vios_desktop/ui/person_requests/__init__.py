"""Requests of persons concerned: recorded, clocked, handled and answered."""
