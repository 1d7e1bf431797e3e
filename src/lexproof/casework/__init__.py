"""Cases as files: reading, completing, checking and deciding them."""
