"""The law as compiled against the reference worked out by the book."""
