"""The pages of MUS."""
