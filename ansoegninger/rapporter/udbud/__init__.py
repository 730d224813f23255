"""A round's demand held against what the catalogue offers, with the holes both ways."""
