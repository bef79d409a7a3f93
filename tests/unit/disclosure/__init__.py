"""Tests of the counting that protects pupils."""
