"""What viewflow lacks: a declarative human step, one door, a queue table, and a case with a projected phase."""
