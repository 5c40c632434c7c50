"""Made-up invoices with their truth: for the demonstration, the tests and the first look at the product."""
