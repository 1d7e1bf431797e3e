"""Claims about the encoded law and its catalogue as objects: complete, in order, well sourced."""
