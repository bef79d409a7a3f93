"""The commands without a window: the same services as the screens, no Qt."""
