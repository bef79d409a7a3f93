"""The program around the screens: start, unlock, places, lock."""
