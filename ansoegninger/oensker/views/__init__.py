"""The pages of oensker."""
