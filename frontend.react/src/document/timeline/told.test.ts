import { describe, expect, it } from "vitest";
import type { Results } from "~/client";
import { toldOf } from "./told";

type Happening = Results["history"][number];

const happening = (kind: string, rest: Partial<Happening> = {}): Happening => ({
  at: "2026-01-01T00:00:00Z",
  kind,
  status: "manual_review",
  by: null,
  reason: null,
  fields: null,
  ...rest,
});

describe("the history", () => {
  it("tells what a run came to, and not its steps", () => {
    const history = [
      happening("uploaded"),
      happening("started", { status: "preprocessing" }),
      happening("passed", { status: "preprocessed" }),
      happening("page_done"),
      happening("passed", { status: "approved" }),
    ];
    expect(toldOf(history).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      "uploaded manual_review",
      "passed approved",
    ]);
  });

  it("puts corrections of one person together, as long as nobody else comes between", () => {
    const anna = { by: "Anna", fields: ["total"] };
    const told = toldOf([
      happening("corrected", anna),
      happening("corrected", { by: "Anna", fields: ["vat", "total"], at: "2026-01-02T00:00:00Z" }),
      happening("corrected", { by: "Ben", fields: ["iban"] }),
      happening("corrected", anna),
    ]);
    expect(told.map(({ by, fields }) => [by, fields])).toEqual([
      ["Anna", ["total", "vat"]],
      ["Ben", ["iban"]],
      ["Anna", ["total"]],
    ]);
    expect(told[0]?.at).toBe("2026-01-02T00:00:00Z");
  });
});
