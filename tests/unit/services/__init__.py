"""What a user can do, on a vault in memory."""
