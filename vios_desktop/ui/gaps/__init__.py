"""The screen Gaten: what no partner could take up, counted and brought to the municipality."""
