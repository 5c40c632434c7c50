import type { Results } from "~/client";
import type { InvoiceModel } from "./model";

/** Results for tests: nothing read, nothing wrong, but for what a test says. */
export const resultsWith = (rest: Partial<Results>): Results => ({
  document_id: "785896aa-54cd-4c54-89cc-e7dd22fcd6f7",
  status: "manual_review",
  run: 1,
  verdict: "manual_review",
  quality_score: 0.5,
  calibrated: false,
  threshold: 0.8,
  provider: "offline",
  model: "rules-1",
  notes: [],
  fields: {},
  corrections: {},
  derived: {},
  checks: [],
  reasons: [],
  einvoice: null,
  stages: [],
  history: [],
  failed_pages: [],
  pages: [],
  ...rest,
});

type Read = Results["fields"][string];

export const read = (value: string | null, confidence: number, rest: Partial<Read> = {}): Read => ({
  raw: value ?? "?",
  value,
  confidence,
  page: 1,
  box: [10, 20, 90, 40],
  xpath: null,
  source: "offline",
  problem: null,
  ...rest,
});

export const said = (value: string | null): Results["corrections"][string] => ({
  value,
  page: null,
  box: null,
  corrected_by: { id: "1", name: "Anna" },
  corrected_at: "2026-01-01T00:00:00Z",
});

export const failedCheck = (code: string, fields: string[], message = code): Results["checks"][number] => ({
  code,
  outcome: "failed",
  message,
  fields,
});

const PLAIN = { choices: [], required: false, section: null };

export const MODEL: InvoiceModel = {
  terms: [
    { ...PLAIN, name: "invoice_number", kind: "identifier", required: true },
    { ...PLAIN, name: "vat", kind: "money" },
    { ...PLAIN, name: "total", kind: "money", required: true },
  ],
  groups: [
    {
      name: "line_items",
      terms: [
        { ...PLAIN, name: "description", kind: "text" },
        { ...PLAIN, name: "amount", kind: "money" },
      ],
    },
  ],
};
