"""Handing over chosen pupils: gathered and read through here, taken in with review there."""
