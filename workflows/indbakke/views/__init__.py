"""The pages that every case shares."""
