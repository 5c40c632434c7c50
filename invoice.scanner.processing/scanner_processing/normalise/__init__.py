"""From text as printed to exact values. A text that is not plainly a value is None: nothing is invented."""
