"""Signals that came together: pointing them out, looking at them side by side, and what a person decides."""
