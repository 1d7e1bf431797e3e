"""Tests of the prover: verdicts, witnesses, readings, and what is kept between runs."""
