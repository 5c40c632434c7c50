"""A Celery worker with one child, whose reader never comes to an end with a document that says *Endless*."""

import threading

from scanner_contract.values import Prediction, Reading
from scanner_processing.readers.offline.reader import OfflineReader
from scanner_processing.readers.registry import READERS
from scanner_processing.tasks.celery_app import app

OPTIONS = ("--without-mingle", "--without-gossip", "-c", "1", "-n", "endless@%h")


class EndlessReader(OfflineReader):
    name = "endless"

    def read(self, reading: Reading) -> Prediction:
        if any(word.text == "Endless" for page in reading.pages for word in page.words):
            threading.Event().wait()
        return super().read(reading)


READERS[EndlessReader.name] = EndlessReader

if __name__ == "__main__":
    app.worker_main(["worker", *OPTIONS, "-Q", "preprocessing,llm,extraction,evaluation"])
