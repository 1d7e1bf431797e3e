"""How a law is built: every kind of defect is found, and a sound law has none."""
