"""What: strategy, catalogue, MUS, wishes, budget, prioritisation, letters, evaluation and the year wheel."""
