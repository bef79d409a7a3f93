"""Zoeken: the panel under the box above every page, and the page with everything that was found."""
