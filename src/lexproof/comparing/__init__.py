"""Comparing two versions of a law: whether they differ, for whom, and for better or worse."""
