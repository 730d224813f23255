"""What comes with money from outside: its areas, its focus topics, and the duty to report."""
