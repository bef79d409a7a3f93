"""Tests of the pages of the kernteam."""
