"""Solvers behind one door: trees out as SMT-LIB, answers and models back."""
