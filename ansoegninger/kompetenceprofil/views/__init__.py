"""The pages of profiles: the person's own, the unit's matrix, and the case types."""
