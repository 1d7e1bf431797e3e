"""What is written beside the ledger from what stands in it."""
