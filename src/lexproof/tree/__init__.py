"""The immutable typed tree in which a law is written."""
