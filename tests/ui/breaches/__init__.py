"""Tests of the register of breaches."""
