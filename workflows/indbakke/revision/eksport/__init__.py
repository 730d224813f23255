"""Taking a selection of the trail out, as a table or a signed bundle; each time is an entry of its own."""
