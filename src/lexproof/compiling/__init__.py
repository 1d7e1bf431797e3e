"""Compiling trees to plain Python: the work of a decision, without a solver."""
