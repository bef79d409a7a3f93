"""The trash: what was taken away, by whom and why, when it goes for good, and the way back."""
