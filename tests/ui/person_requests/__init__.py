"""Tests of the requests of persons concerned."""
