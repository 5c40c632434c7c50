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
    expect(outcome({ status: 413, body: problem })).toEqual({ refused: { by: "api", problem } });
  });

  it("finds words for a proxy that has none of ours", () => {
    const refused = outcome({ status: 413, body: null });
    expect(refused).toMatchObject({ refused: { by: "api", problem: { code: "too_large" } } });
    expect(outcome({ status: 502, body: null })).toMatchObject({ refused: { problem: { code: "unavailable" } } });
  });

  it("knows a lost connection", () => {
    expect(outcome({ status: 0, body: null })).toEqual({ refused: { by: "connection" } });
  });

  it("takes a document, new or known", () => {
    const body = { message: "", document: { id: "d-1" }, task_id: null };
    expect(outcome({ status: 200, body })).toEqual({ taken: body });
  });
});
