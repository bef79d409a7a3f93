"""What goes out without names: what, with whom and why, read through, made. Minutes and cases use it."""
