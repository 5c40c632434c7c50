"""What people say about a document: corrections, approval, rejection."""
