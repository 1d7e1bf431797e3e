"""A workbench that proves what a statute does."""
