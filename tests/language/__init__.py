"""Claims about the language: its words mean what they say, and Python decides nothing."""
