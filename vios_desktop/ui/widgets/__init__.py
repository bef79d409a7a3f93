"""The building blocks of every screen, one small module each. Nothing is imported here: start-up stays short."""
