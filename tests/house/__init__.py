"""Claims about the repository itself: its layout, its layers, and the habits it keeps."""
