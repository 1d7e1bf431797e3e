"""Published figures, as data: S ¶8 and ¶9, as of 2 November 2022; numbers of persons."""

FIGURES = {
    "reached": 1_500,  # rounded in the source to one and a half thousand
    "convicted": 1_112,
    "in_custody": 128,
    "pending_grave": 363,
}
