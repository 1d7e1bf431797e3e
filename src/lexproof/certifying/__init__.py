"""Evidence that anyone can check with a solver and without this program."""
