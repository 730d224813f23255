"""Scenarios of a round: limits that somebody tries out, and the best set of wishes under them. Advice, no decisions."""
