"""The pages of prioritering."""
