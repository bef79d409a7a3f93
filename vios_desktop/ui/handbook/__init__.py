"""The handbook in a window of its own: pages at the left, text at the right, beside whatever one was doing."""
