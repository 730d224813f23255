"""The smallest organisation with a conflict of interest, and helpers that make rows."""
