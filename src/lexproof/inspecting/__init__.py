"""Inspecting how a law is built: what it leaves out, says twice, never says, or says in vain."""
