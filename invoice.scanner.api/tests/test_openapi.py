"""The OpenAPI document, and the page that shows it."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest
from flask.testing import FlaskClient
from openapi_spec_validator import validate

from scanner_contract.invoice import GROUPS, DocumentType, Invoice, terms
from scanner_contract.media_types import DOCX


@pytest.fixture
def document(client: FlaskClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/v1/openapi.json").get_json()
    return found


def test_it_is_valid(document: dict[str, Any]) -> None:
    assert document["openapi"] == "3.1.0"
    validate(document)


def test_it_documents_the_canonical_paths_only(document: dict[str, Any]) -> None:
    assert all(path.startswith("/api/v1/") for path in document["paths"])


def test_errors_are_documented_as_problems(document: dict[str, Any]) -> None:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method == "parameters":
                continue
            assert operation["responses"]["default"] == {"$ref": "#/components/responses/DEFAULT_ERROR"}, path
            assert operation["summary"], path
    for name, response in document["components"]["responses"].items():
        if name != "NOT_MODIFIED":
            assert set(response["content"]) == {"application/problem+json"}, name
            assert set(response["headers"]) == {"Retry-After"}, name


def test_every_status_of_an_error_is_a_problem(document: dict[str, Any]) -> None:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            for status, response in operation["responses"].items() if method != "parameters" else ():
                if status[0] in "45" and "content" in response and path not in {"/api/v1/health", "/api/v1/ready"}:
                    assert set(response["content"]) == {"application/problem+json"}, (path, status)


def test_every_operation_has_an_id_of_its_own(document: dict[str, Any]) -> None:
    ids = [
        operation["operationId"]
        for methods in document["paths"].values()
        for method, operation in methods.items()
        if method != "parameters"
    ]
    assert len(ids) == len(set(ids))
    assert {"login", "listDocuments", "getMe", "getPageImage", "correctDocument"} <= set(ids)


def test_it_is_printed_without_a_database_and_always_the_same(document: dict[str, Any]) -> None:
    def printed(seed: str) -> bytes:
        environment = {"PYTHONHASHSEED": seed, "DB_HOST": "nowhere.invalid", "ENV": "production"}
        command = [sys.executable, "-m", "scanner_api.openapi"]
        return subprocess.run(command, env=environment, capture_output=True, check=True).stdout

    assert printed("1") == printed("2")
    assert json.loads(printed("3")) == document


def test_the_upload_takes_a_form(document: dict[str, Any]) -> None:
    body = document["paths"]["/api/v1/documents/upload"]["post"]["requestBody"]
    assert set(body["content"]) == {"multipart/form-data"}
    form = document["components"]["schemas"]["UploadForm"]
    assert form["properties"]["file"]["format"] == "binary"
    assert form["required"] == ["file"]


FILES = {
    "file": {
        DOCX,
        "application/pdf",
        "application/xml",
        "image/heic",
        "image/jpeg",
        "image/png",
        "image/tiff",
        "image/webp",
    },
    "einvoice": {"application/xml"},
    "pages/{number}/image": {"image/jpeg", "image/png"},
    "visualization": {"image/svg+xml"},
    "text": {"text/plain"},
}


@pytest.mark.parametrize("path", FILES)
def test_files_have_their_types(document: dict[str, Any], path: str) -> None:
    answer = document["paths"][f"/api/v1/documents/{{document_id}}/{path}"]["get"]["responses"]["200"]
    assert set(answer["content"]) == FILES[path]


def test_the_flat_view_has_the_invoices_fields(document: dict[str, Any]) -> None:
    schema = document["components"]["schemas"]["Document"]["properties"]
    assert set(Invoice.model_fields) <= set(schema)
    assert schema["total"]["type"] == ["number", "null"]
    assert schema["invoice_date"]["format"] == "date"
    assert schema["document_type"]["enum"] == [*DocumentType, None]


def test_every_field_says_what_a_form_of_it_needs(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    for name, row in {
        "Document": Invoice,
        "DocumentSummary": Invoice,
        **{row.__name__: row for row in GROUPS.values()},
    }.items():
        for field, term in terms(row).items():
            told = schemas[name]["properties"][field]
            assert (told["x-kind"], told.get("x-section"), told["x-required"]) == (
                term.kind,
                term.section,
                term.required,
            )
            assert told["description"].endswith(f"{term.bt} of EN 16931.")


def test_the_docs_come_from_here(client: FlaskClient) -> None:
    page = client.get("/docs/").get_data(as_text=True)
    links = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert links
    assert all(link.startswith("/docs/") for link in links)
    with client.get("/docs/swagger-ui-bundle.js") as script:
        assert script.status_code == 200
    assert '"validatorUrl": null' in page
    assert '"url": "/api/v1/openapi.json"' in page


def test_redoc_comes_from_here(client: FlaskClient) -> None:
    answer = client.get("/redoc/")
    assert '<redoc spec-url="/api/v1/openapi.json"' in answer.get_data(as_text=True)
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    (script,) = re.findall(r'src="([^"]+)"', answer.get_data(as_text=True))
    with client.get(script) as bundle:
        assert bundle.status_code == 200
        assert bundle.mimetype == "text/javascript"


def test_home_leads_to_the_docs(client: FlaskClient) -> None:
    assert client.get("/").headers["Location"] == "/docs/"
