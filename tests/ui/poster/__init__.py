"""Tests of the sheet for the wall."""
