"""Between which shares the true one lies, by what was counted: Clopper and Pearson's interval, which is never too
narrow."""

from math import exp, lgamma, log, log1p

LEVEL = 0.95
STEPS = 60  # each halves what is left: more than a float can tell apart


def clopper_pearson(part: int, whole: int, level: float = LEVEL) -> tuple[float, float]:
    """The lower end is the share at which as many as ``part`` or more would be just too improbable, the upper end that
    at which as many or fewer would be."""
    if not 0 <= part <= whole:
        raise ValueError(f"{part} of {whole} is no share")
    tail = (1 - level) / 2
    lower = 0.0 if part == 0 else 1 - _largest(whole - part, whole, tail)
    upper = 1.0 if part == whole else _largest(part, whole, tail)
    return lower, upper


def _largest(part: int, whole: int, tail: float) -> float:
    """The share at which ``part`` or fewer are as probable as ``tail``: the larger the share, the less probable."""
    low, high = 0.0, 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        if _at_most(part, whole, middle) > tail:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _at_most(part: int, whole: int, share: float) -> float:
    """How probable ``part`` or fewer of ``whole`` are. By logarithms, as binomial coefficients outgrow a float."""
    ways = lgamma(whole + 1)
    return sum(
        exp(ways - lgamma(each + 1) - lgamma(whole - each + 1) + each * log(share) + (whole - each) * log1p(-share))
        for each in range(part + 1)
    )
