"""Tests of cases and meetings of the kernteam."""
