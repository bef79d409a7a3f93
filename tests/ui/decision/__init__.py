"""Tests of the decision help: presenters with the real rules, pages with keys alone."""
