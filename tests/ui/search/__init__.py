"""Tests of the search page and the panel."""
