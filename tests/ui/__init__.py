"""Tests of the interface: they run without a screen."""
