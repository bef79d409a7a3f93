"""Instellingen: everything that is set or looked after once in a while, in one place that can be searched."""
