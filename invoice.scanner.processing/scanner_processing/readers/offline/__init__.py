"""A reader that needs no model and no key: labels, geometry and arithmetic.

Words become lines (``layout``), label phrases are found in them (``mentions``, from the table in ``labels``), values
stand beside or below their labels (``values``, ``candidates``), and one module a question chooses: ``header``,
``vendor``, ``payment``, ``currency``, ``items``, ``totals``, ``vat``. What each way of finding is worth stands in
``confidence``.
"""
