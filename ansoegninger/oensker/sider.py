"""What oensker adds to the shared pages of steps and cases."""
