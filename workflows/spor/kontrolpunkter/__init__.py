"""Checkpoints: the whole trail at an instant, signed, so that what was rewritten afterwards can be found."""
