"""Elders gepubliceerd: numbers that left the school another way, entered by hand."""
