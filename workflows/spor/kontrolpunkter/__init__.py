"""Checkpoints: the whole trail at an instant, signed, so that what was rewritten afterwards can be found.

For others: `queries.dom()` and `seneste_kontrolpunkt()`, `verificering.verificer_alt()`, `pakke.skriv_pakke()`.
"""
