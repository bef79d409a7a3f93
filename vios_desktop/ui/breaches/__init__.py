"""The register of breaches: recorded at once, completed later, with the 72 hours in sight."""
