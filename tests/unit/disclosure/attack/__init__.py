"""The attacker against everything that can be counted by hand."""
