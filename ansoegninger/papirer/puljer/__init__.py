"""How an outside pool was used: the figures, the report of them, and what was handed in."""
