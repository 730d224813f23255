"""A copy of everything, and the way back: a copy counts only when it has been restored somewhere and found whole."""
