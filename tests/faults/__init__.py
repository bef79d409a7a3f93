"""Faults that a school will meet: power cuts, kills, two programs at once. A short sample of each."""
