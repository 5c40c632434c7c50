import { beforeEach, describe, expect, it } from "vitest";
import { MODEL, read, resultsWith } from "~/document/fixtures";
import { sheetOf } from "~/document/readings";
import { deskOf } from "./desk";
import { keep, type Review, removeRow, restore, type } from "./review";
import type { Said } from "./saving";

const PLACE = { page: 1, box: { x0: 10, y0: 20, x1: 90, y1: 40 } };
const results = resultsWith({
  fields: {
    total: read("1250.00", 0.7),
    "line_items.0.amount": read("8.00", 1),
    "line_items.0.description": read("Tea", 1),
  },
});
const sheet = sheetOf(results, MODEL);
let saved: Said[][];
let review: Review;

beforeEach(() => {
  saved = [];
  const desk = deskOf(crypto.randomUUID());
  review = {
    documentId: results.document_id,
    results,
    sheet,
    order: sheet.fields,
    conventions: { mark: ",", dayFirst: true },
    language: "en",
    editable: true,
    desk,
    save: (said) => void saved.push([...said]),
  };
});

const field = (path: string) => {
  const found = sheet.byPath.get(path);
  if (!found) throw new Error(path);
  return found;
};

describe("what is typed", () => {
  it("is saved as the exact value it means, at the place of the reading", () => {
    type(review, field("total"), "1.350,5");
    expect(keep(review, field("total"))).toBe(true);
    expect(saved).toMatchObject([[{ path: "total", value: "1350.5", place: PLACE }]]);
    expect(review.desk.get().drafts.total).toMatchObject({ saving: true });
  });

  it("is not sent twice while it is being saved", () => {
    type(review, field("total"), "1");
    keep(review, field("total"));
    keep(review, field("total"));
    expect(saved).toHaveLength(1);
  });

  it("is kept and not sent where it means nothing", () => {
    type(review, field("total"), "a lot");
    expect(keep(review, field("total"))).toBe(false);
    expect(saved).toEqual([]);
    expect(review.desk.get().drafts.total).toMatchObject({ text: "a lot", trouble: { code: "unreadable" } });
  });

  it("is forgotten where it says what was said before, unless it says where", () => {
    type(review, field("total"), "1250.00");
    keep(review, field("total"));
    expect(saved).toEqual([]);
    expect(review.desk.get().drafts).toEqual({});
    const elsewhere = { page: 2, box: PLACE.box };
    type(review, field("total"), "1250.00", elsewhere);
    keep(review, field("total"));
    expect(saved).toMatchObject([[{ value: "1250.00", place: elsewhere }]]);
  });

  it("has no place where it takes a value away", () => {
    type(review, field("total"), "");
    keep(review, field("total"));
    expect(saved).toMatchObject([[{ value: null, place: null }]]);
  });
});

it("goes back to what was read", () => {
  restore(review, field("total"));
  expect(saved).toEqual([[{ path: "total", value: "1250.00", place: PLACE }]]);
});

it("removes a row in one change, and brings it back in another", () => {
  const row = sheet.groups[0]?.rows[0];
  if (!row) throw new Error("no row");
  removeRow(review, row)();
  expect(saved.map((said) => said.map(({ path, value }) => [path, value]))).toEqual([
    [
      ["line_items.0.description", null],
      ["line_items.0.amount", null],
    ],
    [
      ["line_items.0.description", "Tea"],
      ["line_items.0.amount", "8.00"],
    ],
  ]);
});
