"""Documents by the thousand, no two alike, each with its truth: to train and to measure readers of fields."""
