"""The legal test suite: cases a clerk can read, worked by hand."""
