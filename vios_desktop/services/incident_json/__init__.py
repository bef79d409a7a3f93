"""Incidents as JSON objects, for import and listing: one object per incident, the same names both ways.

Names are those of the data model in registration.md chapter 6. Required on the way in: kind, occurred_on, place
and facts. `kind`, `place` and measure kinds may be given by code or by their Dutch label.
"""
