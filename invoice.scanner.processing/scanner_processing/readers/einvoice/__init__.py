"""What an e-invoice says, beside what its pages show.

The XML's values win, and each is looked for on the pages (``places``, a row's values on one line in ``lines``): a
person sees it there, and it is as sure as can be. What the XML leaves out comes from the pages' reader (``agreement``);
where the pages surely say something else a person is told (``contradictions``).
"""
