"""The frame around the screens: rail, top bar, status bar, messages, lock warning and focus mode."""
