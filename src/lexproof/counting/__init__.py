"""Counting persons: cohorts that agree with published numbers, and what they leave room for."""
