"""Tests of the building blocks: theme, widgets, window, runner, dialogs."""
