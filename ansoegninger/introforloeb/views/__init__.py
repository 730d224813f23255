"""The pages of the programmes."""
