"""The auditor's pages: search in the trail, a case's story, as it stood, a decision once more, and the verdict."""
