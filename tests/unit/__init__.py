"""Tests without a store, a window or a file of their own."""
