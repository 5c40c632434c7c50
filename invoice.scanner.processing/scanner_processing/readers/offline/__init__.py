"""A reader that needs no model and no key: labels, geometry and arithmetic.

Words become lines (``layout``; glued ones are cut in ``seams``), label phrases are found in them (``mentions``, from
the tables in ``languages``, one file each; ``phrases`` forgives a misread letter), values stand beside or below their
labels (``values``, ``candidates``), and one module a question chooses: ``header``, ``vendor``, ``payment``,
``currency``, ``items`` (on till receipts ``slip_items``), ``totals``, ``vat``. What each way of finding is worth stands
in ``confidence``; a guess is no surer than its worst word is read.
"""
