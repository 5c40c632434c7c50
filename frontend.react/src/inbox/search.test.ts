import { describe, expect, it } from "vitest";
import { changed, documentsQuery, inboxSearch, isFiltered, sortedBy } from "./search";

describe("inboxSearch", () => {
  it("keeps what makes sense", () => {
    const address = { group: "review", search: "acme", from: "2024-01-31", to: "2024-02-29", sort: "-total", page: 3 };
    expect(inboxSearch(address)).toEqual(address);
  });

  it.each([
    [{ group: "constructor" }],
    [{ group: 3 }],
    [{ search: "   " }],
    [{ search: ["a"] }],
    [{ from: "2024-02-30" }],
    [{ to: "yesterday" }],
    [{ sort: "password" }],
    [{ sort: "--total" }],
    [{ page: 0 }],
    [{ page: "x" }],
    [{ page: 1.5 }],
    [{ page: 1e300 }],
    [{ stranger: "x" }],
  ])("leaves out %j", (address) => {
    expect(inboxSearch(address)).toEqual({});
  });

  it("says of everything that it is not there, so that the router does not keep what stood there", () => {
    const nonsense = { group: "constructor", search: [], vendor: {}, from: 1, to: 2, sort: "x", page: "x" };
    expect(Object.keys(inboxSearch(nonsense))).toEqual(Object.keys(nonsense));
  });

  it("takes a search of digits, which the router reads as a number", () => {
    expect(inboxSearch({ search: 2024001 })).toEqual({ search: "2024001" });
  });

  it("says nothing of what goes without saying", () => {
    expect(inboxSearch({ sort: "-created_at", page: 1 })).toEqual({});
  });
});

describe("documentsQuery", () => {
  it("asks for the newest first when nothing is wished", () => {
    expect(documentsQuery({})).toEqual({ sort: "-created_at", page: 1, page_size: 25 });
  });

  it("asks for every status of a group, and for days by their names in the API", () => {
    const query = documentsQuery({ group: "failed", from: "2024-01-01", to: "2024-12-31" });
    expect(query.status).toContain("ocr_error");
    expect(query).toMatchObject({ date_from: "2024-01-01", date_to: "2024-12-31" });
  });
});

describe("changed", () => {
  it("begins at the first page", () => {
    expect(changed({ group: "review", page: 4 }, { search: "acme" })).toEqual({ group: "review", search: "acme" });
  });

  it("drops what is taken away", () => {
    expect(changed({ search: "acme", sort: "total" }, { search: undefined })).toEqual({ sort: "total" });
  });

  it("turns the page", () => {
    expect(changed({ search: "acme", page: 2 }, { page: 3 })).toEqual({ search: "acme", page: 3 });
  });
});

describe("isFiltered", () => {
  it("does not count the tab, the order and the page", () => {
    expect(isFiltered({ group: "review", sort: "total", page: 2 })).toBe(false);
    expect(isFiltered({ to: "2024-01-01" })).toBe(true);
  });
});

describe("sortedBy", () => {
  it("begins with the largest and the latest, and with A", () => {
    expect(sortedBy("total", "-created_at")).toBe("-total");
    expect(sortedBy("vendor_name", "-created_at")).toBe("vendor_name");
  });

  it("turns round", () => {
    expect(sortedBy("total", "-total")).toBe("total");
    expect(sortedBy("total", "total")).toBe("-total");
  });
});
