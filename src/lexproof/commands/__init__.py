"""The command line: it knows the machine and never a law."""
