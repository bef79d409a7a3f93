"""The screen Signalen: recording an observation, looking at it, keeping it longer or taking it away."""
