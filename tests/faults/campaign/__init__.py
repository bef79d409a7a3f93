"""The fault campaign, `python3 dev.py faults`: what the suite plays a few times, thousands of times."""
