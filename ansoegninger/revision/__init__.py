"""What an auditor asks of the domain: how it stood around a case at an instant, and a decision once more."""
