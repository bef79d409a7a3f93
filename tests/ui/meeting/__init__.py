"""Tests of the screens of a kernteam meeting."""
