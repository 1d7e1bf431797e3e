"""Claims about the machine: one meaning in every back end, and a calendar that is right."""
