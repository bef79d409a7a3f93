"""The invitation on the screen."""
