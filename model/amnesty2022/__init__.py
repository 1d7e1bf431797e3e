"""Kazakhstan's amnesty of 2 November 2022, as the law itself says it."""
