"""Documents: the list, one, its status, processing, cancelling."""
