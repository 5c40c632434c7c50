"""What of a document is right, wrong, missed or invented. Pure: a truth and a prediction go in, a judgement comes out.

The fields are those of the invoice model. What its truth does not know of a document is not judged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.accuracy.documents import Document
from bench.accuracy.judged import Judged, Outcome, judged
from bench.accuracy.predictions import Prediction
from bench.accuracy.rows import Rows
from scanner_contract.invoice import GROUPS, terms

CORE = ("invoice_number", "invoice_date", "vendor_name", "currency", "total")


@dataclass(frozen=True, slots=True)
class Judgement:
    document: Document
    prediction: Prediction
    judged: tuple[Judged, ...]

    @property
    def header(self) -> tuple[Judged, ...]:
        """Without the rows of groups."""
        return tuple(each for each in self.judged if each.field in terms())

    def all_right(self, fields: Iterable[str]) -> bool | None:
        """As far as the truth knows them; None when it knows none. Silence about what is not there is right."""
        known = self.document.truth.keys() & set(fields)
        return all(each.outcome is Outcome.RIGHT for each in self.judged if each.field in known) if known else None

    def knows_all(self, fields: Iterable[str]) -> bool:
        """Whether the truth can tell of each of them."""
        return self.document.truth.keys() >= set(fields)


def judge(document: Document, prediction: Prediction) -> Judgement:
    truth, signless = document.truth, document.credit_note
    header = (
        judged(name, term.kind, prediction.said.get(name), truth[name], signless=signless)
        for name, term in terms().items()
        if name in truth
    )
    groups = [Rows(each, prediction.rows(each), truth[each] or (), signless) for each in GROUPS if each in truth]
    rows = (value for group in groups for value in group.judged())
    return Judgement(document, prediction, (*filter(None, header), *rows))


def judge_all(documents: Sequence[Document], predictions: Iterable[Prediction]) -> list[Judgement]:
    """Each document is judged once; one that nothing was said of is read to no avail.

    Raises:
        ValueError: a prediction of a document that is none of these, or a second one of the same.
    """
    said: dict[str, Prediction] = {}
    for each in predictions:
        if each.file in said:
            raise ValueError(f"two predictions of {each.file}")
        said[each.file] = each
    if strangers := sorted(said.keys() - {document.name for document in documents}):
        raise ValueError(f"predictions of documents without a truth: {', '.join(strangers)}")
    return [judge(each, said.get(each.name, Prediction(each.name, failure="Nothing was said."))) for each in documents]
