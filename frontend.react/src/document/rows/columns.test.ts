import { describe, expect, it } from "vitest";
import { MODEL, read, resultsWith, said } from "~/document/fixtures";
import { sheetOf } from "~/document/readings";
import { usedColumns, withColumns } from "./columns";

const names = (rest: Parameters<typeof resultsWith>[0]): string[] => {
  const [group] = sheetOf(resultsWith(rest), MODEL).groups;
  return usedColumns(group?.terms ?? [], group?.rows ?? []).map((term) => term.name);
};

describe("columns", () => {
  it("are used where a row says something, or did before a person took it away", () => {
    expect(names({ fields: { "line_items.3.amount": read("1", 1) } })).toEqual(["amount"]);
    expect(
      names({ fields: { "line_items.0.description": read(null, 1), "line_items.1.amount": read("1", 1) } }),
    ).toEqual(["description", "amount"]);
    const fields = { "line_items.0.amount": read("1", 1), "line_items.0.description": read("Tea", 1) };
    expect(names({ fields, corrections: { "line_items.0.description": said(null) } })).toEqual([
      "description",
      "amount",
    ]);
    expect(names({})).toEqual([]);
  });

  it("are all that a row has then", () => {
    const fields = { "line_items.0.amount": read("1", 1), "line_items.0.description": read("Tea", 1) };
    const [group] = sheetOf(resultsWith({ fields }), MODEL).groups;
    const shown = withColumns(group?.rows ?? [], group?.terms.filter((term) => term.name === "amount") ?? []);
    expect(shown.map((row) => row.cells.map((cell) => cell.path))).toEqual([["line_items.0.amount"]]);
  });
});
