"""Two control reports: the same person at several steps of a case, and changes of roles in a period."""
