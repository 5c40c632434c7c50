import { describe, expect, it } from "vitest";
import { outcome } from "./transfer";

const problem = {
  type: "urn:invoice-scanner:problem:too_large",
  title: "File too large",
  status: 413,
  detail: "A file may have 10 MB.",
  code: "too_large",
};

describe("outcome", () => {
  it("passes on what the API says", () => {
    const refused = outcome({ status: 413, body: problem, retryAfter: null });
    expect(refused).toEqual({ refused: { by: "api", problem }, again: null });
  });

  it("finds words for a proxy that has none of ours", () => {
    const refused = outcome({ status: 413, body: null, retryAfter: null });
    expect(refused).toMatchObject({ refused: { by: "api", problem: { code: "too_large" } }, again: null });
    const away = outcome({ status: 502, body: null, retryAfter: null });
    expect(away).toMatchObject({ refused: { problem: { code: "unavailable" } }, again: 0 });
  });

  it("takes no page of a proxy for a document", () => {
    const refused = outcome({ status: 200, body: null, retryAfter: null });
    expect(refused).toMatchObject({ refused: { by: "api", problem: { code: "unavailable" } }, again: null });
  });

  it("knows a lost connection", () => {
    const lost = outcome({ status: 0, body: null, retryAfter: null });
    expect(lost).toEqual({ refused: { by: "connection" }, again: 0 });
  });

  it.each([
    ["a twin is being answered", 409, "2", 2],
    ["too many came", 429, "17", 17],
    ["a part is out", 503, "2", 2],
    ["a proxy names a moment", 503, "Sat, 21 Dec 2024 12:34:56 GMT", 0],
    ["it is a conflict for good", 409, null, null],
  ])("knows when the same may be taken: %s", (_, status, retryAfter, again) => {
    expect(outcome({ status, body: null, retryAfter })).toMatchObject({ again });
  });

  it("takes a document, new or known", () => {
    const body = { message: "", document: { id: "d-1" }, task_id: null, duplicate: true };
    expect(outcome({ status: 200, body, retryAfter: null })).toEqual({ taken: body });
  });
});
