"""Proving properties of a law: verdicts with evidence, never more than was decided."""
